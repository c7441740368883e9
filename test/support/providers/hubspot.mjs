/**
 * Stands for https://meetings.hubspot.com/<slug>?embed=true (docs/decisions/provider-protocols.md). Without `embed=true` it refuses
 * frames.
 * It never says that it is ready; a booking comes with everything about the person, and times in milliseconds.
 * Steps: `booked`, `typo` (the flag as it was once misspelled).
 */
import { PERSON, page, steps } from './page.mjs';

const body = page(
  'HubSpot',
  `
  const payload = { bookingResponse: { event: { dateTime: Date.parse('2030-03-04T15:00:00Z'), duration: 3000000 }, postResponse: { timerange: { start: Date.parse('2030-03-04T15:00:00Z'), end: Date.parse('2030-03-04T15:50:00Z') }, contact: ${PERSON}, organizer: { userId: 1, name: 'Wren' } } } };
  ${steps(`{
    booked: () => parent.postMessage({ meetingBookSucceeded: true, meetingsPayload: payload }, '*'),
    typo: () => parent.postMessage({ meeetingBookSucceeded: true, meetingsPayload: payload }, '*'),
  }`)}`,
);

export default {
  'hubspot/wren': (query) => (query.get('embed') === 'true' ? body : { body, headers: { 'x-frame-options': 'DENY' } }),
};
