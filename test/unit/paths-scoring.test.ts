import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { normalise, type PathsModel, type Row, type Sign } from '../../src/paths/model.js';
import {
  account,
  attainable,
  marginOf,
  MARGIN,
  outcome,
  score,
  type Answer,
  type Answers,
  type Matter,
} from '../../src/paths/self-check/scoring.js';

const IDS = ['a', 'b', 'c', 'd'];
const ANSWERS: readonly Answer[] = [0, 0.5, 1];

const sign = (id: string, weights: Record<string, number>, safety = false): Sign => ({
  id,
  text: id,
  for: weights,
  because: 'because',
  safety,
});
const row = (fit: Record<string, number>): Row => ({ kind: '', label: 'row', cells: {}, matter: true, fit });
const card = (paths: readonly string[], signs: readonly Sign[], rows: readonly Row[] = []): PathsModel =>
  normalise({ paths: paths.map((id) => ({ id, label: id })), signs, rows });
const said = (signs: Record<string, Answer>, matters: Record<number, Matter> = {}): Answers => ({
  signs: new Map(Object.entries(signs)),
  matters: new Map(Object.entries(matters).map(([index, matter]) => [Number(index), matter])),
});

/** A sound card of 2–4 paths: every path has a sign that speaks for it. */
const cards = ({ maxSigns = 8, withRows = true } = {}) =>
  fc.integer({ min: 2, max: 4 }).chain((count) => {
    const paths = IDS.slice(0, count);
    const weight = fc.integer({ min: -2, max: 2 });
    const weights = fc.record(Object.fromEntries(paths.map((id) => [id, weight])), { noNullPrototype: true });
    const fits = fc.record(Object.fromEntries(paths.map((id) => [id, fc.integer({ min: -1, max: 1 })])), {
      noNullPrototype: true,
    });
    return fc
      .tuple(fc.array(weights, { minLength: 2, maxLength: maxSigns }), fc.array(fits, { maxLength: withRows ? 3 : 0 }))
      .map(([all, rows]) =>
        card(
          paths,
          all.map((each, i) => sign(`s${i}`, each)),
          rows.map(row),
        ),
      )
      .filter((model) => model.paths.every(({ id }) => model.signs.some((each) => (each.for[id] ?? 0) > 0)));
  });

const answersFor = (model: PathsModel) =>
  fc
    .tuple(
      fc.array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), {
        minLength: model.signs.length,
        maxLength: model.signs.length,
      }),
      fc.array(fc.constantFrom<Matter>(0, 1, 2), { minLength: model.rows.length, maxLength: model.rows.length }),
    )
    .map(([signs, matters]): Answers => ({
      signs: new Map(signs.flatMap((answer, i) => (answer === undefined ? [] : [[`s${i}`, answer] as const]))),
      matters: new Map(matters.map((matter, i) => [i, matter])),
    }));

const runs = (options?: Parameters<typeof cards>[0]) =>
  cards(options).chain((model) => fc.tuple(fc.constant(model), answersFor(model)));

// the laws themselves are held over many cards in paths-laws.test.ts
describe('the score', () => {
  test('the same answers always give the same result', () => {
    fc.assert(
      fc.property(runs(), ([model, answers]) =>
        assert.deepEqual(score(model, answers), score(structuredClone(model), structuredClone(answers))),
      ),
    );
  });

  test('reasons are the strongest, at most three for and two against, for every path in the author’s order', () => {
    fc.assert(
      fc.property(runs(), ([model, answers]) => {
        const { accounts } = score(model, answers);
        assert.deepEqual(
          accounts.map(({ path }) => path.id),
          model.paths.map(({ id }) => id),
        );
        for (const each of accounts) {
          const shares = each.reasons.map(({ share }) => share);
          assert.deepEqual(
            each.for.map(({ share }) => share),
            shares
              .filter((share) => share > 0)
              .sort((x, y) => y - x)
              .slice(0, 3),
          );
          assert.deepEqual(
            each.against.map(({ share }) => share),
            shares
              .filter((share) => share < 0)
              .sort((x, y) => x - y)
              .slice(0, 2),
          );
        }
      }),
    );
  });

  test('the margin is never under its floor, nor under half of what one sign can move', () => {
    fc.assert(
      fc.property(runs(), ([model, answers]) => {
        const margin = marginOf(model, answers);
        const most = attainable(model, answers);
        assert.ok(margin >= MARGIN);
        for (const each of model.signs)
          model.paths.forEach((p, i) =>
            model.paths.forEach((q, j) =>
              assert.ok(
                margin >= Math.abs((each.for[p.id] ?? 0) / most[i]! - (each.for[q.id] ?? 0) / most[j]!) / 2 - 1e-12,
              ),
            ),
          );
      }),
    );
  });
});

describe('the margin', () => {
  test('is needed: with half of it, one answer would turn one path into another', () => {
    // the bound is needed, not only enough: two signs of opposite weight on a small card
    const model = card(['a', 'b'], [sign('x', { a: 2, b: -2 }), sign('y', { a: 1, b: 2 }), sign('z', { a: 1, b: 2 })]);
    const gap = (answers: Answers) => {
      const [a, b] = account(model, answers);
      return a!.alignment - b!.alignment;
    };
    const margin = marginOf(model, said({}));
    const on = gap(said({ x: 1, y: 1, z: 1 }));
    const off = gap(said({ x: 0, y: 1, z: 1 }));
    assert.ok(on > margin / 2 && off <= -margin / 2, `${on} ${off} ${margin}`);
    assert.equal(
      outcome(model, said({ x: 1, y: 1, z: 1 })).kind === 'one' &&
        outcome(model, said({ x: 0, y: 1, z: 1 })).kind === 'one',
      false,
    );
  });
});

describe('safety comes before everything', () => {
  test('a no to a safety sign changes nothing', () => {
    fc.assert(
      fc.property(runs(), fc.nat(8), ([model, answers], at) => {
        const signs = [...model.signs];
        signs.splice(at, 0, sign('help', {}, true));
        assert.deepEqual(
          score({ ...model, signs }, { ...answers, signs: new Map(answers.signs).set('help', 0) }),
          score(model, answers),
        );
      }),
    );
  });

  test('a weight on a safety sign never enters the score', () => {
    const model = card(['a', 'b'], [sign('x', { a: 1 }), sign('y', { b: 1 }), sign('help', { a: 2 }, true)]);
    assert.deepEqual(attainable(model, said({})), [1, 1]);
  });
});

describe('the kinds of result', () => {
  const model = card(
    ['self', 'therapy'],
    [
      sign('a', { self: 2 }),
      sign('b', { self: 2 }),
      sign('c', { self: 1 }),
      sign('d', { therapy: 2 }),
      sign('e', { therapy: 2 }),
      sign('f', { therapy: 1 }),
      sign('g', { self: 1, therapy: 1 }),
      sign('h', {}),
    ],
    [row({ self: 1, therapy: -1 })],
  );
  const kind = (answers: Answers) => {
    const result = outcome(model, answers);
    return result.kind === 'one' ? `one:${result.leading[0]}` : result.kind;
  };

  test('unsure with nothing, or one yes', () => {
    assert.equal(kind(said({})), 'unsure');
    assert.equal(kind(said({ a: 1 })), 'unsure');
    assert.equal(kind(said({ a: 1, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0 })), 'unsure');
  });

  test('one for a clear lead', () => {
    assert.equal(kind(said({ a: 1, b: 1 })), 'one:self');
    assert.equal(kind(said({ d: 1, e: 1 })), 'one:therapy');
  });

  test('several for a tie and for a close call', () => {
    assert.equal(kind(said({ a: 1, d: 1 })), 'several');
    assert.equal(kind(said({ a: 1, d: 1, c: 1 })), 'several');
  });

  test('none when a no is said to every sign, and when what is said speaks for no path', () => {
    assert.equal(kind(said(Object.fromEntries('abcdefgh'.split('').map((id) => [id, 0])))), 'none');
    assert.equal(kind(said({ h: 1, c: 0.5 })), 'none');
  });

  test('what matters counts like a sign, and is told as a reason', () => {
    const answers = said({ a: 1, d: 1 }, { 0: 2 });
    const [self, therapy] = account(model, answers);
    assert.ok(self!.alignment > therapy!.alignment);
    assert.equal(
      self!.for.some((reason) => reason.row === model.rows[0]),
      true,
    );
    assert.equal(
      therapy!.against.some((reason) => reason.row === model.rows[0]),
      true,
    );
  });

  test('a row that is not asked about has no say', () => {
    const quiet = { ...model, rows: [{ ...model.rows[0]!, matter: false }] };
    assert.deepEqual(attainable(quiet, said({}, { 0: 2 })), attainable(quiet, said({})));
  });
});

describe('paths with few signs and paths with many', () => {
  test('are led to about as often, where raw sums would favour the many', () => {
    const few = ['x', 'y', 'z'].map((id) => sign(id, { few: 1 }));
    const many = ['p', 'q', 'r', 's', 't', 'u', 'v'].map((id) => sign(id, { many: 1 }));
    const model = card(['few', 'many'], [...few, ...many]);
    const ids = model.signs.map(({ id }) => id);
    const raw = { few: 0, many: 0 };
    const fair = { few: 0, many: 0 };
    for (let set = 0; set < 1 << ids.length; set++) {
      const answers: Answers = { signs: new Map(ids.map((id, i) => [id, set & (1 << i) ? 1 : 0])), matters: new Map() };
      const yes = (signs: readonly Sign[]) => signs.filter(({ id }) => answers.signs.get(id)).length;
      if (yes(few) > yes(many)) raw.few++;
      if (yes(many) > yes(few)) raw.many++;
      const [a, b] = account(model, answers);
      if (a!.alignment > b!.alignment) fair.few++;
      if (b!.alignment > a!.alignment) fair.many++;
    }
    assert.ok(raw.many > 5 * raw.few);
    assert.equal(fair.few, fair.many);
  });
});
