// Static site generators: each builds a small site of one page a text with its own command.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const write = (folder, files) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

function command(program, args, folder) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env });
  if (status)
    throw new Error(error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-6).join(' ').slice(0, 400));
}

/** Builds one site for each text, so that one that breaks a build breaks no other. */
const each = (texts, build) =>
  Object.fromEntries(
    Object.entries(texts).map(([way, text]) => {
      try {
        return [way, { html: build(way, text) }];
      } catch (error) {
        return [way, { failed: error.message }];
      }
    }),
  );

/** `build` gives whole pages, with the script in their heads. */
export const siteHosts = {
  eleventy: {
    title: 'Eleventy, Markdown',
    package: '@11ty/eleventy',
    build: ({ packages, folder, texts, script }) =>
      each(texts, (way, text) => {
        const site = join(folder, 'eleventy', way);
        write(site, {
          'package.json': '{"type":"module"}',
          '_includes/page.njk': `<!doctype html><meta charset="utf-8"><title>Page</title>${script}<main>{{ content | safe }}</main>`,
          'index.md': `---\nlayout: page.njk\n---\n${text}\n`,
        });
        command(process.execPath, [join(packages, '@11ty/eleventy/cmd.cjs'), '--quiet'], site);
        return readFileSync(join(site, '_site/index.html'), 'utf8');
      }),
  },
  hugo: {
    title: 'Hugo, Markdown with `unsafe`',
    version: () => /v([\d.]+)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout)?.[1] ?? '',
    missing() {
      const there = () => !spawnSync('hugo', ['version']).error;
      if (!there() && process.getuid?.() === 0)
        spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'hugo'], { stdio: 'ignore' });
      return there() ? '' : 'Debian’s hugo is missing';
    },
    build: ({ folder, texts, script }) =>
      each(texts, (way, text) => {
        const site = join(folder, 'hugo', way);
        write(site, {
          'config.toml': 'baseURL = "/"\n[markup.goldmark.renderer]\nunsafe = true\n',
          'layouts/_default/single.html': `<!doctype html><meta charset="utf-8"><title>Page</title>${script}<main>{{ .Content }}</main>`,
          'content/page.md': `---\ntitle: Page\n---\n${text}\n`,
        });
        command('hugo', ['--quiet'], site);
        return readFileSync(join(site, 'public/page/index.html'), 'utf8');
      }),
  },
  astro: {
    title: 'Astro, Markdown',
    package: 'astro',
    // one build for all: it is the slowest of them
    build({ packages, folder, texts, script }) {
      const site = join(folder, 'astro');
      write(site, {
        'package.json': '{"type":"module"}',
        'astro.config.mjs': `export default { devToolbar: { enabled: false } };`,
        'src/layouts/Page.astro': `<!doctype html><html><head><meta charset="utf-8"><title>Page</title>${script.replace('<script', '<script is:inline')}</head><body><main><slot /></main></body></html>`,
        ...Object.fromEntries(
          Object.entries(texts).map(([way, text]) => [
            `src/pages/${way}.md`,
            `---\nlayout: ../layouts/Page.astro\n---\n${text}\n`,
          ]),
        ),
      });
      linkPackages(packages, site);
      command(process.execPath, [join(packages, 'astro/bin/astro.mjs'), 'build', '--silent'], site);
      return Object.fromEntries(
        Object.keys(texts).map((way) => [way, { html: readFileSync(join(site, `dist/${way}/index.html`), 'utf8') }]),
      );
    },
  },
  vitepress: {
    title: 'VitePress, told that `wayleaf-*` are custom elements',
    package: 'vitepress',
    build({ packages, folder, texts, script }) {
      const site = join(folder, 'vitepress');
      const [, src] = /src="([^"]+)"/.exec(script);
      // inline JSON with a blank line ends the build of all pages
      write(site, {
        'package.json': '{"type":"module"}',
        '.vitepress/config.mjs': `export default { base: '/pages/vitepress/', head: [['script', { async: '', src: '${src}' }]], vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('wayleaf-') } } }, ignoreDeadLinks: true };`,
        ...Object.fromEntries(Object.entries(texts).map(([way, text]) => [`${way}.md`, `${text}\n`])),
      });
      linkPackages(packages, site);
      command(process.execPath, [join(packages, 'vitepress/bin/vitepress.js'), 'build'], site);
      const built = join(site, '.vitepress/dist');
      // pages ask for their own script and data, at the address they were built for
      const files = Object.fromEntries(
        readdirSync(built, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
          .map((entry) => {
            const path = join(entry.parentPath ?? entry.path, entry.name);
            return [`pages/vitepress/${relative(built, path)}`, readFileSync(path)];
          }),
      );
      return Object.fromEntries(
        Object.keys(texts).map((way) => [way, { html: readFileSync(join(built, `${way}.html`), 'utf8'), files }]),
      );
    },
  },
};

/**
 * Two pages that Astro's router changes between without loading the second; each has a link to the other.
 *
 * @param bodyOf - The words and widgets of a page, by its title.
 * @returns The files, by their path on the server.
 */
export function astroRouterPages({ packages, folder, script, bodyOf }) {
  const site = join(folder, 'astro-router');
  const page = (title, to) => `---
import { ClientRouter } from 'astro:transitions';
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${script.replace('<script', '<script is:inline')}<ClientRouter /></head><body><a id="on" href="/astro-router/${to}/">On</a><main set:html={${JSON.stringify(bodyOf(title))}} /></body></html>`;
  write(site, {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': `export default { base: '/astro-router/', devToolbar: { enabled: false } };`,
    'src/pages/one.astro': page('One', 'two'),
    'src/pages/two.astro': page('Two', 'one'),
  });
  linkPackages(packages, site);
  command(process.execPath, [join(packages, 'astro/bin/astro.mjs'), 'build', '--silent'], site);
  const built = join(site, 'dist');
  return Object.fromEntries(
    readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        return [`astro-router/${relative(built, path).replace(/index\.html$/, '')}`, readFileSync(path)];
      }),
  );
}

/** Generators look for their packages in the site's own folder. */
const linkPackages = (packages, site) => symlinkSync(packages, join(site, 'node_modules'), 'dir');
