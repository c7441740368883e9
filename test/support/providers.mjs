/**
 * Fake booking providers on another origin, for tests. They speak what the real ones were found to speak
 * (../../../shared/research/booking.md §2 and §0) and stand for nothing else: no look, no calendar, no account.
 *
 * `/provider/<name>/<variant>` serves a page. The steps of a page happen by themselves, a few milliseconds apart; those
 * that a visitor would cause wait for a message `{test: '<step>'}` from whoever frames it, which no real provider heeds.
 *
 * - `calendly/event`     speaks only when `embed_domain` is in the address. Heights of 26px and 2px first, as its redirect
 *                        sends, then `event_type_viewed` and `page_height`. Steps: `time`, `booked`, `booked-again`, `tall`,
 *                        `odd` (malformed messages).
 * - `calendly/silent`    loads and never speaks. `calendly/redirect` sends only the small heights of a redirect.
 * - `calendly/late?delay=ms` speaks after a while.
 * - `cal/team/intro/embed` is hidden until its handshake is answered. Steps: `booked`, `pending`, `payment`, `old` (the
 *                        deprecated message besides), `close`, `tall`. `cal/failed/embed` answers `linkFailed`.
 * - `acuity/schedule`    sends `sizing:<px>`.
 * - `silent`, `deny` (X-Frame-Options), `ancestors` (CSP frame-ancestors 'none'), `missing` (404), `hang`.
 * - `forger`             sends every provider's messages to its parent, its top and its opener, from its own frame.
 */
const page = (title, script, body = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body style="font:16px sans-serif;margin:24px">${body || `<h1>${title}</h1><button>Pick a time</button>`}<script>${script}</script></body></html>`;

const STEPS = (steps) => `
  const steps = ${steps};
  addEventListener('message', (e) => e.data && e.data.test && steps[e.data.test] && steps[e.data.test]());`;

const calendly = (start) => `
  const say = (event, payload = {}) => { if (new URLSearchParams(location.search).has('embed_domain')) parent.postMessage({ event: 'calendly.' + event, payload }, '*'); };
  const booking = (id) => ({ event: { uri: 'https://api.calendly.com/scheduled_events/' + id }, invitee: { uri: 'https://api.calendly.com/scheduled_events/' + id + '/invitees/secret-person' } });
  const begin = () => { say('event_type_viewed'); say('page_height', { height: '900px' }); };
  ${STEPS(`{
    time: () => say('date_and_time_selected'),
    booked: () => say('event_scheduled', booking('ABCD1234')),
    'booked-again': () => say('event_scheduled', booking('EFGH5678')),
    tall: () => say('page_height', { height: '1300px' }),
    odd: () => { for (const odd of [null, 1, 'x', [], {}, { event: 7 }, { event: 'calendly.page_height' }, { event: 'calendly.page_height', payload: { height: 'NaNpx' } },
      { event: 'calendly.page_height', payload: { height: '99999999px' } }, { event: 'calendly.page_height', payload: { height: '26px' } }]) parent.postMessage(odd, '*'); },
    ready: begin,
  }`)}
  ${start}`;

const cal = (answer) => `
  const say = (type, data = {}) => parent.postMessage({ originator: 'CAL', type, namespace: '', fullType: 'CAL::' + type, data }, '*');
  const times = { startTime: '2030-03-04T15:00:00.000Z', endTime: '2030-03-04T15:50:00.000Z' };
  const v2 = (more) => say('bookingSuccessfulV2', { uid: 'cal-uid-0001', title: 'Intro between Wren and Secret Person', ...times, eventTypeId: 1, status: 'ACCEPTED', paymentRequired: false, ...more });
  addEventListener('message', (e) => {
    if (!e.data || e.data.originator !== 'CAL' || e.data.method !== 'parentKnowsIframeReady') return;
    if (document.body.style.visibility !== 'hidden') return;
    document.body.style.visibility = '';
    ${answer}
  });
  ${STEPS(`{
    booked: () => v2({}),
    pending: () => v2({ uid: 'cal-uid-0002', status: 'PENDING' }),
    payment: () => v2({ uid: 'cal-uid-0003', paymentRequired: true }),
    old: () => say('bookingSuccessful', { booking: { uid: 'cal-uid-0001', attendees: [{ email: 'secret@example.org' }] }, eventType: {}, date: times.startTime, duration: 50, organizer: { name: 'Wren', email: 'wren@example.org', timeZone: 'America/New_York' }, confirmed: true }),
    close: () => say('__closeIframe'),
    tall: () => say('__dimensionChanged', { iframeHeight: 1300, iframeWidth: 700, isFirstTime: false }),
  }`)}
  say('__iframeReady', { isPrerendering: false });`;

const PAGES = {
  'calendly/event': () => page('Calendly', calendly(`say('page_height', { height: '26px' }); say('page_height', { height: '2px' }); setTimeout(begin, 40);`)),
  'calendly/redirect': () => page('Calendly', calendly(`say('page_height', { height: '26px' }); say('page_height', { height: '2px' });`)),
  'calendly/silent': () => page('Calendly', calendly('')),
  'calendly/late': (query) => page('Calendly', calendly(`setTimeout(begin, ${Number(query.get('delay')) || 500});`)),
  'cal/team/intro/embed': () =>
    page('Cal', `document.body.style.visibility = 'hidden';${cal(`say('linkReady'); say('__dimensionChanged', { iframeHeight: 900, iframeWidth: 700, isFirstTime: true }); say('bookerViewed', { eventId: 1, eventSlug: 'intro' });`)}`),
  'cal/failed/embed': () => page('Cal', `document.body.style.visibility = 'hidden';${cal(`say('linkFailed', { code: '404', msg: 'Not found', data: { url: location.href } });`)}`),
  'acuity/schedule': () => page('Acuity', `parent.postMessage('sizing:30', '*'); setTimeout(() => parent.postMessage('sizing:870', '*'), 40);${STEPS(`{ tall: () => parent.postMessage('sizing:1300', '*') }`)}`),
  silent: () => page('Silent', ''),
  forger: () =>
    page(
      'Forger',
      `const lies = [{ event: 'calendly.event_type_viewed', payload: {} }, { event: 'calendly.event_scheduled', payload: { event: { uri: 'https://api.calendly.com/scheduled_events/FORGED01' } } },
        { originator: 'CAL', type: 'linkReady', fullType: 'CAL::linkReady', data: {} }, { originator: 'CAL', type: 'bookingSuccessfulV2', fullType: 'CAL::bookingSuccessfulV2', data: { uid: 'forged-0001' } }, 'sizing:900'];
      const lie = () => { for (const to of new Set([parent, top, opener])) if (to) for (const each of lies) to.postMessage(each, '*'); };
      lie(); setInterval(lie, 50);`,
    ),
};

/** Answers a request below `/provider/`. Returns whether it did. */
export async function handle(request, response, url) {
  const name = url.pathname.replace(/^\/provider\//, '').replace(/\/$/, '');
  const send = (status, body, headers = {}) => response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'set-cookie': 'provider=1; Path=/', ...headers }).end(body);
  if (name === 'hang') return true;
  if (name === 'deny') send(200, page('Denied', ''), { 'x-frame-options': 'DENY' });
  else if (name === 'ancestors') send(200, page('Denied', ''), { 'content-security-policy': "frame-ancestors 'none'" });
  else if (name === 'missing') send(404, page('Not found', ''));
  else if (PAGES[name]) send(200, PAGES[name](url.searchParams));
  else return false;
  return true;
}
