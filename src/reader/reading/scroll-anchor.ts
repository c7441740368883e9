/** @stateless Finds the line of an article at a height of the window, and holds it there while the look changes. */
import { scrollerOf } from './scroll-containers.js';
import { countAbove, edges, readingLine, unzoom, type Edges } from './progress.js';

const SILENT = 'script,style,template,noscript,svg,[data-wayleaf-mark],wayleaf-paths,wayleaf-booking';

/** A place in a text. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/** The text of an article, as nodes. */
export function textNodes(root: Element): readonly Text[] {
  const nodes: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */, (node) =>
    node.nodeType === 1 && (node as Element).matches(SILENT) ? 2 /* and what is in it */ : 1,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) nodes.push(node as Text);
  }
  return nodes;
}

/**
 * Where the letters of a text are in the window.
 *
 * @param scale - What boxes inside zoomed words are multiplied by.
 */
export function boxOf({ node, offset }: TextPosition, scale: number): Edges {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(offset, node.length));
  range.setEnd(node, Math.min(offset + 1, node.length));
  return edges(range.getBoundingClientRect(), unzoom(scale, scrollY));
}

/** The first letter of the line at a height of the window, or below it; `undefined` when all is above. */
export function positionAt(nodes: readonly Text[], y: number, scale: number): TextPosition | undefined {
  const real = unzoom(scale, scrollY);
  const range = document.createRange();
  const index = countAbove(
    nodes.length,
    (each) => {
      range.selectNodeContents(nodes[each]!);
      return edges(range.getBoundingClientRect(), real);
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

/** Where the eye rests now. */
export function restingLine(root: Element): number {
  const box = scrollerOf(root);
  const { scrollTop, scrollHeight, clientHeight } = box ?? document.scrollingElement ?? document.documentElement;
  return (
    (box?.getBoundingClientRect().top ?? 0) +
    readingLine(scrollTop, scrollHeight - clientHeight, box ? clientHeight : innerHeight)
  );
}

/**
 * Remembers the line being read, for a change that sets the text anew.
 *
 * @param scale - What boxes inside zoomed words are multiplied by, now and after the change.
 * @returns A function that scrolls the line back to where it was.
 */
export function keepLineInPlace(root: Element, scale: () => number): () => void {
  const scroller = scrollerOf(root) ?? document.scrollingElement ?? document.documentElement;
  const { top, bottom } = root.getBoundingClientRect();
  const y = restingLine(root);
  // whoever stands at the start, or reads something else, is moved by nothing
  if (scroller.scrollTop < 1 || top > y || bottom < 0) return () => undefined;
  const spot = positionAt(textNodes(root), y, scale());
  const before = spot && boxOf(spot, scale());
  if (!before) return () => undefined;
  const restore = (): void => {
    const after = boxOf(spot, scale());
    const off = after ? after.top - before.top : 0;
    if (Math.abs(off) > 1) scroller.scrollBy({ top: off, behavior: 'instant' });
  };
  return () => {
    restore();
    // browsers that hold something else of the page do so in the frame that follows
    requestAnimationFrame(restore);
  };
}
