/* global MessageChannel, requestAnimationFrame, scrollTo */
// Long articles in the built reader, against plain innerHTML of the same HTML, all ways in turn so that a slow minute
// hits all alike.
//   npm run build:dist && npm run bench:reader [-- --rounds 5 --sizes 10000,100000,1000000]
// Reads: medians, and in brackets how many times plain innerHTML. Time to first screen: from asking for the text until
// its first
// paragraph is painted. What is larger than a document may be is given as `config` instead. Longest task: the longest
// time in which the page answered nothing. Heap: JavaScript's, after collecting garbage.
import { access, mkdtemp, rm, writeFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { longArticle } from './long-article.mjs';
import { serve } from './static-server.mjs';

const option = (name, otherwise) =>
  process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise;
const rounds = Number(option('rounds', 5));
const sizes = option('sizes', '10000,100000,1000000').split(',').map(Number);
const only = option('only', '');

await access('dist/wayleaf.js').catch(() => {
  console.error('There is no dist/wayleaf.js: npm run build:dist first.');
  process.exit(1);
});

const folder = await mkdtemp(join(tmpdir(), 'bench-reader-'));
await symlink(resolve('dist'), join(folder, 'dist'));
const style = '<style>body{font:18px/1.6 sans-serif;margin:0 auto;max-width:70ch}</style>';
await writeFile(
  join(folder, 'page.html'),
  `<!doctype html><meta charset="utf-8"><title>Bench</title>${style}<div id="here"></div><script src="/dist/wayleaf.js"></script>`,
);
for (const size of sizes) {
  const { html, markdown } = longArticle(size);
  await writeFile(join(folder, `${size}.html`), html);
  await writeFile(join(folder, `${size}.md`), markdown);
}
const { url, close } = await serve(folder);

const CASES = ['plain innerHTML', 'children', 'src .html', 'src .md'].filter(
  (each) => each.startsWith('plain') || each.includes(only),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
});

/** What is measured inside the page. */
async function measure([way, size, inline]) {
  const tick = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const frame = () => new Promise((done) => requestAnimationFrame(() => void tick().then(done)));
  const here = document.querySelector('#here');
  const reader = () => document.createElement('wayleaf-reader');
  // the parts are there, as on a second article of the same site
  if (way !== 'plain innerHTML') {
    const warm = reader();
    warm.setAttribute('storage', 'none');
    const ready = new Promise((done) => warm.addEventListener('wayleaf-reader-ready', done, { once: true }));
    if (way === 'src .md') warm.innerHTML = '<script type="text/markdown">## Warm\n\nWords.</' + 'script>';
    else if (way === 'src .html') warm.innerHTML = '<template><h2>Warm</h2><p>Words.</p></template>';
    else warm.innerHTML = '<h2>Warm</h2><p>Words.</p>';
    here.append(warm);
    await ready;
    await new Promise((done) => setTimeout(done, 300));
    warm.remove();
    await frame();
  }
  const text =
    way === 'plain innerHTML' || way === 'children' || inline
      ? await (await fetch(`/${size}${way.startsWith('src') ? way.slice(4) : '.html'}`)).text()
      : '';
  let running = true;
  let longest = 0;
  void (async () => {
    for (let last = performance.now(); running;) {
      await tick();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  await frame();
  longest = 0;
  const start = performance.now();
  let whole = Promise.resolve();
  if (way === 'plain innerHTML') here.innerHTML = text;
  else {
    const element = reader();
    element.setAttribute('storage', 'none');
    whole = new Promise((done) => element.addEventListener('wayleaf-reader-ready', done, { once: true }));
    if (way === 'children') element.innerHTML = text;
    else if (inline) element.config = { [way === 'src .md' ? 'markdown' : 'html']: text };
    else element.setAttribute('src', `/${size}${way.slice(4)}`);
    here.append(element);
  }
  while (!here.querySelector('p')?.getBoundingClientRect().height) await frame();
  await frame();
  const first = performance.now() - start;
  await whole;
  await frame();
  const all = performance.now() - start;
  await new Promise((done) => setTimeout(done, 100));
  running = false;
  await tick();
  // scrolling: steps through the first part, each until it is painted
  let scrolled = 0;
  for (let step = 1; step <= 30; step++) {
    const from = performance.now();
    scrollTo({ top: step * 400, behavior: 'instant' });
    here.getBoundingClientRect();
    await tick();
    scrolled += performance.now() - from;
    await frame();
  }
  return { first, all, longest, scroll: scrolled / 30 };
}

const results = new Map();
for (const size of sizes) {
  const times = size > 500_000 ? Math.min(rounds, 3) : rounds;
  for (let round = 0; round < times; round++)
    for (const way of CASES) {
      const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${url}/page.html`);
      const found = await page.evaluate(measure, [way, size, way.startsWith('src') && size > 700_000]);
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      found.heap = (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
      const key = `${size} ${way}`;
      results.set(key, [...(results.get(key) ?? []), found]);
      await context.close();
    }
}
await browser.close();
await close();
await rm(folder, { recursive: true });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const name = (size) => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);
console.log('| words | way | first screen, ms | all read, ms | longest task, ms | scroll step, ms | heap, MB |');
console.log('|---|---|---|---|---|---|---|');
for (const size of sizes)
  for (const way of CASES) {
    const of = (what, from = way) => median(results.get(`${size} ${from}`).map((each) => each[what]));
    const cell = (what) => `${of(what).toFixed(1)} (${(of(what) / of(what, 'plain innerHTML')).toFixed(2)}×)`;
    console.log(`| ${name(size)} | ${way} | ${['first', 'all', 'longest', 'scroll', 'heap'].map(cell).join(' | ')} |`);
  }
