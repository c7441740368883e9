/**
 * @pure Wix Bookings (research/booking.md §2.18): outside the owner's Wix site it is a link, with parameters Wix
 * documents.
 */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('wix', {
  framing: 'no',
  paramNames: {
    person: 'bookings_resourceId',
    service: 'bookings_serviceId',
    timezone: 'bookings_timezone',
    date: 'bookings_startDate',
  },
});
