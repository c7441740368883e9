/** @pure TherapyNotes, whose pages are called TherapyPortal (research/booking.md §2.8). Opens in a tab. */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('therapynotes', { framing: 'no', takes: { person: '#AvailabilityClinician', location: '#AvailabilityLocation' } });
