/** @pure TherapyNotes, whose pages are called TherapyPortal (research/booking.md §2.8). Opens in a tab. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('therapynotes', {
  framing: 'no',
  paramNames: { person: '#AvailabilityClinician', location: '#AvailabilityLocation' },
});
