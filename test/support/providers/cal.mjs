/**
 * Stands for https://app.cal.com/<link>/embed, and for copies of Cal.com on other hosts (docs/decisions/provider-protocols.md).
 * That it is
 * faithful is proven by the real @calcom/embed-core, which runs against it in test/booking/cal-oracle.test.ts.
 *
 * Its body is hidden until the page around it answers `__iframeReady` with `parentKnowsIframeReady`; the namespace
 * comes from
 * the query `embed`, or from the frame's name. Every message carries `originator`, `type`, `namespace` and `fullType`,
 * and
 * goes to any origin. The method `ui` sets the theme. A booking is announced by the new message and, at step `old`, by
 * the
 * deprecated one with everything about everyone in it.
 *
 * - `cal/team/intro/embed`: steps `booked`, `pending`, `payment`, `old`, `moved`, `close`, `tall`.
 * - `cal/failed/embed` answers `linkFailed`.
 */
import { PERSON, TIMES, page, steps } from './page.mjs';

const cal = (answer) => `
  document.body.style.visibility = 'hidden';
  const query = new URLSearchParams(location.search);
  const namespace = query.get('embed') ?? (/^cal-embed=(.*)$/.exec(window.name) || ['', ''])[1];
  const say = (type, data = {}) => parent.postMessage({ originator: 'CAL', type, namespace, fullType: 'CAL:' + namespace + ':' + type, data }, '*');
  const times = ${TIMES};
  const person = ${PERSON};
  const v2 = (more) => say('bookingSuccessfulV2', { uid: 'cal-uid-0001', title: 'Intro between Wren and Secret Person', ...times, eventTypeId: 1, status: 'ACCEPTED', paymentRequired: false, isRecurring: false, videoCallUrl: 'https://meet.example/secret', ...more });
  const methods = {
    parentKnowsIframeReady() {
      if (document.body.style.visibility !== 'hidden') return;
      document.body.style.visibility = '';
      ${answer}
    },
    ui: (arg) => (document.documentElement.dataset.theme = arg && arg.theme),
  };
  addEventListener('message', (e) => e.data && e.data.originator === 'CAL' && methods[e.data.method] && methods[e.data.method](e.data.arg));
  ${steps(`{
    booked: () => v2({}),
    pending: () => v2({ uid: 'cal-uid-0002', status: 'PENDING' }),
    payment: () => v2({ uid: 'cal-uid-0003', paymentRequired: true }),
    moved: () => say('rescheduleBookingSuccessfulV2', { uid: 'cal-uid-0004', ...times, status: 'ACCEPTED', paymentRequired: false }),
    old: () => say('bookingSuccessful', { booking: { uid: 'cal-uid-0001', attendees: [person] }, eventType: {}, date: times.startTime, duration: 50, organizer: { name: 'Wren', email: 'wren@example.org', timeZone: 'America/New_York' }, confirmed: true }),
    close: () => say('__closeIframe'),
    tall: () => say('__dimensionChanged', { iframeHeight: 1300, iframeWidth: 700, isFirstTime: false }),
  }`)}
  say('__iframeReady', { isPrerendering: false });
  addEventListener('load', () => say('__windowLoadComplete'));`;

const opened = `say('linkReady'); say('__dimensionChanged', { iframeHeight: 1180, iframeWidth: 700, isFirstTime: true }); say('__dimensionChanged', { iframeHeight: 900, iframeWidth: 700, isFirstTime: false }); say('bookerViewed', { eventId: 1, eventSlug: 'intro', slotsLoaded: true });`;

export default {
  'cal/team/intro/embed': () => page('Cal', cal(opened)),
  'cal/failed/embed': () =>
    page('Cal', cal(`say('linkFailed', { code: '404', msg: 'Not found', data: { url: location.href } });`)),
};
