// Tells how two pictures differ, by what people can tell apart.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Compares two pictures of one size.
 *
 * @param {Buffer} before a PNG
 * @param {Buffer} after a PNG
 * @param {{ left: number, width: number }[]} columns parts of the picture that are counted apart
 * @returns {{ shares: number[], picture: Buffer }} how much of each part differs, from 0 to 1, and a PNG in which that
 *   is red
 */
export function difference(before, after, columns) {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = one;
  const picture = new PNG({ width, height });
  const mask = new PNG({ width, height });
  const options = { threshold: 0.15, includeAA: true };
  pixelmatch(one.data, other.data, picture.data, width, height, options);
  pixelmatch(one.data, other.data, mask.data, width, height, { ...options, diffMask: true });
  const shares = columns.map((column) => {
    let count = 0;
    for (let y = 0; y < height; y++)
      for (let x = column.left; x < column.left + column.width; x++) if (mask.data[(y * width + x) * 4 + 3]) count++;
    return count / (column.width * height);
  });
  return { shares, picture: PNG.sync.write(picture) };
}
