import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { isCopyable, marksOf } from '../../scripts/module-marks.js';
import { moduleState } from '../../scripts/module-state.js';

const stateIn = (code: string) =>
  moduleState(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true)).map(
    ({ name, how }) => `${name} ${how}`,
  );

describe('a module that may be copied', () => {
  test('has no variable at its top level', () => {
    assert.deepEqual(stateIn('let mode = 1;'), ['mode is a variable']);
    assert.deepEqual(stateIn('export var mode = 1;'), ['mode is a variable']);
    assert.deepEqual(stateIn('const mode = 1;'), []);
  });

  test('has no collection or object that its functions change', () => {
    assert.deepEqual(stateIn('const known = new Map(); export const keep = (key) => known.set(key, 1);'), [
      'known is changed here',
    ]);
    assert.deepEqual(stateIn('const list = []; export function add(each) { list.push(each); list.push(each); }'), [
      'list is changed here',
    ]);
    assert.deepEqual(stateIn('const now = { at: 0 }; export function tick() { now.at++; }'), ['now is changed here']);
    assert.deepEqual(stateIn('const now: State = {}; export function set() { now.deep!.list[0] = 1; }'), [
      'now is changed here',
    ]);
    assert.deepEqual(stateIn('const now = {}; export function forget(key) { delete now[key]; }'), [
      'now is changed here',
    ]);
    assert.deepEqual(stateIn('const now = {}; export const all = (more) => Object.assign(now, more);'), [
      'now is changed here',
    ]);
    assert.deepEqual(stateIn('const seen = new WeakSet(); export class Seen { add(each) { seen.add(each); } }'), [
      'seen is changed here',
    ]);
  });

  test('may fill one while it is set up', () => {
    assert.deepEqual(stateIn(`const codes = new Map(); for (const code of ['a', 'b']) codes.set(code, 1);`), []);
  });

  test('may read one, and change what belongs to its functions', () => {
    assert.deepEqual(stateIn('const known = new Map(); export const find = (key) => known.get(key);'), []);
    assert.deepEqual(stateIn('const list = []; export function more(list) { list.push(1); }'), []);
    assert.deepEqual(
      stateIn('const list = []; export function more() { const list = []; list.push(1); return list; }'),
      [],
    );
    assert.deepEqual(stateIn('const list = [3, 1]; export const sorted = () => [...list].sort();'), []);
  });

  test('may keep what each copy may have of its own, if it says why', () => {
    const rest = 'const known = new Map(); export const keep = (key) => known.set(key, 1);';
    assert.deepEqual(stateIn(`/** @perCopy a cache: a copy finds out anew. */ ${rest}`), []);
    assert.deepEqual(stateIn(`/** @perCopy */ ${rest}`), ['known is changed here']);
  });
});

test('what a header says of its module', () => {
  const copyable = (text: string) => isCopyable(marksOf(text));
  assert.ok(copyable('/** @copyable Long work in slices. */\nexport {};'));
  assert.ok(copyable(`/**\n * @pure Counts words.\n */\nimport './x.js';`));
  assert.ok(copyable('// a licence\n\n/** @pure Counts. */'));
  assert.ok(!copyable('/** Counts. */\nlet count = 0;\n/** @copyable */'));
  assert.ok(!copyable(`import './x.js';\n/** @pure */`));
  assert.ok(!copyable('/** @shared Counts. */'));
  assert.ok(!copyable('/** @pure @shared Counts. */'));
});
