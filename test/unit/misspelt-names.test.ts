import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantName } from '../../src/controllers/misspelt-names.js';

const KNOWN = [
  'href',
  'practice',
  'area',
  'format',
  'price',
  'reply-within',
  'hours',
  'timezone',
  'theme',
  'src',
  'for',
];

for (const [written, meant] of [
  ['practise', 'practice'],
  ['pratice', 'practice'],
  ['practcie', 'practice'],
  ['herf', 'href'],
  ['itmezone', 'timezone'],
  ['replywithin', 'reply-within'],
  ['reply_within', 'reply-within'],
  ['time-zone', 'timezone'],
  ['timezome', 'timezone'],
  ['them', 'theme'],
  ['fro', 'for'],
] as const)
  test(`${written} is taken for ${meant}`, () => assert.equal(meantName(written, KNOWN), meant));

for (const other of [
  ...KNOWN,
  // a page's own
  'class',
  'part',
  'is',
  'onclick',
  'aria-label',
  'data-price',
  'v-if',
  ':href',
  '@hours',
  'wire:ignore',
  'itemprop',
  'x-ref',
  'x-src',
  'v-for',
  'ref',
  'code',
  'hrefs',
  // of another meaning
  'language',
  'color',
  'width',
  'name',
  'x',
])
  test(`${other} is left alone`, () => assert.equal(meantName(other, KNOWN), undefined));
