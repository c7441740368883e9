// `npx wayleaf strings` lists what a translation lacks, from the package as it is installed.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wayleaf-strings-'));

function strings(code) {
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, code);
  return new Promise((resolve) =>
    execFile(process.execPath, [`${root}/bin/wayleaf.mjs`, 'strings', file], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, lines: stdout.trim().split('\n'), stderr }),
    ),
  );
}

for (const tag of readdirSync(`${root}/dist/languages`))
  test(`the shipped ${tag} lacks nothing`, async () => {
    const entry = import.meta.resolve(`wayleaf/languages/${tag}`);
    const { code, lines } = await strings(`export { default } from ${JSON.stringify(entry)};`);
    assert.deepEqual(lines, ['0 missing, 0 of another kind, 0 unknown']);
    assert.equal(code, 0);
  });

test('what is missing is listed with its English, what is another kind or unknown by its path', async () => {
  const { code, lines } = await strings(`export default {
    booking: { book: 'Boka en tid', books: '' },
    paths: { reviewed: 'Granskad' },
    reader: { find: { noMatches: 'Hittades inte' } } }`);
  assert.equal(code, 1);
  assert.ok(lines.includes('missing  reader.find.nextMatch: "Next match"'));
  assert.ok(lines.includes('missing  booking.chose: "You chose:"'));
  assert.ok(!lines.some((line) => /booking\.book:|noMatches/.test(line)));
  assert.ok(lines.some((line) => line.startsWith('kind     paths.reviewed is a function: (date) =>')));
  assert.ok(lines.includes('unknown  booking.books'));
  assert.match(lines.at(-1), /^\d{3} missing, 1 of another kind, 1 unknown$/);
});

test('a file without the tables is told so', async () => {
  const { code, stderr } = await strings('export const sv = {}');
  assert.equal(code, 2);
  assert.match(stderr, /has no default export with the tables reader, paths, booking/);
});
