// The frame around each page of the documentation site: head, menu, outline, the page before and the page after.
import { escape } from './markdown.mjs';

/**
 * A whole page.
 *
 * @param {{ path: string, title: string, plain: string, description: string, html: string,
 *   headings: { level: number, id: string, html: string }[], live?: boolean, scripts?: string[] }} page `title` is HTML
 * @param {{ label: string, pages: { path: string, label: string }[] }[]} menu
 * @param {string} version
 */
export function layout(page, menu, version) {
  const up = '../'.repeat(page.path.split('/').length - 1);
  const all = menu.flatMap(({ pages }) => pages);
  const at = all.findIndex(({ path }) => path === page.path);
  const link = ({ path, label }) =>
    `<a href="${up}${path}"${path === page.path ? ' aria-current="page"' : ''}>${escape(label)}</a>`;
  const chapters = page.headings.filter(({ level }) => level === 2);
  const outline =
    chapters.length > 2
      ? `<nav class="outline" aria-labelledby="outline-title"><h2 id="outline-title">On this page</h2><ul>
${chapters.map(({ id, html }) => `<li><a href="#${id}">${html.replace(/<\/?a\b[^>]*>/g, '')}</a></li>`).join('\n')}
</ul></nav>`
      : '';
  const step = (other, rel, words) =>
    other
      ? `<a rel="${rel}" href="${up}${other.path}"><span>${words}</span> ${escape(other.label)}</a>`
      : '<span></span>';
  const scripts = [
    ...(page.live ? [`<script async src="${up}wayleaf/wayleaf.js"></script>`] : []),
    `<script defer src="${up}../versions.js"></script>`,
    `<script defer src="${up}site.js"></script>`,
    ...(page.scripts ?? []).map((src) => `<script defer src="${up}${src}"></script>`),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.path === 'index.html' ? '' : `${escape(page.plain)} · `}Wayleaf ${version}</title>
<meta name="description" content="${escape(page.description)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}site.css">
${scripts.join('\n')}
</head>
<body data-version="${version}">
<a class="skip" href="#main">To the page</a>
<header class="top">
<a class="brand" href="${up}index.html">Wayleaf</a>
<a class="version" href="${up}../index.html" aria-label="Version ${version}, and others">${version}</a>
<form role="search" action="${up}search.html"><label for="q">Search</label> <input id="q" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false"><button>Find</button></form>
<a class="to-menu" href="#menu">Menu</a>
</header>
<div class="columns">
<main id="main" tabindex="-1">
<h1>${page.title}</h1>
${outline}
<div class="words">
${page.html}
</div>
${at < 0 ? '' : `<nav class="steps" aria-label="Before and after">${step(all[at - 1], 'prev', 'Before:')}${step(all[at + 1], 'next', 'Next:')}</nav>`}
</main>
<nav id="menu" aria-label="All pages" tabindex="-1">
${menu
  .map(
    ({ label, pages }) =>
      `<h2>${escape(label)}</h2>\n<ul>\n${pages.map((each) => `<li>${link(each)}</li>`).join('\n')}\n</ul>`,
  )
  .join('\n')}
</nav>
</div>
<footer>Wayleaf ${version}, MIT. This page asks nothing of any other site. <a href="${up}search.html">All pages and headings</a></footer>
</body>
</html>
`;
}

/** The page above the versions: which there are. */
export const versionsPage = (versions) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Wayleaf: versions of the documentation</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${versions[0]}/site.css">
</head>
<body>
<header class="top"><a class="brand" href="${versions[0]}/index.html">Wayleaf</a></header>
<div class="columns">
<main id="main">
<h1>Versions</h1>
<div class="words">
<p>Each version keeps the documentation it came with.</p>
<ul>
${versions.map((each, at) => `<li><a href="${each}/index.html">Wayleaf ${each}</a>${at ? '' : ', the newest'} (<a href="${each}/changelog.html">what changed</a>)</li>`).join('\n')}
</ul>
</div>
</main>
</div>
</body>
</html>
`;
