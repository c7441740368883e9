import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText, decodeEntities, isOn, isRecord, oneOf, parseSmall, spellings } from '../../src/internal/values.js';

test('text loses the curly quotes and left-over entities a builder wrapped around it', () => {
  assert.equal(cleanText('”https://example.org/a.json”'), 'https://example.org/a.json');
  assert.equal(cleanText('&quot;Plans &#038; prices&quot;'), 'Plans & prices');
  assert.equal(cleanText('  plain  '), 'plain');
  assert.equal(cleanText('„Deutsch“'), 'Deutsch');
});

test('quotes inside a text stay', () => {
  assert.equal(cleanText('the “inner child” idea'), 'the “inner child” idea');
  assert.equal(cleanText("it's fine"), "it's fine");
});

test('an unknown or huge entity does not throw', () => {
  assert.equal(decodeEntities('&nope; &#65;'), '&nope; A');
  fc.assert(fc.property(fc.string(), (text) => void decodeEntities(`&#x${text};`)));
  assert.equal(decodeEntities('&#99999999999;'), '&#99999999999;');
});

test('a boolean attribute is on when present, and off when its value says so', () => {
  for (const on of ['', 'true', 'compact', '1', '“true”']) assert.equal(isOn(on), true, on);
  for (const off of [null, 'false', '0', 'no', 'off', 'null', 'undefined', ' FALSE ', '”false”'])
    assert.equal(isOn(off), false, String(off));
});

test('a value outside of its set is the default', () => {
  assert.equal(oneOf('Table', ['auto', 'table', 'cards']), 'table');
  assert.equal(oneOf('grid', ['auto', 'table', 'cards']), 'auto');
  assert.equal(oneOf(null, ['auto', 'table', 'cards']), 'auto');
});

test('each attribute is known under the spellings builders produce', () => {
  assert.deepEqual(spellings('self-check'), ['self-check', 'data-self-check', 'selfcheck', 'data-selfcheck']);
  assert.deepEqual(spellings('src'), ['src', 'data-src']);
});

test('only a plain object is a record', () => {
  assert.equal(isRecord({}), true);
  for (const other of [null, [], 'a', 1, undefined]) assert.equal(isRecord(other), false);
});

test('small JSON is read with the quotes an editor has curled, and keeps those that are the author’s own', () => {
  assert.deepEqual(parseSmall('{“label”: „Talk“}'), { label: 'Talk' });
  assert.deepEqual(parseSmall('[{"label": "A first “hello”"}]'), [{ label: 'A first “hello”' }]);
  for (const none of ['', 'label: Talk', '{"label"', '{“a “b” c”}']) assert.equal(parseSmall(none), undefined, none);
});
