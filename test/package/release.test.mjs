// What `npm run release` gives site owners: complete, checked, and the same bytes wherever it is made.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { ownerZip, pluginFiles, pluginZip } from '../../scripts/release.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const zip = ownerZip();
const files = Object.fromEntries(
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace(/^[^/]+\//, ''), Buffer.from(bytes)]),
);

test('the zip holds both scripts, every part, the frame and the studio, in one folder', () => {
  assert.deepEqual(new Set(Object.keys(unzipSync(zip)).map((name) => name.split('/')[0])).size, 1);
  for (const name of [
    'wayleaf.js',
    'wayleaf.all.js',
    'wayleaf.reader.js',
    'wayleaf.paths.js',
    'wayleaf.booking.js',
    'embed.html',
    'embed.js',
    ...readdirSync(`${root}/dist/parts`).map((name) => `parts/${name}`),
    ...readdirSync(`${root}/dist/studio`).map((name) => `studio/${name}`),
  ])
    assert.deepEqual(files[name], readFileSync(`${root}/dist/${name}`), name);
  // messages on the console send owners there
  assert.deepEqual(files['PROBLEMS.md'], readFileSync(`${root}/PROBLEMS.md`));
});

test('its checksums fit, and name every other file', () => {
  const lines = files['checksums.txt'].toString().trim().split('\n');
  assert.deepEqual(
    lines.map((line) => line.split('  ')[1]),
    Object.keys(files)
      .filter((name) => name !== 'checksums.txt')
      .sort(),
  );
  for (const line of lines) {
    const [sum, name] = line.split('  ');
    assert.equal(createHash('sha256').update(files[name]).digest('hex'), sum, name);
  }
});

test('it has a tag for each script, with the hash of that', () => {
  const tags = [...files['integrity.txt'].toString().matchAll(/wayleaf\/([\w.]+)" integrity="sha384-([^"]+)"/g)];
  for (const [, name, hash] of tags) assert.equal(createHash('sha384').update(files[name]).digest('base64'), hash);
  assert.deepEqual(
    tags.map(([, name]) => name).sort(),
    Object.keys(files)
      .filter((name) => /^wayleaf\b.*\.js$/.test(name))
      .sort(),
  );
});

test('its page of first steps is filled in, and shows the snippets that it runs itself', () => {
  const page = files['first-steps.html'].toString();
  assert.doesNotMatch(page, /\{\{/);
  for (const tag of ['reader', 'paths', 'booking'])
    assert.match(page, new RegExp(`&lt;wayleaf-${tag}[^]*&lt;/wayleaf-${tag}>`));
  assert.match(page, /<script async src="wayleaf\.js"><\/script>/);
});

test('it is the same in another time zone and at another time', () => {
  const code = `import { ownerZip, pluginFiles, pluginZip } from './scripts/release.mjs'; import { createHash } from 'node:crypto'; process.stdout.write(createHash('sha256').update(ownerZip()).digest('hex'));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    encoding: 'utf8',
  });
  assert.equal(elsewhere, createHash('sha256').update(zip).digest('hex'));
});

test('the WordPress plugin has the script with every part, and knows every attribute', () => {
  const plugin = unzipSync(pluginZip());
  const script = Object.keys(plugin).filter((name) => name.startsWith('wayleaf/script/parts/'));
  assert.equal(script.length, readdirSync(`${root}/dist/parts`).length);
  assert.deepEqual(Buffer.from(plugin['wayleaf/script/wayleaf.js']), readFileSync(`${root}/dist/wayleaf.js`));
  const lists = pluginFiles()['attributes.php'].toString();
  const manifest = JSON.parse(readFileSync(`${root}/custom-elements.json`, 'utf8'));
  for (const { tagName, attributes = [] } of manifest.modules.flatMap(({ declarations = [] }) => declarations))
    if (tagName) {
      const [, list = ''] = new RegExp(`'${tagName.slice(8)}' => array\\((.*)\\)`).exec(lists) ?? [];
      for (const { name } of attributes) assert.ok(list.includes(`'${name}'`), `${tagName} ${name}`);
    }
});

test('each of its blocks is registered by the name its description has', () => {
  const code = pluginFiles()['blocks/blocks.js'].toString();
  for (const name of ['reader', 'paths', 'booking']) {
    const block = JSON.parse(pluginFiles()[`blocks/${name}/block.json`]);
    assert.equal(block.name, `wayleaf/${name}`);
    assert.ok(code.includes(`registerBlockType('${block.name}'`));
  }
});
