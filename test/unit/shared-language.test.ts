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

test('older names of a language, and the two ways to write Chinese', () => {
  const offered = ['he', 'pt', 'zh'];
  assert.equal(negotiate('iw-IL', offered, 'en'), 'he');
  assert.equal(negotiate('pt-PT', offered, 'en'), 'pt');
  for (const simplified of ['zh', 'zh-CN', 'zh-Hans', 'zh_Hans_CN', 'zh-Hans-HK', 'zh-SG'])
    assert.equal(negotiate(simplified, offered, 'en'), 'zh', simplified);
  for (const traditional of ['zh-TW', 'zh-Hant', 'zh-Hant-CN', 'zh-HK', 'zh_MO']) {
    assert.equal(negotiate(traditional, offered, 'en'), 'en', traditional);
    assert.equal(negotiate(traditional, [...offered, 'zh-hant'], 'en'), 'zh-hant', traditional);
  }
});

test('the script decides the direction where it is named, the language elsewhere', () => {
  for (const rtl of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'az-Arab']) assert.equal(directionOf(rtl), 'rtl', rtl);
  for (const ltr of ['en', 'de', 'ar-Latn', 'arn', 'ja', 'he-Latn']) assert.equal(directionOf(ltr), 'ltr', ltr);
});
