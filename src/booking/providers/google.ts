/**
 * @pure Google Calendar's appointment schedules (research/booking.md §2.10), as Google's own inline code frames them.
 * They say nothing.
 */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'google',
  name: 'Google Calendar',
  opens: 'tab-unless-asked',
  hosts: ['calendar.google.com/calendar/(u/\\d+/)?appointments'],
  tabHosts: ['calendar.app.google'],
  params: { gv: 'true' },
});
