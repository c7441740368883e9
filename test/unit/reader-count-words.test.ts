import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countLetters, countWords } from '../../src/reader/article/count-words.js';

describe('counting words', () => {
  for (const [text, words] of [
    ['', 0],
    ['  \n ', 0],
    ['One two  three.', 3],
    ['Don’t re-read e-mail, Dr. Smith’s U.S.A. notes at 1.5 m/s', 11],
    ['— … · *', 0],
    ['naïve café e\u0301tude', 3],
    ['Was hilft? Ein Überblick', 4],
    ['هذا المقال قصير جدًّا', 4],
    ['نمی\u200cخواهم', 1],
    ['नमस्ते दुनिया', 2],
    ['我喜欢散步。', 3],
    ['今日は散歩に行きました。', 7],
  ] as const)
    it(`finds ${words} in “${text}”`, () => {
      const found = countWords(text, /[\u3040-\u30ff]/.test(text) ? 'ja' : undefined);
      // dictionaries differ by a word between versions
      if (/\p{sc=Han}/u.test(text)) assert.ok(Math.abs(found - words) <= 2, `${found}`);
      else assert.equal(found, words);
    });

  it('counts letters, not marks, digits or signs', () => {
    assert.equal(countLetters('Ab, c1 — é'), 4);
    assert.equal(countLetters('散歩に'), 3);
  });
});
