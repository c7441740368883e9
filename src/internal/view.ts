/** @copyable The window that shows a node: another than the script's own where a widget was moved into a popup or a frame. */
export const viewOf = (node: Node): Window & typeof globalThis =>
  (node.ownerDocument ?? (node as Document)).defaultView ?? window;
