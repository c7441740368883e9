/** Observes sizes and changes of nodes, as far as the browser can: a page may lack an observer, or have lost it. */
import { viewOf } from './view.js';

/**
 * Calls back when an element's size changes; without `ResizeObserver`, when the window's does. Returns what ends it.
 */
export function observeSize(element: Element, changed: () => void): () => void {
  const view = viewOf(element);
  if (!view.ResizeObserver) {
    view.addEventListener('resize', changed);
    return () => view.removeEventListener('resize', changed);
  }
  const observer = new view.ResizeObserver(() => changed());
  observer.observe(element);
  return () => observer.disconnect();
}

/** Calls back when the nodes change; never without `MutationObserver`. Returns what ends it. */
export function observeChanges(
  changed: (records: readonly MutationRecord[]) => void,
  options: MutationObserverInit,
  ...nodes: readonly (Node | null)[]
): () => void {
  const observer = globalThis.MutationObserver && new MutationObserver(changed);
  for (const node of nodes) if (node) observer?.observe(node, options);
  return () => observer?.disconnect();
}
