// What the studio does with an article's signs, tables and links: one press for a list, the reader's own person, nothing twice.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { normalise } from '../../src/paths/model.js';
import { bookingLinkIn, tablesTold, takeTablesOut } from '../../studio/core/in-article.js';
import { asReader, speaksToReader } from '../../studio/core/person.js';
import { signLists, withListWeight } from '../../studio/core/sign-lists.js';
import { JSDOM, pageGlobals } from '../support/jsdom.js';

const bodyWith = (html: string) => new JSDOM(`<body>${html}</body>`).window.document.body;

before(pageGlobals);

describe('a sign that speaks to its reader', () => {
  test('is proposed as the reader would say it where every word is certain', () => {
    for (const [text, own] of [
      ['You have your own room', 'I have my own room'],
      ['You like company.', 'I like company.'],
      ['Your weeks have fixed hours', 'My weeks have fixed hours'],
      ['You’re often tired', 'I’m often tired'],
      ["You've tried it", "I've tried it"],
      ['You are new to this', 'I am new to this'],
      ['You don’t want to travel', 'I don’t want to travel'],
    ])
      assert.equal(asReader(text!), own);
  });

  test('is only pointed out where a word could mean another thing', () => {
    for (const text of [
      'You and your partner disagree',
      'You have children who keep you up',
      'You haves',
      'Your partner likes you',
      'You want to do it yourself',
      'You like company and are often tired',
      'You keep hearing “your work is good”',
    ]) {
      assert.ok(speaksToReader(text), text);
      assert.equal(asReader(text), undefined, text);
    }
  });

  test('is none where it does not begin so', () => {
    for (const text of ['I like you', 'Youth is behind me', 'Want company', ''])
      assert.equal(speaksToReader(text), false, text);
  });
});

describe('a list of signs under words that name a way', () => {
  const sign = (id: string, text: string) => ({ id, text, for: {}, because: '', safety: false });
  const model = normalise({
    paths: [
      { id: 'evening', label: 'Evening course' },
      { id: 'weekend', label: 'Weekend course' },
    ],
    signs: [
      sign('you-work-by-day', 'I work by day'),
      { ...sign('b', 'You live near'), for: { weekend: 1 } },
      sign('c', 'You like short days'),
      sign('d', 'Something else'),
    ],
  });
  const from = '“An evening course suits you if”';
  const listed = [
    ...['You work by day', 'You live near', 'You like short days'].map((text) => ({ text, from })),
    { text: 'Something else', from: '“Who it is for”' },
  ];

  test('is offered for that way, with those that speak for nothing yet, though their words were changed', () => {
    assert.deepEqual(signLists(listed, model), [{ from, path: 'evening', label: 'Evening course', at: [0, 2] }]);
  });

  test('is never taken for another list that begins with the same words', () => {
    const listed = [
      { text: 'You want to work alone', from },
      { text: 'You want to work with someone', from: '“A weekend course suits you if”' },
    ];
    const alone = normalise({ ...model, signs: [sign('you-want-to-work', 'You want to work alone')] });
    assert.deepEqual(
      signLists(listed, alone).map(({ path, at }) => [path, at]),
      [['evening', [0]]],
    );
    const changed = normalise({ ...model, signs: [sign('you-want-to-work', 'I work alone')] });
    assert.deepEqual(signLists(listed, changed), [], 'nor guessed');
  });

  test('gets its weight only when asked, and is offered no longer', () => {
    const next = withListWeight(model, signLists(listed, model)[0]!, 2);
    assert.deepEqual(
      next.signs.map((each) => each.for),
      [{ evening: 2 }, { weekend: 1 }, { evening: 2 }, {}],
    );
    assert.deepEqual(signLists(listed, next), []);
  });

  test('is not offered where its words name both ways, or none', () => {
    const both = listed.map((each) => ({ ...each, from: '“An evening or a weekend course suits you if”' }));
    assert.deepEqual(signLists(both, model), []);
    assert.deepEqual(signLists(listed, normalise({ ...model, paths: [] })), []);
  });
});

describe('a table of the article', () => {
  const model = normalise({
    decision: 'Which course?',
    paths: [
      { id: 'a', label: 'Evening' },
      { id: 'b', label: 'Weekend' },
    ],
    rows: [{ kind: '', label: 'Cost', cells: { a: '40', b: '60' }, matter: false, fit: {} }],
  });
  const table = (more = '', cell = '60') =>
    `<table>${more}<tr><th>What</th><th>Evening</th><th>Weekend</th></tr><tr><th>Cost</th><td>40</td><td>${cell}</td></tr></table>`;
  const told = (html: string) => tablesTold(bodyWith(html), model).map(({ localName }) => localName);

  test('may leave it where the comparison says every word of it', () => {
    assert.deepEqual(told(`<p>Words</p>${table()}`), ['table']);
    assert.deepEqual(told(`<figure>${table()}<figcaption>Which course?</figcaption></figure>`), ['figure']);
  });

  test('goes with a heading that is left with nothing below it, and with no other', () => {
    const left = (html: string) => {
      const body = bodyWith(html);
      const headings = takeTablesOut(body, model);
      return [body.innerHTML, headings];
    };
    const over = '<h2>Side by side</h2>';
    assert.deepEqual(left(`<p>A</p>${over}${table()}<h2>Next</h2>`), ['<p>A</p><h2>Next</h2>', ['Side by side']]);
    assert.deepEqual(left(`<p>A</p>${over}${table()}`), ['<p>A</p>', ['Side by side']]);
    assert.deepEqual(left(`${over}${table()}<p>More.</p>`), [`${over}<p>More.</p>`, []]);
    assert.deepEqual(left(`${over}${table()}<h3>Part</h3>`), [`${over}<h3>Part</h3>`, []]);
    assert.deepEqual(left(`${over}<p>First.</p>${table()}`), [`${over}<p>First.</p>`, []]);
  });

  test('stays where a word, a link or a picture would be lost', () => {
    assert.deepEqual(told(table('', '60 a month')), []);
    assert.deepEqual(told(table('<caption>Prices of this year</caption>')), []);
    assert.deepEqual(told(table('', '<a href="/prices">60</a>')), []);
    assert.deepEqual(told(`<figure>${table()}<figcaption>As of May</figcaption></figure>`), []);
    assert.deepEqual(told(table('', '<mark data-sign="a">60</mark>')), []);
    assert.deepEqual(told(table('<tr><th colspan="3">Prices 2026</th></tr>')), []);
    assert.deepEqual(told(`<figure>${table()}<p>Source: our own list</p></figure>`), ['table'], 'the figure stays');
    assert.deepEqual(told('<table><tr><td>What</td></tr></table>'), []);
  });
});

describe('the booking link of an article', () => {
  const link = (...links: readonly (readonly [string, string])[]) =>
    bookingLinkIn(bodyWith(links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ')))?.href;

  test('is that of a service we know, before one whose words say so', () => {
    assert.equal(
      link(['https://a.example/', 'Book a lesson'], ['https://calendly.com/larkfield/first', 'Say hello']),
      'https://calendly.com/larkfield/first',
    );
    assert.equal(link(['https://a.example/', 'Make an appointment']), 'https://a.example/');
  });

  test('is none where words only mention a book, and none that leads nowhere from another page', () => {
    for (const text of [
      'Book reviews',
      'a good book',
      'Book recommendations',
      'the book a friend lent me',
      'a nature reserve',
    ])
      assert.equal(link(['https://a.example/', text]), undefined, text);
    assert.equal(link(['/contact', 'Book a lesson'], ['#book', 'Book now']), undefined);
  });
});
