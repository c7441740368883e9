/** Copies the contents of the author's cells for the cards, where a cell holds more than text. */
import type { ComparisonController } from './comparison-controller.js';

/** Caches the copies until the model changes, so that a card keeps its nodes across renders. */
export class CellCopies {
  #copies = new Map<string, readonly Node[]>();
  #model: unknown;

  /** The content of a fact: nodes copied from its cell, or `text`. */
  contentOf(
    { input: given, model }: Pick<ComparisonController, 'input' | 'model'>,
    fact: string,
    text: string,
  ): unknown {
    const { cells, copy: copyContent } = given.places ?? {};
    const cell = cells?.get(fact);
    if (!cell?.firstElementChild) return text;
    if (this.#model !== model) this.#copies.clear();
    this.#model = model;
    let copy = this.#copies.get(fact);
    if (!copy) {
      copy = copyContent?.(cell) ?? [...cell.cloneNode(true).childNodes];
      this.#copies.set(fact, copy);
    }
    return copy;
  }
}
