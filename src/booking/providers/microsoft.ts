/** @pure Microsoft Bookings. Whether it may be framed depends on the owner's tenant; it sends no messages. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'microsoft',
  name: 'Microsoft Bookings',
  opens: 'tab-unless-asked',
  hosts: ['outlook.office(365)?.com/(owa/calendar|book|bookwithme)'],
  tabHosts: ['book.ms'],
});
