import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { browserOnly, plainProperties, quietLit } from './scripts/vite-lit.ts';
import { minifyLiterals } from './scripts/vite-literals.ts';
import { scriptParts } from './scripts/vite-parts.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const { version, dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};
const define = { __WAYLEAF_VERSION__: JSON.stringify(version) };
const target = 'es2022';
/** Whoever runs `npm start` for the first time looks for the address, not for what took how long. */
const checks = { bundlerTimings: false };

/** The public doors, by their name in dist. */
const doors = Object.fromEntries(
  ['', 'reader/', 'paths/', 'booking/']
    .flatMap((folder) => [`${folder}index`, `${folder}define`])
    .filter((name) => existsSync(`${root}/src/${name}.ts`))
    .map((name) => [name, `${root}/src/${name}.ts`]),
);

const only = (environment: string, plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => name === environment,
});

export default defineConfig({
  root,
  define,
  plugins: [
    minifyLiterals(),
    only('script', quietLit()),
    only('script', plainProperties()),
    only('script', browserOnly()),
    ...scriptParts(root, {
      define,
      plugins: [minifyLiterals(), quietLit(), plainProperties(), browserOnly()],
      build: { target },
    }).map((plugin) => only('script', plugin)),
  ],
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments['npm']!);
      if (existsSync(`${root}/src/wayleaf.ts`)) await builder.build(builder.environments['script']!);
    },
  },
  environments: {
    // dist/**: for bundlers. One file per module, dependencies left as imports, import() left alone.
    npm: {
      consumer: 'client',
      build: {
        outDir: 'dist',
        emptyOutDir: true,
        minify: false,
        // readable as it is; the sources that a map leads to are not in the package
        sourcemap: false,
        target,
        lib: { entry: doors, formats: ['es'] },
        rolldownOptions: {
          checks,
          external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
          output: {
            preserveModules: true,
            preserveModulesRoot: 'src',
            // the compiler's decorator helper would else be
            // dist/_virtual/_@oxc-project_runtime@<version>/helpers/esm/decorate.js
            entryFileNames: (chunk) =>
              chunk.facadeModuleId?.includes('@oxc-project') ? 'internal/decorate.js' : '[name].js',
          },
        },
      },
    },
    // dist/wayleaf.js: one classic script, and dist/parts/** beside it
    script: {
      consumer: 'client',
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        minify: false, // scriptParts() minifies, and wraps the code into a function
        target,
        modulePreload: false,
        lib: { entry: `${root}/src/wayleaf.ts`, formats: ['es'] },
        rolldownOptions: {
          checks,
          output: { entryFileNames: 'wayleaf.js', codeSplitting: false, comments: false },
        },
      },
    },
  },
});
