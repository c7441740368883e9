import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore, type Journey } from '../../src/journey/journey.js';
import { clearMarks, marks, onMarks, setMark } from '../../src/journey/marks.js';

test('a journey starts with nothing having happened', () => {
  assert.deepEqual(createStore('page').get(), {
    group: 'page',
    reading: null,
    choice: null,
    hold: false,
    booking: 'idle',
  });
});

test('the value is frozen, inside too', () => {
  const store = createStore('page');
  const choice = { path: 'a', label: 'A' };
  store.update({ choice });
  assert.ok(Object.isFrozen(store.get()) && Object.isFrozen(store.get().choice));
  choice.path = 'b';
  assert.equal(store.get().choice?.path, 'a');
});

test('listeners hear each real change once and nothing else', () => {
  const store = createStore('page');
  const heard: Journey[] = [];
  const stop = store.subscribe((value) => heard.push(value));
  store.update({ choice: { path: 'a', label: 'A' } });
  store.update({ choice: { path: 'a', label: 'A' } });
  store.update({ hold: false });
  store.update({ hold: true });
  stop();
  store.update({ hold: false });
  assert.deepEqual(
    heard.map(({ choice, hold }) => [choice?.path, hold]),
    [
      ['a', false],
      ['a', true],
    ],
  );
});

test('a listener may unsubscribe while it is told', () => {
  const store = createStore('page');
  let calls = 0;
  const stop = store.subscribe(() => {
    calls++;
    stop();
  });
  store.update({ hold: true });
  store.update({ hold: false });
  assert.equal(calls, 1);
});

test('marks stay within their group and tell only what changed', () => {
  let heard = 0;
  const stop = onMarks(() => heard++, 'a');
  setMark('stuck', true, 'a');
  setMark('stuck', true, 'a');
  setMark('stuck', true, 'b');
  assert.deepEqual([...marks('a')], ['stuck']);
  assert.equal(heard, 1);
  setMark('stuck', false, 'a');
  assert.equal(marks('a').size, 0);
  stop();
  clearMarks('b');
  assert.equal(marks('b').size, 0);
  assert.equal(heard, 2);
});
