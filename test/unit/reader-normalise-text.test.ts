import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normalise, normaliseQuery, findMatches, originalRange } from '../../src/reader/tools/normalise-text.js';

/** What a search for `query` marks in `source`. */
const found = (source: string, query: string): string[] =>
  findMatches(normalise(source), normaliseQuery(query), source).map(([from, to]) => source.slice(from, to));

/** query, text, what is marked */
const HITS: readonly (readonly [string, string, readonly string[]])[] = [
  ['sleep', 'Sleep, and SLEEP; sleepless', ['Sleep', 'SLEEP', 'sleep']],
  ['resume', 'Her résumé, her RÉSUMÉ, her re\u0301sume\u0301.', ['résumé', 'RÉSUMÉ', 're\u0301sume\u0301']],
  ['résumé', 'I resume.', ['resume']],
  ['naïve', 'naive nai\u0308ve', ['naive', 'nai\u0308ve']],
  ['strasse', 'Straße, STRASSE, Strasse, STRAẞE', ['Straße', 'STRASSE', 'Strasse', 'STRAẞE']],
  ['straße', 'Strasse', ['Strasse']],
  ['s', 'ß', ['ß']],
  ['gross', 'groß', ['groß']],
  ['find', 'ﬁnd the ﬁrst', ['ﬁnd']],
  ['office', 'oﬃce', ['oﬃce']],
  ['aether', 'Æther', ['Æther']],
  ['oeuvre', 'Œuvre', ['Œuvre']],
  ['sorensen', 'Sørensen', ['Sørensen']],
  ['lodz', 'Łódź', ['Łódź']],
  ['istanbul', 'İstanbul Istanbul ISTANBUL ıstanbul', ['İstanbul', 'Istanbul', 'ISTANBUL', 'ıstanbul']],
  ['Ｗａｙ１２', 'way12 WAY12', ['way12', 'WAY12']],
  ['abc', 'ＡＢＣ', ['ＡＢＣ']],
  ['カタカナ', 'ｶﾀｶﾅ', ['ｶﾀｶﾅ']],
  ['ガ', 'ｶﾞ が ガ か\u3099', ['ｶﾞ', 'が', 'ガ', 'か\u3099']],
  ['か', 'がか', ['か']],
  ['は', 'ぱばは', ['は']],
  ['すいみん', 'スイミン', ['スイミン']],
  ['睡眠', '良い睡眠のため', ['睡眠']],
  ['１０', '10分', ['10']],
  ['한글', '한글 \u1112\u1161\u11ab\u1100\u1173\u11af', ['한글', '\u1112\u1161\u11ab\u1100\u1173\u11af']],
  ['가', '각가', ['가']],
  ['محمد', 'مُحَمَّد محمـــد', ['مُحَمَّد', 'محمـــد']],
  ['الاكل', 'الأكل', ['الأكل']],
  ['أكل', 'اكل إكل آكل ٱكل', ['اكل', 'إكل', 'آكل', 'ٱكل']],
  ['مدرسه', 'مدرسة', ['مدرسة']],
  ['على', 'علي علی', ['علي', 'علی']],
  ['كتاب', 'کتاب', ['کتاب']],
  ['لا', '\ufefb', ['\ufefb']],
  ['2024', '٢٠٢٤ ۲۰۲۴', ['٢٠٢٤', '۲۰۲۴']],
  ['نمیخواهم', 'نمی\u200cخواهم', ['نمی\u200cخواهم']],
  ['قلق', 'القَلَقُ', ['قَلَقُ']],
  ['שלום', 'שָׁלוֹם', ['שָׁלוֹם']],
  ['ρυθμος', 'ΡΥΘΜΟΣ ρυθμός', ['ΡΥΘΜΟΣ', 'ρυθμός']],
  ['елка', 'Ёлка', ['Ёлка']],
  ['कि', 'कि की', ['कि']],
  ['ไทย', 'ภาษาไทย', ['ไทย']],
  ["don't", 'Don’t don‘t', ['Don’t', 'don‘t']],
  ['"so"', '„so“ «so»', ['„so“', '«so»']],
  ['a-b', 'a–b a—b a‑b', ['a–b', 'a—b', 'a‑b']],
  ['wait...', 'Wait…', ['Wait…']],
  ['two words', 'two\n     words two\u00a0words', ['two\n     words', 'two\u00a0words']],
  ['hyphen', 'hy\u00adphen', ['hy\u00adphen']],
  ['aa', 'aaaa aaa', ['aa', 'aa', 'aa']],
  ['x²', 'x2', ['x2']],
  ['🙂', 'so 🙂 and ❤️', ['🙂']],
  ['𝐛𝐨𝐥𝐝', 'bold', ['bold']],
  ['', 'anything', []],
  ['   ', 'any thing', []],
  ['\u0301', 'é', []],
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'aAeéÉß ﬁｶﾞがمُـأ\u0301 \n\u00ad\u1112\u1161\u11ab\u314e\u314f\uffbe\uffc2각ıİ😀'),
    maxLength: 30,
  }),
);

describe('folding for a search', () => {
  it(`finds the same word in another dress: ${HITS.length} cases`, () => {
    const wrong = HITS.flatMap(([query, source, marked]) => {
      const is = found(source, query);
      return JSON.stringify(is) === JSON.stringify(marked) ? [] : [{ query, source, marked, is }];
    });
    assert.deepEqual(wrong, []);
  });

  it('tells apart what are different letters', () => {
    for (const [query, source] of [
      ['か', 'が'],
      ['ハ', 'バ'],
      ['कि', 'की'],
      ['น', 'ม'],
      ['cat', 'car'],
      ['ل', 'ك'],
      ['ш', 'щ'],
    ] as const)
      assert.deepEqual(found(source, query), [], `${query} in ${source}`);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (source) => assert.equal(normalise(normalise(source).text).text, normalise(source).text)),
    );
  });

  it('makes no difference between case and canonical form', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcéüñßæøšçğ 각한がパ'), maxLength: 20 });
    fc.assert(
      fc.property(letters, (source) => {
        const plain = normalise(source).text;
        for (const other of [
          source.toUpperCase(),
          source.normalize('NFD'),
          source.normalize('NFC'),
          source.normalize('NFD').toUpperCase(),
        ])
          assert.equal(normalise(other).text, plain);
      }),
    );
  });

  it('knows where everything came from, in order and inside the source', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = normalise(source);
        const { length } = folded.text;
        assert.equal(folded.starts?.length ?? length, length);
        let last = 0;
        for (let i = 0; i < length; i++) {
          const [start, end] = originalRange(folded, i, i + 1, source);
          assert.ok(start >= last && end > start && end <= source.length, `${i}: ${start}–${end} after ${last}`);
          last = start;
        }
      }),
    );
  });

  it('finds every piece of a text in the text itself, in stretches that do not overlap', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const { text: all } = normalise(source);
        const [from, to] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y) as [number, number];
        const query = all.slice(from, to).trim();
        const marked = findMatches(normalise(source), query, source);
        if (query && !/[\u3099\u309a]/.test(all)) assert.ok(marked.length, `${query} in ${source}`);
        let last = 0;
        for (const [start, end] of marked) {
          assert.ok(start >= last && end > start && end <= source.length);
          last = end;
        }
      }),
    );
  });
});
