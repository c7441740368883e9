/**
 * Looks up what is painted behind an element: walks its ancestors and derives light or dark from the nearest
 * background.
 */
import { styleOf } from '../internal/view.js';
import { isElement, parentAcross } from '../internal/dom.js';
import { luminance } from './contrast.js';
import type { Scheme } from './scheme-controller.js';

/** Yields the computed style of an element and of each ancestor, also outside of its shadow root. */
export function* stylesBehind(from: Element): Iterable<CSSStyleDeclaration> {
  for (let at: Node | null = from; at; at = parentAcross(at)) if (isElement(at)) yield styleOf(at);
}

/**
 * The scheme of the nearest painted background; without one, the colour of the text decides. Widgets mark a background
 * that they have painted themselves with their tag name in `--_painted`: that is not the page's.
 */
export function schemeBehind(from: Element): Scheme {
  let ink = '';
  for (const style of stylesBehind(from)) {
    if (style.getPropertyValue('--_painted') === from.localName) continue;
    const found = luminance(style.backgroundColor);
    if (found !== undefined) return found < 0.25 ? 'dark' : 'light';
    ink ||= style.color;
  }
  return luminance(ink)! > 0.5 ? 'dark' : 'light';
}
