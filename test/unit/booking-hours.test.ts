import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openState, readHours, weekOf } from '../../src/booking/live/opening-hours.js';
import { wallOf } from '../../src/booking/time/time-zone.js';

const NY = 'America/New_York';
const read = (given: unknown) => {
  const wrong: string[] = [];
  return { hours: readHours(given, (rule) => wrong.push(rule)), wrong };
};
const state = (given: unknown, zone: string, now: string) => {
  const { hours, wrong } = read(given);
  assert.deepEqual(wrong, []);
  const { open, change } = openState(hours, zone, Date.parse(now));
  return [open, change === undefined ? undefined : new Date(change).toISOString().replace(':00.000Z', 'Z')];
};

describe('reading opening hours', () => {
  const week = (given: unknown) => {
    const { hours, wrong } = read(given);
    assert.deepEqual(wrong, []);
    return weekOf(hours).map(({ days, spans }) =>
      `${days.join('-')} ${spans.map(({ from, to }) => `${from / 60}-${to / 60}`).join(' ')}`.trim(),
    );
  };

  for (const [given, expected] of [
    ['Mo-Fr 09:00-17:00', ['0-4 9-17', '5-6']],
    ['Mo-Fr 09:00-12:00, 13:00-17:00; Sa 10:00-13:30', ['0-4 9-12 13-17', '5-5 10-13.5', '6-6']],
    ['Mo,We 9:00-17:00', ['0-0 9-17', '1-1', '2-2 9-17', '3-6']],
    ['Monday – Friday 9am – 5pm', ['0-4 9-17', '5-6']],
    ['Mon to Fri 9 am to 5:30 pm; Sat closed', ['0-4 9-17.5', '5-6']],
    ['Mo 9:00-12:00, Tu 13:00-17:00', ['0-0 9-12', '1-1 13-17', '2-6']],
    ['Fr-Mo 20:00-02:00', ['0-0 20-26', '1-3', '4-6 20-26']],
    ['Mo-Su', ['0-6 0-24']],
    ['Mo-Su 00:00-24:00', ['0-6 0-24']],
    [
      ['Mo-Th 08:00-20:00', 'Fr 08:00-12:00'],
      ['0-3 8-20', '4-4 8-12', '5-6'],
    ],
    [
      [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Monday', 'Tuesday'],
          opens: '09:00:00',
          closes: '17:00:00',
        },
      ],
      ['0-1 9-17', '2-6'],
    ],
    [{ dayOfWeek: 'Sunday', opens: '00:00', closes: '23:59' }, ['0-5', '6-6 0-24']],
  ] as const)
    it(JSON.stringify(given), () => assert.deepEqual(week(given), expected));

  it('what cannot be read is told, and the rest holds', () => {
    const { hours, wrong } = read('Mo-Fr 09:00-17:00; by appointment; Xx 9-5; Sa 25:00-26:00; Su 9');
    assert.equal(hours.length, 1);
    assert.deepEqual(wrong, ['by appointment', 'Xx 9-5', 'Sa 25:00-26:00', 'Su 9']);
  });

  it('nothing throws, and no text is dropped in silence', () => {
    fc.assert(fc.property(fc.anything(), (given) => void read(given)));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => /[^\s;,]/.test(text)),
        (text) => {
          const { hours, wrong } = read(text);
          assert.ok(hours.length + wrong.length > 0);
        },
      ),
    );
  });
});

describe('open or not', () => {
  const usual = 'Mo-Fr 09:00-17:00';
  for (const [name, hours, zone, now, expected] of [
    ['in the middle of a day', usual, NY, '2026-11-23T15:00Z', [true, '2026-11-23T22:00Z']],
    ['a minute early', usual, NY, '2026-11-23T13:59Z', [false, '2026-11-23T14:00Z']],
    ['on the minute', usual, NY, '2026-11-23T14:00Z', [true, '2026-11-23T22:00Z']],
    ['at closing time', usual, NY, '2026-11-23T22:00Z', [false, '2026-11-24T14:00Z']],
    ['over the weekend', usual, NY, '2026-11-28T15:00Z', [false, '2026-11-30T14:00Z']],
    ['a lunch break', 'Mo 09:00-12:00, 13:00-17:00', NY, '2026-11-23T17:30Z', [false, '2026-11-23T18:00Z']],
    ['it is another day there', usual, 'Pacific/Auckland', '2026-11-22T20:30Z', [true, '2026-11-23T04:00Z']],
    ['past midnight, from the evening before', 'Fr 20:00-02:00', NY, '2026-11-28T06:30Z', [true, '2026-11-28T07:00Z']],
    [
      'one day runs into the next',
      'Mo 12:00-24:00; Tu 00:00-06:00',
      NY,
      '2026-11-24T04:30Z',
      [true, '2026-11-24T11:00Z'],
    ],
    ['always', 'Mo-Su', NY, '2026-11-23T15:00Z', [true, undefined]],
    ['never', 'Mo-Su closed', NY, '2026-11-23T15:00Z', [false, undefined]],
    ['a holiday', `${usual}; 2026-11-26 closed`, NY, '2026-11-26T16:00Z', [false, '2026-11-27T14:00Z']],
    ['two weeks off', `${usual}; 2026-12-21..2027-01-03 off`, NY, '2026-12-20T16:00Z', [false, '2027-01-04T14:00Z']],
    ['shorter on one day', `${usual}; 2026-12-24 10:00-12:00`, NY, '2026-12-24T16:00Z', [true, '2026-12-24T17:00Z']],
    [
      'a holiday by specification',
      [usual, { validFrom: '2026-11-26', validThrough: '2026-11-27', opens: '00:00', closes: '00:00' }],
      NY,
      '2026-11-26T16:00Z',
      [false, '2026-11-30T14:00Z'],
    ],
    [
      'hours of a season',
      { dayOfWeek: 'Monday', opens: '09:00', closes: '10:00', validFrom: '2026-12-01' },
      NY,
      '2026-11-23T14:30Z',
      [false, '2026-12-07T14:00Z'],
    ],
    ['the night clocks go forward', 'Su 01:00-04:00', NY, '2026-03-08T06:30Z', [true, '2026-03-08T08:00Z']],
    ['opening in the hour that is skipped', 'Su 02:30-05:00', NY, '2026-03-08T06:30Z', [false, '2026-03-08T07:30Z']],
    ['the night clocks go back', 'Su 00:00-03:00', NY, '2026-11-01T06:30Z', [true, '2026-11-01T08:00Z']],
    ['Monday after clocks went forward', usual, 'Europe/Berlin', '2026-03-29T12:00Z', [false, '2026-03-30T07:00Z']],
  ] as const)
    it(name, () => assert.deepEqual(state(hours, zone, now), expected));

  const rules = [
    'Mo-Fr 09:00-12:00, 13:00-17:00; Sa 22:00-03:00',
    'Su 01:30-02:30; Mo 00:00-24:00',
    'Mo-Su 23:00-01:00',
    'Mo-We; Th 10:00-11:00',
  ];
  const zones = [
    NY,
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Santiago',
    'Pacific/Apia',
    'Africa/Casablanca',
    'America/St_Johns',
  ];
  const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 });

  it('stays as it was said to be until the change, and is the other way from then on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.constantFrom(...zones), minutes, (rule, zone, minute) => {
        const { hours } = read(rule);
        const now = minute * 60_000;
        const { open, change } = openState(hours, zone, now);
        assert.ok(change !== undefined && change > now);
        assert.equal(openState(hours, zone, change - 60_000).open, open);
        assert.equal(openState(hours, zone, change).open, !open);
      }),
      { numRuns: 500 },
    );
  });

  it('says what the clock on the wall says, on days when no clock is changed', () => {
    const DAY = 86_400_000;
    const lag = (instant: number, zone: string) => {
      const { year, month, day, hour, minute } = wallOf(instant, zone);
      return Date.UTC(year, month - 1, day, hour, minute) - instant;
    };
    let asked = 0;
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.constantFrom(...zones), minutes, (rule, zone, minute) => {
        const now = minute * 60_000;
        if (lag(now - 2 * DAY, zone) !== lag(now + 2 * DAY, zone)) return;
        asked++;
        const week = weekOf(read(rule).hours);
        const { year, month, day, hour, minute: min } = wallOf(now, zone);
        const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
        const on = (wanted: number) => week.find(({ days: [first, last] }) => first <= wanted && wanted <= last)!.spans;
        const time = hour * 60 + min;
        const expected =
          on(weekday).some(({ from, to }) => from <= time && time < to) ||
          on((weekday + 6) % 7).some(({ to }) => time < to - 1440);
        assert.equal(openState(read(rule).hours, zone, now).open, expected);
      }),
      { numRuns: 2000 },
    );
    assert.ok(asked > 1500);
  });
});
