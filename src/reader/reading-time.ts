/** @pure How long an article takes, by the letters law (research/reader.md §3.3). */

/**
 * Mean letters per word. English and Dutch are measured means; the others are English scaled by how many characters a
 * minute people read in them (IReST), so that they give the right time rather than the right mean.
 */
const LETTERS: Readonly<Record<string, number>> = {
  ar: 2.9, de: 4.3, en: 4.6, es: 4.8, fi: 5, fr: 4.7, he: 3.9, it: 4.4, nl: 5.1, pl: 4.3, pt: 4.3, ru: 4.6, sl: 4.1, sv: 4.3, tr: 4.9,
}; // prettier-ignore
/** Characters a minute where words are not the measure. */
const CHARACTERS: Readonly<Record<string, number>> = { zh: 255, ja: 357 };
/** Silent reading of non-fiction: the mean of adults, and the span of most of them. */
const PACE = { mean: 238, quick: 300, slow: 175 } as const;

/** A time span in minutes. */
export interface ReadingTime {
  /** For an average reader, at least 1. */
  readonly minutes: number;
  /** For a quick one. */
  readonly low: number;
  /** For a slow one. */
  readonly high: number;
}

/** Words a minute that the law gives for a text of this mean word length. */
export const wordsPerMinute = (lettersPerWord: number, lang = 'en'): number => (PACE.mean * lettersOf(lang)) / lettersPerWord;

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0]!;
const lettersOf = (lang: string): number => LETTERS[primary(lang)] ?? LETTERS['en']!;

/** Twelve seconds for the first picture, one less for each that follows, never under three. */
function pictureMinutes(images: number): number {
  let seconds = 0;
  for (let i = 0; i < images; i++) seconds += Math.max(3, 12 - i);
  return seconds / 60;
}

/**
 * @param letters - All letters of the article.
 * @param lang - Its language.
 * @param images - How many pictures it has.
 */
export function readingTime(letters: number, lang = 'en', images = 0): ReadingTime {
  const pictures = pictureMinutes(images);
  const characters = CHARACTERS[primary(lang)];
  const at = (pace: number) =>
    Math.max(1, Math.round(letters / (characters ? (characters * pace) / PACE.mean : pace * lettersOf(lang)) + pictures));
  return { minutes: at(PACE.mean), low: at(PACE.quick), high: at(PACE.slow) };
}

const formats = new Map<string, Intl.NumberFormat>();

/** A formatter, made once: making one takes longer than all it is asked while someone scrolls. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + options.style;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/** Minutes as the language writes them, `4–6 min`; one number where both ends are the same. */
export function minutesText(low: number, high: number, locale: string): string {
  const format = numberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return low < high && 'formatRange' in format ? format.formatRange(low, high) : format.format(high);
}
