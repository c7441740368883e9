import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { normalise, type Sign } from '../../src/paths/model.js';
import { hash, interleave } from '../../src/paths/self-check/interleave.js';

const paths = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const signs = (kinds: readonly string[]): Sign[] =>
  kinds.map((kind, at) => ({
    id: `s${at}`,
    text: `s${at}`,
    for: kind === '!' ? {} : { [kind]: 2 },
    because: '',
    safety: kind === '!',
  }));
const kindsOf = (list: readonly Sign[]) =>
  interleave(normalise({ paths, signs: list })).map(({ sign }) => (sign.safety ? '!' : Object.keys(sign.for)[0]!));
const any = fc.array(fc.constantFrom('a', 'b', 'c', '!'), { maxLength: 12 });

describe('the order in which signs are asked', () => {
  test('leaves none out, asks none twice, and keeps the author’s order within a kind', () => {
    fc.assert(
      fc.property(any, (kinds) => {
        const list = signs(kinds);
        const order = interleave(normalise({ paths, signs: list }));
        assert.deepEqual(
          order.map(({ index }) => index).sort((x, y) => x - y),
          list.map((_, index) => index),
        );
        for (const kind of ['a', 'b', 'c', '!']) {
          const own = order.filter(({ index }) => kinds[index] === kind).map(({ index }) => index);
          assert.deepEqual(
            own,
            [...own].sort((x, y) => x - y),
          );
        }
      }),
    );
  });

  test('is the same always, and does not group a path’s sentences', () => {
    const list = signs(['a', 'a', 'a', 'b', 'b', 'b']);
    assert.deepEqual(kindsOf(list), kindsOf(list));
    const order = kindsOf(list).join('');
    assert.doesNotMatch(order, /aaa|bbb/);
  });

  test('puts those of safety among the others, neither first nor last', () => {
    const order = kindsOf(signs(['a', 'a', 'a', 'b', 'b', 'b', '!']));
    assert.ok(order.indexOf('!') > 0 && order.indexOf('!') < order.length - 1);
  });

  test('hashes a text to one number below 2^32', () => {
    fc.assert(fc.property(fc.string(), (text) => hash(text) === hash(text) && hash(text) >= 0 && hash(text) < 2 ** 32));
  });
});
