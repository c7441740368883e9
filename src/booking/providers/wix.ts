/** @pure Wix Bookings: outside the owner's Wix site it is a link, with parameters Wix documents. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'wix',
  name: 'Wix',
  opens: 'tab',
  hosts: ['wixsite.com'],
  paths: ['/\\S*[?&]bookings_\\w+='],
  paramNames: {
    person: 'bookings_resourceId',
    service: 'bookings_serviceId',
    timezone: 'bookings_timezone',
    date: 'bookings_startDate',
  },
});
