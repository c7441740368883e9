/** The laws a self-check has to keep, each over many cards and sets of answers, which are counted and told. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { validate } from '../../src/paths/author/validate.js';
import { analyseReachability } from '../../src/paths/author/reachability.js';
import { isSound, normalise, type PathsModel, type Row, type Sign } from '../../src/paths/model.js';
import { readData } from '../../src/paths/input/read-json.js';
import {
  account,
  outcome,
  score,
  toggled,
  type Answer,
  type Answers,
  type Matter,
} from '../../src/paths/self-check/scoring.js';

const IDS = ['a', 'b', 'c', 'd'];
const ANSWERS: readonly Answer[] = [0, 0.5, 1];
const counts = new Map<string, { cards: number; sets: number }>();
const counted = (law: string, sets = 1) => {
  const now = counts.get(law) ?? { cards: 0, sets: 0 };
  counts.set(law, { cards: now.cards + 1, sets: now.sets + sets });
};
after(() => {
  for (const [law, { cards, sets }] of counts)
    console.log(`# ${law}: ${cards.toLocaleString('en')} cards, ${sets.toLocaleString('en')} sets of answers`);
});

/** Cards of two to four paths as authors may write them: some rows matter, some signs are of safety. */
const cards = ({ maxSigns = 10, minSigns = 2, rows = 3, safety = true } = {}): fc.Arbitrary<PathsModel> =>
  fc.integer({ min: 2, max: 4 }).chain((count) => {
    const ids = IDS.slice(0, count);
    const weights = (limit: number) =>
      fc.dictionary(
        fc.constantFrom(...ids),
        fc.integer({ min: -limit, max: limit }).map((weight) => weight + 0),
        { noNullPrototype: true },
      );
    return fc
      .record({
        signs: fc.array(
          fc.record({
            for: weights(2),
            safety: safety ? fc.integer({ max: 9, min: 0 }).map((dice) => dice === 0) : fc.constant(false),
          }),
          { minLength: minSigns, maxLength: maxSigns },
        ),
        rows: fc.array(fc.record({ fit: weights(1), matter: fc.boolean() }), { maxLength: rows }),
      })
      .map(({ signs, rows: all }) =>
        normalise({
          decision: 'Choosing how to begin',
          paths: ids.map((id) => ({ id, label: id.toUpperCase() })),
          rows: [...all, { fit: {}, matter: false }].map(({ fit, matter }, at): Row => ({
            kind: at === all.length ? 'limits' : '',
            label: `Row ${at}`,
            cells: Object.fromEntries(ids.map((id) => [id, `${id} ${at}`])),
            matter,
            fit,
          })),
          signs: signs.map((sign, at): Sign => ({
            id: `s${at}`,
            text: `Sign ${at}`,
            for: sign.safety ? {} : sign.for,
            because: 'Because',
            safety: sign.safety,
          })),
          support: { heading: 'Help', paragraphs: [], links: [], entries: [] },
        }),
      );
  });

const answersFor = (model: PathsModel, withSafety = false): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      fc.array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), {
        minLength: model.signs.length,
        maxLength: model.signs.length,
      }),
      fc.array(fc.constantFrom<Matter | undefined>(undefined, 0, 1, 2), {
        minLength: model.rows.length,
        maxLength: model.rows.length,
      }),
    )
    .map(([signs, matters]) => ({
      signs: new Map(
        signs.flatMap((answer, at) =>
          answer === undefined || (model.signs[at]!.safety && !withSafety) ? [] : [[`s${at}`, answer] as const],
        ),
      ),
      matters: new Map(matters.flatMap((matter, at) => (matter === undefined ? [] : [[at, matter] as const]))),
    }));
const runs = (options?: Parameters<typeof cards>[0]) =>
  cards(options).chain((model) => fc.tuple(fc.constant(model), answersFor(model)));
const NUM = { numRuns: 1000 };

test('adding a tick for a path never lowers its alignment, and one against it never raises it', () => {
  fc.assert(
    fc.property(runs(), ([model, answers]) => {
      const before = account(model, answers);
      let sets = 0;
      for (const sign of model.signs)
        for (const more of ANSWERS) {
          if (sign.safety || more <= (answers.signs.get(sign.id) ?? 0)) continue;
          sets++;
          const now = account(model, { ...answers, signs: new Map(answers.signs).set(sign.id, more) });
          model.paths.forEach(({ id }, at) => {
            if ((sign.for[id] ?? 0) >= 0) assert.ok(now[at]!.alignment >= before[at]!.alignment);
            if ((sign.for[id] ?? 0) <= 0) assert.ok(now[at]!.alignment <= before[at]!.alignment);
          });
        }
      counted('a tick never lowers', sets);
    }),
    NUM,
  );
});

test('the order of signs, of paths and of rows changes nothing', () => {
  fc.assert(
    fc.property(
      cards().chain((model) =>
        fc.tuple(
          fc.constant(model),
          answersFor(model),
          fc.shuffledSubarray([...model.signs], { minLength: model.signs.length }),
          fc.shuffledSubarray([...model.paths], { minLength: model.paths.length }),
        ),
      ),
      ([model, answers, signs, paths]) => {
        counted('order changes nothing');
        const one = score(model, answers);
        const other = score({ ...model, signs, paths }, answers);
        assert.equal(other.kind, one.kind);
        assert.deepEqual([...other.leading].sort(), [...one.leading].sort());
        assert.deepEqual(other.flips.map(({ id }) => id).sort(), one.flips.map(({ id }) => id).sort());
        for (const { path, alignment } of one.accounts)
          assert.equal(other.accounts.find((each) => each.path.id === path.id)!.alignment, alignment);
      },
    ),
    NUM,
  );
});

test('the shares of the reasons add up to the alignment, cut off at nothing', () => {
  fc.assert(
    fc.property(runs(), ([model, answers]) => {
      counted('shares add up');
      for (const { alignment, reasons } of account(model, answers)) {
        const sum = reasons.reduce((total, { share }) => total + share, 0);
        assert.ok(Math.abs(alignment - Math.max(0, sum)) < 1e-9);
        assert.ok(alignment >= 0 && alignment <= 1 + 1e-9);
      }
    }),
    NUM,
  );
});

describe('no single answer turns one path into another', () => {
  test('over every set of yes and no, for cards of two to twelve signs', () => {
    fc.assert(
      fc.property(cards({ maxSigns: 12, rows: 0, safety: false }), (model) => {
        const found = analyseReachability(model);
        assert.equal(found.exhaustive, true);
        counted('no reversal, exhaustive', found.sets);
        assert.equal(found.reversible, 0);
      }),
      { numRuns: 150 },
    );
  });

  test('over every set of twelve signs', () => {
    fc.assert(
      fc.property(cards({ minSigns: 12, maxSigns: 12, rows: 0, safety: false }), (model) => {
        const found = analyseReachability(model);
        counted('no reversal, exhaustive', found.sets);
        assert.equal(found.sets, 4096);
        assert.equal(found.reversible, 0);
      }),
      { numRuns: 20 },
    );
  });

  test('with half, open and refused answers and with what matters, to any other answer', () => {
    fc.assert(
      fc.property(runs({ maxSigns: 12 }), ([model, answers]) => {
        const before = outcome(model, answers);
        let sets = 0;
        if (before.kind === 'one')
          for (const sign of model.signs)
            for (const other of [undefined, ...ANSWERS]) {
              sets++;
              const signs = new Map(answers.signs);
              if (other === undefined) signs.delete(sign.id);
              else signs.set(sign.id, other);
              const now = outcome(model, { ...answers, signs });
              assert.ok(now.kind !== 'one' || now.leading[0] === before.leading[0]);
            }
        counted('no reversal, any answer', sets);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a tie never picks', () => {
  fc.assert(
    fc.property(runs(), ([model, answers]) => {
      counted('ties');
      const { kind, leading, accounts } = score(model, answers);
      if (kind !== 'one' && kind !== 'several') return assert.deepEqual(leading, []);
      const best = Math.max(...accounts.map(({ alignment }) => alignment));
      for (const { path, alignment } of accounts) if (best - alignment < 1e-9) assert.ok(leading.includes(path.id));
      assert.equal(kind === 'one', leading.length === 1);
    }),
    NUM,
  );
});

test('paths that are weighed alike are never told apart', () => {
  fc.assert(
    fc.property(runs(), ([model, answers]) => {
      counted('ties');
      // every path speaks as the first one does
      const alike = (given: Readonly<Record<string, number>>) =>
        Object.fromEntries(model.paths.map(({ id }) => [id, given.a ?? 0]));
      const twins = {
        ...model,
        signs: model.signs.map((sign) => ({ ...sign, for: alike(sign.for) })),
        rows: model.rows.map((row) => ({ ...row, fit: alike(row.fit) })),
      };
      const { kind, leading } = outcome(twins, answers);
      assert.notEqual(kind, 'one');
      if (kind === 'several') assert.equal(leading.length, model.paths.length);
    }),
    NUM,
  );
});

test('what would change the result is exactly what trying everything finds', () => {
  fc.assert(
    fc.property(runs(), ([model, answers]) => {
      const { kind, flips } = score(model, answers);
      counted('what would change it', model.signs.length);
      const found = model.signs.filter((sign) => !sign.safety && outcome(model, toggled(answers, sign)).kind !== kind);
      assert.deepEqual(flips, found);
    }),
    NUM,
  );
});

test('a sign of safety, even a little, is all there is', () => {
  fc.assert(
    fc.property(
      cards()
        .filter(({ signs }) => signs.some(({ safety }) => safety))
        .chain((model) => fc.tuple(fc.constant(model), answersFor(model, true))),
      ([model, answers]) => {
        counted('safety first');
        const asked = model.signs.some(({ id, safety }) => safety && (answers.signs.get(id) ?? 0) > 0);
        const { kind, leading, accounts, flips } = score(model, answers);
        assert.equal(kind === 'support', asked);
        if (asked) assert.deepEqual([leading, accounts, flips], [[], [], []]);
      },
    ),
    NUM,
  );
});

describe('the same comparison', () => {
  const model = cards();

  test('is one model, however its JSON is written', () => {
    const asText = (given: Readonly<Record<string, number>>, between: string) =>
      Object.entries(given)
        .map(([id, weight]) => `${id}:${weight}`)
        .join(between);
    fc.assert(
      fc.property(model, fc.constantFrom(' ', ', ', '; '), (card, between) => {
        counted('all ways in', 0);
        const plain = JSON.parse(JSON.stringify(card)) as Record<string, unknown>;
        const written = {
          ...plain,
          signs: card.signs.map((sign) => ({
            ...sign,
            for: asText(sign.for, between),
            safety: sign.safety ? 'true' : 'false',
          })),
          rows: card.rows.map((row) => ({ ...row, fit: asText(row.fit, between), matter: String(row.matter) })),
        };
        const read = (data: Record<string, unknown>) => normalise(readData(data, 'https://a.example/', () => {}));
        assert.deepEqual(read(plain), card);
        assert.deepEqual(read(written), card);
        assert.deepEqual(read(JSON.parse(JSON.stringify(read(written))) as Record<string, unknown>), card);
      }),
      NUM,
    );
  });

  test('is offered with a self-check exactly when nothing grave is found in it', () => {
    const broken = model.chain((card) =>
      fc
        .constantFrom<Partial<PathsModel>>(
          {},
          { decision: '' },
          { kind: 'health' },
          { kind: 'health', reviewed: '2026-10-01' },
          { support: null },
          { paths: card.paths.slice(1) },
          { paths: [...card.paths, card.paths[0]!] },
          { paths: card.paths.map((path) => ({ ...path, label: '' })) },
          { rows: card.rows.map((row) => ({ ...row, kind: '' })) },
          { rows: card.rows.map((row) => ({ ...row, label: '' })) },
          { rows: card.rows.map((row) => ({ ...row, cells: { ...row.cells, zz: 'x' } })) },
          { rows: card.rows.map((row) => ({ ...row, cells: {} })) },
          { rows: card.rows.map((row) => ({ ...row, fit: { a: 2 } })) },
          { signs: [] },
          { signs: [...card.signs, card.signs[0]!] },
          { signs: card.signs.map((sign) => ({ ...sign, because: '' })) },
          { signs: card.signs.map((sign) => ({ ...sign, text: '' })) },
          { signs: card.signs.map((sign) => ({ ...sign, for: { ...sign.for, b: 0.5 } })) },
          { signs: card.signs.map((sign) => ({ ...sign, for: { ...sign.for, a: NaN } })) },
          { signs: card.signs.map((sign) => ({ ...sign, for: {} })) },
        )
        .map((change): PathsModel => ({ ...card, ...change })),
    );
    let sound = 0;
    fc.assert(
      fc.property(broken, (card) => {
        counted('sound is sound', 0);
        const is = isSound(card);
        sound += Number(is);
        assert.equal(
          is,
          validate(card, () => {}),
        );
      }),
      { numRuns: 3000 },
    );
    assert.ok(sound > 20, String(sound));
  });
});
