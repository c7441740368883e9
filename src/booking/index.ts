/** The npm entry point of the booking link: its class, events and types. Importing it registers nothing. */
import { define } from '../internal/define.js';
import { WayleafBooking } from './booking.js';

export { WayleafBooking };
export {
  WayleafBookingFailEvent,
  WayleafBookingOpenEvent,
  WayleafBookingOpenRequestEvent,
  type BookingFailure,
} from './booking.events.js';
export {
  WayleafBookingBookedEvent,
  WayleafBookingCloseEvent,
  WayleafBookingProgressEvent,
  WayleafBookingReadyEvent,
  type Booking,
  type BookingStatus,
  type ProgressStep,
} from './session/session.events.js';
export type { ProviderId } from './detect.js';
export type { Mode as BookingMode } from './launch-mode.js';

/**
 * Registers the widget, as `wayleaf-booking` on the page by default.
 *
 * @returns Whether the tag is now this very class.
 */
export const defineBooking = (tag = 'wayleaf-booking', registry?: CustomElementRegistry): boolean =>
  define(tag, WayleafBooking, registry);
