/** @pure Computes the luminance of a colour. */

/**
 * The relative luminance of an `rgb()` colour as `getComputedStyle` writes it (WCAG 2.2), or `undefined` where it is
 * transparent or in another notation.
 */
export function luminance(color: string): number | undefined {
  const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? ?\/? ?([\d.]+%?))?\)$/.exec(color);
  if (!parts || parseFloat(parts[4] ?? '1') === 0) return undefined;
  const [r, g, b] = parts.slice(1, 4).map((part) => {
    const channel = Number(part) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
