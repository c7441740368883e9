import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Pace } from '../../src/reader/reading/pace.js';

/** Someone who reads `each` words at a rest, at `wpm`, `times` over. */
function read(pace: Pace, wpm: number, each: number, times: number, from = 0, words = 0) {
  let at = from;
  pace.rest(at, words);
  for (let i = 0; i < times; i++) pace.rest((at += (each / wpm) * 60_000), (words += each));
  return { at, words };
}

describe('minutes left', () => {
  it('go by the published pace until three minutes were read', () => {
    const pace = new Pace();
    read(pace, 120, 60, 5);
    assert.equal(pace.minutes(1000, 2000, 8), 4);
  });

  it('go by the visitor’s own pace after that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 700 }), fc.integer({ min: 20, max: 200 }), (wpm, each) => {
        const pace = new Pace();
        read(pace, wpm, each, Math.ceil((wpm * 20) / each));
        const left = pace.minutes(5000, 10_000, 40);
        // the published pace, 250, still weighs a little: a twentieth here
        assert.ok(Math.abs(left - 5000 / ((wpm * 20 + 250) / 21)) < left * 0.02, `${wpm}: ${left}`);
      }),
    );
  });

  it('take no notice of pauses, jumps ahead, ways back and hidden tabs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('pause', 'jump', 'back', 'hidden', 'stand'), { maxLength: 20 }),
        (events) => {
          const plain = new Pace();
          const disturbed = new Pace();
          read(plain, 200, 80, 12);
          let { at, words } = read(disturbed, 200, 80, 6);
          for (const event of events) {
            if (event === 'pause') disturbed.rest((at += 3_600_000), (words += 40));
            if (event === 'jump') disturbed.rest((at += 2000), (words += 900));
            if (event === 'back') disturbed.rest((at += 9000), (words -= 200));
            if (event === 'stand') disturbed.rest(at, words);
            if (event === 'hidden') {
              disturbed.interrupt();
              disturbed.rest((at += 60_000), words);
            }
          }
          read(disturbed, 200, 80, 6, at, words);
          assert.deepEqual(
            [Math.round(disturbed.words), Math.round(disturbed.time)],
            [Math.round(plain.words), Math.round(plain.time)],
          );
        },
      ),
    );
  });

  it('are a number for every article', () => {
    const pace = new Pace();
    read(pace, 300, 100, 40);
    assert.equal(pace.minutes(10, 0, 0), 0);
    assert.ok(Number.isFinite(pace.minutes(10, 20, 0)));
    pace.interrupt();
    pace.rest(9e9, 5);
    assert.equal(pace.words, 4000);
  });
});
