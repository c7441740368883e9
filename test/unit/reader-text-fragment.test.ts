import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  cleanAddress,
  directiveFor,
  directiveText,
  firstMatch,
  indexPage,
  readDirective,
  type Directive,
} from '../../src/reader/tools/text-fragment.js';

const PAGE = [
  'On sleep',
  'Sleep is a gift, and sleep is work. Ask yourself: what keeps me awake?',
  'What keeps me awake? Not the tea, not the cat; it is the well-known list of things left undone & unsaid.',
  'Sleep is a gift, and sleep is work. Nobody earns it.',
];

/** The directive for words of a run, from the first to the last given. */
function quote(
  run: number,
  first: string,
  last = first,
  until = run,
  texts: readonly string[] = PAGE,
  lang = 'en',
): string | undefined {
  const from = texts[run]!.indexOf(first);
  const to = texts[until]!.lastIndexOf(last) + last.length;
  assert.ok(from >= 0 && to >= last.length);
  const directive = directiveFor(indexPage(texts), { run, offset: from }, { run: until, offset: to }, lang);
  return directive && directiveText(directive);
}

describe('an address that leads to a passage', () => {
  it('names words that come once by themselves', () => {
    assert.equal(quote(2, 'Not the tea'), 'text=Not%20the%20tea');
  });

  it('encodes what means something in a directive, and what ends an address in running text', () => {
    assert.equal(
      quote(2, 'well-known list of things left undone & unsaid'),
      'text=well%2Dknown%20list%20of%20things%20left%20undone%20%26%20unsaid',
    );
    assert.equal(directiveText({ start: 'a, b-c & (d)!', prefix: 'x-' }), 'text=x%2D-,a%2C%20b%2Dc%20%26%20%28d%29%21');
  });

  it('adds words around those that come more than once', () => {
    assert.equal(
      quote(3, 'Sleep is a gift, and sleep is work.'),
      'text=undone%20%26%20unsaid.-,Sleep%20is%20a%20gift%2C%20and%20sleep%20is%20work.'.replace('undone%20%26%20', ''),
    );
    assert.equal(quote(1, 'what keeps me awake'), 'text=what%20keeps%20me%20awake');
    assert.equal(
      quote(2, 'What keeps me awake'),
      'text=what%20keeps%20me%20awake%3F-,What%20keeps%20me%20awake'.replace('what%20keeps%20me%20', ''),
    );
  });

  it('takes whole words where a selection begins or ends inside one', () => {
    assert.equal(quote(2, 'ot the te'), 'text=Not%20the%20tea');
  });

  it('names a passage over several paragraphs by its ends', () => {
    assert.equal(
      quote(1, 'Ask yourself', 'left undone', 2),
      'text=Ask%20yourself%3A%20what%20keeps,of%20things%20left%20undone',
    );
  });

  it('finds words in languages without spaces', () => {
    const texts = ['睡眠は大切です。', '眠れない夜は、無理に眠ろうとしないでください。'];
    assert.equal(quote(0, '睡眠', undefined, 0, texts, 'ja'), `text=${encodeURIComponent('睡眠')}`);
  });

  it('gives up where nothing can tell a passage from another', () => {
    assert.equal(
      quote(2, 'Same words', undefined, 2, ['Same words', 'Same words', 'Same words', 'Same words']),
      undefined,
    );
    assert.equal(directiveFor(indexPage(['  ']), { run: 0, offset: 0 }, { run: 0, offset: 2 }, 'en'), undefined);
  });

  const word = fc.constantFrom(
    'the',
    'cat',
    'Cat',
    'sat',
    'on',
    'mat',
    'Té',
    'a-b',
    'c,d',
    '&',
    '“so”',
    'café',
    'Maße',
  );
  const run = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  const spot = (texts: readonly string[], part: number) => {
    const all = texts.reduce((sum, { length }) => sum + length + 1, 0);
    let left = Math.floor(part * all);
    let index = 0;
    while (left > texts[index]!.length) left -= texts[index++]!.length + 1;
    return { run: index, offset: left };
  };
  const share = fc.integer({ min: 0, max: 999 }).map((part) => part / 1000);

  it('leads to the passage it was made for and to no earlier one, or is not made', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), share, share, (texts, a, b) => {
        const [from, to] = [spot(texts, Math.min(a, b)), spot(texts, Math.max(a, b))];
        const page = indexPage(texts);
        const directive = directiveFor(page, from, to, 'en');
        if (!directive) return;
        made++;
        assert.deepEqual(readDirective(directiveText(directive)), directive);
        const [start, end] = firstMatch(page, directive)!;
        const map = page.maps[from.run];
        const low = page.bases[from.run]! + (map ? map.filter((at) => at < from.offset).length : from.offset);
        // what was selected is in it, give or take white space at its ends
        assert.ok(start <= low || !page.all.slice(low, start).trim(), `${start} ${low}`);
        assert.ok(end > start);
      }),
      { numRuns: 500 },
    );
    assert.ok(made > 250, `${made} made`);
  });

  it('reads what it writes, whatever is in it', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const optional = fc.option(words, { nil: undefined });
    fc.assert(
      fc.property(fc.record({ prefix: optional, start: words, end: optional, suffix: optional }), (given) => {
        const directive = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as unknown as Directive;
        const text = directiveText(directive);
        assert.match(text, /^[\w%.,=-]+$/);
        assert.deepEqual(readDirective(text), directive);
      }),
    );
    for (const bad of ['', 'text=', 'text=a,b,c', 'text=%', 'other=1', 'text=a-', 'text=-b'])
      assert.equal(readDirective(bad), undefined, bad);
  });
});

describe('the address of a page', () => {
  for (const [here, canonical, clean] of [
    ['https://a.test/post?id=3&utm_source=x&fbclid=1&UTM_medium=y#top', null, 'https://a.test/post?id=3'],
    ['https://a.test/post?gclid=1', 'https://a.test/p/3', 'https://a.test/p/3'],
    ['https://www.a.test/post', '/p/3?utm_campaign=z', 'https://www.a.test/p/3'],
    ['https://www.a.test/post', 'https://a.test/post', 'https://a.test/post'],
    ['https://a.test/post', 'https://elsewhere.test/', 'https://a.test/post'],
    ['https://user:pass@a.test/post', null, 'https://a.test/post'],
    ['about:srcdoc', null, undefined],
    ['about:srcdoc', 'https://a.test/post', 'https://a.test/post'],
    ['file:///c:/page.html', 'javascript:alert(1)', undefined],
  ] as const)
    it(`${here} with ${canonical} is ${clean}`, () => assert.equal(cleanAddress(here, canonical), clean));
});
