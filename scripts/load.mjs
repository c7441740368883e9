// npm run load: the built script under load and over a long time, in Chromium: 200 widgets on a page, very long
// comparisons, calendars and self-checks, 1,000 articles one after another, 50 uses of everything that opens, a day of
// standing still. Prints a table; fails where something grows, where a fact is wrong, or where a task of the main thread
// is longer than it may be. Lengths of tasks are CPU time of the thread, so that a busy machine does not count.
//   --only=<part of a name>
/* global scrollTo, requestAnimationFrame -- in pages */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { handle } from '../test/support/providers.mjs';
import { serve } from './static-server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('dist/wayleaf.js')) throw new Error('Run "npm run build:dist" first.');
const { values: flags } = parseArgs({ options: { only: { type: 'string', default: '' } } });

const HOUR = 3_600_000;
const range = (count) => Array.from({ length: count }, (_, i) => i);

const article = (n, sections = 3) =>
  `<h1>Article ${n}</h1>${range(sections)
    .map((i) => `<h2>Section ${i} of ${n}</h2><p>${`Some words of article ${n}, and more of them. `.repeat(8)}</p>`)
    .join('')}`;
const reader = (n) => `<wayleaf-reader>${article(n)}</wayleaf-reader>`;
/** A comparison with as many rows, signs and paths as asked. */
const paths = ({ rows = 3, signs = 4, columns = 2 } = {}) => {
  const keys = range(columns).map((i) => `path-${i}`);
  return `<wayleaf-paths interest="We offer these."><table><caption>Choosing how to begin</caption><thead><tr><th scope="col">Question</th>${keys
    .map((key) => `<th scope="col" data-path="${key}">Way ${key}</th>`)
    .join('')}</tr></thead><tbody>${range(rows)
    .map(
      (row) =>
        `<tr${row ? '' : ' data-row="limits"'}><th scope="row">Question ${row}?</th>${keys.map((key) => `<td>What ${key} says to ${row}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table><ul data-signs>${range(signs)
    .map((i) => `<li data-for="${keys[i % columns]}:${(i % 2) + 1}" data-id="s${i}">I notice matter ${i} in me</li>`)
    .join('')}</ul></wayleaf-paths>`;
};
const HOURS = 'hours="Mo-Fr 09:00-17:00" timezone="America/New_York"';
/** Leads to the provider's page, which is played on this machine. */
const booking = (attributes = HOURS) =>
  `<wayleaf-booking provider="calendly" practice="Larkfield" ${attributes}><a href="${providers.url}/provider/calendly/event">Book a first talk</a></wayleaf-booking>`;

/** Openings of an endpoint of ours, every half hour from tomorrow on. */
const openings = (count) => {
  const from = Math.ceil(Date.now() / (24 * HOUR)) * 24 * HOUR;
  return range(count).map((i) => {
    const start = from + i * (HOUR / 2);
    return { start: new Date(start).toISOString(), end: new Date(start + HOUR / 2).toISOString() };
  });
};

/** The providers, on another origin. */
const providers = await serve('.', 0, async (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`);
  if (!url.pathname.startsWith('/provider/')) return false;
  await handle(request, response, url);
  return true;
});
let body = '';
const site = await serve('.', 0, async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (type, text) => (response.writeHead(200, { 'content-type': type }).end(text), true);
  if (pathname === '/load.html')
    return send(
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><title>Load</title><script defer src="/dist/wayleaf.js"></script><body>${body}`,
    );
  if (pathname === '/endpoint/slots')
    return send('application/json', JSON.stringify({ timezone: 'America/New_York', slots: openings(5000) }));
  return false;
});

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });

/** The longest task of the page's main thread while `act` runs, in ms of its CPU time. */
async function longestTask(page, act) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  let trace;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`));
  if (!tasks.length) throw new Error('The trace holds no task.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** What the page holds once everything unused is gone. */
async function held(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  for (let i = 0; i < 3; i++) {
    await client.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name) => metrics.find((each) => each.name === name).value;
  await client.detach();
  return {
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    frames: of('Frames'),
  };
}

const failures = [];
const row = (...cells) => console.log(`  ${cells.join('   ')}`);
/** States one measured value and its limit. */
function limit(what, value, most, unit = '') {
  const shown = Number.isInteger(value) ? value : value.toFixed(1);
  row(what.padEnd(58), `${shown}${unit}`.padStart(10), `at most ${most}${unit}`);
  if (!(value <= most)) failures.push(`${what}: ${shown}${unit}, at most ${most}${unit}`);
}
/** What is held after must be what was held before, but for what a first use keeps for the next. */
function same(what, before, after, uses) {
  limit(`${what}: nodes more, for each of ${uses}`, (after.nodes - before.nodes) / uses, 3);
  limit(`${what}: listeners more`, after.listeners - before.listeners, 5);
  limit(`${what}: documents and frames more`, after.documents + after.frames - before.documents - before.frames, 0);
  limit(`${what}: heap more, for each of ${uses}`, ((after.heap - before.heap) * 1000) / uses, 10, ' kB');
}

async function open(content, options) {
  body = content;
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    timezoneId: 'America/New_York',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(`the page: ${error.message}`));
  return page;
}
const goto = (page) => page.goto(`${site.url}/load.html`);
const inside = (page, tag, selector, n = 0) => page.locator(`${tag} >> nth=${n}`).locator(selector).first();
/** Without a screen Chromium draws seldom, which is when it would be asked otherwise. */
const POLLING = { polling: 100 };
/** All widgets are drawn, and the page has been idle. */
async function drawn(page) {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('wayleaf-reader, wayleaf-paths, wayleaf-booking')].every((each) =>
        each.shadowRoot?.querySelector('.root'),
      ),
    undefined,
    POLLING,
  );
  await page.waitForTimeout(300);
}

const scenarios = {
  async '200 widgets on a page'() {
    const page = await open(
      range(67)
        .map((n) => reader(n) + paths() + (n < 66 ? booking() : ''))
        .join(''),
    );
    limit(
      'longest task, start included',
      await longestTask(page, async () => (await goto(page), await drawn(page))),
      100,
      ' ms',
    );
    limit(
      'longest task while scrolling through',
      await longestTask(page, () =>
        page.evaluate(async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 2000) {
            scrollTo(0, y);
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          }
        }),
      ),
      100,
      ' ms',
    );
    limit(
      'longest task as the page turns dark',
      await longestTask(page, async () => {
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForTimeout(500);
      }),
      150, // the browser's own work on the styles of 200 roots
      ' ms',
    );
  },

  async 'a comparison of 10,000 rows'() {
    const plain = async (content) => {
      const page = await open(content.replaceAll(/<\/?wayleaf-paths[^>]*>/g, ''));
      const ms = await longestTask(page, async () => (await goto(page), await page.waitForTimeout(500)));
      await page.context().close();
      return ms;
    };
    const content = paths({ rows: 10_000 });
    const bare = await plain(content);
    const page = await open(content);
    const ms = await longestTask(page, async () => (await goto(page), await drawn(page)));
    row(`longest task of the same table without a widget: ${bare.toFixed(0)} ms`);
    limit('longest task, × the bare table', ms / bare, 4.5);
    limit(
      'longest task as a phone turns',
      (await longestTask(page, async () => {
        await page.setViewportSize({ width: 390, height: 800 });
        await page.waitForTimeout(1000);
      })) / bare,
      3,
      ' × bare',
    );
    expectText('all rows are there', String(await page.locator('wayleaf-paths tbody tr').count()), '10000');
  },

  async '5,000 openings'() {
    const page = await open(
      `<wayleaf-booking mode="native" endpoint="${site.url}/endpoint" practice="Larkfield"><a href="https://example.org/talk">Book</a></wayleaf-booking>`,
    );
    await goto(page);
    await drawn(page);
    await page.waitForTimeout(2500);
    limit(
      'longest task from the press to the times',
      await longestTask(page, async () => {
        await page.locator('wayleaf-booking a').first().click();
        await inside(page, 'wayleaf-booking', '.own-times button, .own-times label').waitFor();
        await page.waitForTimeout(300);
      }),
      100,
      ' ms',
    );
  },

  async 'a self-check of 100 signs and 8 paths'() {
    const page = await open(paths({ signs: 100, columns: 8 }));
    await goto(page);
    await drawn(page);
    const start = inside(page, 'wayleaf-paths', '[part~=start]');
    limit(
      'longest task as it opens',
      await longestTask(page, async () => (await start.click(), await page.waitForTimeout(1500))),
      100,
      ' ms',
    );
  },

  async '1,000 articles one after another'() {
    const page = await open(reader('first'));
    await goto(page);
    await drawn(page);
    const show = (from, to) =>
      page.evaluate(
        async ([texts]) => {
          const element = document.querySelector('wayleaf-reader');
          for (const text of texts) {
            element.innerHTML = text;
            await element.updateComplete;
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 8)));
          }
          element.innerHTML = '<h1>Last</h1><h2>One</h2><p>Words.</p>';
          await new Promise((resolve) => setTimeout(resolve, 1500));
        },
        [range(to - from).map((i) => article(from + i))],
      );
    await show(0, 50);
    const before = await held(page);
    await show(50, 1050);
    same('after 1,000 more', before, await held(page), 1000);
  },

  async '50 uses of everything that opens'() {
    const page = await open(`<wayleaf-reader>${article(1, 8)}</wayleaf-reader>${paths()}${booking()}`);
    await goto(page);
    await drawn(page);
    await page.waitForTimeout(2000);
    const press = (selector) => page.locator(selector).first().click();
    // the answer is true or false: an element would be held for us
    const isThere = (test) => page.waitForFunction(test, undefined, POLLING);
    const use = async (times) => {
      for (let i = 0; i < times; i++) {
        for (const panel of ['comfort', 'contents']) {
          await press(`wayleaf-reader [data-panel=${panel}]`);
          await isThere(
            () => !!document.querySelector('wayleaf-reader').shadowRoot.querySelector('.sheet:popover-open'),
          );
          await page.keyboard.press('Escape');
          await isThere(
            () => !document.querySelector('wayleaf-reader').shadowRoot.querySelector('.sheet:popover-open'),
          );
        }
        await press('wayleaf-booking a');
        await isThere(
          () => !!document.querySelector('wayleaf-booking').shadowRoot.querySelector('dialog[open] iframe'),
        );
        await page.keyboard.press('Escape');
        await isThere(() => !document.querySelector('wayleaf-booking').shadowRoot.querySelector('dialog[open]'));
      }
    };
    await use(5);
    await page.waitForTimeout(1500);
    const before = await held(page);
    await use(50);
    await page.waitForTimeout(1500);
    same('after 50 more', before, await held(page), 50);
  },

  async '50 mounts of each widget'() {
    const page = await open('<main></main>');
    await goto(page);
    const mount = (times, content) =>
      page.evaluate(
        async ([times, content]) => {
          const main = document.querySelector('main');
          for (let i = 0; i < times; i++) {
            main.innerHTML = content;
            await new Promise((resolve) => setTimeout(resolve, 120));
            main.replaceChildren();
          }
          await new Promise((resolve) => setTimeout(resolve, 2500));
        },
        [times, content],
      );
    const content = reader(1) + paths() + booking();
    await mount(30, content);
    const before = await held(page);
    await mount(50, content);
    same('after 50 more', before, await held(page), 50);
  },
};

/** Days on which a wrong fact would show: the last of a month and of a year, both changes of the clock, a leap day. */
for (const day of ['2026-11-30', '2026-12-31', '2027-03-13', '2027-11-06', '2028-02-28'])
  scenarios[`36 hours of standing still from ${day}`] = async () => {
    const page = await open(booking());
    const client = await page.context().newCDPSession(page);
    let now = Date.parse(`${day}T12:00:00-05:00`);
    await client.send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: now / 1000 });
    const advance = (budget) =>
      new Promise((resolve, reject) => {
        client.once('Emulation.virtualTimeBudgetExpired', resolve);
        client.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget }).catch(reject);
      });
    const going = goto(page);
    await advance(10_000);
    await going;
    await advance(10_000);
    const line = inside(page, 'wayleaf-booking', '[part=hours] summary');
    let wrong = 0;
    let before;
    for (let i = 0; i < 36 * 4; i++) {
      now = await page.evaluate(() => Date.now());
      const parts = Object.fromEntries(
        new Intl.DateTimeFormat('en-US', {
          timeZone: 'America/New_York',
          weekday: 'short',
          hour: '2-digit',
          hourCycle: 'h23',
        })
          .formatToParts(now)
          .map(({ type, value }) => [type, value]),
      );
      const works = !/Sat|Sun/.test(parts.weekday);
      const isOpen = works && +parts.hour >= 9 && +parts.hour < 17;
      const words = await line.textContent();
      const next = isOpen
        ? /^Open now/
        : works && +parts.hour < 9
          ? /opens today at 9/
          : /Fri/.test(parts.weekday) || parts.weekday === 'Sat'
            ? /opens (on )?Monday/
            : /opens tomorrow at 9/;
      if (!next.test(words) && wrong++ < 3)
        failures.push(`${new Date(now).toISOString()} ${parts.weekday} ${parts.hour} h in New York: “${words}”`);
      if (i === 36 * 2) before = await held(page);
      await advance(HOUR / 4);
    }
    limit('wrong facts, asked every quarter of an hour', wrong, 0);
    same('after 18 more hours', before, await held(page), 18);
  };

/** States something that must be so. */
function expectText(what, found, wanted) {
  row(what.padEnd(58), found.padStart(10));
  if (found !== wanted) failures.push(`${what}: ${found}, not ${wanted}`);
}

for (const [name, run] of Object.entries(scenarios)) {
  if (!name.includes(flags.only)) continue;
  console.log(`\n${name}`);
  const failed = failures.length;
  try {
    await run();
  } catch (error) {
    failures.push(`${name}: ${error.stack}`);
  }
  for (const each of failures.slice(failed)) console.log(`  FAILED: ${each}`);
  for (const context of browser.contexts()) await context.close();
}
await browser.close();
await site.close();
await providers.close();
console.log(`\n${failures.length ? `${failures.length} failed` : 'ok'}`);
process.exit(failures.length ? 1 : 0);
