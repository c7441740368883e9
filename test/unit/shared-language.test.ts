import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, negotiate } from '../../src/i18n/negotiate.js';
import { localeOf } from '../../src/i18n/locale.js';
import { nameOf } from '../../src/i18n/name-of.js';
import { primaryLanguage } from '../../src/i18n/primary-language.js';
import { languagesRegisteredFor, register } from '../../src/i18n/registered-strings.js';

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
  for (const rtl of ['ar', 'ar-EG', 'ar_EG', 'he', 'iw-IL', 'fa-IR', 'ur', 'ps', 'az-Arab', 'az_Arab_IR'])
    assert.equal(directionOf(rtl), 'rtl', rtl);
  for (const ltr of ['en', 'de', 'ar-Latn', 'ar_Latn_EG', 'arn', 'ja', 'he-Latn'])
    assert.equal(directionOf(ltr), 'ltr', ltr);
});

test('a tag as a page writes it becomes one that Intl takes', () => {
  for (const [written, tag] of [
    ['zh_CN', 'zh-CN'],
    ['zh_Hans', 'zh-Hans'],
    ['JA_jp', 'ja-JP'],
    [' en-us ', 'en-US'],
    ['iw', 'he'],
    ['english', 'english'],
  ] as const)
    assert.equal(localeOf(written), tag, written);
  for (const none of ['', 'en us', 'English (US)', '_', 'deutsch, Österreich', '{{ lang }}']) {
    assert.equal(localeOf(none), 'und', none);
    assert.equal(localeOf(none, 'de'), 'de', none);
  }
  assert.deepEqual(['zh_Hans-CN', ' EN-us', ''].map(primaryLanguage), ['zh', 'en', '']);
});

test('a language has a name whatever its tag looks like', () => {
  const named = (locale: string, tag: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
  assert.equal(nameOf('language', 'en_US', 'de_AT'), named('de-AT', 'en-US'));
  assert.equal(nameOf('language', 'fr', 'en us'), named('und', 'fr'));
  assert.equal(nameOf('language', 'en us', 'en'), 'en us');
  assert.equal(nameOf('region', 'AT', 'en'), 'Austria');
  assert.equal(nameOf('region', '??', 'en'), '??');
});

test('strings registered under any writing of a tag are found', () => {
  for (const tag of ['pt_BR', 'PT-br', ' pt-BR '])
    assert.equal(negotiate(tag, ['pt', ...languagesOnOffer(tag)], 'en'), 'pt-br', tag);
  assert.deepEqual(languagesOnOffer('iw'), ['he']);
});

/** Under which tags a table is offered after it was registered in a language. */
function languagesOnOffer(tag: string): string[] {
  const name = `table-${tag}`;
  register(tag, { [name]: { word: 'x' } });
  return languagesRegisteredFor(name);
}
