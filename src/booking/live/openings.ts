/** @pure Reads the owner's list of openings, checks its age, and sorts it. */
import { safeUrl } from '../../internal/url.js';
import { isRecord, wordsOf } from '../../internal/values.js';
import { instantOf, midnight } from '../time/instant.js';

/** One opening. */
export interface LiveOpening {
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Whether only the day is known. */
  readonly allDay: boolean;
  /** Where it leads; an empty string where the booking link is all there is. */
  readonly href: string;
  /** The path it belongs to; an empty string for any. */
  readonly path: string;
}

/** A document of openings. */
export interface OpeningsDocument {
  readonly openings: readonly LiveOpening[];
  /** When it was written; `undefined` where neither it nor its server gives a date. */
  readonly asOf: number | undefined;
  /** Milliseconds after which it is too old, if it gives a limit of its own. */
  readonly maxAge: number | undefined;
  /** How many entries could not be read. */
  readonly wrong: number;
  /** How many events of a calendar are left out because their time is taken. */
  readonly busy?: number;
  /** Zones of a calendar that nobody knows, and how many entries in each are left out. */
  readonly unknownZones?: readonly (readonly [zone: string, count: number])[];
}

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?$/;

/** Reads a moment: with an offset as it stands, without one in the practice's zone. */
export function momentOf(
  value: unknown,
  zone: string,
): { readonly instant: number; readonly allDay: boolean } | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return { instant: value, allDay: false };
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const local = LOCAL.exec(text);
  if (local) {
    const [, year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.map((part) => Number(part ?? 0));
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return undefined;
    return { instant: instantOf({ year, month, day, hour, minute }, zone), allDay: !local[4] };
  }
  const instant = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : { instant, allDay: false };
}

/**
 * Reads the JSON form: a list of openings, or `{asOf, maxAge, openings}`. An opening is a time, or `{start, href?,
 * path?}`; `maxAge` is in seconds. At most a thousand are read.
 *
 * @param zone - The practice's, for times that name no offset.
 * @param base - The document's address, for links in it.
 */
export function readOpenings(data: unknown, zone: string, base: string): OpeningsDocument | undefined {
  const list: unknown = isRecord(data) ? data['openings'] : data;
  if (!Array.isArray(list)) return undefined;
  const about = isRecord(data) ? data : {};
  let wrong = 0;
  const openings = (list as unknown[]).slice(0, 1000).flatMap((each): LiveOpening[] => {
    const fields = isRecord(each) ? each : { start: each };
    const moment = momentOf(fields['start'], zone);
    const href = wordsOf(fields['href']);
    const url = href ? safeUrl(href, base) : '';
    if (moment && url !== undefined)
      return [{ start: moment.instant, allDay: moment.allDay, href: url, path: wordsOf(fields['path']) }];
    wrong++;
    return [];
  });
  const maxAge = Number(about['maxAge']);
  return {
    openings,
    asOf: momentOf(about['asOf'], zone)?.instant,
    maxAge: maxAge > 0 ? maxAge * 1000 : undefined,
    wrong,
  };
}

/** Openings too old to be shown, as of when; or those still to come, the soonest first. */
export type Upcoming =
  | { readonly stale: true; readonly asOf: number | undefined }
  | { readonly stale: false; readonly asOf: number; readonly openings: readonly LiveOpening[] };

/** No day is longer: some have 25 hours, at Troll station 26. */
const DAY = 26 * 3_600_000;
/** A clock may be a little behind the server that stamped a document. */
const AHEAD = 10 * 60_000;

/** When an opening is no longer to come: it begins, or the day ends on which it is. */
export const endOf = ({ start, allDay }: LiveOpening, zone: string): number => (allDay ? midnight(start, zone) : start);

/**
 * The next openings.
 *
 * @param fallback - Milliseconds after which a document is too old, where it gives no limit of its own.
 * @param path - The path the visitor chose; openings of other paths are left out.
 * @param zone - The practice's, in which days end.
 */
export function upcoming(
  { openings, asOf, maxAge }: OpeningsDocument,
  now: number,
  fallback: number,
  path: string | undefined,
  count: number,
  zone: string,
): Upcoming {
  // an old list is worse than none, and so is one of unknown age
  if (asOf === undefined || now - asOf > (maxAge ?? fallback) || asOf - now > AHEAD) return { stale: true, asOf };
  const ahead = openings.filter(
    (each) =>
      (each.start > now || (each.allDay && each.start + DAY > now && endOf(each, zone) > now)) &&
      (!path || !each.path || each.path === path),
  );
  const sorted = [...ahead].sort((a, b) => a.start - b.start);
  // the same time in two calendars is one opening
  const once = sorted.filter(
    (each, at) => !at || each.start !== sorted[at - 1]!.start || each.href !== sorted[at - 1]!.href,
  );
  return { stale: false, asOf, openings: once.slice(0, count) };
}
