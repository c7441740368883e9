/**
 * @pure Reads the text of an element as runs: text that continues without a break, whatever inline elements are in it.
 */
import { NOT_TEXT } from './own-words.js';

/** Text without a break, such as a paragraph with links and emphasis in it. */
export interface Run {
  readonly text: string;
  /** Its text nodes; `null` represents a line break. */
  readonly nodes: readonly (Text | null)[];
  /** The offset of each of them in the text. */
  readonly starts: readonly number[];
  /** The block element that contains the run. */
  readonly block: Element;
  /** Whether the run is the only content of that element. */
  readonly whole: boolean;
}

const INLINE =
  /^(a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|mark|nobr|picture|q|rb|rp|rt|rtc|ruby|s|samp|small|source|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

const MATHML = 'http://www.w3.org/1998/Math/MathML';

const CONTROL = 'data-wayleaf-mark';

/**
 * The most frequent elements of articles: without attributes they never match a skip selector, and matching a long
 * selector is slow.
 */
const PLAIN = /^(P|LI|UL|OL|H[1-6]|EM|STRONG|B|I|T[DHR]|TBODY|THEAD|TABLE|SECTION|DIV|BR)$/;

/** Whether an element is always part of an article. */
export const isPlain = (element: Element): boolean => PLAIN.test(element.nodeName) && !element.hasAttributes();

/**
 * Whether an element is inline. The elements of a formula always are: a formula is read together with the text around
 * it.
 */
export const isInline = (node: Node): boolean =>
  INLINE.test(node.nodeName.toLowerCase()) || (node as Element).namespaceURI === MATHML;

/**
 * Yields the runs below `root`, in order, so that a long article can be read in chunks.
 *
 * @param skip - Selector of the elements that are skipped with their content.
 * @param isCached - Whether a block's content is cached: it is not read, and yields a run without text.
 */
export function* runsOf(
  root: Element,
  skip = NOT_TEXT,
  isCached: (block: Element) => boolean = () => false,
): Generator<Run, void> {
  let text: string[] = [];
  let nodes: (Text | null)[] = [];
  let starts: number[] = [];
  let length = 0;
  let block: Element = root;
  /** The block that was entered last. */
  let entered: Element = root;
  const add = (data: string, node: Text | null) => {
    text.push(data);
    nodes.push(node);
    starts.push(length);
    length += data.length;
  };
  /** @param next - The node after the run. */
  const endRun = (next: Node | null): Run | undefined => {
    const content = text.join('');
    const run = content.trim()
      ? { text: content, nodes, starts, block, whole: block === entered && block !== root && !block.contains(next) }
      : undefined;
    [text, nodes, starts, length] = [[], [], [], 0];
    return run;
  };
  let parentBlock: Node | undefined;
  // walked by hand: a walker with a filter takes three times as long
  let isSkipped: boolean;
  for (let node: Node | null = root.firstChild; node; node = (!isSkipped && node.firstChild) || nodeAfter(node, root)) {
    isSkipped = node.nodeType === 1 && !isPlain(node as Element) && (node as Element).matches(skip);
    if (isSkipped) continue;
    if (node.nodeType === 1) {
      // a line break counts as white space
      if (node.nodeName === 'BR' && length) add('\n', null);
      else if (!isInline(node) || (node as Element).hasAttribute(CONTROL)) {
        const run = endRun(node);
        if (run) yield run;
        entered = node as Element;
        // callers that do not skip the reader's own controls get a placeholder for their text
        if ((node as Element).hasAttribute(CONTROL))
          yield { text: '\ufffc', nodes: [], starts: [], block: entered, whole: false };
        else if ((isSkipped = isCached(entered)))
          yield { text: '', nodes: [], starts: [], block: entered, whole: true };
      }
      continue;
    }
    if (node.nodeType !== 3) continue;
    let at = node.parentNode!;
    while (at !== root && isInline(at)) at = at.parentNode!;
    if (at !== parentBlock) {
      const run = endRun(node);
      parentBlock = at;
      if (run) yield run;
      block = at as Element;
    }
    add((node as Text).data, node as Text);
  }
  const run = endRun(null);
  if (run) yield run;
}

/** The next node below `root` that is not inside of a node. */
function nodeAfter(node: Node, root: Element): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/**
 * Maps an offset in a run's text to its text node. Between two nodes, a start belongs to the second, an end to the
 * first.
 */
function positionIn({ nodes, starts }: Run, offset: number, end: boolean): readonly [node: Text, offset: number] {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (end ? starts[middle]! < offset : starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  // line breaks have no node
  while (!nodes[low]) low += end ? -1 : 1;
  const node = nodes[low]!;
  return [node, Math.min(Math.max(offset - starts[low]!, 0), node.data.length)];
}

/** Creates a range for a span of a run. */
export function rangeIn(run: Run, start: number, end: number): Range {
  const [first, from] = positionIn(run, start, false);
  const [last, to] = positionIn(run, end, true);
  const range = first.ownerDocument.createRange();
  range.setStart(first, from);
  range.setEnd(last, to);
  return range;
}
