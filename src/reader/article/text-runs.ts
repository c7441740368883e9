/** @pure The words of an element as runs: what reads on without a break, whatever tags are in it. */

/** Text that reads on from its first letter to its last: a paragraph, say, with links and emphasis in it. */
export interface Run {
  readonly text: string;
  /** The nodes it is made of; `null` stands for a break. */
  readonly nodes: readonly (Text | null)[];
  /** Where each of them begins in the text. */
  readonly starts: readonly number[];
  /** The element whose lines they are. */
  readonly block: Element;
  /** Whether all of that element is in this run. */
  readonly whole: boolean;
}

/** What holds no words of an article, or words that nobody sees. */
export const UNREAD =
  'script,style,template,noscript,svg,select,textarea,button,datalist,audio,video,canvas,iframe,object,annotation,annotation-xml,[hidden]:not([hidden=until-found]),[aria-hidden=true],[data-markdown],[data-wayleaf],[data-wayleaf-mark],wayleaf-paths,wayleaf-booking,wayleaf-reader';

const INLINE =
  /^(a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|mark|nobr|picture|q|rb|rp|rt|rtc|ruby|s|samp|small|source|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

const MATHML = 'http://www.w3.org/1998/Math/MathML';

const SHELL = 'data-wayleaf-mark';

/**
 * Most elements of an article: without an attribute none of them is ever passed over, and asking a long selector takes
 * long.
 */
const PLAIN = /^(P|LI|UL|OL|H[1-6]|EM|STRONG|B|I|T[DHR]|TBODY|THEAD|TABLE|SECTION|DIV|BR)$/;

/** Whether an element is of the kind that is always part of an article. */
export const isPlain = (element: Element): boolean => PLAIN.test(element.nodeName) && !element.hasAttributes();

/**
 * Whether an element stands in a line. What a formula is made of always does: it is read in one with the words around
 * it.
 */
export const isInline = (node: Node): boolean =>
  INLINE.test(node.nodeName.toLowerCase()) || (node as Element).namespaceURI === MATHML;

/**
 * The runs below `root`, in order, one at a time, so that a long article can be gone through in slices.
 *
 * @param skip - Selector of what is passed over with all that is in it.
 * @param known - Whether what is in a block is known already: it is not looked into, and stands as a run without text.
 */
export function* runsOf(
  root: Element,
  skip = UNREAD,
  known: (block: Element) => boolean = () => false,
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
  /** @param next - What comes after the run. */
  const take = (next: Node | null): Run | undefined => {
    const said = text.join('');
    const run = said.trim()
      ? { text: said, nodes, starts, block, whole: block === entered && block !== root && !block.contains(next) }
      : undefined;
    [text, nodes, starts, length] = [[], [], [], 0];
    return run;
  };
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */, (node) =>
    node.nodeType === 1 && !isPlain(node as Element) && (node as Element).matches(skip) ? 2 : 1,
  );
  let holder: Node | undefined;
  let passed: boolean;
  for (let node = walker.nextNode(); node; node = passed ? nodeAfter(walker) : walker.nextNode()) {
    passed = false;
    if (node.nodeType === 1) {
      // a line break is read as space
      if (node.nodeName === 'BR' && length) add('\n', null);
      else if (!isInline(node) || (node as Element).hasAttribute(SHELL)) {
        const run = take(node);
        if (run) yield run;
        entered = node as Element;
        // who does not pass over our own controls has to know that there are words of ours between the author's
        if ((node as Element).hasAttribute(SHELL))
          yield { text: '\ufffc', nodes: [], starts: [], block: entered, whole: false };
        else if ((passed = known(entered))) yield { text: '', nodes: [], starts: [], block: entered, whole: true };
      }
      continue;
    }
    let at = node.parentNode!;
    while (at !== root && isInline(at)) at = at.parentNode!;
    if (at !== holder) {
      const run = take(node);
      holder = at;
      if (run) yield run;
      block = at as Element;
    }
    add((node as Text).data, node as Text);
  }
  const run = take(null);
  if (run) yield run;
}

/** Goes on behind a node and all that is in it. */
function nodeAfter(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}

/**
 * Where a place in a run's text is among its nodes. At a seam, a start is in the node that begins there, an end in the
 * one that ends there.
 */
export function placeIn({ nodes, starts }: Run, offset: number, end: boolean): readonly [node: Text, offset: number] {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (end ? starts[middle]! < offset : starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  // breaks hold no place
  while (!nodes[low]) low += end ? -1 : 1;
  const node = nodes[low]!;
  return [node, Math.min(Math.max(offset - starts[low]!, 0), node.data.length)];
}

/** A stretch of a run as a range of the document. */
export function rangeIn(run: Run, start: number, end: number): Range {
  const [first, from] = placeIn(run, start, false);
  const [last, to] = placeIn(run, end, true);
  const range = first.ownerDocument.createRange();
  range.setStart(first, from);
  range.setEnd(last, to);
  return range;
}
