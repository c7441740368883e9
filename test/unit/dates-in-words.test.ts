import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, today } from '../../src/internal/date.js';

// The one language that is written without `Intl` is written as `Intl` writes it.

test('a day in English is what Intl gives, each day of a leap year', () => {
  for (const locale of ['en', 'en-US']) {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    for (let day = Date.UTC(2028, 0, 1); day < Date.UTC(2029, 0, 1); day += 864e5)
      assert.equal(formatDay(new Date(day).toISOString().slice(0, 10), locale), format.format(day));
  }
  assert.equal(formatDay('0987-06-05', 'en'), 'June 5, 987');
});

test('other locales keep their own form', () => {
  assert.equal(formatDay('2026-10-12', 'en-GB'), '12 October 2026');
  assert.equal(formatDay('2026-10-12', 'de'), '12. Oktober 2026');
  assert.equal(formatDay('2026-02-30', 'en'), undefined);
});

test('today is the calendar day of the visitor', () => {
  assert.equal(today(), new Date().toLocaleDateString('sv-SE'));
});
