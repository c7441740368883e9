/**
 * @copyable The window that shows a node: another than the script's own where a widget was moved into a popup or a
 * frame.
 */
export const viewOf = (node: Node): Window & typeof globalThis =>
  (node.ownerDocument ?? (node as Document)).defaultView ?? window;

/** The computed style of an element, by the window that shows it: Firefox computes it by the window that is asked. */
export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration =>
  viewOf(element).getComputedStyle(element, pseudo);

/** Calls back before the window that shows a node draws its next frame. Returns what cancels it. */
export function onNextFrame(node: Node, draw: () => void): () => void {
  const view = viewOf(node);
  const frame = view.requestAnimationFrame(draw);
  return () => view.cancelAnimationFrame(frame);
}
