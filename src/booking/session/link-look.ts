/** Tells by computed styles which elements of a link nobody sees, and which stand apart. */
import { styleOf } from '../../internal/view.js';
import { plainLook, type LinkLook } from '../link-words.js';

const BLOCK = /^(block|flex|grid|table|list-item|flow-root)/;
const CLIPPED = /inset\((50|100)%|(circle|ellipse)\(0|polygon\(0/;
/** How many pixels away from the window words are put to be heard alone. */
const AWAY = 4000;

/** Whether an element is kept for screen readers alone, in one of the ways style sheets have for that. */
function isVisuallyHidden(element: Element, { position, clip, clipPath }: CSSStyleDeclaration): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false;
  const { left, width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1 || Math.abs(left) > AWAY || clip !== 'auto' || CLIPPED.test(clipPath);
}

/** The look of a link that is on screen. Words that an icon typeface shows as pictures are not seen either. */
export const renderedLook: LinkLook = {
  hides(element) {
    if (plainLook.hides(element)) return true;
    const style = styleOf(element);
    return (
      style.display === 'none' ||
      style.visibility !== 'visible' ||
      style.opacity === '0' ||
      /material (icons|symbols)/i.test(style.fontFamily) ||
      isVisuallyHidden(element, style)
    );
  },
  breaks: (element) => plainLook.breaks(element) || BLOCK.test(styleOf(element).display),
};
