#!/usr/bin/env bash
# Chromium 156: checkVisibility() of a heading in a section with `content-visibility: auto` that is far from the window
# styles the whole section and makes its boxes, which the section was to be spared; so does reading its computed
# `display`. With `{ contentVisibilityAuto: true }` nothing is made, but the answer is no for whatever is far away.
# Seen with playwright-core 1.65.1 and Debian's Chromium 156.0.8078.114: of 300 sections of 20 paragraphs each, asking
# the headings made 30,385 boxes, without any layout being read; 0 with the option, which said yes to 3 of 300.
# What follows for us: an outline asks one heading of each kind, or a million words are laid out to list their chapters.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
browser=$(command -v chromium) || { echo "skipped: no chromium"; exit 0; }
npm init -y >/dev/null; npm i --no-audit --no-fund --silent playwright-core@1.65.1 >/dev/null 2>&1
cat >try.mjs <<'JS'
import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const seen = {};
for (const ask of ['heading.checkVisibility()', 'getComputedStyle(heading).display', 'heading.checkVisibility({ contentVisibilityAuto: true })']) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const paragraphs = '<p>Some words of a <b>paragraph</b>.</p>'.repeat(20);
  const sections = Array.from({ length: 300 }, (_, i) => `<section><h2>Chapter ${i}</h2>${paragraphs}</section>`).join('');
  await page.setContent(`<style>section { content-visibility: auto; contain-intrinsic-size: auto 400px }</style>${sections}`);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const boxes = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutObjects').value;
  const before = await boxes();
  const yes = await page.evaluate(`[...document.querySelectorAll('h2')].filter((heading) => ${ask}).length`);
  seen[ask] = { yes, boxes: (await boxes()) - before };
  await page.close();
}
console.log(browser.version(), seen);
await browser.close();
const [plain, display, option] = Object.values(seen);
const isSeen = plain.yes === 300 && plain.boxes > 20_000 && display.boxes > 20_000 && option.yes < 10 && option.boxes === 0;
if (!isSeen) throw new Error('It has changed.');
JS
node try.mjs "$browser"
