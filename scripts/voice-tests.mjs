// npm run test:voice: an article read aloud by a real voice in Chromium and Firefox, and recorded. Alone: it is about time.
// Skipped, by name, where a voice cannot be had. The last line says `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missing, PACKAGES } from '../test/support/real-voice.mjs';
import { buildIfStale, run } from './build.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && process.env.WAYLEAF_INSTALL !== '0';
if (missing().length && mayInstall) {
  console.log(`Installing ${PACKAGES.join(' ')} (set WAYLEAF_INSTALL=0 to leave the machine as it is) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], env);
}
if (missing().length) {
  console.log(`SKIPPED: a real voice: no ${missing().join(', ')} here (Debian: ${PACKAGES.join(' ')})`);
  console.log('\n0 passed, 0 failed');
  process.exit(0);
}
buildIfStale();
const args = ['--import', './scripts/ts-hooks.mjs', '--test', '--test-concurrency=1', '--test-reporter=tap'];
const child = spawn(process.execPath, [...args, ...globSync('test/voice/*.test.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let tap = '';
child.stdout.setEncoding('utf8').on('data', (text) => {
  tap += text;
  for (const line of text.split('\n'))
    if (/^\s*(?:not )?ok |^# {3,}|^\s+error:|^\s+(?:expected|actual):/.test(line)) console.log(line);
});
child.on('close', (code) => {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  if (failed || code) console.log(tap);
  console.log(`\n${count('pass')} passed, ${failed || (code ? 1 : 0)} failed`);
  process.exitCode = failed || code ? 1 : 0;
});
