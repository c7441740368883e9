// npm run test:clock: what depends on the day, at other times and in other zones: the last days of a month, a year and
// a
// February, both changes of the clock here and there, and both sides of the date line. One line for each, all that was
// said where something fails.
//   --engine=chromium[,firefox,webkit] · --files='test/paths/**/*.test.ts' (other browser tests than the usual ones)
//   --all: all of the browser tests at every one of these times
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: flags } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    files: { type: 'string', multiple: true },
    all: { type: 'boolean' },
  },
});

/** When it begins, and where; and which tests in pages, each once, for the sake of time. */
const TIMES = [
  ['2026-11-30T23:50', 'Pacific/Kiritimati', 'booking/{back-forward,live}'],
  ['2027-03-14T01:30', 'America/New_York'],
  ['2027-03-28T01:30', 'Europe/Berlin'],
  ['2027-10-31T02:30', 'Europe/Berlin'],
  ['2027-11-07T01:30', 'America/New_York', 'booking/native-accessible'],
  ['2027-12-31T23:50', 'Pacific/Pago_Pago', 'booking/native'],
  ['2028-02-29T12:00', 'UTC', 'paths/{ways-in,support-source}'],
];
const UNITS = globSync(
  'test/unit/{booking-{hours,ics,instant,native-flow,native-protocol,native-zones,openings},paths-{sheet,support},reader-{facts,feed},shared-date}.test.ts',
);
const inPages = (name) => `test/${name}.test.ts`;
const all = flags.files ?? TIMES.flatMap(([, , name]) => (name ? inPages(name) : []));

/** Runs Node so, with another clock. Resolves to whether it went well, and what it said. */
const node = (args, begins, zone) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TEST_CLOCK: begins, TZ: zone },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child
      .on('error', (error) => done({ ok: false, said: String(error) }))
      .on('close', (code) => done({ ok: !code, said }));
  });

let failed = 0;
async function check(what, args, begins, zone, counts) {
  const start = performance.now();
  const { ok, said } = await node(args, begins, zone);
  const [, passed, wrong] = counts.exec(said) ?? [];
  // one that ran nothing has proven nothing
  const well = ok && Number(passed) > 0;
  if (!well) {
    failed++;
    console.log(said);
  }
  console.log(
    `${well ? 'ok' : 'FAILED'}: ${begins} ${zone}, ${what}: ${passed ?? 0} passed, ${wrong ?? '?'} failed (${Math.round((performance.now() - start) / 1000)} s)`,
  );
}

// one process for all of them: starting each costs more than running it
const UNIT = [
  '--harmony-temporal',
  '--import',
  './test/support/clock.mjs',
  '--import',
  './scripts/ts-hooks.mjs',
  '--test',
  '--test-isolation=none',
  '--test-reporter=spec',
  ...UNITS,
];
const units = async () => {
  for (const [begins, zone] of TIMES) await check('units', UNIT, begins, zone, /^ℹ pass (\d+)\nℹ fail (\d+)$/m);
};
const pages = async () => {
  for (const [begins, zone, name] of TIMES) {
    if (!name && !flags.all) continue;
    const files = flags.all || flags.files ? all : [inPages(name)];
    await check(
      flags.engine,
      ['scripts/test.mjs', '--browsers-only', `--engine=${flags.engine}`, ...files.map((file) => `--files=${file}`)],
      begins,
      zone,
      /^(\d+) passed, (\d+) failed$/m,
    );
  }
};
await Promise.all([units(), pages()]);
process.exitCode = failed ? 1 : 0;
