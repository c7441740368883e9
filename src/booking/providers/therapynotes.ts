/** @pure TherapyNotes, whose pages are called TherapyPortal. Opens in a tab. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'therapynotes',
  name: 'TherapyNotes',
  opens: 'tab',
  hosts: ['therapyportal.com'],
  paramNames: { person: '#AvailabilityClinician', location: '#AvailabilityLocation' },
});
