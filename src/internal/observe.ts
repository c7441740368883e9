/** Observes sizes and attributes, as far as the browser can: a page may lack an observer, or have lost it. */

/** Calls back when an element's size changes; without `ResizeObserver`, when the window's does. Returns what ends it. */
export function observeSize(element: Element, changed: () => void): () => void {
  if (!('ResizeObserver' in window)) {
    addEventListener('resize', changed);
    return () => removeEventListener('resize', changed);
  }
  const observer = new ResizeObserver(() => changed());
  observer.observe(element);
  return () => observer.disconnect();
}

/** Calls back when attributes of the elements change; never without `MutationObserver`. Returns what ends it. */
export function observeAttributes(
  changed: () => void,
  options: MutationObserverInit,
  ...elements: readonly (Element | null)[]
): () => void {
  const observer = globalThis.MutationObserver && new MutationObserver(changed);
  for (const element of elements) if (element) observer?.observe(element, options);
  return () => observer?.disconnect();
}
