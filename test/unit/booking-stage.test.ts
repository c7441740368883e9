import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  initialState,
  nextHeights,
  reduce,
  stallLimit,
  type SessionEvent,
  type SessionState,
} from '../../src/booking/session/session-state.js';

const run = (happenings: readonly SessionEvent[], speaks = true): SessionState =>
  happenings.reduce((now, each) => reduce(now, each, speaks), initialState);
const ready: SessionEvent = { kind: 'signal', signal: { ready: true } };

describe('proof of life', () => {
  it('that a frame has loaded proves nothing', () => {
    assert.equal(run([{ kind: 'load' }]).stage, 'loading');
  });
  it('first a soft word, then a way through', () => {
    assert.equal(run([{ kind: 'soft' }]).stage, 'slow');
    assert.deepEqual(run([{ kind: 'soft' }, { kind: 'hard' }]), { stage: 'failed', reason: 'stalled', bookings: [] });
  });
  it('a late sign of life heals it', () => {
    for (const fail of [
      { kind: 'hard' },
      { kind: 'fail', reason: 'policy' },
      { kind: 'signal', signal: { failed: true } },
    ] as const) {
      const healed = run([fail, ready]);
      assert.equal(healed.stage, 'ready');
      assert.equal(healed.reason, undefined);
    }
  });
  it('one who has answered is never called stalled', () => {
    assert.equal(run([ready, { kind: 'soft' }, { kind: 'hard' }]).stage, 'ready');
  });
  it('one who never speaks is called stalled only while not even a page has come, and a page heals it', () => {
    const stalled = run([{ kind: 'soft' }, { kind: 'hard', empty: true }], false);
    assert.deepEqual(stalled, { stage: 'failed', reason: 'stalled', bookings: [] });
    assert.equal(reduce(stalled, { kind: 'load' }, false).stage, 'unsure');
    assert.equal(reduce(stalled, { kind: 'load' }, true).stage, 'failed');
    assert.equal(run([{ kind: 'fail', reason: 'policy' }, { kind: 'load' }], false).reason, 'policy');
  });
  it('otherwise it is never called stalled', () => {
    assert.equal(run([{ kind: 'load' }], false).stage, 'unsure');
    assert.equal(run([{ kind: 'soft' }, { kind: 'hard' }], false).stage, 'unsure');
    assert.equal(run([{ kind: 'load' }, { kind: 'soft' }, { kind: 'hard' }], false).stage, 'unsure');
  });
  it('holds for any order of happenings: ready after the last sign unless it said it failed, bookings only grow', () => {
    const happening: fc.Arbitrary<SessionEvent> = fc.oneof(
      fc.constantFrom<SessionEvent>(
        { kind: 'soft' },
        { kind: 'hard' },
        { kind: 'load' },
        ready,
        { kind: 'signal', signal: {} },
        { kind: 'signal', signal: { failed: true } },
      ),
      fc.constantFrom('aaaa', 'bbbb', undefined).map((reference): SessionEvent => ({
        kind: 'signal',
        signal: { ready: true, booked: { status: 'confirmed', ...(reference && { reference }) } },
      })),
    );
    fc.assert(
      fc.property(fc.array(happening), fc.boolean(), (list, speaks) => {
        let now = initialState;
        for (const each of list) {
          const after = reduce(now, each, speaks);
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

describe('the frame follows its content', () => {
  const run = (heights: readonly number[]): readonly number[] =>
    heights.reduce<readonly number[]>((trail, each) => nextHeights(trail, each), []);
  const changes = (heights: readonly number[]): number => {
    let trail: readonly number[] = [];
    return heights.filter((each) => {
      const before = trail.at(-1);
      trail = nextHeights(trail, each);
      return trail.at(-1) !== before;
    }).length;
  };

  it('up and down, as it says', () => {
    assert.equal(run([900]).at(-1), 900);
    assert.equal(run([1200, 900]).at(-1), 900);
    assert.equal(run([900, 1300, 700]).at(-1), 700);
  });
  it('a pixel or two is no change', () => {
    assert.equal(changes([900, 902, 899, 901, 900]), 1);
  });
  it('what swings to and fro stays at its highest', () => {
    const swinging = Array<number>(200)
      .fill(0)
      .map((_, i) => (i % 2 ? 900 : 1200));
    assert.equal(run(swinging).at(-1), 1200);
    assert.ok(changes(swinging) <= 6);
  });
  it('a page that always wants a little more than it has is not driven for ever', () => {
    for (const more of [5, 40, 150]) {
      let trail: readonly number[] = [600];
      for (let i = 0; i < 500; i++) trail = nextHeights(trail, Math.min(4000, trail.at(-1)! + more));
      assert.ok(trail.at(-1)! <= 600 + 12 * more, `${more}: ${trail.at(-1)}`);
    }
  });
  it('a step to quite another height is still followed then', () => {
    const held = run(
      Array<number>(40)
        .fill(0)
        .map((_, i) => 600 + i * 20),
    );
    assert.equal(nextHeights(held, 2400).at(-1), 2400);
    assert.equal(nextHeights(held, 400).at(-1), 400);
  });
  it('whatever is asked for, memory is short and the height is one that was asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 4000 }), { minLength: 1, maxLength: 60 }), (heights) => {
        const trail = run(heights);
        assert.ok(trail.length <= 9 && trail.every((each) => heights.includes(each)));
      }),
    );
  });
});
