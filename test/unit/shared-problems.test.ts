import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allProblems } from '../../src/problems/all-problems.js';
import { bookingProblems } from '../../src/problems/booking.js';
import { dataProblems } from '../../src/problems/data.js';
import { lintProblems } from '../../src/problems/paths-lint.js';
import { pathsProblems } from '../../src/problems/paths.js';
import { sentence, type ProblemText } from '../../src/problems/problem-table.js';
import { readerProblems } from '../../src/problems/reader.js';

test('each code is in one table only', () => {
  const tables = [dataProblems, readerProblems, pathsProblems, lintProblems, bookingProblems];
  const codes = tables.flatMap((table) => Object.keys(table));
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual(Object.keys(allProblems).sort(), codes.sort());
});

test('codes are a widget and three digits', () => {
  for (const code of Object.keys(allProblems)) assert.match(code, /^WL-(DATA|READER|PATHS|BOOKING)-\d{3}$/);
});

test('each problem says what happened and what to do, also without values', () => {
  for (const [code, { message, hint }] of Object.entries(allProblems as Record<string, Omit<ProblemText, 'level'>>))
    for (const text of [message, hint]) {
      const said = sentence(text, {});
      assert.ok(said, code);
      assert.doesNotMatch(said, /undefined|NaN|\[object/, code);
    }
});
