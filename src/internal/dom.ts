/** Helpers for nodes: ancestors across shadow roots, the root that holds a node, its text. */
/** The parent, or the host where the node is a shadow root. */
export const parentAcross = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

/** Whether a node is an element, also one that came from another frame. */
export const isElement = (node: EventTarget): node is Element => (node as Node).nodeType === Node.ELEMENT_NODE;

/** The nearest ancestor of `node`, itself included, that matches `selector`, also outside of its shadow root. */
export function closestAcross(node: Element, selector: string): Element | null {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (isElement(at) && at.matches(selector)) return at;
  return null;
}

/** The root that holds `node`: the document or a shadow root, either of which can adopt a style sheet. */
export const rootOf = (node: Node): Document | ShadowRoot => node.getRootNode() as Document | ShadowRoot;

/** Whether a node is empty: white space, a comment, or the paragraphs and breaks without text that editors leave. */
export const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  // an element's text is read last: it may be a whole book
  ((node.nodeType === Node.TEXT_NODE ||
    (isElement(node) && node.matches('p:not(:has(*)), p:has(> br:only-child), br'))) &&
    !node.textContent?.trim());

/** The text of a node with its white space folded to single spaces. */
export const plainText = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
