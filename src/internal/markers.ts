/** Puts the widget that a marker, `<div data-wayleaf="reader">`, stands for into the marker. */
import { isElement } from './dom.js';
import { cleanText } from './values.js';

const MARKER = 'data-wayleaf';
const WIDGETS = /^(reader|paths|booking)$/;

/** What keeps a marker and its widget in step: controllers/marker-owner.ts. */
type LoadOwner = () => Promise<{ readonly followMarker: (marker: Element, widget: Element) => void }>;

/**
 * Upgrades the markers on the page and those added later: each gets the widget as its only child, around the children
 * it had; for builders that strip tags they do not know (docs/decisions/configuration.md). The marker itself stays,
 * because a framework that made it will want to remove it.
 *
 * While the page is being parsed a marker may still get children, so the first pass waits for the end of parsing. The
 * observer is on the document element, which soft navigation keeps, and lasts as long as the page; a second copy of the
 * script finds each widget in its place.
 */
export function upgradeMarkers(loadOwner: LoadOwner): void {
  const upgrade = (marker: Element): void => {
    const name = cleanText(marker.getAttribute(MARKER) ?? '').toLowerCase();
    if (!marker.isConnected || !WIDGETS.test(name) || marker.localName.startsWith('wayleaf-')) return;
    const tag = `wayleaf-${name}`;
    // in a copy of an upgraded marker it is there already
    const widget = [...marker.children].find(({ localName }) => localName === tag) ?? document.createElement(tag);
    const { observedAttributes = [] } = widget.constructor as { observedAttributes?: readonly string[] };
    // id, class and style stay the marker's
    for (const each of observedAttributes)
      if (marker.hasAttribute(each)) widget.setAttribute(each, marker.getAttribute(each)!);
    const rest = [...marker.childNodes].filter((node) => node !== widget);
    if (rest.length) widget.append(...rest);
    if (widget.parentNode === marker) return;
    marker.append(widget);
    loadOwner().then(
      ({ followMarker }) => followMarker(marker, widget),
      () => undefined,
    );
  };
  const upgradeIn = (root: ParentNode) => root.querySelectorAll(`[${MARKER}]`).forEach(upgrade);
  const begin = () => {
    upgradeIn(document);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        for (const node of [target, ...addedNodes])
          if (isElement(node)) {
            if (node.hasAttribute(MARKER)) upgrade(node);
            if (node !== target) upgradeIn(node);
          }
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
