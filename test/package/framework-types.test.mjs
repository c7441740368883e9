// The types for React, Preact, Solid, Vue and Svelte as a user has them: small apps beside the packed package, each with
// its own framework alone. What is right compiles, under `strict` and with every type file checked; what is wrong does
// not: `wrong.*` says in a comment above each use what the compiler must say of it, and of nothing else.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

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
};

/** A project with one framework and the package in its node_modules, and nothing else. */
function project(framework) {
  const { needs, jsx, jsxImportSource, vueCompilerOptions } = frameworks[framework];
  const folder = join(scratch, framework);
  cpSync(join(root, 'test/package/apps', framework), folder, { recursive: true });
  for (const each of [...needs, ...Object.keys(dependencies)]) {
    const target = join(folder, 'node_modules', each);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(root, 'node_modules', each), target, 'junction');
  }
  cpSync(join(scratch, 'package'), join(folder, 'node_modules', name), { recursive: true });
  const compilerOptions = { ...strict, jsx, jsxImportSource };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, vueCompilerOptions, include: ['.'] }));
  return folder;
}

/** What a compiler says, as `file:line` → its words. */
function compile(framework, folder) {
  const [program, ...args] = frameworks[framework].command;
  return new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [join(root, 'node_modules', program), ...args],
      { cwd: folder, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: '1' } },
      (_, stdout, stderr) => {
        const said = new Map();
        const add = (file, line, text) => said.set(`${file}:${line}`, [...(said.get(`${file}:${line}`) ?? []), text]);
        let last;
        for (const line of stdout.split('\n')) {
          const json = /^\d+ (\{.*\})$/.exec(line);
          const error = /^(\S.*?)\((\d+),\d+\): error TS\d+: (.*)$/.exec(line);
          if (json) {
            const { filename, start, message, type } = JSON.parse(json[1]);
            if (type === 'ERROR') add(filename, start.line + 1, message);
          } else if (error) {
            last = `${error[1]}:${error[2]}`;
            add(error[1], error[2], error[3]);
          } else if (/^ +\S/.test(line) && last) said.get(last).push(line.trim());
        }
        if (!stdout && stderr) reject(new Error(stderr));
        else resolve(said);
      },
    ),
  );
}

for (const framework of Object.keys(frameworks))
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
