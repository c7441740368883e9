/** @pure Days: today's, and as the page's language writes them. */
import { isDay } from './model.js';

/** Today as `YYYY-MM-DD`, where the reader is. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** A day as the page's language writes it; `undefined` where it is none. */
export const shownDay = (text: string, locale: string): string | undefined =>
  isDay(text)
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text))
    : undefined;
