/** @copyable Keeps a marker and the widget in it in step with what a framework does to the marker. */

/** How a framework changes the children of an element that it has made. */
const CHANGES = ['appendChild', 'insertBefore', 'removeChild', 'replaceChild'] as const;

/**
 * A framework knows only the marker: it sets its attributes, and adds and removes the children it had. Attributes are
 * copied to the widget, and changes of children reach them in the widget, where a change of the marker's own would
 * throw. Whatever else is put into the marker is found by the observer of markers.ts.
 */
export function followMarker(marker: Element, widget: Element): void {
  const { observedAttributes = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  new MutationObserver((records) => {
    for (const { attributeName: name } of records) {
      const value = marker.getAttribute(name!);
      if (!observedAttributes.includes(name!)) continue;
      if (value === null) widget.removeAttribute(name!);
      else widget.setAttribute(name!, value);
    }
  }).observe(marker, { attributes: true });
  for (const change of CHANGES)
    Object.defineProperty(marker, change, {
      configurable: true,
      value: (...nodes: [Node, Node]) => {
        // a page may have put something in place of the widget, or mean the widget itself
        const meant = widget.parentNode === marker && nodes.every((node) => node?.parentNode !== marker);
        return Node.prototype[change].apply(meant ? widget : marker, nodes);
      },
    });
}
