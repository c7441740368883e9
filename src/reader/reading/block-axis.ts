/**
 * @copyable Measures along the axis on which an article's lines follow each other: down, or to a side in vertical text.
 */
import { styleOf } from '../../internal/view.js';
import type { Edges } from './progress.js';

/** The direction in which lines follow each other. */
export type BlockAxis = 'down' | 'left' | 'right';

/** The axis of an element's text. */
export function axisOf(element: Element): BlockAxis {
  const mode = styleOf(element).writingMode;
  if (/^(vertical|sideways)-rl$/.test(mode)) return 'left';
  return /^(vertical|sideways)-lr$/.test(mode) ? 'right' : 'down';
}

/**
 * The edges of a box along the axis, in pixels from the edge of the window at which the text begins.
 *
 * @param view - The window.
 * @param toWindow - Converts coordinates of zoomed text, where lines go down.
 */
export function edgesAlong(
  axis: BlockAxis,
  box: DOMRectReadOnly,
  view: Window,
  toWindow = (at: number): number => at,
): Edges {
  const { top, bottom, left, right, width, height } = box;
  if (!width && !height) return undefined;
  if (axis === 'left') return { top: view.innerWidth - right, bottom: view.innerWidth - left };
  return axis === 'right' ? { top: left, bottom: right } : { top: toWindow(top), bottom: toWindow(bottom) };
}

/** How far a container is scrolled along the axis from where its text begins, how far it can be, and its size. */
export function scrollAlong(
  axis: BlockAxis,
  container: Element,
): { readonly scroll: number; readonly max: number; readonly size: number } {
  const { scrollTop, scrollHeight, clientHeight, scrollLeft, scrollWidth, clientWidth } = container;
  if (axis === 'down') return { scroll: scrollTop, max: scrollHeight - clientHeight, size: clientHeight };
  const max = scrollWidth - clientWidth;
  const { writingMode, direction } = styleOf(container);
  // containers whose own content begins at the right count from there, down from zero
  const beginsRight = /-rl$/.test(writingMode) || (writingMode === 'horizontal-tb' && direction === 'rtl');
  const fromLeft = beginsRight ? max + scrollLeft : scrollLeft;
  return { scroll: axis === 'left' ? max - fromLeft : fromLeft, max, size: clientWidth };
}
