import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** The name by which a storage is asked for something. */
const USE = /\b(?:get|set|remove)Item\((\w+)/g;

test('docs/storage.md has every key that is stored, and no other', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => read(file));
  const names = new Set(sources.flatMap((source) => [...source.matchAll(USE)].map(([, name]) => name!)));
  assert.ok(names.size > 4);
  const keys = [...names].flatMap((name) => {
    // a constant, or a function that puts what differs behind a name
    const definition = new RegExp(
      `(?:\\bconst ${name} = ['\`]|\\bfunction ${name}\\([^]*?return \`)(wayleaf[-.][\\w.-]*)`,
    );
    // two keys may have a constant of one name
    const users = sources.filter((source) => source.match(new RegExp(`Item\\(${name}\\b`)));
    return users.map((user) => {
      const own = definition.exec(user);
      const found = own ?? sources.map((source) => definition.exec(source)).find(Boolean);
      assert.ok(found, `where ${name} is defined`);
      return found[1]!;
    });
  });
  const listed = [...read('docs/storage.md').matchAll(/^\| `([\w.-]+?)…?` \|/gm)].map(([, key]) => key!);
  assert.deepEqual([...new Set(keys)].sort(), listed.sort());
});

test('whoever stores does so by a named key', () => {
  for (const file of globSync('src/**/*.ts', { cwd: root }))
    assert.doesNotMatch(read(file), /\b(?:get|set|remove)Item\((?!\w)|(?:local|session)Storage\[/, file);
});
