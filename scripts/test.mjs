// npm test: everything that can be proven on this machine. The last line says `N passed, N failed`.
//   --unit-only · --browsers-only · --engine=chromium[,firefox] · --files='test/reader/**/*.test.ts' (browser tests)
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines, howToAdd } from './browsers.mjs';
import { buildIfStale, run } from './build.mjs';
import { BROWSER_TESTS, bundleTests } from './test-bundle.mjs';

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
const NOTHING = { passed: 0, failed: 0 };
const heading = (text) => console.log(`\n== ${text}`);

/** Runs a command; what it writes goes to `say`. Gives its exit code. */
const command = (program, args, say, options) =>
  new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
    child.on('error', (error) => done((say(`${error.message}\n`), 1))).on('close', (code) => done(code ?? 1));
  });

/** Node's own test runner. The counts come from its last lines, which other output cannot look like. */
const node = (name, pattern, args = []) => ({
  name,
  title: name,
  ...NOTHING,
  async run(say) {
    const files = globSync(pattern);
    if (!files.length) return (say(`  no test matches ${pattern}\n`), NOTHING);
    const counts = `${scratch}/node-${pattern.replace(/\W/g, '')}.tap`;
    const reporters = [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${counts}`,
    ];
    let shown = '';
    const code = await command(
      process.execPath,
      [...args, '--test', ...reporters, ...files],
      (text) => (shown += text),
    );
    const tap = readFileSync(counts, 'utf8');
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    const passed = count('pass');
    const failed = count('fail') + count('cancelled');
    // a green run needs no list
    if (code || failed) say(shown);
    say(`  ${passed} passed, ${failed} failed, ${count('skipped')} skipped in ${files.length} files\n`);
    return { passed, failed: failed || (code ? 1 : 0) };
  },
});

/** Web Test Runner in one engine, without the cursor codes it writes even into logs. */
const browser = (engine, env) => ({
  name: engine,
  ...NOTHING,
  title: `browser tests in ${engine}`,
  async run(say) {
    // eslint-disable-next-line no-control-regex
    const plain = (text) => say(text.replace(/\x1b\[(?:2K|1A|\d*G)/g, '').replace(/\n{2,}/g, '\n'));
    const attempt = async (name, own) => {
      const counts = `${scratch}/${name}.json`;
      const code = await command('npx', ['web-test-runner', '--static-logging'], plain, {
        shell: process.platform === 'win32',
        env: { ...process.env, ...env, ...own, BROWSERS: engine, WTR_COUNTS: counts },
      });
      const { passed, failed, unanswered } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : NOTHING;
      return { passed, failed: failed || (code ? 1 : 0), unanswered };
    };
    const { passed, failed, unanswered } = await attempt(engine);
    // a browser that its driver lost for good has said nothing of any test: such files are asked for a second time, in a
    // new one, and fail if they do so again
    if (!unanswered?.length || failed > unanswered.length) return { passed, failed };
    say(`  NO ANSWER from ${engine} in ${unanswered.join(', ')}: once more\n`);
    const again = await attempt(`${engine}-again`, { WTR_FILES: unanswered.join('\n') });
    return { passed: passed + again.passed, failed: again.failed };
  },
});

/**
 * Runs suites side by side, the longest first, as many at once as there are cores, and two at least: with one more,
 * pages wait for their turn so long that tests of what happens in time fail now and then. Each suite has a browser, a
 * server and ports of its own, and none shares a screen with another: two are headless, and WebKit has its own.
 * What a suite says is shown when it has ended; if it is the only one, at once.
 */
async function runAll(suites) {
  const waiting = [...suites];
  const alone = suites.length === 1;
  const worker = async () => {
    for (let suite; (suite = waiting.shift());) {
      if (alone) heading(suite.title);
      else console.log(`… ${suite.title}`);
      let said = '';
      const start = performance.now();
      Object.assign(suite, await suite.run((text) => void (alone ? process.stdout.write(text) : (said += text))));
      if (alone) continue;
      heading(`${suite.title} (${Math.round((performance.now() - start) / 1000)} s)`);
      process.stdout.write(said);
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(2, availableParallelism()), suites.length) }, worker));
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

/** The engines' suites, and what they all run: the sources bundled, and the build where it is needed. */
async function browsers() {
  const present = chooseEngines();
  if (!present.length) return [];
  if (all || !flags.files || flags.files.some((glob) => /embed|studio/.test(glob))) buildIfStale(); // the others run the sources
  const bundle = await bundleTests(flags.files ?? BROWSER_TESTS, `${scratch}/bundle`);
  const env = { WTR_BUNDLE: bundle, ...(flags.files && { WTR_FILES: flags.files.join('\n') }) };
  return present.reverse().map((engine) => browser(engine, env)); // WebKit takes longest
}

function broken(name, error) {
  console.error(error);
  suites.push({ name, passed: 0, failed: 1 });
  return [];
}

try {
  if (!flags['unit-only']) suites.push(...(await browsers().catch((error) => broken('browsers', error))));
  if (all || flags['unit-only'])
    suites.push(
      node('unit tests in Node', 'test/unit/**/*.test.ts', [
        '--harmony-temporal',
        '--import',
        './scripts/ts-hooks.mjs',
      ]),
    );
  if (all) suites.push(node('package tests in Node', 'test/package/**/*.test.mjs'));
  await runAll(suites.filter(({ run }) => run));
} catch (error) {
  broken('the run itself', error);
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
