import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createSchemaCheck } from '../../src/vendor/json-schema.js';
import { validate } from '../../src/paths/author/validate.js';
import { isDay } from '../../src/internal/date.js';
import { normalise, type PathsModel } from '../../src/paths/model.js';
import { schema } from '../../src/paths/author/schema.js';
import { reportSchemaErrors } from '../../src/paths/author/schema-problems.js';
import { lintText } from '../../src/problems/paths-lint.js';
import { readData } from '../../src/paths/input/read-json.js';

type Json = Record<string, unknown>;
const BASE = 'https://practice.example/page';
const fits = createSchemaCheck(schema);
const sampleFolder = new URL('../../stories/sample/', import.meta.url);
const sample = JSON.parse(readFileSync(new URL('paths.json', sampleFolder), 'utf8')) as Json;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
const ADDRESSES = ['href', 'chat', 'web', 'source'];
const FLAGS = ['matter', 'safety', 'free', 'nothing'];
const TAGS = ['region', 'lang'];
const WEIGHTS = ['for', 'fit'];

/** Whether all that `data` says stands in the model, too. */
function kept(data: unknown, model: unknown, key: string): boolean {
  if (data === null) return model === null;
  // made of the address where it is empty; a path, a row or a sign without words is reported
  if (key === 'label' && typeof data === 'string' && !words(data)) return true;
  if (FLAGS.includes(key)) return typeof data === 'boolean' && data === (model ?? false);
  if (TAGS.includes(key) && typeof data === 'string')
    return (
      data
        .split(/[\s,;]+/)
        .filter(Boolean)
        .join() === (model as string[]).join()
    );
  if (typeof data === 'string' && WEIGHTS.includes(key) && isRecord(model))
    return !data.trim() || Object.keys(model).length > 0; // a wrong one is reported
  if (key === 'text' && !isRecord(data) && (model === null || isRecord(model)))
    return words(data) === (model?.to ?? '') && typeof data !== 'boolean' && typeof data !== 'object';
  if (typeof data === 'string' || typeof data === 'number') {
    if (isRecord(model))
      return words(data) !== '' && (key === 'paths[]' || key === 'sources[]') && model.label === words(data);
    if (typeof model === 'number') return Number(data) === model;
    return (
      words(data) === model || (ADDRESSES.includes(key) && model !== '' && new URL(words(data), BASE).href === model)
    );
  }
  if (Array.isArray(data))
    return (
      Array.isArray(model) &&
      data.length === model.length &&
      data.every((each, at) => kept(each, model[at], `${key}[]`))
    );
  if (!isRecord(data) || Array.isArray(model)) return false;
  if (key === 'text' && !words(data.to)) return false;
  if (model === null)
    return Object.entries(data).every(([name, each]) =>
      name === 'heading'
        ? typeof each === 'string' && !words(each)
        : ['paragraphs', 'links', 'entries'].includes(name) && Array.isArray(each) && !each.length,
    );
  return (
    isRecord(model) &&
    Object.entries(data).every(
      ([name, value]) =>
        name.startsWith('$') ||
        (Object.hasOwn(model, name)
          ? kept(value, model[name], name)
          : (name === 'nothing' && value === false) ||
            (name === 'nothingOmitted' &&
              words(value) === '' &&
              (typeof value === 'string' || typeof value === 'number'))),
    )
  );
}

/**
 * Whether the reader takes all of the data in, and says nothing about its form. What refers to something else is not
 * form.
 */
function reads(data: Json): boolean {
  const codes: string[] = [];
  const report = (code: string) => void (/-(008|015|018|020)$/.test(code) && codes.push(code));
  const model = normalise(readData(data, BASE, report));
  // a card without paths and rows is not looked at any further
  validate(
    {
      ...model,
      paths: [{ id: 'self', label: 'Self' }, ...model.paths],
      rows: [...model.rows, { kind: '', label: 'Row', cells: {}, matter: false, fit: {} }],
    },
    report,
  );
  const entries = (
    isRecord(data.support) && Array.isArray(data.support.entries) ? data.support.entries : []
  ) as unknown[];
  const nameless = entries.some(
    (each) => !isRecord(each) || !words(each.name) || (words(each.checked) && !isDay(words(each.checked))),
  );
  const cellless =
    Array.isArray(data.rows) &&
    data.rows.some(
      (each) => !isRecord(each) || !isRecord(each.cells) || Object.values(each.cells).some((cell) => !words(cell)),
    );
  return !codes.length && !nameless && !cellless && kept(data, model, '');
}

// -- data in all forms that the documentation names
const word = fc.constantFrom('Alone', 'With a teacher', 'ein Weg', 'طريق', 'x y', 7 as unknown as string);
const id = fc.constantFrom('self', 'therapy', 'wait');
const day = fc.constantFrom('2026-10-01', '2024-02-29');
const address = fc.constantFrom('https://help.example/', 'tel:116123', 'sms:85258', '/help', 'mailto:a@b.example');
const weights = (limit: number) =>
  fc.oneof(
    fc.dictionary(
      id,
      fc.oneof(fc.integer({ min: -limit, max: limit }), fc.integer({ min: -limit, max: limit }).map(String)),
      { noNullPrototype: true },
    ),
    fc
      .array(fc.tuple(id, fc.integer({ min: -limit, max: limit })), { maxLength: 3 })
      .map((pairs) => pairs.map(([name, weight]) => `${name}:${weight}`).join(' ')),
  );
const some = <T>(shape: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, required: (keyof T)[]) =>
  fc.record(shape, { requiredKeys: required, noNullPrototype: true });
const twins: fc.Arbitrary<Json> = some<Json>(
  {
    $schema: fc.constant('./schema.json'),
    decision: word,
    kind: fc.constantFrom('general', 'health'),
    reviewed: day,
    reviewBy: fc.oneof(day, fc.constant('')),
    interest: word,
    nothingOmitted: word,
    answers: fc.constantFrom('three', 'ticks'),
    sources: fc.array(fc.oneof(word, some<Json>({ label: word, href: address }, ['label'])), { maxLength: 2 }),
    questions: fc.array(word, { maxLength: 2 }),
    paths: fc.array(fc.oneof(word, some<Json>({ id, label: word, nothing: fc.boolean() }, ['label'])), {
      maxLength: 3,
    }),
    rows: fc.array(
      some<Json>(
        {
          kind: word,
          label: word,
          cells: fc.dictionary(id, word, { noNullPrototype: true }),
          matter: fc.boolean(),
          fit: weights(1),
        },
        ['label', 'cells'],
      ),
      { maxLength: 3 },
    ),
    signs: fc.array(
      fc.oneof(
        some<Json>({ id, text: word, for: weights(2), because: word, safety: fc.constant(false) }, ['text']),
        some<Json>({ text: word, safety: fc.constant(true) }, ['text', 'safety']),
      ),
      { maxLength: 3 },
    ),
    support: fc.oneof(
      fc.constant(null),
      some<Json>(
        {
          heading: word,
          paragraphs: fc.array(word, { maxLength: 2 }),
          links: fc.array(some<Json>({ label: word, href: address }, ['href']), { maxLength: 2 }),
          entries: fc.array(
            some<Json>(
              {
                name: word,
                region: fc.oneof(fc.constantFrom('US', 'US CA'), fc.constant(['GB', 'IE'])),
                for: word,
                call: fc.constantFrom('988', '116 123', 988 as unknown as string),
                text: fc.oneof(
                  fc.constantFrom('85258', null as unknown as string),
                  some<Json>({ to: fc.constant('741741'), body: word }, ['to']),
                ),
                chat: address,
                web: address,
                hours: word,
                free: fc.boolean(),
                lang: fc.constant(['en', 'es']),
                source: address,
                checked: day,
              },
              ['name'],
            ),
            { maxLength: 2 },
          ),
        },
        [],
      ),
    ),
  },
  [],
);

const pointers = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => [
  ...(path.length ? [path] : []),
  ...(Array.isArray(value)
    ? value.flatMap((each, at) => pointers(each, [...path, at]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([name, each]) => (name.startsWith('$') ? [] : pointers(each, [...path, name])))
      : []),
];

type Change = { readonly name: string; readonly do: (parent: Json, key: string) => void };
const WRONG: readonly unknown[] = [
  '',
  ' ',
  'x',
  5,
  -1,
  2.5,
  true,
  false,
  null,
  [],
  {},
  ['x'],
  [''],
  { x: 1 },
  { label: 'x' },
  'javascript:alert(1)',
  '2026-02-30',
];
const CHANGES: readonly Change[] = [
  ...WRONG.map((value): Change => ({
    name: `= ${JSON.stringify(value)}`,
    do: (parent, key) => void (parent[key] = structuredClone(value)),
  })),
  {
    name: 'left out',
    do: (parent, key) => (Array.isArray(parent) ? void parent.splice(Number(key), 1) : void delete parent[key]),
  },
  {
    name: 'misspelt',
    do: (parent, key) => {
      if (!Array.isArray(parent)) {
        parent[`${key}x`] = parent[key];
        delete parent[key];
      }
    },
  },
];

/** What the reader forgives and an editor should still mark: a word or a number where another kind is meant. */
const forgiven = (key: string, inTags: boolean, value: unknown): boolean =>
  (FLAGS.includes(key) && typeof value === 'string') ||
  ((ADDRESSES.includes(key) || TAGS.includes(key) || inTags) && typeof value === 'number');

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, step) => (found as Json)[step as string], data);

describe('the schema and the reader of JSON', () => {
  test('every sample fits', () => {
    assert.deepEqual(fits(sample), []);
    assert.equal(reads(sample), true);
  });

  test('agree on whatever the documentation allows', () => {
    fc.assert(
      fc.property(twins, (data) => {
        assert.deepEqual(fits(data), []);
        assert.equal(reads(data), true);
      }),
      { numRuns: 400 },
    );
  });

  test('agree on each way of getting one thing wrong, anywhere', () => {
    let count = 0;
    let refused = 0;
    const tryAll = (data: Json, changes: readonly Change[]) => {
      for (const path of pointers(data))
        for (const change of changes) {
          const changed = structuredClone(data);
          const key = path.at(-1)!;
          change.do(at(changed, path.slice(0, -1)) as Json, String(key));
          const parent = at(changed, path.slice(0, -1)) as Json;
          if (forgiven(String(key), TAGS.includes(String(path.at(-2))), parent[key])) continue;
          const misfits = fits(changed);
          count++;
          if (misfits.length) refused++;
          assert.equal(
            misfits.length === 0,
            reads(changed),
            `/${path.join('/')} ${change.name}\n${misfits.map(({ instanceLocation, keyword }) => `${instanceLocation} ${keyword}`).join('\n')}`,
          );
        }
    };
    tryAll(
      { ...sample, rows: (sample.rows as Json[]).slice(1, 3), signs: (sample.signs as Json[]).slice(7, 9) },
      CHANGES,
    );
    fc.assert(
      fc.property(twins, fc.subarray([...CHANGES], { minLength: 2, maxLength: 4 }), (data, changes) =>
        tryAll(data, changes),
      ),
      { numRuns: 60 },
    );
    assert.ok(count > 3000 && refused > count / 4, `${count} ${refused}`);
    console.log(`# ${count} changes, ${refused} of them refused by both`);
  });

  test('know the same fields', () => {
    const model: Required<PathsModel> = {
      ...(normalise({ support: { heading: 'x', paragraphs: [], links: [], entries: [] } }) as Required<PathsModel>),
      nothingOmitted: 'x',
    };
    assert.deepEqual(Object.keys(schema.properties).sort(), Object.keys(model).sort());
  });

  test('what the widget writes as JSON fits, too', () => {
    fc.assert(
      fc.property(twins, (data) =>
        assert.deepEqual(fits(JSON.parse(JSON.stringify(normalise(readData(data, BASE, () => {}))))), []),
      ),
    );
  });
});

describe('a place in the data that does not fit', () => {
  const tell = (data: unknown): string[] => {
    const said: string[] = [];
    reportSchemaErrors(data, fits(data), (code, values) => said.push(lintText(code, values!).message));
    return said;
  };
  const changed = (change: (data: Record<string, Json[] & Json>) => void) => {
    const data = structuredClone(sample) as Record<string, Json[] & Json>;
    change(data);
    return tell(data);
  };

  test('is told once, by its pointer, in plain words', () => {
    assert.deepEqual(
      changed((data) => void ((data.rows![1]!.fit as Json).self = 3)),
      ['what stands at /rows/1/fit/self is 3, and should be a whole number from -1 to 1.'],
    );
    assert.deepEqual(
      changed((data) => void delete data.paths![0]!.label),
      ['what stands at /paths/0 lacks “label”.'],
    );
    assert.deepEqual(
      changed((data) => void (data.reviewed = 'last spring' as never)),
      ['what stands at /reviewed is “last spring”, and should be a day such as 2026-10-01.'],
    );
    assert.deepEqual(
      changed((data) => void (data.signs![8]!.for = { self: 1 })),
      ['what stands at /signs/8/for is an object, and should be left out: a sign of safety has no weights.'],
    );
    assert.deepEqual(tell([]), ['what stands at the top is a list, and should be an object with named fields.']);
  });

  test('with a misspelt name comes with the name that was meant', () => {
    assert.deepEqual(
      changed((data) => void (data.signs![0]!.Because = 'x' as never)),
      ['what stands at /signs/0 has a field “Because” that is not read. Is it “because”?'],
    );
    assert.deepEqual(
      changed((data) => void (data['review-by'] = 'x' as never)),
      ['what stands at the top has a field “review-by” that is not read. Is it “reviewBy”?'],
    );
    assert.deepEqual(
      changed((data) => void (data.unheard = 'x' as never)),
      ['what stands at the top has a field “unheard” that is not read.'],
    );
  });

  test('is told in words, whatever JSON holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const text of tell(data)) assert.doesNotMatch(text, /undefined|NaN|\[object|something else/);
      }),
    );
  });

  test('is found on a page that has extended Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'ofThePage', { value: () => 1, enumerable: true, configurable: true });
    try {
      assert.deepEqual(createSchemaCheck(schema)(sample), []);
    } finally {
      delete (Object.prototype as Json).ofThePage;
    }
  });
});

describe('the published schema', () => {
  test('describes every field', () => {
    const bare: string[] = [];
    const visit = (each: unknown, path: string) => {
      if (Array.isArray(each)) each.forEach((item, i) => visit(item, `${path}/${i}`));
      if (!isRecord(each)) return;
      if (isRecord(each.properties))
        for (const [name, property] of Object.entries(each.properties))
          if (
            !path.includes('/then') &&
            !path.includes('/if') &&
            isRecord(property) &&
            !property.description &&
            !(isRecord((property.anyOf as unknown[] | undefined)?.[0]) && (property.anyOf as Json[])[0]!.description)
          )
            bare.push(`${path}/${name}`);
      for (const [name, value] of Object.entries(each)) visit(value, `${path}/${name}`);
    };
    visit(schema, '');
    assert.deepEqual(bare, []);
  });
});
