// Writes dist/embed.html and its script: the page for builders that only give a frame.
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    minify: true,
    target: 'es2022',
    lib: { entry: `${root}src/embed/embed.ts`, formats: ['iife'], name: 'wayleafEmbed', fileName: () => 'embed.js' },
  },
});
copyFileSync(`${root}src/embed/embed.html`, `${root}dist/embed.html`);
