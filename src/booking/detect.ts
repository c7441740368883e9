/** @pure Who stands behind a booking link, as far as its address tells. Names only: nothing is asked of anyone. */
import { isRecord, parseSmall } from '../internal/values.js';

/** A booking service Wayleaf knows; `custom` is one the owner has described, `other` is everything else. */
export type ProviderId =
  | 'calendly'
  | 'cal.com'
  | 'acuity'
  | 'squarespace'
  | 'simplepractice'
  | 'savvycal'
  | 'hubspot'
  | 'jane'
  | 'therapynotes'
  | 'headway'
  | 'google'
  | 'microsoft'
  | 'square'
  | 'tidycal'
  | 'youcanbookme'
  | 'setmore'
  | 'zcal'
  | 'zeeg'
  | 'wix'
  | 'easyappointments'
  | 'librebooking'
  | 'custom'
  | 'other';

/** Who will receive what the visitor enters. */
export interface Provider {
  readonly id: ProviderId;
  /** The service's name where the address is its own; the host name otherwise. */
  readonly name: string;
  /** Whether {@link name} is the name of a service rather than a host. */
  readonly isKnownService: boolean;
  /** Whether it opens on this page unless the owner says otherwise: it does so reliably, and says when it is there. */
  readonly opensInDialog: boolean;
  /** Whether its pages refuse to be shown on another page, so that it opens in a new tab whatever the owner says. */
  readonly blocksFraming: boolean;
  /** What the owner wrote about it, for `custom`; read in full by providers/declared.ts. */
  readonly declared?: Readonly<Record<string, unknown>>;
}

/**
 * The services, in three lists: they open on this page; they do if the owner wants it, but never say that they are
 * there;
 * they refuse, or work in a tab only. One line each: the name, whose first word is the id, and where its pages are,
 * unless
 * that is the id with `.com`. A place is a host with what its path begins with, or a path alone for what people host
 * themselves. Sources: research/booking.md §2.
 */
const TABLE = [
  `Calendly
Cal.com|cal.com
Acuity|(acuityscheduling.com|as.me)
Squarespace|squarespacescheduling.com
TidyCal
YouCanBookMe|youcanbook.me`,
  `SavvyCal
HubSpot|meetings(-\\w+)?.hubspot.com
SimplePractice|clientsecure.me
Google Calendar|calendar.google.com/calendar/(u/\\d+/)?appointments
Microsoft Bookings|outlook.office(365)?.com/(owa/calendar|book|bookwithme)
Square|squareup.com/appointments
Setmore
Zcal|zcal.co`,
  `Jane|janeapp.com
TherapyNotes|therapyportal.com
Headway|headway.co
Google Calendar|calendar.app.google
Microsoft Bookings|book.ms
Zeeg|zeeg.me
Wix|wixsite.com
Wix|/\\S*[?&]bookings_\\w+=
Easy!Appointments|/(\\S*/)?index.php/?\\?(\\S*&)?(service|provider)=\\d
LibreBooking|/(\\S*/)?web/(view-)?(schedule|calendar|reservation).php`,
];

interface Row {
  readonly id: ProviderId;
  /** Which list it is in. */
  readonly list: number;
  readonly name: string;
  readonly place: RegExp;
  /** Whether the place is a host of the service's own. */
  readonly home: boolean;
}

const rows = TABLE.flatMap((lines, list) =>
  lines.split('\n').map((line): Row => {
    const [name, place] = line.split(/\|(.*)/) as [string, string?];
    const id = name.split(' ')[0]!.replace('!', '').toLowerCase() as ProviderId;
    const home = place?.[0] !== '/';
    return {
      id,
      home,
      list,
      name,
      place: RegExp(
        `^${home ? '([^/]+\\.)?' : '[^/]+'}${(place ?? `${id}.com`).replaceAll('.', '\\.')}${home ? '/' : ''}`,
        'i',
      ),
    };
  }),
);

const rowOf = (url: URL, id?: string): Row | undefined =>
  rows.find((row) => (!id || row.id === id) && row.place.test(url.hostname + url.pathname + url.search));

/** Whether an id given as `provider` is one of those Wayleaf knows. */
export const isProvider = (id: string): id is ProviderId => id === 'other' || rows.some((row) => row.id === id);

/** Whether an address lies on one of a service's own hosts, rather than on a look-alike or a self-hosted copy. */
export const isAtHome = (id: ProviderId, url: URL): boolean => !!rowOf(url, id)?.home;

/** What an owner wrote as `provider`, where it describes a service of their own in JSON. */
function readDeclared(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseSmall(text);
  return isRecord(value) ? value : undefined;
}

/** Whether `provider` is something to go by: an id, or a description in JSON. */
export const isOverride = (text: string): boolean => isProvider(text.toLowerCase()) || !!readDeclared(text);

/**
 * Names the provider behind an address.
 *
 * @param url - The booking page.
 * @param override - The owner's word for it: `cal.com` for a copy on the owner's own host, or a description in JSON.
 */
export function detect(url: URL, override = ''): Provider {
  const declared = override[0] === '{' ? readDeclared(override) : undefined;
  if (declared) {
    const name = typeof declared['name'] === 'string' && declared['name'].trim();
    return {
      id: 'custom',
      name: name || url.host,
      isKnownService: !!name,
      opensInDialog: !!declared['ready'],
      blocksFraming: false,
      declared,
    };
  }
  const name = override.toLowerCase();
  const known = isProvider(name);
  const here = rowOf(url, known ? name : undefined);
  const row = here ?? (known ? rows.find(({ id }) => id === name) : undefined);
  const isKnownService = !!here?.home;
  return {
    id: row?.id ?? 'other',
    isKnownService,
    name: isKnownService ? here.name : url.host === 'wa.me' ? 'WhatsApp' : url.host,
    opensInDialog: row?.list === 0,
    blocksFraming: row?.list === 2,
  };
}
