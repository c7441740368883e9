import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFacts } from '../../src/reader/article/model.js';
import { contrast, isFaint } from '../../src/theme/text-contrast.js';

describe('dates of an article', () => {
  for (const [text, good] of [
    ['2026', true],
    ['2026-02', true],
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-28T10:00:00Z', true],
    ['2026-02-28T10:00', true],
    ['2026-02-30', false],
    ['2026-13-45', false],
    ['2026-13', false],
    ['2026-02-30T10:00:00Z', false],
    ['2026-02-28T99:99', false],
    ['soon', false],
  ] as const)
    // prettier-ignore
    it(`${text} ${good ? 'is one' : 'is none'}`, () => {
      const codes: string[] = [];
      assert.equal(readFacts({ published: text }, (code) => void codes.push(code)).published, good ? text : undefined);
      assert.deepEqual(codes, good ? [] : ['WL-READER-006']);
    });
});

describe('muted words', () => {
  it('are measured against the page they stand on', () => {
    assert.equal(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)'), 21);
    assert.ok(Math.abs(contrast('oklab(1 0 0)', 'rgb(0, 0, 0)')! - 21) < 0.01);
    assert.equal(contrast('Canvas', 'rgb(255, 255, 255)'), undefined);
    assert.equal(isFaint('oklch(1 0 0)', 'oklch(0.2 0 0)', ''), false);
    assert.equal(isFaint('rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'hsl(0 0% 50%)'), false);
    assert.equal(isFaint('oklch(0.2 0 0)', 'oklch(0.98 0 0)', ''), false);
    assert.equal(isFaint('rgb(255, 255, 255)', 'rgb(0, 0, 0)', ''), false);
    assert.equal(isFaint('rgb(128, 128, 128)', 'rgb(0, 0, 0)', ''), true);
    assert.equal(isFaint('rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(200, 200, 200)'), true);
    assert.equal(isFaint('Canvas', 'rgb(0, 0, 0)', ''), false);
  });
});
