// Opens every story of the built Storybook in Chromium; fails on errors, failed
// play functions and failed accessibility checks (parameters.a11y.test: 'error').
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { serve } from './static-server.mjs';

const root = 'storybook-static';
const { url: base, close } = await serve(root);

const { entries } = JSON.parse(await readFile(`${root}/index.json`, 'utf8'));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const page = await browser.newPage();
let errors = [];
page.on('pageerror', (e) => errors.push(String(e)));
await page.addInitScript(() => {
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      let threw;
      for (const name of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'])
        channel.on(name, (e) => {
          threw = e?.message ?? e?.title ?? name;
        });
      channel.on('storyFinished', (e) => {
        window.__finished = { ...e, threw };
      });
      channel.on('docsRendered', () => {
        window.__finished = { status: 'success' };
      });
    },
  });
});
let passed = 0,
  failed = 0;
for (const { id, type } of Object.values(entries)) {
  errors = [];
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=${type}`);
  const end = await page
    .waitForFunction(() => window.__finished, undefined, { timeout: 20_000 })
    .then(
      (h) => h.jsonValue(),
      () => ({ threw: 'timed out' }),
    );
  for (const r of end.reporters ?? [])
    if (r.status === 'failed') errors.push(`${r.type}: ${(r.result?.violations ?? []).map((v) => v.id).join(', ')}`);
  if (end.threw) errors.push(end.threw);
  if (errors.length) {
    failed++;
    console.log(`FAIL ${id}\n  ${errors.join('\n  ')}`);
  } else passed++;
}
await browser.close();
await close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
