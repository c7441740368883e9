/** @pure The pieces that a long article of the reader's own making stands in (lazy/pieces.ts), and what is in each. */

/** Marks a piece. What it holds is laid out when it comes near the window. */
export const PIECE = 'data-wayleaf-piece';

/** The pieces below an article's element, in order; none where it is short, or is the author's own. */
export const piecesIn = (root: Element): readonly Element[] => [...root.querySelectorAll(`[${PIECE}]`)];

/** Whether something is laid out as far as pieces go: to measure what is not would have a whole piece laid out. */
export const isLaidOut = (element: Element): boolean =>
  !element.closest(`[${PIECE}]`) || (element.checkVisibility?.({ contentVisibilityAuto: true }) ?? true);

/**
 * Where each piece begins in a list of elements that follow each other down the article, and after the last one where
 * the
 * list ends.
 */
export function startsIn(pieces: readonly Element[], elements: readonly Element[]): Uint32Array {
  const starts = new Uint32Array(pieces.length + 1).fill(elements.length);
  if (!pieces.length) return starts;
  const numbers = new Map(pieces.map((each, index) => [each, index]));
  for (let index = elements.length - 1; index >= 0; index--) {
    const piece = numbers.get(elements[index]!.closest(`[${PIECE}]`)!);
    if (piece !== undefined) starts[piece] = index;
  }
  // a piece without any begins where the next one does
  for (let piece = pieces.length - 1; piece >= 0; piece--) starts[piece] = Math.min(starts[piece]!, starts[piece + 1]!);
  return starts;
}
