import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  readMessage,
  isNewBooking,
  isoTime,
  usableHeight,
  type ProviderAdapter,
  type Signal,
} from '../../src/booking/providers/provider-adapter.js';
import { knownZone } from '../../src/booking/time/time-zone.js';
import { provider as acuity } from '../../src/booking/providers/acuity.js';
import { provider as cal } from '../../src/booking/providers/cal.js';
import { provider as calendly } from '../../src/booking/providers/calendly.js';
import { declare } from '../../src/booking/providers/declared.js';
import { smallAdapters as more } from '../../src/booking/providers/small-adapters.js';

const { simplepractice, other, hubspot, savvycal, tidycal, youcanbookme, google } = more;
const custom = declare({
  name: 'Appointible',
  ready: { path: 'type', equals: 'loaded' },
  height: { path: 'payload.height', when: { path: 'type', equals: 'resize' } },
  booked: {
    path: 'type',
    equals: ['booked', 'rebooked'],
    start: 'payload.startTime',
    end: 'payload.endTime',
    timezone: 'payload.zone',
    reference: 'payload.id',
    status: 'requested',
  },
  failed: { path: 'error' },
  close: { starts: 'close' },
}).adapter;
const all: readonly ProviderAdapter[] = [calendly, cal, acuity, ...Object.values(more), custom];
const context = { domain: 'wrenmoss.example', scheme: 'light' } as const;
const embed = (adapter: ProviderAdapter, href: string) => adapter.embedUrl(new URL(href), context).href;
const calSays = (type: string, data: unknown = {}) =>
  cal.onMessage({ originator: 'CAL', type, fullType: `CAL::${type}`, namespace: '', data });

describe('frame addresses', () => {
  it('Calendly is asked to speak, and keeps its own consent banner and the owner’s parameters', () => {
    assert.equal(
      embed(calendly, 'https://calendly.com/wren/intro?month=2027-01&utm_source=site'),
      'https://calendly.com/wren/intro?month=2027-01&utm_source=site&embed_domain=wrenmoss.example&embed_type=Inline',
    );
    assert.doesNotMatch(embed(calendly, 'https://calendly.com/wren'), /gdpr/);
    assert.match(embed(calendly, 'http://calendly.com/wren'), /^https:/);
  });

  it('Cal.com is framed on its embed path, on the app host or its own', () => {
    assert.equal(
      embed(cal, 'https://cal.com/wren/intro'),
      'https://app.cal.com/wren/intro/embed?embed=wayleaf&embedType=inline&theme=light',
    );
    assert.equal(
      embed(cal, 'https://www.cal.com/wren/intro/'),
      'https://app.cal.com/wren/intro/embed?embed=wayleaf&embedType=inline&theme=light',
    );
    assert.equal(
      embed(cal, 'https://wrenmoss.cal.com/intro?duration=50'),
      'https://wrenmoss.cal.com/intro/embed?duration=50&embed=wayleaf&embedType=inline&theme=light',
    );
    assert.equal(
      embed(cal, 'https://book.example.org/wren/embed?theme=dark'),
      'https://book.example.org/wren/embed?theme=dark&embed=wayleaf&embedType=inline',
    );
    assert.equal(
      embed(cal, 'http://127.0.0.1:8000/wren'),
      'http://127.0.0.1:8000/wren/embed?embed=wayleaf&embedType=inline&theme=light',
    );
  });

  it('the others are framed as they are', () => {
    assert.equal(embed(acuity, 'https://wren.as.me/?appointmentType=1'), 'https://wren.as.me/?appointmentType=1');
    assert.equal(embed(simplepractice, 'http://wren.clientsecure.me/'), 'https://wren.clientsecure.me/');
    assert.equal(embed(other, 'http://example.org/a'), 'http://example.org/a');
  });

  it('those that want a word in the address get it, once, and only that', () => {
    assert.equal(
      embed(hubspot, 'https://meetings.hubspot.com/wren?uuid=1'),
      'https://meetings.hubspot.com/wren?uuid=1&embed=true',
    );
    assert.equal(
      embed(google, 'https://calendar.google.com/calendar/appointments/schedules/A?gv=true'),
      'https://calendar.google.com/calendar/appointments/schedules/A?gv=true',
    );
    assert.equal(embed(tidycal, 'https://tidycal.com/wren'), 'https://tidycal.com/wren?embed=1');
    assert.equal(
      embed(youcanbookme, 'http://wren.youcanbook.me/?FNAME=A+B%20C'),
      'https://wren.youcanbook.me/?FNAME=A+B%20C&noframe=true&skipHeaderFooter=true',
    );
    assert.equal(
      embed(declare({ name: 'A', params: { embed: 1 } }).adapter, 'https://a.example/x#y'),
      'https://a.example/x?embed=1#y',
    );
  });

  it('never change the address they were given', () => {
    for (const adapter of all) {
      const url = new URL('https://cal.com/a?b=c');
      adapter.embedUrl(url, context);
      adapter.origins(url);
      assert.equal(url.href, 'https://cal.com/a?b=c');
    }
  });

  it('lie on one of the origins listened to, for those that speak', () => {
    for (const [adapter, href] of [
      [calendly, 'https://calendly.com/w'],
      [calendly, 'https://www.calendly.com/w'],
      [calendly, 'http://127.0.0.1:8000/w'],
      [cal, 'https://cal.com/w'],
      [cal, 'https://team.cal.com/w'],
      [cal, 'https://own.example/w'],
      [acuity, 'https://w.as.me/'],
      [acuity, 'https://app.squarespacescheduling.com/schedule.php'],
      [acuity, 'https://own.example/w'],
      [hubspot, 'http://meetings-na2.hubspot.com/w'],
      [savvycal, 'https://savvycal.com/w'],
      [tidycal, 'https://tidycal.com/w'],
      [youcanbookme, 'https://w.youcanbook.me/'],
      [custom, 'https://own.example/w'],
    ] as const) {
      const url = new URL(href);
      assert.ok(adapter.origins(url).includes(adapter.embedUrl(url, context).origin), href);
    }
  });

  it('an own host is listened to exactly, and nobody else with it', () => {
    for (const adapter of [calendly, cal, acuity, hubspot, savvycal, tidycal, youcanbookme, custom])
      assert.deepEqual(adapter.origins(new URL('https://own.example:8443/w')), ['https://own.example:8443']);
  });

  it('Cal.com may answer from either of its hosts, and from a team’s own', () => {
    assert.deepEqual(cal.origins(new URL('https://cal.com/w')), ['https://app.cal.com', 'https://cal.com']);
    assert.deepEqual(cal.origins(new URL('https://wren.cal.com/w')), [
      'https://wren.cal.com',
      'https://app.cal.com',
      'https://cal.com',
    ]);
  });

  it('a short Acuity address also listens to the long one it leads to', () => {
    assert.deepEqual(acuity.origins(new URL('https://wren.as.me/x')), [
      'https://wren.as.me',
      'https://app.acuityscheduling.com',
      'https://wren.acuityscheduling.com',
    ]);
  });
});

describe('Calendly’s messages', () => {
  const says = (event: string, payload: unknown = {}) => calendly.onMessage({ event: `calendly.${event}`, payload });
  it('ready only when something is viewed or really has a height', () => {
    assert.equal(says('event_type_viewed').ready, true);
    assert.equal(says('profile_page_viewed').ready, true);
    assert.deepEqual(says('page_height', { height: '26px' }), {});
    assert.deepEqual(says('page_height', { height: '2px' }), {});
    assert.deepEqual(says('page_height', { height: '1200px' }), { ready: true, height: 1200 });
  });
  it('a booking carries its id and nothing about the person', () => {
    const { booked } = says('event_scheduled', {
      event: { uri: 'https://api.calendly.com/scheduled_events/AAAA-1' },
      invitee: { uri: 'https://api.calendly.com/x/invitees/B', name: 'P' },
    });
    assert.deepEqual(booked, { status: 'confirmed', reference: 'AAAA-1' });
    assert.deepEqual(says('event_scheduled').booked, { status: 'confirmed' });
  });
});

describe('Cal.com’s messages', () => {
  it('asks, is ready, fails, closes', () => {
    assert.deepEqual(calSays('__iframeReady'), { hello: true });
    assert.deepEqual(calSays('linkReady'), { ready: true });
    assert.deepEqual(calSays('linkFailed', { code: '404' }), { failed: true });
    assert.deepEqual(calSays('__closeIframe'), { close: true });
    assert.deepEqual(calSays('__dimensionChanged', { iframeHeight: 812.4 }), { height: 813 });
    assert.deepEqual(calSays('__dimensionChanged', { iframeHeight: NaN }), {});
  });
  it('tells a payment due and a request pending from a booking', () => {
    const times = {
      startTime: '2030-03-04T15:00:00Z',
      endTime: '2030-03-04T15:50:00Z',
      uid: 'abcd-1234',
      title: 'X and Secret Person',
    };
    const whole = { start: '2030-03-04T15:00:00.000Z', end: '2030-03-04T15:50:00.000Z', reference: 'abcd-1234' };
    assert.deepEqual(calSays('bookingSuccessfulV2', { ...times, status: 'ACCEPTED' }).booked, {
      status: 'confirmed',
      ...whole,
    });
    assert.deepEqual(calSays('bookingSuccessfulV2', { ...times, status: 'PENDING' }).booked, {
      status: 'pending',
      ...whole,
    });
    assert.deepEqual(calSays('bookingSuccessfulV2', { ...times, status: 'PENDING', paymentRequired: true }).booked, {
      status: 'payment',
      ...whole,
    });
    assert.deepEqual(
      calSays('bookingSuccessful', {
        booking: { uid: 'abcd-1234', attendees: [{ email: 'a@b.c' }] },
        date: '2030-03-04T15:00:00Z',
        confirmed: false,
      }).booked,
      {
        status: 'pending',
        start: '2030-03-04T15:00:00.000Z',
        reference: 'abcd-1234',
      },
    );
  });
  it('counts only with its originator', () => {
    assert.deepEqual(cal.onMessage({ type: 'linkReady', data: {} }), {});
  });
});

describe('Acuity’s messages', () => {
  it('a real height is a sign of life', () => {
    assert.deepEqual(acuity.onMessage('sizing:870'), { ready: true, height: 870 });
    for (const odd of ['sizing:30', 'sizing:', 'sizing:NaN', 'sizing:9999999', 'x sizing:900', 900, null])
      assert.deepEqual(acuity.onMessage(odd), {});
  });
});

describe('HubSpot’s messages', () => {
  it('a booking carries its times and nothing about the person', () => {
    const payload = {
      bookingResponse: {
        event: { dateTime: 1_900_000_000_000 },
        postResponse: {
          timerange: { start: 1_900_000_000_000, end: 1_900_003_000_000 },
          contact: { email: 'secret@example.org', firstName: 'Secret' },
        },
      },
    };
    assert.deepEqual(hubspot.onMessage({ meetingBookSucceeded: true, meetingsPayload: payload }), {
      ready: true,
      booked: { status: 'confirmed', start: '2030-03-17T17:46:40.000Z', end: '2030-03-17T18:36:40.000Z' },
    });
    for (const flag of ['meeetingBookSucceeded', 'meetingCreated'])
      assert.deepEqual(hubspot.onMessage({ [flag]: true }), { ready: true, booked: { status: 'confirmed' } });
    for (const odd of [{ meetingBookSucceeded: 'true' }, { meetingsPayload: payload }, 'meetingBookSucceeded'])
      assert.deepEqual(hubspot.onMessage(odd), {});
  });
});

describe('TidyCal’s messages', () => {
  it('its resizer is greeted in its own words, and its heights are signs of life', () => {
    const [id, ...settings] = String(tidycal.handshake).replace('[iFrameSizer]', '').split(':');
    assert.deepEqual([id, settings.length, tidycal.handshakeOnLoad], ['wayleaf', 15, true]);
    assert.deepEqual(tidycal.onMessage('[iFrameResizerChild]Ready'), { hello: true });
    assert.deepEqual(tidycal.onMessage('[iFrameSizer]wayleaf:912:640:init'), { ready: true, height: 912 });
    for (const odd of [
      '[iFrameSizer]wayleaf:12:640:init',
      '[iFrameSizer]',
      'wayleaf:912:640:init',
      ['[iFrameSizer]wayleaf:912:640:init'],
      912,
    ])
      assert.deepEqual(tidycal.onMessage(odd), {});
  });
});

describe('YouCanBookMe’s messages', () => {
  it('a bare number is a height', () => {
    assert.deepEqual(youcanbookme.onMessage(840.2), { ready: true, height: 841 });
    for (const odd of ['840', 12, NaN, Infinity, { height: 840 }]) assert.deepEqual(youcanbookme.onMessage(odd), {});
  });
});

describe('SavvyCal’s messages', () => {
  it('what its own script tells of a booking, if its frame says it too', () => {
    const detail = {
      id: 'meeting_01AB',
      startAt: '2030-03-04T15:00:00Z',
      endAt: '2030-03-04T15:50:00-00:00',
      timeZone: 'America/New_York',
      email: 'secret@example.org',
      displayName: 'Secret Person',
      link: { id: 1 },
    };
    assert.deepEqual(savvycal.onMessage({ type: 'savvycal.scheduled', detail }), {
      ready: true,
      booked: {
        status: 'confirmed',
        start: '2030-03-04T15:00:00.000Z',
        end: '2030-03-04T15:50:00.000Z',
        timezone: 'America/New_York',
        reference: 'meeting_01AB',
      },
    });
    assert.deepEqual(savvycal.onMessage({ type: 'savvycal.other', detail }), {});
  });
});

describe('a service the owner describes', () => {
  const faultsOf = (data: Readonly<Record<string, unknown>>) =>
    declare({ name: 'A', ...data }).faults.map(([code, values]) => `${code} ${values['field'] ?? values['origin']}`);

  it('is understood by its description alone', () => {
    assert.deepEqual(custom.onMessage({ type: 'loaded' }), { ready: true });
    assert.deepEqual(custom.onMessage('{"type":"resize","payload":{"height":"912px"}}'), { height: 912 });
    assert.deepEqual(custom.onMessage({ type: 'other', payload: { height: 912 } }), {});
    assert.deepEqual(
      custom.onMessage({
        type: 'rebooked',
        payload: { startTime: '2030-03-04T15:00:00Z', endTime: 'soon', zone: 'Mars/Base', id: 'secret@example.org' },
      }),
      {
        ready: true,
        booked: { status: 'requested', start: '2030-03-04T15:00:00.000Z' },
      },
    );
    assert.deepEqual(custom.onMessage({ error: 'gone' }), { failed: true });
    assert.deepEqual(custom.onMessage('close now'), { close: true });
    const { adapter } = declare({ name: 'S', height: { starts: 'sizing:' } });
    assert.deepEqual(adapter.onMessage('sizing:870'), { height: 870, ready: true });
    assert.equal(adapter.emitsReady, false);
    assert.equal(custom.emitsReady, true);
  });

  it('may only name whole origins over https, or those of this machine', () => {
    assert.deepEqual(
      declare({
        name: 'A',
        origins: ['https://a.example', 'http://localhost:8000', 'https://b.example/'],
      }).adapter.origins(new URL('https://c.example')),
      [...['https://a.example', 'http://localhost:8000', 'https://b.example']],
    );
    for (const odd of [
      '*',
      'https://*.a.example',
      'http://a.example',
      'a.example',
      'https://a.example/x',
      'https://u@a.example',
      'null',
      7,
      '',
    ])
      assert.deepEqual(faultsOf({ origins: [odd] }), [`WL-BOOKING-033 ${odd}`]);
    // where none is left, the link's own still is
    assert.deepEqual(declare({ name: 'A', origins: ['*'] }).adapter.origins(new URL('https://c.example/x')), [
      'https://c.example',
    ]);
  });

  it('what cannot be understood is named, and the rest counts', () => {
    assert.deepEqual(faultsOf({}), []);
    assert.deepEqual(declare({}).faults, [['WL-BOOKING-032', { field: 'name' }]]);
    for (const [data, field] of [
      [{ script: 'x' }, 'script'],
      [{ ready: 'loaded' }, 'ready'],
      [{ ready: {} }, 'ready'],
      [{ ready: { path: 7 } }, 'ready'],
      [{ ready: { path: 'a', equals: { b: 1 } } }, 'ready'],
      [{ close: { starts: '' } }, 'close'],
      [{ height: 'height' }, 'height'],
      [{ height: { path: 'h', when: {} } }, 'height'],
      [{ booked: { path: 'x', start: '' } }, 'booked.start'],
      [{ booked: { path: 'x', status: 'done' } }, 'booked.status'],
      [{ params: { 'a b': '1' } }, 'params.a b'],
      [{ params: [] }, 'params'],
      [{ takes: { secret: 'x' } }, 'takes.secret'],
    ] as const)
      assert.deepEqual(faultsOf(data), [`WL-BOOKING-032 ${field}`], JSON.stringify(data));
    assert.deepEqual(declare({ name: 'A', nonsense: 1, ready: { path: 'ok' } }).adapter.onMessage({ ok: 1 }), {
      ready: true,
    });
  });

  it('no description and no message make it throw, and inherited names are not read', () => {
    const part = fc.oneof(
      fc.anything(),
      fc.record(
        {
          path: fc.oneof(fc.string(), fc.constantFrom('', 'a', 'a.b', '__proto__', 'constructor.name')),
          equals: fc.anything(),
          starts: fc.anything(),
          when: fc.anything(),
          start: fc.anything(),
          status: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(
        fc.record(
          {
            name: fc.anything(),
            origins: fc.anything(),
            params: fc.anything(),
            takes: fc.anything(),
            hello: fc.anything(),
            ready: part,
            failed: part,
            close: part,
            height: part,
            booked: part,
          },
          { requiredKeys: [] },
        ),
        fc.anything(),
        (data, message) => {
          const { adapter } = declare(data);
          adapter.onMessage(message);
          adapter.embedUrl(new URL('https://a.example'), context);
          assert.ok(
            adapter.origins(new URL('https://a.example')).every((origin) => /^https?:\/\/[^/*]+$/.test(origin)),
          );
        },
      ),
      { numRuns: 200 },
    );
    for (const path of ['__proto__', 'constructor', 'constructor.name', 'toString'])
      assert.deepEqual(declare({ name: 'A', ready: { path } }).adapter.onMessage({}), {}, path);
  });
});

describe('no personal data comes out of any message of any provider', () => {
  const PERSON = /secret|@|person|\+1|clinical/i;
  // every protocol's booking, with a person in every field there is
  const person = {
    email: 'secret@example.org',
    name: 'Secret Person',
    firstName: 'Secret',
    displayName: 'Secret Person',
    phone: '+16095550142',
    notes: 'clinical words',
    id: 'secret@example.org',
    uid: 'Secret Person',
    uri: 'https://x/secret@example.org',
    startTime: 'Secret 1',
    endTime: 'Person 2',
    startAt: 'Secret',
    timeZone: 'Secret Person',
    status: 'Secret',
    zone: '+1 609',
  };
  const messages: readonly unknown[] = [
    ...['event_scheduled', 'date_and_time_selected', 'event_type_viewed', 'page_height'].map((event) => ({
      event: `calendly.${event}`,
      payload: { ...person, event: person, invitee: person, height: 'secret@example.org' },
    })),
    ...[
      'bookingSuccessful',
      'bookingSuccessfulV2',
      'rescheduleBookingSuccessfulV2',
      'linkFailed',
      '__dimensionChanged',
      'routed',
      '__iframeReady',
    ].map((type) => ({
      originator: 'CAL',
      type,
      fullType: `CAL::${type}`,
      namespace: 'secret',
      data: { ...person, booking: { ...person, attendees: [person] }, organizer: person, date: 'Secret 1 2030' },
    })),
    {
      meetingBookSucceeded: true,
      ...person,
      meetingsPayload: {
        bookingResponse: {
          event: { dateTime: 'secret@example.org' },
          postResponse: { timerange: { start: 'Secret', end: person }, contact: person },
        },
      },
    },
    { type: 'savvycal.scheduled', detail: person },
    { type: 'booked', payload: person },
    { error: 'secret@example.org' },
    'sizing:secret@example.org',
    '[iFrameSizer]secret@example.org:900:1:secret',
    'secret@example.org',
  ];
  it('whatever is put into it', () => {
    let booked = 0;
    for (const adapter of all)
      for (const message of messages) {
        const signal: Signal = adapter.onMessage(message);
        assert.doesNotMatch(JSON.stringify(signal), PERSON, `${adapter.id}: ${JSON.stringify(message)}`);
        if (signal.booked) booked++;
      }
    assert.ok(booked >= 7, 'the messages are understood as bookings all the same');
  });
});

describe('times and zones', () => {
  it('are told only when they say what they mean', () => {
    assert.equal(isoTime('2030-03-04T10:00:00-05:00'), '2030-03-04T15:00:00.000Z');
    assert.equal(isoTime('2030-03-04T10:00-0500'), '2030-03-04T15:00:00.000Z');
    assert.equal(isoTime(1_900_000_000_000), '2030-03-17T17:46:40.000Z');
    for (const odd of [
      '2030-03-04T10:00:00',
      '2030-03-04',
      'March 4, 2030',
      'secret 1',
      '2030-13-04T10:00:00Z',
      7,
      -1,
      1e18,
      NaN,
      null,
      {},
      '',
    ])
      assert.equal(isoTime(odd), undefined, JSON.stringify(odd));
    assert.equal(knownZone('America/New_York'), 'America/New_York');
    for (const odd of ['Secret/Person', 'EST5EDT5', 'America', '', 7, null, 'a'.repeat(90)])
      assert.equal(knownZone(odd), undefined, String(odd));
  });
});

describe('laws of listening', () => {
  const frame = {};
  const origins = ['https://calendly.com'];
  const truth = { event: 'calendly.event_type_viewed' };

  it('both the window and the origin must be right', () => {
    assert.equal(
      readMessage(calendly, origins, frame, { data: truth, origin: 'https://calendly.com', source: frame }).ready,
      true,
    );
    for (const wrong of [
      { origin: 'https://calendly.com', source: {} },
      { origin: 'https://calendly.com', source: null },
      { origin: 'http://calendly.com', source: frame },
      { origin: 'https://calendly.com.evil.test', source: frame },
      { origin: 'https://www.calendly.com', source: frame },
      { origin: 'null', source: frame },
      { origin: '', source: frame },
    ])
      assert.deepEqual(readMessage(calendly, origins, frame, { data: truth, ...wrong }), {}, JSON.stringify(wrong));
    assert.deepEqual(
      readMessage(calendly, origins, null, { data: truth, origin: 'https://calendly.com', source: null }),
      {},
    );
    assert.deepEqual(
      readMessage(calendly, origins, undefined, { data: truth, origin: 'https://calendly.com', source: undefined }),
      {},
    );
  });

  const name = fc.constantFrom(
    ...[
      'calendly.page_height',
      'calendly.event_scheduled',
      '__iframeReady',
      'linkFailed',
      '__dimensionChanged',
      'bookingSuccessfulV2',
      'bookingSuccessful',
      'sizing:',
      'savvycal.scheduled',
      'booked',
      'resize',
      'constructor',
      '__proto__',
    ],
  );
  const message = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    fc.record({ event: fc.oneof(name, fc.anything()), payload: fc.anything() }),
    fc.record({ event: name, payload: fc.record({ height: fc.anything(), event: fc.anything() }) }),
    fc.record({ originator: fc.constant('CAL'), type: name, data: fc.anything() }),
    fc.record({
      originator: fc.constant('CAL'),
      type: name,
      data: fc.record({
        uid: fc.anything(),
        startTime: fc.anything(),
        endTime: fc.anything(),
        iframeHeight: fc.anything(),
        booking: fc.anything(),
        status: fc.anything(),
      }),
    }),
    fc.string().map((rest) => `sizing:${rest}`),
    fc.string().map((rest) => `[iFrameSizer]${rest}`),
    fc.record({
      type: name,
      detail: fc.anything(),
      payload: fc.record({ startTime: fc.anything(), height: fc.anything(), zone: fc.anything(), id: fc.anything() }),
    }),
    fc.record({
      meetingBookSucceeded: fc.boolean(),
      height: fc.anything(),
      meetingsPayload: fc.oneof(
        fc.anything(),
        fc.record({
          bookingResponse: fc.record({
            event: fc.anything(),
            postResponse: fc.record({ timerange: fc.record({ start: fc.anything(), end: fc.anything() }) }),
          }),
        }),
      ),
    }),
  );

  it('no message makes an adapter throw, and what it gives is small and clean', () => {
    for (const adapter of all)
      fc.assert(
        fc.property(message, (data) => {
          // hear() would swallow what is thrown
          adapter.onMessage(data);
          const { height, booked } = readMessage(adapter, ['o'], frame, { data, origin: 'o', source: frame });
          if (height !== undefined) assert.ok(Number.isInteger(height) && height >= 200 && height <= 4000);
          if (!booked) return;
          assert.ok(['confirmed', 'pending', 'payment', 'requested'].includes(booked.status));
          if (booked.reference !== undefined) assert.match(booked.reference, /^[\w-]{4,64}$/);
          for (const time of [booked.start, booked.end])
            if (time !== undefined) assert.equal(new Date(time).toISOString(), time);
        }),
        { numRuns: 150 },
      );
  });

  it('messages from anyone else never mean anything', () => {
    fc.assert(
      fc.property(message, fc.string(), fc.boolean(), (data, origin, ours) => {
        if (ours && origin === 'https://calendly.com') return;
        for (const adapter of all)
          assert.deepEqual(readMessage(adapter, origins, frame, { data, origin, source: ours ? frame : {} }), {});
      }),
    );
  });

  it('heights are whole, clamped, and never those of a redirect', () => {
    assert.equal(usableHeight('1200px'), 1200);
    assert.equal(usableHeight(' 400 '), 400);
    assert.equal(usableHeight(5000), 4000);
    for (const odd of ['26px', 199, NaN, Infinity, -500, 1e9, '1e3', '12em', '0x400', '', null, {}, [900], true])
      assert.equal(usableHeight(odd), undefined, JSON.stringify(odd));
  });

  it('one booking counts once, however often it is announced', () => {
    const a = { status: 'confirmed', reference: 'aaaa' } as const;
    const b = { status: 'confirmed', reference: 'bbbb' } as const;
    const none = { status: 'confirmed' } as const;
    assert.equal(isNewBooking([], a), true);
    assert.equal(isNewBooking([a], a), false);
    assert.equal(isNewBooking([a], b), true);
    assert.equal(isNewBooking([a], none), false);
    assert.equal(isNewBooking([none], a), false);
    assert.equal(isNewBooking([a, b], a), false);
  });
});
