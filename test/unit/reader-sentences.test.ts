import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BREAK, MASK, sentenceAt, sentencesIn, sentencesOf } from '../../src/reader/sentences.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh', 'ar', 'hi'] as const;

type Part = 'tuned' | 'held out';

/**
 * The hand-split sentences, our own: one a line, paragraphs apart. No rule was made for what stands below the mark; it was
 * written after the rules and is only measured.
 */
function gold(lang: string): Readonly<Record<Part, readonly (readonly string[])[]>> {
  const [tuned, held] = readFileSync(new URL(`./data/sentences/${lang}.txt`, import.meta.url), 'utf8').split('\n=== held out\n');
  const paragraphs = (text: string) => text.split(/\n\s*\n/).map((each) => each.split('\n').filter(Boolean)).filter(({ length }) => length);
  return { tuned: paragraphs(tuned!), 'held out': paragraphs(held!) };
}

/** How many of a paragraph's sentences are found exactly, and what was found in place of the others. */
function agreement(sentences: readonly string[], lang: string, joint: string, cutter: typeof sentencesOf) {
  const text = sentences.join(joint);
  const found = new Set(cutter(text, lang).map(({ start, end }) => text.slice(start, end)));
  const missed = sentences.filter((each) => !found.has(each));
  return { missed, instead: missed.length ? [...found].filter((each) => !sentences.includes(each)) : [] };
}

function score(part: Part, langs: readonly string[] = LANGUAGES, lines = false, cutter = sentencesOf) {
  let all = 0;
  let missed = 0;
  const report: string[] = [];
  for (const lang of langs) {
    let [of, lost] = [0, 0];
    for (const sentences of gold(lang)[part]) {
      const joint = lines ? '\n      ' : /ja|zh/.test(lang) ? '' : ' ';
      const { missed, instead } = agreement(sentences, lang, joint, cutter);
      of += sentences.length;
      lost += missed.length;
      if (missed.length) report.push(`${lang}: ${missed.join(' | ')}  ⇒  ${instead.join(' | ')}`);
    }
    all += of;
    missed += lost;
    report.push(`${lang}: ${of - lost} of ${of}`);
  }
  return { all, share: (all - missed) / all, report: report.join('\n') };
}

describe('sentences agree with those a person has cut', () => {
  const both = () => (['tuned', 'held out'] as const).map((part) => score(part));
  const overall = ([tuned, held] = both()) => (tuned!.share * tuned!.all + held!.share * held!.all) / (tuned!.all + held!.all);

  it('there are more than 500 of them, at least 60 in each language', () => {
    assert.ok(both().reduce((sum, { all }) => sum + all, 0) >= 500);
    for (const lang of LANGUAGES) assert.ok(score('tuned', [lang]).all + score('held out', [lang]).all >= 60, lang);
  });

  it('in 99 of 100, and hardly less in those no rule was made for', (test) => {
    const [tuned, held] = both();
    for (const [name, { share, report }] of [['tuned', tuned!], ['held out', held!]] as const) test.diagnostic(`${name}: ${(share * 100).toFixed(2)} %\n${report}`);
    test.diagnostic(`overall: ${(overall() * 100).toFixed(2)} %`);
    assert.ok(tuned!.share >= 0.99, tuned!.report);
    assert.ok(held!.share >= 0.97, held!.report);
    assert.ok(overall() >= 0.99);
  });

  it('however the lines of the source fall', () => {
    assert.ok(score('tuned', LANGUAGES, true).share >= 0.99, score('tuned', LANGUAGES, true).report);
  });

  it('also where the engine has no segmenter', async (test) => {
    const found = Intl.Segmenter;
    test.after(() => void Object.defineProperty(Intl, 'Segmenter', { value: found, configurable: true, writable: true }));
    Object.defineProperty(Intl, 'Segmenter', { value: undefined, configurable: true, writable: true });
    const fresh = (await import(`../../src/reader/sentences.ts${"?alone"}`)) as { readonly sentencesOf: typeof sentencesOf };
    const { share, report } = score('tuned', LANGUAGES, false, fresh.sentencesOf);
    assert.ok(share >= 0.99, report);
  });

  it('of which the plain segmenter does far fewer', (test) => {
    const plain: typeof sentencesOf = (text, lang) =>
      [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }));
    const { share } = score('tuned', LANGUAGES, false, plain);
    test.diagnostic(`plain Intl.Segmenter: ${(share * 100).toFixed(2)} %`);
    assert.ok(share < 0.9);
  });
});

const cut = (text: string, lang = 'en') => sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
  it('goes on after one line break and ends at two', () => {
    assert.deepEqual(cut(`Roses are red.${BREAK}Violets${BREAK}are blue`), ['Roses are red.', `Violets${BREAK}are blue`]);
    assert.deepEqual(cut(`First line${BREAK} ${BREAK}Second line`), ['First line', 'Second line']);
  });

  it('ends before the mark of a note, too', () => {
    assert.deepEqual(cut(`It helps.${MASK}${MASK} Try it.`).length, 2);
    assert.deepEqual(cut(`It helps${MASK}, they say. Try it.`).length, 2);
  });

  it('is not made of white space or masks alone', () => {
    assert.deepEqual(cut(` ${MASK} \n `), []);
    assert.deepEqual(cut(''), []);
  });

  it('is cut in any language, known or not, or of none', () => {
    for (const lang of ['', 'xx-invalid-language-tag-too-long', 'pt-BR', 'th', 'EN_us']) assert.deepEqual(cut('One. Two!', lang), ['One.', 'Two!'], lang);
  });

  it('ends with its block, and is found by any offset in it', () => {
    const text = 'A heading\nOne. Two.\nan item';
    const blocks = [{ start: 0, end: 9, lang: 'en' }, { start: 10, end: 19, lang: 'en' }, { start: 20, end: 27, lang: '' }];
    const all = sentencesIn(text, blocks);
    assert.deepEqual(all.map(({ start, end, block }) => [text.slice(start, end), block]), [['A heading', 0], ['One.', 1], ['Two.', 1], ['an item', 2]]);
    assert.deepEqual([0, 8, 9, 13, 14, 26, 99].map((at) => sentenceAt(all, at)), [0, 0, 1, 1, 2, 3, 3]);
    assert.equal(sentenceAt([], 3), -1);
  });

  it('never loses, doubles or moves a letter, whatever the text', () => {
    const piece = fc.constantFrom('.', '!', '?', '…', '。', '」', '「', '“', '”', '»', '«', '(', ')', ' ', '\n', BREAK, MASK, 'Dr', 'z', 'B', '1', 'a', 'E', 'é', 'س', 'क', '漢', '🙂', '।');
    fc.assert(
      fc.property(fc.oneof(fc.array(piece).map((all) => all.join('')), fc.string({ unit: 'binary' })), fc.constantFrom(...LANGUAGES), (text, lang) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text, lang)) {
          assert.ok(start >= at && end > start);
          assert.doesNotMatch(text.slice(at, start), /[^\s\u2060]/u);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          at = end;
        }
        assert.doesNotMatch(text.slice(at), /[^\s\u2060]/u);
      }),
    );
  });

  it('is found in time that a hostile text cannot stretch', () => {
    const start = performance.now();
    for (const part of ['.', '. ', '(. ', 'a. ', '. A', '1. ', '"!" ', '…', MASK, `${BREAK} `, 'x(']) sentencesOf(part.repeat(3000), 'en');
    assert.ok(performance.now() - start < 8000);
  });
});
