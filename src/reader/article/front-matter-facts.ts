/** @pure Reads an article's facts from front matter, under the names and in the forms that site generators write. */
import type { Report } from '../../controllers/problems-controller.js';
import { isRecord } from '../../internal/values.js';
import type { Fields } from './front-matter.js';
import { readFacts, type Facts } from './model.js';

/** The names of each fact, without case, `_`, `-` and `.`; the first that has a value counts. */
const NAMES = {
  heading: ['heading', 'title', 'headline'],
  byline: ['byline', 'author', 'authors', 'authorname'],
  published: ['published', 'publishdate', 'pubdate', 'datepublished', 'publisheddate', 'publishedat', 'date'],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'lastmodified',
    'lastmodifiedat',
    'datemodified',
    'updateddate',
    'updatedat',
  ],
  lang: ['lang', 'language', 'inlanguage'],
  dir: ['dir', 'direction'],
} as const satisfies Record<keyof Facts, readonly string[]>;

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  'december',
];

const twoDigits = (text: string | number): string => String(text).padStart(2, '0');

/**
 * A date in ISO form where that is certain, else the text as it is: days with one digit or slashes after the year, a
 * time after a space, offsets of every form, and English names of months.
 */
export function isoDate(text: string): string {
  const named =
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i.exec(text);
  if (named?.groups) {
    const { day, month, year } = named.groups as { day: string; month: string; year: string };
    const name = month.toLowerCase();
    const index = MONTHS.findIndex(
      (each) => each === name || each.slice(0, 3) === name || (name === 'sept' && /^s/.test(each)),
    );
    return index < 0 ? text : `${year}-${twoDigits(index + 1)}-${twoDigits(day)}`;
  }
  const [, year, , month, day, hours, minutes, seconds = '', zone = ''] =
    /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d)(:\d\d(?:\.\d+)?)?[ \t]*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)?)?$/i.exec(
      text,
    ) ?? [];
  if (!year) return text;
  const date = `${year}-${twoDigits(month!)}-${twoDigits(day!)}`;
  if (!hours) return date;
  const [, sign, offsetHours, offsetMinutes = '00'] = /^([+-])(\d{1,2}?):?(\d\d)?$/.exec(zone) ?? [];
  const offset = sign ? `${sign}${twoDigits(offsetHours!)}:${offsetMinutes}` : zone && 'Z';
  return `${date}T${twoDigits(hours)}:${minutes}${seconds}${offset}`;
}

/** Whether a value says nothing: empty, or one of the words of YAML, which Jekyll writes into `published` as well. */
const saysNothing = (value: unknown, isDate: boolean): boolean =>
  value == null ||
  (typeof value === 'boolean' && isDate) ||
  (typeof value === 'string' &&
    (/^(|~|null)$/i.test(value.trim()) || (isDate && /^(true|false)$/i.test(value.trim()))));

/** The text of a name that Obsidian writes as a link. */
const unlinked = (text: string): string => text.replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1');

/** An author's name in any of its shapes: a text, a list, a record with a name or the parts of one. */
function authorOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return unlinked(String(value).trim());
  if (Array.isArray(value)) return value.map(authorOf).filter(Boolean).join(', ');
  if (!isRecord(value)) return '';
  const parts = [value['first'] ?? value['given'], value['last'] ?? value['family']];
  return authorOf(value['name']) || parts.filter((each) => typeof each === 'string').join(' ');
}

/** Dates as texts: TOML has a type for them. */
const dateText = (value: unknown): unknown => {
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  return typeof text === 'string' ? isoDate(text.trim()) : text;
};

/** Reads facts from the fields of front matter. An invalid date is reported and left out. */
export function factsOf(fields: Fields, report: Report): Partial<Facts> {
  const { params } = fields;
  const known = new Map<string, unknown>();
  // Hugo keeps fields of one's own below `params`
  for (const each of [isRecord(params) ? params : {}, fields])
    for (const [name, value] of Object.entries(each))
      if (!saysNothing(value, false)) known.set(name.toLowerCase().replace(/[_.-]/g, ''), value);
  const facts: Record<string, unknown> = {};
  for (const [fact, names] of Object.entries(NAMES)) {
    const isDate = fact === 'published' || fact === 'updated';
    let value = known.get(names.find((name) => known.has(name) && !saysNothing(known.get(name), isDate)) ?? '');
    if (fact === 'byline') value = authorOf(value);
    else if (isDate) value = dateText(value);
    else if (typeof value === 'string') value = value.replace(/\s+/g, ' ');
    facts[fact] = value;
  }
  return readFacts(facts, report);
}
