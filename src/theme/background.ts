/**
 * Looks up what is painted behind an element: walks its ancestors and derives how light it is from their backgrounds.
 */
import { styleOf } from '../internal/view.js';
import { isElement, parentAcross } from '../internal/dom.js';
import { shadeOf } from './contrast.js';

/** Yields the computed style of an element and of each ancestor, also outside of its shadow root. */
export function* stylesBehind(from: Element): Iterable<CSSStyleDeclaration> {
  for (let at: Node | null = from; at; at = parentAcross(at)) if (isElement(at)) yield styleOf(at);
}

/**
 * How light it looks behind an element, from 0, black, to 1, white: all layers down to an opaque one. Where there is
 * none, the colour of the text decides. Widgets mark a background that they have painted themselves with their tag name in
 * `--_painted`: that is not the page's.
 */
export function lightnessBehind(from: Element): number {
  let ink = '';
  let lightness = 0;
  // the share of what is seen that lies further behind
  let behind = 1;
  for (const style of stylesBehind(from)) {
    if (style.getPropertyValue('--_painted') === from.localName) continue;
    const [luminance, opacity] = shadeOf(style.backgroundColor);
    // screens lay colours over one another by about the root of their light
    lightness += behind * opacity * luminance ** 0.5;
    behind *= 1 - opacity;
    ink ||= style.color;
  }
  if (shadeOf(ink)[0] <= 0.5) lightness += behind;
  return lightness;
}
