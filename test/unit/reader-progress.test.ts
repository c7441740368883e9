import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countAbove, readingLine, wordsAbove, type Edges } from '../../src/reader/reading/progress.js';

describe('the reading line', () => {
  it('begins at the top, rests at about a third and ends at the bottom', () => {
    assert.equal(readingLine(0, 5000, 1000), 0);
    assert.equal(readingLine(2000, 5000, 1000), 350);
    assert.equal(readingLine(5000, 5000, 1000), 1000);
    assert.equal(readingLine(4999.4, 5000, 1000), 1000);
  });

  it('is the bottom of a page that does not scroll', () => assert.equal(readingLine(0, 0, 800), 800));

  it('never goes back while the page goes on, and stays in the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20000 }),
        fc.integer({ min: 100, max: 2000 }),
        fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (max, size, shares) => {
          let before = -1;
          for (const scroll of shares.map((share) => share * max).sort((a, b) => a - b)) {
            const line = readingLine(scroll, max, size);
            assert.ok(line >= 0 && line <= size);
            assert.ok(scroll + line >= before - 1e-6);
            before = scroll + line;
          }
        },
      ),
    );
  });
});

/** Paragraphs of 100 px and 10 words each. */
const page = (count: number, hidden: readonly number[] = []) => ({
  blocks: Array.from({ length: count }, (_, i) => ({ words: 10, before: i * 10 })),
  edgesOf: (i: number): Edges => (hidden.includes(i) ? undefined : { top: i * 100, bottom: i * 100 + 100 }),
});

describe('words above the line', () => {
  it('are none at the top and all at the last word', () => {
    const { blocks, edgesOf } = page(5);
    assert.equal(wordsAbove(blocks, edgesOf, -50), 0);
    assert.equal(wordsAbove(blocks, edgesOf, 500), 50);
    assert.equal(wordsAbove(blocks, edgesOf, 9999), 50);
    assert.equal(wordsAbove([], edgesOf, 10), 0);
  });

  it('are a share of the paragraph that the line crosses', () => {
    const { blocks, edgesOf } = page(5);
    assert.equal(wordsAbove(blocks, edgesOf, 150), 15);
  });

  it('never grow smaller on the way down, whatever has no box', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.nat(59)),
        fc.array(fc.integer({ min: -100, max: 7000 })),
        (count, hidden, lines) => {
          const { blocks, edgesOf } = page(count, hidden);
          let before = 0;
          for (const line of lines.sort((a, b) => a - b)) {
            const words = wordsAbove(blocks, edgesOf, line);
            assert.ok(words >= before && words <= count * 10);
            before = words;
          }
        },
      ),
    );
  });

  it('tell the section: the last heading at or above the line', () => {
    const tops = [0, 400, 400, 900];
    const at = (line: number) =>
      countAbove(tops.length, (i) => ({ top: tops[i]!, bottom: tops[i]! + 20 }), 'top', line) - 1;
    assert.deepEqual([-5, 0, 399, 400, 5000].map(at), [-1, 0, 2, 2, 3]);
    assert.equal(at(398), 0);
  });
});
