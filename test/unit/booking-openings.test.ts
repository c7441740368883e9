import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { endOf, momentOf, readOpenings, upcoming } from '../../src/booking/live/openings.js';
import { readCalendar } from '../../src/booking/live/calendar-feed.js';

const NY = 'America/New_York';
const NOW = Date.parse('2026-11-23T15:00Z');
const HOUR = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');
const base = 'https://practice.example/openings.json';
const starts = (document: { openings: readonly { start: number }[] } | undefined) =>
  document?.openings.map(({ start }) => iso(start));

describe('moments in a document', () => {
  for (const [value, expected] of [
    ['2026-12-01T10:00:00-05:00', '2026-12-01T15:00Z'],
    ['2026-12-01T10:00Z', '2026-12-01T10:00Z'],
    ['2026-12-01T10:00', '2026-12-01T15:00Z'],
    ['2026-12-01 10:00', '2026-12-01T15:00Z'],
    ['2026-07-01T10:00', '2026-07-01T14:00Z'],
    ['2026-12-01', '2026-12-01T05:00Z'],
    [Date.UTC(2026, 11, 1), '2026-12-01T00:00Z'],
  ] as const)
    it(String(value), () => assert.equal(iso(momentOf(value, NY)!.instant), expected));

  it('what is no moment is none', () => {
    for (const value of [
      '',
      'tomorrow',
      '2026-13-01T10:00',
      '2026-12-01T10',
      'Tue Dec 01 2026',
      null,
      {},
      NaN,
      '2026-12-01T99:00Z',
    ])
      assert.equal(momentOf(value, NY), undefined, JSON.stringify(value));
  });
});

describe('openings as JSON', () => {
  it('a list of times, or of openings with links and paths, in an object with its age', () => {
    assert.deepEqual(starts(readOpenings(['2026-12-01T10:00', { start: '2026-12-02T09:30' }], NY, base)), [
      '2026-12-01T15:00Z',
      '2026-12-02T14:30Z',
    ]);
    const document = readOpenings(
      {
        asOf: '2026-11-23T14:00Z',
        maxAge: 7200,
        openings: [{ start: '2026-12-01T10:00', href: '/book?slot=1', path: 'therapy' }],
      },
      NY,
      base,
    );
    assert.deepEqual(document, {
      openings: [
        {
          start: Date.parse('2026-12-01T15:00Z'),
          allDay: false,
          href: 'https://practice.example/book?slot=1',
          path: 'therapy',
        },
      ],
      asOf: Date.parse('2026-11-23T14:00Z'),
      maxAge: 7_200_000,
      wrong: 0,
    });
  });

  it('an entry that cannot be read, or leads somewhere unsafe, is counted and left out', () => {
    const document = readOpenings(
      ['2026-12-01T10:00', 'soon', { start: '2026-12-02T10:00', href: 'javascript:alert(1)' }],
      NY,
      base,
    );
    assert.deepEqual([document?.openings.length, document?.wrong], [1, 2]);
    assert.equal(readOpenings({ slots: [] }, NY, base), undefined);
  });

  it('nothing throws, whatever is given', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readOpenings(data, NY, base)));
  });
});

describe('which openings are shown', () => {
  const opening = (start: string, path = '', href = '') => ({ start: Date.parse(start), allDay: false, href, path });
  const document = (asOf: string | undefined, ...openings: ReturnType<typeof opening>[]) => ({
    openings,
    asOf: asOf ? Date.parse(asOf) : undefined,
    maxAge: undefined,
    wrong: 0,
  });

  it('the soonest that are still to come, each once', () => {
    const shown = upcoming(
      document(
        '2026-11-23T14:00Z',
        opening('2026-11-25T15:00Z'),
        opening('2026-11-23T14:30Z'),
        opening('2026-11-24T15:00Z'),
        opening('2026-11-24T15:00Z'),
        opening('2026-11-26T15:00Z'),
      ),
      NOW,
      24 * HOUR,
      undefined,
      2,
      'UTC',
    );
    assert.equal(shown.stale, false);
    assert.deepEqual(starts(shown as never), ['2026-11-24T15:00Z', '2026-11-25T15:00Z']);
  });

  it('those of another path are left out once one is chosen', () => {
    const all = document(
      '2026-11-23T14:00Z',
      opening('2026-11-24T15:00Z', 'self'),
      opening('2026-11-25T15:00Z', 'therapy'),
      opening('2026-11-26T15:00Z'),
    );
    assert.deepEqual(starts(upcoming(all, NOW, 24 * HOUR, 'therapy', 3, 'UTC') as never), [
      '2026-11-25T15:00Z',
      '2026-11-26T15:00Z',
    ]);
    assert.equal(
      (upcoming(all, NOW, 24 * HOUR, undefined, 3, 'UTC') as { openings: readonly unknown[] }).openings.length,
      3,
    );
  });

  it('a day is to come until it ends where the practice is, also where it has 25 hours', () => {
    // clocks in Berlin go back on this day
    const start = Date.parse('2026-10-24T22:00Z');
    const day = document('2026-10-25T12:00Z', { ...opening('2026-10-24T22:00Z'), allDay: true });
    const shown = (now: string) =>
      (upcoming(day, Date.parse(now), 24 * HOUR, undefined, 3, 'Europe/Berlin') as { openings: readonly unknown[] })
        .openings.length;
    assert.equal(endOf({ start, allDay: true, href: '', path: '' }, 'Europe/Berlin'), Date.parse('2026-10-25T23:00Z'));
    assert.deepEqual(['2026-10-25T22:59Z', '2026-10-25T23:00Z'].map(shown), [1, 0]);
  });

  it('none from a document that is too old, of no known age, or from the future', () => {
    assert.equal(
      upcoming(document('2026-11-22T14:00Z', opening('2026-11-25T15:00Z')), NOW, 24 * HOUR, undefined, 3, 'UTC').stale,
      true,
    );
    assert.equal(
      upcoming(document(undefined, opening('2026-11-25T15:00Z')), NOW, 24 * HOUR, undefined, 3, 'UTC').stale,
      true,
    );
    assert.equal(
      upcoming(document('2026-11-24T14:00Z', opening('2026-11-25T15:00Z')), NOW, 24 * HOUR, undefined, 3, 'UTC').stale,
      true,
    );
    assert.equal(
      upcoming(
        { ...document('2026-11-23T13:00Z', opening('2026-11-25T15:00Z')), maxAge: HOUR },
        NOW,
        24 * HOUR,
        undefined,
        3,
        'UTC',
      ).stale,
      true,
    );
  });
});

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:1@test',
  'DTSTAMP:20261123T120000Z',
  ...lines,
  'END:VEVENT',
];
const VTIMEZONE = [
  ...[
    'BEGIN:VTIMEZONE',
    'TZID:Practice time',
    'BEGIN:STANDARD',
    'DTSTART:20071104T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'END:STANDARD',
  ],
  ...[
    'BEGIN:DAYLIGHT',
    'DTSTART:20070311T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ],
];

describe('openings as a calendar', () => {
  for (const [name, lines, expected] of [
    ['an event in UTC', event('DTSTART:20261201T150000Z'), ['2026-12-01T15:00Z']],
    [
      'an event in a zone the browser knows',
      event('DTSTART;TZID=Europe/Berlin:20261201T100000'),
      ['2026-12-01T09:00Z'],
    ],
    [
      'an event in a zone the feed describes',
      [...VTIMEZONE, ...event('DTSTART;TZID=Practice time:20261201T100000')],
      ['2026-12-01T15:00Z'],
    ],
    ['an event in a zone nobody knows is none', event('DTSTART;TZID=Mars/Crater:20261201T100000'), []],
    ['a floating event is in the practice’s', event('DTSTART:20261201T100000'), ['2026-12-01T15:00Z']],
    ['a whole day', event('DTSTART;VALUE=DATE:20261201'), ['2026-12-01T05:00Z']],
    [
      'folded lines',
      event('SUMM', ' ARY:Opening', 'DTSTART;TZID=Europe/', ' Berlin:20261201T1', ' 00000'),
      ['2026-12-01T09:00Z'],
    ],
    ['a cancelled event is none', event('STATUS:CANCELLED', 'DTSTART:20261201T150000Z'), []],
    [
      'weekly, with one left out',
      event(
        'DTSTART;TZID=America/New_York:20261124T100000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=America/New_York:20261201T100000',
      ),
      ['2026-11-24T15:00Z', '2026-12-08T15:00Z', '2026-12-15T15:00Z'],
    ],
    [
      'weekly for ever, as far as anyone plans',
      event('DTSTART:20240102T150000Z', 'RRULE:FREQ=WEEKLY'),
      [
        '2026-11-24T15:00Z',
        '2026-12-01T15:00Z',
        '2026-12-08T15:00Z',
        '2026-12-15T15:00Z',
        '2026-12-22T15:00Z',
        '2026-12-29T15:00Z',
        '2027-01-05T15:00Z',
        '2027-01-12T15:00Z',
        '2027-01-19T15:00Z',
      ],
    ],
    [
      'the same wall time on both sides of a clock change',
      event('DTSTART;TZID=America/New_York:20261029T100000', 'RRULE:FREQ=WEEKLY;COUNT=5'),
      ['2026-11-26T15:00Z'],
    ],
    [
      'one occurrence moved',
      [
        ...event('DTSTART:20261124T150000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        ...event('RECURRENCE-ID:20261201T150000Z', 'DTSTART:20261202T160000Z'),
      ],
      ['2026-11-24T15:00Z', '2026-12-02T16:00Z'],
    ],
    [
      'free periods',
      [
        'BEGIN:VFREEBUSY',
        'DTSTAMP:20261123T120000Z',
        'FREEBUSY;FBTYPE=FREE:20261201T150000Z/PT1H,20261202T150000Z/20261202T160000Z',
        'FREEBUSY;FBTYPE=BUSY:20261203T150000Z/PT1H',
        'FREEBUSY:20261204T150000Z/PT1H',
        'END:VFREEBUSY',
      ],
      ['2026-12-01T15:00Z', '2026-12-02T15:00Z'],
    ],
    [
      'availability',
      [
        'BEGIN:VAVAILABILITY',
        'UID:v',
        'DTSTAMP:20261123T120000Z',
        'BEGIN:AVAILABLE',
        'UID:a',
        'DTSTAMP:20261123T120000Z',
        'DTSTART;TZID=America/New_York:20261130T090000',
        'DTEND;TZID=America/New_York:20261130T170000',
        'END:AVAILABLE',
        'END:VAVAILABILITY',
      ],
      ['2026-11-30T14:00Z'],
    ],
    ['long past', event('DTSTART:20200101T150000Z'), []],
  ] as const)
    it(name, () => assert.deepEqual([...starts(readCalendar(calendar(...lines), NY, NOW))!].sort(), expected));

  it('says when it was last stamped; how often it is refreshed is no limit of its age', () => {
    const document = readCalendar(
      calendar(
        'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
        ...event('DTSTART:20261201T150000Z', 'LAST-MODIFIED:20261123T130000Z'),
      ),
      NY,
      NOW,
    );
    assert.deepEqual([iso(document.asOf!), document.maxAge], ['2026-11-23T13:00Z', undefined]);
  });

  it('an event without a start, or with a rule that makes no sense, is counted and left out', () => {
    const document = readCalendar(calendar(...event('SUMMARY:Nothing'), ...event('DTSTART:20261201T150000Z')), NY, NOW);
    assert.deepEqual([starts(document), document.wrong], [['2026-12-01T15:00Z'], 1]);
  });

  it('a rule that goes on for ever without meeting a day ends all the same', () => {
    assert.deepEqual(
      starts(readCalendar(calendar(...event('DTSTART:20240101T150000Z', 'RRULE:FREQ=SECONDLY')), NY, NOW))!.slice(0, 1),
      [],
    );
  });

  it('two calendars in one answer are both read', () => {
    const two = `${calendar(...event('DTSTART:20261201T150000Z'))}\r\n${calendar(...event('DTSTART:20261202T150000Z'))}`;
    assert.deepEqual(starts(readCalendar(two, NY, NOW)), ['2026-12-01T15:00Z', '2026-12-02T15:00Z']);
  });

  it('what is no calendar throws, to be told as a problem', () => {
    for (const text of ['', 'hello', '<html></html>', '{"openings":[]}'])
      assert.throws(() => readCalendar(text, NY, NOW), text);
  });
});
