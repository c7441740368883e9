import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luminance } from '../../src/theme/contrast.js';

test('the luminance of white, black and grey is that of WCAG', () => {
  assert.equal(luminance('rgb(255, 255, 255)'), 1);
  assert.equal(luminance('rgb(0, 0, 0)'), 0);
  assert.ok(Math.abs(luminance('rgb(128, 128, 128)')! - 0.2159) < 0.0005);
});

test('a see-through background says nothing', () => {
  assert.equal(luminance('rgba(0, 0, 0, 0)'), undefined);
  assert.equal(luminance('rgb(0 0 0 / 0)'), undefined);
  assert.equal(luminance('transparent'), undefined);
  assert.notEqual(luminance('rgba(20, 20, 20, 0.9)'), undefined);
});
