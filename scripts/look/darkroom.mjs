// A page of the browser that makes small pictures out of large ones: sheets, which are kept, and what shows a change.
import { difference } from './pictures.mjs';

/** A sheet is its pictures side by side, each at a fifth of its size. */
const SCALE = 0.2;
const GAP = 6;
/** How faithful WebP is, from 0 to 1: enough to see where something has moved or another colour. */
const QUALITY = 0.3;

/** Runs in the page; all pictures are data URLs. */
const tools = () => {
  const load = async (url) => {
    const image = new window.Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const drawn = (width, height, draw) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    draw(context);
    return canvas;
  };
  window.darkroom = {
    async sheet(urls, scale, gap, quality) {
      const images = await Promise.all(urls.map(load));
      const widths = images.map(({ width }) => Math.round(width * scale));
      const heights = images.map(({ height }) => Math.round(height * scale));
      let left = 0;
      const columns = widths.map((width) => ({ left: (left += width + gap) - width - gap, width }));
      const canvas = drawn(left - gap, Math.max(...heights), (context) =>
        images.forEach((image, at) => context.drawImage(image, columns[at].left, 0, widths[at], heights[at])),
      );
      return { url: canvas.toDataURL('image/webp', quality), columns };
    },
    /** As PNGs of one size. */
    async alike(urls) {
      const images = await Promise.all(urls.map(load));
      const size = ['width', 'height'].map((side) => Math.max(...images.map((image) => image[side])));
      return images.map((image) => drawn(...size, (context) => context.drawImage(image, 0, 0)).toDataURL('image/png'));
    },
    /** One above the other, enlarged. */
    async stack(urls, gap) {
      const images = await Promise.all(urls.map(load));
      const [{ width, height }] = images;
      const canvas = drawn(width * 2, (height * 2 + gap) * images.length - gap, (context) => {
        context.fillStyle = '#d6006c';
        context.fillRect(0, 0, context.canvas.width, context.canvas.height);
        images.forEach((image, at) => context.drawImage(image, 0, at * (height * 2 + gap), width * 2, height * 2));
      });
      return canvas.toDataURL('image/png');
    },
  };
};

const toUrl = (type, bytes) => `data:image/${type};base64,${bytes.toString('base64')}`;
const toBytes = (url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');

/** @param {import('playwright-core').Page} page a page of its own */
export async function openDarkroom(page) {
  await page.evaluate(tools);
  return {
    /**
     * @param {Buffer[]} pictures PNGs
     * @returns {Promise<{ bytes: Buffer, columns: { left: number, width: number }[] }>} a WebP, and where each picture
     *   is in it
     */
    async sheet(pictures) {
      const { url, columns } = await page.evaluate(
        ([urls, ...rest]) => window.darkroom.sheet(urls, ...rest),
        [pictures.map((each) => toUrl('png', each)), SCALE, GAP, QUALITY],
      );
      return { bytes: toBytes(url), columns };
    },
    /**
     * @param {Buffer} before a sheet
     * @param {{ bytes: Buffer, columns: { left: number, width: number }[] }} after
     * @returns {Promise<{ shares: number[], picture: Buffer }>} how much of each picture differs, and a PNG: the sheet
     *   before, the sheet after, and what differs
     */
    async compare(before, { bytes, columns }) {
      const urls = [before, bytes].map((each) => toUrl('webp', each));
      const alike = await page.evaluate((given) => window.darkroom.alike(given), urls);
      const { shares, picture } = difference(...alike.map(toBytes), columns);
      const stack = await page.evaluate(
        ([given, gap]) => window.darkroom.stack(given, gap),
        [[...alike, toUrl('png', picture)], GAP],
      );
      return { shares, picture: toBytes(stack) };
    },
  };
}
