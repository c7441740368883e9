// npm run screenshots: pictures of the demo page in screenshots/, for looking at.
//   npm run screenshots -- --shot settings --shot dialog   takes only those
//   --page stories/x.html   another page than index.html   ·   --list   tells the names
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { serve } from './static-server.mjs';

const { values: flags } = parseArgs({
  options: {
    shot: { type: 'string', multiple: true },
    page: { type: 'string', default: '' },
    list: { type: 'boolean' },
  },
});

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };
const rtl = (page) => page.evaluate(() => Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' }));
const button = (name) => (page) => page.getByRole('button', { name }).first().click();
const keys =
  (...list) =>
  async (page) => {
    for (const key of list) await page.keyboard.press(key);
  };

/**
 * One row a picture. `context`: what the browser is like. `steps`: what is done before it is taken; an array, each
 * given
 * the page. A closed shadow root hides from selectors, so what lies in one is reached by keys. `full: false`: the
 * window
 * only, which is what a dialog wants.
 */
const shots = {
  wide: { context: { viewport: wide } },
  tablet: { context: { viewport: { width: 768, height: 1000 } } },
  narrow: { context: { viewport: narrow } },
  dark: { context: { viewport: wide, colorScheme: 'dark' } },
  'narrow-dark': { context: { viewport: narrow, colorScheme: 'dark' } },
  rtl: { context: { viewport: wide }, steps: [rtl] },
  'narrow-rtl': { context: { viewport: narrow }, steps: [rtl] },
  'forced-colors': { context: { viewport: wide, forcedColors: 'active' } },
  'forced-colors-dark': { context: { viewport: wide, forcedColors: 'active', colorScheme: 'dark' } },
  'reduced-motion': { context: { viewport: wide, reducedMotion: 'reduce' } },
  'zoom-400': { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, full: false },
  print: { context: { viewport: wide }, steps: [(page) => page.emulateMedia({ media: 'print' })] },
  'no-script': { context: { viewport: wide, javaScriptEnabled: false } },
  'script-removed': { context: { viewport: wide }, without: /\/dist\/wayleaf\.js/ },
  settings: { context: { viewport: wide }, steps: [button(/settings|text/i)], full: false },
  'narrow-settings': { context: { viewport: narrow }, steps: [button(/settings|text/i)], full: false },
  'self-check': { context: { viewport: wide }, steps: [button(/check|reflect|answer/i)] },
  'self-check-keys': {
    context: { viewport: wide },
    steps: [button(/check|reflect|answer/i), keys('Tab', 'Space', 'Tab', 'Space')],
  },
  dialog: {
    context: { viewport: wide },
    steps: [(page) => page.locator('wayleaf-booking a[href]').first().click()],
    full: false,
  },
  'narrow-dialog': {
    context: { viewport: narrow },
    steps: [(page) => page.locator('wayleaf-booking a[href]').first().click()],
    full: false,
  },
};

if (flags.list) {
  console.log(Object.keys(shots).join('\n'));
  process.exit(0);
}
const chosen = flags.shot ?? Object.keys(shots);
for (const name of chosen)
  if (!shots[name]) throw new Error(`No shot "${name}". Known: ${Object.keys(shots).join(', ')}`);

const root = fileURLToPath(new URL('..', import.meta.url));
buildIfStale();
mkdirSync(`${root}/screenshots`, { recursive: true });
const { url, close } = await serve(root);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
let failed = 0;
for (const name of chosen) {
  const { context: options, steps = [], without, full = true } = shots[name];
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.on('pageerror', (error) => console.log(`  ${name}: ${error}`));
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && console.log(`  ${name}: ${message.text()}`),
  );
  // nothing but this machine is asked, whatever a step clicks
  await page.route(
    (address) => address.origin !== url,
    (route) => route.fulfill({ contentType: 'text/html', body: '<p>Another site</p>' }),
  );
  if (without) await page.route(without, (route) => route.abort());
  try {
    await page.goto(`${url}/${flags.page}`, { waitUntil: 'load' });
    await page.waitForTimeout(600); // lazy parts and fonts
    for (const step of steps) await step(page);
    if (steps.length) await page.waitForTimeout(400);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${String(error).split('\n')[0]}`);
  }
  await page.screenshot({ path: `${root}/screenshots/${name}.png`, fullPage: full });
  console.log(`screenshots/${name}.png`);
  await context.close();
}
await browser.close();
await close();
process.exitCode = failed ? 1 : 0;
