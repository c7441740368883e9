/** @stateless What is around an article: boxes that scroll it, details that hide it, a page that is still arriving. */
import { isElement, rootOf } from '../../internal/dom.js';

/** An element and what is around it as the browser lays it out: through slots and out of shadow roots. */
export function* flatTreeAncestors(element: Element): Iterable<Element> {
  for (
    let at: Node | null = element;
    at;
    at = (at as Partial<Element>).assignedSlot ?? at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
  )
    if (isElement(at)) yield at;
}

/** Whether scrolling `target` moves `element`. */
export const isScrollContainer = (target: EventTarget | null, element: Element): boolean =>
  target === document || [...flatTreeAncestors(element)].includes(target as Element);

/** The box that scrolls an article, which may be its own; `undefined` where it is the page. */
export function scrollerOf(element: Element): Element | undefined {
  const page = document.documentElement;
  for (const at of flatTreeAncestors(element)) {
    // the page takes over what its body says, unless it says something itself
    if (
      at === page ||
      at === document.scrollingElement ||
      (at === document.body && getComputedStyle(page).overflowY === 'visible')
    )
      continue;
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}

/** Opens the details around an element, as browsers do for a link into them. */
export function reveal(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    if (!at.querySelector(':scope > summary')?.contains(element)) at.open = true;
}

/** Whether the parser may still be inside an element. */
export function isArriving(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return false;
  return true;
}

/** Space kept between a heading and what covers the top edge, in pixels. */
const AIR = 8;

/**
 * How many pixels too high something stands, where a header that stays in the window lies over its first line; else 0.
 */
export function coverAbove(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (!width || top >= innerHeight || top + height < 0) return 0;
  const x = Math.min(Math.max(left + 8, 1), innerWidth - 1);
  let cover = 0;
  for (const at of rootOf(element).elementsFromPoint(x, Math.max(top, 0) + Math.min(height / 2, 10))) {
    if (at === element || at.contains(element) || element.contains(at)) break;
    for (const each of flatTreeAncestors(at)) {
      if (each.contains(element) || !/fixed|sticky/.test(getComputedStyle(each).position)) continue;
      const { bottom } = each.getBoundingClientRect();
      // what covers half of the window is no header
      if (bottom < innerHeight / 2) cover = Math.max(cover, bottom + AIR - top);
    }
  }
  return cover;
}
