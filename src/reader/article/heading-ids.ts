/** Adds ids to headings that have none, and removes them again. */
import { rootOf } from '../../internal/dom.js';
import { readableId } from './readable-id.js';

/**
 * Adds ids to headings, so that the outline can link to them, and removes them when the reader lets go of the article.
 */
export class HeadingIds {
  readonly #added = new Map<Element, string>();

  /** The id of a heading: its own, else one generated from its text. */
  of(element: Element, text: string): string {
    if (!element.id) {
      const tree = rootOf(element);
      element.id = readableId(text, (id) => !!tree.getElementById(id));
      this.#added.set(element, element.id);
    }
    return element.id;
  }

  /** Removes the ids added to elements outside of `root`; without it, all. Ids that the page has changed stay. */
  remove(root?: Element): void {
    for (const [element, id] of this.#added) {
      if (root?.contains(element)) continue;
      if (element.id === id) element.removeAttribute('id');
      this.#added.delete(element);
    }
  }
}
