/** Looks for markers, `<div data-wayleaf="reader">`, on the page; what upgrades them is fetched where there is one. */
import { isElement } from './dom.js';
import { observeChanges } from './observe.js';

const MARKER = '[data-wayleaf]';

/**
 * Calls back where the page has a marker, and whenever nodes with one are added. While the page is being parsed a marker
 * may still get children, so the first look waits for the end of parsing. The observer is on the document element, which
 * soft navigation keeps, and lasts as long as the page.
 */
export function watchMarkers(found: () => void): void {
  const holds = (node: Node) => isElement(node) && (node.matches(MARKER) || node.querySelector(MARKER));
  const look = (nodes: Iterable<Node>) => {
    if ([...nodes].some(holds)) found();
  };
  const begin = () => {
    look([document.documentElement]);
    observeChanges(
      (records) => look(records.flatMap(({ addedNodes }) => [...addedNodes])),
      { childList: true, subtree: true },
      document.documentElement,
    );
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
