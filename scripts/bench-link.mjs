// npm run bench:link: how long a visitor waits for a widget over a slow link, beside the smallest element that Lit can
// make: from the begin of the navigation until any words, and until the widget, are on the screen. Prints medians in ms
// and multiples of that element in the same run. --peers measures the same made of other libraries, too.
//
// The link and the processor are Chromium's emulation: 150 ms there and back, 1.6 Mbit/s, a processor four times slower
// (--rtt, --kbps, --cpu). Files are sent as brotli, and none is cached; each measurement is in a fresh browser context.
// The processor is emulated by waiting, so other work on the machine shows in the figures: read the multiples, and more
// rounds (--rounds=9) on a quiet machine.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { peers, SMALLEST, smallest, WIDGETS } from './bench/start-cases.mjs';
import { median } from './bench/trace.mjs';
import { chromiumArgs, chromiumPath } from './browsers.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rtt: { type: 'string', default: '150' },
    kbps: { type: 'string', default: '1600' },
    cpu: { type: 'string', default: '4' },
    peers: { type: 'boolean' },
  },
});
const rounds = Number(flags.rounds);
if (!existsSync('dist/wayleaf.js')) throw new Error('Run "npm run build:dist" first.');

const own = (file, markup, tag) => ({ code: readFileSync(`dist/${file}`, 'utf8'), markup, tag });
const cases = {
  'Lit, one element': { ...SMALLEST, code: await smallest() },
  ...Object.fromEntries((flags.peers ? await peers() : []).map(({ name, ...rest }) => [name, rest])),
  ...Object.fromEntries(
    Object.entries(WIDGETS).map(([name, markup]) => [
      `${name}, by its own file`,
      own(`wayleaf.${name}.js`, markup, `wayleaf-${name}`),
    ]),
  ),
  'all three': own('wayleaf.js', Object.values(WIDGETS).join(''), 'wayleaf-booking'),
};
const list = Object.values(cases);
const pages = new Map(
  list.flatMap(({ code, markup }, i) => [
    [`/${i}.js`, ['text/javascript', brotliCompressSync(code)]],
    [
      `/${i}.html`,
      [
        'text/html',
        brotliCompressSync(
          `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script async src="/${i}.js"></script></head><body>${markup}</body></html>`,
        ),
      ],
    ],
  ]),
);
const server = createServer((request, response) => {
  const part = /^\/parts\/[\w.-]+\.js$/.test(request.url) && existsSync(`dist${request.url}`);
  const [type, body] = part
    ? ['text/javascript', brotliCompressSync(readFileSync(`dist${request.url}`))]
    : (pages.get(request.url) ?? []);
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'access-control-allow-origin': '*' });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** In the page, from before its first byte: notes when the widget has drawn something, and that is on the screen. */
function watch(tag) {
  const look = () => {
    if (!document.querySelector(tag)?.shadowRoot?.querySelector(':not(style, template)'))
      return window.requestAnimationFrame(look);
    window.requestAnimationFrame(() => setTimeout(() => (globalThis.benchShown = performance.now())));
  };
  look();
}

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const name of Object.keys(cases).sort(() => Math.random() - 0.5)) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const cdp = await page.createCDPSession();
    const bytesPerSecond = (Number(flags.kbps) * 1000) / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: Number(flags.rtt),
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await page.emulateCPUThrottling(Number(flags.cpu));
    await page.evaluateOnNewDocument(watch, cases[name].tag);
    await page.goto(`http://127.0.0.1:${server.address().port}/${Object.keys(cases).indexOf(name)}.html`, {
      waitUntil: 'domcontentloaded',
    });
    await page.waitForFunction('globalThis.benchShown', { polling: 100, timeout: 30_000 });
    results[name].push(
      await page.evaluate(() => ({
        shown: globalThis.benchShown,
        words: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      })),
    );
    await context.close();
  }
await browser.close();
server.close();

const [base] = Object.values(results);
console.log(
  `A slow link: ${flags.rtt} ms there and back, ${flags.kbps} kbit/s, processor ÷ ${flags.cpu}; medians of ${rounds}, ms\n`,
);
console.log('| page | brotli, kB | first words | × | the widget | × |\n| --- | --: | --: | --: | --: | --: |');
for (const [name, runs] of Object.entries(results)) {
  const size = (brotliCompressSync(cases[name].code).length / 1000).toFixed(1);
  const cells = ['words', 'shown'].map((key) => {
    const times = median(runs.map((run, round) => run[key] / base[round][key]));
    return `${median(runs.map((run) => run[key])).toFixed(0)} | ${times.toFixed(2)}`;
  });
  console.log(`| ${name} | ${size} | ${cells.join(' | ')} |`);
}
