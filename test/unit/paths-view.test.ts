import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HYSTERESIS, viewFor } from '../../src/paths/view.js';
import {
  initialCheckState,
  answersOf,
  answerSign,
  setNoneOfThese,
  rateRow,
} from '../../src/paths/self-check/check-state.js';
import { normalise } from '../../src/paths/model.js';

test('two paths are a table on a tablet and cards on a phone; more paths need more room, larger text too', () => {
  assert.equal(viewFor(700, 2, 16), 'table');
  assert.equal(viewFor(320, 2, 16), 'cards');
  assert.equal(viewFor(700, 4, 16), 'cards');
  assert.equal(viewFor(700, 2, 32), 'cards');
});

test('a view stays until the width has gone back far enough', () => {
  const edge = [...Array(2000).keys()].find((width) => viewFor(width + 1, 2, 16) === 'table')! + 1;
  assert.equal(viewFor(edge - 1, 2, 16, 'table'), 'table');
  assert.equal(viewFor(edge - HYSTERESIS, 2, 16, 'table'), 'table');
  assert.equal(viewFor(edge - HYSTERESIS - 1, 2, 16, 'table'), 'cards');
  assert.equal(viewFor(edge - 1, 2, 16, 'cards'), 'cards');
  assert.equal(viewFor(edge, 2, 16, 'cards'), 'table');
});

test('while hidden, the view stays as it was', () => {
  assert.equal(viewFor(0, 2, 16), 'table');
  assert.equal(viewFor(0, 2, 16, 'cards'), 'cards');
});

test('“none of these” excludes answers both ways, and can be taken back', () => {
  const model = normalise({ signs: ['a', 'b'].map((id) => ({ id, text: id, for: {}, because: '', safety: false })) });
  const some = rateRow(answerSign(answerSign(initialCheckState, 'a', 1), 'b', 0.5), 0, 2);
  const none = setNoneOfThese(some, true);
  assert.equal(none.signs.size, 0);
  assert.deepEqual(
    [...answersOf(none, model).signs],
    [
      ['a', 0],
      ['b', 0],
    ],
  );
  assert.deepEqual(setNoneOfThese(none, false), some);
  const again = answerSign(none, 'b', 1);
  assert.equal(again.beforeNone, undefined);
  assert.deepEqual([...again.signs], [['b', 1]]);
  assert.deepEqual([...answerSign(some, 'a', undefined).signs], [['b', 0.5]]);
  assert.equal(again.matters.get(0), 2);
});
