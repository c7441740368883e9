/* global getComputedStyle, open -- in pages */
// The widgets of the built script in a real popup, and in Chromium's picture-in-picture window: pressed, read and
// scrolled there, while the page that opened it lies behind, and then back in that page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath, firefoxPath } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = 'Some words about sleep, and about what helps. '.repeat(60);
const main = (other) => `<main>
<wayleaf-reader><h1>On sleep</h1><p id="first">${words}</p><h2 id="end">The end</h2><p>${words}</p></wayleaf-reader>
<wayleaf-paths interest="We offer both.">
<table><caption>Choosing how to begin</caption><thead><tr><th scope="col">Question</th><th scope="col" data-path="self">On your own</th><th scope="col" data-path="guided">With someone</th></tr></thead>
<tbody><tr data-row="limits"><th scope="row">What may it not give?</th><td>Another view</td><td>Full freedom of time</td></tr></tbody></table>
<ul data-signs><li data-for="self:2" data-id="a">I like my own pace</li><li data-for="guided:2" data-id="b">I keep ending up in the same place</li></ul>
</wayleaf-paths>
<wayleaf-booking id="window" provider="calendly"><a href="${other}/event">Book a first talk</a></wayleaf-booking>
<wayleaf-booking id="tab" mode="tab"><a href="${other}/event#tab">Book in a tab</a></wayleaf-booking>
</main>`;

let site;
before(async () => {
  site = await serve(root, 0, async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const send = (text) => (response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text), true);
    if (pathname === '/event') return send('<!doctype html><title>Provider</title><p>Times');
    if (pathname === '/page')
      return send(
        `<!doctype html><html lang="en"><title>Page</title><script>window.__errors = []; addEventListener('error', (event) => __errors.push(event.message)); addEventListener('unhandledrejection', (event) => __errors.push(String(event.reason)));</script><script defer src="/dist/wayleaf.js"></script><body><button id="open">Open</button>${main(site.url.replace('127.0.0.1', 'localhost'))}`,
      );
    return false;
  });
});
after(() => site.close());

const launch = {
  chromium: () => puppeteer.launch({ headless: true, executablePath: chromiumPath(), args: chromiumArgs }),
  firefox: () => puppeteer.launch({ headless: true, browser: 'firefox', executablePath: firefoxPath() }),
};
/** Waits for a state of a window; the polling goes on where nothing is painted. */
const until = (page, check, ...values) => page.waitForFunction(check, { polling: 60, timeout: 12_000 }, ...values);
const bar = (page) =>
  until(page, () => document.querySelector('wayleaf-reader')?.shadowRoot?.querySelector('[data-panel=comfort]'));
/** Presses what a selector finds, in the shadow root of the element before `>>>` where there is one. */
const press = async (page, selector) => {
  // by its place: Firefox hands out no element that was made in another window
  const place = (name, within) => {
    const found = document.querySelector(name);
    const target = within ? found?.shadowRoot?.querySelector(within) : found;
    if (!target?.getClientRects().length) return false;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = target.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  const values = await (await until(page, place, ...`${selector} >>> `.split(' >>> '))).jsonValue();
  await page.mouse.click(...values);
};

/** What a visitor does with all widgets of a window. */
async function use(page, browser) {
  // the panel of settings changes the words
  const height = () => page.$eval('#first', (each) => each.getBoundingClientRect().height);
  const low = await height();
  await press(page, 'wayleaf-reader >>> [data-panel=comfort]');
  await press(page, 'wayleaf-reader >>> .sheet [aria-label="Larger text"]');
  await until(page, (before) => document.querySelector('#first').getBoundingClientRect().height > before, low);
  await press(page, 'wayleaf-reader >>> .sheet [aria-label="Smaller text"]');
  await page.keyboard.press('Escape');
  await until(page, () => !document.querySelector('wayleaf-reader').shadowRoot.querySelector('.sheet:popover-open'));
  // reading on moves the line
  const progress = () => {
    const line = document.querySelector('wayleaf-reader').shadowRoot.querySelector('[part~=progress]');
    return line ? Number(getComputedStyle(line).getPropertyValue('--_progress')) : 0;
  };
  await page.evaluate(() => document.querySelector('#first').scrollIntoView({ behavior: 'instant' }));
  await until(page, (source) => new Function(`return (${source})()`)() < 0.5, String(progress));
  await page.evaluate(() => document.querySelector('#end').scrollIntoView({ behavior: 'instant' }));
  await until(page, (source) => new Function(`return (${source})()`)() >= 0.45, String(progress));
  // the self-check opens, in a frame of this window
  await press(page, 'wayleaf-paths >>> [part=start]');
  await until(page, () => !document.querySelector('wayleaf-paths').shadowRoot.querySelector('[part=start]'));
  await until(
    page,
    () => document.querySelector('wayleaf-paths').shadowRoot.querySelector('#check').offsetHeight > 200,
  );
  // a choice reaches the booking beside it
  await press(page, 'wayleaf-paths >>> .choices button');
  await until(page, () =>
    /On your own/.test(document.querySelector('#window').shadowRoot.querySelector('.said').textContent),
  );
  // a window opens over this window, and closes
  await press(page, '#window a');
  await until(page, () =>
    document.querySelector('#window').shadowRoot.querySelector('dialog.session')?.matches(':modal'),
  );
  await page.keyboard.press('Escape');
  await until(page, () => !document.querySelector('#window').shadowRoot.querySelector('dialog.session'));
  // a tab opens, and neither window goes anywhere
  const before = (await browser.pages()).length;
  await press(page, '#tab a');
  for (const end = Date.now() + 12_000; (await browser.pages()).length === before;) {
    assert.ok(Date.now() < end, 'a tab opens');
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const tab = (await browser.pages()).find((each) => each.url().endsWith('#tab'));
  await tab?.close();
}

for (const [engine, start] of Object.entries(launch))
  describe(`in ${engine}`, () => {
    let browser;
    before(async () => (browser = await start()));
    after(() => browser.close());

    const kinds = { popup: () => open('about:blank', '', 'popup,width=700,height=640') };
    if (engine === 'chromium')
      kinds['picture-in-picture window'] = () =>
        globalThis.documentPictureInPicture.requestWindow({ width: 700, height: 640 });
    for (const [kind, opens] of Object.entries(kinds))
      test(`the widgets are used in a ${kind}, and again in the page`, async () => {
        const page = await browser.newPage();
        await page.goto(`${site.url}/page`);
        await bar(page);
        const known = new Set(await browser.pages());
        await page.evaluate((source) => {
          document.querySelector('#open').onclick = async () => {
            globalThis.other = await new Function(`return (${source})()`)();
          };
        }, String(opens));
        await page.click('#open');
        await until(page, () => globalThis.other?.document.body);
        let popup;
        for (const end = Date.now() + 12_000; !popup;) {
          popup = (await browser.pages()).find((each) => !known.has(each));
          assert.ok(popup || Date.now() < end, 'a window of its own');
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
        await page.evaluate(() => {
          const { document: place } = globalThis.other;
          place.documentElement.lang = 'en';
          place.body.append(document.querySelector('main'));
        });
        await popup.bringToFront();
        await use(popup, browser);
        assert.equal(page.url(), `${site.url}/page`);
        await page.evaluate(() => document.body.append(globalThis.other.document.querySelector('main')));
        await page.evaluate(() => globalThis.other.close());
        await page.bringToFront();
        await bar(page);
        await press(page, 'wayleaf-reader >>> [data-panel=contents]');
        await until(page, () =>
          document.querySelector('wayleaf-reader').shadowRoot.querySelector('.sheet:popover-open'),
        );
        // the choice and the open self-check stay
        await until(page, () => {
          const root = document.querySelector('wayleaf-paths').shadowRoot;
          return (
            !root.querySelector('[part=start]') &&
            root.querySelector('#check').offsetHeight > 200 &&
            /On your own/.test(root.querySelector('.choices [role=status]').textContent)
          );
        });
        assert.deepEqual(await page.evaluate(() => globalThis.__errors), []);
        await page.close();
      });
  });
