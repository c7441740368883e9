#!/usr/bin/env bash
# @semantic-ui/astro-lit 5.3.0: its “polyfills for Declarative Shadow DOM in unsupported browsers” reach none of them.
# The script it puts inline into each page asks Document.parseHTMLUnsafe, which is younger than declarative shadow roots,
# unguarded: without it, it throws. Where that function is there but makes no roots, the polyfill is imported by the name
# of its package, which no bundler sees in an inline script and no browser resolves.
# Seen: "Document.parseHTMLUnsafe is not a function", and "Failed to resolve module specifier".
# What follows for us: docs/recipes.md says so; Wayleaf's words are light DOM and are shown without any root.
set -euo pipefail
command -v chromium >/dev/null || { echo 'needs chromium'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --no-audit --no-fund --silent --legacy-peer-deps @semantic-ui/astro-lit@5.3.0 playwright-core@1.65.1
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
const script = readFileSync('node_modules/@semantic-ui/astro-lit/client-shim.min.js', 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const errorOf = async (old) => {
  const page = await browser.newPage();
  const error = page.waitForEvent('pageerror', { timeout: 10_000 });
  await page.setContent(`<script>${old}</script><script>${script}</script><p>Words</p>`);
  const { message } = await error;
  await page.close();
  return message;
};
const without = await errorOf('delete Document.parseHTMLUnsafe;');
const rootless = await errorOf("Document.parseHTMLUnsafe = (html) => new DOMParser().parseFromString(html, 'text/html');");
console.log(browser.version(), { without, rootless });
await browser.close();
if (!/parseHTMLUnsafe is not a function/.test(without) || !/Failed to resolve module specifier/.test(rootless))
  throw new Error('It has changed.');
JS
node try.mjs
