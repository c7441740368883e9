#!/usr/bin/env bash
# V8 13.6 (Node 24.21.0): in a module, `a<!--b` is a syntax error. HTML-like comments are an extension that ECMAScript
# (B.1.1) does not allow in modules, so there it is "a is less than not b minus one", as acorn 8.15.0 reads it.
# Seen: acorn parses the module; V8 refuses it, and accepts `a< !--b`.
# What follows for us: a part is a script and a module at once without it (docs/decisions/parts-from-anywhere.md).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --no-audit --no-fund --silent acorn@8.15.0 node@24.21.0 >/dev/null 2>&1
cat >try.mjs <<'JS'
import { parse } from 'acorn';
import { SourceTextModule } from 'node:vm';
const reads = (tool) => (code) => {
  try {
    tool(code);
    return 'reads it';
  } catch (error) {
    return error.name;
  }
};
const acorn = reads((code) => parse(code, { ecmaVersion: 2024, sourceType: 'module' }));
const v8 = reads((code) => new SourceTextModule(code));
const seen = ['let b = 2; 0<!--b;', 'let b = 2; 0< !--b;'].map((code) => `acorn ${acorn(code)}, V8 ${v8(code)}`);
console.log(process.version, seen);
if (seen.join() !== 'acorn reads it, V8 SyntaxError,acorn reads it, V8 reads it') throw new Error('It has changed.');
JS
./node_modules/.bin/node --experimental-vm-modules --no-warnings try.mjs
