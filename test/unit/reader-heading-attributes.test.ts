import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingAttributes } from '../../src/reader/article/markdown-headings.js';
import { markdownToHtml as steps } from '../../src/reader/article/markdown.js';
import { cleanName } from '../../src/reader/article/heading-name.js';

function markdownToHtml(text: string): string {
  const all = steps(text);
  for (;;) {
    const { done, value } = all.next();
    if (done) return value;
  }
}

describe('attributes of a Markdown heading', () => {
  for (const [source, html] of [
    ['## First part {#first}', '<h2 id="first">First part</h2>'],
    ['## First *part* {#my_first_id}', '<h2 id="my_first_id">First <em>part</em></h2>'],
    ['## First {#_a_ .b}', '<h2 id="_a_">First</h2>'],
    ['## First ## {#first}', '<h2 id="first">First</h2>'],
    ['## First {#first} ##', '<h2 id="first">First</h2>'],
    ['First {#first}\n---', '<h2 id="first">First</h2>'],
    ['First {#first}\n===', '<h1 id="first">First</h1>'],
    ['## First {: #first}', '<h2 id="first">First</h2>'],
    ['## First {:#first .wide}', '<h2 id="first">First</h2>'],
    ['## First {.unnumbered}', '<h2>First</h2>'],
    ['## First {-}', '<h2>First</h2>'],
    ['## First {#first .wide lang="de it" key=value}', '<h2 id="first">First</h2>'],
    ['## First {/* #first */}', '<h2 id="first">First</h2>'],
    ['## Überblick {#überblick}', '<h2 id="überblick">Überblick</h2>'],
    ['> ## First {#first}', '<blockquote>\n<h2 id="first">First</h2>\n</blockquote>'],
    ['## A [link] {#a}\n\n[link]: /x', '<h2 id="a">A <a href="/x">link</a></h2>'],
    // the author's words
    ['## Sets {a, b}', '<h2>Sets {a, b}</h2>'],
    ['## Blocks `{#if}`', '<h2>Blocks <code>{#if}</code></h2>'],
    ['## Blocks {#if ready}', '<h2>Blocks {#if ready}</h2>'],
    ['## {#only}', '<h2>{#only}</h2>'],
    ['## Word{#close}', '<h2>Word{#close}</h2>'],
    ['## Literal \\{#first}', '<h2>Literal {#first}</h2>'],
    ['## Key {lang=de}', '<h2>Key {lang=de}</h2>'],
    ['Text {#first}', '<p>Text {#first}</p>'],
    ['## First {#a"b}', '<h2>First {#a&quot;b}</h2>'],
    ['## First {#a&b}', '<h2 id="a&amp;b">First</h2>'],
  ] as const)
    it(source, () => assert.equal(markdownToHtml(source).trim(), html));

  it('take no longer where they are many and never closed', () => {
    const start = performance.now();
    assert.equal(headingAttributes(`A {${'.a'.repeat(20_000)}`), undefined);
    assert.equal(headingAttributes(`A {${'.a '.repeat(20_000)}`), undefined);
    assert.equal(headingAttributes(`A ${'{#a '.repeat(5_000)}`), undefined);
    assert.ok(performance.now() - start < 2000);
  });

  it('are separated from the text', () => {
    assert.deepEqual(headingAttributes('First {.a #b}'), { text: 'First', id: 'b' });
    assert.equal(headingAttributes('First'), undefined);
  });
});

describe('the name of a heading', () => {
  it('has single spaces, and no characters without width but joiners between letters', () => {
    assert.equal(cleanName(' Second\u200B part\uFEFF \n here\u200B '), 'Second part here');
    assert.equal(cleanName('hy\u00ADphen'), 'hyphen');
    assert.equal(cleanName('می\u200Cخواهم'), 'می\u200Cخواهم');
    assert.equal(cleanName('\u200D👩\u200D🔬\u200C'), '👩\u200D🔬');
  });
});
