import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { validate } from '../../src/paths/author/validate.js';
import { idFrom, isSound, normalise, parseWeights, type PathsModel } from '../../src/paths/model.js';
import { readData, readWeights } from '../../src/paths/input/read-json.js';

const BASE = 'https://practice.example/page';
const sample = JSON.parse(readFileSync(new URL('../../stories/sample/paths.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

function read(data: Record<string, unknown>) {
  const codes: string[] = [];
  const report = (code: string) => void codes.push(code.slice(-3));
  const model = normalise(readData(data, BASE, report));
  const sound = validate(model, report);
  assert.equal(isSound(model), sound, 'the quick look and the thorough one agree');
  return { model, sound, codes };
}

describe('the JSON twin', () => {
  test('the sample is sound', () => {
    const { model, sound, codes } = read(sample);
    assert.deepEqual(codes, []);
    assert.equal(sound, true);
    assert.equal(model.signs.length, 10);
    assert.deepEqual(model.rows[1]!.fit, { self: -1, therapy: 1 });
  });

  test('a model written as JSON and read again is the same model', () => {
    const plain = { noNullPrototype: true } as const;
    const word = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim());
    const id = fc.oneof(
      fc.constantFrom('self', 'therapy', 'constructor', '__proto__', 'toString'),
      fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
    );
    const record = <T>(value: fc.Arbitrary<T>) =>
      fc.array(fc.tuple(id, value), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs) as Record<string, T>);
    const weight = fc.integer({ min: -3, max: 3 }).map((value) => value + 0);
    const model: fc.Arbitrary<PathsModel> = fc.record(
      {
        decision: word,
        kind: fc.constantFrom('general', 'health'),
        reviewed: word,
        reviewBy: word,
        interest: word,
        sources: fc.array(
          fc.record({ label: word.filter(Boolean), href: fc.constantFrom('', 'https://source.example/a') }, plain),
          { maxLength: 2 },
        ),
        answers: fc.constantFrom('three', 'ticks'),
        questions: fc.array(word.filter(Boolean), { maxLength: 2 }),
        paths: fc.array(fc.record({ id, label: word }, plain), { maxLength: 4 }),
        rows: fc.array(
          fc.record({ kind: word, label: word, cells: record(word), matter: fc.boolean(), fit: record(weight) }, plain),
          { maxLength: 4 },
        ),
        signs: fc.array(
          fc.boolean().chain((safety) =>
            fc.record(
              {
                id,
                text: word,
                for: safety ? fc.constant({}) : record(weight),
                because: word,
                safety: fc.constant(safety),
              },
              plain,
            ),
          ),
          { maxLength: 5 },
        ),
        support: fc.option(
          fc.record(
            {
              heading: word.filter(Boolean),
              paragraphs: fc.array(word.filter(Boolean), { maxLength: 3 }),
              links: fc.array(
                fc.record(
                  {
                    label: word.filter(Boolean),
                    href: fc.constantFrom('https://help.example/', 'tel:116123', 'sms:85258'),
                  },
                  plain,
                ),
                { maxLength: 3 },
              ),
              entries: fc.array(
                fc.record(
                  {
                    name: word,
                    region: fc.subarray(['US', 'GB', 'US-CA']),
                    for: word,
                    call: word,
                    text: fc.option(fc.record({ to: word.filter(Boolean), body: word }, plain)),
                    chat: fc.constantFrom('', 'https://help.example/chat'),
                    web: fc.constantFrom('', 'https://help.example/'),
                    hours: word,
                    free: fc.boolean(),
                    lang: fc.subarray(['en', 'cy']),
                    source: fc.constantFrom('', 'https://help.example/facts'),
                    checked: word,
                  },
                  plain,
                ),
                { maxLength: 2 },
              ),
            },
            plain,
          ),
        ),
      },
      plain,
    );
    fc.assert(
      fc.property(model, (given) =>
        assert.deepEqual(read(JSON.parse(JSON.stringify(given)) as Record<string, unknown>).model, given),
      ),
    );
  });

  test('nothing that JSON can hold makes it throw', () => {
    const name = fc.constantFrom(
      'decision',
      'kind',
      'paths',
      'rows',
      'signs',
      'support',
      'reviewed',
      'reviewBy',
      'interest',
      'sources',
      'answers',
      'questions',
    );
    fc.assert(fc.property(fc.dictionary(name, fc.jsonValue() as fc.Arbitrary<unknown>), (data) => void read(data)));
  });

  test('a link that must not be followed is left out and named', () => {
    const { model, codes } = read({
      ...sample,
      support: { heading: 'Help', links: [{ label: 'x', href: 'javascript:alert(1)' }] },
    });
    assert.deepEqual(model.support!.links, []);
    assert.ok(codes.includes('020'));
  });
});

describe('weights', () => {
  test('are read as authors and editors write them', () => {
    const expected = { self: 2, therapy: -1 };
    for (const text of [
      'self:2 therapy:-1',
      ' self: 2,  therapy:–1 ',
      '“self:2 therapy:−1”',
      'self=2;therapy=-1',
      'self:+2 therapy:-1',
    ])
      assert.deepEqual(parseWeights(text), expected, text);
    assert.deepEqual(readWeights({ self: 2, therapy: '-1' }), expected);
    assert.deepEqual(parseWeights('a:b:1'), { 'a:b': 1 });
  });

  test('that are no numbers are not taken for any', () => {
    assert.deepEqual(parseWeights('self'), { self: NaN });
    assert.deepEqual(parseWeights('self:two'), { self: NaN });
    assert.deepEqual(readWeights({ self: null }), { self: NaN });
    assert.deepEqual(parseWeights(undefined), {});
  });
});

describe('an id made of a text', () => {
  test('is the same each time, and different for different texts in any script', () => {
    assert.equal(idFrom('  I feel “stuck”, often. '), 'i-feel-stuck-often');
    assert.equal(idFrom('أشعر بالهدوء'), 'أشعر-بالهدوء');
    assert.notEqual(idFrom('أشعر بالهدوء'), idFrom('أشعر بالقلق'));
  });
});

describe('what is wrong is named, and withholds the self-check', () => {
  type Json = {
    paths: { id: string; label: string }[];
    rows: { kind: string; cells: Record<string, string> }[];
    signs: Record<string, unknown>[];
  } & Record<string, unknown>;
  const broken = (change: (data: Json) => void) => {
    const data = structuredClone(sample) as Json;
    change(data);
    return read(data);
  };
  const cases: readonly (readonly [string, string, (data: Json) => void])[] = [
    ['001', 'nothing to compare', (data) => void ((data.paths = []), (data.rows = []))],
    ['002', 'no decision', (data) => void delete data.decision],
    ['003', 'fewer than two paths', (data) => void data.paths.pop()],
    ['004', 'an unknown path', (data) => void (data.signs[0]!.for = { selff: 2 })],
    ['005', 'a missing cell', (data) => void delete data.rows[2]!.cells.self],
    ['005', 'an empty cell', (data) => void (data.rows[2]!.cells.self = ' ')],
    ['006', 'two paths of one id', (data) => void (data.paths[1]!.id = 'self')],
    ['007', 'two signs of one id', (data) => void (data.signs[1]!.id = 'steady')],
    ['008', 'a weight too large', (data) => void (data.signs[0]!.for = { self: 3 })],
    ['008', 'a weight that is no whole number', (data) => void (data.signs[0]!.for = { self: 1.5 })],
    ['008', 'a weight that is no number', (data) => void (data.signs[0]!.for = 'self')],
    ['009', 'a negative weight without a reason', (data) => void delete data.signs[2]!.because],
    ['010', 'no row of limits', (data) => void (data.rows[3]!.kind = 'good')],
    ['011', 'safety without support', (data) => void delete data.support],
    ['012', 'a sign without weights', (data) => void (data.signs[0]!.for = {})],
    [
      '013',
      'a path that no sign speaks for',
      (data) => data.signs.forEach((sign) => sign.for && delete (sign.for as Record<string, number>).self),
    ],
    ['014', 'health without a review', (data) => void delete data.reviewed],
    ['018', 'a sign without words', (data) => void (data.signs[0]!.text = '')],
  ];
  for (const [code, name, change] of cases)
    test(`${name}: ${code}`, () => {
      const { codes, sound } = broken(change);
      assert.ok(codes.includes(code), codes.join());
      assert.equal(sound, false);
    });

  test('a day that is none, and a missing interest, are only mentioned', () => {
    const { codes, sound } = broken((data) => {
      data.reviewed = '2026-02-30';
      data.reviewBy = 'next spring';
      delete data.interest;
    });
    assert.deepEqual(codes, ['016', '015', '015']);
    assert.equal(sound, true);
  });

  test('a comparison without signs is complete, and has no self-check', () => {
    const { codes, sound } = broken((data) => void (data.signs = []));
    assert.deepEqual(codes, []);
    assert.equal(sound, false);
  });
});
