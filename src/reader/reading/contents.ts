/** Provides the table of contents for the rail and for the panel. */
import { OutlineList } from './outline-list.js';
import type { ReadingController } from './reading-controller.js';
import type { CurrentArticle } from '../engine/current-article.js';

/** The two lists of the table of contents, beside the text and in a panel, and the handling of their links. */
export class Contents {
  readonly #reading: ReadingController;
  readonly #article: CurrentArticle;
  readonly #onFollow: (index: number) => void;
  readonly #railList: OutlineList;
  readonly #panelList: OutlineList;

  /** @param onFollow - Called before a link is followed. */
  constructor(reading: ReadingController, article: CurrentArticle, onFollow: (index: number) => void) {
    this.#reading = reading;
    this.#article = article;
    this.#onFollow = onFollow;
    this.#railList = new OutlineList(this.#follow);
    this.#panelList = new OutlineList(this.#follow);
  }

  /** The list beside the text. */
  get forRail(): HTMLElement {
    return this.#update(this.#railList);
  }

  /** The list in the panel. */
  get forPanel(): HTMLElement {
    return this.#update(this.#panelList);
  }

  /** Marks the current section in both, as far as they are there. */
  mark(): void {
    for (const list of [this.#railList, this.#panelList]) list.mark(this.#reading.position.index);
  }

  #update(list: OutlineList): HTMLElement {
    const { outline, position } = this.#reading;
    return list.update({ outline, current: position.index, lang: this.#article.lang });
  }

  readonly #follow = (event: MouseEvent, index: number): void => {
    const heading = this.#reading.entries[index];
    if (event.metaKey || event.ctrlKey || event.shiftKey || !heading) return;
    this.#onFollow(index);
    // the browser follows links itself, but not into a shadow root, nor to the second of two elements with the same id
    const found = heading.element.ownerDocument.getElementById(heading.id) === heading.element;
    // what throws leaves the link to the browser
    this.#reading.goTo(index, !found);
    if (!found) event.preventDefault();
  };
}
