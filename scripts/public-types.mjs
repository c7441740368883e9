// The last step of the build: leaves the types that an entry point of package.json leads to, and takes away those of modules
// that nobody outside can import. The compiler writes one file for each module.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const types = (file) => file.replace(/(?:\.d)?\.[jt]s$/, '.d.ts');

const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8'));
const reached = new Set();
const waiting = Object.values(entries)
  .map((entry) => (typeof entry === 'string' ? entry : entry.types))
  .filter((file) => /\.[jt]s$/.test(file))
  .flatMap((file) => globSync(types(file)))
  .map((file) => resolve(file));
for (const file of waiting) {
  if (reached.has(file) || !existsSync(file)) continue;
  reached.add(file);
  const { importedFiles, referencedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  waiting.push(
    ...[...importedFiles, ...referencedFiles]
      .map(({ fileName }) => fileName)
      .filter((name) => name.startsWith('.'))
      .map((name) => types(resolve(dirname(file), name))),
  );
}
const all = globSync('dist/**/*.d.ts').map((file) => resolve(file));
for (const file of all) if (!reached.has(file)) rmSync(file);
console.log(`types: ${reached.size} of ${all.length} files lead out of the package`);
