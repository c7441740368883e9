// Bundles what the browser tests load: once per run, all test files together, so that a page asks for some twenty files
// where the sources are three hundred. The bundle lies over the project's folder as the dev server shows it: each test
// file, each module that is imported late and each entry point is served at its own address, and does what it would there.
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** All of them. Those in test/unit run in Node. */
export const BROWSER_TESTS = ['test/{reader,paths,booking,contract,a11y,embed,studio}/**/*.test.ts'];

/** Where a module of the project is served. */
const address = (id) => relative(root, id).replaceAll('\\', '/');
/** Who a module belongs to. What is shared is bundled apart by this, so that an address in a stack tells it. */
const owner = (id) =>
  id.includes('/node_modules/') || id.startsWith('\0')
    ? 'packages'
    : (/^(src|test)(?=\/)/.exec(address(id))?.[0] ?? 'packages');

/** Keeps addresses as they are in the sources: of a module itself, and of what it fetches late or hands to a frame. */
const addresses = () => {
  const entries = new Set();
  return {
    name: 'wayleaf-test-addresses',
    enforce: 'pre',
    buildStart: () => entries.clear(),
    resolveId: {
      order: 'pre',
      async handler(source, importer, { kind, isEntry }) {
        if (source.startsWith('/__web-')) return { id: source, external: 'absolute' }; // the runner's own
        if (kind !== 'dynamic-import' || isEntry) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        if (!found || found.external || owner(found.id) === 'packages') return found;
        serve(this, found.id);
        return { id: `/${address(found.id)}`, external: 'absolute' };
      },
    },
    transform: {
      filter: { id: /\/test\/.*\.ts$/, code: 'import.meta.url' },
      async handler(code, id) {
        for (const [, source] of code.matchAll(/new URL\('(\.[^']*\.ts)', import\.meta\.url\)/g))
          serve(this, join(id, '..', source));
        return { code: code.replaceAll('import.meta.url', `import.meta.resolve('/${address(id)}')`), map: null };
      },
    },
  };
  function serve(context, id) {
    if (entries.has(id)) return;
    entries.add(id);
    context.emitFile({ type: 'chunk', id, fileName: address(id) });
  }
};

/**
 * @param patterns - The test files, as globs below the project's folder.
 * @param folder - Where the bundle goes; a new one among the machine's temporary files unless it is given.
 * @returns The folder.
 */
export async function bundleTests(patterns, folder = mkdtempSync(join(tmpdir(), 'wayleaf-bundle-'))) {
  const files = globSync([...patterns, 'src/**/define.ts'], { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const { NODE_ENV } = process.env;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __WAYLEAF_VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['development', 'module'], mainFields: ['module', 'main'] }, // Lit with its warnings
    plugins: [addresses()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: Object.fromEntries(files.map((file) => [file, join(root, file)])), formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name]',
          chunkFileNames({ moduleIds, name }) {
            const last = moduleIds.at(-1) ?? `\0${name}`;
            return `bundled/${owner(last)}/${basename(last).split('.')[0].replace(/\W/g, '')}-[hash].js`;
          },
          codeSplitting: {
            groups: ['packages', 'src', 'test'].map((name, i) => ({
              name,
              test: (id) => owner(id) === name,
              priority: 3 - i,
              entriesAware: true,
            })),
          },
          sourcemapPathTransform: (source, map) => join(map, '..', source),
        },
      },
    },
  });
  // Vite sets it for the whole process
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return folder;
}
