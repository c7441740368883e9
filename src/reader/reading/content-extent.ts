/** Measures how far the visible content of an article reaches to either side, so that nothing is placed on it. */
import { styleOf, viewOf } from '../../internal/view.js';
import { shadeOf } from '../../theme/contrast.js';

/** The edges of something in the window, in its pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Elements that are seen whole: what is inside of them counts no further. */
const ATOMIC = new Set(
  'img video canvas iframe embed object svg math pre table hr input textarea select button audio mjx-container'.split(
    ' ',
  ),
);
/** How many elements are asked whether words reach out of them: in a long article that would take too long. */
const MAX_OVERFLOW_CHECKS = 1000;
/** How many elements with the same edges are measured word by word; the width of the others is known by then. */
const SAMPLES = 40;

const hasText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && !!(node as Text).data.trim();
const hasOwnText = (element: Element): boolean => {
  for (let node = element.firstChild; node; node = node.nextSibling) if (hasText(node)) return true;
  return false;
};

/**
 * Whether the browser has put off the layout of an element until it comes into view. Asking for its box would have
 * WebKit lay it out, and so move all that is below.
 */
export const isPutOff = (element: Element): boolean =>
  element.checkVisibility?.({ contentVisibilityAuto: true }) === false && element.checkVisibility();

/** Whether an element has a background or a border to be seen. */
const isPainted = ({
  backgroundColor,
  backgroundImage,
  borderLeftWidth,
  borderRightWidth,
}: CSSStyleDeclaration): boolean =>
  shadeOf(backgroundColor)[1] > 0 ||
  backgroundImage !== 'none' ||
  parseFloat(borderLeftWidth) > 0 ||
  parseFloat(borderRightWidth) > 0;

/** The edges of an element's own words: of all its lines, which may be shorter than its box, or reach beyond it. */
function textExtent(element: Element): Extent {
  const range = document.createRange();
  let [left, right] = [Infinity, -Infinity];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (!hasText(node)) continue;
    range.selectNode(node);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
  }
  return { left, right };
}

/**
 * The outermost edges of all that is seen below an element: words, pictures, tables, code, and boxes with a background
 * or a border. The box of a paragraph does not count, only its lines.
 *
 * Asks most elements for their box only: one inside of what is known already adds nothing, and of many paragraphs with
 * the same edges some tell how long the lines get.
 *
 * @param skips - Whether an element and what is in it are left out.
 * @param known - How far it reaches at least.
 */
export function contentExtent(
  root: Element,
  skips: (element: Element) => boolean,
  known: Extent = { left: Infinity, right: -Infinity },
): Extent | undefined {
  let { left, right } = known;
  const samples = new Map<string, number>();
  let checks = 0;
  const add = (extent: Extent): void => {
    left = Math.min(left, extent.left);
    right = Math.max(right, extent.right);
  };
  /** Measures an element; returns whether what is in it counts, too. */
  const measure = (element: Element): boolean => {
    if (skips(element) || isPutOff(element)) return false;
    const box = element.getBoundingClientRect();
    // a box of its own is missing, or holds what only screen readers find
    if (box.width <= 1 || box.height <= 1) {
      const { display, overflowX } = styleOf(element);
      return display !== 'none' && overflowX === 'visible';
    }
    const isAtomic = ATOMIC.has(element.localName);
    const isOverflowing = !isAtomic && checks++ < MAX_OVERFLOW_CHECKS && overflows(element);
    if (box.left >= left && box.right <= right && !isOverflowing) return !isAtomic;
    if (isAtomic) {
      add(box);
      return false;
    }
    const key = `${Math.round(box.left)} ${Math.round(box.right)} ${element.localName} ${element.className}`;
    const count = samples.get(key) ?? 0;
    if (count >= SAMPLES && !isOverflowing) return true;
    samples.set(key, count + 1);
    const style = styleOf(element);
    if (isOverflowing && style.overflowX !== 'visible') {
      add(box);
      return false;
    }
    if (isPainted(style)) add(box);
    if (hasOwnText(element)) add(textExtent(element));
    return true;
  };
  add(textExtent(root));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let element = walker.nextNode() as Element | null;
  while (element) element = (measure(element) ? walker.nextNode() : nextOutside(walker)) as Element | null;
  return right > left ? { left, right } : undefined;
}

/** Whether words reach out of an element's box. */
const overflows = ({ scrollWidth, clientWidth }: Element): boolean => clientWidth > 0 && scrollWidth > clientWidth + 1;

/** The next element that is not inside of the current one. */
function nextOutside(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode() && walker.currentNode !== walker.root) next = walker.nextSibling();
  return next;
}

/**
 * Where the room beside an article ends: at its box, or at what the page has floated or placed into that box, such as a
 * sidebar.
 *
 * @param host - The widget.
 * @param box - Its box, without the padding that the page may have given it.
 * @param content - How far the article's content reaches.
 */
export function roomBeside(host: Element, box: DOMRectReadOnly, content: Extent): Extent {
  let { left, right } = box;
  for (let at: Element | null = host; at && at !== host.ownerDocument.body; at = at.parentElement)
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling === at) continue;
      const other = sibling.getBoundingClientRect();
      if (!other.width || other.bottom <= box.top || other.top >= box.bottom) continue;
      const isBefore = other.right <= content.left + 1 && other.right > left;
      const isAfter = other.left >= content.right - 1 && other.left < right;
      if (!isBefore && !isAfter) continue;
      // small things that float over every page, such as a button to chat, are no part of its layout
      if (styleOf(sibling).position === 'fixed' && other.height < viewOf(host).innerHeight / 2) continue;
      if (isBefore) left = other.right;
      else right = other.left;
    }
  return { left, right };
}
