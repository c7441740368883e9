// Bundles code that stands in no file, in memory: what a user's bundler makes of a line that imports the package or a
// framework. For benches, and for tests of the package.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles texts into one file of ES modules.
 *
 * @param texts - File name → code; they find each other by name, and packages as any file at the top of the repository
 *   does. The first is the entry.
 * @param config - More of Vite's configuration, laid over the usual one field by field; `build` too.
 * @returns The code.
 */
export async function bundleText(texts, { build: options, ...config } = {}) {
  const fileOf = (id) => Object.keys(texts).find((name) => id.split(/[\\/]/).at(-1) === name);
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'texts',
        enforce: 'pre',
        resolveId: (id) => fileOf(id) && `${root}${fileOf(id)}`,
        load: (id) => (id === `${root}${fileOf(id)}` ? texts[fileOf(id)] : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: Object.keys(texts)[0], formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
      ...options,
    },
    ...config,
  });
  return [output].flat()[0].output[0].code;
}
