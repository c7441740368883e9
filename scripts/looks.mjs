// npm run looks: dist/looks/*.css, dist/tokens.css (all of them) and dist/tokens.json, from src/theme/looks/looks.ts.
// Run with Node and --import ./scripts/ts-hooks.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { designTokens, HOST, looks, lookSheet } from '../src/theme/looks/looks.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
mkdirSync(`${dist}/looks`, { recursive: true });
const sheets = [[HOST, undefined], ...Object.entries(looks)].map(([name, look]) => [name, lookSheet(name, look)]);
for (const [name, sheet] of sheets) writeFileSync(`${dist}/looks/${name}.css`, sheet);
// TypeScript looks for types of whatever is imported, and a style sheet exports nothing
writeFileSync(`${dist}/looks/style-sheet.d.ts`, 'export {};\n');
writeFileSync(`${dist}/tokens.css`, sheets.map(([, sheet]) => sheet).join('\n'));
writeFileSync(`${dist}/tokens.json`, `${JSON.stringify(designTokens(), null, 2)}\n`);
console.log(`dist/tokens.json, dist/tokens.css, dist/looks: ${sheets.map(([name]) => name).join(', ')}`);
