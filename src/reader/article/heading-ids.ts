import { rootOf } from '../../internal/dom.js';
import { readableId } from './readable-id.js';

/** Gives ids to headings that have none, and takes them back. */
export class HeadingIds {
  readonly #given = new Map<Element, string>();

  /** The id of a heading: its own, else one made of its words. */
  of(element: Element, text: string): string {
    if (!element.id) {
      const tree = rootOf(element);
      element.id = readableId(text, (id) => !!tree.getElementById(id));
      this.#given.set(element, element.id);
    }
    return element.id;
  }

  /**
   * Takes back the ids given to elements that are not in `root` any more; without it, all. Not those the page has made
   * its own.
   */
  takeBack(root?: Element): void {
    for (const [element, id] of this.#given) {
      if (root?.contains(element)) continue;
      if (element.id === id) element.removeAttribute('id');
      this.#given.delete(element);
    }
  }
}
