/**
 * Stands for https://calendly.com/<user>/<event> in a frame (docs/decisions/provider-protocols.md). It speaks only when
 * `embed_domain` is in the address, to any origin, as `{event: 'calendly.…', payload}`; heights are texts with px, and
 * the
 * first ones, 26px and 2px, are those of a redirect page. A booking has the addresses of an event and an invitee, no
 * time.
 *
 * - `calendly/event` speaks. Steps: `time`, `booked`, `booked-again`, `tall`, `odd` (malformed), `storm` (heights that
 *   swing).
 * - `calendly/silent` loads and never speaks, until step `ready`. `calendly/redirect` sends the small heights only.
 * - `calendly/late?delay=ms` speaks after a while.
 */
import { page, steps } from './page.mjs';

const calendly = (start) => `
  const say = (event, payload = {}) => { if (new URLSearchParams(location.search).has('embed_domain')) parent.postMessage({ event: 'calendly.' + event, payload }, '*'); };
  const booking = (id) => ({ event: { uri: 'https://api.calendly.com/scheduled_events/' + id }, invitee: { uri: 'https://api.calendly.com/scheduled_events/' + id + '/invitees/secret-person' } });
  const begin = () => { say('event_type_viewed'); say('page_height', { height: '900px' }); };
  ${steps(`{
    time: () => say('date_and_time_selected'),
    booked: () => say('event_scheduled', booking('ABCD1234')),
    'booked-again': () => say('event_scheduled', booking('EFGH5678')),
    tall: () => say('page_height', { height: '1300px' }),
    storm: () => { for (let i = 0; i < 60; i++) say('page_height', { height: (i % 2 ? 700 : 1100) + 'px' }); },
    odd: () => { for (const odd of [null, 1, 'x', [], {}, { event: 7 }, { event: 'calendly.page_height' }, { event: 'calendly.page_height', payload: { height: 'NaNpx' } },
      { event: 'calendly.page_height', payload: { height: '99999999px' } }, { event: 'calendly.page_height', payload: { height: '26px' } }]) parent.postMessage(odd, '*'); },
    ready: begin,
  }`)}
  ${start}`;
const redirect = `say('page_height', { height: '26px' }); say('page_height', { height: '2px' });`;

export default {
  'calendly/event': () => page('Calendly', calendly(`${redirect} setTimeout(begin, 40);`)),
  'calendly/redirect': () => page('Calendly', calendly(redirect)),
  'calendly/silent': () => page('Calendly', calendly('')),
  'calendly/late': (query) => page('Calendly', calendly(`setTimeout(begin, ${Number(query.get('delay')) || 500});`)),
};
