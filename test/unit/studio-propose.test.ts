// What the studio proposes from an article: its own words, each with its place, and nothing where it weighs nothing.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
// @ts-expect-error it has no types of its own
import jsdom from 'jsdom';
import { kindOf, pickedTable, proposeFrom, waysInTitle } from '../../studio/core/propose.js';

const { JSDOM } = jsdom as { JSDOM: new (html: string) => { readonly window: Window & typeof globalThis } };

before(() => {
  const { window } = new JSDOM('');
  for (const name of ['DOMParser', 'Document', 'Element', 'Node', 'HTMLElement', 'document'] as const)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
});

const propose = (html: string) => proposeFrom(new JSDOM(`<body>${html}</body>`).window.document.body);

test('the ways that titles name', () => {
  for (const [title, ...ways] of [
    ['Renting vs. buying: which is right for you?', 'Renting', 'Buying'],
    ['Should I rent or buy a home?', 'Rent', 'Buy a home'],
    ['The difference between therapy and coaching', 'Therapy', 'Coaching'],
    ['Online therapy or in-person therapy', 'Online therapy', 'In-person therapy'],
    ['Which is right for you: heat pump or gas boiler?', 'Heat pump', 'Gas boiler'],
    ['Hybrid, electric or diesel?', 'Hybrid', 'Electric', 'Diesel'],
  ])
    assert.deepEqual(waysInTitle(title!), ways, title);
  for (const title of ['How to sleep better', 'Ten things we learned, and what to do with them', ''])
    assert.deepEqual(waysInTitle(title), [], title);
});

describe('an article that weighs two ways', () => {
  const { decision, paths, rows, signs } = propose(`
    <h1>Therapy vs. self-help: which is right for you?</h1><p>Both help many people.</p>
    <h2>What is therapy?</h2><p>Weekly meetings with a trained person. They last an hour.</p>
    <h2>Pros of therapy</h2><ul><li>Someone keeps track</li><li>A second view</li></ul>
    <h2>Cons of therapy</h2><ul><li>It costs more</li></ul>
    <h2>Self-help</h2><p>Books and exercises.</p>
    <h3>What is it?</h3><p>Exercises at home, at your own pace. Nothing else.</p>
    <p><strong>Pros:</strong></p><ul><li>Any time</li></ul>
    <p><strong>Cons:</strong></p><ul><li>No second view</li></ul>
    <h2>Choose therapy if</h2><ul><li>You keep getting stuck</li><li>You want company</li></ul>`);

  test('gives them, its questions and answers in its own words, and where each stands', () => {
    assert.equal(decision?.text, 'Therapy vs. self-help: which is right for you?');
    assert.deepEqual(
      paths.map(({ text }) => text),
      ['Therapy', 'Self-help'],
    );
    assert.match(paths[0]!.from, /^the title/);
    assert.deepEqual(
      rows.map(({ text, kind, cells }) => [text, kind, ...cells]),
      [
        ['What is it?', 'what', 'Weekly meetings with a trained person.', 'Exercises at home, at your own pace.'],
        ['Pros', 'good', 'Someone keeps track; A second view', 'Any time'],
        ['Cons', 'limits', 'It costs more', 'No second view'],
      ],
    );
    assert.equal(rows[1]!.from, '“Pros of therapy”, “Pros”');
  });

  test('gives as signs what stands under “if”, without a weight', () => {
    assert.deepEqual(signs, [
      { text: 'You keep getting stuck', from: '“Choose therapy if”' },
      { text: 'You want company', from: '“Choose therapy if”' },
    ]);
  });

  test('gives only what is ticked', () => {
    const all = { decision, paths, rows, signs };
    const table = pickedTable(all, { decision: false, paths: new Set([0, 1]), rows: new Set([2]), signs: new Set() });
    assert.equal(table.decision, '');
    assert.deepEqual(
      table.rows.map(({ label, cells }) => [label, cells]),
      [['Cons', { therapy: 'It costs more', 'self-help': 'No second view' }]],
    );
  });
});

test('the table of an article goes before its headings', () => {
  const { paths, rows } = propose(
    '<h1>Rent or buy</h1><table><tr><th></th><th>Renting</th><th>Buying</th></tr><tr><th>Monthly cost</th><td>Rent</td><td>Loan</td></tr></table><h2>Cost of renting</h2><p>Much.</p>',
  );
  assert.deepEqual(
    paths.map(({ text }) => text),
    ['Renting', 'Buying'],
  );
  assert.deepEqual(
    rows.map(({ text, kind, cells }) => [text, kind, ...cells]),
    [['Monthly cost', 'cost', 'Rent', 'Loan']],
  );
});

test('an article that weighs nothing gives nothing', () => {
  const { decision, paths, rows } = propose('<h1>How to sleep better</h1><h2>Pros</h2><p>Many.</p><p>Words.</p>');
  assert.deepEqual([decision, paths, rows], [undefined, [], []]);
  assert.deepEqual(propose('').signs, []);
});

test('what a question is about is read from its words only', () => {
  assert.equal(kindOf('What may it not give?'), 'limits');
  assert.equal(kindOf('Price per month'), 'cost');
  assert.equal(kindOf('Colour'), '');
});
