/** Looks for markers, `<div data-wayleaf="reader">`, on the page; what upgrades them is fetched where there is one. */
import { isElement } from './dom.js';
import { observeChanges } from './observe.js';

const MARKER = '[data-wayleaf]';

/**
 * Calls back where the page has a marker, and whenever nodes with one are added. While the page is being parsed a marker
 * may still get children, so the first look waits for the end of parsing. The observer is on the document element, which
 * soft navigation keeps, and lasts as long as the page.
 *
 * @param found - Is told when they were added, in milliseconds like `performance.now()`; 0 if they were there before.
 */
export function watchMarkers(found: (added: number) => void): void {
  const holds = (node: Node) => isElement(node) && (node.matches(MARKER) || node.querySelector(MARKER));
  const look = (nodes: readonly Node[], added: number) => {
    if (nodes.some(holds)) found(added);
  };
  const begin = () => {
    look([document.documentElement], 0);
    observeChanges(
      (records) =>
        look(
          records.flatMap(({ addedNodes }) => [...addedNodes]),
          performance.now(),
        ),
      { childList: true, subtree: true },
      document.documentElement,
    );
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
