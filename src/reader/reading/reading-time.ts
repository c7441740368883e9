/**
 * @pure Estimates the reading time of an article from its letters and pictures (docs/decisions/reading-time.md), and
 * formats it.
 */
import { primaryLanguage } from '../../i18n/primary-language.js';

/**
 * Characters a minute when reading aloud: one study with matched texts in all these languages (IReST,
 * Trauzettel-Klosinski and Dietz 2012, doi.org/10.1167/iovs.11-8284). Only used to compare languages; the pace of
 * silent reading comes from the formula.
 */
const ALOUD_CPM: Readonly<Record<string, number>> = {
  ar: 612, de: 920, es: 1025, fi: 1078, fr: 998, he: 833, it: 950, ja: 357, pl: 916, pt: 913, ru: 986, sl: 885, sv: 917, tr: 1054, zh: 255,
}; // prettier-ignore
/** The same for English, and for other languages. */
const ALOUD_CPM_EN = 987;
/**
 * Mean letters per word where they were measured for the formula (Brysbaert and others 2021,
 * doi.org/10.1177/17470218211017100).
 */
const LETTERS_EN = 4.6;
const LETTERS_NL = 5.1;
/**
 * Words a minute in silent reading of non-fiction: the mean of adults, and the range of most of them (Brysbaert 2019,
 * doi.org/10.1016/j.jml.2019.104047).
 */
const WORDS_PER_MINUTE = { mean: 238, quick: 300, slow: 175 } as const;

/** A time span in minutes. */
export interface ReadingTime {
  /** For an average reader, at least 1. */
  readonly minutes: number;
  /** For a quick one. */
  readonly low: number;
  /** For a slow one. */
  readonly high: number;
}

/** Words a minute for a text of this mean word length. */
export const wordsPerMinute = (lettersPerWord: number, lang = 'en'): number =>
  (WORDS_PER_MINUTE.mean * lettersPerWordIn(lang)) / lettersPerWord;

/** The number of letters that take as long to read as a mean word of English. */
const lettersPerWordIn = (lang: string): number =>
  primaryLanguage(lang) === 'nl'
    ? LETTERS_NL
    : (LETTERS_EN * (ALOUD_CPM[primaryLanguage(lang)] ?? ALOUD_CPM_EN)) / ALOUD_CPM_EN;

/** Twelve seconds for the first picture, one less for each following one, at least three. */
function pictureMinutes(images: number): number {
  let seconds = 0;
  for (let i = 0; i < images; i++) seconds += Math.max(3, 12 - i);
  return seconds / 60;
}

/**
 * @param letters - The number of letters of the article.
 * @param lang - Its language.
 * @param images - The number of its pictures.
 */
export function readingTime(letters: number, lang = 'en', images = 0): ReadingTime {
  const pictures = pictureMinutes(images);
  const at = (pace: number) => Math.max(1, Math.round(letters / (pace * lettersPerWordIn(lang)) + pictures));
  return { minutes: at(WORDS_PER_MINUTE.mean), low: at(WORDS_PER_MINUTE.quick), high: at(WORDS_PER_MINUTE.slow) };
}

/** @perCopy a cache: a copy makes its own formatters. */
const formats = new Map<string, Intl.NumberFormat>();

/** A cached number formatter: creating one is slower than all the formatting of a visit. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + options.style;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/**
 * Whether small numbers are written here without `Intl`, as it would write them: in the language that is there at once,
 * since the first formatter of a page takes 35 to 70 ms (Chromium 156, cold).
 */
const isPlain = (locale: string, largest: number): boolean => /^en(-US)?$/.test(locale) && largest < 1000;

/** Formats a share of 1 in per cent. */
export const percentText = (share: number, locale: string): string =>
  isPlain(locale, share) ? `${Math.round(share * 100)}%` : numberFormat(locale, { style: 'percent' }).format(share);

/** Formats minutes in the language, such as `4–6 min`; one number where both ends are equal. */
export function minutesText(low: number, high: number, locale: string): string {
  if (isPlain(locale, high)) return `${low < high ? `${low}–` : ''}${high} min`;
  const format = numberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return low < high && 'formatRange' in format ? format.formatRange(low, high) : format.format(high);
}
