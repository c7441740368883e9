import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '../../src/controllers/problem-event.js';
import type { ProblemCode } from '../../src/problems/all-problems.js';
import { groupProblems } from '../../src/problems/problem-list.js';

const problem = (code: ProblemCode, level: Problem['level'] = 'error'): Problem => ({
  code,
  level,
  message: code,
  hint: '',
  element: undefined as unknown as Element,
});
const grouped = (...problems: readonly Problem[]) =>
  groupProblems(problems).map(({ problem: { code }, following }) => [code, ...following.map((each) => each.code)]);

describe('the problems of a widget, for its author', () => {
  it('stand with errors first, otherwise in the order they were found', () => {
    assert.deepEqual(grouped(problem('WL-PATHS-069', 'warning'), problem('WL-PATHS-005'), problem('WL-PATHS-007')), [
      ['WL-PATHS-005'],
      ['WL-PATHS-007'],
      ['WL-PATHS-069'],
    ]);
  });

  it('are folded below the one they follow from, also over two steps', () => {
    assert.deepEqual(
      grouped(
        problem('WL-PATHS-002'),
        problem('WL-PATHS-001'),
        problem('WL-DATA-002'),
        problem('WL-PATHS-061', 'warning'),
      ),
      [['WL-DATA-002', 'WL-PATHS-002', 'WL-PATHS-001', 'WL-PATHS-061']],
    );
  });

  it('are folded where a booking link leads nowhere: then there is none', () => {
    assert.deepEqual(grouped(problem('WL-BOOKING-001'), problem('WL-BOOKING-050'), problem('WL-BOOKING-002')), [
      ['WL-BOOKING-002', 'WL-BOOKING-001', 'WL-BOOKING-050'],
    ]);
  });

  it('are folded below a widget that could not be drawn, whatever they are', () => {
    assert.deepEqual(grouped(problem('WL-BOOKING-073'), problem('WL-BOOKING-012')), [
      ['WL-BOOKING-012', 'WL-BOOKING-073'],
    ]);
  });

  it('stand for themselves where nothing they follow from is there', () => {
    assert.deepEqual(grouped(problem('WL-PATHS-002'), problem('WL-PATHS-010')), [['WL-PATHS-002'], ['WL-PATHS-010']]);
  });

  it('are each there once', () => {
    const all: readonly ProblemCode[] = ['WL-PATHS-035', 'WL-PATHS-001', 'WL-PATHS-002', 'WL-DATA-001', 'WL-PATHS-010'];
    assert.deepEqual(
      grouped(...all.map((code) => problem(code)))
        .flat()
        .sort(),
      [...all].sort(),
    );
  });
});
