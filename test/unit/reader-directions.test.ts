import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOfText, hasRtl } from '../../src/reader/article/directions.js';

describe('the direction of a text', () => {
  it('is that of most of its letters, whatever it begins with', () => {
    for (const [text, direction] of [
      ['Plain words', 'ltr'],
      ['هذا نص عربي', 'rtl'],
      ['עברית', 'rtl'],
      ['WordPress هو نظام لإدارة المحتوى', 'rtl'],
      ['The word سلام means peace', 'ltr'],
      ['ދިވެހި', 'rtl'],
      ['日本語の文', 'ltr'],
    ] as const)
      assert.equal(directionOfText(text), direction, text);
  });

  it('is none without letters', () => {
    for (const text of ['', '12:30', '…!', '٣٤']) assert.equal(directionOfText(text), undefined, text);
    assert.equal(hasRtl('123'), false);
  });
});
