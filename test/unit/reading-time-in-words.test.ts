import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesText, percentText } from '../../src/reader/reading/reading-time.js';

// What English writes without `Intl` is what `Intl` writes.

test('minutes in English are what Intl gives', () => {
  for (const locale of ['en', 'en-US']) {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
    for (let high = 1; high < 1300; high++) {
      assert.equal(minutesText(high, high, locale), format.format(high));
      const low = Math.ceil(high * 0.7);
      if (low < high) assert.equal(minutesText(low, high, locale), format.formatRange(low, high));
    }
  }
});

test('shares in English are what Intl gives', () => {
  const format = new Intl.NumberFormat('en', { style: 'percent' });
  for (let share = 0; share <= 100; share++) assert.equal(percentText(share / 100, 'en'), format.format(share / 100));
});

test('other languages keep their own form', () => {
  assert.equal(minutesText(4, 6, 'de'), '4–6 Min.');
  assert.equal(percentText(0.21, 'de'), '21\u00a0%');
  assert.equal(percentText(0.21, 'ar-EG'), '٢١٪؜');
});
