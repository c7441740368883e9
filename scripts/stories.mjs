// Opens every story of the built Storybook in Chromium; fails on errors, failed
// play functions and failed accessibility checks (parameters.a11y.test: 'error').
//   --pseudo       in a window of 320 px and the pseudo-locale, from left to right and from right to left; fails where
//                  English is left or something is cut off (test/support/pseudo-locale.ts)
//   --toolbar      tries the toolbar on every story, and not on the widgets' first ones alone
//   --story=TEXT   only those whose id has it   ·   --pictures=FOLDER   with a picture of each
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { serve } from './static-server.mjs';
import { galleryFaults, toolbarFaults } from './stories-toolbar.mjs';

const { values: flags } = parseArgs({
  options: {
    pseudo: { type: 'boolean' },
    toolbar: { type: 'boolean' },
    story: { type: 'string', default: '' },
    pictures: { type: 'string' },
  },
});
/** The pseudo-locale has the letters of two languages that are not shipped. */
const languages = flags.pseudo ? ['el', 'ur'] : [''];
/** What the stories' pages say themselves. */
const authored = flags.pseudo
  ? ['index.html', ...globSync('{stories/**/*.*,examples/samples/*.html}')]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
  : '';

const root = 'storybook-static';
const { url: base, close } = await serve(root);

const { entries } = JSON.parse(await readFile(`${root}/index.json`, 'utf8'));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const page = await browser.newPage(flags.pseudo ? { viewport: { width: 320, height: 640 } } : {});
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
// a page of documentation is proven by itself: the stories in its frames have a run of their own
let isDocs = false;
await page.route('**/iframe.html*', (route) =>
  isDocs && route.request().frame() !== page.mainFrame() ? route.abort() : route.continue(),
);
let passed = 0,
  failed = 0;
for (const { id, type } of Object.values(entries))
  for (const language of languages) {
    if (!id.includes(flags.story) || (language && type === 'docs')) continue;
    errors = [];
    isDocs = type === 'docs';
    // axe has its own run
    const globals = language && `&globals=language:${language};a11y.manual:!true`;
    await page.goto(`${base}/iframe.html?id=${id}&viewMode=${type}${globals}`);
    const end = await page
      .waitForFunction(() => window.__finished, undefined, { timeout: 20_000 })
      .then(
        (h) => h.jsonValue(),
        () => ({ threw: 'timed out' }),
      );
    for (const r of end.reporters ?? [])
      if (r.status === 'failed') errors.push(`${r.type}: ${(r.result?.violations ?? []).map((v) => v.id).join(', ')}`);
    if (end.threw) errors.push(end.threw);
    if (language)
      errors.push(...(await page.evaluate(([tag, words]) => window.pseudoFaults(tag, words), [language, authored])));
    if (!language && type === 'story' && (flags.toolbar || id.endsWith('--default')))
      errors.push(...(await toolbarFaults(page, id)));
    const gallery = entries[id.replace(/--default$/, '--all-states')];
    if (!language && type === 'story' && gallery?.type === 'docs') {
      isDocs = true;
      errors.push(...(await galleryFaults(page, gallery.id)));
    }
    if (flags.pictures)
      await page.screenshot({
        path: `${flags.pictures}/${id}${language && `.${language}`}.png`,
        fullPage: !id.startsWith('reader'),
      });
    if (errors.length) {
      failed++;
      console.log(`FAIL ${id} ${language}\n  ${errors.join('\n  ')}`);
    } else passed++;
  }
await browser.close();
await close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
