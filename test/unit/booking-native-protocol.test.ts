import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  calBookBody,
  calEvent,
  calEventUrl,
  calSlotsUrl,
  readCalBooked,
  readCalEvent,
  readCalRefusal,
  readCalSlots,
} from '../../src/booking/native/cal.js';
import { answersOf, faultsOf, USUAL, type Field } from '../../src/booking/native/form-fields.js';
import { begin, daysIn, dayOn, monthsOf, next, rangeOf, type Act, type Flow } from '../../src/booking/native/flow.js';
import {
  bookBody,
  bookUrl,
  instantOf,
  readAvailability,
  readBooked,
  readFields,
  readRefusal,
  slotsUrl,
} from '../../src/booking/native/protocol.js';

const END = 'https://wrenmoss.example/booking/';
const NOW = Date.parse('2026-11-23T09:00:00Z');
const slot = (iso: string) => ({ start: Date.parse(iso), end: Date.parse(iso) + 50 * 60_000 });
const anything = fc.anything({
  withDate: false,
  withBigInt: false,
  maxDepth: 4,
  key: fc.oneof(
    fc.string(),
    fc.constantFrom(
      'slots',
      'fields',
      'error',
      'start',
      'end',
      'data',
      'status',
      'timezone',
      'name',
      'options',
      'bookingFields',
      'locations',
      'metadata',
    ),
  ),
});

describe('reading an endpoint’s answers', () => {
  it('never throws, whatever comes', () => {
    const named = fc.record(
      {
        slots: anything,
        fields: anything,
        error: anything,
        data: anything,
        status: anything,
        start: anything,
        until: anything,
        timezone: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, named), fc.integer({ min: 100, max: 599 }), (data, status) => {
        for (const read of [readAvailability, readBooked]) assert.equal(typeof read(status, data, END).ok, 'boolean');
        for (const read of [readCalEvent, readCalSlots, readCalBooked])
          assert.equal(typeof read(status, data).ok, 'boolean');
        readRefusal(status, data, END);
        readCalRefusal(status, data);
        readFields(data);
      }),
      { numRuns: 1500 },
    );
  });

  it('openings: with an end or a duration, sorted, each once, and no wall times without an offset', () => {
    const answer = readAvailability(
      200,
      {
        timezone: 'America/New_York',
        duration: 50,
        until: '2027-01-31',
        title: 'First  talk',
        confirmation: 'request',
        slots: [
          { start: '2026-12-01T15:00:00Z' },
          { start: '2026-11-30T09:00:00-05:00', end: '2026-11-30T14:30:00Z', id: 'a' },
          { start: '2026-12-01T15:00:00Z' },
          { start: '2026-12-01T10:00:00' },
          { start: 7 },
          null,
          'x',
        ],
      },
      END,
    );
    assert.ok(answer.ok);
    assert.deepEqual(answer.value.slots, [
      { ...slot('2026-11-30T14:00:00Z'), end: Date.parse('2026-11-30T14:30:00Z'), id: 'a' },
      slot('2026-12-01T15:00:00Z'),
    ]);
    assert.deepEqual(
      [answer.value.timezone, answer.value.title, answer.value.until, answer.value.needsConfirmation],
      ['America/New_York', 'First talk', '2027-01-31', true],
    );
    assert.equal(answer.value.fields, USUAL);
  });

  it('instants need an offset', () => {
    assert.equal(instantOf('2026-12-01T10:00:00'), undefined);
    assert.equal(instantOf('2026-12-01'), undefined);
    assert.equal(instantOf('2026-12-01T10:00:00+01:00'), Date.parse('2026-12-01T09:00:00Z'));
  });

  it('errors: the word decides, else the status', () => {
    for (const error of ['taken', 'invalid', 'closed', 'payment'] as const)
      assert.equal(readRefusal(400, { error }, END).failure, error);
    for (const [status, failure] of [
      [409, 'taken'],
      [402, 'payment'],
      [422, 'invalid'],
      [400, 'invalid'],
      [429, 'limited'],
      [500, 'server'],
      [503, 'server'],
      [404, 'unreadable'],
    ] as const)
      assert.equal(readRefusal(status, null, END).failure, failure);
    assert.deepEqual(
      readRefusal(422, { error: 'invalid', fields: { email: 'We need an address that exists.' } }, END).fields,
      { email: 'We need an address that exists.' },
    );
    assert.equal(readRefusal(402, { error: 'payment', url: 'javascript:alert(1)' }, END).url, undefined);
    assert.equal(readRefusal(402, { error: 'payment', url: '/pay' }, END).url, 'https://wrenmoss.example/pay');
  });

  it('a booking: known words only, safe addresses, no sentence for a reference', () => {
    assert.deepEqual(
      readBooked(
        201,
        {
          status: 'confirmed',
          start: '2026-12-01T15:00:00Z',
          reference: 'abc-1234',
          ics: 'https://wrenmoss.example/b.ics',
          manage: 'data:text/html,x',
          timezone: 'Nowhere/Land',
        },
        END,
      ),
      {
        ok: true,
        value: {
          status: 'confirmed',
          start: Date.parse('2026-12-01T15:00:00Z'),
          reference: 'abc-1234',
          ics: 'https://wrenmoss.example/b.ics',
        },
      },
    );
    assert.deepEqual(readBooked(200, { status: 'super' }, END), { ok: false, failure: 'unreadable' });
    assert.deepEqual(readBooked(200, { status: 'pending', reference: 'Ada Secret, 5 May' }, END), {
      ok: true,
      value: { status: 'pending' },
    });
  });

  it('announced fields: known types and hints only, each name once', () => {
    const fields = readFields([
      { name: 'name', required: true },
      { name: 'name' },
      {
        name: 'state',
        type: 'select',
        label: 'State',
        options: ['NJ', { value: 'NY', label: 'New York' }],
        required: true,
      },
      { name: 'x y' },
      { name: '__proto__' },
      { name: 'card', type: 'text', label: 'L', autocomplete: 'cc-number' },
      { name: 'empty', type: 'select' },
      { name: 'odd', type: 'file', label: 'Odd' },
    ]);
    assert.deepEqual(
      fields.map(({ name, type, autocomplete }) => [name, type, autocomplete]),
      [
        ['name', 'text', 'name'],
        ['state', 'select', undefined],
        ['card', 'text', undefined],
        ['odd', 'text', undefined],
      ],
    );
    assert.deepEqual(fields[1]!.options, [
      { value: 'NJ', label: 'NJ' },
      { value: 'NY', label: 'New York' },
    ]);
  });

  it('addresses keep the endpoint’s path and query', () => {
    assert.equal(
      slotsUrl('https://w.example/api?service=2', {
        start: '2026-11-23',
        end: '2026-12-31',
        timezone: 'Europe/Berlin',
      }),
      'https://w.example/api/slots?service=2&start=2026-11-23&end=2026-12-31&timezone=Europe%2FBerlin',
    );
    assert.equal(bookUrl(END), 'https://wrenmoss.example/booking/book');
    assert.deepEqual(
      bookBody({
        slot: { ...slot('2026-12-01T15:00:00Z'), id: 's' },
        timezone: 'UTC',
        language: 'de',
        fields: { name: 'A' },
      }),
      {
        start: '2026-12-01T15:00:00.000Z',
        end: '2026-12-01T15:50:00.000Z',
        slot: 's',
        timezone: 'UTC',
        language: 'de',
        fields: { name: 'A' },
      },
    );
  });
});

describe('Cal.com', () => {
  it('the event type is read from the address', () => {
    const of = (href: string) => calEvent(new URL(href));
    assert.deepEqual(of('https://cal.com/wren/intro'), { username: 'wren', eventTypeSlug: 'intro' });
    assert.deepEqual(of('https://app.cal.com/wren/intro/embed?x=1'), { username: 'wren', eventTypeSlug: 'intro' });
    assert.deepEqual(of('https://cal.com/team/moss/intro'), { teamSlug: 'moss', eventTypeSlug: 'intro' });
    assert.deepEqual(of('https://moss.cal.com/wren/intro'), {
      username: 'wren',
      eventTypeSlug: 'intro',
      organizationSlug: 'moss',
    });
    assert.deepEqual(of('https://book.wrenmoss.example/wren/intro'), { username: 'wren', eventTypeSlug: 'intro' });
    for (const none of [
      'https://cal.com/wren',
      'https://cal.com/',
      'https://cal.com/a+b/intro',
      'https://cal.com/d/hash/intro',
      'https://cal.com/d/hash',
      'https://cal.com/settings/x',
    ])
      assert.equal(of(none), undefined, none);
  });

  it('asks as the documentation says', () => {
    const event = { username: 'wren', eventTypeSlug: 'intro' };
    assert.equal(
      calEventUrl('https://api.cal.com/v2/', event),
      'https://api.cal.com/v2/event-types?username=wren&eventSlug=intro',
    );
    assert.equal(
      calSlotsUrl('https://api.cal.com/v2', event, { start: '2026-11-23', end: '2026-12-31', timezone: 'UTC' }),
      'https://api.cal.com/v2/slots?username=wren&eventTypeSlug=intro&start=2026-11-23&end=2026-12-31&timeZone=UTC&format=range',
    );
    const wish = {
      slot: slot('2026-12-01T15:00:00Z'),
      timezone: 'Europe/Berlin',
      language: 'de',
      fields: { name: 'A', email: 'a@b.c', note: 'n', 'what-brings-you': 'x', ok: 'true' },
    };
    assert.deepEqual(calBookBody(event, 12, wish), {
      eventTypeId: 12,
      start: '2026-12-01T15:00:00.000Z',
      attendee: { name: 'A', email: 'a@b.c', timeZone: 'Europe/Berlin', language: 'de' },
      bookingFieldsResponses: { notes: 'n', 'what-brings-you': 'x', ok: true },
    });
    assert.deepEqual(Object.keys(calBookBody(event, undefined, wish)).slice(0, 2), ['username', 'eventTypeSlug']);
  });

  const type = (more: object) => ({
    status: 'success',
    data: [
      {
        id: 12,
        title: 'Intro',
        lengthInMinutes: 30,
        bookingFields: [
          { type: 'name', slug: 'name', required: true, isDefault: true },
          { type: 'email', slug: 'email', required: true },
          { type: 'textarea', slug: 'notes', required: false },
        ],
        locations: [{ type: 'integration', integration: 'cal-video' }],
        ...more,
      },
    ],
  });
  it('an event type: its length, its questions', () => {
    const read = readCalEvent(
      200,
      type({
        bookingFields: [
          { type: 'name', slug: 'name', required: true },
          { type: 'radio', slug: 'where', label: 'Where', required: true, options: ['NJ', 'NY'] },
          { type: 'phone', slug: 'attendeePhoneNumber', required: true },
          { type: 'multiemail', slug: 'guests', required: false },
          { type: 'text', slug: 'secret', label: 'S', hidden: true },
          { type: 'text', slug: 'title', required: true, isDefault: true },
        ],
      }),
    );
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.fields.map(({ name, type: kind }) => [name, kind]),
      [
        ['name', 'text'],
        ['email', 'email'],
        ['where', 'select'],
        ['attendeePhoneNumber', 'tel'],
      ],
    );
    assert.deepEqual([read.value.id, read.value.minutes, read.value.needsConfirmation], [12, 30, false]);
  });
  it('what can only be booked on its own page is left to it', () => {
    for (const more of [{ price: 500 }, { metadata: { apps: { stripe: { enabled: true } } } }])
      assert.deepEqual(readCalEvent(200, type(more)), { ok: false, failure: 'payment' });
    for (const more of [
      { locations: [{ type: 'attendeePhone' }] },
      { bookingRequiresAuthentication: true },
      { bookingFields: [{ type: 'multiselect', slug: 'm', label: 'M', required: true }] },
    ])
      assert.deepEqual(readCalEvent(200, type(more)), { ok: false, failure: 'unfit' });
    assert.deepEqual(readCalEvent(200, { status: 'success', data: [] }), { ok: false, failure: 'unfit' });
    assert.equal((readCalEvent(404, {}) as { failure: string }).failure, 'unfit');
  });
  it('openings in both of its formats', () => {
    for (const each of [
      { start: '2026-12-01T10:00:00.000-05:00', end: '2026-12-01T10:30:00.000-05:00' },
      { start: '2026-12-01T15:00:00Z' },
    ]) {
      const read = readCalSlots(200, { status: 'success', data: { '2026-12-01': [each] } }, 30);
      assert.ok(read.ok);
      assert.deepEqual(read.value, [
        { start: Date.parse('2026-12-01T15:00:00Z'), end: Date.parse('2026-12-01T15:30:00Z') },
      ]);
    }
  });
  it('its errors, by their words', () => {
    const said = (status: number, message: string) =>
      readCalRefusal(status, { status: 'error', error: { code: 'BadRequestException', message } });
    for (const words of [
      'User either already has booking at this time or is not available',
      'no_available_users_found_error',
      'booking_conflict',
    ])
      assert.equal(said(400, words).failure, 'taken');
    assert.deepEqual(said(400, 'responses - {where}error_required_field'), {
      ok: false,
      failure: 'invalid',
      fields: { where: '' },
    });
    assert.deepEqual(said(400, 'email must be valid').fields, { email: '' });
    assert.equal(said(500, 'x').failure, 'server');
    assert.equal(said(429, 'ThrottlerException').failure, 'limited');
  });
  it('a booking', () => {
    const booked = (more: object) =>
      readCalBooked(201, {
        status: 'success',
        data: {
          id: 1,
          uid: 'cal-uid-1',
          status: 'accepted',
          start: '2026-12-01T15:00:00.000Z',
          end: '2026-12-01T15:30:00.000Z',
          attendees: [{ email: 'secret@example.org' }],
          ...more,
        },
      });
    assert.deepEqual(booked({}), {
      ok: true,
      value: {
        status: 'confirmed',
        ...slot('2026-12-01T15:00:00Z'),
        end: Date.parse('2026-12-01T15:30:00Z'),
        reference: 'cal-uid-1',
      },
    });
    assert.equal((booked({ status: 'pending' }) as { value: { status: string } }).value.status, 'pending');
    assert.doesNotMatch(JSON.stringify(booked({})), /secret/);
  });
});

describe('the details', () => {
  const field = (more: Partial<Field>): Field => ({ name: 'f', type: 'text', required: false, maxLength: 10, ...more });
  it('what is missing or wrong is named, field by field', () => {
    assert.deepEqual(faultsOf(USUAL, {}), { name: { kind: 'missing' }, email: { kind: 'missing' } });
    assert.deepEqual(faultsOf(USUAL, { name: ' ', email: 'a@b' }), { name: { kind: 'missing' } });
    for (const email of ['ada', 'a@', '@b.c', 'a b@c.de', 'a@b..c'])
      assert.deepEqual(faultsOf(USUAL, { name: 'A', email }).email, { kind: 'email' }, email);
    for (const email of ['a@b.co', 'ada+x@mail.example.org', 'jörg@bücher.example'])
      assert.deepEqual(faultsOf(USUAL, { name: 'A', email }), {}, email);
    assert.deepEqual(faultsOf([field({})], { f: 'x'.repeat(11) }), { f: { kind: 'long' } });
    assert.deepEqual(faultsOf([field({ type: 'checkbox', required: true })], { f: 'false' }), {
      f: { kind: 'missing' },
    });
    assert.deepEqual(faultsOf([field({ type: 'select', options: [{ value: 'a', label: 'A' }] })], { f: 'b' }), {
      f: { kind: 'option' },
    });
    assert.deepEqual(faultsOf([field({ type: 'number' })], { f: '1e' }), { f: { kind: 'number' } });
    assert.deepEqual(faultsOf([field({ type: 'url' })], { f: 'x' }), { f: { kind: 'url' } });
  });
  it('only what was typed is sent, trimmed', () =>
    assert.deepEqual(answersOf(USUAL, { name: ' Ada ', email: '', other: 'x' }), { name: 'Ada' }));
});

describe('step by step', () => {
  const about = { timezone: 'America/New_York', fields: USUAL, needsConfirmation: false };
  const slots = ['2026-12-07T15:00:00Z', '2026-12-07T20:00:00Z', '2026-12-08T15:00:00Z', '2027-01-11T15:00:00Z'].map(
    slot,
  );
  const run = (flow: Flow, ...acts: readonly Act[]) => acts.reduce(next, flow);
  const opened = run(
    begin('Europe/Berlin', undefined, NOW),
    { kind: 'requested', months: ['2026-11', '2026-12'] },
    { kind: 'openings', months: ['2026-11', '2026-12'], answer: { ok: true, value: { ...about, slots } } },
  );
  const filled = run(
    opened,
    { kind: 'slot', slot: slots[1]! },
    { kind: 'typed', name: 'name', value: 'Ada' },
    { kind: 'typed', name: 'email', value: 'ada@example.org' },
    { kind: 'next' },
  );

  it('shows the first month and day that have openings', () => {
    assert.deepEqual(
      [opened.month, opened.day, daysIn(opened).length, opened.home],
      ['2026-12', '2026-12-07', 2, 'America/New_York'],
    );
    assert.equal(dayOn(run(opened, { kind: 'month', month: '2027-01' }))!.key, '2027-01-11');
    assert.deepEqual(rangeOf(opened, ['2026-11', '2026-12']), {
      start: '2026-11-23',
      end: '2026-12-31',
      timezone: 'Europe/Berlin',
    });
    assert.deepEqual(monthsOf({ ...opened, about: { ...about, until: '2027-01-15' } }), [
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
  });
  it('another zone keeps the place', () => {
    const late = run(opened, { kind: 'day', day: '2026-12-08' }, { kind: 'zone', zone: 'Pacific/Kiritimati' });
    assert.deepEqual([late.day, late.month], ['2026-12-09', '2026-12']);
  });
  it('details are checked, then reviewed, then sent once', () => {
    const empty = run(opened, { kind: 'slot', slot: slots[0]! }, { kind: 'next' });
    assert.deepEqual([empty.step, Object.keys(empty.faults)], ['details', ['name', 'email']]);
    assert.equal(filled.step, 'review');
    const sending = run(filled, { kind: 'send' });
    assert.equal(next(sending, { kind: 'send' }), sending);
    assert.equal(next(sending, { kind: 'back' }), sending);
    const done = run(sending, {
      kind: 'answer',
      repeats: true,
      answer: { ok: true, value: { status: 'confirmed', start: slots[1]!.start } },
    });
    assert.deepEqual([done.step, done.sending, done.values], ['done', false, {}]);
  });
  it('a time taken meanwhile: the nearest others, and the words stay', () => {
    const taken = run(
      filled,
      { kind: 'send' },
      { kind: 'answer', repeats: true, answer: { ok: false, failure: 'taken' } },
    );
    assert.deepEqual([taken.step, taken.notice?.kind, taken.values.name], ['when', 'taken', 'Ada']);
    assert.deepEqual(
      taken.notice!.near!.map(({ start }) => start),
      [slots[0]!, slots[2]!, slots[3]!].map(({ start }) => start),
    );
    assert.ok(!taken.slots.some(({ start }) => start === slots[1]!.start));
    assert.equal(run(taken, { kind: 'slot', slot: slots[0]! }, { kind: 'next' }).step, 'review');
  });
  it('a lost answer is said to be one; a time gone after it may be the visitor’s own', () => {
    const lost = run(
      filled,
      { kind: 'send' },
      { kind: 'answer', repeats: false, answer: { ok: false, failure: 'timeout' } },
    );
    assert.deepEqual([lost.step, lost.notice?.kind, lost.lost], ['review', 'lost', true]);
    const again = (repeats: boolean) =>
      run(lost, { kind: 'send' }, { kind: 'answer', repeats, answer: { ok: false, failure: 'taken' } }).notice?.kind;
    assert.deepEqual([again(false), again(true)], ['unsure', 'taken']);
  });
  it('offline sends nothing, so nothing is lost', () => {
    const off = run(
      filled,
      { kind: 'send' },
      { kind: 'answer', repeats: false, answer: { ok: false, failure: 'offline' } },
    );
    assert.deepEqual([off.notice?.kind, off.lost], ['offline', false]);
  });
  it('what the endpoint says of a field stands beside it', () => {
    const back = run(
      filled,
      { kind: 'send' },
      {
        kind: 'answer',
        repeats: true,
        answer: { ok: false, failure: 'invalid', fields: { email: 'No such place.', nobody: 'x' } },
      },
    );
    assert.deepEqual([back.step, back.faults], ['details', { email: { kind: 'custom', text: 'No such place.' } }]);
    assert.deepEqual(next(back, { kind: 'typed', name: 'email', value: 'b@c.de' }).faults, {});
    assert.equal(
      run(
        filled,
        { kind: 'send' },
        { kind: 'answer', repeats: true, answer: { ok: false, failure: 'invalid', fields: { nobody: 'x' } } },
      ).notice?.kind,
      'invalid',
    );
  });
  it('what is loaded again replaces what was known of those months', () => {
    const reloaded = next(opened, {
      kind: 'openings',
      months: ['2026-12'],
      answer: { ok: true, value: { ...about, slots: [slots[2]!] } },
    });
    assert.deepEqual(
      reloaded.slots.map(({ start }) => start),
      [slots[2]!.start, slots[3]!.start],
    );
    assert.equal(reloaded.day, '2026-12-08');
  });
});
