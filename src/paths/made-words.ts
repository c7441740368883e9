import { render } from 'lit';
import type { CardController } from './card-controller.js';
import { levelAround } from './heading-level.js';
import { madeSigns, madeSupport, madeTable } from './made.js';
import { MADE } from './read-table.js';

/** A block of words to stand among the author's. */
function make(content: unknown): HTMLElement {
  const block = document.createElement('div');
  block.setAttribute(MADE, '');
  render(content, block);
  return block;
}

/** Writes into the page what came as data, and keeps it there. */
export class MadeWords {
  #table: HTMLElement | undefined;
  #lists: HTMLElement | undefined;
  #of: object | undefined;

  get table(): HTMLTableElement | undefined {
    return this.#table?.querySelector('table') ?? undefined;
  }

  /** The block with the signs and the support. */
  get lists(): HTMLElement | undefined {
    return this.#lists;
  }

  update(host: Parameters<typeof levelAround>[0], { model, given, filled }: Pick<CardController, 'model' | 'given' | 'filled'>): void {
    if (given === this.#of && [this.#table, this.#lists].every((block) => !block || block.parentNode === host)) return;
    this.#of = given;
    // anew each time: a translator or an editor may have been at the nodes
    const put = (old: HTMLElement | undefined, content: unknown): HTMLElement | undefined => {
      const block = content ? make(content) : undefined;
      if (old?.parentNode === host && block) old.replaceWith(block);
      else if (block) host.append(block);
      else old?.remove();
      return block;
    };
    this.#table = put(this.#table, !given.places && filled && madeTable(model));
    const signs = !given.lists && model.signs.length;
    const support = !given.supportElement && model.support;
    this.#lists = put(this.#lists, (signs || support) && [signs ? madeSigns(model) : '', support ? madeSupport(model, levelAround(host)) : '']);
  }
}
