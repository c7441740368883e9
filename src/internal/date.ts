/** @pure Days and moments as authors write them: recognises those that exist, and formats them for readers. */

/**
 * Whether a text starts with a day that exists, written `YYYY-MM-DD`. JavaScript itself reads February 30th as March
 * 2nd, and a false date is worse than none.
 */
export function startsWithDay(text: string): boolean {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text.trim()) ?? [];
  if (!day) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`, and nothing else. */
export const isDay = (text: string): boolean => text.length === 10 && startsWithDay(text);

/** Today as `YYYY-MM-DD`, where the visitor is. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A day or a moment in words; `undefined` where the text is neither. A moment is written as the day it is where the
 * visitor is; a day alone is that day everywhere.
 *
 * @param date - In ISO form, as authors write it.
 */
export function formatDate(date: string | undefined, locale: string): string | undefined {
  const value = date ? new Date(date) : undefined;
  if (!value || Number.isNaN(value.getTime())) return undefined;
  const timeZone = /T/.test(date!) ? undefined : 'UTC';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(value);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day in words; `undefined` where the text is not a day that exists. */
export function formatDay(text: string, locale: string): string | undefined {
  if (!isDay(text)) return undefined;
  // in the language that is there at once: the first formatter of a page takes as long as the rest of the first drawing
  if (!/^en(-US)?$/.test(locale)) return formatDate(text, locale);
  const [year, month, day] = text.split('-').map(Number);
  return `${MONTHS[month! - 1]} ${day}, ${year}`;
}
