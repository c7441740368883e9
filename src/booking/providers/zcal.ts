/** @pure Zcal (research/booking.md §2.16). Its own script frames these pages; without it they say nothing. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'zcal',
  name: 'Zcal',
  opens: 'tab-unless-asked',
  hosts: ['zcal.co'],
});
