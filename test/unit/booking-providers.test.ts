import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hear, isNewBooking, usableHeight, type ProviderAdapter } from '../../src/booking/provider.js';
import { adapter as acuity } from '../../src/booking/providers/acuity.js';
import { adapter as cal } from '../../src/booking/providers/cal.js';
import { adapter as calendly } from '../../src/booking/providers/calendly.js';
import { adapter as other } from '../../src/booking/providers/other.js';
import { adapter as simplepractice } from '../../src/booking/providers/simplepractice.js';

const all: readonly ProviderAdapter[] = [calendly, cal, acuity, simplepractice, other];
const context = { domain: 'wrenmoss.example', scheme: 'light' } as const;
const embed = (adapter: ProviderAdapter, href: string) => adapter.embedUrl(new URL(href), context).href;
const calSays = (type: string, data: unknown = {}) => cal.onMessage({ originator: 'CAL', type, fullType: `CAL::${type}`, namespace: '', data });

describe('frame addresses', () => {
  it('Calendly is asked to speak, and keeps its own consent banner and the owner’s parameters', () => {
    assert.equal(embed(calendly, 'https://calendly.com/wren/intro?month=2027-01&utm_source=site'), 'https://calendly.com/wren/intro?month=2027-01&utm_source=site&embed_domain=wrenmoss.example&embed_type=Inline');
    assert.doesNotMatch(embed(calendly, 'https://calendly.com/wren'), /gdpr/);
    assert.match(embed(calendly, 'http://calendly.com/wren'), /^https:/);
  });

  it('Cal.com is framed on its embed path, on the app host or its own', () => {
    assert.equal(embed(cal, 'https://cal.com/wren/intro'), 'https://app.cal.com/wren/intro/embed?embed=&embedType=inline&theme=light');
    assert.equal(embed(cal, 'https://www.cal.com/wren/intro/'), 'https://app.cal.com/wren/intro/embed?embed=&embedType=inline&theme=light');
    assert.equal(embed(cal, 'https://wrenmoss.cal.com/intro?duration=50'), 'https://wrenmoss.cal.com/intro/embed?duration=50&embed=&embedType=inline&theme=light');
    assert.equal(embed(cal, 'https://book.example.org/wren/embed?theme=dark'), 'https://book.example.org/wren/embed?theme=dark&embed=&embedType=inline');
    assert.equal(embed(cal, 'http://127.0.0.1:8000/wren'), 'http://127.0.0.1:8000/wren/embed?embed=&embedType=inline&theme=light');
  });

  it('the others are framed as they are', () => {
    assert.equal(embed(acuity, 'https://wren.as.me/?appointmentType=1'), 'https://wren.as.me/?appointmentType=1');
    assert.equal(embed(simplepractice, 'http://wren.clientsecure.me/'), 'https://wren.clientsecure.me/');
    assert.equal(embed(other, 'http://example.org/a'), 'http://example.org/a');
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
    ] as const) {
      const url = new URL(href);
      assert.ok(adapter.origins(url).includes(adapter.embedUrl(url, context).origin), href);
    }
  });

  it('an own host is listened to exactly, and nobody else with it', () => {
    for (const adapter of [calendly, cal, acuity]) assert.deepEqual(adapter.origins(new URL('https://own.example:8443/w')), ['https://own.example:8443']);
  });

  it('a short Acuity address also listens to the long one it leads to', () => {
    assert.deepEqual(acuity.origins(new URL('https://wren.as.me/x')), ['https://wren.as.me', 'https://app.acuityscheduling.com', 'https://wren.acuityscheduling.com']);
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
    const { booked } = says('event_scheduled', { event: { uri: 'https://api.calendly.com/scheduled_events/AAAA-1' }, invitee: { uri: 'https://api.calendly.com/x/invitees/B', name: 'P' } });
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
    const times = { startTime: '2030-03-04T15:00:00Z', endTime: '2030-03-04T15:50:00Z', uid: 'abcd-1234', title: 'X and Secret Person' };
    const whole = { start: '2030-03-04T15:00:00.000Z', end: '2030-03-04T15:50:00.000Z', reference: 'abcd-1234' };
    assert.deepEqual(calSays('bookingSuccessfulV2', { ...times, status: 'ACCEPTED' }).booked, { status: 'confirmed', ...whole });
    assert.deepEqual(calSays('bookingSuccessfulV2', { ...times, status: 'PENDING' }).booked, { status: 'pending', ...whole });
    assert.deepEqual(calSays('bookingSuccessfulV2', { ...times, status: 'PENDING', paymentRequired: true }).booked, { status: 'payment', ...whole });
    assert.deepEqual(calSays('bookingSuccessful', { booking: { uid: 'abcd-1234', attendees: [{ email: 'a@b.c' }] }, date: '2030-03-04T15:00:00Z', confirmed: false }).booked, {
      status: 'pending',
      start: '2030-03-04T15:00:00.000Z',
      reference: 'abcd-1234',
    });
  });
  it('counts only with its originator', () => {
    assert.deepEqual(cal.onMessage({ type: 'linkReady', data: {} }), {});
  });
});

describe('Acuity’s messages', () => {
  it('a real height is a sign of life', () => {
    assert.deepEqual(acuity.onMessage('sizing:870'), { ready: true, height: 870 });
    for (const odd of ['sizing:30', 'sizing:', 'sizing:NaN', 'sizing:9999999', 'x sizing:900', 900, null]) assert.deepEqual(acuity.onMessage(odd), {});
  });
});

describe('laws of listening', () => {
  const frame = {};
  const origins = ['https://calendly.com'];
  const truth = { event: 'calendly.event_type_viewed' };

  it('both the window and the origin must be right', () => {
    assert.equal(hear(calendly, origins, frame, { data: truth, origin: 'https://calendly.com', source: frame }).ready, true);
    for (const wrong of [
      { origin: 'https://calendly.com', source: {} },
      { origin: 'https://calendly.com', source: null },
      { origin: 'http://calendly.com', source: frame },
      { origin: 'https://calendly.com.evil.test', source: frame },
      { origin: 'https://www.calendly.com', source: frame },
      { origin: 'null', source: frame },
      { origin: '', source: frame },
    ])
      assert.deepEqual(hear(calendly, origins, frame, { data: truth, ...wrong }), {}, JSON.stringify(wrong));
    assert.deepEqual(hear(calendly, origins, null, { data: truth, origin: 'https://calendly.com', source: null }), {});
    assert.deepEqual(hear(calendly, origins, undefined, { data: truth, origin: 'https://calendly.com', source: undefined }), {});
  });

  const name = fc.constantFrom(
    ...['calendly.page_height', 'calendly.event_scheduled', '__iframeReady', 'linkFailed', '__dimensionChanged', 'bookingSuccessfulV2', 'bookingSuccessful', 'sizing:', 'constructor', '__proto__'],
  );
  const message = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    fc.record({ event: fc.oneof(name, fc.anything()), payload: fc.anything() }),
    fc.record({ event: name, payload: fc.record({ height: fc.anything(), event: fc.anything() }) }),
    fc.record({ originator: fc.constant('CAL'), type: name, data: fc.anything() }),
    fc.record({
      originator: fc.constant('CAL'),
      type: name,
      data: fc.record({ uid: fc.anything(), startTime: fc.anything(), endTime: fc.anything(), iframeHeight: fc.anything(), booking: fc.anything(), status: fc.anything() }),
    }),
    fc.string().map((rest) => `sizing:${rest}`),
  );

  it('no message makes an adapter throw, and what it gives is small and clean', () => {
    for (const adapter of all)
      fc.assert(
        fc.property(message, (data) => {
          const { height, booked } = hear(adapter, ['o'], frame, { data, origin: 'o', source: frame });
          if (height !== undefined) assert.ok(Number.isInteger(height) && height >= 200 && height <= 4000);
          if (!booked) return;
          assert.ok(['confirmed', 'pending', 'payment', 'requested'].includes(booked.status));
          if (booked.reference !== undefined) assert.match(booked.reference, /^[\w-]{4,64}$/);
          for (const time of [booked.start, booked.end]) if (time !== undefined) assert.equal(new Date(time).toISOString(), time);
        }),
        { numRuns: 400 },
      );
  });

  it('messages from anyone else never mean anything', () => {
    fc.assert(
      fc.property(message, fc.string(), fc.boolean(), (data, origin, ours) => {
        if (ours && origin === 'https://calendly.com') return;
        for (const adapter of all) assert.deepEqual(hear(adapter, origins, frame, { data, origin, source: ours ? frame : {} }), {});
      }),
    );
  });

  it('heights are whole, clamped, and never those of a redirect', () => {
    assert.equal(usableHeight('1200px'), 1200);
    assert.equal(usableHeight(' 400 '), 400);
    assert.equal(usableHeight(5000), 4000);
    for (const odd of ['26px', 199, NaN, Infinity, -500, 1e9, '1e3', '12em', '0x400', '', null, {}, [900], true]) assert.equal(usableHeight(odd), undefined, JSON.stringify(odd));
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
