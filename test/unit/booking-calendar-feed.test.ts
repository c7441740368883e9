import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readCalendar } from '../../src/booking/live/calendar-feed.js';
import { WINDOWS_TO_IANA_MAP } from '../../src/vendor/windows-iana.js';
import { timeAt } from '../../src/booking/live/feed-zones.js';
import { expandRule } from '../../src/booking/live/recurrence.js';

const NY = 'America/New_York';
const NOW = Date.parse('2026-12-02T15:10:00Z');

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...lines, 'END:VCALENDAR'].join('\r\n');
const part = (name: string, ...lines: readonly string[]): readonly string[] => [
  `BEGIN:${name}`,
  'UID:1@test',
  'DTSTAMP:20261202T120000Z',
  ...lines,
  `END:${name}`,
];
const event = (...lines: readonly string[]): readonly string[] => part('VEVENT', ...lines);
const text = (instant: number): string => new Date(instant).toISOString().replace(/:00\.000Z$/, '');
const read = (...lines: readonly string[]) => readCalendar(calendar(...lines), NY, NOW);
const starts = (...lines: readonly string[]): readonly string[] =>
  read(...lines).openings.map(({ start, allDay }) => text(start) + (allDay ? ' day' : ''));
const first = (count: number, ...lines: readonly string[]) => starts(...lines).slice(0, count);

/** A description of a zone without summer time. */
const described = (tzid: string, offset: string): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  `TZOFFSETFROM:${offset}`,
  `TZOFFSETTO:${offset}`,
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** As Outlook and Exchange describe a zone: rules since 1601. */
const OUTLOOK_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('zones of a calendar feed', () => {
  for (const [tzid, expected] of [
    ['Europe/Berlin', '2026-12-03T15:00'],
    ['W. Europe Standard Time', '2026-12-03T15:00'],
    ['w. europe standard time', '2026-12-03T15:00'],
    ['"Romance Standard Time"', '2026-12-03T15:00'],
    ['Pacific Standard Time', '2026-12-04T00:00'],
    ['India Standard Time', '2026-12-03T10:30'],
    ['GMT Standard Time', '2026-12-03T16:00'],
    ['UTC', '2026-12-03T16:00'],
    ['GMT', '2026-12-03T16:00'],
    ['UTC-11', '2026-12-04T03:00'],
    ['Etc/GMT+5', '2026-12-03T21:00'],
    ['Etc/UTC', '2026-12-03T16:00'],
    ['US/Eastern', '2026-12-03T21:00'],
    ['/freeassociation.sourceforge.net/Europe/Berlin', '2026-12-03T15:00'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Berlin', '2026-12-03T15:00'],
    ['/citadel.org/20190914_1/Europe/Berlin', '2026-12-03T15:00'],
    ['/citadel.org/20190914_1/America/Argentina/Buenos_Aires', '2026-12-03T19:00'],
    ['/mozilla.org/20070129_1/America/Los_Angeles', '2026-12-04T00:00'],
    ['/softwarestudio.org/Olson_20011030_5/Asia/Tokyo', '2026-12-03T07:00'],
    ['/Europe/London', '2026-12-03T16:00'],
    ['tzone://Microsoft/Utc', '2026-12-03T16:00'],
  ] as const)
    it(tzid, () =>
      assert.deepEqual(starts(...event(`DTSTART;TZID=${/^"/.test(tzid) ? tzid : `"${tzid}"`}:20261203T160000`)), [
        expected,
      ]),
    );

  it('every name of Windows is known, with a zone that this engine knows', () => {
    const names = WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === '001');
    assert.ok(names.length > 130);
    for (const { windowsName } of names)
      assert.equal(read(...event(`DTSTART;TZID=${windowsName}:20261203T160000`)).openings.length, 1, windowsName);
  });

  for (const tzid of ['Mars/Crater', 'EST', 'BST', 'CET', 'Customized Time Zone', 'GMT+0100', 'Berlin', '/a.example/b'])
    it(`"${tzid}" is nobody's: left out and counted, never the practice's`, () => {
      const document = read(
        ...event(`DTSTART;TZID=${tzid}:20261203T160000`),
        ...part('VEVENT', 'DTSTART:20261204T150000Z').map((line) => line.replace('1@', '2@')),
      );
      assert.deepEqual(
        document.openings.map(({ start }) => text(start)),
        ['2026-12-04T15:00'],
      );
      assert.deepEqual([document.wrong, document.unknownZones], [0, [[tzid, 1]]]);
    });

  it('the description in the feed comes first, even of a name that is known', () => {
    assert.deepEqual(
      starts(...described('Europe/Berlin', '+0300'), ...event('DTSTART;TZID=Europe/Berlin:20261203T160000')),
      ['2026-12-03T13:00'],
    );
    assert.deepEqual(starts(...described('GMT+0100', '+0100'), ...event('DTSTART;TZID=GMT+0100:20261203T160000')), [
      '2026-12-03T15:00',
    ]);
  });

  it('a description without an offset, or without a name, describes nothing', () => {
    for (const lines of [
      ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'END:VTIMEZONE'],
      ['BEGIN:VTIMEZONE', 'BEGIN:STANDARD', 'END:STANDARD', 'END:VTIMEZONE'],
    ])
      assert.deepEqual(starts(...lines, ...event('DTSTART;TZID=Europe/Berlin:20261203T160000')), ['2026-12-03T15:00']);
  });

  it('one feed’s descriptions do not reach another', () => {
    read(...described('Office', '+0300'), ...event('DTSTART;TZID=Office:20261203T160000'));
    assert.deepEqual(read(...event('DTSTART;TZID=Office:20261203T160000')).unknownZones, [['Office', 1]]);
    const two = `${calendar(...described('Office', '+0300'), ...event('DTSTART;TZID=Office:20261203T160000'))}\r\n${calendar(...described('Office', '+0200'), ...event('DTSTART;TZID=Office:20261203T160000'))}`;
    assert.deepEqual(
      readCalendar(two, NY, NOW).openings.map(({ start }) => text(start)),
      ['2026-12-03T13:00', '2026-12-03T14:00'],
    );
  });

  it('times that float are in the zone the calendar names', () => {
    const float = event('DTSTART:20261203T160000');
    assert.deepEqual(starts('X-WR-TIMEZONE:Europe/Madrid', ...float), ['2026-12-03T15:00']);
    assert.deepEqual(starts('X-WR-TIMEZONE:W. Europe Standard Time', ...float), ['2026-12-03T15:00']);
    assert.deepEqual(starts(...float), ['2026-12-03T21:00']);
    assert.deepEqual(read('X-WR-TIMEZONE:Mars/Crater', ...float).unknownZones, [['Mars/Crater', 1]]);
    // UTC, a zone of its own and days are not touched by it
    assert.deepEqual(starts('X-WR-TIMEZONE:Europe/Madrid', ...event('DTSTART:20261203T160000Z')), ['2026-12-03T16:00']);
    assert.deepEqual(starts('X-WR-TIMEZONE:Europe/Madrid', ...event('DTSTART;VALUE=DATE:20261203')), [
      '2026-12-03T05:00 day',
    ]);
  });

  it('rules since 1601, as Outlook describes zones', () => {
    assert.deepEqual(first(1, ...OUTLOOK_ZONE, ...event('DTSTART;TZID=W. Europe Standard Time:20261203T160000')), [
      '2026-12-03T15:00',
    ]);
  });
});

const series = (...lines: readonly string[]) =>
  event('DTSTART;TZID=America/New_York:20261103T100000', 'RRULE:FREQ=DAILY;UNTIL=20261206T150000Z', ...lines);
const whole = ['2026-12-03T15:00', '2026-12-04T15:00', '2026-12-05T15:00', '2026-12-06T15:00'];
const without = whole.slice(1);

describe('occurrences that a series leaves out', () => {
  it('none', () => assert.deepEqual(starts(...series()), whole));
  for (const line of [
    'EXDATE:20261203T150000Z',
    'EXDATE;TZID=America/New_York:20261203T100000',
    'EXDATE;TZID=Eastern Standard Time:20261203T100000',
    'EXDATE;TZID=Europe/Berlin:20261203T160000',
    'EXDATE:20261203T100000',
    'EXDATE;VALUE=DATE:20261203',
    'EXDATE:20261203',
    'EXDATE;TZID=America/New_York:20261203T000000',
    'EXDATE:20261103T150000Z,20261203T150000Z',
    'EXDATE;TZID=America/New_York:20261204T093000,20261203T100000',
    'EXRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3',
  ])
    it(line, () => assert.deepEqual(starts(...series(line)), without));

  it('one in a zone nobody knows makes the series unsure', () => {
    const document = read(...series('EXDATE;TZID=Mars/Crater:20261203T100000'));
    assert.deepEqual([document.openings, document.unknownZones], [[], [['Mars/Crater', 1]]]);
  });

  it('of whole days, in every form', () => {
    for (const line of [
      'EXDATE;VALUE=DATE:20261203',
      'EXDATE:20261203T000000Z',
      'EXDATE:20261203T050000Z',
      'EXDATE;TZID=America/New_York:20261203T000000',
    ])
      assert.deepEqual(
        starts(...event('DTSTART;VALUE=DATE:20261130', 'RRULE:FREQ=DAILY;UNTIL=20261204', line)),
        ['2026-12-02T05:00 day', '2026-12-04T05:00 day'],
        line,
      );
  });
});

describe('occurrences that a series adds', () => {
  it('DTSTART is the first of the set, RDATE adds, also as periods, in any zone', () => {
    const lines = event(
      'DTSTART:20261203T150000Z',
      'RDATE:20261205T150000Z,20261204T150000Z',
      'RDATE;TZID=Europe/Berlin:20261206T160000',
      'RDATE;VALUE=PERIOD:20261207T150000Z/PT1H,20261208T150000Z/20261208T160000Z',
      'RDATE;VALUE=PERIOD;TZID=America/New_York:20261209T100000/PT1H',
      'EXDATE:20261204T150000Z',
    );
    assert.deepEqual(
      starts(...lines),
      ['03', '05', '06', '07', '08', '09'].map((day) => `2026-12-${day}T15:00`),
    );
  });

  it('DTSTART that its own rule does not meet is in the set all the same, and counts', () =>
    assert.deepEqual(starts(...event('DTSTART:20261203T150000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3')), [
      '2026-12-03T15:00',
      '2026-12-07T15:00',
      '2026-12-14T15:00',
    ]));
});

describe('occurrences that were changed', () => {
  const moved = (...lines: readonly string[]) => [...series(), ...event(...lines)];
  const changed = ['2026-12-03T18:00', ...without];
  for (const id of [
    'RECURRENCE-ID:20261203T150000Z',
    'RECURRENCE-ID;TZID=America/New_York:20261203T100000',
    'RECURRENCE-ID;TZID=W. Europe Standard Time:20261203T160000',
    'RECURRENCE-ID:20261203T100000',
    'RECURRENCE-ID;TZID=America/New_York:20261203T000000',
    'RECURRENCE-ID;VALUE=DATE:20261203',
  ])
    it(id, () => {
      assert.deepEqual(starts(...moved(id, 'DTSTART;TZID=America/New_York:20261203T130000')), changed);
      assert.deepEqual(starts(...moved(id, 'STATUS:CANCELLED', 'DTSTART:20261203T150000Z')), without);
      assert.deepEqual(starts(...moved(id, 'TRANSP:OPAQUE', 'DTSTART:20261203T150000Z')), without);
    });

  it('all that follow, from then on', () => {
    for (const id of ['TZID=America/New_York:20261204T100000', 'X-A=b:20261204T150000Z', 'VALUE=DATE:20261204'])
      assert.deepEqual(
        starts(...moved(`RECURRENCE-ID;RANGE=THISANDFUTURE;${id}`, 'DTSTART;TZID=America/New_York:20261204T130000')),
        ['2026-12-03T15:00', '2026-12-04T18:00', '2026-12-05T18:00', '2026-12-06T18:00'],
        id,
      );
  });

  it('all that follow since long ago, over a clock change, to another day', () =>
    assert.deepEqual(
      first(
        2,
        ...event('DTSTART;TZID=America/New_York:20250106T100000', 'RRULE:FREQ=WEEKLY'),
        ...event(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20250707T100000',
          'DTSTART;TZID=America/New_York:20250708T113000',
        ),
      ),
      ['2026-12-08T16:30', '2026-12-15T16:30'],
    ));

  it('all that follow, cancelled; and one of them changed by itself', () => {
    const cancelled = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T150000Z',
      'DTSTART:20261204T150000Z',
      'STATUS:CANCELLED',
    );
    assert.deepEqual(starts(...series(), ...cancelled), ['2026-12-03T15:00']);
    const shifted = event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T150000Z', 'DTSTART:20261204T160000Z');
    const single = event('RECURRENCE-ID:20261205T150000Z', 'DTSTART:20261205T200000Z');
    assert.deepEqual(starts(...series(), ...shifted, ...single), [
      '2026-12-03T15:00',
      '2026-12-04T16:00',
      '2026-12-05T20:00',
      '2026-12-06T16:00',
    ]);
  });

  it('events without a UID are no series', () => {
    const bare = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    assert.deepEqual(
      starts(
        ...bare('DTSTART:20261203T150000Z', 'RRULE:FREQ=DAILY;COUNT=1'),
        ...bare('RECURRENCE-ID:20261203T150000Z', 'DTSTART:20261204T150000Z'),
      ),
      ['2026-12-03T15:00', '2026-12-04T15:00'],
    );
  });
});

describe('rules that began long ago', () => {
  for (const [rule, expected] of [
    ['FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,30', ['2026-12-02T15:30', '2026-12-02T16:00']],
    ['FREQ=HOURLY', ['2026-12-02T16:00', '2026-12-02T17:00']],
    ['FREQ=MINUTELY;INTERVAL=30;BYHOUR=9,10', ['2026-12-02T15:30', '2026-12-03T14:00']],
    ['FREQ=MINUTELY', ['2026-12-02T15:11', '2026-12-02T15:12']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', ['2026-12-03T14:00', '2026-12-15T14:00']],
    ['FREQ=DAILY;BYDAY=MO', ['2026-12-07T14:00', '2026-12-14T14:00']],
    ['FREQ=HOURLY;BYHOUR=9,14;BYDAY=TH', ['2026-12-03T14:00', '2026-12-03T19:00']],
    ['FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0,20', ['2026-12-03T14:00', '2026-12-03T14:20']],
    ['FREQ=DAILY;INTERVAL=3', ['2026-12-05T14:00', '2026-12-08T14:00']],
    ['FREQ=MONTHLY;BYDAY=1FR', ['2026-12-04T14:00', '2027-01-01T14:00']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['2026-12-31T14:00', '2027-01-29T14:00']],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3', ['2026-12-03T14:00']],
  ] as const)
    it(rule, () =>
      assert.deepEqual(first(2, ...event('DTSTART;TZID=America/New_York:20150101T090000', `RRULE:${rule}`)), expected),
    );

  it('from anywhere a rule goes on as it does from its beginning', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY', 'WEEKLY', 'HOURLY'),
        fc.integer({ min: 1, max: 5 }),
        fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
        fc.subarray([9, 10, 14]),
        fc.constantFrom('MO', 'SU'),
        fc.integer({ min: 0, max: 90 }),
        (freq, interval, days, hours, wkst, offset) => {
          const start = timeAt(Date.UTC(2026, 0, 1 + (offset % 14), 9));
          const from = Date.UTC(2026, 1, 1 + offset);
          const rule = () =>
            ICAL.Recur.fromString(
              `FREQ=${freq};INTERVAL=${interval};WKST=${wkst}${days.length ? `;BYDAY=${days.join()}` : ''}${hours.length ? `;BYHOUR=${hours.join()}` : ''}`,
            );
          const to = from + 30 * 86_400_000;
          const all = expandRule(rule(), start, 0, to).filter((wall) => wall >= from);
          assert.deepEqual(expandRule(rule(), start, from, to), all);
          // worked out independently, day by day
          const first = Date.UTC(2026, 0, 1 + (offset % 14));
          const monday = (day: number): number => Math.floor((day / 86_400_000 + (wkst === 'MO' ? 3 : 4)) / 7);
          const expected: number[] = [];
          for (let hour = from; hour <= to; hour += 3_600_000) {
            const day = Math.floor(hour / 86_400_000) * 86_400_000;
            const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(day).getUTCDay()]!;
            const wanted =
              days.length || freq !== 'WEEKLY'
                ? days
                : [['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(first).getUTCDay()]!];
            const at = (hour - day) / 3_600_000;
            const periods = {
              DAILY: (day - first) / 86_400_000,
              WEEKLY: monday(day) - monday(first),
              HOURLY: (hour - first) / 3_600_000 - 9,
            }[freq];
            const hourFits = hours.length ? hours.includes(at) : freq === 'HOURLY' || at === 9;
            if (periods % interval === 0 && hourFits && (!wanted.length || wanted.includes(weekday)))
              expected.push(hour);
          }
          assert.deepEqual(all, expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a rule that never meets a day ends; one that cannot be expanded rightly is counted and left out', () => {
    assert.deepEqual(starts(...event('DTSTART:20150101T150000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')), []);
    assert.deepEqual(starts(...event('DTSTART:20150101T150000Z', 'RRULE:FREQ=HOURLY;INTERVAL=24;BYHOUR=9')), []);
    for (const rule of ['FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1', 'FREQ=SECONDLY']) {
      const document = read(...event('DTSTART:20150101T150000Z', `RRULE:${rule}`));
      assert.deepEqual([document.openings, document.wrong], [[], 1], rule);
    }
  });

  it('counts from the beginning', () => {
    const lines = (count: number) => event('DTSTART:20250101T150000Z', `RRULE:FREQ=DAILY;COUNT=${count}`);
    assert.deepEqual(starts(...lines(702)), ['2026-12-03T15:00']);
    assert.deepEqual(starts(...lines(701)), []);
  });

  it('the end of a rule is an instant or a day', () => {
    const until = (value: string) =>
      starts(...event('DTSTART;TZID=America/New_York:20261103T200000', `RRULE:FREQ=DAILY;UNTIL=${value}`));
    const [third, fourth] = ['2026-12-03T01:00', '2026-12-04T01:00'];
    assert.deepEqual(until('20261203T010000Z'), [third]);
    assert.deepEqual(until('20261204T010000Z'), [third, fourth]);
    assert.deepEqual(until('20261203'), [third, fourth]);
    assert.deepEqual(until('20261203T200000'), [third, fourth]);
  });

  it('the soonest are kept, whichever event they are of', () =>
    assert.equal(
      first(
        1,
        ...event('DTSTART:20261210T000000Z', 'RRULE:FREQ=MINUTELY'),
        ...event('DTSTART:20261203T150000Z').map((line) => line.replace('1@', '2@')),
      )[0],
      '2026-12-03T15:00',
    ));
});

describe('busy is not open', () => {
  const other = (...lines: readonly string[]) => event(...lines).map((line) => line.replace('1@', `${lines.join()}@`));
  for (const line of [
    'TRANSP:OPAQUE',
    'STATUS:TENTATIVE',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
  ])
    it(line, () => {
      const document = read(...event(line, 'DTSTART:20261203T150000Z'));
      assert.deepEqual([document.openings, document.busy], [[], 1]);
    });

  it('a calendar that cancels has no openings', () =>
    assert.deepEqual(starts('METHOD:CANCEL', ...event('DTSTART:20261203T150000Z')), []));

  it('a free event is open, also beside a busy one', () => {
    const document = read(
      ...other('TRANSP:TRANSPARENT', 'DTSTART:20261203T150000Z', 'DURATION:PT50M'),
      ...other(
        'TRANSP:TRANSPARENT',
        'STATUS:CONFIRMED',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'DTSTART:20261204T150000Z',
        'DURATION:PT50M',
      ),
      ...other('TRANSP:OPAQUE', 'DTSTART:20261203T153000Z', 'DURATION:PT1H'),
    );
    assert.deepEqual([document.openings.map(({ start }) => text(start)), document.busy], [['2026-12-04T15:00'], 0]);
  });

  for (const type of [';FBTYPE=BUSY', ';FBTYPE=BUSY-UNAVAILABLE', ';FBTYPE=BUSY-TENTATIVE', ';FBTYPE=X-OUT', ''])
    it(`FREEBUSY${type}`, () => {
      const period = `FREEBUSY${type}:20261203T150000Z/PT1H`;
      assert.deepEqual(starts(...part('VFREEBUSY', period)), []);
      assert.deepEqual(starts(...part('VFREEBUSY', 'FREEBUSY;FBTYPE=FREE:20261203T150000Z/PT1H', period)), []);
      // what is left of a free period
      assert.deepEqual(starts(...part('VFREEBUSY', 'FREEBUSY;FBTYPE=FREE:20261203T150000Z/PT2H', period)), [
        '2026-12-03T16:00',
      ]);
    });
});

describe('availability', () => {
  const available = (...lines: readonly string[]) => part('AVAILABLE', ...lines);
  const daily = available(
    'DTSTART;TZID=America/New_York:20261101T090000',
    'DTEND;TZID=America/New_York:20261101T170000',
    'RRULE:FREQ=DAILY',
  );

  it('only within its time', () => {
    assert.deepEqual(starts(...part('VAVAILABILITY', 'DTSTART:20261203T160000Z', 'DTEND:20261205T000000Z', ...daily)), [
      '2026-12-03T16:00',
      '2026-12-04T14:00',
    ]);
    assert.deepEqual(starts(...part('VAVAILABILITY', 'DTSTART:20261203T050000Z', 'DURATION:P2D', ...daily)), [
      '2026-12-03T14:00',
      '2026-12-04T14:00',
    ]);
    assert.deepEqual(starts(...part('VAVAILABILITY', 'DTEND:20261203T150000Z', ...daily)), ['2026-12-03T14:00']);
  });

  it('another of a higher priority takes its place', () =>
    assert.deepEqual(
      starts(
        ...part('VAVAILABILITY', 'DTEND:20261206T050000Z', ...daily),
        ...part(
          'VAVAILABILITY',
          'PRIORITY:1',
          'DTSTART:20261204T050000Z',
          'DTEND:20261206T050000Z',
          ...available('DTSTART:20261205T190000Z', 'DTEND:20261205T200000Z'),
        ),
      ),
      ['2026-12-03T14:00', '2026-12-05T19:00'],
    ));

  it('less the appointments beside it', () =>
    assert.deepEqual(
      starts(
        ...part('VAVAILABILITY', 'DTEND:20261206T050000Z', ...daily),
        ...event('DTSTART:20261203T140000Z', 'DTEND:20261203T150000Z'),
        ...event('DTSTART;VALUE=DATE:20261204', 'SUMMARY:Away').map((line) => line.replace('1@', '2@')),
      ),
      ['2026-12-03T15:00', '2026-12-05T14:00'],
    ));
});

/** New York as Google, iCloud and Nextcloud describe it. */
const newYork = (...more: readonly string[]): readonly string[] => [
  'BEGIN:VTIMEZONE',
  'TZID:America/New_York',
  ...more,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'TZNAME:EDT',
  'DTSTART:19700308T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'TZNAME:EST',
  'DTSTART:19701101T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

// shaped after what each program documents and exports; the words are ours
describe('calendars as programs write them', () => {
  it('Google Calendar', () =>
    assert.deepEqual(
      starts(
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Openings',
        'X-WR-TIMEZONE:America/New_York',
        ...newYork('X-LIC-LOCATION:America/New_York'),
        ...event(
          'DTSTART;TZID=America/New_York:20240104T100000',
          'DTEND;TZID=America/New_York:20240104T105000',
          'RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20261225T045959Z;BYDAY=TH',
          'EXDATE;TZID=America/New_York:20261210T100000',
          'CREATED:20240101T000000Z',
          'LAST-MODIFIED:20261201T000000Z',
          'SEQUENCE:2',
          'STATUS:CONFIRMED',
          'SUMMARY:Free',
          'TRANSP:TRANSPARENT',
        ),
        ...event(
          'DTSTART;TZID=America/New_York:20261217T113000',
          'DTEND;TZID=America/New_York:20261217T122000',
          'RECURRENCE-ID;TZID=America/New_York:20261217T100000',
          'STATUS:CONFIRMED',
          'TRANSP:TRANSPARENT',
        ),
      ),
      ['2026-12-03T15:00', '2026-12-17T16:30', '2026-12-24T15:00'],
    ));

  it('Outlook and Exchange', () =>
    assert.deepEqual(
      starts(
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Openings',
        'X-PUBLISHED-TTL:PT1H',
        ...OUTLOOK_ZONE,
        ...event(
          'SUMMARY;LANGUAGE=de-DE:Frei',
          'DTSTART;TZID=W. Europe Standard Time:20260702T160000',
          'DTEND;TZID=W. Europe Standard Time:20260702T165000',
          'RRULE:FREQ=WEEKLY;UNTIL=20261210T150000Z;INTERVAL=1;BYDAY=TH;WKST=MO',
          'CLASS:PUBLIC',
          'TRANSP:TRANSPARENT',
          'STATUS:CONFIRMED',
          'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
          'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE',
        ),
        ...part('VEVENT', 'DTSTART;TZID=Eastern Standard Time:20261204T100000', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE').map(
          (line) => line.replace('1@', '2@'),
        ),
      ),
      ['2026-12-03T15:00', '2026-12-04T15:00', '2026-12-10T15:00'],
    ));

  it('iCloud', () =>
    assert.deepEqual(
      starts(
        'CALSCALE:GREGORIAN',
        'X-APPLE-CALENDAR-COLOR:#63DA38',
        ...newYork(),
        ...event(
          'DTSTART;TZID=America/New_York:20261201T100000',
          'DURATION:PT50M',
          'RRULE:FREQ=DAILY;COUNT=4',
          'X-APPLE-CREATOR-IDENTITY:com.apple.mobilecal',
        ),
        ...event('RECURRENCE-ID:20261203T150000Z', 'DTSTART;TZID=America/New_York:20261203T130000', 'DURATION:PT50M'),
      ),
      ['2026-12-03T18:00', '2026-12-04T15:00'],
    ));

  it('Nextcloud', () =>
    assert.deepEqual(
      starts(
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:Openings',
        'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
        'X-PUBLISHED-TTL:PT4H',
        ...event(
          'DTSTART;TZID=America/New_York:20261103T100000',
          'DTEND;TZID=America/New_York:20261103T105000',
          'RRULE:FREQ=DAILY;UNTIL=20261205T235959Z',
          'EXDATE;VALUE=DATE:20261203',
          'STATUS:CONFIRMED',
        ),
        ...newYork(),
      ),
      ['2026-12-04T15:00', '2026-12-05T15:00'],
    ));

  it('Fastmail', () =>
    assert.deepEqual(
      starts(
        'X-JMAP-CALENDAR-COLOR:#3a429c',
        'BEGIN:VTIMEZONE',
        'TZID:Europe/Berlin',
        'LAST-MODIFIED:20260101T000000Z',
        'X-PROLEPTIC-TZNAME:LMT',
        'BEGIN:STANDARD',
        'TZNAME:CET',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'DTSTART:19961027T030000',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'TZNAME:CEST',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'DTSTART:19810329T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'END:DAYLIGHT',
        'END:VTIMEZONE',
        ...event(
          'DTSTART;TZID=Europe/Berlin:20260101T160000',
          'DURATION:PT50M',
          'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T150000Z',
          'EXDATE;TZID=Europe/Berlin:20261210T160000',
          'PRIORITY:0',
          'TRANSP:TRANSPARENT',
        ),
      ),
      ['2026-12-03T15:00', '2026-12-17T15:00'],
    ));

  it('Cal.com: bookings are events in UTC, and none of them is open', () => {
    const document = read(
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      ...event(
        'SUMMARY:First talk between A and B',
        'DTSTART:20261203T150000Z',
        'DURATION:PT30M',
        'STATUS:CONFIRMED',
        'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      ),
    );
    assert.deepEqual([document.openings, document.busy], [[], 1]);
  });
});
