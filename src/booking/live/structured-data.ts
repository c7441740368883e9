/** Adds JSON-LD for search engines, where the owner turns it on, from the given facts alone. */
import { addJsonLd } from '../../internal/json-ld.js';
import { readHours, type OpeningHours, type Span } from './opening-hours.js';

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

/** schema.org's `OpeningHoursSpecification`s. */
export function specifications(hours: OpeningHours): readonly object[] {
  return hours.flatMap(({ days, dates, spans }) => {
    const when = {
      '@type': 'OpeningHoursSpecification',
      ...(days && { dayOfWeek: [...new Set(days)].sort((a, b) => a - b).map((day) => DAYS[day]) }),
      ...(dates?.[0] && { validFrom: dates[0] }),
      ...(dates?.[1] && { validThrough: dates[1] }),
    };
    // a day is closed by opening and closing at midnight; of the usual week, days that are not named are closed anyway
    if (!spans.length) return dates ? [{ ...when, opens: '00:00', closes: '00:00' }] : [];
    return spans.map((span) => ({ ...when, opens: clock(span.from), closes: closing(span) }));
  });
}

/** The JSON-LD of a listing. */
export function dataOf({ practice, area, href, label, hours }: Listing): object {
  const opening = specifications(readHours(hours, () => undefined));
  const phone = href.startsWith('tel:') ? decodeURIComponent(href.slice(4)) : '';
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfessionalService',
    name: practice,
    ...(area && { areaServed: area }),
    ...(opening.length && { openingHoursSpecification: opening }),
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

/**
 * Adds the listing to the document's head, unless the page has one of its own.
 *
 * @returns A function that takes it back, or `undefined` when nothing was added.
 */
export function list(listing: Listing): (() => void) | undefined {
  const data = dataOf(listing);
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
