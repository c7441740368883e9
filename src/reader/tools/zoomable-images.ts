/** @pure Which pictures of an article are worth seeing larger. */

/** What stands for something else when it is pressed. */
const TAKEN =
  'a[href],button,label,summary,[role=button],[role=link],[onclick],[contenteditable],[usemap],[data-wayleaf-mark],nav,wayleaf-paths,wayleaf-booking';

/** The widest file a picture offers, in its own pixels. */
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

/** What a picture is called: its alternative text, else its caption; an empty string where it is called nothing. */
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
 * Whether a picture is shown smaller than it is, is no link or control, and is more than decoration.
 *
 * @param room - The width of the window, which a drawing can fill whatever size it says it has.
 */
export function isZoomable(img: HTMLImageElement, room: number): boolean {
  if (img.closest(TAKEN) || img.closest('[aria-hidden=true]') || img.getAttribute('role') === 'presentation')
    return false;
  if (img.getAttribute('alt') === '' && !img.closest('figure')?.querySelector('figcaption')) return false;
  const { width } = img.getBoundingClientRect();
  if (width < 48 || !img.complete) return false;
  const drawn = /\.svg([?#]|$)|^data:image\/svg/i.test(img.currentSrc || img.src);
  const full = Math.max(img.naturalWidth, widest(img));
  return (drawn && width < room * 0.8) || full > width * 1.15;
}

/** All of them, in order. */
export const zoomableIn = (root: Element, room: number): readonly HTMLImageElement[] =>
  [...root.querySelectorAll('img')].filter((img) => isZoomable(img, room));
