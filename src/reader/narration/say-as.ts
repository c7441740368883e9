/**
 * @pure Rewrites a text as a person would read it aloud: addresses, abbreviations, ranges, dates, Roman numerals,
 * signs.
 *
 * What is said keeps its place in the text, so that the word being spoken can be marked there.
 */
import { localeOf } from '../../i18n/locale.js';
import { primaryLanguage } from '../../i18n/primary-language.js';
import { SPOKEN, type SpokenWords } from './say-as-words.js';

/** Something that is said, and the span of the text that it stands for. */
export interface Piece {
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

/** A match of a rule. */
type Rule = readonly [pattern: RegExp, say: (match: RegExpExecArray) => string | undefined];

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, `${SPACE}?`);
/** No letter or digit before it. */
const ALONE = '(?<![\\p{L}\\p{N}])';

const WEB = /(?:https?:\/\/|www\.)[^\s<>"'’”»)\]}]*[^\s<>"'’”»)\]}.,;:!?]/gu;
const EMOJI = /(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*|[\u{1f1e6}-\u{1f1ff}])+/gu;
const NOTE_MARK = /(?<=[\p{L}\p{N}.,;:!?”"’)])(?:\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|[¹²³⁰⁴-⁹]+(?!\p{L}))/gu;
const UNIT_POWER = /(?<=\b(?:k?m|cm|mm|ft|in))[²³]/gu;
const ISO_DATE = /(?<![\d-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])/g;
const DOTTED_DATE = /(?<![\d.])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(\d{4})(?!\d)/g;
const RANGE =
  /(?<=(?<![\d.,])\d{1,4}(?:[.,:]\d{1,3})?\s?(?:%|€|\$|£|h|Uhr)?)\s?[–‒]\s?(?=[€$£]?\d)|(?<=\b\d{1,2}:\d{2})\s?-\s?(?=\d{1,2}:\d{2}\b)/gu;
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral; `undefined` where it is none. */
export function romanValue(numeral: string): number | undefined {
  if (!numeral || !ROMAN.test(numeral)) return undefined;
  const values = [...numeral].map((letter) => DIGITS[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function date(year: string, month: string, day: string, lang: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const moment = new Date(Date.UTC(y, m - 1, d));
  if (moment.getUTCDate() !== d) return undefined;
  const format = { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' } as const;
  return new Intl.DateTimeFormat(localeOf(lang), format).format(moment);
}

const UNSPOKEN = /[\u00ad\u2060\ufffc]+/gu;
const WHITE = /\s{2,}|[\n\r\t\u2028]/gu;

function rulesFor(lang: string, words: SpokenWords | undefined, addresses: boolean): readonly Rule[] {
  const rules: Rule[] = [
    [EMOJI, () => ' '],
    // a power, which is no mark of a note
    [UNIT_POWER, ([found]) => found],
    [NOTE_MARK, () => ''],
    [UNSPOKEN, () => ''],
    [WHITE, () => ' '],
    [ISO_DATE, ([, year, month, day]) => date(year!, month!, day!, lang)],
  ];
  if (!words) return rules;
  if (!addresses) rules.unshift([WEB, () => words.link]);
  // 12.10.2026 is read as a date where dates are written so; with slashes nobody knows which number is the month
  if (/^(?:de|fr|es|ar)/.test(lang))
    rules.push([DOTTED_DATE, ([, day, month, year]) => date(year!, month!, day!, lang)]);
  const list = (table: Readonly<Record<string, string>>): string =>
    Object.keys(table)
      .sort((a, b) => b.length - a.length)
      .map(quote)
      .join('|');
  const lookup = (table: Readonly<Record<string, string>>, found: string): string | undefined => {
    const bare = found.replace(new RegExp(SPACE, 'g'), '');
    return Object.entries(table).find(([short]) => short.replaceAll(' ', '') === bare)?.[1];
  };
  rules.push(
    [new RegExp(`${ALONE}(?:${list(words.counted)})(?=${SPACE}?\\d)`, 'gu'), ([found]) => lookup(words.counted, found)],
    [new RegExp(`${ALONE}(?:${list(words.short)})(?!\\p{L})`, 'gu'), ([found]) => lookup(words.short, found)],
    [/§§?(?=\s?\d)/g, ([signs]) => `${words.section[signs.length - 1]!} `],
    [RANGE, () => ` ${words.to} `],
    [/&/g, () => ` ${words.and} `],
    // some online voices stop at these
    [/<(?=\s?\d)/g, () => ` ${words.less} `],
    [/>(?=\s?\d)/g, () => ` ${words.greater} `],
  );
  if (words.numbered)
    rules.push([
      new RegExp(`(?<=${ALONE}(?:${words.numbered})\\s)[IVXLCDM]+(?![\\p{L}\\p{N}])`, 'giu'),
      ([numeral]) => (/^[ivx]+$/.test(numeral) ? romanValue(numeral.toUpperCase()) : romanValue(numeral))?.toString(),
    ]);
  return rules;
}

/**
 * @perCopy a cache: rules are the same in each copy.
 */
const cached = new Map<string, readonly Rule[]>();

/** The words for a language; `undefined` where none are known, and nothing is said in place of things. */
export const wordsFor = (lang: string): SpokenWords | undefined => SPOKEN[primaryLanguage(lang)];

/**
 * What is said for a span of a text, in order.
 *
 * @param lang - The language of the text.
 * @param addresses - Whether addresses are read out, in place of the word “link”.
 */
export function sayAs(text: string, start: number, end: number, lang: string, addresses = false): readonly Piece[] {
  const key = `${lang} ${addresses}`;
  let rules = cached.get(key);
  if (!rules) cached.set(key, (rules = rulesFor(lang, wordsFor(lang), addresses)));
  const part = text.slice(start, end);
  const found: Piece[] = [];
  for (const [pattern, say] of rules)
    for (const match of part.matchAll(pattern)) {
      const said = say(match);
      if (said !== undefined)
        found.push({ said, start: start + match.index, end: start + match.index + match[0].length });
    }
  // of two that overlap the rule that comes first counts: `sort` is stable
  found.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = start;
  for (const piece of found) {
    if (piece.start < at) continue;
    if (piece.start > at) pieces.push({ said: text.slice(at, piece.start), start: at, end: piece.start });
    // an abbreviation at the end has the full stop of its sentence
    const stop = piece.end === end && /\p{L}\.$/u.test(text.slice(piece.start, end)) && /\p{L}$/u.test(piece.said);
    pieces.push(stop ? { ...piece, said: `${piece.said}.` } : piece);
    at = piece.end;
  }
  if (at < end) pieces.push({ said: text.slice(at, end), start: at, end });
  return pieces;
}
