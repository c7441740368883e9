// Builds dist when it is missing or older than what it is made from. Run by itself before the package is packed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = [
  'src',
  'studio',
  'vite.config.ts',
  'scripts/vite-parts.ts',
  'scripts/vite-literals.ts',
  'scripts/vite-lit.ts',
  'scripts/language-entries.mjs',
  'scripts/looks.mjs',
  'scripts/studio-page.mjs',
  'scripts/framework-types',
  'scripts/framework-types.mjs',
  'custom-elements.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

function newest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  // a folder's own time tells of files that were removed
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

const stale = () => {
  const made = [
    'dist/wayleaf.js',
    'dist/index.d.ts',
    'dist/types/elements.d.ts',
    'dist/react/index.js',
    'dist/studio/studio.js',
    'dist/tokens.json',
  ].map((file) => `${root}/${file}`);
  if (!made.every(existsSync)) return true;
  return statSync(made[0]).mtimeMs < Math.max(...inputs.map((path) => newest(root + path)));
};

/** Runs a command of the project's, its output shown, and gives its exit code. */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32'; // npx is a .cmd file there
  return (
    spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
      env: { ...process.env, ...env },
    }).status ?? 1
  );
}

export function buildIfStale() {
  if (!stale()) return;
  console.log('Building dist …');
  if (run('npx', ['vite', 'build', '--logLevel', 'warn'])) throw new Error('The build failed.');
  if (run('npx', ['-c', 'node scripts/embed-page.mjs'])) throw new Error('embed.html was not built.');
  if (run('npx', ['-c', 'node scripts/studio-page.mjs'])) throw new Error('The studio was not built.');
  // types that do not fit are reported, and are for `npm run types` to fail over: the code is built all the same
  run('npx', ['tsc', '-p', 'tsconfig.build.json']);
  run('npx', ['-c', 'node --import ./scripts/ts-hooks.mjs scripts/schema.mjs']);
  run('npx', ['-c', 'node scripts/language-entries.mjs']);
  run('npx', ['-c', 'node scripts/framework-types.mjs']);
  run('npx', ['-c', 'node --import ./scripts/ts-hooks.mjs scripts/looks.mjs']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildIfStale();
