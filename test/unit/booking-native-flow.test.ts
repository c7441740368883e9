import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  begin,
  dayOn,
  daysIn,
  hasMore,
  lacking,
  monthsOf,
  next,
  offered,
  rangeOf,
  BOOKING_NOTICES,
  OPENINGS_NOTICES,
  wanted,
  type Act,
  type Flow,
} from '../../src/booking/native/flow.js';
import { USUAL } from '../../src/booking/native/form-fields.js';
import type { RequestFailure } from '../../src/booking/native/protocol.js';
import ar from '../../src/languages/ar/booking-native.js';
import de from '../../src/languages/de/booking-native.js';
import { strings, type NativeStrings } from '../../src/booking/native/strings.js';
import { dayOf, laterMonth } from '../../src/booking/time/time-zone.js';

const NEW_YORK = 'America/New_York';
const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const slot = (iso: string) => ({ start: at(iso), end: at(iso) + 50 * 60_000 });
const about = { timezone: NEW_YORK, fields: USUAL, needsConfirmation: false };
const run = (flow: Flow, ...acts: readonly Act[]): Flow => acts.reduce((before, act) => next(before, act), flow);
const clock = (iso: string): Act => ({ kind: 'clock', now: at(iso) });
const openings = (months: readonly string[], ...starts: readonly string[]): Act => ({
  kind: 'openings',
  months,
  answer: { ok: true, value: { ...about, slots: starts.map(slot) } },
});
const refusal = (failure: RequestFailure, months: readonly string[] = ['2026-11', '2026-12']): Act => ({
  kind: 'openings',
  months,
  answer: { ok: false, failure },
});
/** What the window asks for, and is answered; at most so often as it looks by itself. */
function looked(flow: Flow, ...starts: readonly string[]): { readonly flow: Flow; readonly asked: readonly string[] } {
  const asked: string[] = [];
  for (let looks = 0; looks < 4; looks++) {
    const months = wanted(flow);
    if (!months.length) break;
    asked.push(months.join());
    flow = run(
      flow,
      { kind: 'requested', months },
      openings(months, ...starts.filter((iso) => months.includes(dayOf(at(iso), flow.zone).slice(0, 7)))),
    );
  }
  return { flow, asked };
}

describe('a window that is seen again after some days', () => {
  const then = [
    '2026-11-29T20:00:00Z',
    '2026-11-30T15:00:00Z',
    '2026-12-01T15:00:00Z',
    '2026-12-03T15:00:00Z',
    '2027-01-04T15:00:00Z',
  ];
  const opened = looked(begin(NEW_YORK, undefined, at('2026-11-29T14:00:00Z')), ...then).flow;

  it('goes to the next day with openings, in the next month too', () => {
    assert.deepEqual([opened.month, opened.day], ['2026-11', '2026-11-29']);
    const back = run(opened, clock('2026-12-02T14:00:00Z'), { kind: 'returned' });
    assert.deepEqual([back.month, back.day, monthsOf(back)[0]], ['2026-12', '2026-12-03', '2026-12']);
    assert.deepEqual(
      back.slots.map(({ start }) => start),
      [at(then[3]!)],
      'what has passed is none',
    );
    assert.deepEqual(
      [wanted(back), rangeOf(back, wanted(back))],
      [['2026-12'], { start: '2026-12-02', end: '2026-12-31', timezone: NEW_YORK }],
    );
  });

  it('looks on where what it knew of the month is taken by now, and where it knew nothing', () => {
    const back = run(opened, clock('2026-12-02T14:00:00Z'), { kind: 'returned' });
    const taken = looked(back, '2027-01-04T15:00:00Z');
    assert.deepEqual([taken.asked, taken.flow.day], [['2026-12', '2027-01,2027-02'], '2027-01-04']);
    const late = looked(run(opened, clock('2027-02-10T14:00:00Z'), { kind: 'returned' }), '2027-05-03T14:00:00Z');
    assert.deepEqual(
      [late.asked, late.flow.month, late.flow.day],
      [['2027-02,2027-03', '2027-04,2027-05'], '2027-05', '2027-05-03'],
    );
  });

  it('stays where it was as long as there are openings, and goes to the next day where they are gone', () => {
    const on = run(
      opened,
      { kind: 'month', month: '2026-12' },
      { kind: 'day', day: '2026-12-03' },
      clock('2026-11-30T14:00:00Z'),
      { kind: 'returned' },
    );
    assert.deepEqual([on.month, on.day], ['2026-12', '2026-12-03']);
    const gone = looked(
      run(opened, { kind: 'month', month: '2026-12' }, { kind: 'returned' }),
      '2026-12-03T15:00:00Z',
      '2026-12-09T15:00:00Z',
    ).flow;
    assert.equal(gone.day, '2026-12-03', 'not back to an earlier one');
  });

  it('keeps what was typed for a time that is still to come; of one that has passed it says so, and offers the nearest', () => {
    const typed = run(opened, { kind: 'slot', slot: slot(then[1]!) }, { kind: 'typed', name: 'name', value: 'Ada' });
    const soon = run(typed, clock('2026-11-30T14:00:00Z'), { kind: 'returned' });
    assert.deepEqual([soon.step, soon.slot?.start, soon.notice], ['details', at(then[1]!), undefined]);
    const late = run(typed, clock('2026-12-02T14:00:00Z'), { kind: 'returned' });
    assert.deepEqual(
      [late.step, late.day, late.notice?.kind, late.values],
      ['when', '2026-12-03', 'passed', { name: 'Ada' }],
    );
    assert.deepEqual(
      late.notice!.near!.map(({ start }) => start),
      [at(then[3]!)],
    );
  });
});

describe('a window that stays open while time goes by', () => {
  const night = looked(
    begin(NEW_YORK, undefined, at('2026-12-01T04:30:00Z')),
    '2026-12-01T04:45:00Z',
    '2026-12-01T15:00:00Z',
  ).flow;

  it('after midnight of the last day, the next press finds the new month', () => {
    assert.equal(night.day, '2026-11-30');
    const after = run(night, clock('2026-12-01T05:30:00Z'), { kind: 'day', day: '2026-11-30' });
    assert.deepEqual([after.month, after.day, monthsOf(after)[0]], ['2026-12', '2026-12-01', '2026-12']);
    assert.deepEqual(
      rangeOf(after, ['2026-11']),
      { start: '2026-12-01', end: '2026-12-01', timezone: NEW_YORK },
      'even a month that is over is asked for forwards',
    );
  });

  it('a time that has just passed cannot be chosen, reviewed or sent: that it has passed is said, and nothing goes out', () => {
    const chosen = run(
      night,
      { kind: 'slot', slot: slot('2026-12-01T04:45:00Z') },
      { kind: 'typed', name: 'name', value: 'Ada' },
      { kind: 'typed', name: 'email', value: 'a@b.co' },
    );
    for (const acts of [
      [clock('2026-12-01T04:46:00Z'), { kind: 'next' }],
      [{ kind: 'next' }, clock('2026-12-01T04:46:00Z'), { kind: 'send' }],
    ] satisfies Act[][]) {
      const late = run(chosen, ...acts);
      assert.deepEqual(
        [late.step, late.sending, late.notice?.kind, late.day, late.values.name],
        ['when', false, 'passed', '2026-12-01', 'Ada'],
      );
    }
    assert.equal(
      run(night, clock('2026-12-01T04:46:00Z'), { kind: 'slot', slot: slot('2026-12-01T04:45:00Z') }).notice?.kind,
      'passed',
    );
  });

  it('a booking on its way, and one whose answer was lost, are left to the endpoint, which knows them', () => {
    const sent = run(
      night,
      { kind: 'slot', slot: slot('2026-12-01T04:45:00Z') },
      { kind: 'typed', name: 'name', value: 'Ada' },
      { kind: 'typed', name: 'email', value: 'a@b.co' },
      { kind: 'next' },
      { kind: 'send' },
      clock('2026-12-01T05:30:00Z'),
    );
    assert.deepEqual([run(sent, { kind: 'returned' }).step, run(sent, { kind: 'returned' }).sending], ['review', true]);
    const lost = run(sent, { kind: 'answer', repeats: true, answer: { ok: false, failure: 'timeout' } });
    assert.deepEqual(
      [run(lost, { kind: 'returned' }).notice?.kind, run(lost, { kind: 'send' }).sending],
      ['lost', true],
    );
    const done = run(
      sent,
      { kind: 'answer', repeats: true, answer: { ok: true, value: { status: 'confirmed' } } },
      { kind: 'returned' },
    );
    assert.deepEqual([done.step, done.notice], ['done', undefined]);
  });

  it('from its details the way back leads to what is still to come', () => {
    const later = run(night, { kind: 'slot', slot: slot('2026-12-01T04:45:00Z') }, clock('2026-12-01T05:30:00Z'), {
      kind: 'back',
    });
    assert.deepEqual([later.step, later.month, later.day], ['when', '2026-12', '2026-12-01']);
    const over = run(later, { kind: 'slot', slot: slot('2026-12-01T15:00:00Z') }, clock('2026-12-01T15:30:00Z'), {
      kind: 'back',
    });
    assert.deepEqual([over.day, wanted(over)], [undefined, ['2027-01', '2027-02']]);
  });
});

describe('the days that are offered', () => {
  const days = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04', '2027-01-05', '2027-01-06', '2027-02-01'];
  const starts = days.map((day) => `${day}T15:00:00Z`);
  const { flow } = looked(begin(NEW_YORK, undefined, at('2026-12-28T14:00:00Z')), ...starts);
  const keys = (of: Flow) => offered(of).map(({ key }) => key);

  it('are the next five with openings, across months, and more at a press', () => {
    assert.deepEqual(keys(flow), days.slice(0, 5));
    assert.equal(hasMore(flow), true);
    const more = run(flow, { kind: 'more' });
    assert.deepEqual(keys(more), days.slice(0, 6), 'those that are known');
    assert.deepEqual(lacking(more), ['2027-02', '2027-03'], 'and then what is not is requested');
    const all = run(more, openings(lacking(more), starts[6]!));
    assert.deepEqual([keys(all), all.day], [days, days[0]]);
  });

  it('stay as they are when one of them is chosen, in whichever month it is', () => {
    const chosen = run(flow, { kind: 'day', day: '2027-01-05' });
    assert.deepEqual([keys(chosen), chosen.day, dayOn(chosen)?.key], [days.slice(0, 5), '2027-01-05', '2027-01-05']);
    assert.deepEqual(keys(run(chosen, { kind: 'slot', slot: slot(starts[4]!) }, { kind: 'back' })), days.slice(0, 5));
  });

  it('begin in a month that was chosen', () => {
    assert.deepEqual(keys(run(flow, { kind: 'month', month: '2027-01' })), days.slice(3, 6));
  });

  it('include the day on show, however many days with openings come before it in its month', () => {
    const close = (...extra: number[]) =>
      [4, 5, 6, 7, 8, 11, ...extra].map((day) => `2027-01-${String(day).padStart(2, '0')}T15:00:00Z`);
    const { flow: many } = looked(begin(NEW_YORK, undefined, at('2027-01-03T14:00:00Z')), ...close());
    // the nearest to a time that was taken can be the sixth day
    const back = run(many, { kind: 'slot', slot: slot('2027-01-11T15:00:00Z') }, { kind: 'back' });
    assert.deepEqual([keys(back), back.day], [close().map((start) => start.slice(0, 10)), '2027-01-11']);
    // and the fifth becomes the sixth when one before it is free again
    const fifth = run(many, { kind: 'day', day: '2027-01-08' });
    const freed = run(fifth, openings(['2027-01'], '2027-01-03T15:00:00Z', ...close()));
    assert.deepEqual([freed.day, keys(freed).includes('2027-01-08')], ['2027-01-08', true]);
  });

  it('end where the practice’s last day is', () => {
    const last = { ...flow, about: { ...about, until: '2027-01-05' }, slots: flow.slots.slice(0, 5) };
    assert.deepEqual([hasMore(last), lacking(last)], [false, []]);
  });
});

describe('the last day of a month', () => {
  it('with no openings left it opens at the next month, the next year or the day after the leap day', () => {
    for (const [now, start] of [
      ['2026-11-30T23:00:00Z', '2026-12-01T15:00:00Z'],
      ['2027-12-31T23:00:00Z', '2028-01-03T15:00:00Z'],
      ['2028-02-29T23:00:00Z', '2028-03-01T15:00:00Z'],
    ] as const) {
      const { flow, asked } = looked(begin(NEW_YORK, undefined, at(now)), start);
      assert.deepEqual([flow.day, asked], [start.slice(0, 10), [`${now.slice(0, 7)},${start.slice(0, 7)}`]], now);
    }
  });

  it('openings that an endpoint still names though they have passed are none', () => {
    const { flow } = looked(
      begin(NEW_YORK, undefined, at('2026-11-30T21:00:00Z')),
      '2026-11-30T15:00:00Z',
      '2026-12-01T15:00:00Z',
    );
    assert.deepEqual([flow.month, flow.day, daysIn(flow).length], ['2026-12', '2026-12-01', 1]);
  });

  it('in a zone where the next month has begun, that one is shown and asked for', () => {
    const none = looked(begin(NEW_YORK, undefined, at('2026-11-30T21:00:00Z'))).flow;
    const there = run({ ...none, seeking: false }, { kind: 'zone', zone: 'Pacific/Kiritimati' });
    assert.deepEqual([there.month, wanted(there)], ['2026-12', ['2026-12']]);
    const back = run(there, { kind: 'zone', zone: 'Pacific/Pago_Pago' });
    assert.equal(monthsOf(back)[0], '2026-11');
  });

  it('a time taken on it: the nearest, in the next month, are offered also once the openings are asked for anew', () => {
    const opened = looked(
      begin(NEW_YORK, undefined, at('2026-11-30T13:00:00Z')),
      '2026-11-30T20:00:00Z',
      '2026-12-01T15:00:00Z',
    ).flow;
    const taken = run(
      opened,
      { kind: 'slot', slot: slot('2026-11-30T20:00:00Z') },
      { kind: 'send' },
      { kind: 'answer', repeats: true, answer: { ok: false, failure: 'taken' } },
    );
    const anew = run(taken, openings(['2026-11']));
    for (const flow of [taken, anew])
      assert.deepEqual(
        [flow.notice?.kind, flow.notice?.near?.map(({ start }) => start), flow.day],
        ['taken', [at('2026-12-01T15:00:00Z')], '2026-12-01'],
      );
    // that they could not be asked for anew is no reason to take the offer away
    assert.equal(run(taken, refusal('server', ['2026-11'])).notice, taken.notice);
  });
});

describe('whatever the zone and the day', () => {
  const zones = fc.constantFrom(
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    NEW_YORK,
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/Havana',
    'UTC',
  );
  const edges = [
    '2026-11-30T12:00:00Z',
    '2026-12-31T12:00:00Z',
    '2028-02-29T12:00:00Z',
    '2027-03-14T07:00:00Z',
    '2027-11-07T06:00:00Z',
    '2027-03-28T01:00:00Z',
    '2027-10-31T01:00:00Z',
  ].map(at);
  const moments = fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -30, max: 30 }))
    .map(([edge, hours]) => edge + hours * HOUR);
  const acts = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 24 * 40 }).map((hours) => ({ later: hours * HOUR })),
      fc.integer({ min: -1, max: 13 }).map((by) => ({ by })),
      fc.constantFrom<Act>({ kind: 'returned' }, { kind: 'back' }, { kind: 'next' }, { kind: 'send' }),
      zones.map((zone): Act => ({ kind: 'zone', zone })),
      fc.nat(300).map((nth) => ({ nth })),
    ),
    { maxLength: 12 },
  );

  it('no month that is over is shown or asked for, none is asked for backwards, and no day is shown without openings', () => {
    fc.assert(
      fc.property(
        zones,
        moments,
        fc.array(fc.integer({ min: -48, max: 24 * 90 }), { maxLength: 30 }),
        acts,
        (zone, now, hours, steps) => {
          const starts = hours.map((each) => new Date(now + each * HOUR).toISOString());
          let { flow } = looked(begin(zone, undefined, now), ...starts);
          for (const step of steps) {
            if ('later' in step) flow = run(flow, { kind: 'clock', now: (now += step.later) });
            else if ('by' in step) flow = run(flow, { kind: 'month', month: laterMonth(flow.month, step.by) });
            else if ('nth' in step) {
              const slots = daysIn(flow).flatMap((day) => day.slots);
              if (flow.step === 'when' && slots.length)
                flow = run(flow, { kind: 'slot', slot: slots[step.nth % slots.length]! });
            } else flow = run(flow, step);
            const today = dayOf(now, flow.zone);
            if (flow.step === 'when') {
              assert.ok(flow.month >= today.slice(0, 7));
              assert.equal(dayOn(flow)?.key, flow.day);
              assert.ok(!!flow.day === !!daysIn(flow).length);
              if (flow.day)
                assert.ok(
                  offered(flow).some(({ key }) => key === flow.day),
                  'the day on show is offered',
                );
            }
            assert.ok(flow.slots.every(({ start }) => start > now));
            const months = wanted(flow);
            if (!months.length || flow.step !== 'when') continue;
            const { start, end } = rangeOf(flow, months);
            assert.ok(today <= start && start <= end, `${start} ${end}`);
            assert.ok(at(`${end}T00:00:00Z`) - at(`${start}T00:00:00Z`) < 62 * 24 * HOUR, 'no more than two months');
            ({ flow } = looked(flow, ...starts));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is said of what stands in the way', () => {
  const failures = Object.keys({
    taken: 0,
    invalid: 0,
    closed: 0,
    payment: 0,
    limited: 0,
    server: 0,
    unreadable: 0,
    offline: 0,
    network: 0,
    timeout: 0,
    unfit: 0,
  } satisfies Record<RequestFailure, 0>) as RequestFailure[];
  const asked = begin('UTC', undefined, at('2026-11-29T14:00:00Z'));
  const open = run(asked, openings(['2026-11', '2026-12'], '2026-12-01T15:00:00Z'));
  const review = run(
    open,
    { kind: 'slot', slot: slot('2026-12-01T15:00:00Z') },
    { kind: 'typed', name: 'name', value: 'Ada' },
    { kind: 'typed', name: 'email', value: 'a@b.co' },
    { kind: 'next' },
    { kind: 'send' },
  );
  const languages: Record<string, NativeStrings> = { english: strings.english, de, ar };
  /** Words of what only a visitor who has sent, or typed, something can be told. */
  const SENT = {
    english: /accept|sent|typed|details|went through|someone else/i,
    de: /angenommen|gesendet|Angaben|angekommen|jemand/,
    ar: /يُقبل|يُرسل|كتبته|بياناتك|وصل|شخص آخر/,
  } as Record<string, RegExp>;
  const SHOWN = { english: /openings (cannot|are taking)/i, de: /freie[n]? Zeiten/i, ar: /المواعيد/ } as Record<
    string,
    RegExp
  >;

  for (const failure of failures)
    it(`${failure}: a question for openings that is refused is never told as a refused booking, nor a booking as openings`, () => {
      for (const before of [asked, open]) {
        const { notice } = run(before, refusal(failure));
        assert.equal(notice?.kind, OPENINGS_NOTICES[failure]);
        for (const [name, { notices }] of Object.entries(languages)) {
          assert.ok(notices[notice.kind].length > 10, name);
          assert.doesNotMatch(notices[notice.kind], SENT[name]!, name);
        }
      }
      const { notice, step } = run(review, { kind: 'answer', repeats: false, answer: { ok: false, failure } });
      assert.equal(notice?.kind, BOOKING_NOTICES[failure]);
      assert.equal(step, failure === 'taken' ? 'when' : 'review');
      for (const [name, { notices }] of Object.entries(languages))
        assert.doesNotMatch(notices[notice.kind], SHOWN[name]!, name);
    });

  it('openings that fail while the visitor is at another step say nothing there', () => {
    const details = run(open, { kind: 'slot', slot: slot('2026-12-01T15:00:00Z') }, refusal('invalid', ['2027-01']));
    assert.deepEqual([details.notice, details.months['2027-01']], [undefined, 'failed']);
    assert.deepEqual(
      wanted(run(details, { kind: 'back' }, { kind: 'month', month: '2027-01' })),
      ['2027-01'],
      'on the way back they are asked for again',
    );
  });

  it('every sentence is there in every language, and no two of one language are the same', () => {
    for (const [name, { notices }] of Object.entries(languages)) {
      assert.deepEqual(Object.keys(notices).sort(), Object.keys(strings.english.notices).sort(), name);
      assert.equal(new Set(Object.values(notices)).size, Object.keys(notices).length, name);
    }
  });
});
