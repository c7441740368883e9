/**
 * @pure Wayleaf's booking protocol (examples/booking-server/openapi.json): the addresses and bodies of its requests,
 * and readers of its answers, which never throw.
 */
import { isRecord } from '../../internal/values.js';
import { isoTime, opaqueId } from '../providers/provider-adapter.js';
import type { BookingStatus } from '../session/session.events.js';
import { AUTOCOMPLETE, USUAL, type Field, type FieldType } from './form-fields.js';
import { merged, type Slot } from './slots.js';
import { knownZone } from '../time/time-zone.js';

/** What can be booked, in the days that were requested. */
export interface Availability {
  readonly slots: readonly Slot[];
  /** The practice's own zone. */
  readonly timezone?: string;
  readonly title?: string;
  readonly fields: readonly Field[];
  /** The last day that can be booked at all, `2027-01-31`. */
  readonly until?: string;
  /** Whether the practice has to confirm a booking before it counts. */
  readonly needsConfirmation: boolean;
}

/** What was booked, without anything about the person. */
export interface Booked {
  readonly status: BookingStatus;
  readonly start?: number;
  readonly end?: number;
  readonly timezone?: string;
  readonly reference?: string;
  /** Where the entry for the calendar can be fetched. */
  readonly ics?: string;
  /** Where the booking can be changed or called off. */
  readonly manage?: string;
  /** Where a payment that is due is made. */
  readonly payment?: string;
}

/**
 * Why a request gave no openings, or no booking.
 * - `taken`, `invalid`, `closed`, `payment`: the endpoint's own answer.
 * - `limited`: too many requests. `server`: it failed. `unreadable`: an answer that is not of the protocol.
 * - `offline`, `network`, `timeout`: no answer came.
 * - `unfit`: it can only be booked on the service's own page.
 */
export type RequestFailure =
  | 'taken'
  | 'invalid'
  | 'closed'
  | 'payment'
  | 'limited'
  | 'server'
  | 'unreadable'
  | 'offline'
  | 'network'
  | 'timeout'
  | 'unfit';

export interface Refusal {
  readonly ok: false;
  readonly failure: RequestFailure;
  /** Sentences about single fields, by name; an empty one means that the field is not right. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where to go on: to pay, or to read more. */
  readonly url?: string;
  /** Other openings, where the endpoint names some. */
  readonly slots?: readonly Slot[];
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

const refuse = (failure: RequestFailure, more: Partial<Refusal> = {}): Refusal => ({ ok: false, failure, ...more });

/** A booking to be made. */
export interface BookingRequest {
  readonly slot: Slot;
  /** The zone in which the visitor sees times. */
  readonly timezone: string;
  /** The language for the answer. */
  readonly language: string;
  readonly fields: Readonly<Record<string, string>>;
}

const MOST_SLOTS = 3000;
const MOST_FIELDS = 20;
const TYPES: readonly FieldType[] = ['text', 'email', 'tel', 'url', 'number', 'date', 'textarea', 'select', 'checkbox'];

const short = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim().replace(/\s+/g, ' ').slice(0, most) : undefined;

/** A web address, made absolute against the endpoint's. */
export function webAddress(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** An instant: ISO 8601 with an offset. A wall time without one could be any of several, and is none. */
export function instantOf(value: unknown): number | undefined {
  const iso = typeof value === 'string' ? isoTime(value) : undefined;
  return iso ? Date.parse(iso) : undefined;
}

function readSlot(value: unknown, minutes: number | undefined): Slot[] {
  if (!isRecord(value)) return [];
  const start = instantOf(value['start']);
  if (start === undefined) return [];
  const end = instantOf(value['end']) ?? (minutes ? start + minutes * 60_000 : undefined);
  const id = typeof value['id'] === 'string' && value['id'].length <= 200 ? value['id'] : undefined;
  return [{ start, ...(end !== undefined && end > start && { end }), ...(id && { id }) }];
}

function readSlotList(list: unknown, minutes?: number): readonly Slot[] {
  return Array.isArray(list)
    ? merged(
        (list as unknown[]).slice(0, MOST_SLOTS).flatMap((each) => readSlot(each, minutes)),
        [],
      )
    : [];
}

/** Whole minutes that an appointment may last. */
export const minutesOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 && value <= 1440 ? Math.round(value) : undefined;

/** A day, `2026-11-30`. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

function readField(value: unknown): Field[] {
  if (!isRecord(value)) return [];
  const name = value['name'];
  const type = TYPES.find((each) => each === value['type']) ?? 'text';
  if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name) || name === '__proto__') return [];
  const options = Array.isArray(value['options'])
    ? (value['options'] as unknown[]).slice(0, 200).flatMap((option) => {
        const raw = isRecord(option) ? option['value'] : option;
        const chosen = short(raw, 200);
        return chosen
          ? [{ value: chosen, label: short(isRecord(option) ? option['label'] : option, 200) ?? chosen }]
          : [];
      })
    : [];
  if (type === 'select' && !options.length) return [];
  const label = short(value['label'], 200);
  const help = short(value['help'], 400);
  const autocomplete =
    AUTOCOMPLETE.find((each) => each === value['autocomplete']) ??
    USUAL.find((each) => each.name === name)?.autocomplete;
  const most = value['maxLength'];
  const usualLength = type === 'textarea' ? 2000 : 254;
  return [
    {
      name,
      type,
      required: value['required'] === true,
      maxLength: typeof most === 'number' && most >= 1 ? Math.min(most, 10_000) : usualLength,
      ...(label && { label }),
      ...(help && { help }),
      ...(autocomplete && { autocomplete }),
      ...(type === 'select' && { options }),
    },
  ];
}

/** The fields an endpoint announces; the usual ones where it announces none. */
export function readFields(list: unknown): readonly Field[] {
  if (!Array.isArray(list)) return USUAL;
  const fields = (list as unknown[]).slice(0, MOST_FIELDS).flatMap(readField);
  const once = fields.filter((field, i) => fields.findIndex(({ name }) => name === field.name) === i);
  return once.length ? once : USUAL;
}

/** The address of the openings of some days; the days are those of the zone. */
export function slotsUrl(
  endpoint: string,
  { start, end, timezone }: { readonly start: string; readonly end: string; readonly timezone: string },
): string {
  const url = below(endpoint, 'slots');
  url.searchParams.set('start', start);
  url.searchParams.set('end', end);
  url.searchParams.set('timezone', timezone);
  return url.href;
}

/** The address a booking is sent to. */
export const bookUrl = (endpoint: string): string => below(endpoint, 'book').href;

/** An address below the endpoint, which may or may not end in a slash, and whose query stays. */
function below(endpoint: string, name: string): URL {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${name}`;
  return url;
}

/** The body of a booking. */
export const bookBody = ({ slot, timezone, language, fields }: BookingRequest) => ({
  start: new Date(slot.start).toISOString(),
  ...(slot.end !== undefined && { end: new Date(slot.end).toISOString() }),
  ...(slot.id && { slot: slot.id }),
  timezone,
  language,
  fields,
});

/** Reads an error: by its `error` where that is one of the protocol's, else by the status. */
export function readRefusal(status: number, data: unknown, endpoint: string): Refusal {
  const body = isRecord(data) ? data : {};
  const url = webAddress(body['url'], endpoint);
  const slots = readSlotList(body['slots'], minutesOf(body['duration']));
  const fields = isRecord(body['fields'])
    ? Object.fromEntries(
        Object.entries(body['fields'])
          .slice(0, MOST_FIELDS)
          .map(([name, text]) => [name, short(text, 300) ?? '']),
      )
    : undefined;
  const more = { ...(url && { url }), ...(slots.length && { slots }), ...(fields && { fields }) };
  switch (body['error']) {
    case 'taken':
    case 'invalid':
    case 'closed':
    case 'payment':
      return refuse(body['error'], more);
  }
  if (status === 409) return refuse('taken', more);
  if (status === 402) return refuse('payment', more);
  if (status === 400 || status === 422) return refuse('invalid', more);
  if (status === 429) return refuse('limited', more);
  if (status >= 500) return refuse('server', more);
  return refuse('unreadable', more);
}

/** The openings in an answer. */
export function readAvailability(status: number, data: unknown, endpoint: string): Answer<Availability> {
  if (status !== 200) return readRefusal(status, data, endpoint);
  if (!isRecord(data) || !Array.isArray(data['slots'])) return refuse('unreadable');
  const timezone = knownZone(data['timezone']);
  const title = short(data['title'], 200);
  return {
    ok: true,
    value: {
      slots: readSlotList(data['slots'], minutesOf(data['duration'])),
      fields: readFields(data['fields']),
      needsConfirmation: data['confirmation'] === 'request',
      ...(timezone && { timezone }),
      ...(title && { title }),
      ...(isDay(data['until']) && { until: data['until'] }),
    },
  };
}

const STATUSES: readonly BookingStatus[] = ['confirmed', 'pending', 'payment', 'requested'];

/** The booking in an answer. */
export function readBooked(status: number, data: unknown, endpoint: string): Answer<Booked> {
  if (status !== 200 && status !== 201) return readRefusal(status, data, endpoint);
  const state = isRecord(data) && STATUSES.find((each) => each === data['status']);
  if (!isRecord(data) || !state) return refuse('unreadable');
  const start = instantOf(data['start']);
  const end = instantOf(data['end']);
  const timezone = knownZone(data['timezone']);
  const reference = opaqueId(data['reference']);
  const [ics, manage, payment] = [data['ics'], data['manage'], data['payment']].map((each) =>
    webAddress(each, endpoint),
  );
  return {
    ok: true,
    value: {
      status: state,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(timezone && { timezone }),
      ...(reference && { reference }),
      ...(ics && { ics }),
      ...(manage && { manage }),
      ...(payment && { payment }),
    },
  };
}
