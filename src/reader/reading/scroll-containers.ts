/** @copyable Queries what surrounds an article: scroll containers, closed details, the parser, and sticky headers. */
import { styleOf, viewOf } from '../../internal/view.js';
import { isElement, rootOf } from '../../internal/dom.js';

/** Yields an element and its ancestors in the flat tree: through slots and out of shadow roots. */
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
  target === element.ownerDocument || [...flatTreeAncestors(element)].includes(target as Element);

/**
 * The element that scrolls an article, which may be the article itself; `undefined` where it is the page.
 *
 * @param isSideways - Whether it scrolls to a side, as vertical text does.
 */
export function scrollerOf(element: Element, isSideways = false): Element | undefined {
  const { documentElement: page, scrollingElement, body } = element.ownerDocument;
  for (const ancestor of flatTreeAncestors(element)) {
    // `overflow` of the body applies to the viewport, unless the root element has its own
    if (
      ancestor === page ||
      ancestor === scrollingElement ||
      (ancestor === body && styleOf(page).overflowY === 'visible')
    )
      continue;
    const isLarger = isSideways
      ? ancestor.scrollWidth > ancestor.clientWidth
      : ancestor.scrollHeight > ancestor.clientHeight;
    const { overflowX, overflowY } = styleOf(ancestor);
    if (isLarger && /auto|scroll/.test(isSideways ? overflowX : overflowY)) return ancestor;
  }
  return undefined;
}

/** Opens the details around an element, as browsers do for a link into them. */
export function reveal(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    if (!at.querySelector(':scope > summary')?.contains(element)) at.open = true;
}

/** Whether the parser may still be inside an element. */
export function isStillParsing(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return false;
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return false;
  return true;
}

/** Space between a heading and a sticky header, in pixels. */
const HEADER_GAP = 8;

/** The number of pixels by which a fixed or sticky header covers the first line of an element; else 0. */
export function coverAbove(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = viewOf(element);
  if (!width || top >= innerHeight || top + height < 0) return 0;
  const x = Math.min(Math.max(left + 8, 1), innerWidth - 1);
  let covered = 0;
  for (const at of rootOf(element).elementsFromPoint(x, Math.max(top, 0) + Math.min(height / 2, 10))) {
    if (at === element || at.contains(element) || element.contains(at)) break;
    for (const each of flatTreeAncestors(at)) {
      if (each.contains(element) || !/fixed|sticky/.test(styleOf(each).position)) continue;
      const { bottom } = each.getBoundingClientRect();
      // something that covers half of the window is no header
      if (bottom < innerHeight / 2) covered = Math.max(covered, bottom + HEADER_GAP - top);
    }
  }
  return covered;
}
