#!/usr/bin/env bash
# WebKitGTK 2.50: after a press has waited for a module (or any file), a new tab is blocked, and navigator.userActivation
# says that it would not be. window.open() in the press itself opens; after `await import('…')` of even an empty module it
# gives null, while userActivation.isActive is still true. After a promise that is resolved already, or a timer of 50 ms,
# it opens: what counts is the kind of waiting, not how long it was. Chromium 156 opens in each of the four cases.
# Seen with webdriver 9.33.1, puppeteer-core 25.16.0, Debian's webkit2gtk-driver 2.50.6 and Chromium 156.0.8078.114.
# What follows for us: where a part had to be waited for, the page itself goes to the booking page, by what we know of the
# engine, since what it says of the activation is not so.
set -euo pipefail
dir=$(mktemp -d); cd "$dir"
driver=$(command -v WebKitWebDriver) || { echo "skipped: no WebKitWebDriver"; exit 0; }
chromium=$(command -v chromium) || { echo "skipped: no chromium"; exit 0; }
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
const waits = ['nothing', 'a promise', 'a timer', 'a module'];
const page = `<!doctype html><title>Tabs</title>${waits.map((name, i) => `<button id="b${i}">${name}</button>`).join(' ')}
<script>
  const ways = [() => undefined, () => Promise.resolve(), () => new Promise((done) => setTimeout(done, 50)), () => import('/empty.js?' + Math.random())];
  ways.forEach((wait, i) => {
    document.getElementById('b' + i).onclick = async () => {
      const waiting = wait();
      if (waiting) await waiting;
      const active = navigator.userActivation.isActive;
      const tab = window.open('/other');
      document.getElementById('b' + i).dataset.seen = (tab ? 'opens' : 'blocked') + ', active ' + active;
      tab?.close();
    };
  });
</script>`;
const server = createServer((request, response) => {
  const isScript = request.url.startsWith('/empty.js');
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
  response.end(isScript ? 'export {};' : request.url === '/' ? page : '<!doctype html><title>Other</title>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}/`;
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const say = (engine, seen) => console.log(engine, Object.fromEntries(waits.map((name, i) => [name, seen[i]])));

const chromium = await puppeteer.launch({ headless: true, executablePath: process.argv[3], args: ['--no-sandbox'] });
const inChromium = [];
for (const i of waits.keys()) {
  const tab = await chromium.newPage();
  await tab.goto(url);
  await tab.click(`#b${i}`);
  await later(600);
  inChromium.push(await tab.evaluate((id) => document.getElementById(id).dataset.seen, `b${i}`));
  await tab.close();
}
say(await chromium.version(), inChromium);
await chromium.close();

const webkit = await WebDriver.newSession({
  hostname: '127.0.0.1',
  port: Number(process.argv[2]),
  logLevel: 'error',
  capabilities: { alwaysMatch: {} },
});
const inWebKit = [];
const first = await webkit.getWindowHandle();
for (const i of waits.keys()) {
  await webkit.switchToWindow(first);
  await webkit.navigateTo(url);
  const element = await webkit.findElement('css selector', `#b${i}`);
  await webkit.elementClick(Object.values(element)[0]);
  await later(1500);
  await webkit.switchToWindow(first);
  inWebKit.push(await webkit.executeScript(`return document.getElementById('b${i}').dataset.seen`, []));
}
say(`WebKit ${webkit.capabilities.browserVersion}`, inWebKit);
await webkit.deleteSession();
server.close();
const opens = 'opens, active true';
if (String(inChromium) !== String([opens, opens, opens, opens]) || String(inWebKit) !== String([opens, opens, opens, 'blocked, active true']))
  throw new Error('It has changed.');
JS
node try.mjs $port "$chromium"
