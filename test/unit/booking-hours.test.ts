import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exceptionsOf, openState, readHours, sureState, weekOf } from '../../src/booking/live/opening-hours.js';
import { hoursText, weekText } from '../../src/booking/live/format-hours.js';
import { english } from '../../src/booking/live/strings.js';
import arabic from '../../src/languages/ar/booking.js';
import german from '../../src/languages/de/booking.js';
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

  // [given, week] for what is sure
  for (const [kind, cases] of Object.entries({
    'whole names of days in English': [
      ['Mo/We/Fr 09:00-12:00', '0 9-12 | 1 | 2 9-12 | 3 | 4 9-12 | 5-6'],
      ['Mon-Thurs 9am-7pm, Fri 9am-1pm, weekends closed', '0-3 9-19 | 4 9-13 | 5-6'],
      ['Weekdays 9-17', '0-4 9-17 | 5-6'],
      ['weekend 10:00-14:00', '0-4 | 5-6 10-14'],
      ['Mo-Fr 09:00-17:00; weekends closed', '0-4 9-17 | 5-6'],
      ['Closed Sundays; Mondays through Saturdays 9am-6pm', '0-5 9-18 | 6'],
      ['Tues. & Thurs.: 1 p.m. - 6 p.m.', '0 | 1 13-18 | 2 | 3 13-18 | 4-6'],
      ['M, W, F 9am-5pm', '0 9-17 | 1 | 2 9-17 | 3 | 4 9-17 | 5-6'],
      ['M-F 9am-5pm', '0-4 9-17 | 5-6'],
      ['every day 10:00-18:00', '0-6 10-18'],
      ['Open daily from 9am to 9pm', '0-6 9-21'],
      ['7 days a week, 9am - 8pm', '0-6 9-20'],
      ['MONDAY – FRIDAY: 9:00 AM – 5:00 PM', '0-4 9-17 | 5-6'],
      ['9am-5pm Monday to Friday', '0-4 9-17 | 5-6'],
      ['Mo-Fr 9am–5pm. Closed weekends.', '0-4 9-17 | 5-6'],
      ['Opening hours:\nMo-Fr 9:00-17:00\nSat closed', '0-4 9-17 | 5-6'],
    ],
    'in German': [
      ['Montag bis Freitag 9 bis 17 Uhr, am Samstag 10–12 Uhr', '0-4 9-17 | 5 10-12 | 6'],
      ['Mo, Di, Do 9-12 und 14-18 Uhr; Mi, Fr 8-12 Uhr', '0-1 9-12 14-18 | 2 8-12 | 3 9-12 14-18 | 4 8-12 | 5-6'],
      ['Mo.–Do. 8.30–12.00, 13.00–17.30 Uhr; Fr. 8.30–13.00 Uhr', '0-3 8.5-12 13-17.5 | 4 8.5-13 | 5-6'],
      ['montags bis donnerstags 8:00-18:00, freitags 8:00-14:00', '0-3 8-18 | 4 8-14 | 5-6'],
      ['Di + Do 14-18 Uhr', '0 | 1 14-18 | 2 | 3 14-18 | 4-6'],
      ['täglich 8-20 Uhr; an Sonntagen geschlossen', '0-5 8-20 | 6'],
      ['Sonnabends von 10 bis 12 Uhr', '0-4 | 5 10-12 | 6'],
      ['jeden Mittwoch 16h-18h30', '0-1 | 2 16-18.5 | 3-6'],
      ['am Wochenende rund um die Uhr', '0-4 | 5-6 0-24'],
    ],
    'in Arabic': [
      ['الأحد - الخميس 9 صباحًا - 5 مساءً؛ الجمعة مغلق', '0-3 9-17 | 4-5 | 6 9-17'],
      ['من الأحد إلى الخميس ٩:٠٠ - ١٧:٠٠', '0-3 9-17 | 4-5 | 6 9-17'],
      ['السبت والثلاثاء 10:00-14:00', '0 | 1 10-14 | 2-4 | 5 10-14 | 6'],
      ['يوميًا 9 ص - 9 م', '0-6 9-21'],
      ['الإثنين – الجمعة: ٩ ص – ٥ م، السبت والأحد مغلق', '0-4 9-17 | 5-6'],
    ],
    'clocks of 12 hours, where they are sure': [
      ['Mo 9-5pm', '0 9-17 | 1-6'],
      ['Mo 1-5pm', '0 13-17 | 1-6'],
      ['Mo 9-12, 1-5pm', '0 9-12 13-17 | 1-6'],
      ['Mo 9am-5', '0 9-17 | 1-6'],
      ['Mo 10a-6p', '0 10-18 | 1-6'],
      ['Mo 9am-noon', '0 9-12 | 1-6'],
      ['Mo noon-5', '0 12-17 | 1-6'],
      ['Mo 12pm-12am', '0 12-24 | 1-6'],
      ['Mo 12am-6am', '0 0-6 | 1-6'],
      ['Mo 8pm-2am', '0 20-26 | 1-6'],
      ['Mo 10-2am', '0 22-26 | 1-6'],
      ['Mo 8 pm - midnight', '0 20-24 | 1-6'],
      ['Monday: 9:00 AM – 12:00 PM, 1:00 – 5:00 PM', '0 9-12 13-17 | 1-6'],
    ],
    'clocks of 24 hours, where they are sure': [
      ['Mo 9-17', '0 9-17 | 1-6'],
      ['Mo 07:00-09:00', '0 7-9 | 1-6'],
      ['Mo 8-10 Uhr', '0 8-10 | 1-6'],
      ['Mo 8-10, 14-16', '0 8-10 14-16 | 1-6'],
      ['Mo 9-12', '0 9-12 | 1-6'],
      ['Mo 9.00-11.30', '0 9-11.5 | 1-6'],
      ['Mo 0900-1700', '0 9-17 | 1-6'],
      ['Mo 10:00-00:00', '0 10-24 | 1-6'],
      ['Mo 14:00-20:00; Tu 10:00-02:00', '0 14-20 | 1 10-26 | 2-6'],
      ['Mo 9:00-12:00/14:00-17:00', '0 9-12 14-17 | 1-6'],
      ['24/7', '0-6 0-24'],
      ['Saturday: Open 24 hours', '0-4 | 5 0-24 | 6'],
    ],
    'later rules replace earlier ones on the days they name; after a comma they add': [
      ['Mo-Su 09:00-17:00; Sa 10:00-14:00', '0-4 9-17 | 5 10-14 | 6 9-17'],
      ['Mo-Su 09:00-17:00\nSa closed', '0-4 9-17 | 5 | 6 9-17'],
      ['Mo-Su off; Mo-Fr 09:00-17:00', '0-4 9-17 | 5-6'],
      ['Mo-Fr 08:00-12:00, We 14:00-18:00', '0-1 8-12 | 2 8-12 14-18 | 3-4 8-12 | 5-6'],
      ['Mo-Fr 09:00-17:00, We off', '0-1 9-17 | 2 | 3-4 9-17 | 5-6'],
    ],
  }))
    describe(kind, () => {
      for (const [given, expected] of cases as [string, string][])
        it(given, () =>
          assert.equal(
            week(given)
              .join(' | ')
              .replace(/\b(\d)-\1(?=$| )/g, '$1'),
            expected,
          ),
        );
    });

  it('a list of schema.org has no order: its entries add to each other, and closed ones are exceptions', () => {
    assert.deepEqual(week(['Mo-Fr 09:00-12:00', 'Mo-Fr 13:00-17:00', 'We closed']), [
      '0-1 9-12 13-17',
      '2-2',
      '3-4 9-12 13-17',
      '5-6',
    ]);
    assert.deepEqual(week(['We closed', 'Mo-Fr 09:00-12:00']), ['0-1 9-12', '2-2', '3-4 9-12', '5-6']);
  });

  for (const [kind, problem, cases] of [
    [
      'words that are no days, times or dates',
      'unread',
      [
        'Thanksgiving closed',
        'Mo-Fr 09:00-17:00; Thanksgiving closed',
        'Wedding season 9am-5pm',
        'Sundown 17:00-22:00',
        'by appointment',
        'Mo-Fr 09:00-17:00 by appointment',
        'We are open Monday to Friday 9am-5pm',
        'Mo-Fr 09:00-17:00 except We',
        'every other Monday 9am-5pm',
        '1st and 3rd Saturday 10:00-12:00',
        'Mo[1] 10:00-12:00',
        'Mo-Fr 08:00-18:00+',
        'Mo-Fr 09:00-17:00 "by appointment"',
        'sunrise-sunset',
        'werktags 9-17 Uhr',
        'SH off',
        'easter off',
        'week 10-20 Mo 09:00-12:00',
        'Mon-Fri 9am-5pm EST',
        'Lu-Ve 09:00-17:00',
        'Sa-Do 10:00-14:00',
        'Mo 12 مساء - 2 مساء',
        'Friday, December 24 closed',
        'Friday, December 24, 2026 closed',
      ],
    ],
    [
      'numbers that are none',
      'unread',
      ['Sa 25:00-26:00', 'Mo 13pm-5pm', 'Mo 9:75-17:00', 'Mo 9:5-17', 'Feb 30 off', '2026-02-30 off', '1/2 closed'],
    ],
    [
      'days without times, times without days',
      'unread',
      ['Monday to Friday', 'Mo-Fr 09:00-17:00, Sa', '09:00-17:00', 'closed', 'Mo-Fr 09:00-17:00; closed', 'Dec 9-17'],
    ],
    [
      'of the morning or of the evening',
      'half',
      [
        'Mo-Fr 9-5',
        'Mo-Fr 9:00-5:00',
        'Mo-Fr 09:00-05:00',
        'Mo 9 to 5',
        'Tue 7-9',
        'Mo 1-5',
        'Mo 9-12, 1-5',
        'Sa 10:00-02:00',
        'Mo 12:00-5:00',
        'Mo 9-midnight',
        'Mo 7am-10',
        'Sa 9-17; Su 9-5',
        'Mo 09:00-09:00',
      ],
    ],
    [
      'contradictions',
      'contradiction',
      [
        'Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00',
        'Sa 10:00-14:00; Mo-Su 09:00-17:00',
        'Mo-Fr 09:00-17:00, We 10:00-14:00',
        'Mo 13:00-17:00, 09:00-12:00',
        'Mo 09:00-13:00, 12:00-17:00',
        'Dec 25 off; Dec 25 10:00-12:00',
        ['Mo-Su 09:00-17:00', 'Sa 10:00-14:00'],
        ['Sa closed', 'Sa 10:00-14:00'],
      ],
    ],
  ] as const)
    describe(`nothing is read, and the owner is told: ${kind}`, () => {
      for (const given of cases as readonly (string | readonly string[])[])
        it(String(given), () => {
          const problems: string[] = [];
          assert.deepEqual(
            readHours(given, (_, found) => problems.push(found)),
            [],
          );
          assert.deepEqual([...new Set(problems)], [problem]);
        });
    });

  it('each part that cannot be read is named, and none of the hours hold', () => {
    const { hours, wrong } = read('Mo-Fr 09:00-17:00; by appointment; Xx 9-5; Sa 25:00-26:00; Su 9');
    assert.deepEqual(hours, []);
    assert.deepEqual(wrong, ['by appointment', 'Xx 9-5', 'Sa 25:00-26:00', 'Su 9']);
    assert.deepEqual(read('Mo-Fr 9-5; Sa 9am-12').wrong, ['9-5']);
  });

  it('specifications that cannot be read are named as well', () => {
    for (const given of [
      { dayOfWeek: 'Funday', opens: '09:00', closes: '17:00' },
      { dayOfWeek: 'Monday', opens: '9', closes: '5' },
      { dayOfWeek: 'Monday', opens: '09:00' },
      { opens: '09:00', closes: '17:00' },
      { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00', validFrom: 'December' },
      { dayOfWeek: ['Monday', 7], opens: '09:00', closes: '17:00' },
    ]) {
      const { hours, wrong } = read(given);
      assert.deepEqual(hours, []);
      assert.equal(wrong.length, 1, JSON.stringify(given));
    }
  });

  it('words in any order come to hours or to a problem, and never to both', () => {
    const word = fc.constantFrom(
      ...'mo fr sa so tu weekdays weekend daily ph off closed open 9 5 17 09:00 17:00 9am 5pm noon midnight 24/7 to - – , ; & and / . : dec 24 24. 24.12. 2026 2026-12-24 apr-oct in am pm uhr bis und von allday always من إلى الأحد ص'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom(' ', ''), (tokens, space) => {
        const problems: string[] = [];
        const hours = readHours(tokens.join(space), (_, problem) => problems.push(problem));
        const isFatal = problems.some((problem) => problem !== 'holiday');
        assert.equal(hours.length > 0, !isFatal && /[^;\s,]/.test(tokens.join('')));
        weekOf(hours);
        openState(hours, NY, Date.UTC(2026, 11, 24));
      }),
      { numRuns: 5000 },
    );
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

describe('public holidays, of which there is no calendar', () => {
  const at = (text: string, now: string) => {
    const problems: string[] = [];
    const hours = readHours(text, (_, problem) => problems.push(problem));
    const { open, change, isUsual } = sureState(hours, NY, Date.parse(now));
    return { open, change: change && new Date(change).toISOString().slice(0, 16), isUsual, problems };
  };
  const off = 'Mo-Fr 09:00-17:00; PH off';
  for (const [name, text, now, open, change, isUsual] of [
    ['by day nothing is claimed', off, '2026-11-23T15:00Z', undefined, undefined, true],
    ['at night it is closed, and opens as usual', off, '2026-11-23T03:00Z', false, '2026-11-23T14:00', true],
    ['a date written after it is sure', `${off}; Dec 25 closed`, '2026-12-25T16:00Z', false, '2026-12-28T14:00', true],
    ['open both ways', 'Mo-Fr 09:00-17:00; PH 10:00-12:00', '2026-11-23T15:30Z', true, undefined, true],
    ['a Sunday', 'Mo-Fr 09:00-17:00; PH 10:00-12:00', '2026-11-22T15:30Z', undefined, '2026-11-23T14:00', true],
    [
      'Sundays and holidays',
      'Mo-Sa 8-20 Uhr; Sonn- und Feiertage geschlossen',
      '2026-11-22T15:30Z',
      false,
      '2026-11-23T13:00',
      true,
    ],
    ['the night after a holiday', 'Mo-Fr 20:00-02:00; PH off', '2026-11-24T06:00Z', undefined, undefined, true],
  ] as const)
    it(`${name}: ${text}`, () => {
      const found = at(text, now);
      assert.deepEqual([found.open, found.problems], [open, ['holiday']]);
      if (open !== undefined) assert.deepEqual([found.change, found.isUsual], [change, isUsual]);
    });

  it('hours that are the same on holidays are as sure as any', () => {
    assert.deepEqual(at('Mo-Su,PH 09:00-17:00', '2026-11-23T15:00Z'), {
      open: true,
      change: '2026-11-23T22:00',
      isUsual: false,
      problems: [],
    });
  });
});

describe('hours in words', () => {
  const plain = (text: string) => text.replace(/[\s\u202f\u2009]+/g, ' ').replace(/[\u2066-\u2069]/g, '');
  const languages = { en: english, de: german.live, ar: arabic.live };
  const say = (text: string, now: string, locale: keyof typeof languages = 'en', visitor = NY) => {
    const hours = readHours(text, () => undefined);
    const at = Date.parse(now);
    return {
      line: plain(hoursText(hours, NY, at, locale, languages[locale], visitor).line),
      week: weekText(hours, NY, at, locale, languages[locale]).map(({ days, times }) => plain(`${days}: ${times}`)),
    };
  };

  it('nothing is claimed that a public holiday could make false', () => {
    const off = 'Mo-Fr 09:00-17:00; PH off; Dec 24-25 closed';
    assert.equal(say(off, '2026-11-23T15:00Z').line, 'Today, unless it is a public holiday: 9:00 AM – 5:00 PM');
    assert.equal(say(off, '2026-11-23T23:00Z').line, 'Closed now, usually opens tomorrow at 9:00 AM');
    assert.equal(say(off, '2026-12-25T16:00Z').line, 'Closed now, usually opens Monday 9:00 AM');
    assert.equal(say(off, '2026-11-23T15:00Z', 'de').line, 'Heute, sofern kein Feiertag ist: 09:00–17:00 Uhr');
    assert.match(say(off, '2026-11-23T15:00Z', 'ar').line, /^اليوم، ما لم يكن عطلة رسمية: /);
    assert.equal(
      say('Mo-Fr 09:00-17:00; PH 10:00-12:00', '2026-11-22T16:00Z').line,
      'Today, unless it is a public holiday: Closed',
    );
    assert.equal(say('Mo-Fr 09:00-17:00; PH 10:00-12:00', '2026-11-23T15:30Z').line, 'Open now');
    assert.equal(
      say(off, '2026-11-23T15:00Z', 'en', 'Europe/Berlin').line,
      'Today, unless it is a public holiday: 9:00 AM – 5:00 PM, Eastern Time (New York)',
    );
    assert.doesNotMatch(JSON.stringify(say(off, '2026-11-23T15:00Z')), /Open now/);
  });

  describe('for someone on another day than the practice', () => {
    const week = 'Mo-Fr 09:00-17:00';
    const there = 'Eastern Time (New York)';

    it('name the weekday, which is the same whoever reads it', () => {
      // in Berlin it is Wednesday already, and the practice opens on that Wednesday
      assert.equal(
        say(week, '2026-12-02T01:00Z', 'en', 'Europe/Berlin').line,
        `Closed now, opens Wednesday 9:00 AM, ${there}`,
      );
      // in Los Angeles it is still Tuesday when it is 6 on Wednesday in Berlin
      const hours = readHours(week, () => undefined);
      const at = Date.parse('2026-12-02T05:00Z');
      const line = plain(hoursText(hours, 'Europe/Berlin', at, 'en', english, 'America/Los_Angeles').line);
      assert.match(line, /^Closed now, opens Wednesday 9:00 AM, /);
      // the same day now, but not at the moment told: 18:00 in New York is Thursday in Tokyo
      assert.match(say('Mo-Fr 18:00-22:00', '2026-12-02T06:00Z', 'en', 'Asia/Tokyo').line, /opens Wednesday 6:00 PM/);
    });

    it('do so in every language, also where only a holiday decides', async () => {
      assert.match(say(week, '2026-12-02T01:00Z', 'de', 'Europe/Berlin').line, /Mittwoch/);
      assert.match(say(week, '2026-12-02T01:00Z', 'ar', 'Europe/Berlin').line, /الأربعاء/);
      for (const locale of await readdir(new URL('../../src/languages/', import.meta.url))) {
        const { default: strings } = (await import(`../../src/languages/${locale}/booking.ts`)) as {
          default: typeof german;
        };
        const { live } = strings;
        const hours = readHours(`${week}; PH off`, () => undefined);
        const day = (iso: string) =>
          new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(iso)).toLowerCase();
        const line = (iso: string, zone = NY) =>
          hoursText(hours, zone, Date.parse(iso), locale, live, 'Asia/Tokyo').line;
        assert.ok(line('2026-12-01T20:00Z').toLowerCase().includes(day('2026-12-01')), line('2026-12-01T20:00Z'));
        assert.ok(line('2026-12-01T20:00Z')[0] === line('2026-12-01T20:00Z')[0]!.toUpperCase(), locale);
        assert.ok(!line('2026-12-01T03:00Z', 'Asia/Tokyo').toLowerCase().includes(day('2026-12-01')), locale);
      }
    });

    it('keep today and tomorrow where both have the same day, and are said anew at the midnights of both', () => {
      assert.equal(
        say(week, '2026-12-02T12:00Z', 'en', 'Europe/Berlin').line,
        `Closed now, opens today at 9:00 AM, ${there}`,
      );
      assert.equal(
        say(week, '2026-12-01T22:30Z', 'en', 'Europe/Berlin').line,
        `Closed now, opens tomorrow at 9:00 AM, ${there}`,
      );
      const until = (now: string) =>
        new Date(
          hoursText(
            readHours(week, () => undefined),
            NY,
            Date.parse(now),
            'en',
            english,
            'Europe/Berlin',
          ).until!,
        ).toISOString();
      assert.equal(until('2026-12-01T22:30Z'), '2026-12-01T23:00:00.000Z', 'midnight in Berlin');
      assert.equal(until('2026-12-02T01:00Z'), '2026-12-02T05:00:00.000Z', 'midnight in New York');
    });
  });

  it('holidays and dates to come stand under the week', () => {
    assert.deepEqual(say('Mo-Fr 09:00-17:00; PH off; Dec 24-25 closed; Dec 31 9am-noon', '2026-12-02T15:00Z').week, [
      'Monday – Friday: 9:00 AM – 5:00 PM',
      'Saturday – Sunday: Closed',
      'Public holidays: Closed',
      'December 24 – 25: Closed',
      'December 31: 9:00 AM – 12:00 PM',
    ]);
  });
});

describe('what stands beside the usual week', () => {
  const lines = (text: string, today: string) =>
    exceptionsOf(readHours(text, assert.fail), today).map(
      ({ first, last, spans }) => `${first} ${last} ${spans.map(({ from, to }) => `${from / 60}-${to / 60}`).join()}`,
    );

  it('dates of the weeks to come, like days together', () => {
    const text = 'Mo-Fr 09:00-17:00; Dec 21-23 10:00-12:00; Dec 24-Jan 2 off; 2027-06-01 off';
    assert.deepEqual(lines(text, '2026-12-01'), ['2026-12-21 2026-12-23 10-12', '2026-12-24 2027-01-02 ']);
    assert.deepEqual(lines(text, '2026-12-30'), ['2026-12-30 2027-01-02 ']);
    assert.deepEqual(lines(text, '2026-09-01'), []);
  });

  it('the season that is on is the usual week', () => {
    const hours = readHours('Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 10:00-16:00; Aug 10-14 off', assert.fail);
    const monday = (key: string) => weekOf(hours, key)[0]!.spans;
    assert.deepEqual(
      [monday('2026-07-01'), monday('2026-12-01'), monday('2026-08-12')],
      [[{ from: 540, to: 1080 }], [{ from: 600, to: 960 }], [{ from: 540, to: 1080 }]],
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
    [
      'dates written first hold too',
      `2026-11-26 closed; ${usual}`,
      NY,
      '2026-11-26T16:00Z',
      [false, '2026-11-27T14:00Z'],
    ],
    ['every year', `${usual}; Dec 24-26 off`, NY, '2027-12-24T16:00Z', [false, '2027-12-27T14:00Z']],
    ['over the new year', `${usual}; Dec 24-Jan 2 closed`, NY, '2026-12-24T16:00Z', [false, '2027-01-04T14:00Z']],
    ['in German', `${usual}; 24.12. geschlossen`, NY, '2026-12-24T16:00Z', [false, '2026-12-25T14:00Z']],
    [
      'a range in German',
      `${usual}; vom 24.12.2026 bis 6.1.2027 zu`,
      NY,
      '2026-12-24T16:00Z',
      [false, '2027-01-07T14:00Z'],
    ],
    [
      'days that share a month',
      `${usual}; 24.-26. Dezember geschlossen`,
      NY,
      '2026-12-24T16:00Z',
      [false, '2026-12-28T14:00Z'],
    ],
    ['in Arabic', `${usual}; 25 ديسمبر مغلق`, NY, '2026-12-25T16:00Z', [false, '2026-12-28T14:00Z']],
    [
      'as Americans write it',
      `${usual}; Thursday, December 24, 2026 closed`,
      NY,
      '2026-12-24T16:00Z',
      [false, '2026-12-25T14:00Z'],
    ],
    ['12/24', `${usual}; 12/24 closed`, NY, '2026-12-24T16:00Z', [false, '2026-12-25T14:00Z']],
    ['three days', `${usual}; Dec 24, 25 and 31 closed`, NY, '2026-12-31T16:00Z', [false, '2027-01-01T14:00Z']],
    [
      'a day of longer ones',
      `${usual}; Dec 24 10:00-12:00; Dec 21-Jan 3 off`,
      NY,
      '2026-12-24T16:00Z',
      [true, '2026-12-24T17:00Z'],
    ],
    ['a month', `${usual}; im August geschlossen`, NY, '2026-07-31T21:30Z', [false, '2026-09-01T13:00Z']],
    [
      'summer',
      'Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 10:00-16:00',
      NY,
      '2026-10-30T21:30Z',
      [true, '2026-10-30T22:00Z'],
    ],
    [
      'winter',
      'Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 10:00-16:00',
      NY,
      '2026-11-02T14:30Z',
      [false, '2026-11-02T15:00Z'],
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

  it('names days as they are named until the instant it gives, also on days of 23 and 25 hours', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.constantFrom(...zones), minutes, (rule, zone, minute) => {
        const { hours } = read(rule);
        const now = minute * 60_000;
        const said = (at: number) => hoursText(hours, zone, at, 'en', english, zone);
        const { line, open, until } = said(now);
        if (open) return;
        assert.ok(until !== undefined && until > now);
        assert.equal(said(until - 60_000).line, line);
      }),
      { numRuns: 500 },
    );
    const [spring, autumn] = ['2027-03-13T23:30:00-05:00', '2027-11-07T00:30:00-04:00'].map((at) =>
      hoursText(read('Mo-Fr 09:00-17:00').hours, 'America/New_York', Date.parse(at), 'en', english, 'America/New_York'),
    );
    assert.match(spring!.line, /opens Monday/, 'on Saturday, before a Sunday of 23 hours');
    assert.match(autumn!.line, /opens tomorrow/, 'on a Sunday of 25 hours');
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
