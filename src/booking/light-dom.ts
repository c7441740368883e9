/** @pure Marks the author's links in the light DOM, so that the content styles and the slots can place them. */
import { seenWords } from './link-words.js';

/** How a link looks: the one button, a plain link that has stepped back, or one of the links not in use. */
export type Look = 'button' | 'link' | 'aside';

const LINK = 'data-wayleaf-link';
const FACTS = 'data-wayleaf-facts';
/** What marks a link that the widget itself put among the author's. */
export const MADE = 'data-wayleaf-made';

/** The outermost element below the host that holds a link, as far as `goes` goes. */
function wrapperOf(host: Element, link: Element, goes: (parent: Element) => boolean): Element {
  let at = link;
  while (at.parentElement && at.parentElement !== host && goes(at.parentElement)) at = at.parentElement;
  return at;
}

/** Takes the marks off a link that is no longer the widget's to place, and off what was placed with it. */
export function release(link: Element): void {
  link.closest(`[${LINK}]`)?.removeAttribute(LINK);
  for (let at = link.closest('[slot=link]'); at?.slot === 'link'; at = at.previousElementSibling)
    at.removeAttribute('slot');
}

/**
 * What a copy of a widget brings along: links that were made for the original, its descriptions, and that it waited.
 */
export function clearCopied(host: Element, made: Element | undefined): void {
  for (const link of host.querySelectorAll(`a[${MADE}]`)) if (link !== made) link.remove();
  for (const link of host.querySelectorAll(`[${LINK}]`))
    for (const name of ['aria-description', 'aria-busy']) link.removeAttribute(name);
}

/**
 * Puts one link forward, with the elements that precede it, and the others aside.
 *
 * @param current - The link in use; without one all marks are taken away.
 * @param aside - The links it stands in for.
 * @param inText - Whether the host has bare words, which no slot can take from between its elements: all stay together.
 */
export function placeLinks(
  host: Element,
  current: Element | undefined,
  look: Look,
  aside: readonly Element[],
  inText = false,
): void {
  const looks = new Map<Element, Look>();
  if (current) {
    // with a paragraph or list item that holds nothing else
    for (const link of aside)
      looks.set(
        wrapperOf(host, link, (parent) => seenWords(parent) === seenWords(link)),
        'aside',
      );
    looks.set(current, look);
  }
  for (const each of host.querySelectorAll(`[${LINK}]`)) if (!looks.has(each)) each.removeAttribute(LINK);
  for (const [element, value] of looks) if (element.getAttribute(LINK) !== value) element.setAttribute(LINK, value);
  // what stands in for the author's link stands in its place
  const anchor = current?.hasAttribute(MADE) ? aside[0] : current;
  const children = [...host.children];
  const last = anchor ? children.indexOf(wrapperOf(host, anchor, () => true)) : -1;
  for (const [index, child] of children.entries()) {
    if (!inText && (index <= last || child === current)) child.slot = 'link';
    else if (child.slot === 'link') child.removeAttribute('slot');
    if (child.localName === 'dl' || child.hasAttribute('data-facts')) child.toggleAttribute(FACTS, !!current);
  }
}
