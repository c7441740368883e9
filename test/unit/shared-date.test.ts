import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startsWithDay } from '../../src/internal/date.js';

test('a day that exists is one, with or without a time', () => {
  for (const day of ['2026-10-12', '2024-02-29', ' 2026-01-31 ', '2026-10-12T09:30:00Z', '2026-10-12T09:30+02:00'])
    assert.equal(startsWithDay(day), true, day);
});

test('a day that does not exist is none', () => {
  for (const day of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '12/10/2026', 'soon', ''])
    assert.equal(startsWithDay(day), false, day);
});
