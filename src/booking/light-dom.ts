/** @pure Marks the author's nodes, so that the content sheet and the slots can place them. It adds and removes attributes only. */
import { plainText } from '../internal/dom.js';

/** How a link looks: the one clear door, a plain link that has stepped back, or one of the doors not in use. */
export type Look = 'button' | 'link' | 'aside';

const DOOR = 'data-wayleaf-door';
const FACTS = 'data-wayleaf-facts';

/** The outermost element below the host that holds nothing but this link. */
function wrapper(host: Element, link: Element): Element {
  let at = link;
  while (at.parentElement && at.parentElement !== host && plainText(at.parentElement) === plainText(link)) at = at.parentElement;
  return at;
}

/** The child of the host that holds a node. */
function topOf(host: Element, node: Element): Element {
  let at = node;
  while (at.parentElement && at.parentElement !== host) at = at.parentElement;
  return at;
}

/**
 * Puts one link forward and the others aside.
 *
 * @param current - The link in use; without one all marks are taken away.
 * @param aside - The links it stands in for.
 */
export function placeLinks(host: Element, current: Element | undefined, look: Look, aside: readonly Element[]): void {
  const doors = new Map<Element, Look>(current ? [...aside.map((link) => [wrapper(host, link), 'aside'] as const), [current, look]] : []);
  for (const each of host.querySelectorAll(`[${DOOR}]`)) if (!doors.has(each)) each.removeAttribute(DOOR);
  for (const [element, value] of doors) if (element.getAttribute(DOOR) !== value) element.setAttribute(DOOR, value);
  const door = current && topOf(host, current);
  for (const child of host.children) {
    if (child === door) child.slot = 'door';
    else if (child.slot === 'door') child.removeAttribute('slot');
    if (child.localName === 'dl' || child.hasAttribute('data-facts')) child.toggleAttribute(FACTS, !!current);
  }
}
