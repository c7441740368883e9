/** @pure Setmore (research/booking.md §2.15). It can be framed; it says nothing. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'setmore',
  name: 'Setmore',
  opens: 'tab-unless-asked',
  hosts: ['setmore.com'],
  allow: 'payment',
});
