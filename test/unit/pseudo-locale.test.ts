import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { englishTables, isStringsFile } from '../support/english-tables.js';
import { GROWTH, pseudo, pseudoTable } from '../support/pseudo-locale.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('src/*/**/*strings.ts', { cwd: root }).filter(isStringsFile);
const tables = englishTables(
  Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, (await import(root + file)) as Readonly<Record<string, unknown>>] as const),
    ),
  ),
);

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [];

describe('the pseudo-locale', () => {
  test('is made of every table', () => {
    assert.deepEqual(Object.keys(tables).sort(), [
      'booking',
      'bookingConfirmation',
      'bookingNative',
      'paths',
      'reader',
    ]);
    assert.ok(texts(tables).length > 300, String(texts(tables).length));
  });

  test('leaves no plain letter, and makes every text longer by 40 %', () => {
    const english = texts(tables).filter((text) => /[a-z]/i.test(text));
    const said = texts(pseudoTable(tables)).filter((text) => text.startsWith('['));
    assert.equal(said.length, english.length);
    for (const [index, text] of said.entries()) {
      assert.doesNotMatch(text, /[A-Za-z]/);
      assert.ok([...text].length >= english[index]!.length * GROWTH, text);
    }
  });

  test('leaves alone what is put into a sentence', () => {
    const { opens } = pseudoTable({
      opens: (name: string, more: { readonly at: string }) => `Opens ${name} at ${more.at}`,
    });
    assert.match(opens('Calendly', { at: 'noon' }), /^\[\P{ASCII}[^a-z]+ Calendly [^a-z]+ noon\]$/u);
    assert.equal(pseudo('12:30'), '12:30');
  });

  test('runs from right to left where it is asked to', () => {
    assert.equal(pseudo('No way', [], true).replace(/[^\u202e\u202c[\] ]/gu, ''), '[\u202e\u202c \u202e\u202c]');
  });
});
