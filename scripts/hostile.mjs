// npm run hostile: opens the widgets of the built script in hostile pages, uses them in Chromium and Firefox, prints what
// came of it, and writes the table of docs/hostile-pages.md.
//   --near        only the most telling pages, in Chromium, as CI runs them; fails where one differs from the table
//   --only=a,b    only these, and no table
//   --engine=…    one engine, and its column of the table; WebKit runs the 15 most telling, by WebDriver
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath, firefoxPath } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { hostileServer } from './hostile/server.mjs';
import { surroundings } from './hostile/surroundings.mjs';
import { webkitBrowser } from './hostile/webdriver.mjs';
import { usePage, WIDGETS } from './hostile/use.mjs';
import { packagesOf } from './hosts/packages.mjs';

const FILE = 'docs/hostile-pages.md';
const { values: flags } = parseArgs({
  options: { near: { type: 'boolean' }, only: { type: 'string' }, engine: { type: 'string' } },
});
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const start = performance.now();
buildIfStale();

const only = flags.only?.split(',');
const rows = surroundings.filter(({ id, near }) => (only ? only.includes(id) : !flags.near || near));
const engines = flags.engine ? [flags.engine] : flags.near ? ['chromium'] : ['chromium', 'firefox', 'webkit'];
const pages = new Map();
const server = await hostileServer(pages, packagesOf('packages', new URL('hostile/', import.meta.url)));
const other = server.base.replace('127.0.0.1', 'localhost');

const TRAP = `window.__errors = [];
addEventListener('error', function (event) { __errors.push(event.message); });
addEventListener('unhandledrejection', function (event) { __errors.push(String(event.reason)); });`;

/** The text of a hostile page, and its policy. */
function pageOf({
  id,
  head = '',
  from = 'dist',
  csp,
  nonce = '',
  wrap = (body) => body,
  doctype,
  script,
  inline,
  absolute,
}) {
  const at = absolute ? server.base : '';
  const tag = script ?? `<script nonce="${nonce}" src="${at}/${from}/wayleaf.js"></script>`;
  // a policy forbids the inline trap; a file is allowed
  const trap = '<script src="/trap.js" nonce="once"></script>'.replace('src="', `src="${at}`);
  const body = wrap(WIDGETS.replaceAll('OTHER', other));
  const whole = inline
    ? `<script>${readFileSync('dist/wayleaf.all.js', 'utf8').replaceAll('</script', '<\\/script')}</script>`
    : tag;
  const text = `${doctype ?? '<!doctype html>'}<html lang="en"><head><meta charset="utf-8"><title>${id}</title>${trap}${head}${whole}</head><body><main>${body}</main></body></html>`;
  return { text, headers: csp ? { 'content-security-policy': csp } : {} };
}
pages.set('/trap.js', { text: TRAP, headers: { 'content-type': 'text/javascript' } });
pages.set('/provider/event', { text: '<!doctype html><title>Provider</title><p>Times', headers: {} });
for (const row of surroundings) pages.set(`/page/${row.id}`, pageOf(row));
pages.set('/start/empty', { text: '<!doctype html><title>Start</title>', headers: {} });
pages.set('/start/prerender', {
  text: `<!doctype html><title>Start</title><script type="speculationrules">{"prerender":[{"urls":["/page/prerendered"],"eagerness":"immediate"}]}</script><a href="/page/prerendered">On</a>`,
  headers: {},
});
pages.set('/start/worker', {
  text: `<!doctype html><title>Start</title><script>navigator.serviceWorker.register('/worker.js'); navigator.serviceWorker.ready.then(function () { document.title = 'Ready'; });</script>`,
  headers: {},
});

/** The ways to a page that are not its address alone. */
const ways = {
  async prerender(page) {
    await page.goto(`${server.base}/start/prerender`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    return (await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.activationStart > 0))
      ? []
      : ['it was not prerendered'];
  },
  async worker(page, url) {
    await page.goto(`${server.base}/start/worker`);
    await page.waitForFunction(() => document.title === 'Ready');
    await page.goto(url);
    return [];
  },
};

const VIEWPORT = { width: 1000, height: 1000 };
async function open(engine) {
  if (engine === 'webkit') return webkitBrowser(`${server.base}/start/empty`, VIEWPORT);
  const common = { headless: true, defaultViewport: VIEWPORT };
  return engine === 'firefox'
    ? puppeteer.launch({ ...common, browser: 'firefox', executablePath: firefoxPath() })
    : puppeteer.launch({ ...common, executablePath: chromiumPath(), args: chromiumArgs });
}

/** WebKit runs the most telling alone, unless pages are named. */
const rowsOf = (engine) =>
  rows.filter(({ engines: those, webkit }) => (those ? those.includes(engine) : engine !== 'webkit' || only || webkit));

const results = new Map();
for (const engine of engines) {
  const browser = await open(engine);
  for (const row of rowsOf(engine)) {
    // workers and storage of one page are none of the next one's
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    let result;
    try {
      const url = `${server.base}/page/${row.id}`;
      const said = row.open
        ? await ways[row.open](page, url)
        : (await page.goto(url, { waitUntil: 'domcontentloaded' }), []);
      result = await usePage(context, page);
      if (said.length) result.why.push(...said);
      if (said.length) result.outcome = 'broken';
    } catch (error) {
      result = { outcome: 'broken', why: [String(error).split('\n')[0]], codes: [] };
    }
    await context.close().catch(() => undefined);
    results.set(`${engine} ${row.id}`, result);
    console.log(
      `${engine.padEnd(9)}${result.outcome.padEnd(10)} ${row.title}  ${result.codes.join(' ')}${result.why.length ? `\n${' '.repeat(20)}${result.why.join('; ')}` : ''}`,
    );
  }
  await browser.close();
}
server.close();

const cell = (engine, { id }) => {
  const result = results.get(`${engine} ${id}`);
  if (!result) return '·';
  const { outcome, codes, why } = result;
  if (outcome === 'broken') return `broken: ${why.join('; ').replaceAll('|', '/').slice(0, 120)}`;
  return outcome === 'fine'
    ? 'fine'
    : `fell back: ${codes.map((code) => (code.startsWith('WL') ? `\`${code}\`` : code)).join(', ')}`;
};
const ENGINES = ['chromium', 'firefox', 'webkit'];
/** The cells of a row: those of an engine that did not run stay as they are. */
function cellsOf(row, written) {
  const before =
    written
      .find((line) => line.startsWith(`| ${row.kind}: ${row.title} |`))
      ?.split(' | ')
      .slice(1) ?? [];
  return ENGINES.map((engine, at) =>
    engines.includes(engine) ? cell(engine, row) : (before[at]?.replace(/ \|$/, '') ?? '·'),
  );
}
const table = (written) =>
  [
    '| around the widgets | Chromium | Firefox | WebKit |',
    '| --- | --- | --- | --- |',
    ...surroundings.map((row) => `| ${row.kind}: ${row.title} | ${cellsOf(row, written).join(' | ')} |`),
  ].join('\n');

const broken = [...results].filter(([, { outcome }]) => outcome === 'broken');
let differs = [];
if (flags.near) {
  const said = readFileSync(FILE, 'utf8');
  differs = rows.filter((row) => !said.includes(`| ${row.kind}: ${row.title} | ${cell('chromium', row)} |`));
  for (const row of differs) console.log(`FAILED: ${row.title}: ${cell('chromium', row)}, but ${FILE} says otherwise`);
} else if (!only) {
  const before = readFileSync(FILE, 'utf8');
  const text = before
    .replace(
      /<!-- table -->[^]*<!-- \/table -->/,
      () => `<!-- table -->\n\n${table(before.split('\n'))}\n\n<!-- /table -->`,
    )
    .replace(/Last run: .*/, `Last run: ${new Date().toISOString().slice(0, 10)}.`);
  writeFileSync(FILE, text);
  console.log(`${FILE} is written.`);
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${results.size} pages, ${broken.length} broken, ${seconds} s`);
process.exitCode = (flags.near ? differs.length : broken.length) ? 1 : 0;
