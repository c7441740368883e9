/**
 * @pure Cal.com's public API, version 2, of which three calls need no key: an event type by its address, its openings,
 * and a booking (https://cal.com/docs/api-reference/v2; docs/decisions/native-booking.md). Reading never throws.
 */
import { isRecord } from '../../internal/values.js';
import { opaqueId } from '../providers/provider-adapter.js';
import { USUAL, type Field, type FieldType } from './form-fields.js';
import {
  instantOf,
  minutesOf,
  webAddress,
  type Answer,
  type Booked,
  type Refusal,
  type RequestFailure,
  type BookingRequest,
} from './protocol.js';
import { merged, type Slot } from './slots.js';

/** The API of Cal.com's own service. */
export const CAL_API = 'https://api.cal.com/v2';

/** The API version of each call; without it Cal.com answers in an older form. */
export const CAL_VERSIONS = { event: '2024-06-14', slots: '2024-09-04', book: '2026-02-25' } as const;

/** Which event type a booking page is about. */
export type CalEvent = Readonly<Record<'eventTypeSlug', string>> &
  Readonly<Partial<Record<'username' | 'teamSlug' | 'organizationSlug', string>>>;

/** What is known of an event type. */
export interface CalDetails {
  readonly id?: number;
  readonly title?: string;
  readonly minutes?: number;
  readonly fields: readonly Field[];
  readonly needsConfirmation: boolean;
}

const SLUG = /^[\w.-]+$/;
const PLACES = ['team', 'd', 'apps', 'settings', 'event-types', 'booking', 'forms', 'router', 'api', 'signup', 'auth'];

/**
 * The event type behind a booking page: `/user/event` or `/team/name/event`, on an organisation's own subdomain too.
 * Nothing for pages that let one choose, for private links, and for several people at once: those are booked on their
 * page.
 */
export function calEvent(url: URL): CalEvent | undefined {
  const path = url.pathname.split('/').filter(Boolean);
  if (path.at(-1) === 'embed') path.pop();
  const organization = /^([\w-]+)\.cal\.com$/.exec(url.hostname)?.[1];
  const organizationSlug = organization && !['app', 'www', 'i'].includes(organization) ? organization : undefined;
  const common = organizationSlug ? { organizationSlug } : {};
  if (!path.every((part) => SLUG.test(part))) return undefined;
  if (path.length === 3 && path[0] === 'team') return { teamSlug: path[1]!, eventTypeSlug: path[2]!, ...common };
  if (path.length === 2 && !PLACES.includes(path[0]!))
    return { username: path[0]!, eventTypeSlug: path[1]!, ...common };
  return undefined;
}

const call = (api: string, path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const url = new URL(`${api.replace(/\/+$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
};

/** The address of an event type's details; teams have none that needs no key. */
export const calEventUrl = (
  api: string,
  { username, eventTypeSlug, organizationSlug }: CalEvent,
): string | undefined =>
  username ? call(api, 'event-types', { username, eventSlug: eventTypeSlug, orgSlug: organizationSlug }) : undefined;

export const calSlotsUrl = (
  api: string,
  event: CalEvent,
  { start, end, timezone }: { readonly start: string; readonly end: string; readonly timezone: string },
): string => call(api, 'slots', { ...event, start, end, timeZone: timezone, format: 'range' });

export const calBookUrl = (api: string): string => call(api, 'bookings', {});

const KINDS: Readonly<Record<string, FieldType>> = {
  name: 'text',
  email: 'email',
  phone: 'tel',
  text: 'text',
  textarea: 'textarea',
  number: 'number',
  boolean: 'checkbox',
  select: 'select',
  radio: 'select',
  address: 'text',
  url: 'url',
};

/** A field of Cal's; `null` for one we cannot show although it must be filled in. */
function readCalField(value: unknown): Field | null | undefined {
  if (!isRecord(value) || value['hidden'] === true) return undefined;
  const { slug, type } = value;
  const kind = typeof type === 'string' && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const required = value['required'] === true;
  // Cal.com fills these in itself
  if (slug === 'title' || slug === 'location' || slug === 'rescheduleReason') return undefined;
  const usual = USUAL.find(({ name }) => name === slug || (name === 'note' && slug === 'notes'));
  if (usual) return { ...usual, required: usual.required || required };
  if (!kind || typeof slug !== 'string' || !SLUG.test(slug) || slug === '__proto__') return required ? null : undefined;
  const options = Array.isArray(value['options'])
    ? (value['options'] as unknown[]).flatMap((each) =>
        typeof each === 'string' && each.trim() ? [{ value: each, label: each }] : [],
      )
    : [];
  if (kind === 'select' && !options.length) return required ? null : undefined;
  const label = typeof value['label'] === 'string' ? value['label'].trim().slice(0, 200) : '';
  // the label of Cal.com's own phone field is a key, so ours takes its place
  const ours = slug === 'attendeePhoneNumber';
  if (!label && !ours) return required ? null : undefined;
  return {
    name: slug,
    type: kind,
    required,
    maxLength: kind === 'textarea' ? 2000 : 254,
    ...(!ours && { label }),
    ...(kind === 'tel' && { autocomplete: 'tel' }),
    ...(kind === 'select' && { options }),
  };
}

const refuse = (failure: RequestFailure, more: Partial<Refusal> = {}): Refusal => ({ ok: false, failure, ...more });

/** Reads an error of Cal.com's, from its status and its sentence for people: there are no codes. */
export function readCalRefusal(status: number, data: unknown): Refusal {
  const error = isRecord(data) && isRecord(data['error']) ? data['error'] : {};
  const message = typeof error['message'] === 'string' ? error['message'] : '';
  if (/payment/i.test(message) || status === 402) return refuse('payment');
  if (
    status === 409 ||
    /already (has|have|booked)|not available|no_available_users|no available users|booking_conflict|fully booked|slot.*(taken|unavailable)|minimum booking notice/i.test(
      message,
    )
  )
    return refuse('taken');
  if (status === 429) return refuse('limited');
  if (status >= 500) return refuse('server');
  if (status === 404 || status === 401 || status === 403) return refuse('unfit');
  if (status === 400 || status === 422) {
    const name = /\{(\w+)\}/.exec(message)?.[1] ?? (/e-?mail/i.test(message) ? 'email' : undefined);
    return refuse('invalid', name ? { fields: { [name === 'notes' ? 'note' : name]: '' } } : {});
  }
  return refuse('unreadable');
}

/** The event type in an answer; `unfit` where it can only be booked on Cal's own page. */
export function readCalEvent(status: number, data: unknown): Answer<CalDetails> {
  if (status !== 200) return readCalRefusal(status, data);
  const event = isRecord(data) && Array.isArray(data['data']) ? (data['data'] as unknown[])[0] : undefined;
  if (!isRecord(event)) return refuse('unfit');
  const apps = isRecord(event['metadata']) && isRecord(event['metadata']['apps']) ? event['metadata']['apps'] : {};
  const stripe = isRecord(apps['stripe']) && apps['stripe']['enabled'] === true;
  const first = Array.isArray(event['locations']) ? (event['locations'] as unknown[])[0] : undefined;
  const asksWhere = isRecord(first) && typeof first['type'] === 'string' && /^attendee/i.test(first['type']);
  const fields = Array.isArray(event['bookingFields'])
    ? (event['bookingFields'] as unknown[]).slice(0, 40).map(readCalField)
    : [...USUAL];
  if (stripe || Number(event['price']) > 0) return refuse('payment');
  if (asksWhere || event['bookingRequiresAuthentication'] === true || fields.includes(null)) return refuse('unfit');
  const shown = fields.filter((field): field is Field => !!field);
  const policy = isRecord(event['confirmationPolicy']) ? event['confirmationPolicy'] : {};
  const minutes = minutesOf(event['lengthInMinutes']);
  const { id, title } = event;
  return {
    ok: true,
    value: {
      // name and address come first, whatever other fields there are
      fields: [...USUAL.slice(0, 2), ...shown.filter(({ name }) => name !== 'name' && name !== 'email')],
      needsConfirmation: event['requiresConfirmation'] === true || policy['type'] === 'always',
      ...(typeof id === 'number' && Number.isSafeInteger(id) && { id }),
      ...(typeof title === 'string' && title.trim() && { title: title.trim().slice(0, 200) }),
      ...(minutes && { minutes }),
    },
  };
}

/** The openings in an answer. */
export function readCalSlots(status: number, data: unknown, minutes?: number): Answer<readonly Slot[]> {
  if (status !== 200) return readCalRefusal(status, data);
  if (!isRecord(data) || !isRecord(data['data'])) return refuse('unreadable');
  const days = Object.values(data['data']).filter(Array.isArray) as unknown[][];
  const slots = days.flat().flatMap((each): Slot[] => {
    const start = instantOf(isRecord(each) ? each['start'] : each);
    if (start === undefined) return [];
    const end =
      (isRecord(each) ? instantOf(each['end']) : undefined) ?? (minutes ? start + minutes * 60_000 : undefined);
    return [{ start, ...(end !== undefined && end > start && { end }) }];
  });
  return { ok: true, value: merged(slots.slice(0, 3000), []) };
}

/** What is sent. */
export function calBookBody(
  event: CalEvent,
  id: number | undefined,
  { slot, timezone, language, fields }: BookingRequest,
) {
  const { name, email, attendeePhoneNumber, note, ...others } = fields;
  return {
    ...(id === undefined ? event : { eventTypeId: id }),
    start: new Date(slot.start).toISOString(),
    attendee: {
      name,
      email,
      timeZone: timezone,
      language,
      ...(attendeePhoneNumber && { phoneNumber: attendeePhoneNumber }),
    },
    bookingFieldsResponses: {
      ...(note && { notes: note }),
      ...Object.fromEntries(Object.entries(others).map(([key, value]) => [key, value === 'true' ? true : value])),
    },
  };
}

/** The booking in an answer. */
export function readCalBooked(status: number, data: unknown): Answer<Booked> {
  if (status !== 200 && status !== 201) return readCalRefusal(status, data);
  const outer = isRecord(data) ? data['data'] : undefined;
  const booking = Array.isArray(outer) ? (outer as unknown[])[0] : outer;
  if (!isRecord(booking)) return refuse('unreadable');
  const start = instantOf(booking['start']);
  const end = instantOf(booking['end']);
  const reference = opaqueId(booking['uid']);
  const payment = webAddress(booking['paymentUrl'], CAL_API);
  if (start === undefined && !reference) return refuse('unreadable');
  const state = String(booking['status']).toLowerCase();
  return {
    ok: true,
    value: {
      status:
        booking['paymentRequired'] === true || payment
          ? 'payment'
          : state === 'pending' || state === 'awaiting_host'
            ? 'pending'
            : 'confirmed',
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(reference && { reference }),
      ...(payment && { payment }),
    },
  };
}
