// npm run hosts: publishes the texts our documents offer into real builders, editors and libraries, uses each page in
// Chromium, prints what came of it, and writes the table of docs/hosts.md.
//   --near        only what CI runs: WordPress, editors, sanitisers, Markdown; fails where a cell differs from the table
//   --host=a,b    only these · --way=a,b   only these · --list   names them
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { angularTests } from './hosts/angular.mjs';
import { editors, saveIn } from './hosts/editors.mjs';
import { allHosts, others } from './hosts/list.mjs';
import { livePages } from './hosts/life.mjs';
import { packagesOf, versionOf } from './hosts/packages.mjs';
import { recipes, runRecipes } from './hosts/recipes.mjs';
import { compare, readmeProblems, readTable, writeDocs } from './hosts/report.mjs';
import { siteHosts } from './hosts/site-hosts.mjs';
import { ARTICLE, COMPARISON, scriptTag, together, ways } from './hosts/snippets.mjs';
import { textHosts } from './hosts/text-hosts.mjs';
import { OUTCOMES, usePage } from './hosts/use.mjs';
import { usePlugin } from './hosts/wordpress-plugin.mjs';
import { previewInEditor, wordpress, wordpressHosts } from './hosts/wordpress.mjs';

const { values: flags } = parseArgs({
  options: {
    near: { type: 'boolean' },
    host: { type: 'string' },
    way: { type: 'string' },
    list: { type: 'boolean' },
  },
});
if (flags.list) {
  console.log([...allHosts, ...others].map(({ id, title }) => `${id}: ${title}`).join('\n'));
  process.exit(0);
}
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const start = performance.now();
const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
const scratch = join(process.env.WAYLEAF_HOSTS ?? join(tmpdir(), 'wayleaf-hosts'), `run-${process.pid}`);
mkdirSync(scratch, { recursive: true });
buildIfStale();

const wantedHosts = flags.host?.split(',');
const wantedWays = flags.way?.split(',') ?? Object.keys(ways);
const hosts = allHosts.filter(({ id, near }) => (wantedHosts ? wantedHosts.includes(id) : !flags.near || near));
/** In CI only the ways that are offered, and the plainest one. */
const waysOf = ({ offered }) => wantedWays.filter((way) => !flags.near || way === 'children' || offered.includes(way));

/** The owner's site: the script, the documents, and the pages that hosts without a server have made. */
const pages = new Map();
const types = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  css: 'text/css',
};
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
  const file = path.startsWith('dist/') && !path.includes('..') ? join(root, path) : '';
  const body = pages.get(path) ?? (file && existsSync(file) ? readFileSync(file) : undefined);
  const type = types[path.split('.').at(-1)] ?? 'text/html';
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': `${type}; charset=utf-8`,
    'access-control-allow-origin': '*',
  });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}/`;
pages.set('article.md', ARTICLE);
pages.set('comparison.json', JSON.stringify(COMPARISON));
pages.set('comparison.html', '<!doctype html><title>Comparison</title><h1>Choosing how to begin</h1>');
pages.set('', '<!doctype html><title>Empty</title><body></body>');
const script = scriptTag(`${base}dist/wayleaf.js`);
const wrap = (fragment) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${script}</head><body><main>${fragment}</main></body></html>`;

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: chromiumArgs,
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
const skipped = [];
const versions = {};
/** What is to be looked at: a host, a way, an address. */
const jobs = [];
const results = new Map();
const put = (host, way, result) => results.set(`${host.id} ${way}`, result);
const page = (host, way, html) => {
  const path = `pages/${host.id}/${way}.html`;
  pages.set(path, html);
  jobs.push({ host, way, url: base + path, text: together(way, base) });
};
const texts = (host) => Object.fromEntries(waysOf(host).map((way) => [way, together(way, base)]));

let site;
try {
  for (const host of hosts) {
    const { id } = host;
    if (host.kind === 'text') {
      const packages = packagesOf('near');
      const save = await textHosts[id].save(packages);
      versions[id] = versionOf(packages, host.package);
      for (const [way, text] of Object.entries(texts(host)))
        try {
          page(host, way, wrap(await save(text)));
        } catch (error) {
          put(host, way, { failed: String(error).split('\n')[0] });
        }
    } else if (host.kind === 'editor') {
      const packages = packagesOf('near');
      versions[id] = versionOf(packages, host.package);
      const saved = await saveIn(browser, packages, editors[id], Object.values(texts(host)), base);
      waysOf(host).forEach((way, at) => page(host, way, wrap(saved[at])));
    } else if (host.kind === 'site') {
      const packages = host.package ? packagesOf('far') : '';
      const missing = siteHosts[id].missing?.();
      if (missing) {
        skipped.push(`${host.title}: ${missing}`);
        continue;
      }
      versions[id] = host.package ? versionOf(packages, host.package) : siteHosts[id].version();
      let built;
      try {
        built = siteHosts[id].build({ packages, folder: scratch, texts: texts(host), script });
      } catch (error) {
        // such as a Node that is too old for it
        skipped.push(`${host.title}: ${error.message}`);
        continue;
      }
      for (const [way, { html, failed, files }] of Object.entries(built)) {
        if (failed) put(host, way, { failed });
        else page(host, way, html);
        for (const [path, body] of Object.entries(files ?? {})) pages.set(path, body);
      }
    } else {
      site ??= await wordpress(packagesOf('near'), scratch, script);
      if (site.missing) {
        skipped.push(`${host.title}: ${site.missing} is missing`);
        continue;
      }
      versions[id] = site.version;
      for (const [way, text] of Object.entries(texts(host))) {
        const { link } = await site.publish({ ...wordpressHosts[id].post(text), title: `${id}, ${way}` });
        jobs.push({ host, way, url: link, text, own: [base.slice(0, -1)], theme: wordpressHosts[id].theme ?? '' });
      }
    }
  }
  console.log(`${jobs.length} pages are published (${seconds()})`);
  // themes are one setting of the whole site, so their pages come one theme after the other
  for (const theme of new Set(jobs.map((job) => job.theme ?? ''))) {
    if (theme) await site.activate(theme);
    const waiting = jobs.filter((job) => (job.theme ?? '') === theme);
    const worker = async () => {
      for (let job; (job = waiting.shift());) put(job.host, job.way, await usePage(browser, job.url, job));
    };
    await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  }
  if (site && !site.missing && hosts.some(({ id }) => id === 'wordpress-block')) {
    const preview = await previewInEditor(browser, site, `${script}\n${together('children', base)}`);
    results.set('preview', preview);
  }
  const isWanted = (id) => (wantedHosts ? wantedHosts.includes(id) : !flags.near);
  if (isWanted('angular')) results.set('angular', angularTests());
  const wantedRecipes = Object.keys(recipes).filter((name) => isWanted(`recipe-${name}`));
  if (wantedRecipes.length) results.set('recipes', await runRecipes(browser, wantedRecipes, scratch));
  if (isWanted('wordpress-plugin')) results.set('plugin', await usePlugin(browser, packagesOf('near'), scratch));
  if (!wantedHosts || wantedHosts.includes('life'))
    results.set(
      'life',
      await livePages(browser, {
        base,
        pages,
        script,
        packages: packagesOf('near'),
        far: flags.near ? undefined : packagesOf('far'),
        folder: scratch,
      }),
    );
} finally {
  await browser.close();
  site?.stop?.();
  server.close();
  server.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true });
}

/** One cell: what all three have come to, or each where they differ. */
const cell = (result) => {
  if (!result) return '';
  if (result.failed) return 'the build stops';
  const { outcome } = result;
  const kinds = [...new Set(Object.values(outcome))];
  if (kinds.length === 1) return kinds[0];
  return OUTCOMES.filter((kind) => kinds.includes(kind))
    .map(
      (kind) =>
        `${Object.keys(outcome)
          .filter((widget) => outcome[widget] === kind)
          .join(', ')}: ${kind}`,
    )
    .join('; ');
};
const rows = hosts
  .filter((host) => waysOf(host).some((way) => results.has(`${host.id} ${way}`)))
  .map((host) => ({
    ...host,
    version: versions[host.id] ?? '',
    cells: Object.fromEntries(waysOf(host).map((way) => [way, cell(results.get(`${host.id} ${way}`))])),
  }));
for (const { id, title, version, offered, cells } of rows) {
  console.log(`\n${title} ${version}`);
  for (const [way, text] of Object.entries(cells)) {
    const { said = [], failed } = results.get(`${id} ${way}`) ?? {};
    console.log(
      `  ${offered.includes(way) ? '*' : ' '} ${way.padEnd(18)} ${text}${failed ? ` (${failed.slice(0, 160)})` : ''}${said.length ? `   [${said.join(', ')}]` : ''}`,
    );
  }
}
const problems = [];
for (const { title, offered, cells } of rows)
  for (const [way, text] of Object.entries(cells))
    if (offered.includes(way) && /nothing|raw JSON|the build stops/.test(text))
      problems.push(`${title}: “${way}” is offered there, and gives: ${text}`);
const preview = results.get('preview');
if (preview) {
  const fits = preview.shaped && preview.short <= 2;
  console.log(
    `\nWordPress, preview in the block editor: ${fits ? 'all three, at their full height' : JSON.stringify(preview)}`,
  );
  if (!fits) problems.push('WordPress: the preview in the block editor does not show the widgets at their full height');
}
for (const { name, failed, skipped: why } of ['life', 'plugin', 'angular', 'recipes'].flatMap(
  (kind) => results.get(kind) ?? [],
)) {
  if (why) skipped.push(`${name}: ${why}`);
  else console.log(`${failed ? 'FAILED' : 'whole'}: ${name}${failed ? ` (${failed})` : ''}`);
  if (failed) problems.push(`${name}: ${failed}`);
}
for (const line of skipped) console.log(`SKIPPED: ${line}`);
// where all this is to be proven, what was not run is not proven
if (process.env.CI) problems.push(...skipped.map((line) => `not run: ${line}`));
if (flags.near) problems.push(...compare(rows, readTable()));
else if (!flags.host && !flags.way) writeDocs(rows);
problems.push(...readmeProblems());
for (const line of problems) console.log(`FAILED: ${line}`);
console.log(`\n${rows.length} hosts, ${jobs.length} pages, ${seconds()}`);
process.exitCode = problems.length ? 1 : 0;
