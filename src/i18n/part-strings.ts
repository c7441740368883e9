/** @copyable The strings of a lazy part that is a table of its own, in the widget's language. */
import { directionOf } from './negotiate.js';
import { withRegistered } from './registered-strings.js';
import type { Localized, StringTable } from './strings.js';

/**
 * English until the part's table in the widget's language has arrived, and where there is none.
 *
 * @example `readonly #strings = new PartStrings(strings, () => host.localized, () => host.requestUpdate())`, then
 *   `void this.#strings.load()` in each render, and `${this.#strings.t.retry}` in a template.
 */
export class PartStrings<T extends object> implements Localized<T> {
  t: T;
  lang = 'en';
  readonly #table: StringTable<T>;
  readonly #widget: () => Localized<object>;
  readonly #changed: () => void;
  #ended = false;

  /**
   * @param widget - The strings of the widget, whose language is followed.
   * @param changed - Called when {@link t} has changed.
   */
  constructor(table: StringTable<T>, widget: () => Localized<object>, changed: () => void) {
    this.#table = table;
    this.t = withRegistered(table.name, 'en', table.english);
    this.#widget = widget;
    this.#changed = changed;
  }

  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  get locale(): string {
    const { lang, locale } = this.#widget();
    return lang === this.lang ? locale : this.lang;
  }

  /** Follows the widget's language. Resolves when its table is there, or cannot be had. */
  async load(): Promise<void> {
    const { lang } = this.#widget();
    if (lang === this.lang) return;
    const { name, english, languages } = this.#table;
    const load = languages[lang];
    const table = load ? (await load().catch(() => undefined))?.default : english;
    if (!table || this.#ended || lang !== this.#widget().lang) return;
    this.t = withRegistered(name, lang, table);
    this.lang = lang;
    this.#changed();
  }

  end(): void {
    this.#ended = true;
  }
}
