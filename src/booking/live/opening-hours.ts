/**
 * @pure Opening hours as rules by weekday, date and public holiday, and what they mean at an instant in the practice's
 *   zone. Hours of which one part cannot be read have no meaning at all: nothing is guessed.
 */
import { isRecord } from '../../internal/values.js';
import { wallOf } from '../time/time-zone.js';
import { instantOf } from '../time/instant.js';
import {
  namedDays,
  parseRules,
  spanOf,
  type DateRange,
  type WrittenRule,
  type WrittenSpan,
  type WrittenTime,
} from './hours-grammar.js';
import { WORDS, type HoursWords } from './hours-words.js';

/** Minutes since the midnight that begins the day; past 1440 for hours that end on the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What holds on certain days: a written rule whose times are sure. */
export interface Rule extends Omit<WrittenRule, 'spans'> {
  /** Without any, it is closed. */
  readonly spans: readonly Span[];
}

/**
 * Opening hours, read. A later rule replaces those before it on the days it names; but dates and holidays go before
 * usual days, and single dates before seasons, in whatever order they are written.
 */
export type OpeningHours = readonly Rule[];

/**
 * What an author is told of a part: it cannot be read, its times may be of the morning or of the evening, it
 * contradicts another part, or it is of public holidays. The last alone leaves the hours usable.
 */
export type HoursProblem = 'unread' | 'half' | 'contradiction' | 'holiday';

type Report = (part: string, problem: HoursProblem) => void;

const MORNING = 7 * 60;
const FORENOON = 9 * 60;
/** The longest a day may be for times that do not say in which half of the day they are. */
const LONGEST = 16 * 60;

const clock = ({ hour, minute }: WrittenTime, half: 'am' | 'pm' | undefined): number =>
  half ? (hour % 12) * 60 + minute + (half === 'pm' ? 720 : 0) : hour * 60 + minute;

/**
 * The span that is meant, `undefined` where a clock of 12 hours leaves it open.
 *
 * @param of24 - Whether other times beside it are of a clock of 24 hours.
 * @param of12 - Whether others are of a clock of 12.
 */
function meant({ from, to }: WrittenSpan, of24: boolean, of12: boolean): Span | undefined {
  const other = (half: 'am' | 'pm') => (half === 'am' ? 'pm' : 'am');
  const span = (start: number, end: number) => ({ from: start, to: end > start ? end : end + 1440 });
  const isSure = (time: WrittenTime) => !!time.half || time.of24;
  if (isSure(from) && isSure(to)) {
    const [start, end] = [clock(from, from.half), clock(to, to.half)];
    // 00:00-00:00 is all day for some and closed for others
    return start === end ? { from: start, to: start } : span(start, end);
  }
  const end = clock(to, to.half) || 1440;
  if (to.half) {
    // "9-5pm", "1-5pm": the same half if that fits; the midnight that ends a day fits both
    if (end === 1440) return undefined;
    const start = clock(from, to.half);
    return start < end ? { from: start, to: end } : span(clock(from, other(to.half)), end);
  }
  if (from.half) {
    const start = clock(from, from.half);
    // the next time a clock of 12 hours shows it; the one after that must be out of the question
    const next = start + ((((clock(to, 'am') - start) % 720) + 720 || 720) % 720);
    const ends = next === start ? start + 720 : next;
    return ends + 720 - start < LONGEST && to.hour !== 12 ? undefined : { from: start, to: ends };
  }
  const start = clock(from, undefined);
  if (from.of24 || to.of24) return span(start, clock(to, undefined));
  if (start < end) {
    const isForenoon = start >= FORENOON || (start >= MORNING && end >= 720);
    return of24 || isForenoon || (from.padded && !of12) ? { from: start, to: end } : undefined;
  }
  return of24 && end + 1440 - start <= LONGEST && end !== start ? { from: start, to: end + 1440 } : undefined;
}

const DATE = /^\d{4}-\d\d-\d\d/;

/** schema.org's `OpeningHoursSpecification`. */
function specified(data: Readonly<Record<string, unknown>>, words: HoursWords): readonly WrittenRule[] | undefined {
  const names = [data['dayOfWeek'] ?? []].flat();
  const named = namedDays(
    names.filter((each): each is string => typeof each === 'string'),
    words,
  );
  if (!named || named.days.length + Number(named.holiday) < new Set(names).size) return undefined;
  const limits = ['validFrom', 'validThrough'].map((field) => data[field] ?? '');
  if (!limits.every((each): each is string => each === '' || (typeof each === 'string' && DATE.test(each))))
    return undefined;
  const [first = '', last = ''] = limits.map((each) => each.slice(0, 10));
  const dates = first || last ? [[first, last] as const] : undefined;
  const { opens, closes } = data;
  let spans: readonly WrittenSpan[] = [];
  // schema.org closes a day by letting it open and close at midnight
  const isClosed = /^00:00/.test(String(opens)) && /^00:00/.test(String(closes));
  if (!isClosed && (opens || closes || !dates)) {
    if (typeof opens !== 'string' || typeof closes !== 'string') return undefined;
    const span = spanOf(opens, /^23:59(?:$|:)/.test(closes) ? '24:00' : closes);
    if (!span) return undefined;
    spans = [span];
  }
  const rule = { dates, spans, joins: 'lists' } as const;
  const days = named.days.length ? named.days : undefined;
  if (!days && !named.holiday && !dates) return undefined;
  return [
    ...(days || !named.holiday ? [{ ...rule, days, holiday: false }] : []),
    ...(named.holiday ? [{ ...rule, days: undefined, holiday: true }] : []),
  ];
}

/**
 * Reads opening hours.
 *
 * @param given - Text, with `;` or line breaks between rules; or a list of such texts and of
 *   `OpeningHoursSpecification` objects, in any order.
 * @param report - Called for each part that has a problem.
 * @param own - The words of the page's language. What the page's language and ours read to different ends is what its
 *   language says; but where it is written in OpenStreetMap's codes alone, nobody knows which is meant, and it is not
 *   read.
 * @returns None if any part cannot be read for sure.
 */
export function readHours(given: unknown, report: Report, own?: HoursWords): OpeningHours {
  const attempt = (words: HoursWords) => {
    const problems: (readonly [part: string, problem: HoursProblem])[] = [];
    const hours = readIn(words, given, (...problem) => problems.push(problem));
    const faults = problems.filter(([, problem]) => problem !== 'holiday');
    return { hours, problems, faults, unread: faults.filter(([, problem]) => problem === 'unread').length };
  };
  const usual = attempt(own ? WHOLE_NAMES : WORDS);
  const other = own && attempt(own);
  const isOther =
    other && (usual.faults.length ? other.unread < usual.unread || !other.faults.length : !other.faults.length);
  if (isOther && !usual.faults.length && !same(usual.hours, other.hours) && isCode(given)) {
    report(typeof given === 'string' ? given : JSON.stringify(given).slice(0, 80), 'unread');
    return [];
  }
  const chosen = isOther ? other : usual;
  for (const problem of chosen.problems) report(...problem);
  return chosen.hours;
}

/** M is no Monday where people speak Spanish. */
const WHOLE_NAMES: HoursWords = { ...WORDS, days: new Map([...WORDS.days].filter(([name]) => name.length > 1)) };

/** Whether a text is written in OpenStreetMap's codes alone. */
const isCode = (given: unknown): boolean =>
  [given]
    .flat()
    .every(
      (each) =>
        typeof each === 'string' &&
        /^(?:[^\p{L}]|(?<!\p{L})(?:mo|tu|we|th|fr|sa|su|ph|off|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?!\p{L}))*$/iu.test(
          each,
        ),
    );

function readIn(words: HoursWords, given: unknown, report: Report): OpeningHours {
  const list = [given ?? []].flat() as unknown[];
  const parts = list.flatMap((each: unknown) => (typeof each === 'string' ? split(each) : [each]));
  let isWhole = true;
  const text = (part: unknown) => (typeof part === 'string' ? part : (JSON.stringify(part)?.slice(0, 80) ?? ''));
  const fail = (part: unknown, problem: HoursProblem) => {
    isWhole = false;
    report(text(part), problem);
  };
  const written = parts.map((part) => {
    const rules =
      typeof part === 'string'
        ? parseRules(part, list.length > 1 ? 'lists' : 'replaces', words)
        : isRecord(part)
          ? specified(part, words)
          : undefined;
    if (!rules) fail(part, 'unread');
    return { part, rules: rules ?? [] };
  });
  const times = written.flatMap(({ rules }) =>
    rules.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
  );
  const [of24, of12] = [times.some((time) => time.of24), times.some(({ half }) => half)];
  const hours: (Rule & { readonly part: unknown })[] = [];
  for (const { part, rules } of written)
    for (const rule of rules) {
      const spans = rule.spans.map((span) => {
        const found = meant(span, of24, of12);
        if (!found) fail(span.text, 'half');
        return found ?? { from: 0, to: 0 };
      });
      hours.push({ ...rule, spans, part });
    }
  if (isWhole && parts.length && !hours.length) fail(parts[0], 'unread');
  if (!isWhole) return [];
  for (const part of new Set(contradictions(hours).map((rule) => rule.part))) fail(part, 'contradiction');
  if (!isWhole) return [];
  if (dependsOnHolidays(hours)) report(text(hours.find(({ holiday }) => holiday)!.part), 'holiday');
  return hours.map(({ part: _, ...rule }) => rule);
}

/** Whether a public holiday makes any difference. */
const dependsOnHolidays = (hours: OpeningHours): boolean =>
  hours.some(({ holiday, dates }) => holiday && dates) ||
  WEEK.some((day) => !same(spansOn(hours, day, '', false), spansOn(hours, day, '', true)));

const split = (text: string): string[] =>
  text
    .split(/[;；؛\n\r\u2028]+/)
    .map((each) =>
      each
        .trim()
        .replace(/^,+|,+$/g, '')
        .trim(),
    )
    .filter(Boolean);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const daysOf = ({ days }: Rule): readonly number[] => days ?? WEEK;
const clash = (one: Rule, other: Rule): boolean =>
  one.spans.some((span) => other.spans.some((each) => overlaps(span, each)));

/**
 * Rules that nobody can have meant as they stand: times out of order, times added to times they overlap, rules that
 * later ones replace on all their days, and days of a list that are closed and open.
 */
function contradictions<R extends Rule>(hours: readonly R[]): readonly R[] {
  const share = (one: Rule, other: Rule) => daysOf(one).some((day) => daysOf(other).includes(day));
  const alike = (one: Rule, other: Rule) => one.holiday === other.holiday && same(one.dates, other.dates);
  const differs = (one: Rule, other: Rule) => !same(one.spans, other.spans);
  return hours.filter((rule, index) => {
    if (rule.spans.some(({ from, to }, at) => from === to || (at > 0 && from < rule.spans[at - 1]!.to))) return true;
    const before = hours.slice(0, index).filter((other) => share(other, rule) && differs(other, rule));
    const isAdded = rule.joins === 'adds' && before.some((each) => each.holiday === rule.holiday && clash(each, rule));
    const isListed =
      rule.joins === 'lists' &&
      before.some((each) => {
        if (each.holiday !== rule.holiday || !meet(each.dates, rule.dates)) return false;
        const [one, other] = each.spans.length ? [rule, each] : [each, rule];
        // of all days and a closed one, the closed one is an exception
        if (!one.spans.length)
          return !same(one.dates, other.dates) || daysOf(other).every((day) => daysOf(one).includes(day));
        return clash(each, rule);
      });
    const later = hours
      .slice(index + 1)
      .filter((other) => other.joins === 'replaces' && alike(other, rule) && differs(other, rule));
    const isDefault = !rule.spans.length && !rule.dates && daysOf(rule).length > 6;
    const isVain = !isDefault && daysOf(rule).every((day) => later.some((other) => daysOf(other).includes(day)));
    return isAdded || isListed || isVain;
  });
}

/** Whether dates of one rule fall on dates of another of its kind. */
const meet = (one: Rule['dates'], other: Rule['dates']): boolean =>
  !one || !other
    ? one === other
    : one.some((range) =>
        other.some(
          (each) =>
            (!!each[0] && includes(range, each[0])) || (!!range[0] && includes(each, range[0])) || same(range, each),
        ),
      );

/** Whether dates lie within wider ones. */
const isWithin = (narrow: Rule['dates'], wide: Rule['dates']): boolean =>
  !!narrow &&
  !!wide &&
  !same(narrow, wide) &&
  narrow.every(
    ([first, last]) => first && last && wide.some((range) => includes(range, first) && includes(range, last)),
  );

/** Days from which on a range of dates is a season rather than an exception. */
const SEASON = 28;
const dayNumber = (key: string): number => Date.parse(key.length > 5 ? key : `2024-${key}`) / 86_400_000;

function isLong([first, last]: DateRange): boolean {
  if (!first || !last) return true;
  const days = dayNumber(last) - dayNumber(first) + 1;
  return (days > 0 ? days : days + 366) >= SEASON;
}

/** What goes before what: dates and holidays before seasons, seasons before usual days. */
const rankOf = ({ dates, holiday }: Rule): number => {
  if (holiday) return 2;
  if (!dates) return 0;
  return dates.some(isLong) ? 1 : 2;
};

function includes([first, last]: DateRange, key: string): boolean {
  const isYearly = first.length === 5;
  if (!isYearly && key.length === 5) return false;
  const day = isYearly ? key.slice(-5) : key;
  const [begun, ended] = [!first || first <= day, !!last && day > last];
  // every year from December to January
  return isYearly && first > last ? begun || !ended : begun && !ended;
}

/**
 * The hours of one day.
 *
 * @param key - Its date, `2026-12-24`; empty for the usual week.
 * @param holiday - Whether it is a public holiday.
 */
function spansOn(hours: OpeningHours, weekday: number, key: string, holiday: boolean): readonly Span[] {
  let ruling: Rule | undefined;
  let spans: readonly Span[] = [];
  for (const rule of hours) {
    if (rule.holiday && !holiday) continue;
    if (rule.days && !rule.days.includes(weekday)) continue;
    if (rule.dates && !(key && rule.dates.some((range) => includes(range, key)))) continue;
    const rank = rankOf(rule);
    const before = ruling && rankOf(ruling);
    if (ruling && before !== undefined) {
      if (rank < before || (rank === before && isWithin(ruling.dates, rule.dates))) continue;
      // in a list without order, closed is the exception
      if (rule.joins === 'lists' && rank === before && !spans.length) continue;
    }
    const adds = rule.joins === 'adds' || (rule.joins === 'lists' && rank === before);
    spans = adds && spans.length && rule.spans.length ? [...spans, ...rule.spans] : rule.spans;
    ruling = rule;
  }
  return [...spans].sort((a, b) => a.from - b.from);
}

/** The weekday of a date of the calendar; days may run over. */
const dateOf = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return { weekday: (date.getUTCDay() + 6) % 7, key: date.toISOString().slice(0, 10) };
};

/** Whether it is open now, and until when that holds; `change` is missing where nothing changes within the horizon. */
export interface OpenState {
  readonly open: boolean;
  /** When it closes, or opens next. Milliseconds since 1970. */
  readonly change: number | undefined;
}

/** Days looked ahead. */
const HORIZON = 60;

/**
 * Whether it is open at an instant.
 *
 * @param zone - The practice's, such as `America/New_York`.
 * @param isHoliday - Whether a day is a public holiday, by how far ahead it is.
 */
export function openState(
  hours: OpeningHours,
  zone: string,
  now: number,
  isHoliday: (ahead: number) => boolean = () => false,
): OpenState {
  const { year, month, day } = wallOf(now, zone);
  const at = (minute: number) => instantOf({ year, month, day, hour: 0, minute }, zone);
  /** In minutes of the wall since today's midnight; from yesterday on, whose hours may run past it. */
  function* spans(): Generator<Span> {
    for (let ahead = -1; ahead <= HORIZON; ahead++) {
      const { weekday, key } = dateOf(year, month, day + ahead);
      for (const { from, to } of spansOn(hours, weekday, key, isHoliday(ahead)))
        yield { from: from + ahead * 1440, to: to + ahead * 1440 };
    }
  }
  let until: number | undefined;
  for (const span of joined(spans())) {
    const [from, to] = [at(span.from), at(span.to)];
    if (to <= now || to <= from) continue;
    if (until === undefined && from > now) return { open: false, change: from };
    // what begins when the one before ends goes on
    if (until !== undefined && from > until) return { open: true, change: until };
    until = Math.max(until ?? to, to);
  }
  const isLasting = until === undefined || until >= at((HORIZON + 1) * 1440);
  return { open: until !== undefined, change: isLasting ? undefined : until };
}

/** Spans that touch as one: to find the instants of their ends costs much more. */
function* joined(spans: Iterable<Span>): Generator<Span> {
  let last: Span | undefined;
  for (const span of spans) {
    if (last && span.from <= last.to) last = { from: last.from, to: Math.max(last.to, span.to) };
    else {
      if (last) yield last;
      last = span;
    }
  }
  if (last) yield last;
}

/** What can be said of an instant without a calendar of public holidays. */
export interface SureState {
  /** `undefined` where it depends on whether today is a holiday, or yesterday was one. */
  readonly open: boolean | undefined;
  /** When that changes; if no holiday is in between, where `isUsual`. */
  readonly change: number | undefined;
  readonly isUsual: boolean;
  /** When something else may have to be said. */
  readonly recheck: number | undefined;
}

/** Whether it is open at an instant, whichever days are public holidays. */
export function sureState(hours: OpeningHours, zone: string, now: number): SureState {
  const usual = openState(hours, zone, now);
  if (!hours.some(({ holiday }) => holiday)) return { ...usual, isUsual: false, recheck: usual.change };
  const others = [() => true, (ahead: number) => ahead === 0, (ahead: number) => ahead < 0].map((isHoliday) =>
    openState(hours, zone, now, isHoliday),
  );
  const changes = [usual, ...others].flatMap(({ change }) => change ?? []);
  const isSure = others.every(({ open }) => open === usual.open);
  const isUsual = others.some(({ change }) => change !== usual.change);
  return {
    open: isSure ? usual.open : undefined,
    // when it closes is only worth saying if it is certain
    change: usual.open && isUsual ? undefined : usual.change,
    isUsual,
    recheck: changes.length ? Math.min(...changes) : undefined,
  };
}

/** One line of a table of the week: days that share their hours. */
export interface WeekLine {
  /** Monday is 0; a run of days, in order. */
  readonly days: readonly [first: number, last: number];
  readonly spans: readonly Span[];
}

/**
 * The usual week: Monday to Sunday, days of like hours together.
 *
 * @param key - A date, `2026-12-24`, whose season counts. Single dates never do.
 */
export function weekOf(hours: OpeningHours, key = ''): readonly WeekLine[] {
  const usual = hours.filter((rule) => rankOf(rule) < 2);
  const lines: WeekLine[] = [];
  for (let day = 0; day < 7; day++) {
    const spans = spansOn(usual, day, key, false);
    const last = lines.at(-1);
    if (last && same(last.spans, spans)) lines[lines.length - 1] = { days: [last.days[0], day], spans };
    else lines.push({ days: [day, day], spans });
  }
  return lines;
}

/** The hours of today, if it is no public holiday. */
export function todayOf(hours: OpeningHours, zone: string, now: number): readonly Span[] {
  const { year, month, day } = wallOf(now, zone);
  const { weekday, key } = dateOf(year, month, day);
  return spansOn(hours, weekday, key, false);
}

/** Days in a row on which other hours hold than in the usual week. */
export interface Exception {
  readonly first: string;
  readonly last: string;
  readonly spans: readonly Span[];
}

/** The most exceptions listed, and the days ahead they are looked for. */
const LISTED = 6;

/** The exceptions of the weeks to come. */
export function exceptionsOf(hours: OpeningHours, today: string): readonly Exception[] {
  const dated = hours.filter((rule) => rule.dates && !rule.holiday && rankOf(rule) === 2);
  const found: Exception[] = [];
  let isOn = false;
  for (let ahead = 0; ahead <= HORIZON; ahead++) {
    const key = nextDay(today, ahead);
    const { weekday } = dateOf(+key.slice(0, 4), +key.slice(5, 7), +key.slice(8));
    const isDated = dated.some(
      ({ days, dates }) => (!days || days.includes(weekday)) && dates!.some((range) => includes(range, key)),
    );
    const spans = spansOn(hours, weekday, key, false);
    const last = found.at(-1);
    if (isDated && isOn && same(last?.spans, spans)) found[found.length - 1] = { ...last!, last: key };
    else if (isDated) found.push({ first: key, last: key, spans });
    isOn = isDated;
  }
  return found.slice(0, LISTED);
}

/** The hours of public holidays, where any rule gives them for all of the year. */
export function holidaySpans(hours: OpeningHours): readonly Span[] | undefined {
  const rules = hours.filter(({ holiday, dates }) => holiday && !dates);
  return rules.length ? spansOn(rules, 0, '', true) : undefined;
}

/** Days of the calendar on which other hours hold than in the usual week. */
export interface DatedWeek {
  readonly dates: DateRange;
  /** Each weekday within the dates, Monday is 0, with its hours. */
  readonly days: readonly (readonly [day: number, spans: readonly Span[]])[];
}

/** The date so many days later, by the calendar: `2026-12-31` gives `2027-01-01`. */
export const nextDay = (key: string, by = 1): string =>
  new Date(Date.parse(key) + by * 86_400_000).toISOString().slice(0, 10);

/** What rules with dates come to: those of every year from today on, for a year. */
export function datedWeeks(hours: OpeningHours, today: string): readonly DatedWeek[] {
  const year = Number(today.slice(0, 4));
  const end = nextDay(today, 365);
  const ranges = hours
    .filter(({ holiday }) => !holiday)
    .flatMap(({ dates }) => dates ?? [])
    .flatMap(([first, last]): DateRange[] =>
      first.length === 5
        ? [year - 1, year, year + 1]
            .map((each) => [`${each}-${first}`, `${first > last ? each + 1 : each}-${last}`] as const)
            .filter(([from, to]) => to >= today && from <= end)
        : [[first, last]],
    );
  // between two starts of anything, one week repeats itself
  const starts = [
    ...new Set(ranges.flatMap(([first, last]) => [first && leapless(first), last && nextDay(leapless(last))])),
  ].sort();
  return starts.flatMap((start, index): DatedWeek[] => {
    const next = starts[index + 1];
    const last = next ? nextDay(next, -1) : '';
    const probe = start || last;
    if (!probe || !ranges.some((range) => includes(range, probe))) return [];
    const first = Date.parse(start || nextDay(last, -6)) / 86_400_000;
    const length = start && last ? Math.min(Date.parse(last) / 86_400_000 - first + 1, 7) : 7;
    const days = [...Array(length).keys()].map((by) => {
      const key = nextDay(new Date(first * 86_400_000).toISOString().slice(0, 10), by);
      const { weekday } = dateOf(+key.slice(0, 4), +key.slice(5, 7), +key.slice(8));
      return [weekday, spansOn(hours, weekday, key, false)] as const;
    });
    return [{ dates: [start, last], days: days.sort(([a], [b]) => a - b) }];
  });
}

/** February ends on the 28th in most years. */
function leapless(key: string): string {
  const time = Date.parse(key);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(key);
  return isReal ? key : `${key.slice(0, 8)}28`;
}

/** What the listing for search engines needs of hours. */
export const hoursReader = { readHours, weekOf, holidaySpans, datedWeeks } as const;

export type HoursReader = typeof hoursReader;
