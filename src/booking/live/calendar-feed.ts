/** Reads openings from a calendar feed (RFC 5545, availability of RFC 7953) with ical.js. */
import { ICAL } from '../../vendor/ical.js';
import { UnknownZoneError, utc, wallTime, zoneNamed, zonesOf, type FeedZone, type Time } from './feed-zones.js';
import type { LiveOpening, OpeningsDocument } from './openings.js';
import { expandRule } from './recurrence.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days ahead up to which repeated openings are expanded. */
const HORIZON = 62;
/** The most openings kept of one feed, the soonest first. */
const MOST = 1000;

type Property = InstanceType<typeof ICAL.Property>;
type Component = InstanceType<typeof ICAL.Component>;

/** A time of the feed: what the clock shows there, and when that is. */
interface Moment {
  readonly wall: number;
  readonly allDay: boolean;
  readonly zone: FeedZone;
  readonly instant: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that may be open. */
interface Candidate extends Span {
  readonly allDay: boolean;
  /** Whether it is taken as a whole, as an event is; a free period may be used in part. */
  readonly whole: boolean;
  /** The priority of its availability: from 1, the highest, to 10, where it names none; 0 for what is in none. */
  readonly priority: number;
}

/** A span in which an owner is available at the times its parts name. */
interface Availability extends Span {
  /** From 1, the highest, to 10, where it names none. */
  readonly priority: number;
}

/** What one calendar of the feed says about zones and times that float. */
interface Context {
  readonly zoneOf: (name: string) => FeedZone;
  /** The zone of times that name none. */
  readonly floating: () => FeedZone;
  /** The zone of days: a day is the practice's, wherever the calendar was written. */
  readonly days: FeedZone;
}

/** A series, or one event of it, with one of its occurrences. */
interface Occurrence {
  readonly event: Component;
  readonly moment: Moment;
  readonly end: number;
}

function words(component: Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const isCancelled = (event: Component): boolean => /^cancelled$/i.test(words(event, 'status'));

/** Whether an event says that its time is taken. Programs of Microsoft say so in a property of their own. */
const isBusy = (event: Component): boolean =>
  /^opaque$/i.test(words(event, 'transp')) ||
  /^tentative$/i.test(words(event, 'status')) ||
  /^(?:busy|oof|tentative)$/i.test(words(event, 'x-microsoft-cdo-busystatus'));

/** Reads one value of a property. `base` is the zone of times that float, where it is not the calendar's. */
function momentOf(value: Time, property: Property | null, context: Context, base?: FeedZone): Moment {
  const wall = wallTime(value);
  if (value.isDate) return { wall, allDay: true, zone: context.days, instant: context.days.instant(wall) };
  const tzid: unknown = property?.getParameter('tzid');
  let zone: FeedZone;
  if (value.zone === ICAL.Timezone.utcTimezone) zone = utc;
  else if (typeof tzid === 'string' && tzid.trim()) zone = context.zoneOf(tzid);
  else zone = base ?? context.floating();
  return { wall, allDay: false, zone, instant: zone.instant(wall) };
}

function momentIn(component: Component, name: string, context: Context, base?: FeedZone): Moment | undefined {
  const property = component.getFirstProperty(name);
  const value: unknown = property?.getFirstValue();
  return value instanceof ICAL.Time ? momentOf(value, property, context, base) : undefined;
}

/** All times of a property that may stand several times and hold several values. Throws where one cannot be read. */
function momentsIn(component: Component, name: string, context: Context, base?: FeedZone): readonly Moment[] {
  return component.getAllProperties(name).flatMap((property) =>
    (property.getValues() as unknown[]).map((value) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) throw new Error(name);
      return momentOf(time, property, context, base);
    }),
  );
}

/** How long an event lasts, in milliseconds; a day or nothing where it does not say. */
function lengthOf(component: Component, start: Moment, context: Context): number {
  const end = momentIn(component, 'dtend', context, start.allDay ? undefined : start.zone);
  const duration: unknown = component.getFirstPropertyValue('duration');
  let length = start.allDay ? DAY : 0;
  if (end) length = start.allDay && end.allDay ? end.wall - start.wall : end.instant - start.instant;
  else if (duration instanceof ICAL.Duration) length = duration.toSeconds() * 1000;
  return Math.max(length, 0);
}

const dayNumber = (wall: number): number => Math.floor(wall / DAY);

/** Occurrences that a series names, as instants or as days, whichever form they are written in. */
class Named {
  readonly #instants = new Set<number>();
  readonly #days = new Set<number>();

  add({ wall, allDay, zone, instant }: Moment, start: Moment): void {
    if (allDay) this.#days.add(dayNumber(wall));
    else if (!start.allDay) {
      this.#instants.add(instant);
      // Exchange writes midnight where it means the day
      if (zone === start.zone && wall % DAY === 0 && start.wall % DAY !== 0) this.#days.add(dayNumber(wall));
    }
    // a day written as a time: midnight in UTC, or a time on that day
    else if (zone !== utc || wall % DAY === 0) this.#days.add(dayNumber(wall));
    else this.#days.add(dayNumber(start.zone.wall(instant)));
  }

  has({ wall, instant }: Moment): boolean {
    return this.#instants.has(instant) || this.#days.has(dayNumber(wall));
  }
}

/** An occurrence that was changed, and all after it (RANGE=THISANDFUTURE). */
interface Range {
  readonly event: Component;
  readonly id: Moment;
  readonly start: Moment;
  readonly length: number;
}

/** An occurrence as a change of it and all before it makes it. */
function shifted(moment: Moment, { id, start }: Range): Moment {
  const { zone, allDay } = start;
  const wallIn = (each: Moment): number => (each.allDay || allDay ? each.wall : zone.wall(each.instant));
  const by = wallIn(moment) - wallIn(id);
  const wall = start.wall + (allDay ? Math.round(by / DAY) * DAY : by);
  return { wall, allDay, zone, instant: zone.instant(wall) };
}

/** Occurrences of a series between two instants, without those it leaves out and those that were changed. */
function occurrencesOf(
  event: Component,
  changes: readonly Component[],
  context: Context,
  from: number,
  to: number,
): readonly Occurrence[] {
  const start = momentIn(event, 'dtstart', context);
  const time: unknown = event.getFirstPropertyValue('dtstart');
  if (!start || !(time instanceof ICAL.Time)) throw new Error('no DTSTART');
  const length = lengthOf(event, start, context);
  const base = start.allDay ? undefined : start.zone;
  const left = new Named();
  const ranges: Range[] = [];
  for (const change of changes) {
    const property = change.getFirstProperty('recurrence-id');
    const range = property?.getParameter('range');
    let id = momentIn(change, 'recurrence-id', context, base);
    if (!id) throw new Error('RECURRENCE-ID');
    left.add(id, start);
    if (!range) continue;
    if (!/^thisandfuture$/i.test(String(range))) throw new Error('RANGE');
    // the first occurrence of the day
    if (id.allDay && !start.allDay) {
      const wall = id.wall + (start.wall % DAY);
      id = { wall, allDay: false, zone: start.zone, instant: start.zone.instant(wall) };
    }
    const moved = momentIn(change, 'dtstart', context) ?? id;
    ranges.push({ event: change, id, start: moved, length: lengthOf(change, moved, context) });
  }
  ranges.sort((one, other) => other.id.instant - one.id.instant);

  // wider than asked for, by the difference of any two zones, and by how far and how long occurrences are moved
  const margin = Math.max(
    ...[{ id: start, start, length }, ...ranges].map(
      (each) => Math.abs(each.start.instant - each.id.instant) + each.length + 2 * DAY,
    ),
  );
  const only = event.getFirstProperty('recurrence-id');
  const expand = (name: string): readonly Moment[] =>
    (only ? [] : event.getAllProperties(name)).flatMap((property) => {
      const rule: unknown = property.getFirstValue();
      if (!(rule instanceof ICAL.Recur)) throw new Error(name);
      const { until } = rule;
      const last = until ? momentOf(until, null, context, base) : undefined;
      // the day of an end in UTC is that of UTC or that of the zone: programs write both
      const lastDay = last && Math.min(dayNumber(last.wall), dayNumber(start.zone.wall(last.instant)));
      const before = ({ wall, instant }: Moment): boolean => {
        if (!last || lastDay === undefined) return true;
        return last.allDay || start.allDay ? dayNumber(wall) <= lastDay : instant <= last.instant;
      };
      return expandRule(rule, time, from - margin, to + margin)
        .map((wall): Moment => ({ ...start, wall, instant: start.zone.instant(wall) }))
        .filter(before);
    });
  for (const each of momentsIn(event, 'exdate', context, base)) left.add(each, start);
  for (const each of expand('exrule')) left.add(each, start);
  const all = [start, ...expand('rrule'), ...momentsIn(event, 'rdate', context, base)];
  return all.flatMap((moment): readonly Occurrence[] => {
    if (left.has(moment)) return [];
    const range = ranges.find(({ id }) => id.instant <= moment.instant);
    if (!range) return [{ event, moment, end: moment.instant + length }];
    const later = shifted(moment, range);
    return [{ event: range.event, moment: later, end: later.instant + range.length }];
  });
}

/** A property of a parsed calendar (jCal, RFC 7265): name, parameters, type, values. */
type RawProperty = [string, Record<string, unknown>, string, ...unknown[]];
type RawComponent = [string, RawProperty[], RawComponent[]];

/** Marks days that were written without VALUE=DATE as days: ical.js takes them for times it cannot read. */
function markDays([, properties, components]: RawComponent): void {
  for (const property of properties) {
    const [, , type, ...values] = property;
    if (type !== 'date-time' || !values.every((each) => /^\d{4}-\d\d-\d\dT::$/.test(String(each)))) continue;
    property.splice(2, Infinity, 'date', ...values.map((each) => String(each).slice(0, 10)));
  }
  components.forEach(markDays);
}

/** Events by their series. Events without a UID are each on their own. */
function seriesOf(events: readonly Component[]): readonly (readonly Component[])[] {
  const series = new Map<unknown, Component[]>();
  for (const event of events) {
    const key = words(event, 'uid') || event;
    series.set(key, [...(series.get(key) ?? []), event]);
  }
  return [...series.values()];
}

/**
 * The calendars of a feed: some servers send several in one file.
 *
 * @throws Error where the text is no calendar.
 */
function calendarsIn(text: string): readonly Component[] {
  const parsed = ICAL.parse(text) as unknown as RawComponent | RawComponent[];
  const raw = typeof parsed[0] === 'string' ? [parsed as RawComponent] : (parsed as RawComponent[]);
  raw.forEach(markDays);
  const calendars = raw.map((each) => new ICAL.Component(each));
  if (!calendars.some(({ name }) => name === 'vcalendar')) throw new Error('no calendar');
  return calendars;
}

/** When the part of a candidate begins that nothing takes; `undefined` where nothing of it is left. */
function untakenStart({ start, end, whole }: Candidate, taken: readonly Span[]): number | undefined {
  let begin = start;
  for (const each of taken) {
    const meets = each.end > begin && (whole ? each.start < Math.max(end, begin + 1) : each.start <= begin);
    if (!meets) continue;
    // what is left of a free period begins where the busy one ends
    if (whole || each.end >= end) return undefined;
    begin = each.end;
  }
  return begin;
}

/** What of the candidates is open, soonest first: not taken, nor replaced by an availability of a higher priority. */
function openingsIn(
  candidates: readonly Candidate[],
  taken: readonly Span[],
  availabilities: readonly Availability[],
  now: number,
): readonly LiveOpening[] {
  const takenInOrder = [...taken].sort((one, other) => one.start - other.start);
  return (
    candidates
      .flatMap((candidate): readonly LiveOpening[] => {
        const { allDay, whole, priority } = candidate;
        const start = untakenStart(candidate, takenInOrder);
        if (start === undefined) return [];
        const isReplaced = availabilities.some(
          (each) => !whole && each.priority < priority && start >= each.start && start < each.end,
        );
        // the longest day has 26 hours; which have ended is decided when they are shown
        const isSoon = start > (allDay ? now - DAY - 2 * HOUR : now) && start < now + HORIZON * DAY;
        return isSoon && !isReplaced ? [{ start, allDay, href: '', path: '' }] : [];
      })
      .sort((one, other) => one.start - other.start || Number(one.allDay) - Number(other.allDay))
      // DTSTART is also what its rule begins with
      .filter((each, at, all) => each.start !== all[at - 1]?.start || each.allDay !== all[at - 1]?.allDay)
      .slice(0, MOST)
  );
}

/**
 * Reads a calendar in which each event, or each free period, is an opening: `VEVENT` with its recurrence, `VFREEBUSY`
 * with `FBTYPE=FREE`, and `AVAILABLE` within its `VAVAILABILITY`. Cancelled events are none, and neither is what a
 * busy event or a busy period takes. How often a feed is refreshed says nothing about its age.
 *
 * @param zone - The practice's, for days, and for times that float in a calendar that names no zone.
 * @param now - In ms since 1970.
 * @throws Error where the text is no calendar.
 */
export function readCalendar(text: string, zone: string, now: number): OpeningsDocument {
  const calendars = calendarsIn(text);
  const practice = zoneNamed(zone);
  const to = now + HORIZON * DAY;
  const candidates: Candidate[] = [];
  const taken: Span[] = [];
  const availabilities: Availability[] = [];
  const stamps: number[] = [];
  const unknownZones = new Map<string, number>();
  let wrong = 0;
  let busy = 0;

  /** Counts what cannot be read, and why. */
  const attempt = (read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (error instanceof UnknownZoneError) unknownZones.set(error.zone, (unknownZones.get(error.zone) ?? 0) + 1);
      else wrong++;
    }
  };

  for (const calendar of calendars) {
    const zoneOf = zonesOf(calendar);
    const named = words(calendar, 'x-wr-timezone');
    const context: Context = { zoneOf, days: practice, floating: () => (named ? zoneOf(named) : practice) };
    const stamp = (component: Component): void => {
      for (const name of ['dtstamp', 'last-modified']) {
        try {
          const moment = momentIn(component, name, context);
          if (moment) stamps.push(moment.instant);
        } catch {
          // a stamp in a zone nobody knows is none
        }
      }
    };
    const read = (events: readonly Component[], put: (occurrence: Occurrence) => void): void => {
      for (const each of events) stamp(each);
      for (const series of seriesOf(events)) {
        const changes = series.filter((event) => event.getFirstProperty('recurrence-id'));
        for (const event of series)
          attempt(() => {
            if (isCancelled(event)) return;
            const found = changes.includes(event) ? [] : changes;
            const occurrences = occurrencesOf(event, found, context, now, to);
            for (const each of occurrences) {
              const isNear = each.end > now - DAY && each.moment.instant < to;
              if (isNear && !isCancelled(each.event)) put(each);
            }
          });
      }
    };
    stamp(calendar);

    const available = calendar.getAllSubcomponents('vavailability');
    const free = calendar
      .getAllSubcomponents('vfreebusy')
      .flatMap((each) => each.getAllProperties('freebusy').map((property) => ({ each, property })));
    const busyEvents = new Set<Component>();
    const events = /^cancel$/i.test(words(calendar, 'method')) ? [] : calendar.getAllSubcomponents('vevent');
    read(events, ({ event, moment, end }) => {
      // beside an availability an event is an appointment, unless it says otherwise
      if (isBusy(event) || (available.length && !/^transparent$/i.test(words(event, 'transp')))) {
        taken.push({ start: moment.instant, end });
        if (end > now) busyEvents.add(event);
      } else {
        candidates.push({ start: moment.instant, end, allDay: moment.allDay, whole: true, priority: 0 });
      }
    });
    // where the calendar marks what is free, what is busy in it is meant
    const marksFree =
      available.length > 0 || free.length > 0 || events.some((event) => /^transparent$/i.test(words(event, 'transp')));
    if (!marksFree) busy += busyEvents.size;

    for (const component of available)
      attempt(() => {
        stamp(component);
        const start = momentIn(component, 'dtstart', context);
        let end = momentIn(component, 'dtend', context)?.instant ?? Infinity;
        if (start && component.getFirstProperty('duration')) end = start.instant + lengthOf(component, start, context);
        const span = { start: start?.instant ?? -Infinity, end, priority: Number(words(component, 'priority')) || 10 };
        availabilities.push(span);
        read(component.getAllSubcomponents('available'), (each) => {
          const clipped = { start: Math.max(each.moment.instant, span.start), end: Math.min(each.end, span.end) };
          if (clipped.start < clipped.end || (clipped.start === each.moment.instant && clipped.start < span.end))
            candidates.push({ ...clipped, allDay: each.moment.allDay, whole: false, priority: span.priority });
        });
      });

    for (const { each, property } of free) {
      stamp(each);
      const open = /^free$/i.test(String(property.getParameter('fbtype') ?? 'busy'));
      for (const period of property.getValues() as unknown[])
        attempt(() => {
          if (!(period instanceof ICAL.Period)) throw new Error('FREEBUSY');
          const start = momentOf(period.start, property, context, utc).instant;
          const end = momentOf(period.getEnd(), property, context, utc).instant;
          if (open) candidates.push({ start, end, allDay: false, whole: false, priority: 0 });
          else taken.push({ start, end });
        });
    }
  }

  return {
    openings: openingsIn(candidates, taken, availabilities, now),
    asOf: stamps.length ? Math.max(...stamps) : undefined,
    maxAge: undefined,
    wrong,
    busy,
    unknownZones: [...unknownZones],
  };
}
