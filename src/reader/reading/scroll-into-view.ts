/** @copyable Scrolls a range into view, clear of sticky bars at the edges of the window. */
import { styleOf, viewOf } from '../../internal/view.js';
import { flatTreeAncestors } from './scroll-containers.js';

/** Space covered by sticky bars at the edges, in pixels. */
export interface EdgeInsets {
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = 12;

/** Whether the beginning of a box is visible between two edges. */
const isClear = (box: DOMRectReadOnly, top: number, bottom: number): boolean =>
  box.top >= top && Math.min(box.bottom, box.top + 40) <= bottom;

/**
 * Scrolls the containers of a range, then the page, until the range is visible: not at all where it already is, else to
 * a third of the height.
 */
export function showRange(range: Range, { top, bottom }: EdgeInsets): void {
  const node = range.startContainer;
  const start = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (!start) return;
  const { scrollingElement, documentElement, body } = start.ownerDocument;
  for (const box of flatTreeAncestors(start)) {
    if (box === scrollingElement || box === body || box === documentElement) continue;
    const { overflowX, overflowY } = styleOf(box);
    const edges = box.getBoundingClientRect();
    const at = range.getBoundingClientRect();
    if (
      /auto|scroll/.test(overflowX) &&
      box.scrollWidth > box.clientWidth &&
      (at.left < edges.left || at.right > edges.right)
    )
      box.scrollBy({ left: at.left + at.width / 2 - (edges.left + edges.width / 2), behavior: 'instant' });
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight && !isClear(at, edges.top, edges.bottom))
      box.scrollBy({ top: at.top - edges.top - box.clientHeight / 3, behavior: 'instant' });
  }
  const at = range.getBoundingClientRect();
  const view = viewOf(start);
  const [from, to] = [top + MARGIN, view.innerHeight - bottom - MARGIN];
  if (!isClear(at, from, to)) view.scrollBy({ top: at.top - (from + (to - from) / 3), behavior: 'instant' });
  if (at.left < 0 || at.right > view.innerWidth)
    view.scrollBy({ left: at.left - view.innerWidth / 3, behavior: 'instant' });
}
