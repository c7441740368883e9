// Every door of the package opens in plain Node, as a server or a build tool would open it, and the silent ones stay
// silent.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { exports: doors, name: pack } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const run = promisify(execFile);

/** Imports a door by its public name in a process of its own, and gives what it registered and offers. */
async function open(door, setUp = '') {
  const code = `
    const registered = [];
    ${setUp}
    const offers = await import(${JSON.stringify(door)});
    console.log(JSON.stringify({ registered, offers: Object.keys(offers) }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

const registry = `
  globalThis.HTMLElement ??= class {};
  globalThis.customElements = { define: (tag) => registered.push(tag), get: () => undefined, whenDefined: () => new Promise(() => {}) };`;

/** `./languages/*` stands for one door for each language. */
const each = ([path, target]) =>
  path.endsWith('*')
    ? readdirSync(`${root}/${target.default.slice(0, target.default.indexOf('*'))}`).map((name) => [
        path.replace('*', name),
        Object.fromEntries(Object.entries(target).map(([kind, file]) => [kind, file.replace('*', name)])),
      ])
    : [[path, target]];

for (const [path, target] of Object.entries(doors).flatMap(each)) {
  const door = path.replace('.', pack);
  if (typeof target === 'string') {
    test(`${door} is there`, () => assert.ok(existsSync(`${root}/${target}`), target));
    continue;
  }
  test(`${door} has its types`, () => assert.ok(existsSync(`${root}/${target.types}`), target.types));
  // a style sheet is for bundlers and for a link in the page: Node opens none
  if (target.default.endsWith('.css')) {
    test(`${door} is there`, () => assert.match(readFileSync(`${root}/${target.default}`, 'utf8'), /--wayleaf-/));
    continue;
  }
  test(`${door} opens in Node without any browser globals`, async () => {
    const { registered } = await open(door);
    assert.deepEqual(registered, []);
  });
  if (/\b(define|react)$/.test(path))
    test(`${door} registers where there is a registry`, async () => {
      const { registered } = await open(door, registry);
      assert.ok(registered.length > 0);
      for (const tag of registered) assert.match(tag, /^wayleaf-/);
    });
  else if (target.types.startsWith('./dist/types/'))
    test(`${door} is types alone`, async () =>
      assert.deepEqual(await open(door, registry), { registered: [], offers: [] }));
  else
    test(`${door} registers nothing`, async () => {
      const { registered, offers } = await open(door, registry);
      assert.deepEqual(registered, []);
      assert.ok(offers.length > 0, 'it exports something');
    });
}

test('the classic script does not throw without a browser', async () => {
  await run(process.execPath, ['--input-type=commonjs', '--eval', readFileSync(`${root}/dist/wayleaf.js`, 'utf8')]);
});

for (const script of Object.keys(doors)
  .filter((door) => /^\.\/wayleaf.*\.js$/.test(door))
  .map((door) => door.slice(2)))
  test(`${pack}/${script} says nothing when a server imports it`, async () => {
    const code = `import ${JSON.stringify(`${pack}/${script}`)};`;
    const said = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
    assert.deepEqual({ stdout: said.stdout, stderr: said.stderr }, { stdout: '', stderr: '' });
  });
