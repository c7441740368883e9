/**
 * @pure The grammar of opening hours: parses one rule of text, as people, schema.org and OpenStreetMap write it, into
 *   days, dates and times, by the words of one vocabulary. A text that is not understood to its last word is not
 *   understood at all.
 */
import { GERMAN_DAY, WORDS, type HoursWords } from './hours-words.js';

/** A time as it is written. */
export interface WrittenTime {
  /** 0–24. */
  readonly hour: number;
  readonly minute: number;
  /** The half of the day, where it is said. */
  readonly half: 'am' | 'pm' | undefined;
  /** Whether it can only be of a clock of 24 hours: 0, 13 and later, or "Uhr". */
  readonly of24: boolean;
  /** Written with a leading zero, as clocks of 24 hours are. */
  readonly padded: boolean;
}

export interface WrittenSpan {
  readonly from: WrittenTime;
  readonly to: WrittenTime;
  /** Its own words. */
  readonly text: string;
}

/** First and last day: `2026-12-24`, or `12-24` for every year. Open ends are empty. */
export type DateRange = readonly [first: string, last: string];

/** How a rule stands to those before it: it replaces them on its days, adds to them, or is one of an unordered list. */
export type Joining = 'replaces' | 'adds' | 'lists';

/** A rule as it is written. */
export interface WrittenRule {
  /** Weekdays, Monday is 0; `undefined` for any. */
  readonly days: readonly number[] | undefined;
  readonly dates: readonly DateRange[] | undefined;
  /** Whether it is of public holidays only. */
  readonly holiday: boolean;
  /** None for closed. */
  readonly spans: readonly WrittenSpan[];
  readonly joins: Joining;
}

interface Token {
  readonly text: string;
  /** Whether no space stands before it. */
  readonly glued: boolean;
}

/** A day of the calendar, as far as it is written. */
interface Point {
  readonly year: number | undefined;
  /** 1–12. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Whether days that follow may leave the month out, as in "Dec 24, 25"; else those before may: "24., 25.12.". */
  readonly leads: boolean;
}

/** What a rule is for. */
interface Selection {
  readonly days: readonly number[] | undefined;
  readonly dates: readonly DateRange[] | undefined;
  readonly holiday: boolean;
  /** Whether it names days by schema.org's codes only. */
  readonly codes: boolean;
}

/**
 * Letters, digits and signs in one form: small letters, European digits, plain dashes, no marks that cannot be seen.
 */
const plain = (text: string, { fold }: HoursWords): string =>
  fold(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u064b-\u065f\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replaceAll('ى', 'ي')
      .replaceAll('ة', 'ه')
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replaceAll('،', ',')
      .replace(/[‐-―−~〜]|\.{2,}/g, '-')
      .trim(),
  );

/** The words, numbers and signs of a text; `undefined` where it has others. */
function tokensOf(text: string, words: HoursWords): Token[] | undefined {
  const said = words.phrases.reduce(
    (all, [phrase, word]) => all.replace(phrase, word),
    plain(text, words).replace(words.heading, ''),
  );
  const tokens: Token[] = [];
  const next = /(\s*)(\d+|\p{L}[\p{L}'’]*\.?|[-:.,/&+])/uy;
  let end = 0;
  for (let found = next.exec(said); found; found = next.exec(said)) {
    end = next.lastIndex;
    const [, space = '', token = ''] = found;
    const word = token.length > 1 ? token.replace(/\.$/, '').replace(/['’]s?$/, '') : token;
    tokens.push({ text: word, glued: !space && tokens.length > 0 });
  }
  return said.slice(end).trim() ? undefined : tokens;
}

/** Parses the tokens of one text from left to right. What does not match leaves the place as it was. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #words: HoursWords;
  #at = 0;

  constructor(tokens: readonly Token[], words: HoursWords) {
    this.#tokens = tokens;
    this.#words = words;
  }

  get #word(): string {
    return this.#ahead(0);
  }

  #ahead(by: number): string {
    return this.#tokens[this.#at + by]?.text ?? '';
  }

  #glued(by = 0): boolean {
    return this.#tokens[this.#at + by]?.glued ?? false;
  }

  get #ended(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Takes the next token if it is one of these. */
  #take(which: string | ReadonlySet<string>): boolean {
    const word = this.#word;
    if (!word || (typeof which === 'string' ? word !== which : !which.has(word))) return false;
    this.#at++;
    return true;
  }

  #skip(...which: readonly (string | ReadonlySet<string>)[]): void {
    while (which.some((each) => this.#take(each)));
  }

  /** Tries a reading; a failed one takes nothing. */
  #try<T>(read: () => T | undefined): T | undefined {
    const at = this.#at;
    const found = read();
    if (found === undefined) this.#at = at;
    return found;
  }

  /** A list, and at least one of it; `between` says whether another may follow. */
  #list<T>(read: () => T | undefined, between: () => boolean): T[] | undefined {
    const first = this.#try(read);
    if (first === undefined) return undefined;
    const found = [first];
    for (;;) {
      const next = this.#try(() => (between() ? read() : undefined));
      if (next === undefined) return found;
      found.push(next);
    }
  }

  /** A number of one or two digits, from 1 up to a limit. */
  #small(most: number): number | undefined {
    const word = this.#word;
    const value = Number(word);
    if (!/^\d{1,2}$/.test(word) || value < 1 || value > most) return undefined;
    this.#at++;
    return value;
  }

  #year(): number | undefined {
    if (!/^(?:19|20)\d\d$/.test(this.#word)) return undefined;
    this.#at++;
    return Number(this.#tokens[this.#at - 1]!.text);
  }

  /** Whether the number that comes is a time of day, seen by what follows it. */
  get #isTime(): boolean {
    const next = this.#ahead(1);
    return (
      (/^[:.]$/.test(next) && /^\d\d$/.test(this.#ahead(2)) && this.#glued(1) && this.#glued(2)) ||
      this.#words.afterTime.has(next) ||
      this.#words.halves.has(next)
    );
  }

  /** The day of a month, "24", "24." or "24th". */
  #dayOfMonth(): number | undefined {
    return this.#try(() => {
      if (this.#isTime) return undefined;
      const day = this.#small(31);
      if (day !== undefined && this.#glued()) this.#skip('.', this.#words.ordinals);
      return day;
    });
  }

  #month(): number | undefined {
    const month = this.#words.months.get(this.#word);
    if (month === undefined) return undefined;
    this.#at++;
    return month + 1;
  }

  #yearAfter(): number | undefined {
    return this.#try(() => {
      this.#take(',');
      return this.#year();
    });
  }

  /** 2026-12-24, 24.12.2026, 24.12., 12/24/2026. */
  #numbers(): Point | undefined {
    return this.#try(() => {
      const first = this.#year() ?? this.#small(31);
      const sign = this.#word;
      if (!first || !/^[-./]$/.test(sign) || (first < 100 && sign === '-')) return undefined;
      this.#at++;
      const second = this.#small(31);
      if (!second) return undefined;
      if (first > 99) {
        const day = this.#take(sign) ? this.#small(31) : undefined;
        return day ? { year: first, month: second, day, leads: true } : undefined;
      }
      const more = this.#take(sign);
      const year = more ? (this.#year() ?? this.#shortYear()) : undefined;
      if (sign === '.') return more ? { year, month: second, day: first, leads: false } : undefined;
      // which of the two is the month is only sure where the other cannot be
      if ((more && !year) || first > 12 === second > 12) return undefined;
      return { year, month: Math.min(first, second), day: Math.max(first, second), leads: false };
    });
  }

  #shortYear(): number | undefined {
    if (!this.#glued() || !/^\d\d$/.test(this.#word)) return undefined;
    return 2000 + this.#small(99)!;
  }

  /** A date in any form, or a day whose month stands elsewhere. */
  #point(): Point | undefined {
    this.#skip(this.#words.before);
    const inNumbers = this.#numbers();
    if (inNumbers) return inNumbers;
    // 2026 Dec 24; December 24th, 2026; Dec
    const monthFirst = this.#try(() => {
      const year = this.#year();
      const month = this.#month();
      if (!month) return undefined;
      const day = this.#dayOfMonth();
      return { year: year ?? this.#yearAfter(), month, day, leads: true };
    });
    if (monthFirst) return monthFirst;
    // 24 December 2026; 24. Dezember; 24th of December; 24
    return this.#try(() => {
      const day = this.#dayOfMonth();
      if (!day) return undefined;
      this.#take(this.#words.of);
      return { month: this.#month(), year: this.#yearAfter(), day, leads: false };
    });
  }

  /** Dates and ranges of dates. */
  #dates(): readonly DateRange[] | undefined {
    return this.#try(() => {
      const points: Point[] = [];
      const ranged: boolean[] = [];
      let end = this.#at;
      for (;;) {
        const point = this.#point();
        if (!point) break;
        points.push(point);
        const leader = points.findLast(({ month }) => month);
        // a number alone after "24.12." is no day, but the begin of a time
        if (point.month || leader?.leads) end = this.#at;
        else if (leader) break;
        const isRange =
          this.#take(this.#words.to) || (this.#word === '/' && /^\d{4}$/.test(this.#ahead(1)) && this.#take('/'));
        if (!isRange && !this.#take(this.#words.and)) break;
        ranged.push(isRange);
      }
      this.#at = end;
      while (points.length && !points.at(-1)!.month && !points.find(({ month }) => month)?.leads) points.pop();
      const whole = points.map((point, index) => {
        if (point.month) return point;
        const before = points.slice(0, index).findLast(({ month }) => month);
        const from = before?.leads ? before : points.slice(index).find(({ month }) => month);
        return { ...point, month: from?.month, year: point.year ?? from?.year };
      });
      const ranges: (DateRange | undefined)[] = [];
      for (let index = 0; index < whole.length; index++) {
        const first = whole[index]!;
        const isRange = ranged[index] && index + 1 < whole.length;
        ranges.push(rangeOf(first, isRange ? whole[++index]! : first));
      }
      return ranges.length && ranges.every((range) => range !== undefined) ? ranges : undefined;
    });
  }

  /** One day, or a range of them, or a word for several. */
  #someDays(chosen: Selected): true | undefined {
    this.#skip(this.#words.before);
    if (this.#take(this.#words.holidays)) return (chosen.holiday = true);
    const set = this.#words.daySets.get(this.#word);
    if (set) {
      this.#at++;
      chosen.days.push(...set);
      chosen.codes = false;
      return true;
    }
    const first = this.#day(chosen);
    if (first === undefined) return undefined;
    const last =
      this.#try(() =>
        this.#take(this.#words.to) ? (this.#skip(this.#words.before), this.#day(chosen, first)) : undefined,
      ) ?? first;
    for (let day = first; ; day = (day + 1) % 7) {
      chosen.days.push(day);
      if (day === last) return true;
    }
  }

  #day(chosen: Selected, before = chosen.days.at(-1)): number | undefined {
    const word = this.#word;
    // the Arabic "and" is written together with the word
    const day = this.#words.days.get(word) ?? this.#words.days.get(word.replace(/^و/, ''));
    if (day === undefined) return undefined;
    // after Saturday, "Do" and "Di" are the Sunday of Spanish and French
    if (/^d[io]$/.test(word) && before === 5) return undefined;
    this.#at++;
    chosen.codes &&= this.#words.codes.includes(word);
    return day;
  }

  #days(chosen: Selected): boolean {
    const found = this.#list(
      () => this.#someDays(chosen),
      // days may also follow each other without a sign; a word that names several stands by itself
      () => this.#take(this.#words.and) || this.#words.days.has(this.#word) || /^و./.test(this.#word),
    );
    return !!found;
  }

  /** The days and dates of a rule, in either order. */
  #selection(withDates = true): Selection | undefined {
    const chosen: Selected = { days: [], holiday: false, codes: true };
    let dates: readonly DateRange[] | undefined;
    let isNamed = false;
    for (;;) {
      this.#skip(this.#words.before);
      if (!isNamed && this.#days(chosen)) isNamed = true;
      else if (withDates && !dates && (dates = this.#dates())) chosen.codes = false;
      else break;
      // "Thursday, December 24" and "Apr-Oct: Mo-Fr"
      this.#try(() => {
        if (!this.#take(',') && !this.#take(':')) return undefined;
        this.#skip(this.#words.before);
        const isSelection = isNamed ? !dates && this.#isDate : this.#isDay;
        return isSelection || undefined;
      });
    }
    if (!isNamed && !dates) return undefined;
    // "Thursday, December 24" is one day, and only with its year it can be checked
    const isOtherDay = ([first, last]: DateRange) =>
      first === last && (first.length === 5 || !chosen.days.includes((new Date(first).getUTCDay() + 6) % 7));
    if (chosen.days.length && dates?.some(isOtherDay)) return undefined;
    return { dates, holiday: chosen.holiday, codes: chosen.codes, days: chosen.days.length ? chosen.days : undefined };
  }

  get #isDay(): boolean {
    return (
      this.#words.days.has(this.#word) || this.#words.daySets.has(this.#word) || this.#words.holidays.has(this.#word)
    );
  }

  get #isDate(): boolean {
    const at = this.#at;
    const found = this.#dates();
    this.#at = at;
    return !!found;
  }

  #time(): WrittenTime | undefined {
    return this.#try(() => {
      this.#skip(this.#words.before);
      if (this.#take(this.#words.noon)) return { hour: 12, minute: 0, half: 'pm', of24: false, padded: false };
      if (this.#take(this.#words.midnight)) return { hour: 12, minute: 0, half: 'am', of24: false, padded: false };
      const digits = this.#word;
      if (!/^\d{1,4}$/.test(digits)) return undefined;
      this.#at++;
      let hour = Number(digits);
      let minute = 0;
      if (digits.length > 2) {
        minute = hour % 100;
        hour = Math.floor(hour / 100);
      } else if (this.#glued() && this.#glued(1) && /^[:.h]$/.test(this.#word) && /^\d\d$/.test(this.#ahead(1))) {
        minute = Number(this.#ahead(1));
        this.#at += 2;
        // seconds are none
        if (this.#word === ':' && this.#ahead(1) === '00') this.#at += 2;
      }
      const half = this.#half(hour);
      const isMarked = !half && this.#take(this.#words.afterTime) && this.#words.marks24;
      if (half === null || minute > 59 || hour * 60 + minute > 1440 || (half && (hour < 1 || hour > 12)))
        return undefined;
      const padded = /^0/.test(digits);
      return { hour, minute, half, of24: !half && (hour < 1 || hour > 12 || isMarked), padded };
    });
  }

  /** The half of the day said after a time; `null` where it does not tell. */
  #half(hour: number): 'am' | 'pm' | undefined | null {
    const word = this.#word;
    if (hour === 12 && this.#take(this.#words.noon)) return 'pm';
    if (hour === 12 && this.#take(this.#words.midnight)) return 'am';
    // "10-12 am Samstag" is German
    if (word === 'am' && GERMAN_DAY.test(this.#ahead(1))) return undefined;
    const half = this.#words.halves.get(word);
    if (!half) return undefined;
    this.#at++;
    if (hour === 12 && !this.#words.clockHalves.has(word)) return null;
    return half;
  }

  #span(): WrittenSpan | undefined {
    const at = this.#at;
    const from = this.#time();
    const to = from && this.#take(this.#words.to) ? this.#time() : undefined;
    if (!from || !to) return undefined;
    const text = this.#tokens
      .slice(at, this.#at)
      .map((token, index) => (index && !token.glued ? ' ' : '') + token.text)
      .join('');
    return { from, to, text };
  }

  /** Spans of time; `[]` for closed. */
  #hours(): readonly WrittenSpan[] | undefined {
    if (this.#take(this.#words.closed)) return [];
    this.#skip(this.#words.open);
    if (this.#take('allday')) return [ALL_DAY];
    return this.#list(
      () => this.#span(),
      () => this.#take(this.#words.and),
    );
  }

  /** One rule: days and times in either order. */
  #rule(joins: Joining, mayBeBare: boolean): readonly WrittenRule[] | undefined {
    const rules = ({ days, dates, holiday }: Selection, spans: readonly WrittenSpan[]): readonly WrittenRule[] => [
      ...(days || !holiday ? [{ days, dates, holiday: false, spans, joins }] : []),
      ...(holiday ? [{ days: undefined, dates, holiday: true, spans, joins }] : []),
    ];
    this.#skip(this.#words.open, this.#words.before);
    const isAlways =
      this.#take('always') || (this.#at + 1 === this.#tokens.length && mayBeBare && this.#take('allday'));
    if (isAlways) return rules({ days: EVERY_DAY, dates: undefined, holiday: false, codes: false }, [ALL_DAY]);
    const daysFirst = (withDates: boolean) =>
      this.#try(() => {
        const selection = this.#selection(withDates);
        if (!selection) return undefined;
        if (this.#ended)
          return mayBeBare && selection.codes && selection.days ? rules(selection, [ALL_DAY]) : undefined;
        this.#skip(',', ':', '-', this.#words.open);
        const hours = this.#hours();
        return hours && rules(selection, hours);
      });
    // of "Mo 9-12/14-17" the middle could be a date, but for what follows
    const found = daysFirst(true) ?? daysFirst(false);
    if (found) return found;
    const hours = this.#hours();
    if (!hours) return undefined;
    this.#skip(',', ':', '-');
    const after = this.#try(() => this.#selection());
    return after && rules(after, hours);
  }

  rules(joins: Joining): readonly WrittenRule[] | undefined {
    const found: WrittenRule[] = [];
    for (let next = joins; ;) {
      const rules = this.#rule(next, !found.length);
      if (!rules) return undefined;
      found.push(...rules);
      this.#take('.');
      if (this.#ended) return found;
      next = this.#take(this.#words.and) ? 'adds' : joins;
    }
  }
}

interface Selected {
  readonly days: number[];
  holiday: boolean;
  codes: boolean;
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const MIDNIGHTS = { minute: 0, half: undefined, of24: true, padded: true };
const ALL_DAY: WrittenSpan = { from: { hour: 0, ...MIDNIGHTS }, to: { hour: 24, ...MIDNIGHTS }, text: 'allday' };

const two = (value: number): string => String(value).padStart(2, '0');
/** The days of each month, in a leap year. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A range of dates, every year's where no year is given; `undefined` where it has no sense. */
function rangeOf(first: Point, last: Point): DateRange | undefined {
  if (!first.month || !last.month || (first.day === undefined) !== (last.day === undefined)) return undefined;
  const length = (month: number) => LENGTHS[month - 1] ?? 0;
  const [from, to] = [first.day ?? 1, last.day ?? length(last.month)];
  if (from > length(first.month) || to > length(last.month)) return undefined;
  const start = `${two(first.month)}-${two(from)}`;
  const end = `${two(last.month)}-${two(to)}`;
  let [firstYear, lastYear] = [first.year, last.year];
  if (!firstYear && !lastYear) return [start, end];
  firstYear ??= lastYear! - (start > end ? 1 : 0);
  lastYear ??= firstYear + (start > end ? 1 : 0);
  const range = [`${firstYear}-${start}`, `${lastYear}-${end}`] as const;
  return range[0] <= range[1] ? range : undefined;
}

/** Days as schema.org's `dayOfWeek` names them; `undefined` where one of them is none. */
export function namedDays(
  names: readonly string[],
  words: HoursWords,
): { readonly days: number[]; readonly holiday: boolean } | undefined {
  const days: number[] = [];
  let holiday = false;
  for (const name of names) {
    const word = plain(name, words).split(/[/#:]/).at(-1)!;
    const day = words.days.get(word);
    if (day !== undefined) days.push(day);
    else if (words.holidays.has(word)) holiday = true;
    else return undefined;
  }
  return { days, holiday };
}

/** A span as schema.org's `opens` and `closes` give it. */
export const spanOf = (opens: string, closes: string): WrittenSpan | undefined => {
  const tokens = tokensOf(`mo ${opens}-${closes}`, WORDS);
  const spans = tokens && new Parser(tokens, WORDS).rules('lists')?.[0]?.spans;
  return spans?.length === 1 ? spans[0] : undefined;
};

/** Parses a text without `;` and line breaks; `undefined` where one word of it is not understood. */
export function parseRules(text: string, joins: Joining, words: HoursWords): readonly WrittenRule[] | undefined {
  const tokens = tokensOf(text, words);
  if (tokens?.length === 0 && words.heading.test(plain(text, words))) return [];
  return tokens?.length ? new Parser(tokens, words).rules(joins) : undefined;
}
