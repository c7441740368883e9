import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentenceEnd } from '../../src/reader/tools/sign-place.js';

describe('the end of the sentence that a marked passage is in', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['I lie awake', ', and then I rise. Later', ', and then I rise.'],
    ['I lie awake', '. Later', '.'],
    ['I lie awake', '.” Later', '.”'],
    ['I lie awake', '.', '.'],
    ['I lie awake.', ' Later', ''],
    ['I lie awake?”', ' he said. Later', ' he said.'],
    ['I lie awake', ' (really!) and so on', undefined],
    ['I lie awake', ', and version 2.5 helps. So', ', and version 2.5 helps.'],
    ['I lie awake', '; so it goes', undefined],
    ['眠れません', '。つぎ', '。'],
    ['لا أنام', '؟ ثم', '؟'],
  ];
  for (const [passage, following, before] of cases)
    it(`“${passage}” and “${following}”: ${before === undefined ? 'none here' : `after “${before}”`}`, () => {
      const end = sentenceEnd(passage, following);
      assert.equal(end === undefined ? undefined : following.slice(0, end), before);
    });
});
