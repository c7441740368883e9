/** @pure Square Appointments (research/booking.md §2.12). Its widget pages can be framed; they say nothing. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'square',
  name: 'Square',
  opens: 'tab-unless-asked',
  hosts: ['squareup.com/appointments'],
  allow: 'payment',
});
