#!/usr/bin/env bash
# Firefox 153 and Chromium 156: window.find() scrolls to what it has found, but not at the same time. Chromium has
# scrolled when the call returns, so a page that scrolls on has the last word. Firefox scrolls a frame or two later, and
# undoes what the page has asked for since: scrollTo(0, 3000) is read back as 3000, and two frames later the page stands
# at the words. Taking the selection away in the same task calls the late scrolling off.
# Seen with puppeteer-core 25.16.0, Debian's firefox-esr 153.8.0 and Chromium 156.0.8078.114.
# What follows for us: whoever searches a page by script and then scrolls it removes the selection in between.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
chromium=$(command -v chromium) || { echo "skipped: no chromium"; exit 0; }
firefox=$(command -v firefox-esr) || { echo "skipped: no firefox-esr"; exit 0; }
npm init -y >/dev/null; npm i --no-audit --no-fund --silent puppeteer-core@25.16.0 >/dev/null 2>&1
cat >try.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const [chromium, firefox] = process.argv.slice(2);
const look = async (options) => {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.setContent(
    '<!doctype html><html lang="en"><body style="margin: 0"><div style="height: 1500px"></div><p>A marigold.</p><div style="height: 3000px"></div>',
  );
  const seen = {};
  for (const kept of [true, false])
    seen[kept ? 'selection kept' : 'selection removed'] = await page.evaluate(async (kept) => {
      const frames = async (count) => {
        for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
      };
      scrollTo(0, 0);
      getSelection().removeAllRanges();
      await frames(3);
      window.find('marigold');
      if (!kept) getSelection().removeAllRanges();
      const at = [scrollY > 1000 ? 'at the words' : 'at the top'];
      scrollTo(0, 3000);
      await frames(4);
      at.push(scrollY === 3000 ? 'where the page scrolled' : 'at the words');
      return at.join(', then ');
    }, kept);
  console.log(await browser.version(), seen);
  await browser.close();
  return Object.values(seen).join(' | ');
};
const first = await look({ executablePath: chromium, args: ['--no-sandbox'] });
const second = await look({ browser: 'firefox', executablePath: firefox });
if (
  first !== 'at the words, then where the page scrolled | at the words, then where the page scrolled' ||
  second !== 'at the top, then at the words | at the top, then where the page scrolled'
)
  throw new Error('It has changed.');
JS
node try.mjs "$chromium" "$firefox"
