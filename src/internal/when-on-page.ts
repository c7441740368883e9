/** @copyable Waits for an element to be on the page. */

/**
 * Calls back once: at once where the page has an element that a selector matches, as soon as one is added, and
 * otherwise when the browser is idle, since one in a shadow root, or one that a script has made, shows up nowhere.
 *
 * @param orIdle - `false` where what is called costs a request: then it waits for an element that does show up.
 */
export function whenOnPage(selector: string, found: () => void, orIdle = true): void {
  const holds = (node: Node): unknown => {
    const element = node as Partial<Element>;
    return element.matches?.(selector) || element.querySelector?.(selector);
  };
  if (holds(document) || !globalThis.MutationObserver) return found();
  const end = () => {
    observer.disconnect();
    found();
    found = () => undefined;
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(holds))) end();
  });
  observer.observe(document, { childList: true, subtree: true });
  if (!orIdle) return;
  if ((globalThis as Partial<typeof globalThis>).requestIdleCallback) requestIdleCallback(end);
  else setTimeout(end, 200);
}
