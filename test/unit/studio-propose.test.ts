// What the studio proposes from an article: its own words, each with its place, and nothing where it weighs nothing.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { kindOf, pickedTable, proposeFrom } from '../../studio/core/propose.js';
import { waysInTitle } from '../../studio/core/ways.js';
import { JSDOM, pageGlobals } from '../support/jsdom.js';

before(pageGlobals);

const propose = (html: string) => proposeFrom(new JSDOM(`<body>${html}</body>`).window.document.body);
const pathsOf = (html: string) => propose(html).paths.map(({ text }) => text);
const rowsOf = (html: string) => propose(html).rows.map(({ text, kind, cells }) => [text, kind, ...cells]);
const signsOf = (html: string) => propose(html).signs.map(({ text }) => text);
const list = (...items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const POOL = '<h1>Pool or lake: which is right for you?</h1>';

test('the ways that titles name', () => {
  for (const [title, ...ways] of [
    ['Renting vs. buying: which is right for you?', 'Renting', 'Buying'],
    ['Should I rent or buy a home?', 'Rent', 'Buy a home'],
    ['The difference between therapy and coaching', 'Therapy', 'Coaching'],
    ['Online therapy or in-person therapy', 'Online therapy', 'In-person therapy'],
    ['Which is right for you: heat pump or gas boiler?', 'Heat pump', 'Gas boiler'],
    ['Hybrid, electric or diesel?', 'Hybrid', 'Electric', 'Diesel'],
    ['Tenant (renting) or owner: what suits you?', 'Tenant', 'Owner'],
    ['The great question: cats vs. dogs', 'Cats', 'Dogs'],
    ['Key differences between a lease and a loan', 'Lease', 'Loan'],
    ['Is a pool or a lake right for you?', 'Pool', 'Lake'],
    ['Which is better, tea or coffee?', 'Tea', 'Coffee'],
    ['Bus vs. train in a small town', 'Bus', 'Train'],
    ['Gas vs. electric costs compared', 'Gas', 'Electric'],
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
    assert.equal(rows[1]!.from, '“Pros of therapy”, “Self-help › Pros”');
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

test('a footnote is no sign, and a question about looks is a sentence', () => {
  const { rows, signs } = propose(
    `<h1>Surgery or rest</h1><h2>What surgery looks like</h2><p>One night.</p><h2>What rest looks like</h2><p>Short walks.</p>
    <h2>Who rest is for</h2><ul><li>Small dogs</li></ul>
    <ol><li id="footnote-1">In the next town. <a href="#footnote-ref-1" role="doc-backlink">↩</a></li></ol>`,
  );
  assert.deepEqual(
    signs.map(({ text }) => text),
    ['Small dogs'],
  );
  assert.deepEqual(
    rows.map(({ text, kind, cells }) => [text, kind, ...cells]),
    [['What it looks like', 'looks-like', 'One night.', 'Short walks.']],
  );
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

describe('the ways', () => {
  test('have what a title says once for all, where the article says it of each', () => {
    assert.deepEqual(pathsOf('<h1>Morning vs. evening swims</h1><p>A morning swim wakes you.</p>'), [
      'Morning swims',
      'Evening swims',
    ]);
    assert.deepEqual(pathsOf('<h1>Morning vs. evening swims</h1><p>Mornings are cold.</p>'), [
      'Morning',
      'Evening swims',
    ]);
  });

  test('are those of another heading where the title names none', () => {
    const { decision, paths } = propose(
      '<h1>All about water</h1><h2>Should I swim or dive?</h2><h2>Pool vs. lake</h2>',
    );
    assert.equal(decision?.text, 'All about water');
    assert.deepEqual(paths, [
      { text: 'Pool', from: '“Pool vs. lake”' },
      { text: 'Lake', from: '“Pool vs. lake”' },
    ]);
  });

  test('are known by any form of their words, and by no other word that begins so', () => {
    const rows = rowsOf(`<h1>Therapy or private coaching?</h1>
      <h2>Benefits of seeing a therapist</h2><p>Calm.</p><h2>Benefits of a coach</h2><p>Aims.</p>
      <h2>Drawbacks there are</h2><p>Some.</p><h2>Limits of privacy</h2><p>Few.</p>`);
    assert.deepEqual(rows, [['Benefits', 'good', 'Calm.', 'Aims.']]);
  });

  test('are not named by words that they share, or that are part of each other', () => {
    const rows =
      rowsOf(`<h1>Teletherapy vs. in-person therapy</h1><h2>Teletherapy</h2><h3>Benefits</h3><p>No way to go.</p>
      <h2>Seeing someone in person</h2><h3>Benefits</h3><p>Company.</p><h2>Limits of therapy</h2><p>Some.</p>`);
    assert.deepEqual(rows, [['Benefits', 'good', 'No way to go.', 'Company.']]);
  });
});

describe('the questions', () => {
  test('are those that stand over each way, with or without a number', () => {
    const expected = [['Cost of a day', 'cost', 'Five a day', 'Nothing.']];
    for (const below of [
      `<h3>The pool</h3>${list('Five a day')}<h3>The lake</h3><p>Nothing.</p>`,
      `<p>Pool:</p>${list('Five a day')}<p><strong>b. Lake:</strong></p><p>Nothing. Bring shoes.</p>`,
      `<p><strong>Pool:</strong> Five a day</p><p><strong>Lake</strong>: Nothing.</p>`,
      `<p><strong>Pool:</strong> Five a day<br><strong>Lake:</strong> Nothing.</p>`,
      list('Pool: Five a day', 'Lake: Nothing.', 'Both: Warm soup'),
    ])
      assert.deepEqual(rowsOf(`${POOL}<h2>1. Cost of a day</h2>${below}`), expected, below);
    assert.deepEqual(
      rowsOf(`${POOL}<p><strong>Is a lake safe?</strong></p><p><strong>Pool:</strong></p><p>Yes.</p>
        <p><strong>Lake:</strong></p><p>It depends.</p>`),
      [['Is a lake safe?', '', 'Yes.', 'It depends.']],
    );
    const { rows } = propose(`${POOL}<h2>Is a pool clean?</h2>${list('Pool: Mostly', 'Lake: It depends')}`);
    assert.deepEqual(rows, [
      {
        text: 'Is a pool clean?',
        kind: '',
        from: '“Pool” below it, “Lake” below it',
        cells: ['Mostly', 'It depends'],
      },
    ]);
  });

  test('are those that the sections of both ways ask, and those that differ in the way only', () => {
    assert.deepEqual(
      rowsOf(`${POOL}<h2>The pool</h2><p>Tiles and rules.</p><p><strong>You bring:</strong> A cap</p>
        <h2>The lake</h2><p>Mud and reeds.</p><p><strong>You bring:</strong> Old shoes</p>
        <h2>Where lakes lead you</h2><p>Out.</p><h2>Where pools lead you</h2><p>Up and down.</p>`),
      [
        ['What is it?', 'what', 'Tiles and rules.', 'Mud and reeds.'],
        ['You bring', '', 'A cap', 'Old shoes'],
        ['Where … lead you', '', 'Up and down.', 'Out.'],
      ],
    );
    assert.deepEqual(
      rowsOf(`${POOL}<h2>The pool</h2><p>A house.</p><h2>The lake</h2><p>A place.</p><h3>What is it?</h3><p>Much water.</p>
        <h2>What a day at the lake sounds like</h2><p>At the lake you hear:</p>${list('Frogs', 'Wind')}
        <h2>What a pool day sounds like</h2><p>Loud.</p>`),
      [
        ['What is it?', 'what', '', 'Much water.'],
        ['What it sounds like', 'looks-like', 'Loud.', 'Frogs; Wind'],
      ],
    );
    assert.deepEqual(rowsOf(`${POOL}<h2>Pool rules</h2><p>Take a shower.</p><h2>Lake rules</h2><p>Ask first.</p>`), [
      ['… rules', '', 'Take a shower.', 'Ask first.'],
    ]);
    // one way with an article before it, the other without; one of two words
    assert.deepEqual(
      rowsOf(`<h1>Group course or private lessons?</h1><h2>Pros and cons of a group course</h2>${list('Cheaper', 'Slower')}
        <h2>Pros and cons of private lessons</h2>${list('Your pace', 'Nobody to talk to')}`),
      [['Pros and cons of …', '', 'Cheaper; Slower', 'Your pace; Nobody to talk to']],
    );
  });

  test('are none where only one way answers, but for advantages and limits', () => {
    assert.deepEqual(
      rowsOf(`${POOL}<h2>Cost of the pool</h2><p>Five.</p><h2>Limits of the pool</h2><p>Hours.</p>
        <h2>The lake: more calm, lower cost, no time lost</h2><p>Wide.</p>`),
      [['Limits', 'limits', 'Hours.', '']],
    );
    const plan = '<p>Yes.</p><h3>The plan</h3><p>Go early.</p>';
    assert.deepEqual(rowsOf(`${POOL}<h2>When the pool is full</h2>${plan}<h2>When the lake is full</h2>${plan}`), []);
  });

  test('are not asked by examples and by what ends an article', () => {
    const both = list('Pool: Yes', 'Lake: No');
    const words = '<p>A pool is always warm. A lake is always cold.</p>';
    assert.deepEqual(
      rowsOf(`${POOL}<h2>Example week</h2>${both}<h2>The bottom line</h2>${words}<h2>FAQ</h2>${both}`),
      [],
    );
  });

  test('take from running text what it states first of each way', () => {
    const { rows } =
      propose(`${POOL}<h2>The water</h2><p>Have you felt it? Pools are kept warm all year. Pools smell.</p>
      <p>If a lake is deep, it is cold. Many people like the lake. The lake is cold until June. It warms.</p><h2>The way</h2><p>The pool is near us.</p>`);
    assert.deepEqual(rows, [
      {
        text: 'The water',
        kind: '',
        from: 'sentences below “The water”',
        cells: ['Pools are kept warm all year.', 'The lake is cold until June.'],
      },
    ]);
  });
});

describe('advantages and limits', () => {
  const GOOD = ['Warm; Clean', 'Free; Wide'];
  test('are lists, the names of their parts, or what a text announces under headings of the same level', () => {
    for (const [pool, lake] of [
      ['<p>✓ Warm<br>✓ Clean</p>'.replace('<br>', ' '), '<p>• Free • Wide</p>'],
      ['<h3>1. Warm</h3><p>Always.</p><h3>2. Clean</h3><p>Mostly.</p>', '<h3>Free</h3><h3>Wide</h3>'],
      ['<p>There are two:</p><h2>Warm</h2><p>Always.</p><h2>Clean</h2><p>Mostly.</p>', list('Free', 'Wide')],
    ])
      assert.deepEqual(
        rowsOf(`${POOL}<h2>Advantages of pools</h2>${pool}<h2>Advantages of lakes</h2>${lake}`),
        [['Advantages', 'good', ...GOOD]],
        pool,
      );
  });

  test('are one text where they are sentences', () => {
    assert.deepEqual(rowsOf(`${POOL}<h2>Pool pros</h2>${list('It is warm.', 'Is it near? Yes!', 'It is clean')}`), [
      ['Pros', 'good', 'It is warm. Is it near? Yes! It is clean', ''],
    ]);
  });

  test('are told apart below one heading for both', () => {
    assert.deepEqual(
      rowsOf(`${POOL}<h2>The pool: pros and cons</h2><p>Pros:</p>${list('Warm')}<p>Cons:</p>${list('Full')}
        <h2>Benefits</h2><h3>Lake pros</h3>${list('Wide')}`),
      [
        ['Pros', 'good', 'Warm', 'Wide'],
        ['Cons', 'limits', 'Full', ''],
      ],
    );
  });

  test('are answered by their own words, though these ask what is known', () => {
    assert.deepEqual(
      rowsOf(`${POOL}<h2>Pool pros</h2><h3>Short time</h3><p>An hour.</p><h3>Small costs</h3><p>Five.</p>
        <h2>Lake pros</h2><h3>Any time</h3><p>All day.</p><h3>No costs</h3><p>None.</p>`),
      [['Pros', 'good', 'Short time; Small costs', 'Any time; No costs']],
    );
  });

  test('are no questions by themselves, and are never cut within a point', () => {
    const long = 'a point with many words '.repeat(8).trim();
    assert.deepEqual(
      rowsOf(`${POOL}<h2>Pool pros</h2>${list('One', long, long, 'Two')}<h2>Lake</h2><h3>Pros</h3><h4>Low cost</h4>`),
      [['Pros', 'good', `One; ${long} …`, '']],
    );
  });
});

describe('the signs', () => {
  test('are lists, leads and headings under the choice of a way, and what a list says of it', () => {
    assert.deepEqual(
      propose(`${POOL}<h2>Choose the pool for:</h2><p><strong>Time:</strong> You have an hour</p>
        <h2>Go to the lake if …</h2><h3>You like mud</h3><p>There is much.</p>
        <h2>Which?</h2>${list('Choose the pool if: You feel cold', 'Choose the lake if: You feel warm')}
        <h2>When both are right</h2>${list('You have a week')}`).signs,
      [
        { text: 'Time: You have an hour', from: '“Choose the pool for”' },
        { text: 'You like mud', from: '“Go to the lake if …”' },
        { text: 'You feel cold', from: '“Choose the pool if”' },
        { text: 'You feel warm', from: '“Choose the lake if”' },
        { text: 'You have a week', from: '“When both are right”' },
      ],
    );
  });

  test('are not what advice or another question lists', () => {
    const tips = list('Ask a friend');
    assert.deepEqual(
      signsOf(`${POOL}<h2>How to choose a pool</h2>${tips}<h2>What if it rains?</h2>${tips}<h2>If so</h2>${tips}<h2>If the pool is full</h2>${tips}
        <h2>The better option: a lake</h2>${tips}<h2>Our advice: choose a lake</h2>${tips}
        <h2>When to go to the lake</h2><h3>Early</h3><p>It is calm.</p>
        <h2>Which is better for …</h2><h3>Children?</h3><p>Both.</p><p><strong>Best choice:</strong> The near one</p>`),
      [],
    );
  });
});

describe('tables', () => {
  const table = (...rows: readonly (readonly string[])[]) =>
    `<table>${rows.map((row, y) => `<tr>${row.map((cell, x) => (y && x ? `<td>${cell}</td>` : `<th>${cell}</th>`)).join('')}</tr>`).join('')}</table>`;

  test('are taken where their columns are the ways, without columns that weigh them, and joined where they are alike', () => {
    const html =
      POOL +
      table(['Day', 'Plan', 'Meal'], ['Monday', 'Swim', 'Soup']) +
      table(['', 'The pool', 'The lake', 'Winner'], ['Price', 'Five', 'Nothing', 'Lake']) +
      table(['', 'The pool', 'The lake'], ['Water', 'Warm', 'Cold']);
    assert.deepEqual(pathsOf(html), ['The pool', 'The lake']);
    assert.deepEqual(rowsOf(html), [
      ['Price', 'cost', 'Five', 'Nothing'],
      ['Water', '', 'Warm', 'Cold'],
    ]);
  });

  test('are turned where their rows are the ways', () => {
    const html = POOL + table(['', 'Price', 'Water'], ['Pool', 'Five', 'Warm'], ['Lake', 'Nothing', 'Cold']);
    assert.deepEqual(pathsOf(html), ['Pool', 'Lake']);
    assert.deepEqual(rowsOf(html), [
      ['Price', 'cost', 'Five', 'Nothing'],
      ['Water', '', 'Warm', 'Cold'],
    ]);
  });

  test('are left where they compare something else', () => {
    const html = POOL + table(['Town', 'Price', 'Distance'], ['Ahl', 'Five', 'Far'], ['Bern', 'Six', 'Near']);
    assert.deepEqual(propose(html).paths[0], {
      text: 'Pool',
      from: 'the title “Pool or lake: which is right for you?”',
    });
    assert.deepEqual(rowsOf(html), []);
  });
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
