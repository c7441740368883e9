/** @stateless The words of a part that are fetched with it, in the widget's language. */
import { once } from '../internal/load.js';
import type { Languages } from './strings-controller.js';

/** The widget's language, and the locale that numbers and dates are written in. */
export interface Localized {
  readonly lang: string;
  readonly locale?: string;
}

/** The words of a part in every language: English is there, the others are fetched once for all that use them. */
export interface StringTables<T extends object> {
  readonly english: T;
  readonly others: Languages<T>;
}

export const stringTables = <T extends object>(english: T, languages: Languages<T>): StringTables<T> => ({
  english,
  others: Object.fromEntries(Object.entries(languages).map(([tag, load]) => [tag, once(load)])),
});

/** Speaks English until the words of the widget's language have come, and where there are none. */
export class PartStrings<T extends object> {
  t: T;
  /** The language of {@link t}. */
  lang = 'en';
  readonly #tables: StringTables<T>;
  readonly #language: () => Localized;
  readonly #changed: () => void;
  #over = false;

  constructor(tables: StringTables<T>, language: () => Localized, changed: () => void) {
    this.#tables = tables;
    this.t = tables.english;
    this.#language = language;
    this.#changed = changed;
  }

  /** The locale that goes with {@link t}. */
  get locale(): string {
    const { lang, locale } = this.#language();
    return lang === this.lang ? (locale ?? lang) : this.lang;
  }

  /** Follows the widget's language. Resolves when its words are there, or cannot be had. */
  async load(): Promise<void> {
    const { lang } = this.#language();
    if (lang === this.lang) return;
    const { english, others } = this.#tables;
    const table = lang === 'en' ? { default: english } : await others[lang]?.().catch(() => undefined);
    if (!table || this.#over || lang !== this.#language().lang) return;
    this.t = table.default;
    this.lang = lang;
    this.#changed();
  }

  end(): void {
    this.#over = true;
  }
}
