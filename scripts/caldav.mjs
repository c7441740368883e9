// A real CalDAV server (Radicale) serves a calendar of openings, and Wayleaf reads it: npm run try:caldav
// Needs `radicale` on the path (Debian: apt-get install radicale). Nothing is kept; not part of npm test, which must
// run without it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createServer } from 'node:net';
import { readCalendar } from '../src/booking/live/calendar-feed.ts';

if (spawnSync('radicale', ['--version']).error) {
  console.error('radicale is not installed. On Debian: apt-get install radicale');
  process.exit(1);
}
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const folder = mkdtempSync(`${tmpdir()}/wayleaf-caldav-`);
const server = spawn(
  'radicale',
  [
    '--server-hosts',
    `127.0.0.1:${port}`,
    '--storage-filesystem-folder',
    folder,
    '--auth-type',
    'none',
    '--rights-type',
    'authenticated',
    '--headers-access-control-allow-origin',
    '*',
  ],
  { stdio: 'ignore' },
);
const base = `http://127.0.0.1:${port}/practice/openings/`;
const headers = { authorization: `Basic ${Buffer.from('practice:any').toString('base64')}` };
const stamp = (instant) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
const pad = (value) => String(value).padStart(2, '0');

try {
  for (let tries = 0; ; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { headers });
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const made = await fetch(base, { method: 'MKCALENDAR', headers });
  assert.equal(made.status, 201, `MKCALENDAR answered ${made.status}`);

  const now = Date.now();
  const soon = new Date(now + 3 * 86_400_000);
  const local = `${soon.getUTCFullYear()}${pad(soon.getUTCMonth() + 1)}${pad(soon.getUTCDate())}T100000`;
  const items = {
    weekly: [
      'BEGIN:VEVENT',
      'UID:weekly',
      `DTSTAMP:${stamp(now)}`,
      `DTSTART;TZID=America/New_York:${local}`,
      'DURATION:PT50M',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'SUMMARY:Opening with a summary that is so long that every careful server has to fold it over several lines',
      'END:VEVENT',
    ],
    once: [
      'BEGIN:VEVENT',
      'UID:once',
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(now + 86_400_000)}`,
      'DURATION:PT50M',
      'SUMMARY:Öffnung',
      'END:VEVENT',
    ],
    gone: [
      'BEGIN:VEVENT',
      'UID:gone',
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(now + 2 * 86_400_000)}`,
      'STATUS:CANCELLED',
      'END:VEVENT',
    ],
  };
  for (const [name, lines] of Object.entries(items)) {
    const body = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wayleaf//try//EN', ...lines, 'END:VCALENDAR', ''].join(
      '\r\n',
    );
    const put = await fetch(`${base}${name}.ics`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'text/calendar' },
      body,
    });
    assert.equal(put.status, 201, `PUT ${name} answered ${put.status}`);
  }

  const answer = await fetch(base, { headers: { ...headers, origin: 'https://practice.example' } });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/calendar/);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const document = readCalendar(await answer.text(), 'America/New_York', now);
  const starts = document.openings.map(({ start }) => start).sort((a, b) => a - b);
  const hours = starts
    .slice(1)
    .map((start) =>
      new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', hour: 'numeric', hourCycle: 'h23' }).format(start),
    );
  assert.equal(starts.length, 4, 'one opening by itself, three weekly ones, none that was cancelled');
  assert.deepEqual(
    hours,
    ['10', '10', '10'],
    'ten in the morning on the practice’s wall, also across a change of clocks',
  );
  assert.ok(document.asOf !== undefined && Math.abs(document.asOf - now) < 60_000);
  console.log(
    `Radicale served ${starts.length} openings; read as\n${starts.map((start) => `  ${new Date(start).toISOString()}`).join('\n')}`,
  );
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
