// Changes to a draft: what refers to a path follows it when it is named, moved or removed, and nothing is lost beside it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addPath,
  addSigns,
  moveAt,
  readSources,
  removePath,
  settlePathId,
  sourcesText,
  withTable,
  withWeight,
} from '../../studio/core/edit.js';
import { contentOf, emptyDraft, exampleDraft, type Draft } from '../../studio/core/draft.js';
import { kindOf } from '../../studio/core/propose.js';

const linked: Draft = {
  ...exampleDraft(),
  booking: { ...exampleDraft().booking, links: [{ path: 'guided', href: 'https://a.example', label: '', note: '' }] },
};

test('a draft says the same whatever its look, and another thing with one word more', () => {
  const draft = exampleDraft();
  assert.equal(contentOf({ ...draft, look: 'paper', lang: 'de', script: '' }), contentOf(draft));
  assert.notEqual(contentOf({ ...draft, reader: { ...draft.reader, html: '<p>Words</p>' } }), contentOf(draft));
  assert.notEqual(contentOf(emptyDraft()), contentOf(draft));
});

test('the words that a draft begins with are known by what they ask', () => {
  for (const { kind, label } of emptyDraft().paths.rows) assert.equal(kindOf(label), kind, label);
  assert.equal(kindOf('What is uncertain?'), 'uncertain');
  assert.equal(kindOf('Where do we meet?'), '');
});

describe('a path', () => {
  test('gets its id from its name once, and what refers to it follows', () => {
    const draft = emptyDraft();
    const [first, ...rest] = draft.paths.rows;
    const written: Draft = {
      ...draft,
      paths: {
        ...draft.paths,
        paths: [{ id: 'path-1', label: 'On your own' }, draft.paths.paths[1]!],
        rows: [{ ...first!, cells: { 'path-1': 'A book' }, fit: { 'path-1': 1 } }, ...rest],
        signs: [{ id: 'sign-1', text: 'Alone', for: { 'path-1': 2 }, because: '', safety: false }],
      },
      booking: { ...draft.booking, links: [{ path: 'path-1', href: 'tel:+1', label: '', note: '' }] },
    };
    const settled = settlePathId(written, 0);
    assert.equal(settled.paths.paths[0]!.id, 'on-your-own');
    assert.deepEqual(settled.paths.rows[0]!.cells, { 'on-your-own': 'A book' });
    assert.deepEqual(settled.paths.rows[0]!.fit, { 'on-your-own': 1 });
    assert.deepEqual(settled.paths.signs[0]!.for, { 'on-your-own': 2 });
    assert.equal(settled.booking.links[0]!.path, 'on-your-own');
    const again = settlePathId(
      { ...settled, paths: { ...settled.paths, paths: [{ id: 'on-your-own', label: 'Alone' }] } },
      0,
    );
    assert.equal(again.paths.paths[0]!.id, 'on-your-own', 'a page may link to it already');
  });

  test('with the name of another gets an id of its own', () => {
    const draft = {
      ...linked,
      paths: { ...linked.paths, paths: [...linked.paths.paths, { id: 'path-3', label: 'Self' }] },
    };
    assert.equal(settlePathId(draft, 2).paths.paths[2]!.id, 'self-2');
    assert.equal(new Set(addPath(addPath(draft)).paths.paths.map(({ id }) => id)).size, 5);
  });

  test('that is removed takes its answers, weights and link along, and nothing else', () => {
    const { paths, booking } = removePath(linked, 1);
    assert.deepEqual(
      paths.paths.map(({ id }) => id),
      ['self'],
    );
    assert.ok(paths.rows.every(({ cells }) => Object.keys(cells).join() === 'self'));
    assert.deepEqual(
      paths.signs.map((sign) => sign.for),
      [{ self: 2 }, { self: 1 }, {}, {}],
    );
    assert.deepEqual(booking.links, []);
  });

  test('moves by a place, and not beyond the ends', () => {
    assert.deepEqual(moveAt(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
    assert.deepEqual(moveAt(['a', 'b', 'c'], 0, -1), ['a', 'b', 'c']);
    assert.deepEqual(moveAt(['a', 'b', 'c'], 2, 1), ['a', 'b', 'c']);
  });
});

test('passages become signs once, without weights, into empty places first', () => {
  const { model } = addSigns(emptyDraft().paths, [{ text: 'I get stuck' }, { text: 'I get stuck' }]);
  assert.deepEqual(
    model.signs.map(({ id, text, for: given }) => [id, text, given]),
    [['i-get-stuck', 'I get stuck', {}]],
  );
  const blank = { ...model, signs: [...model.signs, { ...model.signs[0]!, id: 'sign-2', text: '' }] };
  const more = addSigns(blank, [{ text: 'I like to talk', id: 'talk' }]);
  assert.equal(more.added, 1);
  assert.deepEqual(
    more.model.signs.map(({ id }) => id),
    ['i-get-stuck', 'talk'],
  );
});

test('a pasted table keeps the signs, and their weights for paths that are still there', () => {
  const paths = [
    { id: 'self', label: 'Alone' },
    { id: 'new', label: 'New' },
  ];
  const { paths: model, booking } = withTable(linked, { decision: '', paths, rows: [] });
  assert.equal(model.decision, 'Choosing how to begin');
  assert.deepEqual(
    model.signs.map((sign) => sign.for),
    [{ self: 2 }, { self: 1 }, {}, {}],
  );
  assert.deepEqual(booking.links, []);
  assert.deepEqual(withWeight({ self: 2 }, 'self', 0), {});
});

test('sources are lines of a name and an address, in both directions', () => {
  const sources = [
    { label: 'A handbook', href: 'https://books.example/1' },
    { label: 'In print', href: '' },
  ];
  assert.deepEqual(readSources(sourcesText(sources)), sources);
  assert.deepEqual(readSources('https://a.example\n\n'), [{ label: 'https://a.example', href: 'https://a.example' }]);
  assert.deepEqual(readSources('A page https://a.example'), [{ label: 'A page', href: 'https://a.example' }]);
});
