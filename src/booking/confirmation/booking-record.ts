/** @pure The record of a booking that is kept until the page is left; it holds nothing about the person. */
import type { Booked } from '../native/protocol.js';
import { instantOf } from '../native/protocol.js';
import type { Booking } from '../session/session.events.js';

/** A booking, with the author's facts about it. */
export interface BookingRecord {
  readonly booked: Booked;
  readonly practice: string;
  /** Where it happens, as in "Video". */
  readonly format: string;
  /** What happens next, in the author's words. */
  readonly next: string;
  /** Whether whoever takes the booking is known to send the details. */
  readonly follows: boolean;
  /** The practice's zone. */
  readonly timezone: string | undefined;
}

/** A provider's message about a booking, in the form of our own endpoint's answer. */
export function bookedOf({ status, start, end, timezone, reference }: Booking): Booked {
  const [from, to] = [instantOf(start), instantOf(end)];
  return {
    status,
    ...(from !== undefined && { start: from }),
    ...(to !== undefined && { end: to }),
    ...(timezone && { timezone }),
    ...(reference && { reference }),
  };
}

/** The same the other way round, for the event. */
export function bookingOf({ status, start, end, timezone, reference }: Booked): Booking {
  return {
    status,
    ...(start !== undefined && { start: new Date(start).toISOString() }),
    ...(end !== undefined && { end: new Date(end).toISOString() }),
    ...(timezone && { timezone }),
    ...(reference && { reference }),
  };
}
