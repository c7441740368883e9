// Every entry point of the package opens in plain Node, as a server or a build tool would open it, and the silent ones stay
// silent.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { exports: entries, name: pack } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const run = promisify(execFile);

/** Imports an entry point by its public name in a process of its own, and gives what it registered and offers. */
async function open(entry, setUp = '') {
  const code = `
    const registered = [];
    ${setUp}
    const offers = await import(${JSON.stringify(entry)});
    console.log(JSON.stringify({ registered, offers: Object.keys(offers) }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

const registry = `
  globalThis.HTMLElement ??= class {};
  globalThis.customElements = { define: (tag) => registered.push(tag), get: () => undefined, whenDefined: () => new Promise(() => {}) };`;

/** `./languages/*` stands for one entry point for each language. */
const each = ([path, target]) =>
  path.endsWith('*')
    ? readdirSync(`${root}/${target.default.slice(0, target.default.indexOf('*'))}`).map((name) => [
        path.replace('*', name),
        Object.fromEntries(Object.entries(target).map(([kind, file]) => [kind, file.replace('*', name)])),
      ])
    : [[path, target]];

for (const [path, target] of Object.entries(entries).flatMap(each)) {
  const entry = path.replace('.', pack);
  if (typeof target === 'string') {
    test(`${entry} is there`, () => assert.ok(existsSync(`${root}/${target}`), target));
    continue;
  }
  test(`${entry} has its types`, () => assert.ok(existsSync(`${root}/${target.types}`), target.types));
  // a style sheet is for bundlers and for a link in the page: Node opens none
  if (target.default.endsWith('.css')) {
    test(`${entry} is there`, () => assert.match(readFileSync(`${root}/${target.default}`, 'utf8'), /--wayleaf-/));
    continue;
  }
  test(`${entry} opens in Node without any browser globals`, async () => {
    const { registered } = await open(entry);
    assert.deepEqual(registered, []);
  });
  if (/\b(define|react)$/.test(path))
    test(`${entry} registers where there is a registry`, async () => {
      const { registered } = await open(entry, registry);
      assert.ok(registered.length > 0);
      for (const tag of registered) assert.match(tag, /^wayleaf-/);
    });
  else if (target.types.startsWith('./dist/types/'))
    test(`${entry} is types alone`, async () =>
      assert.deepEqual(await open(entry, registry), { registered: [], offers: [] }));
  else
    test(`${entry} registers nothing`, async () => {
      const { registered, offers } = await open(entry, registry);
      assert.deepEqual(registered, []);
      assert.ok(offers.length > 0, 'it exports something');
    });
}

test('the classic script does not throw without a browser', async () => {
  await run(process.execPath, ['--input-type=commonjs', '--eval', readFileSync(`${root}/dist/wayleaf.js`, 'utf8')]);
});

for (const script of Object.keys(entries)
  .filter((entry) => /^\.\/wayleaf.*\.js$/.test(entry))
  .map((entry) => entry.slice(2)))
  test(`${pack}/${script} says nothing when a server imports it`, async () => {
    const code = `import ${JSON.stringify(`${pack}/${script}`)};`;
    const said = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
    assert.deepEqual({ stdout: said.stdout, stderr: said.stderr }, { stdout: '', stderr: '' });
  });
