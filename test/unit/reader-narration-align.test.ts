// The words of a recording are found in an article that was edited since.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { alignWords, bareWord } from '../../src/reader/narration/align-words.js';

const words = (text: string) => text.split(' ').filter(Boolean).map(bareWord);
const pairs = (spoken: string, written: string) => {
  const [a, b] = [words(spoken), words(written)];
  return [...alignWords(a, b)].map((at) => b[at] ?? '–').join(' ');
};

describe('words of a recording', () => {
  test('are those of the article where it is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 60 }), (list) => {
        assert.deepEqual([...alignWords(list, list)], [...list.keys()]);
      }),
    );
  });

  test('keep their place around what was added, cut or changed', () => {
    assert.equal(pairs('one two three four', 'one two extra words here three four'), 'one two three four');
    assert.equal(pairs('one two gone gone three four', 'one two three four'), 'one two – – three four');
    assert.equal(pairs('One, twó changed three four', 'one two other three four'), 'one two – three four');
    assert.equal(pairs('quite other words', 'nothing of the kind'), '– – –');
  });

  test('are found in order, each once, whatever was done to the article', () => {
    const text = Array.from({ length: 300 }, (_, index) => `w${index}`);
    fc.assert(
      fc.property(fc.nat(250), fc.nat(40), fc.nat(40), (at, cut, added) => {
        const edited = [
          ...text.slice(0, at),
          ...Array.from({ length: added }, (_, index) => `n${index}`),
          ...text.slice(at + cut),
        ];
        const found = alignWords(text, edited);
        text.forEach((word, index) => {
          const place = found[index]!;
          if (place >= 0) assert.equal(edited[place], word);
          // all that is left is found, but for a tail too short to be sure of
          else assert.ok((index >= at && index < at + cut) || index >= text.length - 3, word);
        });
        const known = [...found].filter((each) => each >= 0);
        assert.ok(known.every((each, index) => index === 0 || each > known[index - 1]!));
      }),
    );
  });
});
