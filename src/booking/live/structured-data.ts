/** Adds JSON-LD for search engines, where the owner turns it on, from the given facts alone. */
import { lazyChunks } from '../lazy-chunks.js';
import { addJsonLd } from '../../internal/json-ld.js';
import type { HoursReader, OpeningHours, Span } from './opening-hours.js';

/** What may be listed. */
export interface Listing {
  /** Name of the practice. */
  readonly practice: string;
  readonly area: string | undefined;
  /** The booking page. */
  readonly href: string;
  /** The text of the link to it. */
  readonly label: string;
  /** As the owner gave them. */
  readonly hours: unknown;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
// "24:00" is no time of day in schema.org
const closing = ({ to }: Span): string => (to === 1440 ? '23:59' : clock(to % 1440));

/** Days of like hours together. */
function alike(days: readonly (readonly [day: number, spans: readonly Span[]])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [day, spans] of days)
    groups.set(JSON.stringify(spans), [...(groups.get(JSON.stringify(spans)) ?? []), day]);
  return groups;
}

/**
 * schema.org's `OpeningHoursSpecification`s: what the rules come to, day by day, because a list of specifications knows
 * no later one that replaces an earlier.
 *
 * @param today - From when on rules of every year are told, for a year.
 * @param reader - Reads the rules; it comes with the part that shows the hours, so that it is downloaded once.
 */
export function specifications(
  hours: OpeningHours,
  today: string,
  { weekOf, holidaySpans, datedWeeks }: HoursReader,
): readonly object[] {
  const specification = (when: object, spans: readonly Span[]): object[] => {
    const type = { '@type': 'OpeningHoursSpecification', ...when };
    // a day is closed by opening and closing at midnight
    if (!spans.length) return [{ ...type, opens: '00:00', closes: '00:00' }];
    return spans.map((span) => ({ ...type, opens: clock(span.from), closes: closing(span) }));
  };
  const named = (days: readonly number[]) => ({ dayOfWeek: days.map((day) => DAYS[day]) });
  // of the usual week, days that are not named are closed anyway
  const undated = hours.filter(({ dates }) => !dates);
  const usual = weekOf(undated).flatMap(({ days: [first, last], spans }) =>
    spans.length ? [...Array(last - first + 1).keys()].map((by) => [first + by, spans] as const) : [],
  );
  const holidays = holidaySpans(hours);
  return [
    ...[...alike(usual)].flatMap(([spans, days]) => specification(named(days), JSON.parse(spans) as Span[])),
    ...(holidays ? specification({ dayOfWeek: 'PublicHolidays' }, holidays) : []),
    ...datedWeeks(hours, today).flatMap(({ dates: [first, last], days }) => {
      const groups = [...alike(days)];
      return groups.flatMap(([spans, each]) =>
        specification(
          {
            ...(groups.length > 1 && named(each)),
            ...(first && { validFrom: first }),
            ...(last && { validThrough: last }),
          },
          JSON.parse(spans) as Span[],
        ),
      );
    }),
  ];
}

/**
 * The JSON-LD of a listing.
 *
 * @param reader - Needed where the listing has hours.
 */
export function dataOf(
  { practice, area, href, label, hours }: Listing,
  today: string,
  reader: HoursReader | undefined,
): object {
  // hours that cannot be read whole are left out
  const readable = reader?.readHours(hours, () => undefined);
  const opening = reader && readable ? specifications(readable, today, reader) : [];
  const phone = href.startsWith('tel:') ? decodeURIComponent(href.slice(4)) : '';
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfessionalService',
    name: practice,
    ...(area && { areaServed: area }),
    ...(opening.length > 0 && { openingHoursSpecification: opening }),
    ...(phone && { telephone: phone }),
    ...(/^https?:/.test(href) && {
      potentialAction: { '@type': 'ReserveAction', name: label, target: { '@type': 'EntryPoint', urlTemplate: href } },
    }),
  };
}

const MARK = 'data-wayleaf-listing';
/** The widgets with the same listing are counted: several buttons of one practice are one listing. */
const listings = new Map<string, { readonly script: HTMLScriptElement; count: number }>();

/** Whether the page already has a booking link in JSON-LD of its own. */
const pageHasOwn = (): boolean =>
  [...document.querySelectorAll(`script[type="application/ld+json" i]:not([${MARK}])`)].some(({ textContent }) =>
    /"ReserveAction"/.test(textContent ?? ''),
  );

/** Loads what a listing needs to read hours in the language around `element`. Resolves to what adds it to the page. */
export async function prepare(listing: Listing, element: Element): Promise<() => (() => void) | undefined> {
  const reader = listing.hours ? await (await lazyChunks.live()).hoursReaderOf(element) : undefined;
  return () => list(listing, reader);
}

/**
 * Adds the listing to the document's head, unless the page has one of its own.
 *
 * @param reader - Needed where the listing has hours.
 * @returns A function that takes it back, or `undefined` when nothing was added.
 */
function list(listing: Listing, reader?: HoursReader): (() => void) | undefined {
  const data = dataOf(listing, new Date().toISOString().slice(0, 10), reader);
  const text = JSON.stringify(data);
  let entry = listings.get(text);
  if (!entry) {
    if (pageHasOwn()) return undefined;
    const script = addJsonLd(data);
    script.toggleAttribute(MARK, true);
    entry = { script, count: 0 };
    listings.set(text, entry);
  }
  const mine = entry;
  mine.count++;
  return () => {
    if (--mine.count) return;
    mine.script.remove();
    listings.delete(text);
  };
}
