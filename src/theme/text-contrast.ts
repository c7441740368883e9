/** @pure Checks whether muted text is still readable on its background. */
import { shadeOf } from './contrast.js';

/** The share of the text colour in `--_muted` (theme/tokens.ts). */
const SHARE = 0.76;

const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** The luminance of a colour; `undefined` where nothing is to be seen. */
function luminance(color: string): number | undefined {
  const [light, opacity] = shadeOf(color);
  return opacity ? light : undefined;
}

/**
 * The contrast ratio of two colours as `getComputedStyle` writes them (WCAG 2.2, 1 to 21); `undefined` where one of
 * them is transparent, or a word.
 */
export function contrast(one: string, other: string): number | undefined {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => (a ?? -1) - (b ?? -1));
  return low === undefined || high === undefined ? undefined : (high + 0.05) / (low + 0.05);
}

/**
 * Whether muted text is too faint to read on a page. Told of colours that are written as `rgb()`.
 *
 * @param page - Its background.
 * @param ink - The colour of its text.
 * @param muted - The owner's colour for muted text; an empty string for the usual share of the text colour.
 */
export function isFaint(page: string, ink: string, muted: string): boolean {
  const [paper, full] = [channels(page), channels(ink)];
  const shade =
    muted.trim() || `rgb(${full.map((each, index) => each * SHARE + (paper[index] ?? 0) * (1 - SHARE)).join(', ')})`;
  return [page, ink, shade].every((color) => /^rgb/.test(color)) && (contrast(shade, page) ?? 21) < 4.5;
}
