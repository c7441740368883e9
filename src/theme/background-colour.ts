/** @copyable Returns a background colour for chrome that content scrolls under, so that it does not show through. */
import { stylesBehind } from './background.js';

/** The nearest background that is not fully transparent; `Canvas` where nothing is painted. */
export function paintedBackground(from: Element): string {
  for (const { backgroundColor } of stylesBehind(from))
    // `rgb(0, 0, 0)` is opaque: only the last of four numbers is an opacity
    if (!/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(backgroundColor)) return backgroundColor;
  return 'Canvas';
}

/**
 * The nearest background that is fully opaque; `Canvas` where nothing is painted. `undefined` where a picture or a
 * gradient lies in between: no single colour hides it, so the caller has to do without a background.
 */
export function opaqueBackground(from: Element): string | undefined {
  for (const { backgroundColor, backgroundImage } of stylesBehind(from)) {
    if (/^rgb\(|^color\([^/]*\)$|^ok/.test(backgroundColor) && !backgroundColor.includes('/')) return backgroundColor;
    if (backgroundImage !== 'none') return undefined;
  }
  return 'Canvas';
}
