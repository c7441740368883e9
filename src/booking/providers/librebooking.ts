/** @pure LibreBooking (research/booking.md §2.20): refuses frames once its security headers are on, so a link. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('librebooking', { framing: 'no' });
