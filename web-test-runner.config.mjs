import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath, engines, firefoxPath, howToAdd, webkitDriverPath } from './scripts/browsers.mjs';
import { BROWSER_TESTS, bundleTests } from './scripts/test-bundle.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { clockScript } from './test/support/clock.mjs';
import { forms } from './test/support/forms.mjs';
import { countingReporter } from './scripts/wtr-reporter.mjs';

const browsers = (process.env.BROWSERS ?? 'chromium').split(',');
const files = process.env.WTR_FILES?.split('\n') ?? BROWSER_TESTS;
/** scripts/test.mjs has bundled once for all engines. */
const shared = process.env.WTR_BUNDLE;
const bundle = shared ?? (await bundleTests(files));

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
    if (!shared) rmSync(bundle, { recursive: true, force: true });
  },
});
if (existsSync(supportFile)) support = await (await import(supportFile)).default();

/**
 * What was built is served as it is: the dev server's plugins would change bytes, and the parts' hashes would not fit.
 */
const builtFiles = async (context, next) => {
  if (!/^\/dist\/(wayleaf(\.all)?\.js|parts\/[\w.-]+\.js)$/.test(context.path)) return next();
  const file = new URL(`.${context.path}`, import.meta.url);
  if (!existsSync(file)) return next();
  context.type = 'text/javascript; charset=utf-8';
  context.set('access-control-allow-origin', '*'); // frames of another or of no origin ask with CORS
  context.set('cache-control', 'no-cache');
  context.body = readFileSync(file);
};

/** The bundle lies over the project's folder. */
const bundled = async (context, next) => {
  const file = join(bundle, decodeURIComponent(context.path));
  if (!/\.(ts|js)(\.map)?$/.test(file) || !existsSync(file)) return next();
  context.type = file.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8';
  context.body = readFileSync(file);
};

const launchers = {
  chromium: () => {
    let page;
    const launcher = chromeLauncher({
      launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
      // the page believes that it has the focus
      createPage: async ({ context }) => {
        page = await context.newPage();
        const cdp = await page.createCDPSession();
        await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    });
    // a tab that a test has opened would stay in front, and a page behind it draws seldom
    const { startSession } = launcher;
    launcher.startSession = async (...args) => {
      for (const other of (await page?.browser().pages()) ?? []) if (other !== page) await other.close();
      await page?.bringToFront();
      return startSession.apply(launcher, args);
    };
    return launcher;
  },
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

/** The first free port from here on. Engines that start side by side look in different places, or they would find the same. */
const free = (port) =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(free(port + 1)));
    server.listen(port, () => server.close(() => resolve(port)));
  });

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files,
  port: await free(8000 + 100 * Object.keys(launchers).indexOf(browsers[0])),
  concurrency: 1, // a page in the background draws seldom, and what waits for a drawing then waits long
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [builtFiles, bundled, forms],
  plugins: [a11ySnapshotPlugin(), forcedColors(), supportServer()],
  testRunnerHtml: (path) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title></head><body>
    <script>window.__ports = ${JSON.stringify({ support: support?.port ?? 0 })}; { ${clonesElements} } ${clockScript}</script>
    <script type="module" src="${path}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [countingReporter({ file: process.env.WTR_COUNTS })],
  browsers: browsers.map((name) => {
    if (!launchers[name]) throw new Error(`Unknown engine "${name}": one of ${Object.keys(launchers).join(', ')}.`);
    if (!engines[name]()) throw new Error(`No browser for "${name}": ${howToAdd[name]}.`);
    return launchers[name]();
  }),
};
