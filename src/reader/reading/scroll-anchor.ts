/** @copyable Finds the line of an article at a height of the window, and keeps it in place while styles change. */
import { viewOf } from '../../internal/view.js';
import { NOT_LINES } from '../article/own-words.js';
import { scrollerOf } from './scroll-containers.js';
import { countAbove, edges, readingLine, unzoom, type Edges } from './progress.js';

/** A position in a text node. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/** What scrolls the page that an element is in. */
const pageOf = ({ ownerDocument: { scrollingElement, documentElement } }: Element): Element =>
  scrollingElement ?? documentElement;

/** The text nodes of an article. */
export function textNodes(root: Element): readonly Text[] {
  const nodes: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */, (node) =>
    node.nodeType === 1 && (node as Element).matches(NOT_LINES) ? 2 /* and what is in it */ : 1,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) nodes.push(node as Text);
  }
  return nodes;
}

/**
 * The edges of a character in the window.
 *
 * @param scale - The factor for boxes measured inside zoomed text.
 */
export function boxOf({ node, offset }: TextPosition, scale: number): Edges {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(offset, node.length));
  range.setEnd(node, Math.min(offset + 1, node.length));
  return edges(range.getBoundingClientRect(), unzoom(scale, viewOf(node).scrollY));
}

/** The first character of the line at a height of the window, or below it; `undefined` when all text is above. */
export function positionAt(nodes: readonly Text[], y: number, scale: number): TextPosition | undefined {
  const [first] = nodes;
  if (!first) return undefined;
  const toWindow = unzoom(scale, viewOf(first).scrollY);
  const range = first.ownerDocument.createRange();
  const index = countAbove(
    nodes.length,
    (each) => {
      range.selectNodeContents(nodes[each]!);
      return edges(range.getBoundingClientRect(), toWindow);
    },
    'bottom',
    y,
  );
  const node = nodes[index];
  return (
    node && {
      node,
      offset: Math.min(
        countAbove(node.length, (offset) => boxOf({ node, offset }, scale), 'bottom', y),
        node.length - 1,
      ),
    }
  );
}

/** The current reading line, in pixels from the top edge of the window. */
export function restingLine(root: Element): number {
  const box = scrollerOf(root);
  const { scrollTop, scrollHeight, clientHeight } = box ?? pageOf(root);
  return (
    (box?.getBoundingClientRect().top ?? 0) +
    readingLine(scrollTop, scrollHeight - clientHeight, box ? clientHeight : viewOf(root).innerHeight)
  );
}

/**
 * Remembers the position of the line being read before a change of the text's layout.
 *
 * @param scale - The factor for boxes measured inside zoomed text, before and after the change.
 * @returns A function that scrolls the line back to where it was.
 */
export function keepLineInPlace(root: Element, scale: () => number): () => void {
  const scroller = scrollerOf(root) ?? pageOf(root);
  const { top, bottom } = root.getBoundingClientRect();
  const line = restingLine(root);
  // at the start of the page, or with the article out of view, there is nothing to keep in place
  if (scroller.scrollTop < 1 || top > line || bottom < 0) return () => undefined;
  const position = positionAt(textNodes(root), line, scale());
  const before = position && boxOf(position, scale());
  if (!before) return () => undefined;
  const restore = (): void => {
    const after = boxOf(position, scale());
    const shift = after ? after.top - before.top : 0;
    if (Math.abs(shift) > 1) scroller.scrollBy({ top: shift, behavior: 'instant' });
  };
  return () => {
    restore();
    // the browser's own scroll anchoring may adjust the position in the next frame
    viewOf(root).requestAnimationFrame(restore);
  };
}
