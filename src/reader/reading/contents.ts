import { OutlineList } from './outline-list.js';
import type { ReadingController } from './reading-controller.js';
import type { CurrentArticle } from '../engine/current-article.js';

/** The table of contents, once beside the words and once in a panel, and where its links lead. */
export class Contents {
  readonly #reading: ReadingController;
  readonly #subject: CurrentArticle;
  readonly #left: () => void;
  readonly #rail: OutlineList;
  readonly #sheet: OutlineList;

  /** @param left - Called before one of its links is followed. */
  constructor(reading: ReadingController, subject: CurrentArticle, left: () => void) {
    this.#reading = reading;
    this.#subject = subject;
    this.#left = left;
    this.#rail = new OutlineList(this.#go);
    this.#sheet = new OutlineList(this.#go);
  }

  /** The list beside the words. */
  get beside(): HTMLElement {
    return this.#show(this.#rail);
  }

  /** The list in the panel. */
  get inPanel(): HTMLElement {
    return this.#show(this.#sheet);
  }

  #show(list: OutlineList): HTMLElement {
    const { outline, place } = this.#reading;
    return list.show({ outline, current: place.index, lang: this.#subject.lang });
  }

  readonly #go = (event: MouseEvent, index: number): void => {
    const heading = this.#reading.entries[index];
    if (event.metaKey || event.ctrlKey || event.shiftKey || !heading) return;
    this.#left();
    // the browser follows links itself, but not into a shadow root, nor to the second of two elements with one id
    const found = document.getElementById(heading.id) === heading.element;
    if (!found) event.preventDefault();
    this.#reading.goTo(index, !found);
  };
}
