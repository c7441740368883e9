/** @copyable Returns a background colour for chrome that content scrolls under, so that it does not show through. */
import { stylesBehind } from './background.js';
import { shadeOf } from './contrast.js';

/** The nearest background that is more than a tint; else a tint, and `Canvas` where nothing is painted. */
export function paintedBackground(from: Element): string {
  let tint = '';
  for (const { backgroundColor } of stylesBehind(from)) {
    const [, opacity] = shadeOf(backgroundColor);
    if (opacity >= 0.5) return backgroundColor;
    if (opacity) tint ||= backgroundColor;
  }
  return tint || 'Canvas';
}

/**
 * The nearest background that is fully opaque; `Canvas` where nothing is painted. `undefined` where a picture or a
 * gradient lies in between: no single colour hides it, so the caller has to do without a background.
 */
export function opaqueBackground(from: Element): string | undefined {
  for (const { backgroundColor, backgroundImage } of stylesBehind(from)) {
    if (shadeOf(backgroundColor)[1] === 1) return backgroundColor;
    if (backgroundImage !== 'none') return undefined;
  }
  return 'Canvas';
}
