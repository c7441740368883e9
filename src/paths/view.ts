/** @pure Decides whether a comparison fits as a table or is laid out as cards. */

/** How the comparison is laid out. */
export type PathsView = 'table' | 'cards';

/** Width of the questions and of each path, in em of the page's text. */
const QUESTION_WIDTH = 9;
const PATH_WIDTH = 12;
/** How far the width must shrink before the layout changes back, in px: a scroll bar must not make it flicker. */
export const HYSTERESIS = 24;

/**
 * The view that fits.
 *
 * @param width - The width of the widget, in px; 0 while it is hidden.
 * @param paths - How many paths there are.
 * @param em - The font size around the widget, in px.
 * @param current - The current view.
 */
export function viewFor(width: number, paths: number, em: number, current?: PathsView): PathsView {
  if (!width) return current ?? 'table';
  const needed = (QUESTION_WIDTH + PATH_WIDTH * paths) * em;
  return width >= (current === 'table' ? needed - HYSTERESIS : needed) ? 'table' : 'cards';
}
