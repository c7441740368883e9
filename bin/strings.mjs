// Lists what a translation still lacks, with the English beside it, and what it has too many.
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const usage = 'strings FILE.mjs    what the strings in FILE, `export default { reader: { … } }`, still lack';

const TABLES = ['reader', 'paths', 'booking', 'bookingNative', 'bookingConfirmation'];
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const isGroup = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every English string, by table. */
export async function englishTables(dist = new URL('../dist/', import.meta.url)) {
  const tables = Object.fromEntries(TABLES.map((name) => [name, {}]));
  const files = readdirSync(dist, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((each) => /^(reader|paths|booking)\/(.*[./])?strings\.js$/.test(each)).sort()) {
    const { strings, english } = await import(new URL(file, dist).href);
    const path = file.split('/');
    const [widget] = path;
    if (strings) Object.assign(tables[strings.name], strings.english);
    // the strings of a lazy part are a group of its widget's table
    else if (english) tables[widget][camelCase(path.at(-1).replace(/\.?strings\.js$/, '') || path.at(-2))] = english;
  }
  return tables;
}

/** The strings of a table by their path, such as `find.nextMatch`. */
const flat = (value, path = '') =>
  isGroup(value)
    ? Object.entries(value).flatMap(([key, each]) => flat(each, path ? `${path}.${key}` : key))
    : [[path, value]];

/** What is missing in, and too much in, a translation: paths such as `reader.find.nextMatch`, with the English. */
export function compare(english, translation) {
  const wanted = flat(english);
  const given = new Map(flat(translation));
  const known = new Map(wanted);
  return {
    missing: wanted.filter(([path]) => !given.has(path)),
    unknown: [...given.keys()].filter((path) => path && !known.has(path)),
    // a sentence with something in it is a function in every language
    otherKind: wanted.filter(([path, value]) => given.has(path) && typeof given.get(path) !== typeof value),
  };
}

const shown = (value) => (typeof value === 'function' ? String(value).replace(/\s+/g, ' ') : JSON.stringify(value));

export async function run([file]) {
  if (!file || !existsSync(file)) {
    console.error(file ? `There is no file ${file}.` : `Usage: npx wayleaf ${usage}`);
    return 2;
  }
  const { default: translation } = await import(pathToFileURL(resolve(file)).href);
  if (!isGroup(translation)) {
    console.error(`${file} has no default export with the tables ${TABLES.join(', ')}.`);
    return 2;
  }
  const { missing, unknown, otherKind } = compare(await englishTables(), translation);
  for (const [path, english] of missing) console.log(`missing  ${path}: ${shown(english)}`);
  for (const [path, english] of otherKind) console.log(`kind     ${path} is a ${typeof english}: ${shown(english)}`);
  for (const path of unknown) console.log(`unknown  ${path}`);
  console.log(`${missing.length} missing, ${otherKind.length} of another kind, ${unknown.length} unknown`);
  return missing.length + otherKind.length + unknown.length ? 1 : 0;
}
