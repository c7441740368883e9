import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BREAK, MASK, sentenceAt, sentencesIn, sentencesOf } from '../../src/reader/article/sentences.js';
import { FEWER, LANGUAGES, score, type Part } from '../support/gold-sentences.js';

const files = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, readFileSync(new URL(`./data/sentences/${lang}.txt`, import.meta.url), 'utf8')]),
);
const of = (part: Part, cutter = sentencesOf, lines = false) => score(files, part, cutter, lines);

describe('sentences agree with those a person has cut', () => {
  it('there are more than 1000 of them, at least 140 in each language', () => {
    assert.ok(of('tuned').all + of('held out').all >= 1000);
    for (const [lang, file] of Object.entries(files))
      assert.ok(
        score({ [lang]: file }, 'tuned', sentencesOf).all + score({ [lang]: file }, 'held out', sentencesOf).all >= 140,
        lang,
      );
  });

  it('in 993 of 1000, and hardly less in those no rule was made for', (test) => {
    const [tuned, held] = [of('tuned'), of('held out')];
    const overall = (tuned.share * tuned.all + held.share * held.all) / (tuned.all + held.all);
    for (const [name, { share, report }] of [
      ['tuned', tuned],
      ['held out', held],
    ] as const)
      test.diagnostic(`${name}: ${(share * 100).toFixed(2)} %\n${report}`);
    test.diagnostic(`overall: ${(overall * 100).toFixed(2)} %`);
    assert.ok(tuned.share >= 0.993, tuned.report);
    assert.ok(held.share >= 0.97, held.report);
    assert.ok(overall >= 0.993);
  });

  it('however the lines of the source fall', () => {
    assert.ok(of('tuned', sentencesOf, true).share >= 0.993, of('tuned', sentencesOf, true).report);
  });

  it('also where the engine has no segmenter', async (test) => {
    const found = Intl.Segmenter;
    test.after(
      () => void Object.defineProperty(Intl, 'Segmenter', { value: found, configurable: true, writable: true }),
    );
    Object.defineProperty(Intl, 'Segmenter', { value: undefined, configurable: true, writable: true });
    const fresh = (await import(`../../src/reader/article/sentences.ts${'?alone'}`)) as {
      readonly sentencesOf: typeof sentencesOf;
    };
    const { share, report } = of('tuned', fresh.sentencesOf);
    assert.ok(share >= 0.99, report);
  });

  it('of which the plain segmenter does far fewer', (test) => {
    const plain: typeof sentencesOf = (text, lang) =>
      [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ index, segment }) => ({
        start: index,
        end: index + segment.trimEnd().length,
      }));
    const { share } = of('tuned', plain);
    test.diagnostic(`plain Intl.Segmenter: ${(share * 100).toFixed(2)} %`);
    assert.ok(share < 0.9);
  });

  // each line is a word that a table of short forms holds, or nearly holds, where it stands for itself
  it('where a short form is a word as well, a unit, or one of two short forms', () => {
    for (const [lang, ...sentences] of [
      ['en', 'She said no.', 'Then she left.'],
      ['en', '“No.', 'We can’t,” said the clerk.'],
      ['en', 'See No. 5 and Art. III of the treaty.', 'It is short.'],
      ['en', 'It opens at 9 a.m. Sept. 5 and closes at 5 p.m. Friday.', 'We wait.'],
      ['en', 'It opens at 9 a.m.', 'Maybe later.'],
      ['en', 'It was −3.5 °C.', 'Snow fell.'],
      ['de', 'Das ist so.', 'Kinder merken das.'],
      ['de', 'Es ist eine Art.', 'Niemand weiß es.'],
      ['de', 'Das gilt z.B. Kindern u. a. Tieren, i. d. R. Hunden, d.h. Sie kommen.', 'Ja.'],
      ['de', 'Nach Art. 5 i. V. m. Art. 20 GG und § 3 u. Tab. 4 gilt das.', 'Punkt.'],
      ['de', 'Sie lebte um 200 v. Chr. in Rom.', 'Er starb um 40 n. Chr.', 'Das Gaslicht kam später.'],
      ['fr', 'C’est de l’art.', 'Selon l’art. 12, il mesure 5 m.', 'Elle en fait trois.'],
      ['fr', 'Ils étaient sept.', 'C’est l’avis d’A. Petit.'],
      ['es', 'Fuimos al mar.', 'Vino en mar. 2019.'],
      ['ar', 'سكت طويلًا... لكن عينيه قالتا كل شيء.', 'بكت.'],
      ['zh', '她说：“我听见有人喊‘救命！’了。”', '我们跑了出去。'],
      ['hi', 'डा. एस. के. पाटिल आए.', 'सब खुश हुए.'],
    ] as const)
      assert.deepEqual(cut(sentences.join(lang === 'zh' ? '' : ' '), lang), sentences);
  });
});

const cut = (text: string, lang = 'en') => sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
  it('goes on after one line break and ends at two', () => {
    assert.deepEqual(cut(`Roses are red.${BREAK}Violets${BREAK}are blue`), [
      'Roses are red.',
      `Violets${BREAK}are blue`,
    ]);
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
    for (const lang of ['', 'xx-invalid-language-tag-too-long', 'pt-BR', 'th', 'EN_us'])
      assert.deepEqual(cut('One. Two!', lang), ['One.', 'Two!'], lang);
  });

  it('ends with its block, and is found by any offset in it', () => {
    const text = 'A heading\nOne. Two.\nan item';
    const blocks = [
      { start: 0, end: 9, lang: 'en' },
      { start: 10, end: 19, lang: 'en' },
      { start: 20, end: 27, lang: '' },
    ];
    const all = sentencesIn(text, blocks);
    assert.deepEqual(
      all.map(({ start, end, block }) => [text.slice(start, end), block]),
      [
        ['A heading', 0],
        ['One.', 1],
        ['Two.', 1],
        ['an item', 2],
      ],
    );
    assert.deepEqual(
      [0, 8, 9, 13, 14, 26, 99].map((at) => sentenceAt(all, at)),
      [0, 0, 1, 1, 2, 3, 3],
    );
    assert.equal(sentenceAt([], 3), -1);
  });

  it('never loses, doubles or moves a letter, whatever the text', () => {
    const piece = fc.constantFrom(
      '.',
      '!',
      '?',
      '…',
      '。',
      '」',
      '「',
      '“',
      '”',
      '»',
      '«',
      '(',
      ')',
      ' ',
      '\n',
      BREAK,
      MASK,
      'Dr',
      'z',
      'B',
      '1',
      'a',
      'E',
      'é',
      'س',
      'क',
      '漢',
      '🙂',
      '।',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.constantFrom(...LANGUAGES),
        (text, lang) => {
          let at = 0;
          for (const { start, end } of sentencesOf(text, lang)) {
            assert.ok(start >= at && end > start);
            assert.doesNotMatch(text.slice(at, start), /[^\s\u2060]/u);
            assert.equal(text.slice(start, end), text.slice(start, end).trim());
            at = end;
          }
          assert.doesNotMatch(text.slice(at), /[^\s\u2060]/u);
        },
      ),
    );
  });

  it('in the other languages that are shipped, of which fewer are split by hand', (test) => {
    const few = Object.fromEntries(
      FEWER.map((lang) => [lang, readFileSync(new URL(`./data/sentences/${lang}.txt`, import.meta.url), 'utf8')]),
    );
    const [tuned, held] = [score(few, 'tuned', sentencesOf), score(few, 'held out', sentencesOf)];
    test.diagnostic(`${tuned.report}\n${held.report}`);
    assert.equal(tuned.share, 1, tuned.report);
    assert.ok(tuned.all >= 60 && held.all >= 30 && held.share >= 0.9, held.report);
  });

  it('is found in time that a hostile text cannot stretch', () => {
    const start = performance.now();
    for (const part of ['.', '. ', '(. ', 'a. ', '. A', '1. ', '"!" ', '…', MASK, `${BREAK} `, 'x('])
      sentencesOf(part.repeat(3000), 'en');
    assert.ok(performance.now() - start < 8000);
  });
});
