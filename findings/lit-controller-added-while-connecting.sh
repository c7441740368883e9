#!/usr/bin/env bash
# lit 3.3.3 (with @lit/context 1.1.6): a reactive controller that is added while another controller's hostConnected runs
# is connected twice: once by addController, since the element is connected, and once more by the loop over the
# controllers, which is still running and meets the new one. A ContextConsumer made that way sends two requests for one
# subscription at the first connection, and one at each later one. A consumer in a field of the class sends one each time.
# Seen: [2,1] for the late one, [1,1] for the field.
# What follows for us: controllers are made in field initialisers, and a provider must bear the same request twice.
set -euo pipefail
command -v chromium >/dev/null || { echo 'needs chromium'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --no-audit --no-fund --silent lit@3.3.3 @lit/context@1.1.6 esbuild@0.28.2 playwright-core@1.65.1
cat >page.js <<'JS'
import { LitElement } from 'lit';
import { ContextConsumer, createContext } from '@lit/context';
const count = (tag, element, context) => {
  let requests = 0;
  document.body.addEventListener('context-request', (event) => event.context === context && requests++);
  customElements.define(tag, element);
  const node = document.createElement(tag);
  document.body.append(node);
  const first = requests;
  node.remove();
  document.body.append(node);
  return [first, requests - first];
};
const late = createContext('late');
class Outer {
  constructor(host) {
    this.host = host;
    host.addController(this);
  }
  hostConnected() {
    this.consumer ??= new ContextConsumer(this.host, { context: late, subscribe: true });
  }
}
const plain = createContext('plain');
window.seen = {
  late: count('x-late', class extends LitElement { outer = new Outer(this); }, late),
  field: count('x-field', class extends LitElement { consumer = new ContextConsumer(this, { context: plain, subscribe: true }); }, plain),
};
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
console.log(browser.version(), 'requests at the first and second connection:', seen);
await browser.close();
if (JSON.stringify(seen) !== '{"late":[2,1],"field":[1,1]}') throw new Error('It has changed.');
JS
node try.mjs
