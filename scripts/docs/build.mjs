// Writes the documentation site: a folder of static pages for the version of package.json, made from the Markdown of
// this repository, the reference (itself made from custom-elements.json) and the stories, with the built script in it.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layout, versionsPage } from './layout.mjs';
import { escape, render, slug, words } from './markdown.mjs';
import { menu as planned } from './pages.mjs';
import { statesPage } from './stories.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');
/** A file by its path from the top of the repository. */
const inside = (file) => existsSync(join(root, file));

/** The newest first. */
const order = (a, b) => b.localeCompare(a, 'en', { numeric: true });

/** The chapter of each heading of the second level by its id, and under '' whatever is before the first. */
function chapters(markdown) {
  const pieces = markdown.split(/^(?=## )/m);
  const ids = pieces.slice(1).map((piece) => [slug(piece.slice(3, piece.indexOf('\n'))), piece]);
  return new Map([['', pieces[0]], ...ids]);
}

const SAMPLES = 'examples/samples';
/** Whole pages with the widgets, by their file, and where each is in the site. */
const wholePages = new Map([
  ['index.html', 'demo.html'],
  ...readdirSync(join(root, SAMPLES))
    .filter((name) => name.endsWith('.html'))
    .map((name) => [`${SAMPLES}/${name}`, `samples/${name}`]),
]);
/** A whole page, led to the widgets of the site. */
function wholePage(file) {
  const [from, to] = file === 'index.html' ? ['"/dist/', '"wayleaf/'] : ['"../../dist/', '"../wayleaf/'];
  const text = read(file);
  if (!text.includes(`${from}wayleaf.js"`)) throw new Error(`${file} no longer loads ${from}wayleaf.js"`);
  return text.replaceAll(from, to);
}
/** Shows a whole page below a paragraph that is only the link to it. */
function framed(html) {
  // the demo page is not in the package, whose pages lead to nothing outside of it
  const linked = html.replace(
    /<p>It is the page that .*?<\/p>/,
    '<p><a href="demo.html">The page of the practice</a></p>',
  );
  const shown = new Set();
  const result = linked.replace(
    /<p><a href="((?:samples\/[\w-]+|demo)\.html)">([^<]*)<\/a><\/p>/g,
    (link, address, title) => {
      shown.add(address);
      return `${link}\n<iframe class="whole" src="${address}" title="${title}" loading="lazy"></iframe>`;
    },
  );
  const missing = [...wholePages].filter(([, path]) => !shown.has(path)).map(([file]) => file);
  if (missing.length) throw new Error(`docs/samples.md has no paragraph any more that shows ${missing.join(', ')}`);
  return result;
}

/** The text of one page: of a chapter, its headings one level higher. */
function source(page, storybook) {
  if (page.file === 'stories') return statesPage(root, storybook);
  const text = read(page.file);
  if (page.part === undefined) return text;
  const piece = chapters(text).get(page.part);
  if (piece === undefined) throw new Error(`${page.file} has no chapter ${page.part}`);
  if (!page.part) return piece;
  return piece.replace(/^#(#+ )/gm, '$1');
}

/**
 * Builds the site into `folder`/<version>, and the page of all versions above it. Folders of other versions there stay.
 *
 * @param {string} folder
 * @returns {{ version: string, pages: number, top: string }}
 */
export function buildSite(folder) {
  const { version } = JSON.parse(read('package.json'));
  const top = join(folder, version);
  rmSync(top, { recursive: true, force: true });
  mkdirSync(top, { recursive: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  };
  const storybook = existsSync(join(root, 'storybook-static/index.json'));

  const menu = planned.map(({ label, pages }) => ({ label, pages: pages.map((page) => ({ ...page })) }));
  const inMenu = menu.flatMap(({ pages }) => pages);
  const decisions = readdirSync(join(root, 'docs/decisions'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => ({ file: `docs/decisions/${name}`, path: `decisions/${name.replace(/\.md$/, '.html')}` }));
  const pages = [...inMenu, ...decisions, { file: 'examples/booking-server/README.md', path: 'booking-server.html' }];
  const placed = new Set(pages.map(({ file }) => file));
  const forgotten = readdirSync(join(root, 'docs')).filter(
    (name) => name.endsWith('.md') && !placed.has(`docs/${name}`),
  );
  if (forgotten.length) throw new Error(`scripts/docs/pages.mjs leaves out docs/${forgotten.join(', docs/')}`);

  /** Where a file, or a chapter of one, is in the site. */
  const place = (file, hash) => {
    const of = pages.filter((page) => page.file === file);
    return (of.find(({ part }) => part && part === hash) ?? of.find(({ part }) => !part))?.path;
  };
  const files = new Map();
  const resolver = (page) => (href) => {
    if (/^[a-z][a-z+.-]*:/i.test(href)) return href;
    if (href.startsWith('#')) return href;
    if (page.file === 'stories') return href;
    const [path, hash = ''] = href.split('#');
    const file = posix.normalize(posix.join(posix.dirname(page.file), path));
    const from = posix.dirname(page.path);
    const whole = wholePages.get(file);
    if (whole) return posix.relative(from, whole);
    const target = place(file, hash);
    if (target) {
      const part = pages.find((each) => each.path === target).part;
      return `${posix.relative(from, target)}${hash && hash !== part ? `#${hash}` : ''}`;
    }
    if (!inside(file)) throw new Error(`${page.file}: ${href} is neither a page nor a file`);
    // what is no page is shown as the text it is
    const copy = `files/${file}${file.endsWith('.json') ? '' : '.txt'}`;
    files.set(file, copy);
    return posix.relative(from, copy);
  };

  const made = pages.map((page) => {
    const result = render(source(page, storybook), resolver(page));
    const title = page.title ? result.title || page.title : result.title;
    if (!title) throw new Error(`${page.file} has no heading of the first level`);
    page.label ??= words(title);
    return { ...page, ...result, title, plain: words(title) };
  });
  const titleOf = (page) => page.plain;

  for (const page of made) {
    const [, first = ''] = /<p>([^]*?)<\/p>/.exec(page.html) ?? [];
    const description = words(first).slice(0, 160);
    // on GitHub there is none to open
    if (page.path === 'studio.html')
      page.html = `<p><a href="wayleaf/studio/index.html">Open the studio</a></p>\n${page.html}`;
    if (page.path === 'samples.html') page.html = framed(page.html);
    write(page.path, layout({ ...page, description }, menu, version));
  }

  const index = made.flatMap((page) =>
    page.sections
      .filter(({ title, text }) => title || text)
      .map(({ id, title, text }) => [`${page.path}${id && `#${id}`}`, titleOf(page), title, text]),
  );
  write('search-index.js', `window.wayleafIndex = ${JSON.stringify(index)};\n`);
  const everything = made
    .map((page) =>
      `<h2 id="${slug(page.path)}"><a href="${page.path}">${escape(page.plain)}</a></h2>\n<ul>${page.headings
        .filter(({ level }) => level === 2)
        .map(({ id, html }) => `<li><a href="${page.path}#${id}">${html.replace(/<\/?a\b[^>]*>/g, '')}</a></li>`)
        .join('')}</ul>`.replace('\n<ul></ul>', ''),
    )
    .join('\n');
  const search = `<form role="search" aria-label="In all pages" action="search.html"><p><label for="search-field">Words, or the beginnings of words</label><br><input id="search-field" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false"></p></form>
<p id="found-count" role="status"></p>
<ol id="found"></ol>
<div id="everything">
<p>Every page and its headings:</p>
${everything}
</div>`;
  write(
    'search.html',
    layout(
      {
        path: 'search.html',
        title: 'Search',
        plain: 'Search',
        description: 'Every page and heading of the documentation.',
        html: search,
        headings: [],
        scripts: ['search-index.js', 'search.js'],
      },
      menu,
      version,
    ),
  );

  for (const [file, copy] of files) {
    mkdirSync(dirname(join(top, copy)), { recursive: true });
    cpSync(join(root, file), join(top, copy));
  }
  for (const file of ['site.css', 'site.js', 'search.js']) cpSync(join(here, file), join(top, file));
  for (const file of ['wayleaf.js', 'wayleaf.all.js', 'parts', 'looks', 'tokens.css', 'studio'])
    cpSync(join(root, 'dist', file), join(top, 'wayleaf', file), { recursive: true });
  for (const [file, path] of wholePages) write(path, wholePage(file));
  cpSync(join(root, SAMPLES, 'sample.css'), join(top, 'samples/sample.css'));
  if (storybook) cpSync(join(root, 'storybook-static'), join(top, 'storybook'), { recursive: true });

  const versions = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory() && existsSync(join(folder, each.name, 'search.html')))
    .map(({ name }) => name)
    .sort(order);
  writeFileSync(join(folder, 'versions.js'), `window.wayleafVersions = ${JSON.stringify(versions)};\n`);
  writeFileSync(join(folder, 'index.html'), versionsPage(versions));
  return { version, pages: made.length + 1, top: relative(root, top) };
}
