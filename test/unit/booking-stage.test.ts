import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { beginning, next, stallLimit, type Happening, type Standing } from '../../src/booking/stage.js';

const run = (happenings: readonly Happening[], speaks = true): Standing => happenings.reduce((now, each) => next(now, each, speaks), beginning);
const ready: Happening = { kind: 'signal', signal: { ready: true } };

describe('proof of life', () => {
  it('that a frame has loaded proves nothing', () => {
    assert.equal(run([{ kind: 'load' }]).stage, 'loading');
  });
  it('first a soft word, then a way through', () => {
    assert.equal(run([{ kind: 'soft' }]).stage, 'slow');
    assert.deepEqual(run([{ kind: 'soft' }, { kind: 'hard' }]), { stage: 'failed', reason: 'stalled', bookings: [] });
  });
  it('a late sign of life heals it', () => {
    for (const fail of [{ kind: 'hard' }, { kind: 'fail', reason: 'policy' }, { kind: 'signal', signal: { failed: true } }] as const) {
      const healed = run([fail, ready]);
      assert.equal(healed.stage, 'ready');
      assert.equal(healed.reason, undefined);
    }
  });
  it('one who has answered is never called stalled', () => {
    assert.equal(run([ready, { kind: 'soft' }, { kind: 'hard' }]).stage, 'ready');
  });
  it('one who never speaks is never called stalled either', () => {
    assert.equal(run([{ kind: 'load' }], false).stage, 'unsure');
    assert.equal(run([{ kind: 'soft' }, { kind: 'hard' }], false).stage, 'unsure');
    assert.equal(run([{ kind: 'load' }, { kind: 'soft' }, { kind: 'hard' }], false).stage, 'unsure');
  });
  it('holds for any order of happenings: ready after the last sign unless it said it failed, bookings only grow', () => {
    const happening: fc.Arbitrary<Happening> = fc.oneof(
      fc.constantFrom<Happening>({ kind: 'soft' }, { kind: 'hard' }, { kind: 'load' }, ready, { kind: 'signal', signal: {} }, { kind: 'signal', signal: { failed: true } }),
      fc.constantFrom('aaaa', 'bbbb', undefined).map((reference): Happening => ({ kind: 'signal', signal: { ready: true, booked: { status: 'confirmed', ...(reference && { reference }) } } })),
    );
    fc.assert(
      fc.property(fc.array(happening), fc.boolean(), (list, speaks) => {
        let now = beginning;
        for (const each of list) {
          const after = next(now, each, speaks);
          assert.ok(after.bookings.length >= now.bookings.length && after.bookings.length <= 2);
          if (now.stage === 'ready' && each.kind !== 'signal') assert.equal(after.stage, 'ready');
          if (!speaks) assert.notEqual(after.reason, 'stalled');
          assert.equal(after.stage === 'failed', after.reason !== undefined);
          now = after;
        }
      }),
    );
  });
  it('the limit is fifteen seconds unless a sensible one is given', () => {
    for (const odd of [undefined, NaN, 0, -3, 1e9, null as unknown as undefined]) assert.equal(stallLimit(odd), 15);
    assert.equal(stallLimit(4), 4);
  });
});
