/** @copyable Detects the pictures of an article that are worth showing larger. */
import { viewOf } from '../../internal/view.js';

/** Elements in which a press has another meaning. */
const INTERACTIVE =
  'a[href],button,label,summary,[role=button],[role=link],[onclick],[contenteditable],[usemap],[data-wayleaf-mark],nav,wayleaf-paths,wayleaf-booking';

/** The widest file of a picture, in pixels. */
function widest(img: HTMLImageElement): number {
  const sets = [
    img.getAttribute('srcset'),
    ...[...(img.closest('picture')?.querySelectorAll('source') ?? [])].map((each) => each.getAttribute('srcset')),
  ];
  const widths = sets.flatMap((set) =>
    [...(set ?? '').matchAll(/\s(\d+)w\s*(?:,|$)/g)].map(([, width]) => Number(width)),
  );
  return Math.max(0, ...widths);
}

/** The accessible name of a picture, else its caption or title; an empty string where it has none. */
export function pictureName(img: Element): string {
  const caption = img.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return (
    img.getAttribute('alt')?.trim() ||
    img.getAttribute('aria-label')?.trim() ||
    caption ||
    img.getAttribute('title') ||
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a picture is shown smaller than its file, is no link or control, and is not decorative.
 * A vector image can fill the window whatever its intrinsic size.
 */
export function isZoomable(element: Element): element is HTMLImageElement {
  if (element.localName !== 'img') return false;
  const img = element as HTMLImageElement;
  if (img.closest(INTERACTIVE) || img.closest('[aria-hidden=true]') || img.getAttribute('role') === 'presentation')
    return false;
  if (img.getAttribute('alt') === '' && !img.closest('figure')?.querySelector('figcaption')) return false;
  const { width } = img.getBoundingClientRect();
  if (width < 48 || !img.complete) return false;
  const isVector = /\.svg([?#]|$)|^data:image\/svg/i.test(img.currentSrc || img.src);
  const full = Math.max(img.naturalWidth, widest(img));
  return (isVector && width < viewOf(img).innerWidth * 0.8) || full > width * 1.15;
}

/** All of them, in document order. */
export const zoomableIn = (root: Element): readonly HTMLImageElement[] =>
  [...root.querySelectorAll('img')].filter(isZoomable);
