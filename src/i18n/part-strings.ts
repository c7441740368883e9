/** @stateless The words of a part that are fetched with it, in the widget's language. */
import { once } from '../internal/load.js';
import type { Languages } from './strings-controller.js';

/** The widget's language, and the locale that numbers and dates are written in. */
export interface Language {
  readonly lang: string;
  readonly locale?: string;
}

/** The words of a part in every language: English is there, the others are fetched once for all that use them. */
export interface Tables<T extends object> {
  readonly english: T;
  readonly others: Languages<T>;
}

export const tablesOf = <T extends object>(english: T, languages: Languages<T>): Tables<T> => ({
  english,
  others: Object.fromEntries(Object.entries(languages).map(([tag, load]) => [tag, once(load)])),
});

/** Speaks English until the words of the widget's language have come, and where there are none. */
export class Spoken<T extends object> {
  words: T;
  /** The language of {@link words}. */
  lang = 'en';
  readonly #tables: Tables<T>;
  readonly #language: () => Language;
  readonly #changed: () => void;
  #over = false;

  constructor(tables: Tables<T>, language: () => Language, changed: () => void) {
    this.#tables = tables;
    this.words = tables.english;
    this.#language = language;
    this.#changed = changed;
  }

  /** The locale that goes with {@link words}. */
  get locale(): string {
    const { lang, locale } = this.#language();
    return lang === this.lang ? (locale ?? lang) : this.lang;
  }

  /** Follows the widget's language. Resolves when its words are there, or cannot be had. */
  async follow(): Promise<void> {
    const { lang } = this.#language();
    if (lang === this.lang) return;
    const { english, others } = this.#tables;
    const table = lang === 'en' ? { default: english } : await others[lang]?.().catch(() => undefined);
    if (!table || this.#over || lang !== this.#language().lang) return;
    this.words = table.default;
    this.lang = lang;
    this.#changed();
  }

  end(): void {
    this.#over = true;
  }
}
