// The matrix in docs/hosts.md: written by a whole run, and compared with a near one.
import { readFileSync, writeFileSync } from 'node:fs';
import { together, ways } from './snippets.mjs';

const FILE = 'docs/hosts.md';
const BASE = 'https://your-site.example/wayleaf/';
const SIGNS = { works: '✔', 'words and link': 'words and link', '': '·' };

const between = (name) => new RegExp(`<!-- ${name} -->[^]*?<!-- /${name} -->`);
/** Replaces what stands between two comments. */
const fill = (text, name, content) => {
  if (!between(name).test(text)) throw new Error(`${FILE} has no place for ${name}`);
  return text.replace(
    between(name),
    () => `<!-- ${name} -->

${content}

<!-- /${name} -->`,
  );
};
const row = (cells) => `| ${cells.join(' | ')} |`;

/** The texts as the documents show them. */
const offeredTexts = () =>
  Object.keys(ways)
    .filter((way) => way !== 'json')
    .map((way) => `**${ways[way].title}**\n\n\`\`\`html\n${together(way, BASE)}\n\`\`\``)
    .join('\n\n');

const table = (rows) =>
  [
    row(['host', ...Object.values(ways).map(({ title }) => title)]),
    row(['---', ...Object.keys(ways).map(() => '---')]),
    ...rows.map(({ title, version, offered, cells }) =>
      row([
        `${title}${version ? ` ${version}` : ''}`,
        ...Object.keys(ways).map((way) => {
          const text = SIGNS[cells[way] ?? ''] ?? cells[way];
          return offered.includes(way) ? `**${text}**` : text;
        }),
      ]),
    ),
  ].join('\n');

/** Writes the matrix of a whole run, and the texts. */
export function writeDocs(rows) {
  let text = readFileSync(FILE, 'utf8');
  text = fill(text, 'matrix', table(rows));
  text = fill(text, 'texts', offeredTexts());
  text = text.replace(/Last run: .*/, `Last run: ${new Date().toISOString().slice(0, 10)}, in Chromium.`);
  writeFileSync(FILE, text);
  console.log(`\n${FILE} is written.`);
}

/** The cells that docs/hosts.md states, by the title of the row. */
export function readTable() {
  const lines = between('matrix').exec(readFileSync(FILE, 'utf8'))?.[0].split('\n') ?? [];
  const names = Object.keys(ways);
  return new Map(
    lines
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) => {
        const [title, ...cells] = line.split(' | ').map((each) => each.replace(/^\| | \|$/g, ''));
        return [title, Object.fromEntries(cells.map((cell, at) => [names[at], cell.replaceAll('**', '')]))];
      }),
  );
}

/** What a run found that differs from what the documents say. */
export const compare = (rows, said) =>
  rows.flatMap(({ title, version, cells }) => {
    const stated = said.get(`${title}${version ? ` ${version}` : ''}`);
    if (!stated) return [`${FILE} has no row for ${title} ${version}: run npm run hosts`];
    return Object.entries(cells)
      .filter(([way, cell]) => cell && (SIGNS[cell] ?? cell) !== stated[way])
      .map(([way, cell]) => `${title}, “${way}”: ${cell}, but ${FILE} says ${stated[way]}`);
  });

/** Whether the README shows the same texts. */
export const readmeProblems = () =>
  readFileSync('README.md', 'utf8').includes(together('children', BASE))
    ? []
    : ['README.md does not show the text of scripts/hosts/snippets.mjs, way “children”'];
