/** @copyable How a table of strings is defined and handed on: English is built in, other languages are fetched. */
import { once } from '../internal/load.js';
import type { Language } from './languages.js';

/** A table of strings in one language, with what is needed to show them. */
export interface Localized<T extends object> {
  /** Plain strings, and functions where a string depends on something. */
  readonly t: T;
  /** The language of {@link t}: the `lang` of what shows it, which may differ from the page's. */
  readonly lang: string;
  /** The direction of {@link t}. */
  readonly dir: 'ltr' | 'rtl';
  /** The page's own tag, for `Intl`; a region such as `de-AT` is kept. */
  readonly locale: string;
}

/**
 * A table in a language other than English. The optional members of a table are the strings of lazy parts: in English
 * each part has its own beside it (`t.find ?? english`), in other languages they come in one file, all of them.
 */
export type Translation<T extends object> = Required<T>;

type Loader<T extends object> = () => Promise<{ readonly default: Translation<T> }>;

/** A table of strings in every language. */
export interface StringTable<T extends object> {
  /** The name under which strings are registered for it. */
  readonly name: string;
  readonly english: T;
  /** Loaders of the other languages, by lower-case BCP 47 tag. */
  readonly languages: Readonly<Record<string, Loader<T>>>;
}

/**
 * Defines a table: English, and where it is in each language of {@link Language}. All that use a table share one fetch
 * of a language; a failed one is tried again with the next use.
 *
 * @example `export const strings = defineStrings('bookingNative', english, { de: () => import('…/de/booking-native.js'), … })`
 */
export const defineStrings = <T extends object, Tag extends string = Language>(
  name: string,
  english: T,
  languages: Readonly<Record<NoInfer<Tag>, Loader<T>>>,
): StringTable<T> => ({
  name,
  english,
  languages: Object.fromEntries(Object.entries<Loader<T>>(languages).map(([tag, load]) => [tag, once(load)])),
});
