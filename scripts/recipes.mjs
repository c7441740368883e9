// npm run recipes: writes docs/recipes.md from examples/recipes/, whose files `npm run hosts` has built and used.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, recipes } from './hosts/recipes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const FILE = 'docs/recipes.md';

/** Links of a file in examples/recipes/ as they are from the page. */
const linksOf = (text) => text.replace(/\]\((\.\.\/)+docs\//g, '](').replace(/\]\((\w+)\/README\.md\)/g, '](#$1)');

/** The page: what is said of a recipe, then each of its files. */
export const recipesPage = () =>
  [
    linksOf(readFileSync(`${root}examples/recipes/README.md`, 'utf8')),
    ...Object.keys(recipes).flatMap((name) =>
      filesOf(name).map(({ path, text }) =>
        path === 'README.md'
          ? linksOf(text)
          : `\`${path}\`\n\n\`\`\`${extname(path).slice(1)}\n${text.trimEnd()}\n\`\`\`\n`,
      ),
    ),
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(root + FILE, recipesPage());
