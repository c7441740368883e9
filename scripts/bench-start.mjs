// npm run bench: what the built script costs a page at its start, beside the smallest element that Lit can make. Prints
// a table of main-thread CPU time, in ms and as a multiple of that element in the same run; with --check it fails where
// a multiple is over its limit. --rounds=9 measures more often, --cpu=4 as on a processor four times slower, --peers
// beside the same made of other libraries.
//
// Each measurement is in a fresh browser context, and so in a cold process; the cases of a round come in random order,
// and the figures are medians over rounds. CPU time by the thread's own clock hardly moves when other programs run.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { peers, SMALLEST, smallest, WIDGETS } from './bench/start-cases.mjs';
import { marksAndTasks, median } from './bench/trace.mjs';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { serve } from './static-server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string' },
    cpu: { type: 'string' },
    check: { type: 'boolean' },
    peers: { type: 'boolean' },
  },
});
const rounds = Number(flags.rounds ?? 5);
const rate = Number(flags.cpu ?? 1);
if (!existsSync('dist/wayleaf.js')) throw new Error('Run "npm run build:dist" first.');

/** Most that a case may cost, as a multiple of Lit's element: about half more than measured (docs/decisions/start-when-needed.md). */
const LIMITS = { 'no tags': 1.5, reader: 4, paths: 4.5, booking: 4.5, 'all three': 6 };

const folder = mkdtempSync(join(tmpdir(), 'wayleaf-bench-'));
writeFileSync(join(folder, 'hello.js'), await smallest());
const others = flags.peers ? await peers() : [];
for (const { tag, code } of others) writeFileSync(join(folder, `${tag}.js`), code);
writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>Bench</title><body></body>');
const site = await serve(folder, 0);
const built = await serve('.', 0);
const own = `${built.url}/dist/wayleaf.js`;
const cases = {
  'Lit, one element': { script: 'hello.js', ...SMALLEST },
  ...Object.fromEntries(others.map(({ name, markup, tag }) => [name, { script: `${tag}.js`, markup, tag }])),
  'no tags': { script: own, markup: '<p>Hello</p>', tag: 'p' },
  ...Object.fromEntries(
    Object.entries(WIDGETS).map(([name, markup]) => [name, { script: own, markup, tag: `wayleaf-${name}` }]),
  ),
  'all three': { script: own, markup: Object.values(WIDGETS).join(''), tag: 'wayleaf-booking' },
};

/** In the page: what a host page has warm already, then the widget, until the page is idle. */
async function start({ script, markup, tag }) {
  const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(() => setTimeout(resolve, 30)));
  const text = await (await fetch(script)).text();
  const warm = document.createElement('div');
  warm.style.visibility = 'hidden';
  warm.innerHTML = '<h3>Warm</h3><p>Hello, <b>World</b>!</p><button>Choose</button><input>';
  document.body.append(warm);
  await frame();
  warm.remove();
  await frame();
  performance.mark('bench-begin');
  document.body.innerHTML = markup;
  // parts are looked for beside the script that the page names; the text is measured without the network
  const named = document.createElement('script');
  named.type = 'text/plain';
  named.src = script;
  document.head.append(named);
  document.head.append(Object.assign(document.createElement('script'), { textContent: text }));
  const element = document.querySelector(tag);
  const isDrawn = () => tag === 'p' || !!element.shadowRoot?.querySelector(':not(style)');
  while (!isDrawn()) await later(0);
  document.body.getBoundingClientRect();
  performance.mark('bench-layout');
  await later(500);
  performance.mark('bench-end');
}

/** Main-thread CPU time from the first mark to the others, and of the longest task, in ms. */
function read(trace) {
  const { at, tasks } = marksAndTasks(trace, 'end');
  const begin = at('begin');
  return {
    layout: (at('layout').tts - begin.tts) / 1000,
    idle: (at('end').tts - begin.tts) / 1000,
    longest: Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur) / 1000)),
  };
}

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const name of Object.keys(cases).sort(() => Math.random() - 0.5)) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${site.url}/page.html`);
    if (rate > 1) await page.emulateCPUThrottling(rate);
    await page.tracing.start({ categories: ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
    await page.evaluate(start, cases[name]);
    results[name].push(read(await page.tracing.stop()));
    await context.close();
  }
await browser.close();
for (const server of [site, built]) await server.close();
rmSync(folder, { recursive: true });

const [base] = Object.values(results);
const over = [];
console.log(`Start, main-thread CPU in ms (× the first row), medians of ${rounds}, processor ÷ ${rate}\n`);
console.log(`| page | to layout | × | to idle | × | longest task | × |\n| --- | --: | --: | --: | --: | --: | --: |`);
for (const [name, runs] of Object.entries(results)) {
  const cells = ['layout', 'idle', 'longest'].map((key) => {
    const times = median(runs.map((run, round) => run[key] / base[round][key]));
    if (key === 'layout' && times > LIMITS[name]) over.push(`${name}: ${times.toFixed(2)}, at most ${LIMITS[name]}`);
    return `${median(runs.map((run) => run[key])).toFixed(1)} | ${times.toFixed(2)}`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
if (flags.check && over.length) {
  console.error(`\nOver the limit to layout:\n${over.join('\n')}`);
  process.exitCode = 1;
}
