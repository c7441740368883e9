import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHours } from '../../src/booking/live/opening-hours.js';
import { dataOf, specifications } from '../../src/booking/live/structured-data.js';

const listing = {
  practice: 'Larkfield',
  area: undefined,
  href: 'https://calendly.com/larkfield/first',
  label: 'Book a first conversation',
  hours: undefined,
};

describe('what search engines are told of a booking', () => {
  it('is what was given, and nothing else', () => {
    assert.deepEqual(dataOf(listing), {
      '@context': 'https://schema.org',
      '@type': 'ProfessionalService',
      name: 'Larkfield',
      potentialAction: {
        '@type': 'ReserveAction',
        name: 'Book a first conversation',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://calendly.com/larkfield/first' },
      },
    });
    assert.deepEqual(dataOf({ ...listing, area: 'New Jersey', href: 'tel:+12015550123' }), {
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
    const specs = specifications(hours) as Record<string, unknown>[];
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
    const flat = (list: typeof hours) =>
      list.flatMap(({ days, dates, spans }) =>
        spans.length ? spans.map((span) => JSON.stringify([days, dates, span])) : JSON.stringify([days, dates]),
      );
    assert.deepEqual(flat(readHours(specs, assert.fail)), flat(hours));
  });
});
