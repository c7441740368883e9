import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAcross } from '../internal/dom.js';
import { once } from '../internal/load.js';
import { sharedSubscription } from '../internal/shared-subscription.js';
import { directionOf, negotiate } from './negotiate.js';

/** A table of words: plain strings, or functions where a word depends on something. */
export type Strings = object;

/** Loaders of the other languages of a table, by lower-case BCP 47 tag. */
export type Languages<T extends Strings> = Readonly<Record<string, () => Promise<{ readonly default: T }>>>;

/** Follows every `lang` of the page. */
const followLanguages = sharedSubscription((notify) => {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'], subtree: true });
  return () => observer.disconnect();
});

/**
 * Gives a widget its words in the language of the nearest `lang`, looked for through shadow roots. English is there at
 * once; another language is fetched when the page speaks it, and if that fails English stays.
 *
 * @example `readonly #strings = new StringsController(this, english, languages)` and in a template
 *   `${this.#strings.t.retry}`.
 */
export class StringsController<T extends Strings> implements ReactiveController {
  /** The words, in the language shown now. */
  t: T;
  /** The language of {@link t}: set it as `lang` on the chrome, which may differ from the page's. */
  lang = 'en';
  /** The page's own language tag, for `Intl`; a region such as `de-AT` is kept. */
  locale = 'en';
  /**
   * Whether the words of the page's language are still on their way; what is not urgent waits, so that it is not set
   * twice.
   */
  loading = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #english: T;
  readonly #languages: Languages<T>;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, english: T, languages: Languages<T>) {
    this.#host = host;
    this.t = this.#english = english;
    this.#languages = Object.fromEntries(Object.entries(languages).map(([tag, load]) => [tag, once(load)]));
    host.addController(this);
  }

  /** The direction of {@link t}. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  hostConnected(): void {
    this.#unfollow = followLanguages(this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  readonly #update = (): void => {
    const wanted = this.#wanted();
    const lang = negotiate(wanted, Object.keys(this.#languages), 'en');
    const locale = canonicalLocale(wanted, lang);
    this.loading = false;
    if (lang === this.lang && locale === this.locale) return;
    const show = (table: T) => {
      this.t = table;
      this.lang = lang;
      this.locale = locale;
      this.loading = false;
      this.#host.requestUpdate();
    };
    if (lang === 'en') return show(this.#english);
    this.loading = true;
    // the answer counts only while the page still asks for this language
    this.#languages[lang]!().then(
      (module) => this.#wanted() === wanted && show(module.default),
      () => {
        if (this.#wanted() !== wanted) return;
        this.loading = false;
        this.#host.requestUpdate();
      },
    );
  };

  #wanted(): string {
    return closestAcross(this.#host, '[lang]')?.getAttribute('lang') || 'en';
  }
}

/** The page's tag if `Intl` knows it and it is the language shown; the language shown otherwise. */
function canonicalLocale(wanted: string, lang: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(wanted.replaceAll('_', '-'));
    return tag && tag.toLowerCase().startsWith(lang) ? tag : lang;
  } catch {
    return lang;
  }
}
