#!/usr/bin/env bash
# CSS `zoom` on the body: Chromium 156 and Firefox 153 zoom the units of the window, so that a fixed box of 100vw is twice
# as wide as the window at `zoom: 2`, while one of 100% is as wide; WebKitGTK 2.50 leaves them, and both are as wide. And
# getBoundingClientRect() gives the window's pixels in the first two, the element's own in WebKitGTK, which has no
# currentCSSZoom to tell: a box of 100px is 200, 200 and 100 wide.
# Seen with puppeteer-core 25.16.0, webdriver 9.33.1, Debian's Chromium 156.0.8078.114, firefox-esr 153.8.0 and
# webkit2gtk-driver 2.50.6: widths as shares of the window's, [2, 1] for 100vw and 100%, but [0.5, 0.5] in WebKitGTK, in
# pixels twice as large.
# What follows for us: a window that covers the page is sized in per cent, never in vw or dvh, and whoever writes measured
# pixels into a style divides by currentCSSZoom where there is one.
set -euo pipefail
dir=$(mktemp -d); cd "$dir"
driver=$(command -v WebKitWebDriver) || { echo "skipped: no WebKitWebDriver"; exit 0; }
chromium=$(command -v chromium) || { echo "skipped: no chromium"; exit 0; }
firefox=$(command -v firefox-esr) || { echo "skipped: no firefox-esr"; exit 0; }
command -v Xvfb >/dev/null || { echo "skipped: no Xvfb"; exit 0; }
npm init -y >/dev/null; npm i --no-audit --no-fund --silent webdriver@9.33.1 puppeteer-core@25.16.0 >/dev/null 2>&1
port=$((20000 + RANDOM % 20000)); display=":$((100 + RANDOM % 400))"
Xvfb "$display" -screen 0 1024x768x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
DISPLAY=$display GDK_BACKEND=x11 "$driver" --host=127.0.0.1 --port=$port >/dev/null 2>&1 & wd=$!
trap 'kill $wd $xvfb 2>/dev/null || true; rm -rf "$dir"' EXIT
sleep 2
cat >try.mjs <<'JS'
import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
const page = 'data:text/html,<!doctype html><title>Zoom</title><body style="zoom: 2; margin: 0"></body>';
const measure = `const widths = ['100vw', '100%', '100px'].map((width) => {
  const box = document.createElement('div');
  box.style.cssText = 'position: fixed; inset: 0 auto auto 0; height: 1px; width: ' + width;
  document.body.append(box);
  const measured = box.getBoundingClientRect().width;
  box.remove();
  return measured;
});
return { shares: [widths[0] / innerWidth, widths[1] / innerWidth], pixels: widths[2], tells: 'currentCSSZoom' in document.body };`;
const seen = {};
for (const [browser, executablePath] of [['chrome', process.argv[3]], ['firefox', process.argv[4]]]) {
  const engine = await puppeteer.launch({ browser, executablePath, headless: true, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  const tab = await engine.newPage();
  await tab.goto(page);
  seen[browser] = await tab.evaluate((code) => new Function(code)(), measure);
  console.log(await engine.version(), JSON.stringify(seen[browser]));
  await engine.close();
}
const webkit = await WebDriver.newSession({ hostname: '127.0.0.1', port: Number(process.argv[2]), logLevel: 'error', capabilities: { alwaysMatch: {} } });
await webkit.navigateTo(page);
seen.webkit = await webkit.executeScript(measure, []);
console.log(`WebKit ${webkit.capabilities.browserVersion}`, JSON.stringify(seen.webkit));
await webkit.deleteSession();
const zoomed = '{"shares":[2,1],"pixels":200,"tells":true}';
const { shares, pixels, tells } = seen.webkit;
if (JSON.stringify(seen.chrome) !== zoomed || JSON.stringify(seen.firefox) !== zoomed || String(shares) !== '0.5,0.5' || pixels !== 100 || tells)
  throw new Error('It has changed.');
JS
node try.mjs $port "$chromium" "$firefox"
