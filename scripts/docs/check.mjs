// Checks of the built documentation site: every link and anchor within it leads somewhere, no id stands twice, and in
// Chromium its pages are without a fault axe can see, fit a window of 320 px, ask no other site for anything, and search.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../browsers.mjs';
import { serve } from '../static-server.mjs';

const decode = (text) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Pages of ours: Storybook's are its own. */
const pagesOf = (folder) => globSync('**/*.html', { cwd: folder }).filter((file) => !file.includes('storybook'));

/**
 * Follows what `href` and `src` of all pages say.
 *
 * @param {string} folder
 * @returns {{ count: number, outside: number, faults: string[] }}
 */
export function checkLinks(folder) {
  const faults = [];
  let count = 0;
  let outside = 0;
  const pages = new Map(
    pagesOf(folder).map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      // examples are shown as text, too: there, quotes are escaped
      const ids = [...text.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"/g)].map(([, id]) => id);
      for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${file}: two #${id}`);
      return [resolve(folder, file), { file, text, ids: new Set(ids) }];
    }),
  );
  for (const [path, { file, text }] of pages)
    for (const [, , value] of text.matchAll(/<[a-z][^<>]*?\s(href|src)="([^"]*)"/g)) {
      const address = decode(value);
      if (/^[a-z][a-z+.-]*:/i.test(address)) {
        if (!address.startsWith('data:')) outside++;
        continue;
      }
      count++;
      if (address.startsWith('/')) {
        faults.push(`${file}: ${address} leaves the site's folder`);
        continue;
      }
      const [, target, , hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address);
      const found = target ? resolve(dirname(path), decodeURIComponent(target)) : path;
      if (relative(folder, found).startsWith('..') || !existsSync(found) || !statSync(found).isFile())
        faults.push(`${file}: ${address} leads nowhere`);
      else if (hash && pages.has(found) && !pages.get(found).ids.has(decodeURIComponent(hash)))
        faults.push(`${file}: ${address}: there is no such anchor`);
    }
  return { count, outside, faults };
}

/** One page of each kind is enough for axe: the others come from the same few lines. */
const LOOKED_AT = [
  'index.html',
  'paths.html',
  'reference-reader.html',
  'theming.html',
  'states.html',
  'samples.html',
  'samples/law-office.html',
  'search.html',
  'frameworks.html',
];

/**
 * Opens pages in Chromium.
 *
 * @param {string} folder
 * @param {string} version
 * @returns {Promise<{ looks: number, faults: string[] }>}
 */
export async function checkPages(folder, version) {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const faults = [];
  let looks = 0;
  const { url, close } = await serve(folder);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const open = async (options, from) => {
    const page = await (await browser.newContext(options)).newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        faults.push(`${from()}: asks ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(`${from()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${from()}: ${response.status()} for ${response.url()}`);
    });
    return page;
  };
  try {
    let at = '';
    // axe, light on a desk and dark on a telephone
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ]) {
      const page = await open({ colorScheme, viewport: { width, height: 800 } }, () => at);
      for (const file of [...LOOKED_AT.map((name) => `${version}/${name}`), 'index.html']) {
        at = `${file} (${colorScheme}, ${width} px)`;
        looks++;
        await page.goto(`${url}/${file}`);
        if (await page.locator('script[src$="wayleaf/wayleaf.js"]').count())
          await page.waitForFunction(() => {
            const widgets = [...document.querySelectorAll(':is(wayleaf-reader, wayleaf-paths, wayleaf-booking)')];
            return widgets.length && widgets.every(({ shadowRoot }) => shadowRoot?.childElementCount);
          });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () =>
          (await window.axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'] })).violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ target }) => target.join(' '))
                .join(', ')}`,
          ),
        );
        faults.push(...violations.map((each) => `${at}: ${each}`));
      }
      await page.context().close();
    }
    // every page, without JavaScript, in the narrowest window
    const plain = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } }, () => at);
    for (const file of pagesOf(folder)) {
      at = `${file} (320 px, no JavaScript)`;
      looks++;
      await plain.goto(`${url}/${file}`);
      const wide = await plain.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      if (wide > 0) faults.push(`${at}: ${wide} px too wide`);
    }
    await plain.context().close();

    // the search, as a visitor uses it: from a page's field to a place
    const page = await open({ viewport: { width: 1024, height: 800 } }, () => at);
    at = 'search';
    looks++;
    await page.goto(`${url}/${version}/reader.html`);
    await page.getByRole('searchbox').fill('reply-within');
    await page.keyboard.press('Enter');
    const first = page.locator('#found a').first();
    await first.waitFor();
    await first.click();
    const target = await page.locator(':target').textContent();
    if (!target?.includes('reply-within')) faults.push(`search: reply-within leads to ${page.url()}`);
    await page.goto(`${url}/${version}/search.html?q=zzzyyy`);
    await page.getByText('0 places with “zzzyyy”').waitFor();
  } finally {
    await browser.close();
    await close();
  }
  return { looks, faults };
}
