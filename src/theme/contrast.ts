/** @pure Computes how light a colour is, in every notation that `getComputedStyle` writes. */

/**
 * The relative luminance of a colour (WCAG 2.2) and its opacity, which is 0 of `transparent` and of what is no colour.
 * The luminance is exact for `rgb()`, `lab()` and `lch()`; of the others it says what is light or dark.
 */
export function shadeOf(color: string): readonly [luminance: number, opacity: number] {
  const [notation = '', ...parts] = color.replace('color(', '').match(/[^(), /]+/g) ?? [];
  const numbers = parts.map((part) => parseFloat(part) || 0);
  const [first = 0, , , opacity = 1] = numbers;
  const [r = 0, g = 0, b = 0] = numbers.map((number) => {
    const channel = /^rg/.test(notation) ? number / 255 : number;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  // the others begin with their lightness, a cube root
  const light = /^[ol]/.test(notation)
    ? (/^o/.test(notation) ? first : (first + 16) / 116) ** 3
    : 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [light, parts[0] ? opacity : 0];
}
