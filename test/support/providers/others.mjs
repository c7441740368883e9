/**
 * - `savvycal/wren`: stands for https://savvycal.com/<scope>/<link> (docs/decisions/provider-protocols.md), if its frame says what
 *   its script
 *   tells the page. Step: `booked`.
 * - `appointible/wren?embed=1`: a service Wayleaf does not know, that an owner describes in JSON (§2.21): waits for a
 *   word,
 *   speaks JSON texts and objects. Steps: `booked`, `tall`, `close`, `failed`.
 * - `easyappointments/index.php` and `jane`: refuse frames as the real ones do (§2.19 as measured, §2.7 as assumed).
 * - `silent`: any page that says nothing, such as Google's, Microsoft's, Square's, Setmore's, Zcal's, SimplePractice's.
 * - `deny` (X-Frame-Options), `ancestors` (CSP frame-ancestors), `missing` (404), `hang` (never answers), `abort` (the
 *   connection
 *   is cut, as a blocker would).
 * - `forger`: sends every provider's messages to its parent, its top and its opener, from its own frame.
 */
import { PERSON, TIMES, page, steps } from './page.mjs';

const refused = (headers) => ({ body: page('Refused', ''), headers });

export default {
  'savvycal/wren': () =>
    page(
      'SavvyCal',
      steps(
        `{ booked: () => parent.postMessage({ type: 'savvycal.scheduled', detail: { id: 'meeting_01ABCDEF', link: { id: 'link_01' }, startAt: '2030-03-04T15:00:00Z', endAt: '2030-03-04T15:50:00Z', timeZone: 'America/New_York', ...${PERSON} } }, '*') }`,
      ),
    ),
  'appointible/wren': (query) =>
    page(
      'Appointible',
      query.get('embed') !== '1'
        ? ''
        : `
      const say = (type, payload = {}) => parent.postMessage(JSON.stringify({ type, payload }), '*');
      addEventListener('message', (e) => { if (e.data && e.data.type === 'parent_ready') { say('loaded'); say('resize', { height: 940 }); } });
      ${steps(`{
        booked: () => parent.postMessage({ type: 'appointment_booked', payload: { ...${TIMES}, id: 'apt-0001', zone: 'Europe/Dublin', customer: ${PERSON} } }, '*'),
        tall: () => say('resize', { height: '1300px' }),
        close: () => say('closed'),
        failed: () => say('error'),
      }`)}`,
    ),
  'easyappointments/index.php': () => refused({ 'x-frame-options': 'SAMEORIGIN' }),
  jane: () => refused({ 'x-frame-options': 'SAMEORIGIN' }),
  silent: () => page('Silent', ''),
  deny: () => refused({ 'x-frame-options': 'DENY' }),
  ancestors: () => refused({ 'content-security-policy': "frame-ancestors 'none'" }),
  missing: () => ({ ...refused({}), status: 404 }),
  hang: () => 'hang',
  abort: () => 'abort',
  forger: () =>
    page(
      'Forger',
      `const lies = [{ event: 'calendly.event_type_viewed', payload: {} }, { event: 'calendly.event_scheduled', payload: { event: { uri: 'https://api.calendly.com/scheduled_events/FORGED01' } } },
        { originator: 'CAL', type: 'linkReady', fullType: 'CAL::linkReady', data: {} }, { originator: 'CAL', type: 'bookingSuccessfulV2', fullType: 'CAL::bookingSuccessfulV2', data: { uid: 'forged-0001' } }, 'sizing:900', 900,
        { meetingBookSucceeded: true }, { type: 'savvycal.scheduled', detail: { id: 'forged-0002' } }, '[iFrameSizer]wayleaf:900:700:init'];
      const lie = () => { for (const to of new Set([parent, top, opener])) if (to) for (const each of lies) to.postMessage(each, '*'); };
      lie(); setInterval(lie, 50);`,
    ),
};
