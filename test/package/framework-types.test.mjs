// The types for React, Preact, Solid, Vue, Svelte and Angular as a user has them: small apps beside the packed package,
// each with its own framework alone. Angular is not installed here: `npm run hosts -- --host=angular` has it in a folder
// of its own, and names that in WAYLEAF_ANGULAR. What is right compiles, under `strict` and with every type file checked; what is wrong does
// not: `wrong.*` says in a comment above each use what the compiler must say of it, and of nothing else.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { name, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'wayleaf-types-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const [{ filename }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }),
);
execFileSync('tar', ['-xzf', filename], { cwd: scratch });

const strict = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  types: [],
  noEmit: true,
};
const tsc = 'typescript/bin/tsc';
const frameworks = {
  react: { needs: ['react', '@types/react'], jsx: 'react-jsx', command: [tsc] },
  'react-wrapper': { needs: ['react', '@types/react', '@lit/react'], jsx: 'react-jsx', command: [tsc] },
  preact: { needs: ['preact'], jsx: 'react-jsx', jsxImportSource: 'preact', command: [tsc] },
  solid: { needs: ['solid-js'], jsx: 'preserve', jsxImportSource: 'solid-js', command: [tsc] },
  // the two check the types of their own packages, too, which do not always pass: see what counts, below
  vue: { needs: ['vue'], command: ['vue-tsc/bin/vue-tsc.js'], vueCompilerOptions: { strictTemplates: true } },
  svelte: {
    needs: ['svelte'],
    command: ['svelte-check/bin/svelte-check', '--output', 'machine-verbose', '--tsconfig', 'tsconfig.json'],
  },
  ...(process.env.WAYLEAF_ANGULAR && {
    angular: {
      needs: [...['common', 'compiler', 'core', 'platform-browser'].map((each) => `@angular/${each}`), 'rxjs', 'tslib'],
      from: process.env.WAYLEAF_ANGULAR,
      experimentalDecorators: true,
      command: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'tsconfig.json'],
      angularCompilerOptions: { strictTemplates: true, extendedDiagnostics: { defaultCategory: 'error' } },
    },
  }),
};
const modules = join(root, 'node_modules');

/** A project with one framework and the package in its node_modules, and nothing else. */
function project(framework) {
  const { needs, from = modules, jsx, jsxImportSource, experimentalDecorators, ...options } = frameworks[framework];
  const { vueCompilerOptions, angularCompilerOptions } = options;
  const folder = join(scratch, framework);
  cpSync(join(root, 'test/package/apps', framework), folder, { recursive: true });
  const link = (each, place) => {
    const target = join(folder, 'node_modules', each);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(place, each), target, 'junction');
  };
  for (const each of needs) link(each, from);
  for (const each of Object.keys(dependencies)) link(each, modules);
  cpSync(join(scratch, 'package'), join(folder, 'node_modules', name), { recursive: true });
  const compilerOptions = { ...strict, jsx, jsxImportSource, experimentalDecorators };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, vueCompilerOptions, angularCompilerOptions, include: ['.'] }),
  );
  return folder;
}

/** What a compiler says, as `file:line` → its words. */
function compile(framework, folder) {
  const { from = modules, command } = frameworks[framework];
  const [program, ...args] = command;
  return new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [join(from, program), ...args],
      { cwd: folder, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: '1' } },
      (_, stdout, stderr) => {
        const said = new Map();
        const add = (file, line, text) => said.set(`${file}:${line}`, [...(said.get(`${file}:${line}`) ?? []), text]);
        let last;
        // Angular's writes to the other stream, in colours, and the line of code below each error
        const words = stripVTControlCharacters(framework === 'angular' ? stderr : stdout);
        for (const line of words.split('\n')) {
          const json = /^\d+ (\{.*\})$/.exec(line);
          const error =
            /^(\S.*?)\((\d+),\d+\): error TS\d+: (.*)$/.exec(line) ??
            /^(\S.*?):(\d+):\d+ - error \w+: (.*)$/.exec(line);
          if (json) {
            const { filename, start, message, type } = JSON.parse(json[1]);
            if (type === 'ERROR') add(filename, start.line + 1, message);
          } else if (error) {
            last = `${error[1]}:${error[2]}`;
            add(error[1], error[2], error[3]);
          } else if (/^ +\S/.test(line) && last) said.get(last).push(line.trim());
        }
        if (!words && stderr) reject(new Error(stderr));
        else resolve(said);
      },
    ),
  );
}

for (const framework of process.env.WAYLEAF_ANGULAR ? ['angular'] : Object.keys(frameworks))
  describe(`types for ${framework}`, async () => {
    const folder = project(framework);
    const said = compile(framework, folder);
    const [right, wrong] = ['right', 'wrong'].map((start) =>
      readdirSync(folder).find((file) => file.toLowerCase().startsWith(start)),
    );

    test('what is right compiles, and so does every type file', async () => {
      const others = [...(await said)].filter(([place]) => !place.startsWith(`${wrong}:`));
      assert.deepEqual(others, [], `${right} and the package`);
    });

    const lines = readFileSync(join(folder, wrong), 'utf8').split('\n');
    const expected = lines.flatMap((line, at) => {
      const text = / ! (.*?)(?: \*\/\}| -->)?$/.exec(line)?.[1];
      return text ? [{ text, place: `${wrong}:${at + 2}`, use: lines[at + 1].trim() }] : [];
    });
    for (const { text, place, use } of expected)
      test(`refused: ${use}`, async () => {
        const found = (await said).get(place) ?? [];
        assert.ok(
          found.some((each) => each.includes(text)),
          `expected “${text}”, the compiler said ${found.join(' / ') || 'nothing'}`,
        );
      });
    test('ten wrong uses, and no other line is refused', async () => {
      assert.equal(expected.length, 10);
      const places = [...(await said).keys()].filter((place) => place.startsWith(`${wrong}:`));
      assert.deepEqual(places.sort(), expected.map(({ place }) => place).sort());
    });
  });
