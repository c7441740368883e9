/** @pure Formats opening hours and openings in the visitor's language. */
import { openState, weekOf, type OpeningHours, type Span } from './opening-hours.js';
import { dateFormat, dayOf, deviceZone, sameTime, timeText, zoneText } from '../time/time-zone.js';
import type { LiveStrings } from './strings.js';

const DAY = 86_400_000;

/** A moment as someone would say it today: "today at 5 PM", "tomorrow at 9", "Monday, 9:00", "January 4, 9:00". */
export function momentText(instant: number, zone: string, now: number, locale: string, t: LiveStrings): string {
  const time = timeText(instant, zone, locale);
  const day = dayOf(instant, zone);
  if (day === dayOf(now, zone)) return t.today(time);
  if (day === dayOf(now + DAY, zone) && instant - now < 2 * DAY) return t.tomorrow(time);
  const near = instant - now < 6 * DAY;
  return dateFormat(locale, {
    timeZone: zone,
    ...(near ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(instant);
}

/** What is said of the hours now, and when that stops being true. */
export interface HoursText {
  readonly open: boolean;
  readonly line: string;
  readonly until: number | undefined;
}

/**
 * "Open now, until 5 PM" or "Closed now, opens Monday, 9 AM": in the practice's zone, which is named where the
 * visitor's clock shows another time.
 */
export function hoursText(
  hours: OpeningHours,
  zone: string,
  now: number,
  locale: string,
  t: LiveStrings,
  visitor = deviceZone(),
): HoursText {
  const { open, change } = openState(hours, zone, now);
  if (change === undefined) return { open, line: open ? t.open : t.shut, until: undefined };
  const name = (text: string) =>
    sameTime(change, zone, visitor) ? text : t.there(text, zoneText(zone, locale, change));
  const line = open
    ? t.openUntil(name(timeTo(change, zone, now, locale)))
    : t.opensAt(name(momentText(change, zone, now, locale, t)));
  return { open, line, until: change };
}

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

/** The usual week: "Monday to Friday", "9:00 – 17:00". Times are those on the wall of the practice. */
export function weekText(hours: OpeningHours, locale: string, t: LiveStrings): readonly WeekRow[] {
  // 1 January 2024 was a Monday; a wall time needs no zone but UTC
  const monday = Date.UTC(2024, 0, 1);
  const day = dateFormat(locale, { timeZone: 'UTC', weekday: 'long' });
  const time = dateFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const at = (minutes: number) => monday + minutes * 60_000;
  const said = ({ from, to }: Span) => {
    if (from === 0 && to === 1440) return t.allDay;
    // a range over midnight would name two dates
    return to < 1440 ? time.formatRange(at(from), at(to)) : `${time.format(at(from))} – ${time.format(at(to))}`;
  };
  return weekOf(hours).map(({ days: [first, last], spans }) => ({
    days:
      first === last
        ? day.format(monday + first * DAY)
        : `${day.format(monday + first * DAY)} – ${day.format(monday + last * DAY)}`,
    times: spans.length ? list.format(spans.map(said)) : t.closed,
  }));
}
