/** @pure How long an article takes, by the letters law (research/reader.md §3.3). */

/**
 * Characters a minute, read aloud: one study with matched texts in all these languages (IReST, Trauzettel-Klosinski and
 * Dietz 2012, doi.org/10.1167/iovs.11-8284). They say how languages compare; how fast silent reading is, the law says.
 */
const ALOUD: Readonly<Record<string, number>> = {
  ar: 612, de: 920, es: 1025, fi: 1078, fr: 998, he: 833, it: 950, ja: 357, pl: 916, pt: 913, ru: 986, sl: 885, sv: 917, tr: 1054, zh: 255,
}; // prettier-ignore
/** The same for English, and for a language that is not among them. */
const ALOUD_EN = 987;
/**
 * Mean letters per word where they were measured for the law (Brysbaert and others 2021,
 * doi.org/10.1177/17470218211017100).
 */
const LETTERS_EN = 4.6;
const LETTERS_NL = 5.1;
/**
 * Silent reading of non-fiction: the mean of adults, and the span of most of them (Brysbaert 2019,
 * doi.org/10.1016/j.jml.2019.104047).
 */
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
export const wordsPerMinute = (lettersPerWord: number, lang = 'en'): number =>
  (PACE.mean * lettersOf(lang)) / lettersPerWord;

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0]!;
/** How many letters or characters take as long as a mean word of English does. */
const lettersOf = (lang: string): number =>
  primary(lang) === 'nl' ? LETTERS_NL : (LETTERS_EN * (ALOUD[primary(lang)] ?? ALOUD_EN)) / ALOUD_EN;

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
  const at = (pace: number) => Math.max(1, Math.round(letters / (pace * lettersOf(lang)) + pictures));
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
