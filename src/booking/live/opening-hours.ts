/**
 * @pure Opening hours as schema.org writes them (`Mo-Fr 09:00-17:00`), with exceptions by date, and what they mean at
 * an instant in the practice's zone.
 */
import { isRecord } from '../../internal/values.js';
import { wallOf } from '../time/time-zone.js';
import { instantOf } from '../time/instant.js';

/** Minutes since the midnight that begins the day; past 1440 for hours that end on the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What holds on certain days. */
export interface Rule {
  /** Weekdays, Monday is 0; `undefined` for any. */
  readonly days: readonly number[] | undefined;
  /** First and last day as `2026-12-24`; open ends are empty. */
  readonly dates: readonly [first: string, last: string] | undefined;
  /** Without any, it is closed. */
  readonly spans: readonly Span[];
}

/** Opening hours, read. Rules with dates go before those without; among equals all hold, except that "closed" wins. */
export type OpeningHours = readonly Rule[];

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const DASH = /\s*(?:-|–|—|\.\.|\bto\b)\s*/;
const DATE = String.raw`\d{4}-\d\d-\d\d`;

function dayNumbers(text: string): readonly number[] | undefined {
  const found: number[] = [];
  // "Monday - Friday" is one range, "Mo We" are two days
  for (const range of text
    .replace(new RegExp(DASH, 'g'), '-')
    .split(/[,\s]+/)
    .filter(Boolean)) {
    const [first = -1, last = first, ...more] = range
      .split('-')
      .map((name) => DAYS.findIndex((day) => name.toLowerCase().startsWith(day)));
    if (first < 0 || last < 0 || more.length) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      found.push(day);
      if (day === last) break;
    }
  }
  return found.length ? found : undefined;
}

/** Minutes since midnight: `9:00`, `09.00`, `9 am`, `24:00`. */
function minutesOf(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.h](\d\d)(?::\d\d)?)?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim());
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (half ? hour < 1 || hour > 12 : hour > 24) return undefined;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return minute > 59 || hour * 60 + minute > 1440 ? undefined : hour * 60 + minute;
}

function spanOf(from: string, to: string): Span | undefined {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === undefined || end === undefined) return undefined;
  // over midnight; the same time twice is the whole day round
  return { from: start, to: end > start ? end : end + 1440 };
}

const ALL_DAY: Span = { from: 0, to: 1440 };

const DATED = new RegExp(String.raw`^(${DATE})(?:\s*(?:\.\.|/|–|to)\s*(${DATE}))?`, 'i');

/** One rule of text, such as `Mo-Fr 09:00-12:00, 13:00-17:00`, `2026-12-24..2027-01-01 closed` or `Sa,Su`. */
function ruleOf(text: string): Rule | undefined {
  const [dated = '', first, last] = DATED.exec(text) ?? [];
  const dates = first ? ([first, last ?? first] as const) : undefined;
  const [, head = '', times = ''] = /^([^\d]*)([^]*)$/.exec(text.slice(dated.length).trim())!;
  const shut = /\b(closed|off)\s*$/i.exec(head || times);
  const names = (shut && head ? head.slice(0, shut.index) : head).replaceAll('.', '').trim();
  const days = names ? dayNumbers(names) : undefined;
  if ((!dates && !names) || (names && !days)) return undefined;
  if (shut) return times && head ? undefined : { days, dates, spans: [] };
  if (!times) return { days, dates, spans: [ALL_DAY] };
  const spans = times.split(/\s*(?:,|\band\b|&)\s*/).map((each) => {
    const [from, to, ...more] = each.split(DASH);
    return from && to && !more.length ? spanOf(from, to) : undefined;
  });
  return spans.every((span) => !!span) ? { days, dates, spans } : undefined;
}

/** schema.org's `OpeningHoursSpecification`. */
function specified(data: Readonly<Record<string, unknown>>): Rule | undefined {
  const named = [data['dayOfWeek'] ?? []].flat().filter((each): each is string => typeof each === 'string');
  const days = named.length ? dayNumbers(named.map((name) => name.split('/').at(-1)).join(',')) : undefined;
  const date = (field: string) =>
    typeof data[field] === 'string' && new RegExp(`^${DATE}`).test(data[field]) ? data[field].slice(0, 10) : '';
  const [first, last] = [date('validFrom'), date('validThrough')];
  const [opens, closes] = [data['opens'], data['closes']];
  if (named.length && !days) return undefined;
  const rule = { days, dates: first || last ? ([first, last] as const) : undefined };
  if (!opens && !closes) return rule.dates ? { ...rule, spans: [] } : undefined;
  if (typeof opens !== 'string' || typeof closes !== 'string') return undefined;
  // schema.org closes a day by letting it open and close at midnight
  if (/^00:00/.test(opens) && /^00:00/.test(closes)) return { ...rule, spans: [] };
  const span = spanOf(opens, closes === '23:59' || closes.startsWith('23:59:') ? '24:00' : closes);
  return span && { ...rule, spans: [span] };
}

/**
 * Reads opening hours.
 *
 * @param given - Text as in schema.org's `openingHours`, rules separated by `;` or line breaks; or a list of such texts
 *   and of `OpeningHoursSpecification` objects.
 * @param wrong - Told of each rule that could not be read; the others still hold.
 */
export function readHours(given: unknown, wrong: (rule: string) => void): OpeningHours {
  const list = [given ?? []].flat().flatMap((each: unknown) => (typeof each === 'string' ? split(each) : [each]));
  return list.flatMap((each) => {
    const rule = typeof each === 'string' ? ruleOf(each) : isRecord(each) ? specified(each) : undefined;
    if (!rule) wrong(typeof each === 'string' ? each : (JSON.stringify(each)?.slice(0, 80) ?? ''));
    return rule ?? [];
  });
}

/** Rules are separated by `;` or lines, and also by commas before another day: `Mo 9-12, Tu 13-17`. */
const split = (text: string): string[] =>
  text
    .split(/[;\n]+|(?<=\d\s*(?:[ap]\.?m\.?)?\s*),\s*(?=[a-z])/i)
    .map((each) => each.trim())
    .filter(Boolean);

/** The days and hours of one day of the calendar. */
function spansOn(hours: OpeningHours, year: number, month: number, day: number): readonly Span[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const key = date.toISOString().slice(0, 10);
  const weekday = (date.getUTCDay() + 6) % 7;
  const fits = hours.filter(
    ({ days, dates }) =>
      (!days || days.includes(weekday)) &&
      (!dates || ((!dates[0] || dates[0] <= key) && (!dates[1] || key <= dates[1]))),
  );
  const exceptions = fits.filter(({ dates }) => dates);
  const ruling = exceptions.length ? exceptions : fits;
  return ruling.some(({ spans }) => !spans.length) ? [] : ruling.flatMap(({ spans }) => spans);
}

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
 */
export function openState(hours: OpeningHours, zone: string, now: number): OpenState {
  const { year, month, day } = wallOf(now, zone);
  const at = (ahead: number, minute: number) => instantOf({ year, month, day: day + ahead, hour: 0, minute }, zone);
  let until: number | undefined;
  // yesterday's hours may run past midnight
  for (let ahead = -1; ahead <= HORIZON; ahead++) {
    for (const span of [...spansOn(hours, year, month, day + ahead)].sort((a, b) => a.from - b.from)) {
      const [from, to] = [at(ahead, span.from), at(ahead, span.to)];
      if (to <= now || to <= from) continue;
      if (until === undefined && from > now) return { open: false, change: from };
      // what begins when the one before ends goes on
      if (until !== undefined && from > until) return { open: true, change: until };
      until = Math.max(until ?? to, to);
    }
    if (until !== undefined && until < at(ahead + 1, 0)) return { open: true, change: until };
  }
  return { open: until !== undefined, change: undefined };
}

/** One line of a table of the week: days that share their hours. */
export interface WeekLine {
  /** Monday is 0; a run of days, in order. */
  readonly days: readonly [first: number, last: number];
  readonly spans: readonly Span[];
}

/** The usual week, without exceptions by date: Monday to Sunday, days of like hours together. */
export function weekOf(hours: OpeningHours): readonly WeekLine[] {
  const usual = hours.filter(({ dates }) => !dates);
  const lines: WeekLine[] = [];
  for (let day = 0; day < 7; day++) {
    // 1 January 2024 was a Monday
    const spans = [...spansOn(usual, 2024, 1, 1 + day)].sort((a, b) => a.from - b.from);
    const last = lines.at(-1);
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans))
      lines[lines.length - 1] = { days: [last.days[0], day], spans };
    else lines.push({ days: [day, day], spans });
  }
  return lines;
}
