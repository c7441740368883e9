/** The library's words in the language of the toolbar, for stories that draw a piece without its widget. */
import { strings, type BookingStrings } from '../../src/booking/strings.js';
import { directionOf } from '../../src/i18n/negotiate.js';
import { withRegistered } from '../../src/i18n/registered-strings.js';
import type { Localized, StringTable } from '../../src/i18n/strings.js';

export async function tableIn<T extends object>(table: StringTable<T>, lang: string): Promise<T> {
  return withRegistered(table.name, lang, (await table.languages[lang]?.())?.default ?? table.english);
}

export const bookingWords = async (lang: string): Promise<Localized<BookingStrings>> => ({
  t: await tableIn(strings, lang),
  lang,
  dir: directionOf(lang),
  locale: lang === 'en' ? 'en-US' : lang,
});
