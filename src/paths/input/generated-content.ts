import { render } from 'lit';
import type { CardController } from '../card-controller.js';
import type { Localized } from '../../i18n/strings.js';
import { levelAround } from '../../internal/heading-level.js';
import { questionsMarkup, signsMarkup, supportMarkup, tableMarkup } from './generated-markup.js';
import { MADE } from '../read-table.js';
import type { PathsStrings } from '../strings.js';

/** A block of words to stand among the author's. */
function make(content: unknown): HTMLElement {
  const block = document.createElement('div');
  block.setAttribute(MADE, '');
  render(content, block);
  return block;
}

/** Writes into the page what came as data, and keeps it there. */
export class GeneratedContent {
  #table: HTMLElement | undefined;
  #lists: HTMLElement | undefined;
  #questions: HTMLElement | undefined;
  #of: object | undefined;
  #in: PathsStrings | undefined;

  get table(): HTMLTableElement | undefined {
    return this.#table?.querySelector('table') ?? undefined;
  }

  /** The block with the signs and the support. */
  get lists(): HTMLElement | undefined {
    return this.#lists;
  }

  /** All blocks there are. */
  get blocks(): readonly HTMLElement[] {
    return [this.#table, this.#questions, this.#lists].filter((block) => !!block);
  }

  update(
    host: Parameters<typeof levelAround>[0],
    { model, given, filled }: Pick<CardController, 'model' | 'given' | 'filled'>,
    localized: Localized<PathsStrings>,
  ): void {
    const same = given === this.#of && this.blocks.every((block) => block.parentNode === host);
    if (same && localized.t === this.#in) return;
    this.#of = given;
    this.#in = localized.t;
    // anew each time: a translator or an editor may have been at the nodes
    const put = (old: HTMLElement | undefined, content: unknown): HTMLElement | undefined => {
      const block = content ? make(content) : undefined;
      if (old?.parentNode === host && block) old.replaceWith(block);
      else if (block) host.append(block);
      else old?.remove();
      return block;
    };
    if (!same) this.#table = put(this.#table, !given.places && filled && tableMarkup(model));
    this.#questions = put(
      this.#questions,
      filled &&
        model.questions.length &&
        !host.querySelector(`[data-questions]:not([${MADE}] *)`) &&
        questionsMarkup(model, levelAround(host), localized),
    );
    if (same) return;
    const signs = !given.lists && model.signs.length;
    const support = !given.supportElement && model.support;
    this.#lists = put(
      this.#lists,
      (signs || support) && [signs ? signsMarkup(model) : '', support ? supportMarkup(model, levelAround(host)) : ''],
    );
  }
}
