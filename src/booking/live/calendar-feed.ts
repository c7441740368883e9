/** Reads openings from a calendar feed (RFC 5545) with ical.js. */
import { ICAL } from '../../vendor/ical.js';
import { instantOf } from '../time/instant.js';
import { knownZone } from '../time/time-zone.js';
import type { LiveOpening, OpeningsDocument } from './openings.js';

/** Days ahead up to which repeated openings are expanded. */
const HORIZON = 62;
/** The most openings read of one feed, and the most steps of one rule: a rule may go on for ever. */
const MOST = 1000;
const STEPS = 5000;

type Property = InstanceType<typeof ICAL.Property>;
type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** The zone a property names, whether or not the feed describes it. */
const zoneNamed = (property: Property | null): string => {
  const tzid = property?.getParameter('tzid');
  return typeof tzid === 'string' ? tzid : '';
};

/**
 * Reads a calendar in which each event, or each free period, is an opening: `VEVENT` with `RRULE`, `RDATE` and
 * `EXDATE`, `VFREEBUSY` with `FBTYPE=FREE`, and `AVAILABLE` of RFC 7953. Cancelled events are none.
 *
 * @param zone - The practice's, for times that float.
 */
export function readCalendar(text: string, zone: string, now: number): OpeningsDocument {
  // some servers send several calendars in one file
  const parsed = ICAL.parse(text) as unknown[];
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][])).map(
    (each) => new ICAL.Component(each as ConstructorParameters<typeof ICAL.Component>[0]),
  );
  if (!calendars.some(({ name }) => name === 'vcalendar')) throw new Error('no calendar');
  const openings: LiveOpening[] = [];
  const stamps: number[] = [];
  let wrong = 0;
  let maxAge: number | undefined;

  const instantIn = (time: Time, tzid: string): number => {
    const { year, month, day, hour, minute } = time;
    // a described zone, or UTC, is known to ical.js; else the browser's own knowledge of the name
    if (time.zone && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
    return instantOf({ year, month, day, hour, minute }, knownZone(tzid) ?? zone);
  };
  const put = (time: Time, tzid: string): void => {
    const start = instantIn(time, tzid);
    if (start > now - 86_400_000 && start < now + HORIZON * 86_400_000 && openings.length < MOST)
      openings.push({ start, allDay: time.isDate, href: '', path: '' });
  };
  const stamp = (component: Component): void => {
    for (const name of ['dtstamp', 'last-modified']) {
      const value = component.getFirstPropertyValue(name);
      if (value instanceof ICAL.Time) stamps.push(instantIn(value, ''));
    }
  };

  for (const calendar of calendars) {
    for (const zoneOf of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zoneOf);
    for (const name of ['refresh-interval', 'x-published-ttl']) {
      const value: unknown = calendar.getFirstPropertyValue(name);
      const duration =
        value instanceof ICAL.Duration
          ? value
          : typeof value === 'string'
            ? ICAL.Duration.fromString(value)
            : undefined;
      if (duration) maxAge ??= Math.max(duration.toSeconds() * 2000, 3_600_000);
    }
    stamp(calendar);
    const events = [
      ...calendar.getAllSubcomponents('vevent'),
      ...calendar.getAllSubcomponents('vavailability').flatMap((each) => each.getAllSubcomponents('available')),
    ];
    // one occurrence that was moved stands beside the series it was taken from
    const moved = new Map<string, Set<string>>();
    for (const event of events) {
      const id = event.getFirstPropertyValue('recurrence-id');
      const uid = String(event.getFirstPropertyValue('uid'));
      if (id instanceof ICAL.Time) moved.set(uid, (moved.get(uid) ?? new Set()).add(id.toString()));
    }
    for (const event of events) {
      try {
        stamp(event);
        const property = event.getFirstProperty('dtstart');
        const start = property?.getFirstValue();
        if (!(start instanceof ICAL.Time)) {
          wrong++;
          continue;
        }
        if (/cancelled/i.test(String(event.getFirstPropertyValue('status')))) continue;
        const tzid = zoneNamed(property);
        if (
          event.getFirstProperty('recurrence-id') ||
          !(event.getFirstProperty('rrule') || event.getFirstProperty('rdate'))
        ) {
          put(start, tzid);
          continue;
        }
        const gone = moved.get(String(event.getFirstPropertyValue('uid')));
        const times = new ICAL.RecurExpansion({ component: event, dtstart: start });
        for (let step = 0, time: Time | null; step < STEPS && (time = times.next() as Time | null); step++) {
          if (instantIn(time, tzid) > now + HORIZON * 86_400_000) break;
          if (!gone?.has(time.toString())) put(time, tzid);
        }
      } catch {
        wrong++;
      }
    }
    for (const free of calendar.getAllSubcomponents('vfreebusy')) {
      stamp(free);
      for (const property of free.getAllProperties('freebusy')) {
        if (!/^free$/i.test(String(property.getParameter('fbtype') ?? 'busy'))) continue;
        for (const period of property.getValues() as unknown[]) {
          if (period instanceof ICAL.Period) put(period.start, 'UTC');
          else wrong++;
        }
      }
    }
  }
  return { openings, asOf: stamps.length ? Math.max(...stamps) : undefined, maxAge, wrong };
}
