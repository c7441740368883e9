import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { search } from '../../src/vendor/approx-string-match.js';
import { normalise } from '../../src/reader/tools/normalise-text.js';
import { sentencesOf } from '../../src/reader/article/sentences.js';
import { anchorAt, locate, type Anchor } from '../../src/reader/resume/text-anchor.js';

const folded = (text: string): string => normalise(text).text;

function find(text: string, anchor: Anchor) {
  const steps = locate(text, anchor, search);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Paragraphs of real prose, in all eight languages, and more made of them; some of it said twice. */
const paragraphs = ['en', 'de', 'fr', 'es', 'ja', 'zh', 'ar', 'hi'].flatMap((lang) =>
  readFileSync(new URL(`./data/sentences/${lang}.txt`, import.meta.url), 'utf8')
    .split(/\n\s*\n/)
    .filter((each) => !each.startsWith('==='))
    .map((each) => ({ lang, text: folded(each.replaceAll('\n', /ja|zh/.test(lang) ? '' : ' ')) })),
);

type Edit = 'drop' | 'rewrite' | 'swap' | 'insert' | 'typo' | 'join';

/** Changes one paragraph as an author would. */
function edited(text: string, edit: Edit, seed: number, others: readonly { readonly text: string }[]): string {
  const words = text.split(' ');
  const at = seed % Math.max(1, words.length);
  switch (edit) {
    case 'drop':
      return '';
    case 'rewrite':
      return others[seed % others.length]!.text;
    case 'swap':
      return [...words.slice(at), ...words.slice(0, at)].join(' ');
    case 'insert':
      return `${others[(seed * 7) % others.length]!.text} ${text}`;
    case 'typo':
      return text.slice(0, seed % text.length) + text.slice((seed % text.length) + 1);
    default:
      return words.slice(0, at).join(' ');
  }
}

interface Trial {
  readonly order: readonly number[];
  readonly place: number;
  readonly sentence: number;
  readonly edits: readonly { readonly at: number; readonly edit: Edit; readonly seed: number }[];
}

const trial = fc.record<Trial>({
  order: fc.array(fc.nat(paragraphs.length - 1), { minLength: 20, maxLength: 60 }),
  place: fc.nat(1000),
  sentence: fc.nat(20),
  edits: fc.array(
    fc.record({
      at: fc.nat(1000),
      edit: fc.constantFrom<Edit>('drop', 'rewrite', 'swap', 'insert', 'typo', 'join'),
      seed: fc.nat(5000),
    }),
    { minLength: 60, maxLength: 60 },
  ),
});

/** How many sentences lie between where the place is and where it was found; `undefined` when it was not. */
function miss({ order, place, sentence, edits }: Trial, share: number): number | undefined {
  const article = order.map((index) => paragraphs[index]!);
  const here = place % article.length;
  const before = article.map(({ text }) => text).join(' ');
  const start = article.slice(0, here).reduce((sum, { text }) => sum + text.length + 1, 0);
  const spans = sentencesOf(article[here]!.text, article[here]!.lang);
  const span = spans[sentence % spans.length]!;
  const anchor = anchorAt(before, start + span.start, start + span.end, (start + span.start) / before.length);
  // of the other paragraphs
  const count = Math.round((article.length - 1) * share);
  const changed = article.map(({ text }) => text);
  const touched = new Set<number>();
  for (const { at, edit, seed } of edits) {
    const index = at % article.length;
    if (touched.size >= count) break;
    if (index === here || touched.has(index)) continue;
    touched.add(index);
    changed[index] = edited(changed[index]!, edit, seed, paragraphs);
  }
  const after = changed.join(' ');
  const found = find(after, anchor);
  if (!found) return undefined;
  const wanted = changed.slice(0, here).reduce((sum, text) => sum + text.length + 1, 0);
  const within = found.start - wanted;
  if (within < 0 || within > article[here]!.text.length) return Infinity;
  const number = spans.findIndex(({ end }) => end > within);
  return Math.abs((number < 0 ? spans.length - 1 : number) - (sentence % spans.length));
}

describe('a place in an article', () => {
  it('is found where it was, in a text that has not changed', () => {
    fc.assert(
      fc.property(trial, (each) => assert.equal(miss(each, 0), 0)),
      { numRuns: 300 },
    );
  });

  it('is found within a sentence after a tenth of the other paragraphs were edited', (test) => {
    const tally = { found: 0, all: 0 };
    for (const each of fc.sample(trial, { numRuns: 1000, seed: 20261123 })) {
      tally.all++;
      if ((miss(each, 0.1) ?? Infinity) <= 1) tally.found++;
    }
    test.diagnostic(`10 %: ${tally.found} of ${tally.all}`);
    assert.ok(tally.found / tally.all >= 0.995, `${tally.found} of ${tally.all}`);
  });

  it('is hardly ever lost when half of them were', (test) => {
    const trials = fc.sample(trial, { numRuns: 400, seed: 7 });
    const found = trials.filter((each) => (miss(each, 0.5) ?? Infinity) <= 1).length;
    test.diagnostic(`50 %: ${found} of ${trials.length}`);
    assert.ok(found / trials.length >= 0.95, `${found} of ${trials.length}`);
  });

  it('is found after its own sentence was corrected', () => {
    const text = folded(
      'We sleep badly when it is hot. Many people lie awake for hours and watch the clock. That does not help at all. Get up, read a little, and go back to bed when you are tired.',
    );
    const start = text.indexOf('many people');
    const anchor = anchorAt(text, start, start + 60, start / text.length);
    const now = text.replace('many people lie awake for hours', 'a lot of people lie awake for ours');
    const found = find(now, anchor);
    assert.ok(found && Math.abs(found.start - start) < 12, JSON.stringify(found));
  });

  it('is not found in another article', () => {
    const of = (lang: string, from: number) =>
      paragraphs
        .filter((each) => each.lang === lang)
        .slice(from, from + 6)
        .map(({ text }) => text)
        .join(' ');
    const text = of('en', 0);
    for (const { start, end } of sentencesOf(text, 'en'))
      if (end - start > 25) assert.equal(find(of('de', 0), anchorAt(text, start, end, 0.4)), undefined);
  });

  it('among equal words is told by what stands around them, then by how far in', () => {
    const same = 'and so to bed.';
    const text = `one day ${same} two days ${same} three days ${same}`;
    for (const from of [8, 32, 58]) {
      const start = text.indexOf(same, from - 2);
      assert.equal(find(text, anchorAt(text, start, start + same.length, start / text.length))?.start, start);
    }
    const bare = `${same} ${same} ${same} ${same} ${same} ${same} ${same} ${same} ${same} ${same}`;
    const start = 60;
    assert.equal(find(bare, anchorAt(bare, start, start + same.length, start / bare.length))?.start, start);
  });

  it('is nowhere in a text without words, and finds no sense in nonsense', () => {
    assert.equal(find('', { exact: 'words', prefix: '', suffix: '', at: 0 }), undefined);
    assert.equal(find('words', { exact: '', prefix: '', suffix: '', at: 0 }), undefined);
    fc.assert(
      fc.property(
        fc.string(),
        fc.record({ exact: fc.string(), prefix: fc.string(), suffix: fc.string(), at: fc.double() }),
        (text, anchor) => void find(text, anchor),
      ),
    );
  });
});
