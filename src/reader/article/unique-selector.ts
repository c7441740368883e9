/** @pure Builds a selector that matches exactly one element. */

import { rootOf } from '../../internal/dom.js';

/**
 * A selector for one element: the path to it from the top of its document or shadow tree.
 *
 * @param fromId - Whether the path begins at the nearest unique id. It then stays valid when elements above that are
 *   added or removed, but has a higher specificity.
 */
export function uniqueSelector(element: Element, fromId = false): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = fromId && at.id && `#${CSS.escape(at.id)}`;
    if (id && rootOf(at).querySelectorAll(id).length === 1) {
      steps.unshift(id);
      break;
    }
    const parent: ParentNode | null = at.parentNode;
    const place = `:nth-child(${(parent ? [...parent.children].indexOf(at) : 0) + 1})`;
    if (at.parentElement) steps.unshift(place);
    // elements at the top of a shadow tree have no parent element
    else steps.unshift(at === at.ownerDocument.documentElement ? ':root' : `${place}:not(*>*)`);
  }
  return steps.join('>');
}
