import { breathe, painted, slice } from '../internal/breathe.js';
import { HeadingIds } from './heading-ids.js';
import { nest, titleIndex, type Heading, type Section } from './outline.js';
import { headingsIn, picturesIn, readText, type ArticleText, type Tally } from './text.js';

export type Entry = Heading & { readonly element: HTMLElement };

/** What stands in an article. */
export interface Surveyed extends ArticleText {
  /** The headings but its title, in order. */
  readonly entries: readonly Entry[];
  /** The same, nested. */
  readonly outline: readonly Section[];
  /** The heading that is the article's title. */
  readonly title: HTMLElement | undefined;
  readonly pictures: number;
}

/**
 * Goes through an article, its headings and its words: at once where it is short; else in slices that leave the page free
 * in between, the first of them before the words are painted and the others after. Nothing is measured.
 */
export class Survey {
  readonly #done: (found: Surveyed, late: boolean) => void;
  readonly #ids = new HeadingIds();
  #tally: Tally = new WeakMap();
  #lang = '';
  #steps: Iterator<void, Surveyed> | undefined;

  /** @param done - Called with what was found; `late` where that took more than one slice. */
  constructor(done: (found: Surveyed, late: boolean) => void) {
    this.#done = done;
  }

  /**
   * Begins anew. What was being read is not wanted any more; what was counted and has not changed is not counted again.
   *
   * @param heading - The article's title where it is known.
   */
  start(root: Element, heading: string | undefined, lang: string): void {
    if (lang !== this.#lang) this.#tally = new WeakMap();
    this.#lang = lang;
    this.#ids.takeBack(root);
    const steps = (this.#steps = this.#walk(root, heading));
    const found = slice(steps);
    if (found) this.#done(found.value, false);
    else void this.#goOn(steps);
  }

  /** Leaves the article as it was found. */
  stop(): void {
    this.#steps = undefined;
    this.#ids.takeBack();
  }

  async #goOn(steps: Iterator<void, Surveyed>): Promise<void> {
    await painted();
    while (steps === this.#steps) {
      const found = slice(steps);
      if (found) return this.#done(found.value, true);
      await breathe();
    }
  }

  *#walk(root: Element, heading: string | undefined): Generator<void, Surveyed> {
    const headings = yield* headingsIn(root);
    const index = titleIndex(headings, heading);
    const title = headings[index]?.element;
    const entries: Entry[] = [];
    for (const each of headings) {
      if (each.element !== title) entries.push({ ...each, id: this.#ids.of(each.element, each.text) });
      yield;
    }
    const outline = nest(entries.map(({ level, text, id }) => ({ level, text, id })));
    return { ...(yield* readText(root, title, this.#lang, this.#tally)), entries, outline, title, pictures: picturesIn(root).length };
  }
}
