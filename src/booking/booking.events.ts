/** Events of the first load: a link was clicked, booking opened, or it failed to. */
import { NativeEvent } from '../internal/native-event.js';
import type { ProviderId } from './detect.js';

/** What was booked with: a booking service, or a request form (`form`). */
export type BookingVia = ProviderId | 'form';

/** Why booking could not open, or did not work. */
export type BookingFailure =
  /** The provider gave no sign of life in time. It may still come. */
  | 'stalled'
  /** The provider itself reported that it cannot be shown. */
  | 'provider'
  /** The page's Content Security Policy forbids the frame. */
  | 'policy'
  /**
   * The endpoint that was to give openings for a booking made here could not be used, and there is no frame to open
   * instead.
   */
  | 'endpoint'
  /** The browser is offline. */
  | 'offline'
  /** A part of Wayleaf could not be loaded; the booking page was opened by itself. */
  | 'part';

const options = { bubbles: true, composed: true } as const;

/** The visitor pressed the booking link. Prevent it to open nothing; no request has gone to the provider yet. */
export class WayleafBookingOpenRequestEvent extends NativeEvent {
  static readonly type = 'wayleaf-booking-open-request';
  /** The provider behind the link. */
  readonly provider: ProviderId;
  /** The link's address. */
  readonly href: string;

  constructor(provider: ProviderId, href: string) {
    super(WayleafBookingOpenRequestEvent.type, { ...options, cancelable: true });
    this.provider = provider;
    this.href = href;
  }
}

/** Booking has opened, in a window on the page, in place, or in a new tab. */
export class WayleafBookingOpenEvent extends NativeEvent {
  static readonly type = 'wayleaf-booking-open';
  readonly provider: ProviderId;
  /** How it opened. */
  readonly mode: 'dialog' | 'inline' | 'tab';

  constructor(provider: ProviderId, mode: 'dialog' | 'inline' | 'tab') {
    super(WayleafBookingOpenEvent.type, options);
    this.provider = provider;
    this.mode = mode;
  }
}

/** Booking did not open as it should. The visitor has been shown a way through. */
export class WayleafBookingFailEvent extends NativeEvent {
  static readonly type = 'wayleaf-booking-fail';
  readonly provider: BookingVia;
  /** What went wrong. */
  readonly reason: BookingFailure;

  constructor(provider: BookingVia, reason: BookingFailure) {
    super(WayleafBookingFailEvent.type, options);
    this.provider = provider;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wayleaf-booking-open-request': WayleafBookingOpenRequestEvent;
    'wayleaf-booking-open': WayleafBookingOpenEvent;
    'wayleaf-booking-fail': WayleafBookingFailEvent;
  }
}
