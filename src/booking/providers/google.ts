/** @pure Google Calendar's appointment schedules, as Google's own inline code frames them. They send no messages. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'google',
  name: 'Google Calendar',
  opens: 'tab-unless-asked',
  hosts: ['calendar.google.com/calendar/(u/\\d+/)?appointments'],
  tabHosts: ['calendar.app.google'],
  params: { gv: 'true' },
});
