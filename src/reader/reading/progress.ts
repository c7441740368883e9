/** @pure Calculates the reading line and the words above it. */

/** The share of the window above the reading line. */
const RESTING_SHARE = 0.35;

/**
 * The reading line, in pixels from the top of the scroll container. It stays at about a third; at the start it moves
 * down from the top edge and at the end to the bottom edge, so that the first and the last word are both reached by
 * scrolling.
 *
 * @param scroll - The scroll position.
 * @param max - The maximum scroll position.
 * @param size - The height of the scroll container.
 */
export function readingLine(scroll: number, max: number, size: number): number {
  if (max < 1) return size;
  const at = Math.min(Math.max(scroll, 0), max);
  if (max < size) return (size * at) / max;
  // the last pixel may be out of reach by a fraction
  return max - at < 1 ? size : Math.max(Math.min(size * RESTING_SHARE, at), size - (max - at));
}

/**
 * The reading line where only an area of the page is visible and an outer page scrolls it: the line moves down the
 * visible area as that moves down the page, and reaches the last word when that is visible.
 *
 * @param area - The visible area, in pixels from the top of the page.
 * @param end - The bottom edge of the last word.
 */
export function visibleAreaLine(area: { readonly top: number; readonly bottom: number }, end: number): number {
  const size = Math.min(area.bottom, end) - area.top;
  return area.top + readingLine(area.top, end - size, size);
}

/** The top and bottom edge of something on screen; `undefined` when it has no box. */
export type Edges = { readonly top: number; readonly bottom: number } | undefined;

/**
 * Converts a coordinate of a zoomed element to window pixels, for engines that measure such elements in their own
 * pixels from the page's corner and then subtract the scroll position.
 */
export const unzoom =
  (scale: number, scrolled: number) =>
  (at: number): number =>
    scale === 1 ? at : (at + scrolled) * scale - scrolled;

/** The edges of a box. */
export const edges = ({ top, bottom, width, height }: DOMRectReadOnly, toWindow = (at: number): number => at): Edges =>
  width || height ? { top: toWindow(top), bottom: toWindow(bottom) } : undefined;

/** The number of items, in order down the page, whose `edge` is at or above `line`. A binary search. */
export function countAbove(
  count: number,
  edgesOf: (index: number) => Edges,
  edge: 'top' | 'bottom',
  line: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let edges = edgesOf(at);
    // an item without a box, such as in closed details, counts with the previous one
    while (!edges && at > low) edges = edgesOf(--at);
    if (!edges || edges[edge] <= line + 1) low = middle + 1;
    else high = at;
  }
  return low;
}

/** A block and its words. */
export interface CountedBlock {
  readonly words: number;
  /** The number of words before it. */
  readonly before: number;
}

/**
 * The number of words above the line; of the block that the line crosses, a proportional share.
 *
 * @param index - The number of blocks that end above the line, where that is known.
 */
export function wordsAbove(
  blocks: readonly CountedBlock[],
  edgesOf: (index: number) => Edges,
  line: number,
  index = countAbove(blocks.length, edgesOf, 'bottom', line),
): number {
  const last = blocks[blocks.length - 1];
  const block = blocks[index];
  if (!block) return last ? last.before + last.words : 0;
  const edges = edgesOf(index);
  const share =
    edges && edges.bottom > edges.top ? Math.min(Math.max((line - edges.top) / (edges.bottom - edges.top), 0), 1) : 0;
  return block.before + Math.floor(block.words * share);
}
