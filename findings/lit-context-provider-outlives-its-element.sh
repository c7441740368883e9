#!/usr/bin/env bash
# @lit/context 1.1.6: a ContextProvider has no end. When its element leaves the document it still answers requests that
# reach the element and still calls every subscriber, although nobody below the element can be reached from the page any
# more; there is a hostConnected, and no hostDisconnected.
# Seen: a subscriber gets 1, and gets 2 after provider and subscriber were removed.
# What follows for us: whoever puts a provider on an element of the page takes its listeners off again by hand.
set -euo pipefail
command -v chromium >/dev/null || { echo 'needs chromium'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --no-audit --no-fund --silent @lit/context@1.1.6 esbuild@0.28.2 playwright-core@1.65.1
cat >page.js <<'JS'
import { ContextEvent, ContextProvider, createContext } from '@lit/context';
const context = createContext('value');
const box = document.createElement('div');
const inner = document.createElement('span');
document.body.append(box);
box.append(inner);
const provider = new ContextProvider(box, { context, initialValue: 1 });
provider.hostConnected();
const seen = [];
inner.dispatchEvent(new ContextEvent(context, inner, (value) => seen.push(value), true));
box.remove();
provider.setValue(2);
window.seen = { seen, end: 'hostDisconnected' in provider };
JS
npx esbuild page.js --bundle --outfile=bundle.js --log-level=error
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent('<body></body>');
await page.addScriptTag({ content: readFileSync('bundle.js', 'utf8') });
const seen = await page.evaluate(() => window.seen);
console.log(browser.version(), seen);
await browser.close();
if (JSON.stringify(seen) !== '{"seen":[1,2],"end":false}') throw new Error('It has changed.');
JS
node try.mjs
