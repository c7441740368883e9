/** @pure A selector for one element alone. */

/** Names an element by its place: the way down to it from the top of its own tree. */
export function uniqueSelector(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const parent: ParentNode | null = at.parentNode;
    const place = `:nth-child(${(parent ? [...parent.children].indexOf(at) : 0) + 1})`;
    // at the top of a shadow tree stand elements without a parent in it
    steps.unshift(at.parentElement ? place : at === at.ownerDocument.documentElement ? ':root' : `${place}:not(*>*)`);
  }
  return steps.join('>');
}
