/** @pure When a comparison is a table, and when it is cards. */

/** How the comparison is laid out. */
export type PathsView = 'table' | 'cards';

/** Room for the questions and for each path, in em of the page's text. */
const QUESTIONS = 9;
const PATH = 12;
/** How far the width must go back before the layout does, in px: a scroll bar that comes and goes must not flicker. */
export const HYSTERESIS = 24;

/**
 * The view that fits.
 *
 * @param width - The room the widget has, in px; 0 while it is hidden.
 * @param paths - How many paths there are.
 * @param em - The font size around the widget, in px.
 * @param now - The view shown now.
 */
export function viewFor(width: number, paths: number, em: number, now?: PathsView): PathsView {
  if (!width) return now ?? 'table';
  const needed = (QUESTIONS + PATH * paths) * em;
  return width >= (now === 'table' ? needed - HYSTERESIS : needed) ? 'table' : 'cards';
}
