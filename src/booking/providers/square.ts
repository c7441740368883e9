/** @pure Square Appointments. Its widget pages can be framed; they send no messages. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'square',
  name: 'Square',
  opens: 'tab-unless-asked',
  hosts: ['squareup.com/appointments'],
  allow: 'payment',
});
