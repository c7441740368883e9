// Writes dist/studio/: the page on which a site owner makes the texts to paste, and the frame of its preview. It shares
// nothing with the package's modules; its preview uses dist/wayleaf.all.js.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { minifyLiterals } from './vite-literals.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/studio`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of ['studio', 'preview'])
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [minifyLiterals()],
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      lib: {
        entry: `${root}studio/page/${name}.ts`,
        formats: ['iife'],
        name: `wayleaf${name}`,
        fileName: () => `${name}.js`,
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
for (const [from, to] of [
  ['studio.html', 'index.html'],
  ['studio.css', 'studio.css'],
  ['preview.html', 'preview.html'],
  ['preview.css', 'preview.css'],
])
  copyFileSync(`${root}studio/page/${from}`, `${out}/${to}`);
