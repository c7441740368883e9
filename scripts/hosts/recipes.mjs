// The recipes of examples/recipes/, each a site of one framework: installed from its pinned package.json beside the packed
// package, built by its own command, served, and opened in Chromium without JavaScript and with it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../static-server.mjs';
import { usePage } from './use.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `folder`: what the build writes; `main`: the package whose version counts. */
export const recipes = {
  next: { title: 'Next, app router', folder: 'out', main: 'next' },
  nuxt: { title: 'Nuxt', folder: '.output/public', main: 'nuxt' },
  sveltekit: { title: 'SvelteKit', folder: 'build', main: '@sveltejs/kit' },
  astro: { title: 'Astro with Lit', folder: 'dist', main: 'astro' },
  eleventy: { title: 'Eleventy with Lit', folder: '_site', main: '@11ty/eleventy' },
};

const LEFT =
  /^(?:node_modules|\.next|\.nuxt|\.output|\.svelte-kit|\.astro|out|build|dist|_site)\/|^package-lock\.json$/;

/** The files of a recipe by their path in it, in the order to read them: README.md, package.json, then as they lie. */
export function filesOf(name) {
  const top = join(root, 'examples/recipes', name);
  const rank = (path) => ['README.md', 'package.json'].indexOf(path) >>> 0;
  return (
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(top, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      // what following the recipe in its folder leaves there
      .filter((path) => !LEFT.test(path))
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }))
  );
}

/** What every recipe's page says. */
const WORDS = [
  'How to begin',
  'Two ways to begin',
  'Your article, as ordinary HTML. I keep ending up in the same place.',
  'Choosing how to begin',
  'Exercises at home',
  'Full freedom of time',
  'I like to find my own pace',
  'Book a first talk',
];

function npm(args, cwd) {
  // the Node that runs this, for the scripts of the framework, too
  const env = {
    ...process.env,
    PATH: dirname(process.execPath) + delimiter + process.env.PATH,
    NODE_ENV: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim().split('\n').slice(-6).join(' ').slice(0, 600));
  return stdout;
}

/** Packs the package into `folder`, and gives the archive. */
function pack(folder) {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
  return join(folder, filename);
}

/** Installs a recipe, at the first call, with the archive in place of the published package; always unpacks the archive. */
function install(name, archive) {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = filesOf(name);
  const list = JSON.parse(files.find(({ path }) => path === 'package.json').text);
  const hash = createHash('sha256')
    .update(JSON.stringify([list, dependencies, optionalDependencies]))
    .digest('hex')
    .slice(0, 12);
  const site = join(process.env.WAYLEAF_HOSTS ?? join(tmpdir(), 'wayleaf-hosts'), `recipe-${name}-${hash}`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  list.dependencies.wayleaf = `file:${archive}`;
  writeFileSync(join(site, 'package.json'), JSON.stringify(list));
  if (!existsSync(join(site, '.installed'))) {
    console.log(`Installing the recipe ${name} into ${site} …`);
    npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], site);
    writeFileSync(join(site, '.installed'), '');
  }
  const mine = join(site, 'node_modules/wayleaf');
  rmSync(mine, { recursive: true, force: true });
  rmSync(join(site, 'node_modules/package'), { recursive: true, force: true });
  spawnSync('tar', ['-xzf', archive], { cwd: join(site, 'node_modules') });
  renameSync(join(site, 'node_modules/package'), mine);
  return site;
}

/** Without JavaScript: what of the page's words and places is not shown. */
async function missingOf(browser, url) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    const missing = WORDS.filter((words) => !text.includes(words));
    for (const place of ['wayleaf-reader mark', 'wayleaf-paths table', 'wayleaf-booking a[href*="calendly.com"]'])
      if (!(await page.locator(place).isVisible())) missing.push(place);
    return missing;
  } finally {
    await context.close();
  }
}

/** In the page: whether its words are being read. Sooner, widgets take their shape at once (late-upgrade-controller.ts). */
const isBeingRead = () =>
  performance.now() - performance.getEntriesByName('first-contentful-paint')[0]?.startTime > 250;

/** With JavaScript that comes when the words are being read, until the widgets are there, and before anything is pressed. */
async function hydrationOf(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const said = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => /^(error|warning)$/.test(message.type()) && said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.addInitScript(() => {
      window.shifts = [];
      new window.PerformanceObserver((list) =>
        window.shifts.push(...list.getEntries().map(({ value }) => value)),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    // keeps what the server sent; gone before a framework can see it
    await page.route(url, async (route) => {
      const response = await route.fetch();
      const keep =
        '<script>window.kept = [...document.querySelectorAll("main, main *")]; document.currentScript.remove();</script>';
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `</main>${keep}`) });
    });
    let release;
    const read = new Promise((resolve) => (release = resolve));
    await page.route(/\.m?js(\?|$)/, (route) => read.then(() => route.continue()));
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(isBeingRead);
    release();
    await page.waitForLoadState('load');
    const tags = ['wayleaf-reader', 'wayleaf-paths', 'wayleaf-booking'];
    await page.waitForFunction((names) => names.every((name) => customElements.get(name)), tags, { timeout: 30_000 });
    await page.evaluate(async (names) => {
      for (const name of names) await document.querySelector(name).updateComplete;
      for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
    }, tags);
    const { shift, gone, count } = await page.evaluate(() => ({
      shift: window.shifts.reduce((sum, value) => sum + value, 0),
      gone: window.kept.filter((element) => !element.isConnected).map(({ localName }) => localName),
      count: window.kept.length,
    }));
    if (shift) said.push(`a shift of ${shift}`);
    if (gone.length) said.push(`of ${count} elements from the server these went: ${gone.join(', ')}`);
    if (count < 20) said.push(`only ${count} elements came from the server`);
    return said;
  } finally {
    await context.close();
  }
}

/**
 * Builds and opens recipes.
 *
 * @param browser - Playwright's.
 * @param {string[]} names - Which.
 * @param folder - For the packed package.
 * @returns One result a recipe, as `livePages` gives them.
 */
export async function runRecipes(browser, names, folder) {
  const archive = pack(folder);
  const results = [];
  for (const name of names) {
    const { title, folder: built, main } = recipes[name];
    const { dependencies } = JSON.parse(filesOf(name).find(({ path }) => path === 'package.json').text);
    const start = performance.now();
    let failed;
    try {
      const site = install(name, archive);
      rmSync(join(site, built), { recursive: true, force: true });
      npm(['run', 'build'], site);
      const { url, close } = await serve(join(site, built));
      try {
        const missing = await missingOf(browser, `${url}/`);
        const said = await hydrationOf(browser, `${url}/`);
        const used = await usePage(browser, `${url}/`, { late: true });
        const broken = Object.entries(used.outcome).filter(([, outcome]) => outcome !== 'works');
        failed = [
          ...missing.map((each) => `without JavaScript: no ${each}`),
          ...said.map((each) => `hydration: ${each}`),
          ...broken.map((each) => each.join(': ')),
          ...used.said,
        ].join('; ');
      } finally {
        await close();
      }
    } catch (error) {
      failed = error.message;
    }
    const seconds = Math.round((performance.now() - start) / 1000);
    results.push({ name: `${title} ${dependencies[main]}, the recipe (${seconds} s)`, failed });
  }
  return results;
}
