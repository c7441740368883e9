/** Observes sizes and changes of nodes, as far as the browser can: a page may lack an observer, or have lost it. */
import { viewOf } from './view.js';

/**
 * Calls back in the frame after an element's size has changed: a layout that changes within the notification is
 * reported to the page as an error. Without `ResizeObserver` only when the window's has. Returns what ends it.
 */
export function observeSize(element: Element, changed: () => void): () => void {
  const view = viewOf(element);
  let frame = 0;
  const soon = (): void => {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(changed);
  };
  view.addEventListener('resize', soon);
  const observer = view.ResizeObserver && new view.ResizeObserver(soon);
  observer?.observe(element);
  return () => {
    view.removeEventListener('resize', soon);
    observer?.disconnect();
    view.cancelAnimationFrame(frame);
  };
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
