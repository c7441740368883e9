import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Sign } from '../../src/paths/model.js';
import {
  answersOf,
  migrateAnswers,
  initialCheckState,
  answerSign,
  setNoneOfThese,
  type CheckState,
} from '../../src/paths/self-check/check-state.js';

const sign = (id: string, safety = false): Sign => ({ id, text: id, for: {}, because: '', safety });
const signs = (...ids: string[]): Sign[] => ids.map((id) => sign(id.replace('!', ''), id.endsWith('!')));
const answered = (said: CheckState) => Object.fromEntries(said.signs);

describe('answers when the sentences change under them', () => {
  const said = answerSign(answerSign(initialCheckState, 'a', 1), 'hurt', 0.5);

  test('stay with their ids, wherever those stand now', () => {
    assert.deepEqual(migrateAnswers(said, signs('a', 'b', 'hurt!'), signs('new', 'hurt!', 'a')), said);
  });

  test('go along to the sign in the same place when its id is new', () => {
    const moved = migrateAnswers(said, signs('a', 'b', 'hurt!'), signs('x', 'y', 'z!'));
    assert.deepEqual(answered(moved), { x: 1, z: 0.5 });
    assert.equal(moved.safetyTriggered, false);
  });

  test('never go to a sign that was there before', () => {
    assert.deepEqual(answered(migrateAnswers(answerSign(initialCheckState, 'a', 1), signs('a', 'b'), signs('b'))), {
      a: 1,
    });
  });

  test('what “none of these” took back goes along, too', () => {
    const back = setNoneOfThese(
      migrateAnswers(setNoneOfThese(said, true), signs('a', 'b', 'hurt!'), signs('x', 'y', 'z!')),
      false,
    );
    assert.deepEqual(answered(back), { x: 1, z: 0.5 });
  });

  test('a safety sign that is gone is remembered until the visitor says otherwise', () => {
    const gone = migrateAnswers(said, signs('a', 'b', 'hurt!'), signs('a', 'b'));
    assert.equal(gone.safetyTriggered, true);
    assert.equal(migrateAnswers(gone, signs('a', 'b'), signs('a', 'b', 'c')).safetyTriggered, true);
    assert.equal(answerSign(gone, 'a', 0).safetyTriggered, true);
    assert.equal(setNoneOfThese(gone, true).safetyTriggered, false);
    assert.equal(
      migrateAnswers(answerSign(said, 'hurt', 0), signs('a', 'b', 'hurt!'), signs('a', 'b')).safetyTriggered,
      false,
    );
  });

  test('law: whatever the change, a safety sign said to be true either still is, or is held', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, fc.nat(5), (before, after, at) => {
        const first = before.map((id) => sign(id, true));
        const told = answerSign(initialCheckState, before[at % before.length]!, 0.5);
        const now = migrateAnswers(
          told,
          first,
          after.map((id) => sign(id, true)),
        );
        assert.ok(now.safetyTriggered || after.some((id) => (now.signs.get(id) ?? 0) > 0));
      }),
    );
  });

  test('“none of these” is a no to every sign, those of safety too', () => {
    assert.deepEqual(
      [...answersOf(setNoneOfThese(said, true), { signs: signs('a', 'hurt!') } as never).signs.values()],
      [0, 0],
    );
  });
});
