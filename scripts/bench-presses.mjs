// npm run bench:presses: how long a visitor waits for the first answer to each first press, as Interaction to Next
// Paint counts it (web.dev/articles/inp: from the press to the next frame that shows something). Each press is made in
// a fresh browser context, with nothing fetched or compiled for it, on a processor four times slower. The first row is
// a press of a plain button that changes its own words, on the same page in the same run: what any press costs there.
//   --rounds=5   medians of that many   ·   --cpu=4   how many times slower   ·   --press=TEXT   only those
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { median } from './bench/trace.mjs';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { serve } from './static-server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    cpu: { type: 'string', default: '4' },
    press: { type: 'string', default: '' },
  },
});
if (!existsSync('dist/wayleaf.js')) throw new Error('Run "npm run build:dist" first.');

const [READER, PATHS, BOOKING] = ['reader', 'paths', 'booking'].map((name) => `wayleaf-${name} >>> `);
/**
 * What is pressed, after what else was pressed and has been answered: selectors, in puppeteer's notation. An answer of
 * the self-check is missing: no times came from the frame that keeps them.
 */
const presses = {
  'a plain button': ['#plain'],
  'reader: an entry of the outline': [`${READER}nav li:nth-child(2) a`],
  'reader: text settings': [`${READER}[data-panel=comfort]`],
  'reader: larger text': [`${READER}[data-panel=comfort]`, `${READER}[aria-label="Larger text"]`],
  'reader: more tools': [`${READER}[data-panel=tools]`],
  'reader: a sentence to recognise': ['wayleaf-reader [data-wayleaf-mark]'],
  'comparison: by path': [`${PATHS}.tools label:nth-of-type(2)`],
  'comparison: choose a path': [`${PATHS}[part=choice]`],
  'comparison: start the self-check': [`${PATHS}[part=start]`],
  'booking: opening hours': [`${BOOKING}summary`],
  'booking: book': ['wayleaf-booking a'],
};

const site = await serve('.', 0);
const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs });

/** The element, in the page or in a frame of it, once it stands still in the middle of the window. */
async function reach(page, selector) {
  for (let tries = 0; tries < 100; tries++) {
    for (const frame of page.frames()) {
      const element = await frame.$(selector).catch(() => null);
      if (!element || !(await element.isVisible())) continue;
      await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
      return element;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing to press: ${selector}`);
}

/** Until nothing has been asked for, and the browser was idle, for half a second. */
async function rest(page) {
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 10_000 });
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        window.requestIdleCallback(() => window.requestIdleCallback(resolve, { timeout: 1000 }), { timeout: 1000 }),
      ),
  );
}

/** In the page, and in each frame of it: keeps how long presses take. */
function watch() {
  window.presses = [];
  new window.PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^(?:pointer|key)(?:down|up)$|^click$/.test(name)) window.presses.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}

async function measure(steps) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().startsWith(site.url) || !/^https?:/.test(request.url()) ? request.continue() : request.abort(),
  );
  await page.goto(`${site.url}/index.html`);
  await page.evaluate(() => {
    const plain = Object.assign(document.createElement('button'), { id: 'plain', textContent: 'A plain button' });
    plain.addEventListener('click', () => (plain.textContent = 'Pressed'));
    document.body.prepend(plain);
  });
  await rest(page);
  /** Makes a press possible, and gives what makes it. */
  const prepare = async (step) => {
    const element = await reach(page, step);
    await rest(page);
    return () => element.click();
  };
  for (const step of steps.slice(0, -1)) {
    await (
      await prepare(step)
    )();
    await rest(page);
  }
  const press = await prepare(steps.at(-1));
  await page.emulateCPUThrottling(Number(flags.cpu));
  const frames = page.frames();
  await Promise.all(frames.map((frame) => frame.evaluate(watch)));
  await press();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const times = await Promise.all(frames.map((frame) => frame.evaluate(() => window.presses).catch(() => [])));
  await context.close();
  // the browser tells none under 16 ms
  return Math.max(16, ...times.flat());
}

const names = Object.keys(presses).filter((name, index) => !index || name.includes(flags.press));
const results = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < Number(flags.rounds); round++)
  for (const name of [...names].sort(() => Math.random() - 0.5)) results[name].push(await measure(presses[name]));
await browser.close();
await site.close();

const base = median(Object.values(results)[0]);
console.log(
  `From the press to the next frame, in ms (× the plain button), medians of ${flags.rounds}, processor ÷ ${flags.cpu}\n`,
);
console.log('| first press | ms | × | worst |\n| --- | --: | --: | --: |');
for (const [name, times] of Object.entries(results))
  console.log(`| ${name} | ${median(times)} | ${(median(times) / base).toFixed(1)} | ${Math.max(...times)} |`);
