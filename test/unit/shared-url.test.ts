import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../../src/internal/url.js';

const base = 'https://practice.example/blog/';

test('web, mail, phone and message links pass', () => {
  assert.equal(safeUrl('/a', base), 'https://practice.example/a');
  assert.equal(safeUrl('#part', base), 'https://practice.example/blog/#part');
  for (const link of ['mailto:a@example.org', 'tel:+16095550142', 'sms:+16095550142', 'http://other.example/'])
    assert.equal(safeUrl(link, base), link);
});

test('nothing that runs or carries data passes, however it is written', () => {
  for (const bad of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a/b',
    'file:///etc/passwd',
  ])
    assert.equal(safeUrl(bad, base), undefined, JSON.stringify(bad));
});

test('only the web is fetched', () => {
  assert.equal(safeUrl('tel:+1', base, 'fetch'), undefined);
  assert.equal(safeUrl('a.md', base, 'fetch'), 'https://practice.example/blog/a.md');
});

test('nothing at all is no address', () => {
  for (const none of [undefined, null, '', '  ', 'http://[']) assert.equal(safeUrl(none, base), undefined);
});
