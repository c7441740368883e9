import type { CardController } from './card-controller.js';

/**
 * The words of facts for the cards: copies where the author's cell holds more than text, kept as long as the words are.
 */
export class Copies {
  #copies = new Map<string, readonly Node[]>();
  #of: unknown;

  words({ given, model }: Pick<CardController, 'given' | 'model'>, fact: string, text: string): unknown {
    const cell = given.places?.cells.get(fact);
    if (!cell?.firstElementChild) return text;
    if (this.#of !== model) this.#copies.clear();
    this.#of = model;
    let copy = this.#copies.get(fact);
    if (!copy) this.#copies.set(fact, (copy = [...cell.cloneNode(true).childNodes]));
    return copy;
  }
}
