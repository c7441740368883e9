import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { glossary } from '../../scripts/glossary.js';

test('the glossary of the languages has the words that the tables have today', async () => {
  const page = readFileSync(new URL('../../docs/glossary-languages.md', import.meta.url), 'utf8');
  assert.equal(page, await glossary(page), 'run node --import ./scripts/ts-hooks.mjs scripts/glossary.js');
});
