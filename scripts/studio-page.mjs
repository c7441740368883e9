// Writes dist/studio/: the page on which a site owner makes the texts to paste, and the frames of its preview and of the
// article it fetches. It shares nothing with the package's modules; its preview uses dist/wayleaf.all.js.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { minifyLiterals } from './vite-literals.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/studio`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of ['studio', 'preview', 'result', 'fetch'])
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

// the preview on a page with the owner's style sheet: the same page, which may ask for styles and fonts besides
const anywhere = 'https: http://localhost:* http://127.0.0.1:*';
const plain = readFileSync(`${out}/preview.html`, 'utf8');
const own = "style-src 'self' file:";
if (!plain.includes(own)) throw new Error('studio/page/preview.html has another policy than expected');
writeFileSync(`${out}/preview-styled.html`, plain.replace(own, `${own} ${anywhere}; font-src ${anywhere} data:`));

// the frame that asks other servers has its script in it, and its policy lets it run no other
const script = readFileSync(`${out}/fetch.js`, 'utf8').trim();
if (/<\/script|<!--/i.test(script)) throw new Error('studio/page/fetch.ts holds what ends a script in a page');
const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
const page = readFileSync(`${root}studio/page/fetch.html`, 'utf8');
writeFileSync(
  `${out}/fetch.html`,
  page.replace('SCRIPT-HASH', hash).replace(/<script>[^<]*<\/script>/, () => `<script>${script}</script>`),
);
rmSync(`${out}/fetch.js`);
