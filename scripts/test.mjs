// npm test: everything that can be proven on this machine. The last line says `N passed, N failed`.
//   --unit-only · --browsers-only · --engine=chromium[,firefox] · --files='test/reader/**/*.test.ts' (browser tests)
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines, howToAdd } from './browsers.mjs';
import { buildIfStale, run } from './build.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: flags } = parseArgs({
  options: {
    'unit-only': { type: 'boolean' },
    'browsers-only': { type: 'boolean' },
    engine: { type: 'string' },
    files: { type: 'string', multiple: true },
  },
});
const all = !flags['unit-only'] && !flags['browsers-only'];
const scratch = mkdtempSync(join(tmpdir(), 'wayleaf-test-'));
const suites = [];
const skipped = [];
const heading = (text) => console.log(`\n== ${text}`);

/** Node's own test runner. The counts come from its last lines, which other output cannot look like. */
async function node(name, pattern, args = []) {
  heading(name);
  const files = globSync(pattern);
  if (!files.length) {
    console.log(`  no test matches ${pattern}`);
    return suites.push({ name, passed: 0, failed: 0 });
  }
  const child = spawn(
    process.execPath,
    [
      ...args,
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${scratch}/node.tap`,
      ...files,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (shown += text));
  const code = await new Promise((done) => child.on('close', done));
  const tap = readFileSync(`${scratch}/node.tap`, 'utf8');
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  // a green run needs no list
  if (code || failed) console.log(shown);
  console.log(`  ${passed} passed, ${failed} failed, ${count('skipped')} skipped in ${files.length} files`);
  suites.push({ name, passed, failed: failed || (code ? 1 : 0) });
}

// eslint-disable-next-line no-control-regex
const CURSOR = /\x1b\[(?:2K|1A|\d*G)/g;

/** Runs Web Test Runner, without the cursor codes it writes even into logs. */
const runner = (env) =>
  new Promise((done) => {
    const child = spawn('npx', ['web-test-runner', '--static-logging'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    child.stdout
      .setEncoding('utf8')
      .on('data', (text) => process.stdout.write(text.replace(CURSOR, '').replace(/\n{2,}/g, '\n')));
    child.on('error', () => done(1)).on('close', (code) => done(code ?? 1));
  });

async function browser(engine) {
  heading(`browser tests in ${engine}`);
  const counts = `${scratch}/${engine}.json`;
  const code = await runner({
    BROWSERS: engine,
    WTR_COUNTS: counts,
    ...(flags.files && { WTR_FILES: flags.files.join('\n') }),
  });
  const { passed, failed } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0 };
  suites.push({ name: engine, passed, failed: failed || (code ? 1 : 0) });
}

/** The engines to run. Missing ones are installed where that is simple: as root on Debian and its kin. */
function chooseEngines() {
  const wanted = flags.engine?.split(',') ?? Object.keys(engines);
  for (const name of wanted)
    if (!engines[name]) throw new Error(`Unknown engine "${name}": one of ${Object.keys(engines).join(', ')}.`);
  const missing = () => wanted.filter((name) => !engines[name]());
  if (
    missing().length &&
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    process.env.WAYLEAF_INSTALL !== '0'
  ) {
    const packages = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
    const list = [...missing().flatMap((name) => packages[name]), 'fonts-dejavu-core']; // a font with Arabic
    console.log(`Installing ${list.join(' ')} (set WAYLEAF_INSTALL=0 to leave the machine as it is) …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (
      run('apt-get', ['update', '-qq'], env) ||
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...list], env)
    )
      console.log('Not all could be installed.');
  }
  skipped.push(...missing().map((name) => `no ${name} here; to add it: ${howToAdd[name]}`));
  for (const line of skipped) console.log(`SKIPPED: ${line}`);
  const present = wanted.filter((name) => engines[name]());
  if (!present.length) {
    console.log('No browser engine at all: at least one is needed.');
    suites.push({ name: 'engines', passed: 0, failed: 1 });
  }
  return present;
}

try {
  if (all || flags['unit-only'])
    await node('unit tests in Node', 'test/unit/**/*.test.ts', [
      '--harmony-temporal',
      '--import',
      './scripts/ts-hooks.mjs',
    ]);
  if (!flags['unit-only']) {
    const present = chooseEngines();
    if (all || !flags.files || flags.files.some((glob) => glob.includes('embed'))) buildIfStale(); // the others run the sources
    for (const engine of present) await browser(engine);
    if (all) await node('package tests in Node', 'test/package/**/*.test.mjs');
  }
} catch (error) {
  console.error(error);
  suites.push({ name: 'the run itself', passed: 0, failed: 1 });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

heading('summary');
for (const suite of suites) {
  if (!suite.passed && !suite.failed) suite.failed = 1; // a suite that ran nothing has proven nothing
  console.log(`  ${suite.name}: ${suite.passed} passed, ${suite.failed} failed`);
}
for (const line of skipped) console.log(`  SKIPPED: ${line}`);
const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') || !sum('passed') ? 1 : 0;
