/** @pure Setmore: it can be framed, and sends no messages. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'setmore',
  name: 'Setmore',
  opens: 'tab-unless-asked',
  hosts: ['setmore.com'],
  allow: 'payment',
});
