/** Finds the time zones that a calendar feed names: by its own descriptions, or by the names that programs write. */
import { ICAL } from '../../vendor/ical.js';
import { WINDOWS_TO_IANA_MAP } from '../../vendor/windows-iana.js';
import { instantOf } from '../time/instant.js';
import { knownZone, wallOf } from '../time/time-zone.js';

type Component = InstanceType<typeof ICAL.Component>;
export type Time = InstanceType<typeof ICAL.Time>;

/**
 * Converts between instants and wall times. A wall time is a number here: what the clock shows, as if the zone were
 * UTC, so that it can be compared and shifted.
 */
export interface FeedZone {
  readonly instant: (wall: number) => number;
  readonly wall: (instant: number) => number;
}

/** Thrown where a feed names a zone that cannot be told. */
export class UnknownZoneError extends Error {
  readonly zone: string;
  constructor(zone: string) {
    super(`unknown zone ${zone}`);
    this.zone = zone;
  }
}

const HOUR = 3_600_000;

/** What a time shows, whichever zone it is in. */
export const wallTime = ({ year, month, day, hour, minute, second }: Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** A wall time as ical.js has it, in no zone. */
export function timeAt(wall: number, isDate = false): Time {
  const date = new Date(wall);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const clock = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
  return ICAL.Time.fromData({ ...day, ...(isDate ? { hour: 0, minute: 0, second: 0 } : clock), isDate });
}

const fixed = (offset: number): FeedZone => ({
  instant: (wall) => wall - offset,
  wall: (instant) => instant + offset,
});
export const utc = fixed(0);

/** A zone that the browser knows by its name. */
export const zoneNamed = (name: string): FeedZone => ({
  instant: (wall) => {
    const { year, month, day, hour, minute, second } = timeAt(wall);
    return instantOf({ year, month, day, hour, minute }, name) + second * 1000;
  },
  wall: (instant) => {
    const { year, month, day, hour, minute } = wallOf(instant, name);
    // offsets are whole minutes today
    return Date.UTC(year, month - 1, day, hour, minute) + (((instant % 60_000) + 60_000) % 60_000);
  },
});

/** A zone that the feed describes; `undefined` where the description has no offset in it. */
function zoneDescribed(component: Component): FeedZone | undefined {
  const observances = component
    .getAllSubcomponents()
    .flatMap((each) => {
      const start: unknown = each.getFirstPropertyValue('dtstart');
      const from: unknown = each.getFirstPropertyValue('tzoffsetfrom');
      const to: unknown = each.getFirstPropertyValue('tzoffsetto');
      return start instanceof ICAL.Time && from instanceof ICAL.UtcOffset && to instanceof ICAL.UtcOffset
        ? [{ start: wallTime(start), before: from.toSeconds() * 1000 }]
        : [];
    })
    .sort((one, other) => one.start - other.start);
  const first = observances[0];
  if (!first) return undefined;
  const zone = new ICAL.Timezone(component);
  return {
    instant: (wall) => {
      // ical.js takes what lies before every description for UTC
      if (wall < first.start) return wall - first.before;
      const time = timeAt(wall);
      time.zone = zone;
      return time.toUnixTime() * 1000;
    },
    wall: (instant) => {
      if (instant < first.start - first.before) return instant + first.before;
      const time = timeAt(instant);
      time.zone = ICAL.Timezone.utcTimezone;
      return wallTime(time.convertToZone(zone));
    },
  };
}

/** A name of the tz database; also the fixed offsets there, which are exact when a program wrote them. */
function databaseZone(name: string): FeedZone | undefined {
  if (/^(?:gmt|z)$/i.test(name)) return utc;
  const offset = /^Etc\/GMT([+-]\d{1,2})$/.exec(name);
  // the database counts them westwards
  if (offset) return Math.abs(Number(offset[1])) <= 14 ? fixed(-Number(offset[1]) * HOUR) : undefined;
  const known = knownZone(name.replaceAll(' ', '_'));
  return known ? zoneNamed(known) : undefined;
}

/** What Windows, Outlook and Exchange call a zone. */
function windowsZone(name: string): FeedZone | undefined {
  const wanted = name.toLowerCase();
  const entry = WINDOWS_TO_IANA_MAP.find(
    ({ windowsName, territory }) => territory === '001' && windowsName.toLowerCase() === wanted,
  );
  return entry ? databaseZone(entry.iana[0]) : undefined;
}

/** A name of the tz database behind a prefix, such as `/freeassociation.sourceforge.net/Europe/Berlin`. */
function prefixedZone(name: string): FeedZone | undefined {
  const parts = name.split('/').filter(Boolean);
  for (let from = name.startsWith('/') ? 0 : 1; from < parts.length; from++) {
    const rest = parts.slice(from).join('/');
    const zone = rest.includes('/') || /^(?:utc|gmt)$/i.test(rest) ? databaseZone(rest) : undefined;
    if (zone) return zone;
  }
  return undefined;
}

/** Finds zones by their names in one calendar: its own descriptions come first, whatever they are called. */
export function zonesOf(calendar: Component): (name: string) => FeedZone {
  const zones = new Map<string, FeedZone | undefined>();
  for (const each of calendar.getAllSubcomponents('vtimezone')) {
    const tzid: unknown = each.getFirstPropertyValue('tzid');
    const zone = typeof tzid === 'string' ? zoneDescribed(each) : undefined;
    if (zone && typeof tzid === 'string') zones.set(tzid.trim(), zone);
    // ical.js throws at every time beside a description without a name
    if (typeof tzid !== 'string') calendar.removeSubcomponent(each);
  }
  return (given) => {
    const name = given.trim().replace(/^"(.*)"$/, '$1');
    if (!zones.has(name)) zones.set(name, databaseZone(name) ?? windowsZone(name) ?? prefixedZone(name));
    const zone = zones.get(name);
    if (!zone) throw new UnknownZoneError(name);
    return zone;
  };
}
