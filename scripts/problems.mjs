// Generates PROBLEMS.md from src/problems. `--check` only reports whether the file is up to date.
// Run with Node and --import ./scripts/ts-hooks.mjs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { allProblems } = await import('../src/problems/all-problems.ts');

// a sentence that mentions values shows their names, in italics
const names = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? `*${name}*` : undefined), has: () => true },
);
const say = (text) => {
  for (const values of [names, {}]) {
    try {
      const said = typeof text === 'function' ? text(values) : text;
      if (said)
        return String(said)
          .replaceAll('|', '\\|')
          .replaceAll('<', '&lt;')
          .replace(/\s*\n\s*/g, ' ');
    } catch {
      // it computes with its values: try without
    }
  }
  return '';
};

const rows = Object.entries(allProblems)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { message, hint }]) => `| \`${code}\` | ${say(message)} | ${say(hint)} |`);
const page = `# Problems

A Wayleaf widget never blanks a page over a mistake. It keeps what is there, and names the mistake: in its \`problems\`
property, as a \`wayleaf-problem\` event, once on the console, and on the page itself when the tag has the \`debug\`
attribute. Words in *italics* stand for values of your page. Made by \`npm run problems\` from the sources.

| code | what happened | what to do |
| --- | --- | --- |
${rows.join('\n')}
`;
const target = `${root}/PROBLEMS.md`;
const now = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (!process.argv.includes('--check')) {
  writeFileSync(target, page);
  console.log(`PROBLEMS.md: ${rows.length} problems`);
} else if (now !== page) {
  console.log('PROBLEMS.md is out of date: npm run problems');
  process.exitCode = 1;
} else console.log(`PROBLEMS.md is up to date (${rows.length} problems)`);
