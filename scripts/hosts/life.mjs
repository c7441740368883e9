// What happens to a page after it was loaded, with the real libraries: soft navigation, morphs, swaps, a return from the
// browser's cache.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { astroRouterPages } from './site-hosts.mjs';
import { together } from './snippets.mjs';

const HOURS =
  '<wayleaf-booking href="https://example.org/open" timezone="UTC" hours="Mo-Su 09:00-17:00" id="hours"></wayleaf-booking>';

/** In the page: whether all three widgets work and show nothing twice. */
const whole = () => {
  const shown = (element) => !!element && element.getClientRects().length > 0;
  const inside = (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector);
  const link = document.querySelector('wayleaf-booking a');
  const lists = [...document.querySelectorAll('[data-signs]')];
  return (
    document.querySelectorAll('wayleaf-reader, wayleaf-paths').length === 2 &&
    !!inside('wayleaf-reader', '[part~=progress]') &&
    !!inside('wayleaf-paths', '[part~=start]') &&
    !lists.some(shown) &&
    // either the table or the cards
    shown(document.querySelector('wayleaf-paths table')) !== !!inside('wayleaf-paths', '[part~=cards]') &&
    shown(link) &&
    window.getComputedStyle(link).display.includes('flex')
  );
};

/** @param view - Markup of a page: `head` beside our script, `body` around the widgets. */
function pagesFor(base, script) {
  const widgets = (title) => `<h1>${title}</h1>${together('children', base)}${HOURS}`;
  const page = (title, head, body) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${script}${head}</head><body>${body(widgets(title))}</body></html>`;
  const both = (name, head, body) => ({
    [`${name}/one.html`]: page('One', head, body('two.html')),
    [`${name}/two.html`]: page('Two', head, body('one.html')),
  });
  const link = (to) => `<a id="on" href="${to}">On</a>`;
  return {
    ...both(
      'turbo',
      `<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve"><script src="${base}lib/turbo.js"></script>`,
      (to) => (text) => `${link(to)}<main>${text}</main>`,
    ),
    ...both(
      'swup',
      `<script defer src="${base}lib/swup.js"></script><script defer src="${base}lib/swup-start.js"></script>`,
      (to) => (text) => `<main id="swup" class="transition-main">${link(to)}${text}</main>`,
    ),
    ...both(
      'htmx',
      `<script src="${base}lib/htmx.js"></script>`,
      (to) => (text) =>
        `<button id="swap" hx-get="${to}" hx-select="main" hx-target="main" hx-swap="outerHTML">Swap</button><button id="morph" hx-get="${to}" hx-select="main" hx-target="main" hx-swap="outerMorph">Morph</button><main>${text}</main>`,
    ),
    ...both('plain', '', (to) => (text) => `${link(to)}<main>${text}</main>`),
    'lib/swup-start.js': 'window.swup = new Swup({ animationSelector: false });',
  };
}

const libraries = {
  'lib/turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'lib/swup.js': 'swup/dist/Swup.umd.js',
  'lib/htmx.js': 'htmx.org/dist/htmx.js',
};

/**
 * Goes through the life of pages.
 *
 * @param browser - Playwright's, started with the back/forward cache.
 * @param setting - The server's address and pages, our script's tag, the folder with the packages; and, where Astro's
 *   router is to be tried, which takes a build of its own, the folder with Astro, and one for the site.
 * @returns What was done, and what went wrong, if anything.
 */
export async function livePages(browser, { base, pages, script, packages, far, folder }) {
  for (const [path, text] of Object.entries(pagesFor(base, script))) pages.set(path, text);
  for (const [path, file] of Object.entries(libraries)) pages.set(path, readFileSync(join(packages, file)));
  const results = [];
  const life = async (name, steps) => {
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    let doing = '';
    const isWhole = async (what) => {
      doing = what;
      for (const end = Date.now() + 15_000; ;) {
        // a press lets a widget in view take its shape
        await page.keyboard.press('Shift');
        await page.waitForTimeout(100);
        if (await page.evaluate(whole)) return;
        if (Date.now() > end) throw new Error('the widgets are not whole');
      }
    };
    try {
      await steps(page, isWhole);
      results.push({ name, failed: errors.join('; ') });
    } catch (error) {
      const state = await page.evaluate(() => document.title).catch(() => '');
      results.push({ name, failed: `${doing}: ${String(error).split('\n')[0]} ${errors.join('; ')} ${state}` });
    } finally {
      await context.close();
    }
  };
  const titled = (page, title) =>
    page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title, { timeout: 15_000 });

  await life('Turbo 8: a visit, back, a morph of the same page', async (page, isWhole) => {
    await page.goto(`${base}turbo/one.html`);
    await isWhole('load');
    await page.click('#on');
    await titled(page, 'Two');
    await isWhole('visit');
    await page.goBack();
    await titled(page, 'One');
    await isWhole('back');
    await page.evaluate(() => {
      document.addEventListener('turbo:morph', () => (window.morphed = true), { once: true });
      window.Turbo.visit(location.href, { action: 'replace' });
    });
    await page.waitForFunction(() => window.morphed, undefined, { timeout: 15_000 });
    await isWhole('morph');
  });
  await life('Swup: a visit and back', async (page, isWhole) => {
    await page.goto(`${base}swup/one.html`);
    await isWhole('load');
    await page.click('#on');
    await titled(page, 'Two');
    await isWhole('visit');
    await page.goBack();
    await titled(page, 'One');
    await isWhole('back');
  });
  await life('htmx: a swap, a morph', async (page, isWhole) => {
    await page.goto(`${base}htmx/one.html`);
    await isWhole('load');
    await page.click('#swap');
    await titled(page, 'Two');
    await isWhole('swap');
    await page.click('#morph');
    await page.waitForTimeout(400);
    await isWhole('morph');
  });
  if (far) {
    const bodyOf = (title) => `<h1>${title}</h1>${together('children', base)}${HOURS}`;
    for (const [path, file] of Object.entries(astroRouterPages({ packages: far, folder, script, bodyOf })))
      pages.set(path, file);
    await life('Astro’s router: a visit and back', async (page, isWhole) => {
      await page.goto(`${base}astro-router/one/`);
      await isWhole('load');
      await page.evaluate(() => (window.same = true));
      await page.click('#on');
      await titled(page, 'Two');
      if (!(await page.evaluate(() => window.same))) throw new Error('the page was loaded');
      await isWhole('visit');
      await page.goBack();
      await titled(page, 'One');
      await isWhole('back');
    });
  }
  await life('the back/forward cache', async (page, isWhole) => {
    await page.goto(`${base}plain/one.html`);
    await isWhole('load');
    await page.evaluate(() => window.addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted)));
    await page.click('#on');
    await page.waitForURL(/two/);
    // Playwright's own way back waits for a load, which a kept page does not have
    await page.evaluate(() => window.history.back()).catch(() => undefined);
    await titled(page, 'One');
    await isWhole('back');
    if (!(await page.evaluate(() => window.persisted))) throw new Error('the browser did not keep the page');
  });
  return results;
}
