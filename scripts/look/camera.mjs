// Takes pictures of stories that are the same whenever they are taken: at one time of one day, in one zone, without
// motion and without the network, once nothing is on its way any more.
import { createHash } from 'node:crypto';
import { clockFrom } from '../../test/support/clock.mjs';

/** The pictures of a story, in the order in which they are kept. */
export const VIEWS = [
  { name: 'wide-light', width: 1200, theme: 'light' },
  { name: 'wide-dark', width: 1200, theme: 'dark' },
  { name: 'narrow-light', width: 390, theme: 'light' },
  { name: 'narrow-dark', width: 390, theme: 'dark' },
];
/** A Monday afternoon in New York, when the samples are open. */
const TIME = '2026-11-30T19:00:05Z';
const HEIGHT = 900;
/** Of a longer page, what is further below is not looked at. */
const MOST = 2000;
/** Draws the same pixels each time: rounded corners may come out a shade apart where parts of a picture are reused. */
export const DRAWING = [
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
  '--disable-lcd-text',
  '--disable-checker-imaging',
  '--disable-threaded-animation',
  '--disable-threaded-scrolling',
  '--force-color-profile=srgb',
];
/** How often a picture is taken at most until two are the same. */
const TRIES = 20;

/** Lets `isWaiting()` tell whether a short timer, an idle callback or a font is awaited. Runs before a page's scripts. */
const watchWaiting = () => {
  const waiting = new Set();
  const watch = (start, end, isShort) => {
    const [set, clear] = [window[start].bind(window), window[end].bind(window)];
    window[start] = (call, ...rest) => {
      if (typeof call !== 'function' || !isShort(rest[0])) return set(call, ...rest);
      const id = set(
        (...given) => {
          waiting.delete(`${start} ${id}`);
          return call(...given);
        },
        ...rest,
      );
      waiting.add(`${start} ${id}`);
      return id;
    };
    window[end] = (id) => {
      waiting.delete(`${start} ${id}`);
      clear(id);
    };
  };
  watch('setTimeout', 'clearTimeout', (delay = 0) => delay <= 1500);
  watch('requestIdleCallback', 'cancelIdleCallback', () => true);
  window.isWaiting = () => waiting.size > 0 || document.fonts.status === 'loading';
};

const watchStory = () => {
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyFinished', () => (window.isFinished = true));
    },
  });
};

export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** @param {import('playwright-core').Browser} browser */
async function openPage(browser, view) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: HEIGHT },
    colorScheme: view.theme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  await context.addInitScript(clockFrom(TIME));
  await context.addInitScript(watchWaiting);
  await context.addInitScript(watchStory);
  return await context.newPage();
}

/**
 * A camera for one view of stories.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} base the address of the built Storybook
 * @param {typeof VIEWS[number]} view
 */
export async function openCamera(browser, base, view) {
  const page = await openPage(browser, view);
  const underWay = new Set();
  page.on('request', (request) => underWay.add(request));
  for (const name of ['requestfinished', 'requestfailed']) page.on(name, (request) => underWay.delete(request));
  await page.route(
    (url) => !url.href.startsWith(base) && !/^(?:data|blob|about):/.test(url.protocol),
    (route) => route.abort(),
  );

  /** Waits until nothing was awaited at six looks in a row; what never ends is not waited for. */
  const settle = async () => {
    let calm = 0;
    for (let looks = 0; calm < 6 && looks < 40; looks++) {
      const isBusy = underWay.size > 0 || (await page.evaluate(() => window.isWaiting()));
      calm = isBusy ? 0 : calm + 1;
      await page.evaluate(
        () => new Promise((next) => window.requestAnimationFrame(() => window.requestAnimationFrame(next))),
      );
    }
  };
  /** Gives the page as long a window as it needs: what is only drawn where it is seen is drawn, and stays so. */
  const unroll = async () => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: view.width, height: Math.min(Math.max(height, HEIGHT), MOST) });
  };
  return {
    /**
     * A PNG of the story; of a reader, whose bar stands at the window's end, the window.
     *
     * @param {string} id
     * @returns {Promise<Buffer>}
     */
    async picture(id) {
      underWay.clear();
      await page.setViewportSize({ width: view.width, height: HEIGHT });
      // axe has its own run
      await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=theme:${view.theme};a11y.manual:!true`);
      await page
        .waitForFunction(() => window.isFinished, undefined, { timeout: 20_000 })
        .catch((cause) => {
          throw new Error(`${id} (${view.name}) is never finished`, { cause });
        });
      if (!id.startsWith('reader')) {
        await settle();
        await unroll();
      }
      let last = '';
      for (let tries = 0; ; tries++) {
        await settle();
        const bytes = await page.screenshot({ animations: 'disabled' });
        const hash = hashOf(bytes);
        if (hash === last || tries === TRIES) return bytes;
        last = hash;
      }
    },
    close: () => page.context().close(),
  };
}

const SPECIMEN = `<body style="margin: 0; font-size: 20px"><style>p { margin: 4px }</style>${[
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'Georgia',
  '"Iowan Old Style", "Palatino Linotype", Palatino, P052',
  '"Avenir Next", Avenir, "Segoe UI"',
]
  .map(
    (font) =>
      `<p style='font-family: ${font}'>Hamburgefonstiv 0123 “ﬁ” — <b>Bold</b> <i>Slanted</i> Żółć السلام עברית 日本語 简体中文 ✓ ●</p>`,
  )
  .join(
    '',
  )}<input type="checkbox" checked><input type="radio" checked><select><option>One</option></select><button>Two</button>
<div style="width: 200px; height: 40px; border: 1px solid #888; border-radius: 13px; background: linear-gradient(#f00, #00f); box-shadow: 0 3px 9px #0008"></div>`;

/**
 * What pictures depend on besides the stories: the browser, and how it draws letters and shapes on this machine.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<{ chromium: string, specimen: string }>}
 */
export async function machineOf(browser) {
  const page = await openPage(browser, VIEWS[0]);
  await page.setContent(SPECIMEN);
  const specimen = hashOf(await page.screenshot());
  await page.context().close();
  return { chromium: browser.version(), specimen };
}
