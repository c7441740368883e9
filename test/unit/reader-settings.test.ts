import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changedSettings,
  FACES,
  FOCUS_LINES,
  LINES,
  MEASURES,
  parseSettings,
  DEFAULT_SETTINGS,
  SIZES,
  SPACINGS,
  step,
  THEMES,
  type ReaderSettings,
} from '../../src/reader/appearance/reader-settings.js';
import { COLOURS, layered, textCss, themeCss } from '../../src/reader/appearance/settings-css.js';
import { contrast } from '../../src/theme/text-contrast.js';
import { headlineOf, authorsOf } from '../../src/reader/article/schema-org.js';

const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const ratio = (one: string, other: string): number => contrast(rgb(one), rgb(other))!;

const anyComfort = (): fc.Arbitrary<ReaderSettings> =>
  fc.record({
    size: fc.constantFrom(...SIZES),
    lines: fc.constantFrom(undefined, ...LINES),
    space: fc.constantFrom(...SPACINGS.keys()),
    measure: fc.constantFrom(undefined, ...MEASURES.keys()),
    face: fc.constantFrom(...FACES),
    theme: fc.constantFrom(undefined, ...THEMES),
    focus: fc.constantFrom(...FOCUS_LINES),
    plain: fc.boolean(),
  });

test('what was chosen is read back as it was stored, and only what differs is stored', () => {
  fc.assert(
    fc.property(anyComfort(), (comfort) =>
      assert.deepEqual(parseSettings(JSON.stringify(changedSettings(comfort))), { ...comfort }),
    ),
  );
  assert.deepEqual(changedSettings(DEFAULT_SETTINGS), {});
});

test('whatever else lies in storage is read as something that can be shown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.constant(null),
        fc
          .record({
            size: fc.anything(),
            lines: fc.anything(),
            space: fc.anything(),
            theme: fc.anything(),
            focus: fc.anything(),
          })
          .map((each) => JSON.stringify(each) ?? null),
      ),
      (text) => {
        const { size, lines, space, measure, focus } = parseSettings(text);
        assert.ok(
          SIZES.some((each) => each === size) &&
            (lines === undefined || LINES.some((each) => each === lines)) &&
            SPACINGS[space] &&
            (measure === undefined || MEASURES[measure]) &&
            FOCUS_LINES.includes(focus),
        );
      },
    ),
  );
});

test('a step leads to the next value from any between two, and nowhere at the ends', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 4, noNaN: true }), fc.constantFrom(1 as const, -1 as const), (from, by) => {
      const to = step(LINES, from, by);
      assert.ok(to === from || (LINES.some((each) => each === to) && (to - from) * by > 0));
    }),
  );
  assert.equal(step(LINES, 1.2, 1), 1.35);
  assert.equal(step(LINES, 1.6, -1), 1.5);
  assert.equal(step(LINES, 1.2, -1), 1.2);
  assert.equal(step(SIZES, 300, 1), 300);
});

test('letters and words move apart together, and the last step is that of WCAG 1.4.12', () => {
  for (const [index, { letters, words }] of SPACINGS.entries())
    assert.ok(index === 0 ? !letters && !words : words > letters && letters > SPACINGS[index - 1]!.letters);
  assert.deepEqual(SPACINGS.at(-1), { letters: 0.12, words: 0.16, paragraphs: 2 });
});

test('a sheet that may be kept for the next page asks no server for anything, whatever was chosen', () => {
  fc.assert(
    fc.property(anyComfort(), fc.constantFrom('light' as const, 'dark' as const), (comfort, scheme) => {
      const css =
        textCss(comfort, 'wayleaf-reader') +
        (comfort.theme && comfort.theme !== 'auto' ? themeCss(comfort.theme, scheme, 'wayleaf-reader') : '');
      assert.doesNotMatch(css, /url|["'\\]|@import/i);
      assert.equal([...css].filter((each) => each === '{').length, [...css].filter((each) => each === '}').length);
      assert.equal([...css].filter((each) => each === '(').length, [...css].filter((each) => each === ')').length);
    }),
  );
  assert.equal(layered('x', textCss(DEFAULT_SETTINGS, 'wayleaf-reader')), '');
});

for (const [name, { paper, ink, link, mark }] of Object.entries(COLOURS))
  test(`the colours of ${name} can be read`, () => {
    const high = name.startsWith('contrast');
    assert.ok(ratio(ink, paper) >= 7, 'ink');
    assert.ok(ratio(link, paper) >= 7, 'link');
    assert.ok(ratio(ink, mark) >= (high ? 7 : 4.5), `ink on mark: ${ratio(ink, mark)}`);
    assert.ok(ratio(link, mark) >= (high ? 7 : 4.5), `link on mark: ${ratio(link, mark)}`);
  });

test('a headline is no longer than search engines show, and ends between words', () => {
  assert.equal(headlineOf('  On\n sleep '), 'On sleep');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) =>
      assert.ok([...headlineOf(title)].length <= 110),
    ),
  );
  const long = headlineOf('word '.repeat(60));
  assert.match(long, /word…$/);
});

test('a byline names people, one person, or a group', () => {
  const said = (byline: string, owners: readonly string[] = []) =>
    authorsOf(byline, owners).map((each) => `${each['@type'][0]}:${each.name}`);
  assert.deepEqual(said('Ana Silva'), ['P:Ana Silva']);
  assert.deepEqual(said('By Ana Silva and Jo Meyer'), ['P:Ana Silva', 'P:Jo Meyer']);
  assert.deepEqual(said('Ana Silva, Jo Meyer & Kim Lee'), ['P:Ana Silva', 'P:Jo Meyer', 'P:Kim Lee']);
  assert.deepEqual(said('Ana Silva, Jo Meyer, and Kim Lee'), ['P:Ana Silva', 'P:Jo Meyer', 'P:Kim Lee']);
  assert.deepEqual(said('Jo Meyer, PhD'), ['P:Jo Meyer, PhD']);
  assert.deepEqual(said('Jo Meyer, PhD, LMFT'), ['P:Jo Meyer, PhD, LMFT']);
  assert.deepEqual(said('von Jo Meyer und Ana Silva'), ['P:Jo Meyer', 'P:Ana Silva']);
  assert.deepEqual(said('Wrenmoss Therapy'), ['O:Wrenmoss Therapy']);
  assert.deepEqual(said('The editors'), ['O:The editors']);
  assert.deepEqual(said('Smith & Partners'), ['O:Smith & Partners']);
  assert.deepEqual(said('Wrenmoss', ['wrenmoss']), ['O:Wrenmoss']);
  assert.deepEqual(said('山田太郎、佐藤花子'), ['P:山田太郎', 'P:佐藤花子']);
  assert.deepEqual(said('編集部'), ['O:編集部']);
  assert.deepEqual(said(''), []);
  fc.assert(fc.property(fc.string(), (byline) => assert.ok(authorsOf(byline, []).every(({ name }) => name.trim()))));
});
