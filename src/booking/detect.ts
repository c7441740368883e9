/** @pure Who stands behind a booking link, as far as its address tells. Names only: nothing is asked of anyone. */
import { isRecord } from '../internal/values.js';

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
  readonly named: boolean;
  /** Whether it opens on this page unless the owner says otherwise: it does so reliably, and says when it is there. */
  readonly framed: boolean;
  /** Whether its pages refuse to be shown on another page, so that it opens in a new tab whatever the owner says. */
  readonly alone: boolean;
  /** What the owner wrote about it, for `custom`; read in full by providers/declared.ts. */
  readonly declared?: Readonly<Record<string, unknown>>;
}

/**
 * One line per service: id, framing, where its pages are, name. Framing is 2 (opens on this page), 1 (does if the owner
 * wants it, but never says that it is there) or 0 (refuses, or works in a tab only). A place is a host with what its path
 * begins with, or a path alone for what people host themselves. Sources: research/booking.md §2.
 */
const TABLE = `calendly 2 calendly.com/ Calendly
cal.com 2 cal.com/ Cal.com
acuity 2 (acuityscheduling.com|as.me)/ Acuity
squarespace 2 squarespacescheduling.com/ Squarespace
simplepractice 1 clientsecure.me/ SimplePractice
savvycal 1 savvycal.com/ SavvyCal
hubspot 1 meetings(-\\w+)?.hubspot.com/ HubSpot
jane 0 janeapp.com/ Jane
therapynotes 0 therapyportal.com/ TherapyNotes
headway 0 headway.co/ Headway
google 1 calendar.google.com/calendar/(u/\\d+/)?appointments/ Google Calendar
google 0 calendar.app.google/ Google Calendar
microsoft 1 outlook.(office|office365).com/(owa/calendar|book|bookwithme)/ Microsoft Bookings
microsoft 0 book.ms/ Microsoft Bookings
square 1 squareup.com/appointments/ Square
tidycal 2 tidycal.com/ TidyCal
youcanbookme 2 youcanbook.me/ YouCanBookMe
setmore 1 setmore.com/ Setmore
zcal 1 zcal.co/ Zcal
zeeg 0 zeeg.me/ Zeeg
wix 0 wixsite.com/ Wix
wix 0 /\\S*[?&]bookings_\\w+= Wix
easyappointments 0 /(\\S*/)?index.php/?\\?(\\S*&)?(service|provider)=\\d Easy!Appointments
librebooking 0 /(\\S*/)?web/(view-)?(schedule|calendar|reservation).php LibreBooking`;

interface Row {
  readonly id: ProviderId;
  readonly framing: number;
  readonly name: string;
  readonly place: RegExp;
  /** Whether the place is a host of the service's own. */
  readonly home: boolean;
}

const rows = TABLE.split('\n').map((line): Row => {
  const [id, framing, place, ...name] = line.split(' ') as [ProviderId, string, string, ...string[]];
  const home = place[0] !== '/';
  return { id, home, framing: +framing, name: name.join(' '), place: RegExp(`^${home ? '([^/]+\\.)?' : '[^/]+'}${place.replaceAll('.', '\\.')}`, 'i') };
});

const rowOf = (url: URL, id?: string): Row | undefined =>
  rows.find((row) => (!id || row.id === id) && row.place.test(url.hostname + url.pathname + url.search));

/** Whether an id given as `provider` is one of those Wayleaf knows. */
export const isProvider = (id: string): id is ProviderId => id === 'other' || rows.some((row) => row.id === id);

/** Whether an address lies on one of a service's own hosts, rather than on a look-alike or a self-hosted copy. */
export const isAtHome = (id: ProviderId, url: URL): boolean => !!rowOf(url, id)?.home;

/** What an owner wrote as `provider`, where it describes a service of their own in JSON. */
export function readDeclared(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/[“”„‟″]/g, '"'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `provider` is something to go by: an id, or a description in JSON. */
export const isOverride = (text: string): boolean => isProvider(text) || !!readDeclared(text);

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
    return { id: 'custom', name: name || url.host, named: !!name, framed: !!declared['ready'], alone: false, declared };
  }
  const known = isProvider(override);
  const here = rowOf(url, known ? override : undefined);
  const row = here ?? (known ? rows.find(({ id }) => id === override) : undefined);
  const named = !!here?.home;
  return { id: row?.id ?? 'other', named, name: named ? here.name : url.host, framed: row?.framing === 2, alone: row?.framing === 0 };
}
