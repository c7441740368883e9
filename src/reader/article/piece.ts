/** @pure The attribute that marks a piece of a long article (pieces.ts), and queries about pieces. */

/** Marks a piece. Its content is laid out when it comes near the window. */
export const PIECE = 'data-wayleaf-piece';

/** The pieces below an article's element, in order; none in a short article or in the author's own markup. */
export const piecesIn = (root: Element): readonly Element[] => [...root.querySelectorAll(`[${PIECE}]`)];

/** Whether an element can be measured without forcing the layout of a whole piece. */
export const isLaidOut = (element: Element): boolean =>
  !element.closest(`[${PIECE}]`) || (element.checkVisibility?.({ contentVisibilityAuto: true }) ?? true);

/**
 * The elements from a piece to an element in it, as a style sheet tells them apart: those with the same text are all
 * shown or all hidden. Empty outside of pieces.
 */
export function placeInPiece(element: Element): string {
  let place = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute(PIECE)) return place;
    place += `${at.localName} ${at.className} ${at.hasAttribute('open')} ${at.getAttribute('hidden')}>`;
  }
  return '';
}

/** For each piece the index of its first element in a list in document order, followed by the length of the list. */
export function firstIndexes(pieces: readonly Element[], elements: readonly Element[]): Uint32Array {
  const starts = new Uint32Array(pieces.length + 1).fill(elements.length);
  if (!pieces.length) return starts;
  const numbers = new Map(pieces.map((each, index) => [each, index]));
  for (let index = elements.length - 1; index >= 0; index--) {
    const piece = numbers.get(elements[index]!.closest(`[${PIECE}]`)!);
    if (piece !== undefined) starts[piece] = index;
  }
  // a piece without elements gets the index of the next one
  for (let piece = pieces.length - 1; piece >= 0; piece--) starts[piece] = Math.min(starts[piece]!, starts[piece + 1]!);
  return starts;
}

/**
 * Remembers that the reader's strings in an article are written in a language, in all pieces that it has by now.
 *
 * @returns Whether they were so before.
 */
export function rememberLabelled(seen: WeakMap<Element, string>, container: Element, lang: string): boolean {
  // pieces stand side by side, so that the first tells how many there are: this is asked at each rendering
  const pieces = container.querySelector(`[${PIECE}]`)?.parentElement?.childElementCount ?? 0;
  const state = `${lang} ${pieces}`;
  if (seen.get(container) === state) return true;
  seen.set(container, state);
  return false;
}
