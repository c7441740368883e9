/** Finds the place of a sign's toggle: after the sentence its passage is in, never before a comma or full stop. */

/** Text that was divided to put a toggle into it, so that it can be joined again. */
export interface DividedText {
  readonly first: Text;
  readonly rest: Text;
  /** What was left of the first. */
  readonly data: string;
}

const INLINE = 'em,strong,i,b,u,s,span,q,cite,small,abbr,font,mark,a,code,sup,sub,bdi,time';
/** The end of a sentence, with the quotation marks and brackets that close it. */
const SENTENCE_END = /[.!?…؟]+[\p{Pe}\p{Pf}"'’]*(?=\s+[^\p{Ll}\s]|\s*$)|[。！？][\p{Pe}\p{Pf}]*/gu;

/**
 * How many characters of a text belong before the toggle of a passage that precedes it: up to the first end of a
 * sentence that is not inside of the passage. `undefined` where the text holds none.
 *
 * @param said - The passage, and what stands between it and the text.
 */
export function sentenceEnd(said: string, following: string): number | undefined {
  const before = said.slice(-8);
  for (const { index, 0: end } of (before + following).matchAll(SENTENCE_END)) {
    const at = index + end.length - before.length;
    if (at >= 0) return at;
  }
  return undefined;
}

/**
 * Inserts a toggle after the sentence of a marked passage; where that has no end, after the line of text it is in.
 * Returns the text that had to be divided for it.
 *
 * @param isToggle - Whether a node is a toggle, which is no part of the text.
 */
export function insertAfterSentence(
  toggle: HTMLElement,
  passage: Element,
  isToggle: (node: Node) => boolean,
): DividedText | undefined {
  // not inside of another interactive element
  let last: ChildNode = passage.closest('a,button,label') ?? passage;
  while (!last.nextSibling && last.parentElement?.matches(INLINE)) last = last.parentElement;
  let said = last.textContent ?? '';
  for (let next = last.nextSibling; next; next = next.nextSibling) {
    if (!isToggle(next)) {
      const isText = next.nodeType === Node.TEXT_NODE;
      if (!isText && !(next as Element).matches?.(INLINE)) break;
      const words = next.textContent ?? '';
      const end = sentenceEnd(said, words);
      if (end === 0) break;
      if (end !== undefined && isText && end < words.length && (words.slice(end).trim() || next.nextSibling)) {
        const rest = (next as Text).splitText(end);
        next.after(toggle);
        return { first: next as Text, rest, data: (next as Text).data };
      }
      last = next;
      if (end !== undefined) break;
      said += words;
    }
  }
  // behind toggles of the same sentence
  while (last.nextSibling && isToggle(last.nextSibling)) last = last.nextSibling;
  last.after(toggle);
  return undefined;
}

/** Joins divided text again, once nothing stands in between; a rest that the page has written anew goes. */
export function joinText({ first, rest, data }: DividedText): void {
  if (first.nextSibling !== rest) return;
  if (first.data === data) first.data += rest.data;
  // the page has put back the whole of it, which ends with the same words
  else if (!first.data.endsWith(rest.data)) return;
  rest.remove();
}
