/** Keeps a widget's strings in the language of the page around it, and follows changes of `lang` and `dir`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAcross } from '../internal/dom.js';
import { observeChanges } from '../internal/observe.js';
import { onceOnline } from '../internal/retry.js';
import { localeOf } from './locale.js';
import { directionOf, negotiate } from './negotiate.js';
import { languagesRegisteredFor, onRegistered, registeredIn, withRegistered } from './registered-strings.js';
import type { Localized, StringTable } from './strings.js';

/**
 * The strings of a widget in the language of the nearest `lang`, looked for through shadow roots. English is there at
 * once; another language is fetched when the page is in it, and if that fails English stays.
 *
 * @example `readonly #strings = new StringsController(this, strings)` and in a template `${this.#strings.t.retry}`.
 */
export class StringsController<T extends object> implements ReactiveController, Localized<T> {
  t: T;
  lang = 'en';
  locale = 'en';
  /**
   * Whether the strings in the page's language are still on their way; what is not urgent waits, so that it is not set
   * twice.
   */
  loading = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #table: StringTable<T>;
  #registered: object | undefined;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, table: StringTable<T>) {
    this.#host = host;
    this.#table = table;
    this.t = table.english;
    host.addController(this);
  }

  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  hostConnected(): void {
    // every `lang` of the page that shows it, and strings that it registers
    const unobserve = observeChanges(
      this.#update,
      { attributeFilter: ['lang', 'dir'], subtree: true },
      this.#host.ownerDocument.documentElement,
    );
    onRegistered.add(this.#update);
    this.#unfollow = () => {
      unobserve();
      onRegistered.delete(this.#update);
    };
    this.#update();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  readonly #update = (): void => {
    const { name, english, languages } = this.#table;
    const wanted = this.#wanted();
    const lang = negotiate(wanted, [...Object.keys(languages), ...languagesRegisteredFor(name)], 'en');
    const locale = canonicalLocale(wanted, lang);
    const registered = registeredIn(lang);
    this.loading = false;
    if (lang === this.lang && locale === this.locale && registered === this.#registered) return;
    const show = (table: T) => {
      this.t = withRegistered(name, lang, table);
      this.lang = lang;
      this.locale = locale;
      this.#registered = registered;
      this.loading = false;
      this.#host.requestUpdate();
    };
    const load = languages[lang];
    if (!load) return show(english);
    this.loading = true;
    // what arrives counts only while the page still wants this language
    load().then(
      (module) => this.#wanted() === wanted && show(module.default),
      () => {
        if (this.#wanted() !== wanted) return;
        this.loading = false;
        this.#host.requestUpdate();
        onceOnline(this.#host, this.#update);
      },
    );
  };

  #wanted(): string {
    return closestAcross(this.#host, '[lang]')?.getAttribute('lang') || 'en';
  }
}

/** The page's tag if `Intl` knows it and it is the language shown; the language shown otherwise. */
function canonicalLocale(wanted: string, lang: string): string {
  const tag = localeOf(wanted);
  return tag.split('-')[0] === lang.split('-')[0] ? tag : localeOf(lang);
}
