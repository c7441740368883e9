/** Upgrades markers, `<div data-wayleaf="reader">`, to the widgets they stand for. */
import { isElement } from './dom.js';
import { cleanText } from './values.js';

const MARKER = 'data-wayleaf';
const WIDGETS = /^(reader|paths|booking)$/;

/**
 * Replaces a marker, `<div data-wayleaf="reader" data-src="…">`, with the widget it names, in place and with the same
 * children; for builders that strip tags they do not know (docs/decisions/configuration.md). The attributes are copied as they
 * are, since widgets also read the `data-` spelling.
 */
function upgrade(marker: Element): void {
  const name = cleanText(marker.getAttribute(MARKER) ?? '').toLowerCase();
  if (!marker.isConnected || !WIDGETS.test(name) || marker.localName.startsWith('wayleaf-')) return;
  const widget = document.createElement(`wayleaf-${name}`);
  for (const { name: attribute, value } of marker.attributes)
    if (attribute !== MARKER) widget.setAttribute(attribute, value);
  widget.append(...marker.childNodes);
  marker.replaceWith(widget);
}

const upgradeIn = (root: ParentNode): void => root.querySelectorAll(`[${MARKER}]`).forEach(upgrade);

/**
 * Upgrades the markers on the page and those added later. While the page is being parsed a marker may still get
 * children, so the first pass waits for the end of parsing. The observer is on the document element, which soft
 * navigation keeps, and lasts as long as the page; a second copy of the script finds no marker left.
 */
export function upgradeMarkers(): void {
  const begin = () => {
    upgradeIn(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (isElement(node)) {
            if (node.hasAttribute(MARKER)) upgrade(node);
            upgradeIn(node);
          }
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
