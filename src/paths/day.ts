/** @pure Days as the page's language writes them. */
import { isDay } from './model.js';

/** A day as the page's language writes it; `undefined` where it is none. */
export const shownDay = (text: string, locale: string): string | undefined =>
  isDay(text) ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text)) : undefined;
