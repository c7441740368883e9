#!/usr/bin/env bash
# A frame below the view is drawn as each engine likes: Firefox 153 draws one frame a second; WebKitGTK 2.50 runs no
# animation frame for ten seconds, even where the frame is of the page's own origin, though it observes sizes; Chromium
# 156 draws frames of the same site as if they were in view, and those of another site not at all, or once or twice at
# the start, and observes no size in them after that. So a frame that tells the page around it its height from a
# ResizeObserver, as resizing scripts do, is of the wrong height in Chromium until it is scrolled into view, and then
# grows under the visitor's eyes. Layout asked for by script is there in all of them, and timers run.
# Seen with puppeteer-core 25.16.0, webdriver 9.33.1, Debian's Chromium 156.0.8078.114, firefox-esr 153.8.0 and
# webkit2gtk-driver 2.50.6: frames drawn in 4 s, and sizes observed where the size changes once, same site and another:
# Chromium 240 and 2, 0 and 0 (once 2 and 1); Firefox 4 and 2 in both; WebKitGTK 0 and 2 in both.
# What follows for us: embed.html reads its height by a timer, too, while it is out of view, and no test waits for the
# frames of a window that is not in view.
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
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
const frame = `<!doctype html><title>Frame</title><p>Below the view</p><script>
const seen = { drawn: 0, sizes: 0, height: 0 };
const draw = () => requestAnimationFrame(() => { seen.drawn++; draw(); });
draw();
new ResizeObserver(() => seen.sizes++).observe(document.body);
setTimeout(() => document.body.append(document.querySelector('p').cloneNode(true)), 1500);
setTimeout(() => { seen.height = document.body.offsetHeight; parent.postMessage(seen, '*'); }, 4000);
</script>`;
const server = createServer(({ url }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  response.setHeader('content-type', 'text/html');
  const page = `<!doctype html><title>Page</title><div style="height: 5000px"></div><script>
    addEventListener('message', ({ data }) => (window.seen = data));</script><iframe src="${searchParams.get('frame')}"></iframe>`;
  response.end(pathname === '/frame' ? frame : page);
});
await new Promise((done) => server.listen(0, done));
const { port } = server.address();
const pageWith = (host) => `http://127.0.0.1:${port}/?frame=${encodeURIComponent(`http://${host}:${port}/frame`)}`;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const sites = { same: '127.0.0.1', other: 'localhost' };
const seen = {};
for (const [browser, executablePath] of [['chrome', process.argv[3]], ['firefox', process.argv[4]]]) {
  const engine = await puppeteer.launch({ browser, executablePath, headless: true, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  for (const [site, host] of Object.entries(sites)) {
    const tab = await engine.newPage();
    await tab.goto(pageWith(host));
    await wait(5500);
    (seen[browser] ??= {})[site] = await tab.evaluate(() => window.seen);
    await tab.close();
  }
  console.log(await engine.version(), JSON.stringify(seen[browser]));
  await engine.close();
}
const webkit = await WebDriver.newSession({ hostname: '127.0.0.1', port: Number(process.argv[2]), logLevel: 'error', capabilities: { alwaysMatch: {} } });
for (const [site, host] of Object.entries(sites)) {
  await webkit.navigateTo(pageWith(host));
  await wait(5500);
  (seen.webkit ??= {})[site] = await webkit.executeScript('return window.seen', []);
}
console.log(`WebKit ${webkit.capabilities.browserVersion}`, JSON.stringify(seen.webkit));
await webkit.deleteSession();
server.close();
const { chrome, firefox, webkit: gtk } = seen;
const all = [chrome, firefox, gtk].flatMap((each) => [each.same, each.other]);
if (
  all.some(({ height }) => !height) || // layout is there in all
  chrome.same.drawn < 40 || chrome.same.sizes < 2 || chrome.other.drawn > 4 || chrome.other.sizes > 1 ||
  [firefox.same, firefox.other].some(({ drawn, sizes }) => drawn > 12 || sizes < 2) ||
  [gtk.same, gtk.other].some(({ drawn, sizes }) => drawn > 2 || sizes < 2)
)
  throw new Error('It has changed.');
JS
node try.mjs $port "$chromium" "$firefox"
