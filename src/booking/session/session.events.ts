/**
 * @copyable Events of the lazy parts: each part that sends some carries a copy, and a page distinguishes them by type.
 */
import { NativeEvent } from '../../internal/native-event.js';
import type { BookingVia } from '../booking.events.js';
import type { ProviderId } from '../detect.js';

/**
 * The state of a booking, as the provider reports it: `payment` is still due, `pending` and `requested` have to be
 * confirmed.
 */
export type BookingStatus = 'confirmed' | 'pending' | 'payment' | 'requested';

/** How far the visitor has come: the page is seen, a service is chosen, a time is chosen. */
export type ProgressStep = 'viewed' | 'service' | 'time';

/** A booking, without anything about the person. */
export interface Booking {
  readonly status: BookingStatus;
  /** ISO 8601 in UTC, where the provider reports it. */
  readonly start?: string;
  readonly end?: string;
  /** The IANA time zone the provider names for it. */
  readonly timezone?: string;
  /** The provider's own id of the booking. */
  readonly reference?: string;
}

const options = { bubbles: true, composed: true } as const;

/** The provider's page has reported that it is on screen. */
export class WayleafBookingReadyEvent extends NativeEvent {
  static readonly type = 'wayleaf-booking-ready';
  readonly provider: ProviderId;

  constructor(provider: ProviderId) {
    super(WayleafBookingReadyEvent.type, options);
    this.provider = provider;
  }
}

/** The visitor has come a step further. */
export class WayleafBookingProgressEvent extends NativeEvent {
  static readonly type = 'wayleaf-booking-progress';
  readonly provider: ProviderId;
  readonly step: ProgressStep;

  constructor(provider: ProviderId, step: ProgressStep) {
    super(WayleafBookingProgressEvent.type, options);
    this.provider = provider;
    this.step = step;
  }
}

/** The provider reports that a booking was made or requested. Sent once per booking. */
export class WayleafBookingBookedEvent extends NativeEvent implements Booking {
  static readonly type = 'wayleaf-booking-booked';
  readonly provider: BookingVia;
  readonly status: BookingStatus;
  /** When it starts, ISO 8601 in UTC, if the provider reports it. */
  declare readonly start?: string;
  /** When it ends, ISO 8601 in UTC, if the provider reports it. */
  declare readonly end?: string;
  /** The IANA time zone the provider names for it, if it does. */
  declare readonly timezone?: string;
  /** The provider's own id of the booking, if it gives one. */
  declare readonly reference?: string;

  constructor(provider: BookingVia, booking: Booking) {
    super(WayleafBookingBookedEvent.type, options);
    this.provider = provider;
    this.status = booking.status;
    if (booking.start) this.start = booking.start;
    if (booking.end) this.end = booking.end;
    if (booking.timezone) this.timezone = booking.timezone;
    if (booking.reference) this.reference = booking.reference;
  }
}

/** The window on the page, or the frame in place, was closed. */
export class WayleafBookingCloseEvent extends NativeEvent {
  static readonly type = 'wayleaf-booking-close';
  readonly provider: ProviderId;

  constructor(provider: ProviderId) {
    super(WayleafBookingCloseEvent.type, options);
    this.provider = provider;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wayleaf-booking-ready': WayleafBookingReadyEvent;
    'wayleaf-booking-progress': WayleafBookingProgressEvent;
    'wayleaf-booking-booked': WayleafBookingBookedEvent;
    'wayleaf-booking-close': WayleafBookingCloseEvent;
  }
}
