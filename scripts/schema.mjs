// dist/paths/schema.json: the JSON Schema of a comparison's JSON twin, from the module that the lint checks with.
// Run with Node and --import ./scripts/ts-hooks.mjs, after the build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { schema } = await import('../src/paths/author/schema.ts');
const target = fileURLToPath(new URL('../dist/paths/schema.json', import.meta.url));
mkdirSync(new URL('../dist/paths/', import.meta.url), { recursive: true });
writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`);
console.log('dist/paths/schema.json');
