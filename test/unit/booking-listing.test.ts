import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hoursReader, openState, readHours, weekOf } from '../../src/booking/live/opening-hours.js';
import { dataOf, specifications } from '../../src/booking/live/structured-data.js';

const TODAY = '2026-11-29';
const listing = {
  practice: 'Larkfield',
  area: undefined,
  href: 'https://calendly.com/larkfield/first',
  label: 'Book a first conversation',
  hours: undefined,
};

describe('what search engines are told of a booking', () => {
  it('is what was given, and nothing else', () => {
    assert.deepEqual(dataOf(listing, TODAY, hoursReader), {
      '@context': 'https://schema.org',
      '@type': 'ProfessionalService',
      name: 'Larkfield',
      potentialAction: {
        '@type': 'ReserveAction',
        name: 'Book a first conversation',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://calendly.com/larkfield/first' },
      },
    });
    assert.deepEqual(dataOf({ ...listing, area: 'New Jersey', href: 'tel:+12015550123' }, TODAY, hoursReader), {
      '@context': 'https://schema.org',
      '@type': 'ProfessionalService',
      name: 'Larkfield',
      areaServed: 'New Jersey',
      telephone: '+12015550123',
    });
  });

  it('hours are written as schema.org does, and are read back the same', () => {
    const text =
      'Mo-Th 09:00-12:00, 13:00-17:00; Fr 20:00-02:00; Sa 00:00-24:00; 2026-12-24 10:00-12:00; 2026-12-25..2027-01-01 closed';
    const hours = readHours(text, assert.fail);
    const specs = specifications(hours, TODAY, hoursReader) as Record<string, unknown>[];
    assert.deepEqual(specs[0], {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'],
      opens: '09:00',
      closes: '12:00',
    });
    assert.deepEqual(specs.at(-1), {
      '@type': 'OpeningHoursSpecification',
      validFrom: '2026-12-25',
      validThrough: '2027-01-01',
      opens: '00:00',
      closes: '00:00',
    });
    alike(text, specs);
  });

  for (const text of [
    'Mo-Su 09:00-17:00; Sa 10:00-14:00',
    'Mo-Fr 08:00-12:00, We 14:00-18:00; Sa off',
    'Mo-Fr 09:00-17:00; Dec 24-26 off; Dec 31 09:00-12:00',
    'Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 10:00-16:00; 2026-12-21..2027-01-03 closed',
    'Mo-Fr 09:00-17:00; Dec 24-Jan 2 closed; Feb closed; Feb 29 10:00-12:00',
    '24/7; 2026-12-31 09:00-12:00',
    'Fr 20:00-02:00; Dec 25 20:00-04:00',
  ])
    it(`rules that replace others are told as what they come to: ${text}`, () =>
      alike(text, specifications(readHours(text, assert.fail), TODAY, hoursReader)));

  it('public holidays by the name schema.org has for them', () => {
    const specs = specifications(
      readHours('Mo-Fr 09:00-17:00; PH off', () => undefined),
      TODAY,
      hoursReader,
    );
    assert.deepEqual(specs.at(-1), {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: 'PublicHolidays',
      opens: '00:00',
      closes: '00:00',
    });
    const problems: unknown[] = [];
    const back = readHours(specs, (_, problem) => problems.push(problem));
    assert.deepEqual(problems, ['holiday']);
    assert.ok(back.some(({ holiday, spans }) => holiday && !spans.length));
  });

  it('hours of which a part cannot be read are left out', () => {
    for (const hours of ['Mo-Fr 9-5', 'Mo-Fr 09:00-17:00; Thanksgiving closed'])
      assert.ok(!('openingHoursSpecification' in dataOf({ ...listing, hours }, TODAY, hoursReader)));
    assert.ok('openingHoursSpecification' in dataOf({ ...listing, hours: 'Mo-Fr 9am-5pm' }, TODAY, hoursReader));
  });
});

/** Specifications, read back, mean what the text means, each half hour of the year to come. */
function alike(text: string, specs: readonly object[]): void {
  const hours = readHours(text, assert.fail);
  const back = readHours(specs, assert.fail);
  assert.deepEqual(weekOf(back), weekOf(hours));
  for (let now = Date.parse('2026-11-29T12:00Z'); now < Date.parse('2027-11-28T00:00Z');) {
    const state = openState(hours, 'UTC', now);
    assert.deepEqual(openState(back, 'UTC', now), state, `${text} at ${new Date(now).toISOString()}`);
    now = state.change ?? now + 86_400_000;
  }
}
