// What Lit's server renderer makes of the three tags, and what a browser makes of that: complete without a script, and
// taken over by the widgets without a shift and without a change to the author's words.
/* global w, kept, declared, faults, shifts -- set in the page, for code that runs there */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { LitElement, html } from 'lit';
import puppeteer from 'puppeteer-core';
import 'wayleaf/define';
import { bundleText } from '../../scripts/bundle-text.mjs';
import { chromiumArgs, chromiumPath } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const article = html`<h2>Two ways to begin</h2><p>It is <em>your</em> article. <mark data-sign="stuck">I keep ending up in the same place.</mark></p><p>${'More words of it. '.repeat(40)}</p>`;
const comparison = html`<table><caption>How to begin</caption><thead><tr><th scope="col">Question</th><th scope="col" data-path="self">On your own</th><th scope="col" data-path="guided">With someone</th></tr></thead><tbody><tr data-row="what"><th scope="row">What is it?</th><td>Exercises</td><td>Meetings</td></tr><tr data-row="limits"><th scope="row">What may it not give?</th><td>Another view</td><td>Full freedom</td></tr></tbody></table><ul data-signs><li data-for="self:2">I like my own pace</li><li data-for="guided:2" data-id="stuck">I keep ending up in the same place</li></ul>`;
const link = html`<a href="https://calendly.com/your-practice/first-talk">Book a first talk</a>`;

const widgets = {
  'wayleaf-reader': html`<wayleaf-reader id="w">${article}</wayleaf-reader>`,
  'wayleaf-paths': html`<wayleaf-paths id="w">${comparison}</wayleaf-paths>`,
  'wayleaf-booking': html`<wayleaf-booking id="w" practice="A practice">${link}</wayleaf-booking>`,
};

/** A page of Lit's own around a widget: its content is hydrated, and its custom elements wait for that. */
class LitPage extends LitElement {
  render() {
    return html`<main><wayleaf-booking id="w" practice="A practice">${link}</wayleaf-booking></main>`;
  }
}
customElements.define('lit-page', LitPage);

const toText = async (template) => await collectResult(render(template));

/** The child nodes of `#w`, kept while the page is parsed; and every shift of them, and of the heading above. */
const WATCH = `<script>
  shifts = []; faults = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(({ sources }) => sources.some(({ node }) => node && (w.contains(node) || node.closest?.('h1')))).map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('wayleaf-problem', ({ problem }) => faults.push(problem.code));
</script>`;
const KEEP = `<script>
  w = (document.querySelector('lit-page')?.shadowRoot ?? document).querySelector('#w');
  kept = [...w.childNodes]; before = w.textContent; declared = !!w.shadowRoot;
</script>`;
const page = (body, { head = '', tail = '' } = {}) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>body{margin:2em auto;max-width:40em;line-height:1.5}wayleaf-booking{display:block;min-height:12em}</style>${WATCH}${head}<body><h1>A page</h1>${body}<p id="below">Below.</p>${KEEP}${tail}`;

const bundle = (code) => bundleText({ 'line.js': code });

describe('rendered on a server', () => {
  for (const [tag, template] of Object.entries(widgets))
    test(`${tag} is its words in a declarative shadow root`, async () => {
      const text = await toText(template);
      assert.match(text, new RegExp(`<${tag}[^>]*><template [^>]*shadowrootmode="open"`));
      assert.match(text, /<slot[^>]*>/);
    });

  test('without words between the tags, the address is a link', async () => {
    const text = await toText(
      html`<wayleaf-booking href="/book" label="Book here"></wayleaf-booking><wayleaf-reader src="article.md"></wayleaf-reader>`,
    );
    assert.match(text.replace(/<!--.*?-->/g, ''), /<slot><p><a href="\/book">Book here<\/a><\/p><\/slot>/);
    assert.match(text.replace(/<!--.*?-->/g, ''), /<a href="article\.md">article\.md<\/a>/);
  });

  test('an address that runs something is no link', async () => {
    const text = await toText(html`<wayleaf-booking href=" java\nscript:alert(1)"></wayleaf-booking>`);
    assert.doesNotMatch(text, /<a /);
  });
});

describe('in a browser', { skip: chromiumPath() ? false : 'no Chromium here' }, () => {
  let browser, server;
  const files = new Map();
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs });
    server = await serve(`${root}dist`, 0, async ({ url }, response) => {
      const found = files.get(url);
      if (!found) return false;
      response.writeHead(200, { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(found);
      return true;
    });
    files.set('/define.js', await bundle(`import 'wayleaf/define';`));
    files.set(
      '/lit.js',
      await bundle(`
        import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        import { LitElement, html } from 'lit';
        import 'wayleaf/define';
        const link = html\`<a href="https://calendly.com/your-practice/first-talk">Book a first talk</a>\`;
        customElements.define('lit-page', class extends LitElement {
          render() { return html\`<main><wayleaf-booking id="w" practice="A practice">\${link}</wayleaf-booking></main>\`; }
        });`),
    );
  });
  after(async () => {
    await browser?.close();
    await server?.close?.();
  });

  async function open(text, { javascript = true } = {}) {
    const path = `/${files.size}.html`;
    files.set(path, text);
    const tab = await browser.newPage();
    await tab.setJavaScriptEnabled(javascript);
    await tab.goto(new URL(path, server.url ?? `http://127.0.0.1:${server.address().port}`).href);
    return tab;
  }

  const ways = {
    'the script in the head': { head: '<script async src="/wayleaf.js"></script>' },
    'the script after a second': {
      tail: `<script>setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: '/wayleaf.js' })), 1000)</script>`,
    },
    'a bundle': { tail: '<script type="module" src="/define.js"></script>' },
    'a bundle with Lit’s support for hydration': { tail: '<script type="module" src="/lit.js"></script>' },
  };
  // a server's root has a style element; what the widget draws has adopted sheets
  const drawn = `!w.shadowRoot.querySelector('style') && w.shadowRoot.querySelector('.root > *')`;
  for (const [way, places] of Object.entries(ways))
    for (const [tag, template] of Object.entries(widgets))
      test(`${tag} takes over with ${way}: nothing moves, every word stays`, async () => {
        const tab = await open(page(await toText(template), places));
        await tab.waitForFunction(drawn);
        await new Promise((resolve) => setTimeout(resolve, 600));
        const found = await tab.evaluate(() => ({
          declared,
          faults,
          shifts,
          words: w.textContent.includes(before.trim()),
          same: kept.every((node) => w.contains(node)),
        }));
        assert.deepEqual(found, {
          declared: true,
          faults: [],
          shifts: [],
          words: true,
          same: true,
        });
        await tab.close();
      });

  test('a widget in a page of Lit’s own is hydrated with it', async () => {
    const tab = await open(
      page(await toText(html`<lit-page></lit-page>`), ways['a bundle with Lit’s support for hydration']),
    );
    await tab.waitForFunction(drawn);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(
      await tab.evaluate(() => ({
        faults,
        shifts,
        same: kept.every((node) => w.contains(node)),
        text: w.textContent.trim(),
      })),
      {
        faults: [],
        shifts: [],
        same: true,
        text: 'Book a first talk',
      },
    );
    await tab.close();
  });

  test('without JavaScript every word is there', async () => {
    const tab = await open(page((await Promise.all(Object.values(widgets).map(toText))).join('')), {
      javascript: false,
    });
    const words = await tab.$eval('body', (body) => body.innerText);
    for (const each of ['Two ways to begin', 'I keep ending up', 'On your own', 'With someone', 'Book a first talk'])
      assert.ok(words.includes(each), each);
    const heights = await tab.$$eval('wayleaf-reader, wayleaf-paths, wayleaf-booking', (all) =>
      all.map((each) => each.offsetHeight),
    );
    assert.ok(
      heights.every((height) => height > 20),
      String(heights),
    );
    await tab.close();
  });
});
