// npm run bench:booking: Wayleaf's booking beside @calcom/embed-core and react-calendly, on the same fake providers.
// Prints a table; with --json, the numbers; --site=<folder that holds dist/>. Both peers are here to be measured only
// and never shipped (embed-core's licence
// is a commercial one).
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { handle } from '../test/support/providers.mjs';
import { bundleText } from './bundle-text.mjs';
import { chromiumArgs, chromiumPath } from './browsers.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = process.argv.find((each) => each.startsWith('--site='))?.slice(7) ?? '.'; // what holds dist/
if (!existsSync(`${folder}/dist/wayleaf.js`)) throw new Error('Run "npm run build:dist" first.');
const IDLE = 5000;

/** react-calendly and React in one script, bundled in memory. */
async function reactBundle() {
  const source = `import { createElement as h } from 'react'; import { createRoot } from 'react-dom/client'; import { PopupButton, useCalendlyEventListener } from 'react-calendly';
    const App = () => (useCalendlyEventListener({ onEventScheduled: () => (window.accepted = (window.accepted ?? 0) + 1) }), h(PopupButton, { url: window.benchUrl + '?embed_domain=1', rootElement: document.getElementById('root'), text: 'Book' }));
    createRoot(document.getElementById('root')).render(h(App));`;
  return bundleText(
    { 'react.js': source },
    {
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { minify: true, lib: { entry: 'react.js', formats: ['iife'], name: 'bench' } },
    },
  );
}
const react = await reactBundle();
const calCore = readFileSync('node_modules/@calcom/embed-core/dist/embed/embed.js', 'utf8');

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.html': 'text/html; charset=utf-8' };

/** A real origin on this machine; Chromium would not let a page that is made up talk to one. */
async function origin(answer) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const body = await answer(url, request, response);
    if (typeof body === 'string')
      response
        .writeHead(200, { 'content-type': TYPES[extname(url.pathname)] ?? 'text/plain', 'cache-control': 'no-store' })
        .end(body);
    else if (!body && !response.headersSent) response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** The providers, and what they would serve as scripts. */
const foreign = () =>
  origin((url, request, response) =>
    url.pathname === '/embed.js' ? calCore : url.pathname.startsWith('/provider/') && handle(request, response, url),
  );
const provider = await foreign();
const stranger = await foreign();
const site = await origin(({ pathname, searchParams }) => {
  if (pathname === '/react.js') return react;
  if (pathname === '/bench.html')
    return `<!doctype html><html lang="en"><title>Bench</title><body><button id="before">Before</button><p>Some words</p>${contenders[searchParams.get('who')].page}<button id="after">After</button>`;
  return /^\/dist\/[\w./-]+\.js$/.test(pathname) && readFileSync(`${folder}${pathname}`, 'utf8');
});

const calendly = `${provider.url}/provider/calendly/event`;
const contenders = {
  'Wayleaf (Cal.com)': {
    script: gzipSync(readFileSync(`${folder}/dist/wayleaf.js`)).length,
    page: `<script src="/dist/wayleaf.js"></script><wayleaf-booking provider="cal.com"><a id="open" href="${provider.url}/provider/cal/team/intro">Book</a></wayleaf-booking>
      <script>addEventListener('wayleaf-booking-booked', () => (window.accepted = (window.accepted ?? 0) + 1))</script>`,
    ready: () => document.querySelector('wayleaf-booking')?.shadowRoot?.querySelector('.note')?.textContent,
    isOpen: () => !!document.querySelector('wayleaf-booking')?.shadowRoot.querySelector('dialog[open] iframe'),
    dialog: () => document.querySelector('wayleaf-booking').shadowRoot.querySelector('dialog'),
    close: (page) => page.keyboard.press('Escape'),
  },
  'Wayleaf (Calendly)': {
    script: gzipSync(readFileSync(`${folder}/dist/wayleaf.js`)).length,
    page: `<script src="/dist/wayleaf.js"></script><wayleaf-booking provider="calendly"><a id="open" href="${calendly}">Book</a></wayleaf-booking>
      <script>addEventListener('wayleaf-booking-booked', () => (window.accepted = (window.accepted ?? 0) + 1))</script>`,
    ready: () => document.querySelector('wayleaf-booking')?.shadowRoot?.querySelector('.note')?.textContent,
    isOpen: () => !!document.querySelector('wayleaf-booking')?.shadowRoot.querySelector('dialog[open] iframe'),
    dialog: () => document.querySelector('wayleaf-booking').shadowRoot.querySelector('dialog'),
    close: (page) => page.keyboard.press('Escape'),
  },
  '@calcom/embed-core': {
    script: gzipSync(calCore).length,
    page: `<button id="open" data-cal-link="team/intro">Book</button>
      <script>window.Cal = function (...args) { Cal.q.push(args); }; Object.assign(Cal, { q: [], ns: {}, loaded: true });
        Cal('init', { origin: '${provider.url}/provider/cal' });
        Cal('on', { action: 'bookingSuccessfulV2', callback: () => (window.accepted = (window.accepted ?? 0) + 1) });</script>
      <script src="${provider.url}/embed.js"></script>`,
    ready: () => !!customElements.get('cal-modal-box'),
    isOpen: () =>
      [...document.querySelectorAll('cal-modal-box')].some(
        (box) =>
          box.getAttribute('state') !== 'closed' &&
          document.defaultView.getComputedStyle(box).visibility !== 'hidden' &&
          box.querySelector('iframe'),
      ),
    dialog: () =>
      document.querySelector('cal-modal-box')?.shadowRoot?.querySelector('[role=dialog], dialog') ??
      document.querySelector('[role=dialog], dialog'),
    // only while no other key was pressed
    close: (page) => page.keyboard.press('Escape'),
  },
  'react-calendly': {
    script: gzipSync(react).length,
    page: `<div id="root"></div><script>window.benchUrl = '${calendly}'</script><script src="/react.js"></script>`,
    button: '#root button',
    ready: () => !!document.querySelector('#root button'),
    isOpen: () => !!document.querySelector('.calendly-overlay iframe'),
    dialog: () => document.querySelector('.calendly-overlay[role=dialog], .calendly-overlay [role=dialog], dialog'),
    close: (page) => page.click('.calendly-popup-close', { force: true }),
  },
};

const FORGED = [
  {
    originator: 'CAL',
    type: 'bookingSuccessfulV2',
    namespace: '',
    fullType: 'CAL::bookingSuccessfulV2',
    data: { uid: 'forged-0001' },
  },
  {
    event: 'calendly.event_scheduled',
    payload: { event: { uri: 'https://api.calendly.com/scheduled_events/FORGED01' }, invitee: { uri: 'x' } },
  },
];

async function measure(browser, name, { script, button = '#open', ready, isOpen, dialog, close }) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`  the page: ${error.message}`));
  const seen = [];
  page.on('response', async (response) => {
    if (new URL(response.url()).origin === site.url) return;
    const entry = { url: response.url(), bytes: 0 };
    seen.push(entry);
    entry.bytes = (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.addInitScript(() => {
    const { getComputedStyle } = window;
    window.styleReads = 0;
    window.getComputedStyle = (...args) => ((window.styleReads += 1), getComputedStyle.apply(window, args));
  });
  await page.goto(`${site.url}/bench.html?who=${encodeURIComponent(name)}`);
  await page.waitForFunction(ready);
  await page.hover(button);
  await page.focus(button);
  await page.waitForTimeout(600);
  const before = { requests: seen.length, bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0) };
  const frames = () => page.frames().length - 1;
  const closed = async () =>
    page
      .waitForFunction((test) => !new Function(`return (${test})()`)(), isOpen.toString(), { timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
  const open = async () => {
    await page.focus(button);
    await page.click(button);
    await page.waitForFunction(isOpen);
    await page.waitForTimeout(500);
  };

  await open();
  const named = await page.evaluate(`!!(${dialog})()`);
  const focusIn = await page.evaluate(
    (selector) =>
      document.activeElement !== document.querySelector(selector) && document.activeElement !== document.body,
    button,
  );
  // forged: the page itself, a frame of another origin, a frame of the very same provider beside ours
  const accepted = {};
  const take = async (who, act) => {
    await page.evaluate(() => (window.accepted = 0));
    await act();
    await page.waitForTimeout(400);
    accepted[who] = (await page.evaluate(() => window.accepted)) > 0;
  };
  await take('page', () => page.evaluate((list) => list.forEach((each) => window.postMessage(each, '*')), FORGED));
  for (const [who, { url }] of [
    ['other origin', stranger],
    ['sibling frame', provider],
  ])
    await take(who, async () => {
      await page.evaluate(
        (src) =>
          new Promise((resolve) => {
            const frame = Object.assign(document.createElement('iframe'), { id: 'forger', src, onload: resolve });
            document.body.append(frame);
          }),
        `${url}/provider/forger`,
      );
      await page.waitForTimeout(200);
      await page.evaluate(() => document.getElementById('forger').remove());
    });
  // Escape as the very first key, then the focus
  await close(page);
  let shut = await closed();
  const back =
    shut &&
    (await page.waitForTimeout(100),
    await page.evaluate((selector) => document.activeElement === document.querySelector(selector), button));
  if (!shut) await page.reload().then(() => page.waitForFunction(ready));
  await open();
  await page.keyboard.press('Tab');
  const behind = await page.evaluate(() => document.activeElement?.id === 'after');
  await page.keyboard.press('Escape');
  const afterTab = await closed();

  await page.reload();
  await page.waitForFunction(ready);
  for (let i = 0; i < 5; i++) {
    await open();
    await close(page);
    shut = await closed();
    if (!shut)
      await page.evaluate(() =>
        document.querySelectorAll('cal-modal-box').forEach((box) => box.setAttribute('state', 'closed')),
      );
  }
  const left = frames();
  await page.waitForTimeout(500);
  await page.evaluate(() => (window.styleReads = 0));
  await page.waitForTimeout(IDLE);
  const reads = await page.evaluate(() => window.styleReads);
  await context.close();
  return {
    script,
    ...before,
    named,
    focusIn,
    behind,
    forged: Object.keys(accepted).filter((who) => accepted[who]),
    afterTab,
    back: !!back,
    left,
    reads,
  };
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const results = {};
try {
  for (const [name, contender] of Object.entries(contenders)) {
    console.error(`measuring ${name} …`);
    results[name] = await measure(browser, name, contender);
  }
} finally {
  await browser.close();
  site.close();
  provider.close();
  stranger.close();
}

const yes = (value) => (value ? 'yes' : 'no');
const rows = [
  ['', ...Object.keys(results)],
  ['third-party requests before the click', ...Object.values(results).map((r) => r.requests)],
  ['… and their bytes', ...Object.values(results).map((r) => r.bytes)],
  ['script, gzip bytes (ours: all three widgets; theirs: with React)', ...Object.values(results).map((r) => r.script)],
  ['forged "booked" accepted from', ...Object.values(results).map((r) => r.forged.join(', ') || 'nobody')],
  ['a named dialog', ...Object.values(results).map((r) => yes(r.named))],
  ['focus moves into it', ...Object.values(results).map((r) => yes(r.focusIn))],
  ['Tab walks the page behind it', ...Object.values(results).map((r) => yes(r.behind))],
  ['Escape closes it after a Tab', ...Object.values(results).map((r) => yes(r.afterTab))],
  ['focus returns to the button', ...Object.values(results).map((r) => yes(r.back))],
  ['frames left after five openings', ...Object.values(results).map((r) => r.left)],
  [`style reads in ${IDLE / 1000} s of idling`, ...Object.values(results).map((r) => r.reads)],
];
if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => String(cell).padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}
