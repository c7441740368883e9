#!/usr/bin/env bash
# WebKitGTK 2.50: a module that throws while it is evaluated rejects the first import() only. Every later import() of
# the same address resolves, at the same time or long after, with a namespace whose exports exist as far as the module
# got: what was exported before the throw has its value, what comes after it is still uninitialised. The language says
# that each import() rejects with the same error, and Node 20 (V8) does so. So "try again after a failure" seems to work
# in WebKit and hands out half a module.
# Seen with webdriver 9.33.1 and Debian's webkit2gtk-driver 2.50.6; open in WebKit's pull request 55156.
# What follows for us: a part of the script build throws what it gives, so a second copy of the script on one page gets
# an empty module in WebKit; our loader then asks for the part under another address.
set -euo pipefail
dir=$(mktemp -d); cd "$dir"
driver=$(command -v WebKitWebDriver) || { echo "skipped: no WebKitWebDriver"; exit 0; }
command -v xvfb-run >/dev/null || command -v Xvfb >/dev/null || { echo "skipped: no Xvfb"; exit 0; }
npm init -y >/dev/null; npm i --no-audit --no-fund --silent webdriver@9.33.1 >/dev/null 2>&1
port=$((20000 + RANDOM % 20000)); display=":$((100 + RANDOM % 400))"
Xvfb "$display" -screen 0 1024x768x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
DISPLAY=$display GDK_BACKEND=x11 "$driver" --host=127.0.0.1 --port=$port >/dev/null 2>&1 & wd=$!
trap 'kill $wd $xvfb 2>/dev/null || true; rm -rf "$dir"' EXIT
sleep 2
cat >try.mjs <<'JS'
import WebDriver from 'webdriver';
const module = "data:text/javascript,export const early = 'set'; throw new Error('half way'); export const late = 1;";
const look = async (url) => {
  const tell = (promise) =>
    promise.then(
      (names) => {
        let late;
        try {
          late = String(names.late);
        } catch (error) {
          late = error.name;
        }
        return `resolves: early is ${names.early}, late is a ${late}`;
      },
      (error) => `rejects: ${error.message}`,
    );
  return [...(await Promise.all([tell(import(url)), tell(import(url))])), await tell(import(url))];
};
const inNode = await look(module);
const browser = await WebDriver.newSession({
  hostname: '127.0.0.1',
  port: Number(process.argv[2]),
  logLevel: 'error',
  capabilities: { alwaysMatch: {} },
});
await browser.navigateTo('data:text/html,<title>empty</title>');
const inWebKit = await browser.executeAsyncScript(
  `const done = arguments[arguments.length - 1]; (${look})(arguments[0]).then(done, (error) => done([String(error)]));`,
  [module],
);
console.log(`Node ${process.versions.node}:`, inNode);
console.log(`WebKit ${browser.capabilities.browserVersion}:`, inWebKit);
await browser.deleteSession();
const rejects = 'rejects: half way';
const resolves = 'resolves: early is set, late is a ReferenceError';
if (String(inNode) !== String([rejects, rejects, rejects]) || String(inWebKit) !== String([rejects, resolves, resolves]))
  throw new Error('It has changed.');
JS
node try.mjs $port
