/** @copyable Measures on pages that are zoomed by CSS, where an element's pixels are not the window's. */
import { isElement, parentAcross } from './dom.js';
import { styleOf, viewOf } from './view.js';

/** How many pixels of the window one pixel of a rendered element is. */
export function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  if (element.currentCSSZoom) return element.currentCSSZoom;
  let zoom = 1;
  for (let at: Node | null = element; at; at = parentAcross(at)) if (isElement(at)) zoom *= +styleOf(at).zoom || 1;
  return zoom;
}

/**
 * A box of an element in pixels of the window. Engines that do not tell the zoom measure in the element's own pixels,
 * from the corner of the page, and then subtract by how much it is scrolled.
 */
export function windowBox(element: Element, box = element.getBoundingClientRect()): DOMRectReadOnly {
  const zoom = 'currentCSSZoom' in element ? 1 : zoomOf(element);
  if (zoom === 1) return box;
  const { scrollX, scrollY } = viewOf(element);
  return new DOMRectReadOnly(
    (box.x + scrollX) * zoom - scrollX,
    (box.y + scrollY) * zoom - scrollY,
    box.width * zoom,
    box.height * zoom,
  );
}
