// npm run release: writes release/, what people take: the npm tarball, a zip for site owners, the WordPress plugin, and
// their checksums. The same sources give the same bytes, whenever and wherever it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { run } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(join(root, file));
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const { version } = JSON.parse(read('package.json'));

/** The script, all of it in one file, and with one widget inside. */
const SCRIPTS = ['', '.all', '.reader', '.paths', '.booking'].map((kind) => `wayleaf${kind}.js`);

/** The tag for a script of ours that may be checked. */
export const tag = (name, bytes) =>
  `<script async crossorigin src="https://your-site.example/wayleaf/${name}" integrity="sha384-${hash('sha384', bytes, 'base64')}"></script>`;

/** A line of `sha256sum` for each file, by name. */
const sums = (files) =>
  Object.keys(files)
    .sort()
    .map((name) => `${hash('sha256', files[name], 'hex')}  ${name}\n`)
    .join('');

/** What a site owner needs, by name. */
export function ownerFiles() {
  const files = {
    ...Object.fromEntries(SCRIPTS.map((name) => [name, read(`dist/${name}`)])),
    'LICENSE.txt': read('LICENSE'),
    'PROBLEMS.md': read('PROBLEMS.md'),
    'THIRD-PARTY.txt': read('dist/THIRD-PARTY.txt'),
  };
  for (const folder of ['parts', 'studio'])
    for (const name of readdirSync(join(root, 'dist', folder)))
      files[`${folder}/${name}`] = read(`dist/${folder}/${name}`);
  // what its frame steps ask an owner to put beside the script
  for (const name of ['embed.html', 'embed.js']) files[name] = read(`dist/${name}`);
  const tags = SCRIPTS.map((name) => tag(name, files[name])).join('\n');
  const page = read('scripts/first-steps.html').toString();
  const snippets = [...page.matchAll(/^ {4}<wayleaf-(\w+)[^]*?^ {4}<\/wayleaf-\1>$/gm)]
    .map(([text]) => text.replace(/^ {4}/gm, ''))
    .join('\n\n');
  const values = { version, tags: escape(tags), snippets: escape(snippets) };
  files['first-steps.html'] = Buffer.from(page.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]));
  files['integrity.txt'] = Buffer.from(`${tags}\n`);
  files['checksums.txt'] = Buffer.from(sums(files));
  return files;
}

/** The WordPress plugin by the names within its folder: integrations/wordpress, the script, and what its tags may have. */
export function pluginFiles() {
  const folder = join(root, 'integrations/wordpress');
  const files = { 'LICENSE.txt': read('LICENSE'), 'script/THIRD-PARTY.txt': read('dist/THIRD-PARTY.txt') };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path);
    }
  for (const file of ['wayleaf.js', ...readdirSync(join(root, 'dist/parts')).map((name) => `parts/${name}`)])
    files[`script/${file}`] = read(`dist/${file}`);
  for (const [file, line] of [
    ['wayleaf.php', `Version:           ${version}`],
    ['readme.txt', `Stable tag: ${version}`],
  ])
    if (!files[file].includes(line)) throw new Error(`integrations/wordpress/${file} does not say “${line}”`);
  const elements = JSON.parse(read('custom-elements.json'))
    .modules.flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
  const lists = elements.map(({ tagName, attributes }) => {
    const names = attributes.map(({ name }) => `'${name}'`).sort();
    return `\t'${tagName.replace('wayleaf-', '')}' => array( ${names.join(', ')} ),\n`;
  });
  files['attributes.php'] = Buffer.from(
    `<?php\n/**\n * The attributes of each widget, from custom-elements.json.\n *\n * @package Wayleaf\n */\n\ndefined( 'ABSPATH' ) || exit;\n\nreturn array(\n${lists.sort().join('')});\n`,
  );
  return files;
}

/** The zip: one folder, its files in the order of their names, none with a time of its own. */
function zip(folder, files) {
  const mtime = new Date(1980, 0, 1); // a zip knows no time zone: these digits, wherever it is made
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.keys(files)
          .sort()
          .map((name) => [`${folder}/${name}`, [files[name], { mtime, level: 9 }]]),
      ),
    ),
  );
}

export const ownerZip = () => zip(`wayleaf-${version}`, ownerFiles());
export const pluginZip = () => zip('wayleaf', pluginFiles());

function main() {
  if (run('npm', ['run', '--silent', 'build:dist'])) throw new Error('The build failed.');
  const folder = join(root, 'release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const packed = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (packed.status) throw new Error(`npm pack: ${packed.stderr}`);
  writeFileSync(join(folder, `wayleaf-${version}.zip`), ownerZip());
  writeFileSync(join(folder, `wayleaf-wordpress-${version}.zip`), pluginZip());
  writeFileSync(join(folder, 'integrity.txt'), ownerFiles()['integrity.txt']);
  const names = readdirSync(folder);
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
  writeFileSync(join(folder, 'checksums.txt'), sums(files));
  for (const name of names) console.log(`release/${name}  ${files[name].length} bytes`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
