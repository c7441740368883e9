/** @pure What a region or a language is called in another language. */
import { localeOf } from './locale.js';

/**
 * The name of a region or a language; its code where nobody knows one.
 *
 * @param code - As pages and authors write it.
 * @param locale - The language of the name.
 */
export function nameOf(type: 'region' | 'language', code: string, locale: string): string {
  try {
    const known = type === 'language' ? localeOf(code, code) : code;
    return new Intl.DisplayNames(localeOf(locale), { type }).of(known) ?? code;
  } catch {
    return code;
  }
}
