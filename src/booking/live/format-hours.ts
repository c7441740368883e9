/** @pure Opening hours in words: what is said of them now, and the table of the week. */
import {
  exceptionsOf,
  holidaySpans,
  nextDay,
  sureState,
  todayOf,
  weekOf,
  type OpeningHours,
  type Span,
} from './opening-hours.js';
import { midnight } from '../time/instant.js';
import { dateFormat, dayOf, deviceZone, sameTime, timeText, zoneText } from '../time/time-zone.js';
import type { LiveStrings } from './strings.js';

const DAY = 86_400_000;

const isSameDay = (instant: number, one: string, other: string): boolean =>
  dayOf(instant, one) === dayOf(instant, other);

/**
 * A moment as someone would say it today: "today at 5 PM", "tomorrow at 9", "Monday, 9:00", "January 4, 9:00".
 *
 * @param visitor - The zone of who reads it: where it is another day there, "today" would be, too.
 */
export function momentText(
  instant: number,
  zone: string,
  now: number,
  locale: string,
  t: LiveStrings,
  visitor = zone,
): string {
  const time = timeText(instant, zone, locale);
  const day = dayOf(instant, zone);
  const today = dayOf(now, zone);
  if (isSameDay(now, zone, visitor) && isSameDay(instant, zone, visitor)) {
    if (day === today) return t.today(time);
    // by the calendar: a day on which the clocks change is not of 24 hours
    if (day === nextDay(today)) return t.tomorrow(time);
  }
  const near = day < nextDay(today, 6);
  return dateFormat(locale, {
    timeZone: zone,
    ...(near ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(instant);
}

/** What is said of the hours now, and when that stops being true. */
export interface HoursText {
  /** `undefined` where it depends on whether today is a public holiday. */
  readonly open: boolean | undefined;
  readonly line: string;
  readonly until: number | undefined;
}

/**
 * "Open now, until 5 PM" or "Closed now, opens Monday, 9 AM": in the practice's zone, which is named where the
 * visitor's clock shows another time. Where only a public holiday decides, the hours of today, and no claim.
 */
export function hoursText(
  hours: OpeningHours,
  zone: string,
  now: number,
  locale: string,
  t: LiveStrings,
  visitor = deviceZone(),
): HoursText {
  const { open, change, isUsual, recheck } = sureState(hours, zone, now);
  const name = (text: string, at: number) =>
    sameTime(at, zone, visitor) ? text : t.there(text, zoneText(zone, locale, at));
  const say = (): string => {
    if (open === undefined)
      return t.unlessHoliday(
        name(timesText(todayOf(hours, zone, now), locale, t) || t.closed, now),
        isSameDay(now, zone, visitor) ? undefined : weekdayFirst(now, zone, locale),
      );
    if (change === undefined) return open ? t.open : t.shut;
    if (open) return t.openUntil(name(timeTo(change, zone, now, locale), change));
    const when = name(momentText(change, zone, now, locale, t, visitor), change);
    return isUsual ? t.opensUsually(when) : t.opensAt(when);
  };
  // "today" and "tomorrow" are others after midnight, here or there
  const namesDay = open === undefined || (!open && change !== undefined);
  const until = Math.min(recheck ?? Infinity, ...(namesDay ? [zone, visitor].map((each) => midnight(now, each)) : []));
  return { open, line: say(), until: Number.isFinite(until) ? until : undefined };
}

/** The weekday, as a sentence begins with it. */
const weekdayFirst = (instant: number, zone: string, locale: string): string =>
  dateFormat(locale, { timeZone: zone, weekday: 'long' })
    .format(instant)
    .replace(/^./u, (letter) => letter.toLocaleUpperCase(locale));

/** The time something ends; with its day where that is neither today nor the night after it. */
function timeTo(instant: number, zone: string, now: number, locale: string): string {
  const time = timeText(instant, zone, locale);
  return instant - now < DAY
    ? time
    : dateFormat(locale, { timeZone: zone, weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(instant);
}

/** One line of the week's table. */
export interface WeekRow {
  readonly days: string;
  readonly times: string;
}

// 1 January 2024 was a Monday; a wall time needs no zone but UTC
const MONDAY = Date.UTC(2024, 0, 1);

/** Spans of time: "9:00 – 12:00 and 13:00 – 17:00"; empty for none. */
function timesText(spans: readonly Span[], locale: string, t: LiveStrings): string {
  const time = dateFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const at = (minutes: number) => MONDAY + minutes * 60_000;
  const said = ({ from, to }: Span) => {
    if (from === 0 && to === 1440) return t.allDay;
    // a range over midnight would name two dates
    return to < 1440 ? time.formatRange(at(from), at(to)) : `${time.format(at(from))} – ${time.format(at(to))}`;
  };
  const words = spans.map(said);
  return 'ListFormat' in Intl ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(words) : words.join(', ');
}

/**
 * The usual week, "Monday to Friday", "9:00 – 17:00", as it is in this season; then public holidays, and the dates of
 * the weeks to come on which other hours hold. Times are those on the wall of the practice.
 */
export function weekText(
  hours: OpeningHours,
  zone: string,
  now: number,
  locale: string,
  t: LiveStrings,
): readonly WeekRow[] {
  const today = dayOf(now, zone);
  const day = dateFormat(locale, { timeZone: 'UTC', weekday: 'long' });
  const date = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
  const row = (days: string, spans: readonly Span[]): WeekRow => ({
    days,
    times: timesText(spans, locale, t) || t.closed,
  });
  const rows = weekOf(hours, today).map(({ days: [first, last], spans }) =>
    row(
      first === last
        ? day.format(MONDAY + first * DAY)
        : `${day.format(MONDAY + first * DAY)} – ${day.format(MONDAY + last * DAY)}`,
      spans,
    ),
  );
  const holidays = holidaySpans(hours);
  return [
    ...rows,
    ...(holidays ? [row(t.holidays, holidays)] : []),
    ...exceptionsOf(hours, today).map(({ first, last, spans }) =>
      row(
        first === last ? date.format(Date.parse(first)) : date.formatRange(Date.parse(first), Date.parse(last)),
        spans,
      ),
    ),
  ];
}
