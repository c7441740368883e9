/** Requests openings and sends bookings, over Wayleaf's own protocol or Cal.com's API. */
import {
  CAL_API,
  CAL_VERSIONS,
  calBookBody,
  calBookUrl,
  calEvent,
  calEventUrl,
  calSlotsUrl,
  readCalBooked,
  readCalEvent,
  readCalRefusal,
  readCalSlots,
  type CalDetails,
} from './cal.js';
import { USUAL } from './form-fields.js';
import {
  bookBody,
  bookUrl,
  readAvailability,
  readBooked,
  slotsUrl,
  type Answer,
  type Availability,
  type Booked,
  type BookingRequest,
  type RequestFailure,
} from './protocol.js';

/** Some days, and the zone they are days of. */
export interface Range {
  /** First and last day, `2026-11-30`. */
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
}

/** An endpoint that gives openings and takes bookings. */
export interface Source {
  readonly openings: (range: Range, signal: AbortSignal) => Promise<Answer<Availability>>;
  /** `key` stays the same while the request does, so that a service that heeds it never books twice. */
  readonly book: (request: BookingRequest, key: string, signal: AbortSignal) => Promise<Answer<Booked>>;
  /** Whether a request may be sent again when its answer was lost: the endpoint answers it the same. */
  readonly repeats: boolean;
}

/**
 * Time limits in seconds, for openings and for a booking, which may depend on a calendar's answer. An object, so that
 * tests can shorten them.
 */
export const patience = { openings: 15, book: 30 };

type Reply = { readonly status: number; readonly data: unknown };

function failureOf(timedOut: boolean, sent: boolean): RequestFailure {
  if (timedOut) return 'timeout';
  return sent || navigator.onLine ? 'network' : 'offline';
}

/**
 * Sends a request, and aborts it after some seconds. It carries nothing of the visitor's: no cookies, no address of the
 * page.
 */
async function send(url: string, seconds: number, signal: AbortSignal, init: RequestInit = {}): Promise<Answer<Reply>> {
  const timer = new AbortController();
  const late = setTimeout(() => timer.abort(), seconds * 1000);
  const stop = () => timer.abort();
  signal.addEventListener('abort', stop);
  // a line that is cut after a booking went out may have carried it
  const sent = init.method === 'POST' && navigator.onLine;
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      cache: 'no-store',
      redirect: 'follow',
      signal: timer.signal,
    });
    const text = await response.text();
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      // an error page, perhaps; the status is enough
    }
    return { ok: true, value: { status: response.status, data } };
  } catch {
    return {
      ok: false,
      failure: failureOf(timer.signal.aborted && !signal.aborted, sent),
    };
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  }
}

const json = (headers: Readonly<Record<string, string>>, body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** An endpoint with Wayleaf's own protocol. */
export const ownSource = (endpoint: string): Source => ({
  repeats: true,
  async openings(range, signal) {
    const reply = await send(slotsUrl(endpoint, range), patience.openings, signal, {
      headers: { Accept: 'application/json' },
    });
    return reply.ok ? readAvailability(reply.value.status, reply.value.data, endpoint) : reply;
  },
  async book(request, key, signal) {
    const reply = await send(
      bookUrl(endpoint),
      patience.book,
      signal,
      json({ 'Idempotency-Key': key }, bookBody(request)),
    );
    return reply.ok ? readBooked(reply.value.status, reply.value.data, endpoint) : reply;
  },
});

/** A day more on either side: Cal reads days as those of UTC. */
function widened({ start, end, timezone }: Range): Range {
  const shift = (day: string, by: number) => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + by);
    return date.toISOString().slice(0, 10);
  };
  return { start: shift(start, -1), end: shift(end, 1), timezone };
}

/** Cal.com, or a copy of it; nothing where its address names no event type. */
export function calSource(url: URL, api = CAL_API): Source | undefined {
  const event = calEvent(url);
  if (!event) return undefined;
  let details: CalDetails | undefined;
  return {
    repeats: false,
    async openings(range, signal) {
      const about = details ? undefined : calEventUrl(api, event);
      const headers = { 'cal-api-version': CAL_VERSIONS.slots };
      const [found, times] = await Promise.all([
        about
          ? send(about, patience.openings, signal, { headers: { 'cal-api-version': CAL_VERSIONS.event } })
          : undefined,
        send(calSlotsUrl(api, event, widened(range)), patience.openings, signal, { headers }),
      ]);
      if (found) {
        const read = found.ok ? readCalEvent(found.value.status, found.value.data) : found;
        if (!read.ok) return read;
        details = read.value;
      }
      details ??= { fields: USUAL, needsConfirmation: false };
      const read = times.ok ? readCalSlots(times.value.status, times.value.data, details.minutes) : times;
      if (!read.ok) return read;
      const { title, fields, needsConfirmation } = details;
      return { ok: true, value: { slots: read.value, fields, needsConfirmation, ...(title && { title }) } };
    },
    async book(request, _, signal) {
      const reply = await send(
        calBookUrl(api),
        patience.book,
        signal,
        json({ 'cal-api-version': CAL_VERSIONS.book }, calBookBody(event, details?.id, request)),
      );
      if (!reply.ok) return reply;
      const { status, data } = reply.value;
      return status < 300 ? readCalBooked(status, data) : readCalRefusal(status, data);
    },
  };
}
