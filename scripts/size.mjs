// npm run size: what a visitor's browser fetches, against size-budget.json. Bounds below as well as above: a file that
// shrinks a lot has lost something, or has earned a lower bound. `--update` measures the parts' and entries' bounds
// anew.
import { existsSync, globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const update = process.argv.includes('--update');
const budgetFile = 'size-budget.json';
const budget = existsSync(budgetFile) ? JSON.parse(readFileSync(budgetFile, 'utf8')) : {};
budget.script ??= { 'wayleaf.js': [5_000, 30_500], 'wayleaf.all.js': [230_000, 340_000] };
budget.parts ??= {};
budget.entries ??= {};

const brotli = (code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const measure = (code) => ({
  raw: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotli(Buffer.from(code)),
});
const around = (bytes) => [Math.max(0, Math.floor(bytes * 0.85 - 150)), Math.ceil(bytes * 1.15 + 150)];

const packages = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
const problems = [];
const found = { script: {}, parts: {}, entries: {} };

for (const name of globSync('wayleaf*.js', { cwd: 'dist' }).sort()) {
  const script = readFileSync(`dist/${name}`, 'utf8');
  found.script[name] = measure(script);
  if (/dev[ -]mode/i.test(script)) problems.push(`${name} holds the development build of Lit`);
  // a word of src/internal/server-view.ts
  if (script.includes('server.invalid')) problems.push(`${name} holds what only a server does`);
  if ((script.match(/_\$litElement\$/g) ?? []).length !== 1) problems.push(`${name} does not hold Lit exactly once`);
}

for (const file of readdirSync('dist/parts').sort()) {
  const code = readFileSync(`dist/parts/${file}`, 'utf8');
  const name = file.replace(/-[\w]{8}\.js$/, '');
  if (found.parts[name]) problems.push(`two files of the part ${name}: is dist stale?`);
  found.parts[name] = measure(code);
  // marks of LitElement and of lit-html's template scanner
  if (/_\$litElement\$|[`'"]\$lit\$[`'"]/.test(code)) problems.push(`the part ${name} holds a Lit of its own`);
}

// What a bundler makes of each entry point, Lit and the other packages not counted
for (const name of ['index', 'define', 'reader/define', 'paths/define', 'booking/define']) {
  if (!existsSync(`dist/${name}.js`)) continue;
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2022',
      lib: { entry: `dist/${name}.js`, formats: ['es'] },
      rolldownOptions: {
        external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { minify: true, comments: false },
      },
    },
  });
  const entry = [output].flat()[0].output.find((chunk) => chunk.isEntry);
  const chunks = Object.fromEntries([output].flat()[0].output.map((chunk) => [chunk.fileName, chunk]));
  // the entry and what it needs at once
  const first = new Set();
  const add = (file) => {
    if (chunks[file] && !first.has(file)) {
      first.add(file);
      chunks[file].imports.forEach(add);
    }
  };
  add(entry.fileName);
  found.entries[name] = measure([...first].map((file) => chunks[file].code).join('\n'));
}

// What developers are told must be so, to the tenth of a kilobyte that is not rounding
for (const [, name, told] of readFileSync('docs/frameworks.md', 'utf8').matchAll(
  /^\| `wayleaf\/?([\w/]*)` \| ([\d.]+) kB/gm,
)) {
  const kilobytes = (found.entries[name || 'index']?.brotli ?? 0) / 1000;
  if (Math.abs(kilobytes - told) > 0.04 * told)
    problems.push(`docs/frameworks.md says ${told} kB of ${name || 'index'}, which is ${kilobytes.toFixed(1)} kB`);
}

if (update) {
  for (const group of ['parts', 'entries'])
    budget[group] = Object.fromEntries(
      Object.entries(found[group]).map(([name, { brotli }]) => [name, around(brotli)]),
    );
  writeFileSync(budgetFile, `${JSON.stringify(budget, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`);
}

const rows = [];
for (const [group, items] of Object.entries(found)) {
  for (const [name, size] of Object.entries(items)) {
    const bounds = budget[group][name];
    const label = group === 'parts' ? `parts/${name}` : group === 'entries' ? `${name} (npm, without Lit)` : name;
    let verdict = 'ok';
    if (!bounds) verdict = 'not in size-budget.json';
    else if (size.brotli > bounds[1]) verdict = `over by ${size.brotli - bounds[1]}`;
    else if (size.brotli < bounds[0]) verdict = `under by ${bounds[0] - size.brotli}`;
    if (verdict !== 'ok') problems.push(`${label}: ${verdict}`);
    rows.push([label, size.raw, size.gzip, size.brotli, bounds ? bounds.join('–') : '', verdict]);
  }
  for (const name of Object.keys(budget[group]))
    if (!items[name]) problems.push(`${name} (${group}) is in size-budget.json but was not built`);
}
const total = Object.values(found.parts).reduce((sum, { brotli }) => sum + brotli, 0);
const table = [['file', 'raw', 'gzip', 'brotli', 'bounds', ''], ...rows, ['all parts', '', '', total, '', '']];
const widths = table[0].map((_, i) => Math.max(...table.map((row) => String(row[i]).length)));
for (const row of table)
  console.log(
    row
      .map((cell, i) => (i === 0 || i > 3 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
      .join('  ')
      .trimEnd(),
  );
for (const problem of problems) console.log(`FAIL ${problem}`);
if (problems.length)
  console.log(
    '\nIf a change is meant: node scripts/size.mjs --update rewrites the bounds of parts and entries; the two scripts are set by hand.',
  );
process.exitCode = problems.length ? 1 : 0;
