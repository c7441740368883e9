import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath, engines, firefoxPath, howToAdd, webkitDriverPath } from './scripts/browsers.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { clockScript } from './test/support/clock.mjs';
import { forms } from './test/support/forms.mjs';
import { countingReporter } from './scripts/wtr-reporter.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** executeServerCommand('forced-colors', 'active' | 'none'): Chromium only; answers null elsewhere. */
const forcedColors = () => ({
  name: 'forced-colors-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return;
    if (session.browser.name !== 'Chrome') return null;
    const cdp = await session.browser.getPage(session.id).createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
    return true;
  },
});

/** The other origins that tests need (fake booking services, failing answers). Pages read window.__ports. */
const supportFile = new URL('test/support/server.mjs', import.meta.url);
let support;
const supportServer = () => ({
  name: 'support-server',
  async serverStop() {
    await support?.close?.();
  },
});
if (existsSync(supportFile)) support = await (await import(supportFile)).default();

/**
 * What was built is served as it is: the dev server's plugins would change bytes, and the parts' hashes would not fit.
 */
const builtFiles = async (context, next) => {
  if (!/^\/dist\/(wayleaf\.js|parts\/[\w.-]+\.js)$/.test(context.path)) return next();
  const file = new URL(`.${context.path}`, import.meta.url);
  if (!existsSync(file)) return next();
  context.type = 'text/javascript; charset=utf-8';
  context.set('access-control-allow-origin', '*'); // frames of another or of no origin ask with CORS
  context.set('cache-control', 'no-cache');
  context.body = readFileSync(file);
};

/**
 * What knows no ES modules, by what its address ends in: the file it is in, and the name it gives besides the whole.
 */
const COMMON_JS = {
  '/@mozilla/readability/index.js': ['@mozilla/readability/Readability.js', 'Readability'],
  '/dompurify-fixtures/test/fixtures/expect.js': ['dompurify-fixtures/test/fixtures/expect.js'],
  '/dompurify-fixtures/test/test-suite.js': ['dompurify-fixtures/test/test-suite.js'],
};

/** Such packages: bundlers wrap them, the dev server has to be told how. */
const commonJs = () => ({
  name: 'common-js',
  serve({ path }) {
    const [file, name] = Object.entries(COMMON_JS).find(([end]) => path.endsWith(end))?.[1] ?? [];
    if (!file) return undefined;
    const source = readFileSync(new URL(`node_modules/${file}`, import.meta.url), 'utf8');
    return {
      body: `const module = { exports: {} };\n${source}\nexport default module.exports;\n${name ? `export { ${name} };` : ''}`,
      type: 'js',
    };
  },
});

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
      // the page believes that it has the focus
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const cdp = await page.createCDPSession();
        await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  firefox: () => {
    let page;
    const launcher = chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: firefoxPath() },
      createPage: async ({ context }) => (page = await context.newPage()),
    });
    // the one page serves all files; a tab that a test has opened would keep the focus, and the keys, to itself
    const { startSession } = launcher;
    launcher.startSession = async (...args) => {
      for (const other of (await page?.browser().pages()) ?? []) if (other !== page) await other.close();
      await page?.bringToFront();
      // Tab may have led on into the browser's own bars, where Enter presses nothing of ours: only a change of tabs
      // leads back
      if (page && !(await page.evaluate(() => document.hasFocus()))) {
        const other = await page.browser().newPage();
        await page.bringToFront();
        await other.close();
      }
      return startSession.apply(launcher, args);
    };
    return launcher;
  },
  webkit: () => webkitLauncher({ driver: webkitDriverPath() }),
};

// The runner clones what a failed assertion compared. An element there throws, and the file's results would never
// arrive.
const clonesElements = `const clone = structuredClone;
  window.structuredClone = (value, ...rest) => {
    try {
      return clone(value, ...rest);
    } catch {
      return JSON.parse(JSON.stringify(value, (_, each) => (each instanceof Node ? each.cloneNode().outerHTML ?? each.nodeName : each)));
    }
  };`;

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: process.env.WTR_FILES?.split('\n') ?? 'test/{reader,paths,booking,contract,a11y,embed}/**/*.test.ts',
  nodeResolve: true,
  concurrency: 1, // a page in the background draws seldom, and what waits for a drawing then waits long
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [builtFiles, forms],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: './tsconfig.json',
      define: { __WAYLEAF_VERSION__: JSON.stringify(version) },
    }),
    commonJs(),
    a11ySnapshotPlugin(),
    forcedColors(),
    supportServer(),
  ],
  testRunnerHtml: (path) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title></head><body>
    <script>window.__ports = ${JSON.stringify({ support: support?.port ?? 0 })}; { ${clonesElements} } ${clockScript}</script>
    <script type="module" src="${path}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [countingReporter({ file: process.env.WTR_COUNTS })],
  browsers: (process.env.BROWSERS ?? 'chromium').split(',').map((name) => {
    if (!launchers[name]) throw new Error(`Unknown engine "${name}": one of ${Object.keys(launchers).join(', ')}.`);
    if (!engines[name]()) throw new Error(`No browser for "${name}": ${howToAdd[name]}.`);
    return launchers[name]();
  }),
};
