/* global MutationObserver, requestAnimationFrame, scrollBy */
// npm run bench:reader: what long articles cost in the built reader, beside plain innerHTML of the same HTML and beside
// the usual way from Markdown to a page (marked, DOMPurify, innerHTML). Prints main-thread CPU time, in ms and as a
// multiple of plain innerHTML in the same run.
//   npm run build:dist && npm run bench:reader [-- --rounds=5 --sizes=10000,100000,1000000 --only='src .md' --cpu=4 --dist=another/dist]
//
// Each measurement is in a fresh browser context, and so in a cold process; the cases of a round come in random order,
// and the figures are medians over rounds, the multiples medians of each round's own. CPU time by the thread's own
// clock hardly moves when other programs run; only frames over 34 ms are counted by the clock on the wall.
//
// Columns. First screen: from asking for the text until its first paragraph is painted. All: until the whole article is
// in the page and read. Longest task: of those until then, and half a second after. Scroll step: a frame in which the
// page was scrolled by 400 px, of 90. Heap: JavaScript's and Blink's, after collecting garbage, without what the page
// had before. A row that says "first" is the first article of its page: evaluating the parts of the library counts in
// every column. In the others they are there, as with a second article of the same page. What is larger than a document
// may be is given as `config` instead of `src`.
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { marksAndTasks, median } from './bench/trace.mjs';
import { bundleText } from './bundle-text.mjs';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { longArticle } from './long-article.mjs';
import { serve } from './static-server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    only: { type: 'string', default: '' },
    cpu: { type: 'string', default: '1' },
    dist: { type: 'string', default: 'dist' },
  },
});
const sizes = flags.sizes.split(',').map(Number);
const rate = Number(flags.cpu);
if (!existsSync(`${flags.dist}/wayleaf.js`)) throw new Error('Run "npm run build:dist" first.');

/** The longest document that `src` reads (src/controllers/source-document.ts). */
const LIMIT = 10_000_000;

const CASES = [
  'plain innerHTML',
  'marked, DOMPurify, innerHTML',
  'children',
  'src .html',
  'src .html, first',
  'src .md',
  'src .md, first',
].filter((each) => each.startsWith('plain') || each.includes(flags.only));

const folder = mkdtempSync(join(tmpdir(), 'bench-reader-'));
symlinkSync(resolve(flags.dist), join(folder, 'dist'));
const style = '<style>body{font:18px/1.6 sans-serif;margin:0 auto;max-width:70ch}</style>';
const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>Bench</title>${style}<div id="here"></div>${script}`;
writeFileSync(join(folder, 'plain.html'), page(''));
writeFileSync(join(folder, 'page.html'), page('<script src="/dist/wayleaf.js"></script>'));
writeFileSync(
  join(folder, 'peer.js'),
  await bundleText(
    {
      'peer.js': `import { marked } from 'marked'; import purify from 'dompurify';
        globalThis.peer = (text) => purify.sanitize(marked.parse(text));`,
    },
    { build: { minify: true, lib: { entry: 'peer.js', formats: ['iife'], name: 'bench' } } },
  ),
);
const lengths = {};
for (const size of sizes) {
  const { html, markdown } = longArticle(size);
  lengths[size] = html.length;
  writeFileSync(join(folder, `${size}.html`), html);
  writeFileSync(join(folder, `${size}.md`), markdown);
}
const site = await serve(folder);

/** In the page: what it has before the article. */
async function prepare([way, size, inline]) {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
  const here = document.querySelector('#here');
  const kind = way.includes('.md') || way.startsWith('marked') ? '.md' : '.html';
  if (!way.startsWith('src') || inline) globalThis.text = await (await fetch(`/${size}${kind}`)).text();
  const isReader = /^(src|children)/.test(way);
  if (isReader && !way.endsWith('first')) {
    const warm = document.createElement('wayleaf-reader');
    warm.setAttribute('storage', 'none');
    const ready = new Promise((done) => warm.addEventListener('wayleaf-reader-ready', done, { once: true }));
    if (kind === '.md') warm.innerHTML = '<script type="text/markdown">## Warm\n\nWords.</' + 'script>';
    else if (way.startsWith('src')) warm.innerHTML = '<template><h2>Warm</h2><p>Words.</p></template>';
    else warm.innerHTML = '<h2>Warm</h2><p>Words.</p>';
    here.append(warm);
    await ready;
    await new Promise((done) => setTimeout(done, 300));
    warm.remove();
  } else {
    here.innerHTML = '<h3>Warm</h3><p>Hello, <b>World</b>!</p>';
    await frame();
    here.replaceChildren();
  }
  await frame();
}

/** In the page: an article until it is read. */
async function show([way, size, inline]) {
  const { text } = globalThis;
  delete globalThis.text;
  const later = (ms) => new Promise((done) => setTimeout(done, ms));
  const here = document.querySelector('#here');
  performance.mark('bench-begin');
  let whole;
  if (way === 'plain innerHTML') here.innerHTML = text;
  else if (way.startsWith('marked')) {
    const script = Object.assign(document.createElement('script'), { src: '/peer.js' });
    await new Promise((done) => document.head.append(Object.assign(script, { onload: done })));
    here.innerHTML = globalThis.peer(text);
  } else {
    const element = document.createElement('wayleaf-reader');
    element.setAttribute('storage', 'none');
    whole = new Promise((done) => element.addEventListener('wayleaf-reader-ready', done, { once: true }));
    const kind = way.includes('.md') ? 'markdown' : 'html';
    if (way === 'children') element.innerHTML = text;
    else if (inline) element.config = { [kind]: text };
    else element.setAttribute('src', `/${size}.${kind === 'html' ? kind : 'md'}`);
    here.append(element);
  }
  // no frames are asked for before there is something to see: they would count
  if (!here.querySelector('p'))
    await new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!here.querySelector('p')) return;
        observer.disconnect();
        done();
      });
      observer.observe(here, { childList: true, subtree: true });
    });
  // the frame that paints it, whose task the trace knows: timers may wait for more of the article
  do await new Promise(requestAnimationFrame);
  while (!here.querySelector('p').getBoundingClientRect().height);
  performance.mark('bench-first');
  await whole;
  await new Promise(requestAnimationFrame);
  performance.mark('bench-all');
  await later(500);
  performance.mark('bench-rest');
}

/** In the page: 90 steps of scrolling. */
async function scroll() {
  const frame = () => new Promise(requestAnimationFrame);
  let late = 0;
  let last = await frame();
  performance.mark('bench-scroll');
  for (let step = 0; step < 90; step++) {
    scrollBy({ top: 400, behavior: 'instant' });
    const now = await frame();
    if (now - last > 34) late++;
    last = now;
  }
  performance.mark('bench-end');
  return late;
}

/** Main-thread CPU time between marks, and of the longest task, in ms. */
function read(trace) {
  const { at, tasks } = marksAndTasks(trace, 'rest');
  const begin = at('begin');
  const first = tasks.find(({ ts, dur }) => ts <= at('first').ts && ts + dur >= at('first').ts);
  return {
    first: (first.tts + first.tdur - begin.tts) / 1000,
    all: (at('all').tts - begin.tts) / 1000,
    longest: Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur) / 1000)),
    scroll: (at('end').tts - at('scroll').tts) / 1000 / 90,
  };
}

const browser = await puppeteer.launch({
  executablePath: chromiumPath(),
  args: chromiumArgs,
  protocolTimeout: 600_000,
  defaultViewport: { width: 1200, height: 800 },
});

async function measure(way, size) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.goto(`${site.url}/${/^(src|children)/.test(way) ? 'page' : 'plain'}.html`);
    const session = await tab.createCDPSession();
    const heap = async () => {
      for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
      return { js: usedSize / 1e6, dom: embedderHeapUsedSize / 1e6 };
    };
    if (rate > 1) await tab.emulateCPUThrottling(rate);
    const args = [way, size, way.startsWith('src') && lengths[size] > LIMIT];
    await tab.evaluate(prepare, args);
    // the text that a case gets as a string is no part of the article
    const before = await tab
      .evaluate(() => (globalThis.text?.length ?? 0) / 1e6)
      .then(async (held) => {
        const { js, dom } = await heap();
        return { js: js - held, dom };
      });
    await tab.tracing.start({ categories: ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
    await tab.evaluate(show, args);
    const after = await heap();
    const late = await tab.evaluate(scroll);
    const js = after.js - before.js;
    const dom = after.dom - before.dom;
    return { ...read(await tab.tracing.stop()), late, js, dom, heap: js + dom };
  } finally {
    await context.close();
  }
}

const results = new Map();
for (const size of sizes) {
  const rounds = size > 500_000 ? Math.min(flags.rounds, 3) : Number(flags.rounds);
  for (let round = 0; round < rounds; round++)
    for (const way of [...CASES].sort(() => Math.random() - 0.5)) {
      const key = `${size} ${way}`;
      results.set(key, [...(results.get(key) ?? []), await measure(way, size)]);
    }
}
await browser.close();
await site.close();
rmSync(folder, { recursive: true });

const name = (size) => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);
console.log(`Main-thread CPU in ms (× plain innerHTML), medians of ${flags.rounds}, processor ÷ ${rate}\n`);
console.log(
  '| words | way | first screen | all | longest task | scroll step | frames > 34 ms | heap, MB | of it JavaScript |',
);
console.log('| --- | --- | --: | --: | --: | --: | --: | --: | --: |');
for (const size of sizes)
  for (const way of CASES) {
    const runs = results.get(`${size} ${way}`);
    const plain = results.get(`${size} plain innerHTML`);
    const cells = ['first', 'all', 'longest', 'scroll', 'heap'].map((what) => {
      const times = median(runs.map((run, round) => run[what] / plain[round][what]));
      return `${median(runs.map((run) => run[what])).toFixed(1)} (${times.toFixed(times < 0.1 ? 3 : 2)})`;
    });
    cells.splice(4, 0, String(median(runs.map(({ late }) => late))));
    cells.push(median(runs.map(({ js }) => js)).toFixed(1));
    console.log(`| ${name(size)} | ${way} | ${cells.join(' | ')} |`);
  }
