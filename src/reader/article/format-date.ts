/** @pure Formats the date of an article in the reader's language. */

/**
 * Formats a date in the long style; `undefined` where the text is no date. A date with a time is formatted in the
 * visitor's time zone, a date alone is the same day everywhere.
 *
 * @param date - In ISO form.
 */
export function dayText(date: string | undefined, locale: string): string | undefined {
  const value = date ? new Date(date) : undefined;
  if (!value || Number.isNaN(value.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(/T/.test(date!) ? {} : { timeZone: 'UTC' }) }).format(
    value,
  );
}
