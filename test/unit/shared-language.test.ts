import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, negotiate } from '../../src/i18n/negotiate.js';

test('the nearest offered language serves a tag', () => {
  const offered = ['de', 'ar'];
  assert.equal(negotiate('de', offered, 'en'), 'de');
  assert.equal(negotiate('de-AT', offered, 'en'), 'de');
  assert.equal(negotiate('AR_eg', offered, 'en'), 'ar');
  assert.equal(negotiate('en-GB', offered, 'en'), 'en');
  assert.equal(negotiate('fr', offered, 'en'), 'en');
  assert.equal(negotiate('', offered, 'en'), 'en');
  assert.equal(negotiate('den', offered, 'en'), 'en');
});

test('the script decides the direction where it is named, the language elsewhere', () => {
  for (const rtl of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'az-Arab']) assert.equal(directionOf(rtl), 'rtl', rtl);
  for (const ltr of ['en', 'de', 'ar-Latn', 'arn', 'ja', 'he-Latn']) assert.equal(directionOf(ltr), 'ltr', ltr);
});
