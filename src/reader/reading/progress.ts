/** @pure Where the visitor is: a line across the window, and the words above it. */

/** Where the eye rests: this far down the window. */
const REST = 0.35;

/**
 * The reading line, in pixels from the top of what scrolls. It rests at about a third; at the start it comes down from
 * the
 * top edge and at the end goes down to the bottom edge, so that the first and the last word are both reached by
 * scrolling.
 *
 * @param scroll - How far has been scrolled.
 * @param max - How far can be scrolled.
 * @param size - The height of the window.
 */
export function readingLine(scroll: number, max: number, size: number): number {
  if (max < 1) return size;
  const at = Math.min(Math.max(scroll, 0), max);
  if (max < size) return (size * at) / max;
  // the last pixel may be out of reach by a fraction
  return max - at < 1 ? size : Math.max(Math.min(size * REST, at), size - (max - at));
}

/**
 * The same where only a strip of a page is seen, and what is around it scrolls: the line goes down the strip as that
 * goes
 * down the page, and is at the last word when that is seen.
 *
 * @param strip - What is seen, in pixels from the top of the page.
 * @param end - Where the last word ends.
 */
export function stripLine(strip: { readonly top: number; readonly bottom: number }, end: number): number {
  const size = Math.min(strip.bottom, end) - strip.top;
  return strip.top + readingLine(strip.top, end - size, size);
}

/** The upper and lower edge of something on screen; `undefined` when it has no box. */
export type Edges = { readonly top: number; readonly bottom: number } | undefined;

/**
 * Where engines measure zoomed elements in their own pixels, they do so from the page's corner, and then take off the
 * scrolling.
 */
export const unzoom =
  (scale: number, scrolled: number) =>
  (at: number): number =>
    scale === 1 ? at : (at + scrolled) * scale - scrolled;

/** The edges of a box. */
export const edges = ({ top, bottom, width, height }: DOMRectReadOnly, real = (at: number): number => at): Edges =>
  width || height ? { top: real(top), bottom: real(bottom) } : undefined;

/** How many of `count` items, which follow each other down the page, begin or end (`edge`) at or above `line`. */
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
    // what has no box, such as the inside of closed details, goes with what stands before it
    while (!edges && at > low) edges = edgesOf(--at);
    if (!edges || edges[edge] <= line + 1) low = middle + 1;
    else high = at;
  }
  return low;
}

/** A paragraph or other run of words. */
export interface Counted {
  readonly words: number;
  /** The words before it. */
  readonly before: number;
}

/**
 * How many words stand above the line; in the paragraph that the line crosses, as many as its share.
 *
 * @param index - How many paragraphs end above the line, where that is known.
 */
export function wordsAbove(
  blocks: readonly Counted[],
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
