// What lies in the packed tarball: all that its own pages and maps lead to, and nothing that bundlers cannot drop.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundleText } from '../../scripts/bundle-text.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [{ files, unpackedSize }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }),
);
const paths = new Set(files.map(({ path }) => path));
const text = (path) => readFileSync(`${root}/${path}`, 'utf8');

test('every page of documentation leads to pages that are in it', () => {
  const dead = [];
  for (const page of [...paths].filter((path) => path.endsWith('.md')))
    for (const [, link] of text(page)
      .replace(/```[^]*?```|`[^`\n]*`/g, '')
      .matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)) {
      const target = posix.join(posix.dirname(page), link).replace(/\/$/, '');
      if (!paths.has(target) && ![...paths].some((path) => path.startsWith(`${target}/`)))
        dead.push(`${page}: ${link}`);
    }
  assert.deepEqual(dead, []);
  assert.ok(paths.has('README.md') && paths.has('docs/reference.md') && paths.has('LICENSE'));
});

test('no map leads to sources that are not there', () => {
  assert.deepEqual(
    [...paths].filter(
      (path) => path.endsWith('.map') || (/\.js$/.test(path) && /# sourceMappingURL=(?!data:)/.test(text(path))),
    ),
    [],
  );
});

test('it unpacks to less than 7 MB', () => assert.ok(unpackedSize < 7e6, `${unpackedSize} bytes`));

test('every editor file, schema and manifest that package.json names is in it', () => {
  const { exports: entries, bin, customElements, unpkg, jsdelivr, ...rest } = JSON.parse(text('package.json'));
  const named = [
    bin,
    customElements,
    unpkg,
    jsdelivr,
    rest['web-types'],
    ...Object.values(entries).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry))),
  ];
  for (const file of named.filter((each) => !each.includes('*'))) assert.ok(paths.has(file.replace('./', '')), file);
});

/** What a bundler leaves of a line of code; packages but ours are left as imports. */
async function bundled(code) {
  const kept = await bundleText(
    { 'line.js': code },
    { build: { rolldownOptions: { external: /^(?!wayleaf)[@a-z][^:]*$/ } } },
  );
  return kept.replace(/^import ['"].*?['"];$/gm, '').trim();
}

for (const entry of ['wayleaf', 'wayleaf/reader', 'wayleaf/paths', 'wayleaf/booking', 'wayleaf/jsx'])
  test(`a bundler drops an unused ${entry}`, async () => {
    assert.equal(await bundled(`import '${entry}';`), '');
  });

for (const entry of ['wayleaf/define', 'wayleaf/reader/define', 'wayleaf/paths/define', 'wayleaf/booking/define'])
  test(`a bundler keeps ${entry}`, async () => {
    assert.match(await bundled(`import '${entry}';`), /define\("wayleaf-\w+", Wayleaf\w+\)/);
  });

test('the journey comes without the widgets', async () => {
  assert.ok(existsSync(`${root}/dist/journey/page-provider.js`));
  assert.doesNotMatch(await bundled(`export { journey } from 'wayleaf';`), /extends LitElement/);
});
