import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../src/controllers/read-json.js';

const b64 = (text: string) => `b64:${Buffer.from(text, 'utf8').toString('base64')}`;

test('plain JSON is read as it stands, quotes and commas inside strings included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => assert.deepEqual(await readJson(json), JSON.parse(json))),
  );
});

test('base64 of UTF-8 is read', async () => {
  assert.deepEqual(await readJson(b64('{"a":"Grüße, مرحبا"}')), { a: 'Grüße, مرحبا' });
});

test('the usual damage is repaired', async () => {
  const damaged: Record<string, string> = {
    'curly quotes': '{“decision”: “How to start”}',
    'low quotes': '{„decision“: „How to start“}',
    'left-over entities': '{&quot;decision&quot;: &#8220;How to start&#8221;}',
    'trailing comma': '{"decision": "How to start",}',
    'paragraph tags': '<p>{"decision": "How to start"</p><p>}</p>',
    'line breaks as tags': '{"decision": "How to start"<br />\n}',
    'no-break spaces': '{\u00a0"decision":\u00a0"How to start"\u00a0}',
  };
  for (const [damage, text] of Object.entries(damaged))
    assert.deepEqual(await readJson(text), { decision: 'How to start' }, damage);
});

test('a curly quote inside a string survives the repair of a trailing comma', async () => {
  assert.deepEqual(await readJson('{"a": "the “inner child”, said she",}'), { a: 'the “inner child”, said she' });
});

test('what cannot be repaired is refused with the reason the browser gave', async () => {
  await assert.rejects(readJson('{"a": '), SyntaxError);
  await assert.rejects(readJson('b64:%%%'));
});
