import { breathe, slice } from '../internal/breathe.js';
import { readText, type ArticleText, type Tally } from './text.js';

/** Counts an article's words: at once where they are few, else in slices that leave the page free in between. */
export class WordCount {
  readonly #done: (text: ArticleText, late: boolean) => void;
  #tally: Tally = new WeakMap();
  #lang = '';
  #steps: ReturnType<typeof readText> | undefined;

  /** @param done - Called with what was read; `late` where that took more than one slice. */
  constructor(done: (text: ArticleText, late: boolean) => void) {
    this.#done = done;
  }

  /** Begins anew. What was being read is not wanted any more; what was counted and has not changed is not counted again. */
  start(root: Element, title: Element | undefined, lang: string): void {
    if (lang !== this.#lang) this.#tally = new WeakMap();
    this.#lang = lang;
    const steps = (this.#steps = readText(root, title, lang, this.#tally));
    const read = slice(steps);
    if (read) this.#done(read.value, false);
    else void this.#goOn(steps);
  }

  stop(): void {
    this.#steps = undefined;
  }

  async #goOn(steps: ReturnType<typeof readText>): Promise<void> {
    for (;;) {
      await breathe();
      if (steps !== this.#steps) return;
      const read = slice(steps);
      if (read) return this.#done(read.value, true);
    }
  }
}
