import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { instantOf } from '../../src/booking/time/instant.js';
import { wallOf } from '../../src/booking/time/time-zone.js';

const zones = Intl.supportedValuesOf('timeZone');
const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute };
};
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe('wall clocks and instants', () => {
  it('every instant of every zone is found again from its wall time, or the earlier of two that show the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 }),
        (zone, minutes) => {
          const instant = minutes * 60_000;
          const shown = wallOf(instant, zone);
          const found = instantOf(shown, zone);
          assert.deepEqual(wallOf(found, zone), shown);
          assert.ok(found <= instant && instant - found <= 3 * 3_600_000, `${zone} ${iso(instant)} → ${iso(found)}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  for (const [name, zone, time, expected] of [
    ['an hour that clocks skip', 'America/New_York', '2026-03-08 02:30', '2026-03-08T07:30'],
    ['an hour that clocks show twice', 'America/New_York', '2026-11-01 01:30', '2026-11-01T05:30'],
    ['half an hour skipped', 'Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45'],
    ['a day that a zone skipped', 'Pacific/Apia', '2011-12-30 12:00', '2011-12-30T22:00'],
    ['a quarter past', 'Asia/Kathmandu', '2026-06-01 09:00', '2026-06-01T03:15'],
    ['the midnight that ends a day', 'Europe/Berlin', '2026-12-31 24:00', '2026-12-31T23:00'],
    ['a midnight that does not exist', 'America/Santiago', '2026-09-06 00:00', '2026-09-06T04:00'],
  ] as const)
    it(`${name}: ${zone} ${time}`, () => assert.equal(iso(instantOf(wall(time), zone)), expected));

  it('agrees with Temporal, where this machine has it', { skip: !('Temporal' in globalThis) }, () => {
    const { Temporal } = globalThis as unknown as {
      Temporal: {
        PlainDateTime: {
          from: (fields: object) => { toZonedDateTime: (zone: string) => { epochMilliseconds: number } };
        };
      };
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const shown = wall(date.toISOString());
          assert.equal(
            instantOf(shown, zone),
            Temporal.PlainDateTime.from(shown).toZonedDateTime(zone).epochMilliseconds,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});
