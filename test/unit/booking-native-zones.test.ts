import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { daysOf, merged, nearest, periodsOf, type Slot } from '../../src/booking/native/slots.js';
import { zoneChoices } from '../../src/booking/native/zones.js';
import {
  cityOf,
  dayOf,
  deviceZone,
  dayText,
  isDoubled,
  knownZone,
  lastDay,
  laterMonth,
  momentText,
  monthText,
  placeOf,
  sameTime,
  timeText,
  timeThere,
  wallOf,
  zoneChoice,
  zoneText,
} from '../../src/booking/time/time-zone.js';

import { isShort, likelyZones } from '../../src/booking/time/zone-hint.js';

const at = (iso: string): number => Date.parse(iso);
const ZONES = Intl.supportedValuesOf('timeZone');
const zones = fc.constantFrom(...ZONES);
const instants = fc
  .integer({ min: at('2024-01-01T00:00:00Z') / 60_000, max: at('2036-01-01T00:00:00Z') / 60_000 })
  .map((minutes) => minutes * 60_000);
// instants near a change of the clocks, where mistakes are made
const changes: number[] = [];
for (const zone of [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Beirut',
  'America/Havana',
])
  for (let hour = at('2026-01-01T00:00:00Z'); hour < at('2027-12-31T00:00:00Z'); hour += 3_600_000) {
    const offset = (instant: number) =>
      new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
        .formatToParts(instant)
        .find(({ type }) => type === 'timeZoneName')!.value;
    if (hour % 86_400_000 === 0 && offset(hour) === offset(hour + 86_400_000)) {
      hour += 82_800_000;
      continue;
    }
    if (offset(hour) !== offset(hour + 3_600_000)) changes.push(hour);
  }
const near = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 }))
  .map(([hour, minutes]) => hour + minutes * 60_000);
const times = fc.oneof(instants, near);
/** Another way to the same thing: the Swedish locale writes ISO dates. */
const oracle = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
const key = (instant: number, zone: string) => {
  const { hour, minute } = wallOf(instant, zone);
  return `${dayOf(instant, zone)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

describe('wall times', () => {
  it('are those of every zone at any time, on days when clocks change too', () => {
    assert.ok(changes.length > 20 && ZONES.length > 400);
    fc.assert(
      fc.property(times, zones, (instant, zone) => assert.equal(key(instant, zone), oracle(instant, zone))),
      { numRuns: 1500 },
    );
  });

  it('a doubled time is named with its zone, and the two of a pair read differently', () => {
    const summer = at('2026-11-01T05:30:00Z');
    const winter = at('2026-11-01T06:30:00Z');
    assert.deepEqual(
      [timeText(summer, 'America/New_York', 'en'), timeText(winter, 'America/New_York', 'en')].map(plain),
      ['1:30 AM EDT', '1:30 AM EST'],
    );
    assert.equal(plain(timeText(at('2026-11-01T07:30:00Z'), 'America/New_York', 'en')), '2:30 AM');
    assert.equal(
      isDoubled(at('2026-04-04T15:15:00Z'), 'Australia/Lord_Howe'),
      true,
      'half an hour on Lord Howe Island',
    );
    fc.assert(
      fc.property(near, zones, fc.constantFrom('en-US', 'de', 'ar'), (instant, zone, locale) => {
        for (const later of [30, 60, 120].map((minutes) => instant + minutes * 60_000)) {
          if (oracle(instant, zone) !== oracle(later, zone)) continue;
          assert.ok(isDoubled(instant, zone) && isDoubled(later, zone));
          assert.notEqual(timeText(instant, zone, locale), timeText(later, zone, locale));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('a missing hour is never shown: the clock goes from 1:59 to 3:00', () => {
    assert.deepEqual(
      ['2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z'].map((iso) => plain(timeText(at(iso), 'America/New_York', 'en'))),
      ['1:59 AM', '3:00 AM'],
    );
  });

  it('12 or 24 hours, midnight and noon, as the locale has it', () => {
    const midnight = at('2026-07-01T04:00:00Z');
    assert.equal(plain(timeText(midnight, 'America/New_York', 'en-US')), '12:00 AM');
    assert.match(timeText(midnight, 'America/New_York', 'de'), /^0?0:00$/);
    assert.match(timeText(midnight, 'America/New_York', 'en-GB'), /^0?0:00$/);
  });

  it('names another day where the other place has one', () => {
    assert.equal(
      plain(timeThere(at('2026-07-01T22:00:00Z'), 'America/New_York', 'Europe/Berlin', 'en')),
      'Wed 6:00 PM',
    );
    assert.equal(plain(timeThere(at('2026-07-01T12:00:00Z'), 'America/New_York', 'Europe/Berlin', 'en')), '8:00 AM');
  });

  it('compares zones by what they show, not by name', () => {
    assert.ok(sameTime(at('2026-07-01T12:00:00Z'), 'Asia/Kolkata', 'Asia/Calcutta'));
    assert.ok(sameTime(at('2026-07-01T12:00:00Z'), 'America/New_York', 'America/Toronto'));
    assert.ok(!sameTime(at('2026-07-01T12:00:00Z'), 'America/New_York', 'America/Phoenix'));
  });

  it('names zones in words, and knows which are none', () => {
    assert.equal(zoneText('America/New_York', 'en', at('2026-07-01T12:00:00Z')), 'Eastern Time (New York)');
    assert.equal(cityOf('America/Argentina/Buenos_Aires'), 'Buenos Aires');
    for (const zone of ['Eastern Standard Time', 'Etc/Unknown', '', '+05:00', null, 7, {}])
      assert.equal(knownZone(zone), undefined, JSON.stringify(zone));
    assert.equal(knownZone('Europe/Berlin'), 'Europe/Berlin');
    fc.assert(
      fc.property(zones, fc.constantFrom('en', 'de', 'ar'), times, (zone, locale, instant) =>
        assert.ok(zoneText(zone, locale, instant).length > 1),
      ),
      { numRuns: 200 },
    );
  });

  it('names places in the reader’s language, as far as Intl tells', () => {
    for (const [locale, zone, place] of [
      ['en', 'America/New_York', 'New York'],
      ['en-GB', 'Asia/Kolkata', 'Kolkata'],
      ['de', 'America/New_York', 'New York'],
      ['de-AT', 'Asia/Kolkata', 'Indien'],
      ['de', 'America/Mexico_City', 'Mexiko-Stadt'],
      ['ar', 'America/New_York', 'نيويورك'],
      ['ar', 'Europe/Berlin', 'ألمانيا'],
      ['fr', 'Africa/Cairo', 'Égypte'],
      // its own abbreviation hides the place
      ['de', 'Europe/Vienna', 'Vienna'],
      ['de', 'UTC', 'UTC'],
    ] as const)
      assert.equal(placeOf(zone, locale), place, `${locale} ${zone}`);
    assert.equal(zoneChoice('America/New_York', 'de', at('2026-07-01T12:00:00Z')), 'New York (GMT-4)');
    assert.equal(zoneChoice('America/New_York', 'de', at('2026-12-01T12:00:00Z')), 'New York (GMT-5)');
  });

  it('offers every zone once, in the order of its names, without leftovers of a pattern', () => {
    for (const locale of ['en', 'de', 'ar']) {
      const steps = zoneChoices(locale, at('2026-07-01T12:00:00Z'));
      let step = steps.next();
      while (!step.done) step = steps.next();
      const list = step.value;
      const known = Intl.supportedValuesOf('timeZone').filter((each) => !each.startsWith('Etc/'));
      assert.deepEqual(list.map(({ id }) => id).sort(), [...known].sort());
      assert.deepEqual(
        list.filter(({ label }) => !/^\S.* \(\S+\)$/.test(label) || /_|Ortszeit|^توقيت/.test(label)),
        [],
      );
    }
  });

  it('months', () => {
    assert.deepEqual(
      [laterMonth('2026-11', 1), laterMonth('2026-11', 2), laterMonth('2026-01', 12)],
      ['2026-12', '2027-01', '2027-01'],
    );
    assert.deepEqual(
      [lastDay('2028-02'), lastDay('2027-02'), lastDay('2026-12')],
      ['2028-02-29', '2027-02-28', '2026-12-31'],
    );
    assert.equal(monthText('2026-11', 'de'), 'November 2026');
    assert.match(dayText(at('2027-01-04T15:00:00Z'), 'UTC', 'en', at('2026-11-23T00:00:00Z')), /2027/);
    assert.doesNotMatch(dayText(at('2026-12-04T15:00:00Z'), 'UTC', 'en', at('2026-11-23T00:00:00Z')), /2026/);
    assert.match(plain(momentText(at('2026-12-04T15:00:00Z'), 'UTC', 'en')), /Friday, December 4, 2026 at 3:00 PM$/);
  });
});

describe('zones as authors write them', () => {
  for (const zone of ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/UTC', 'US/Eastern', 'Japan'])
    it(`${zone} is one`, () => assert.equal(knownZone(zone), zone));
  it('in small letters too', () => {
    assert.equal(knownZone('america/new_york'), 'America/New_York');
    assert.equal(knownZone('utc'), 'UTC');
  });

  for (const [said, ...likely] of [
    ['EST', 'America/New_York'],
    ['est', 'America/New_York'],
    ['EDT', 'America/New_York'],
    ['ET', 'America/New_York'],
    ['EST5EDT', 'America/New_York'],
    ['CST', 'America/Chicago', 'Asia/Shanghai'],
    ['MST', 'America/Denver', 'America/Phoenix'],
    ['PST', 'America/Los_Angeles'],
    ['PST8PDT', 'America/Los_Angeles'],
    ['HST', 'Pacific/Honolulu'],
    ['GMT', 'Europe/London'],
    ['BST', 'Europe/London'],
    ['IST', 'Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
    ['CET', 'Europe/Berlin', 'Europe/Paris'],
    ['MEZ', 'Europe/Berlin', 'Europe/Paris'],
    ['EET', 'Europe/Athens', 'Europe/Kyiv', 'Africa/Cairo'],
    ['WET', 'Europe/Lisbon'],
    ['AEST', 'Australia/Sydney', 'Australia/Brisbane'],
    ['JST', 'Asia/Tokyo'],
    ['NST', 'America/St_Johns'],
    ['AST', 'America/Halifax', 'Asia/Riyadh'],
    ['PRC', 'Asia/Shanghai'],
    ['NZ', 'Pacific/Auckland'],
    ['XYZ'],
    ['UTC+2'],
    ['UTC-05:00'],
    ['GMT+1'],
    ['GMT0'],
    ['+02:00'],
    ['-0500'],
    ['Etc/GMT+5'],
    ['Etc/GMT-2'],
  ] as const)
    it(`${said} is none, in any engine`, () => {
      assert.equal(knownZone(said), undefined);
      assert.deepEqual(likelyZones(said), likely);
      assert.ok(isShort(said));
    });

  for (const [said, likely] of [
    ['Eastern Time', 'America/New_York'],
    ['Eastern Standard Time', 'America/New_York'],
    ['US Pacific Time', 'America/Los_Angeles'],
    ['British Summer Time', 'Europe/London'],
    ['Central European Time', 'Europe/Berlin'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Mitteleuropäische Sommerzeit', 'Europe/Berlin'],
    ['America/New York', 'America/New_York'],
    ['New York', 'America/New_York'],
    ['Berlin', 'Europe/Berlin'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Germany/Berlin', 'Europe/Berlin'],
    ['Ho Chi Minh City', 'Asia/Saigon'],
    ['Mars/Crater', undefined],
    ['', undefined],
  ] as const)
    it(`${said} is none, and is no abbreviation`, () => {
      assert.equal(knownZone(said), undefined);
      assert.equal(likelyZones(said)[0], likely);
      assert.ok(!isShort(said));
    });

  it('every zone meant is one, and every zone an engine lists', () => {
    for (const zone of ZONES.filter((each) => !each.startsWith('Etc/'))) assert.equal(knownZone(zone), zone);
    for (let a = 65; a < 91; a++)
      for (let b = 65; b < 91; b++)
        for (let c = 65; c < 91; c++) {
          const short = String.fromCharCode(a, b, c);
          assert.equal(knownZone(short), short === 'UTC' ? 'UTC' : undefined);
        }
    for (const short of ['EST', 'CST', 'IST', 'CET', 'EET', 'AEST', 'ACST', 'GMT', 'SST', 'CAT', 'EAT'])
      for (const zone of likelyZones(short)) assert.equal(knownZone(zone), zone);
  });

  it('the zone of a device is what the device says', () => assert.ok(deviceZone().length > 2));

  for (const [today, old, city] of [
    ['Europe/Kyiv', 'Europe/Kiev', 'Kyiv'],
    ['Asia/Kolkata', 'Asia/Calcutta', 'Kolkata'],
    ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Ho Chi Minh City'],
    ['Asia/Yangon', 'Asia/Rangoon', 'Yangon'],
    ['Asia/Kathmandu', 'Asia/Katmandu', 'Kathmandu'],
    ['Asia/Dhaka', 'Asia/Dacca', 'Dhaka'],
    ['America/Nuuk', 'America/Godthab', 'Nuuk'],
    ['Atlantic/Faroe', 'Atlantic/Faeroe', 'Faroe'],
    ['Pacific/Chuuk', 'Pacific/Truk', 'Chuuk'],
  ] as const)
    it(`${city}, whatever the browser calls it`, () => {
      for (const zone of [today, old]) {
        assert.equal(cityOf(zone), city);
        assert.equal(placeOf(zone, 'en'), city);
        assert.equal(knownZone(zone), zone);
      }
    });

  it('places are spelled as they are written', () => {
    assert.equal(cityOf('America/Sao_Paulo'), 'São Paulo');
    assert.equal(cityOf('America/St_Johns'), 'St. John’s');
    assert.equal(cityOf('America/Port-au-Prince'), 'Port-au-Prince');
  });
});

describe('openings by day', () => {
  const slots = fc.array(
    times.map((start): Slot => ({ start })),
    { maxLength: 40 },
  );

  it('each opening stands once, on the day the wall shows, in order, whatever the zone', () => {
    fc.assert(
      fc.property(slots, zones, (list, zone) => {
        const days = daysOf(list, zone);
        const flat = days.flatMap((day) => day.slots);
        assert.equal(flat.length, new Set(list.map(({ start }) => start)).size);
        for (const day of days)
          for (const { start } of day.slots) assert.equal(oracle(start, zone).slice(0, 10), day.key);
        assert.deepEqual(
          days.map(({ key: day }) => day),
          [...new Set(days.map(({ key: day }) => day))].sort(),
        );
        for (const day of days) {
          assert.deepEqual(
            day.slots.map(({ start }) => start),
            day.slots.map(({ start }) => start).sort((a, b) => a - b),
          );
          assert.equal(periodsOf(day.slots, zone).flatMap(([, part]) => part).length, day.slots.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('across the date line the same opening is another day', () => {
    const slot = { start: at('2026-11-30T23:30:00Z') };
    assert.deepEqual(
      ['Pacific/Kiritimati', 'Pacific/Niue', 'Pacific/Apia', 'America/New_York'].map(
        (zone) => daysOf([slot], zone)[0]!.key,
      ),
      ['2026-12-01', '2026-11-30', '2026-12-01', '2026-11-30'],
    );
  });

  it('both halves of a doubled hour stay, in the order they happen', () => {
    const day = daysOf(
      [{ start: at('2026-11-01T06:30:00Z') }, { start: at('2026-11-01T05:30:00Z') }],
      'America/New_York',
    );
    assert.equal(day.length, 1);
    assert.deepEqual(
      day[0]!.slots.map(({ start }) => plain(timeText(start, 'America/New_York', 'en'))),
      ['1:30 AM EDT', '1:30 AM EST'],
    );
  });

  it('the nearest ones, without the one that is gone', () => {
    const list = [1, 2, 5, 6, 9].map((start) => ({ start }));
    assert.deepEqual(
      nearest(list, 5, 2).map(({ start }) => start),
      [2, 6],
    );
    assert.deepEqual(merged([{ start: 3 }], [{ start: 1 }, { start: 3, id: 'new' }]), [
      { start: 1 },
      { start: 3, id: 'new' },
    ]);
  });
});

/** The white space of some engines is thin or does not break. */
function plain(text: string): string {
  return text.replace(/[\s\u202f\u2009]+/g, ' ');
}
