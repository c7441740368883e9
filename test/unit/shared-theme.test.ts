import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shadeOf } from '../../src/theme/contrast.js';

const luminance = (color: string) => shadeOf(color)[0];
const opacity = (color: string) => shadeOf(color)[1];

test('the luminance of white, black and grey is that of WCAG', () => {
  assert.equal(luminance('rgb(255, 255, 255)'), 1);
  assert.equal(luminance('rgb(0, 0, 0)'), 0);
  assert.ok(Math.abs(luminance('rgb(128, 128, 128)') - 0.2159) < 0.0005);
});

test('a see-through background says nothing', () => {
  assert.equal(opacity('rgba(0, 0, 0, 0)'), 0);
  assert.equal(opacity('rgb(0 0 0 / 0)'), 0);
  assert.equal(opacity('transparent'), 0);
  assert.equal(opacity('rgba(20, 20, 20, 0.9)'), 0.9);
});

test('every notation of a computed style is understood', () => {
  const near = (color: string, expected: number, by = 0.001) =>
    assert.ok(Math.abs(luminance(color) - expected) <= by, `${color}: ${luminance(color)}`);
  for (const white of ['oklch(1 0 0)', 'oklab(1 0 0 / 0.5)', 'lab(100 0 0)', 'lch(100 0 none)', 'color(srgb 1 1 1)'])
    near(white, 1);
  for (const black of ['oklch(0 0 none)', 'lab(0 0 0)', 'color(srgb 0 0 0 / 0.5)', 'color(display-p3 0 0 0)'])
    near(black, 0, 0.003);
  near('color(xyz-d65 0.95 1 1.09)', 1, 0.03);
  near('color(rec2020 1 1 1)', 1);
  near('color(srgb 0.501961 0.501961 0.501961)', 0.2159);
  near('lab(53.6 0 0)', 0.2159, 0.002);
  near('oklch(0.5999 0 0)', 0.2159, 0.002);
  // Tailwind's slate-900 and its sRGB twin
  near('oklch(0.208 0.042 265.755)', luminance('rgb(15, 23, 42)'), 0.005);
});

test('an opacity is the last of four numbers', () => {
  for (const opaque of ['rgb(0, 0, 0)', 'oklch(0.2 0 0)', 'color(srgb 0 0 0)', 'lab(0 0 0)'])
    assert.equal(opacity(opaque), 1, opaque);
  for (const clear of ['rgba(0, 0, 0, 0)', 'oklch(0.2 0 0 / 0)', 'transparent', 'Canvas', ''])
    assert.equal(opacity(clear), 0, clear);
  assert.equal(opacity('rgba(0, 0, 0, 0.04)'), 0.04);
  assert.equal(opacity('color(display-p3 0 0 0 / 0.5)'), 0.5);
});
