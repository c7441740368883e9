/** @pure The day of an article, as its readers write days. */

/**
 * A day in words; `undefined` where the text is no date. A moment with its time of day is told as the day it is where
 * the
 * visitor is, a day alone is that day everywhere.
 *
 * @param date - As authors write it, in ISO form.
 */
export function dayText(date: string | undefined, locale: string): string | undefined {
  const value = date ? new Date(date) : undefined;
  if (!value || Number.isNaN(value.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(/T/.test(date!) ? {} : { timeZone: 'UTC' }) }).format(
    value,
  );
}
