import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../src/i18n/languages.js';
import { minutesText, readingTime, wordsPerMinute } from '../../src/reader/reading/reading-time.js';

describe('reading time', () => {
  it('follows the letters law: the published examples come out', () => {
    assert.equal(Math.round(wordsPerMinute(4.6, 'en')), 238);
    assert.equal(Math.round(wordsPerMinute(5.1, 'nl')), 238);
    assert.equal(Math.round(wordsPerMinute(4.5, 'nl')), 270);
    assert.equal(Math.round(wordsPerMinute(6, 'nl-BE')), 202);
  });

  it('gives a mean and a span', () => {
    const time = readingTime(1190 * 4.6, 'en-US');
    assert.deepEqual(time, { minutes: 5, low: 4, high: 7 });
  });

  it('compares languages as the study with matched texts does, and reads all of them silently', () => {
    const english = 238 * 4.6;
    for (const [lang, aloud] of [
      ['de', 920],
      ['es-MX', 1025],
      ['ar', 612],
      ['ja', 357],
      ['zh-Hans', 255],
    ] as const) {
      const perMinute = (english * aloud) / 987;
      assert.equal(readingTime(perMinute * 10, lang).minutes, 10, lang);
      assert.ok(perMinute > aloud, lang);
    }
  });

  it('has a measured figure for every language that is shipped', () => {
    for (const lang of languages) assert.notEqual(wordsPerMinute(5, lang), wordsPerMinute(5, 'en'), lang);
  });

  it('is never under a minute, and takes an unknown language for English', () => {
    assert.deepEqual(readingTime(0, 'en'), { minutes: 1, low: 1, high: 1 });
    assert.deepEqual(readingTime(5000, 'xx'), readingTime(5000, 'en'));
  });

  it('adds time for pictures, less for each', () => {
    // 12 + 11 + … + 3 seconds, then 3 for each
    assert.equal(readingTime(0, 'en', 10).minutes, 1);
    assert.equal(readingTime(0, 'en', 25).minutes, 2);
  });

  it('writes a span as the language does', () => {
    assert.match(minutesText(4, 6, 'en'), /^4\s?–\s?6\smin$/u);
    assert.equal(minutesText(4, 4, 'en'), '4 min');
    assert.match(minutesText(4, 6, 'de'), /^4–6\sMin\.$/u);
  });
});
