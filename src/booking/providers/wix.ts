/** @pure Wix Bookings (research/booking.md §2.18): outside the owner's Wix site it is a link, with parameters Wix documents. */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('wix', {
  framing: 'no',
  takes: { person: 'bookings_resourceId', service: 'bookings_serviceId', timezone: 'bookings_timezone', date: 'bookings_startDate' },
});
