import type { ModelController } from '../../controllers/model-controller.js';
import { closestAcross, plainText } from '../../internal/dom.js';
import type { AdoptController } from '../article/adopt-controller.js';
import type { ArticleController } from '../article-controller.js';
import type { Article, Facts } from '../article/model.js';
import type { ReadingController } from '../reading/reading-controller.js';

interface Sources {
  readonly model: ModelController<Article>;
  readonly article: ArticleController;
}

/** Which article a reader serves now, wherever it stands, and what is known of it. */
export class CurrentArticle {
  readonly #host: HTMLElement;
  readonly #sources: Sources;
  readonly #adopt: AdoptController;
  readonly #reading: ReadingController;

  constructor(host: HTMLElement, sources: Sources, adopt: AdoptController, reading: ReadingController) {
    this.#host = host;
    this.#sources = sources;
    this.#adopt = adopt;
    this.#reading = reading;
  }

  /** The element that holds the words. */
  get root(): HTMLElement {
    return this.#adopt.element ?? this.#sources.article.container ?? this.#host;
  }

  /** Whether it is an element of the page, elsewhere than the widget. */
  get isAdopted(): boolean {
    return !!this.#adopt.element;
  }

  /** Whether the reader has made it. */
  get isFetched(): boolean {
    return !this.isAdopted && !!this.#sources.article.container;
  }

  /** What was said of it, by itself or in the attributes. */
  get facts(): Partial<Facts> {
    return { ...this.#sources.article.facts, ...this.#sources.model.model };
  }

  /** Its title: the one that was said, else its own heading; an empty string where it has none. */
  get title(): string {
    const { title } = this.#reading;
    return this.facts.heading ?? (title ? plainText(title) : '');
  }

  /** What was said of it, and its title in any case. */
  get metadata(): Partial<Facts> {
    const { title: heading } = this;
    return { ...this.facts, ...(heading && { heading }) };
  }

  /** The language around the words, where the page names one. */
  get lang(): string | undefined {
    return closestAcross(this.root, '[lang]')?.getAttribute('lang') ?? undefined;
  }

  /** Runs a change of ours among the words without taking it for the author's. */
  readonly runUnobserved = (change: () => void): void =>
    this.isAdopted ? this.#adopt.runUnobserved(change) : this.#sources.model.runUnobserved(change);
}
