/** Resolves which article the reader serves and what is known of it. */
import type { ModelController } from '../../controllers/model-controller.js';
import { closestAcross } from '../../internal/dom.js';
import type { AdoptController } from '../article/adopt-controller.js';
import type { ArticleController } from '../article-controller.js';
import { headingName } from '../article/heading-name.js';
import type { Article, Facts, Recording } from '../article/model.js';
import type { ReadingController } from '../reading/reading-controller.js';

interface Sources {
  readonly model: ModelController<Article>;
  readonly article: ArticleController;
}

/** The article a reader currently serves: adopted, fetched or slotted, with its metadata. */
export class CurrentArticle {
  readonly #host: HTMLElement;
  readonly #sources: Sources;
  readonly #adoption: AdoptController;
  readonly #reading: ReadingController;

  constructor(host: HTMLElement, sources: Sources, adoption: AdoptController, reading: ReadingController) {
    this.#host = host;
    this.#sources = sources;
    this.#adoption = adoption;
    this.#reading = reading;
  }

  /** The element that holds the text. */
  get root(): HTMLElement {
    return this.#adoption.element ?? this.#sources.article.container ?? this.#host;
  }

  /** Whether it is an element of the page outside of the widget. */
  get isAdopted(): boolean {
    return !!this.#adoption.element;
  }

  /** Whether the reader has built it from a fetched or inline source. */
  get isFetched(): boolean {
    return !this.isAdopted && !!this.#sources.article.container;
  }

  /** Whether another article than the words between the tags is being fetched, read or built. */
  get isPending(): boolean {
    const { model, article } = this.#sources;
    return !this.isAdopted && (model.status === 'loading' || model.reading > 0 || article.status === 'loading');
  }

  /** The facts stated in the article itself or in the attributes. */
  get facts(): Partial<Facts> {
    return { ...this.#sources.article.facts, ...this.#sources.model.model };
  }

  /** Its title: the stated one, else its own heading; an empty string where it has none. */
  get title(): string {
    const { title } = this.#reading;
    return this.facts.heading ?? (title ? headingName(title) : '');
  }

  /** The stated facts, with the title of its heading where none is stated. */
  get metadata(): Partial<Facts> {
    const { title: heading } = this;
    return { ...this.facts, ...(heading && { heading }) };
  }

  /** The recording that the article comes with, from a feed. */
  get recording(): Recording | undefined {
    return this.isAdopted ? undefined : this.#sources.model.model.recording;
  }

  /** The language of the text, where the page declares one. */
  get lang(): string | undefined {
    return closestAcross(this.root, '[lang]')?.getAttribute('lang') ?? undefined;
  }

  /** Runs a change to the article without treating it as the author's. */
  readonly runUnobserved = (change: () => void): void =>
    this.isAdopted ? this.#adoption.runUnobserved(change) : this.#sources.model.runUnobserved(change);
}
