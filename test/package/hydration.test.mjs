/* global watched -- set in the page, for code that runs there */
// A framework's server writes the tags, its client takes the page over: nothing that the widgets did meanwhile, with the
// script in the head or with the bundle, is a mismatch, is reported, or makes the framework render the page anew.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundleText } from '../../scripts/bundle-text.mjs';
import { chromiumArgs, chromiumPath } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CALENDLY = 'https://calendly.com/your-practice/first-talk';

/** Each form as a tree: tag, attributes, children. */
const forms = {
  'a reader with a mark': [
    'wayleaf-reader',
    {},
    ['h2', {}, 'Two ways'],
    ['p', {}, 'It is ', ['mark', { 'data-sign': 'stuck' }, 'the same place'], ' again.'],
    ['p', {}, 'More words.'],
  ],
  'a reader with a source alone': ['wayleaf-reader', { src: '/article.md' }],
  'a comparison': [
    'wayleaf-paths',
    {},
    [
      'table',
      {},
      ['caption', {}, 'How to begin'],
      [
        'thead',
        {},
        [
          'tr',
          {},
          ['th', { scope: 'col' }, 'Question'],
          ['th', { scope: 'col', 'data-path': 'self' }, 'Alone'],
          ['th', { scope: 'col', 'data-path': 'guided' }, 'Together'],
        ],
      ],
      [
        'tbody',
        {},
        [
          'tr',
          { 'data-row': 'what' },
          ['th', { scope: 'row' }, 'What?'],
          ['td', {}, 'Exercises'],
          ['td', {}, 'Meetings'],
        ],
        [
          'tr',
          { 'data-row': 'limits' },
          ['th', { scope: 'row' }, 'Limits?'],
          ['td', {}, 'Alone'],
          ['td', {}, 'Fixed hours'],
        ],
      ],
    ],
    [
      'ul',
      { 'data-signs': '' },
      ['li', { 'data-for': 'self:2' }, 'My own pace'],
      ['li', { 'data-for': 'guided:2', 'data-id': 'stuck' }, 'The same place'],
    ],
  ],
  'a comparison with a source alone': ['wayleaf-paths', { src: '/paths.json' }],
  'a booking': ['wayleaf-booking', { practice: 'A practice' }, ['a', { href: CALENDLY }, 'Book a first talk']],
  'a booking with an address alone': ['wayleaf-booking', { href: CALENDLY, practice: 'A practice' }],
};
const files = {
  '/article.md': '# An article\n\nWords of it.\n',
  '/paths.json': JSON.stringify({
    decision: 'How to begin',
    paths: [
      { id: 'self', label: 'Alone' },
      { id: 'guided', label: 'Together' },
    ],
    rows: [
      { kind: 'what', label: 'What?', cells: { self: 'Exercises', guided: 'Meetings' } },
      { kind: 'limits', label: 'Limits?', cells: { self: 'Alone', guided: 'Fixed hours' } },
    ],
  }),
};

const page = (of = (form) => form) => [
  'main',
  {},
  ['h1', {}, 'A page'],
  ...Object.values(forms).map((form) => ['section', {}, of(form)]),
  ['p', {}, 'Below.'],
];

/** How each framework renders a tree to text, and the code that hydrates it in `#app`. */
const TREE =
  'const make = (h) => { const of = (node) => typeof node === "string" ? node : h(node[0], node[1], ...node.slice(2).map(of)); return of(tree); };';
const frameworks = {
  react: {
    async server(tree) {
      const { createElement } = await import('react');
      const { renderToString } = await import('react-dom/server');
      const of = (node) =>
        typeof node === 'string' ? node : createElement(node[0], node[1], ...node.slice(2).map(of));
      return renderToString(of(tree));
    },
    client: `import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client'; ${TREE}
      hydrateRoot(document.querySelector('#app'), make(createElement), { onRecoverableError: (error) => faults.push('recovered: ' + error.message) });`,
  },
  vue: {
    async server(tree) {
      const { h, createSSRApp } = await import('vue');
      const { renderToString } = await import('vue/server-renderer');
      const of = (node) =>
        typeof node === 'string' ? node : h(node[0], node[1], node.length > 2 ? node.slice(2).map(of) : null);
      return renderToString(createSSRApp({ render: () => of(tree) }));
    },
    client: `import { h, createSSRApp } from 'vue'; ${TREE}
      createSSRApp({ render: () => make((tag, attributes, ...children) => h(tag, attributes, children.length ? children : null)) }).mount('#app');`,
  },
  preact: {
    async server(tree) {
      const { h } = await import('preact');
      const { renderToString } = await import('preact-render-to-string');
      const of = (node) => (typeof node === 'string' ? node : h(node[0], node[1], ...node.slice(2).map(of)));
      return renderToString(of(tree));
    },
    client: `import 'preact/debug'; import { h, hydrate } from 'preact'; ${TREE} hydrate(make(h), document.querySelector('#app'));`,
  },
  svelte: {
    async server(tree) {
      const { compile } = await import('svelte/compiler');
      const { render } = await import('svelte/server');
      const { default: App } = await module(compile(markup(tree), { generate: 'server' }).js.code);
      return render(App).body;
    },
    async modules(tree) {
      const { compile } = await import('svelte/compiler');
      return compile(markup(tree), { generate: 'client', dev: true }).js.code;
    },
    client: `import { hydrate } from 'svelte'; import App from 'app.js'; hydrate(App, { target: document.querySelector('#app') });`,
  },
  solid: {
    async server(tree) {
      const { renderToString, generateHydrationScript } = await import('solid-js/web');
      const { default: App } = await module(await solid(tree, 'ssr'));
      return generateHydrationScript() + renderToString(App);
    },
    modules: (tree) => solid(tree, 'dom'),
    client: `import { hydrate } from 'solid-js/web'; import App from 'app.js'; hydrate(App, document.querySelector('#app'));`,
  },
};

const markup = (node) =>
  typeof node === 'string'
    ? node
    : `<${node[0]}${Object.entries(node[1])
        .map(([name, value]) => ` ${name}="${value}"`)
        .join('')}>${node.slice(2).map(markup).join('')}</${node[0]}>`;

async function solid(tree, generate) {
  const { transformAsync } = await import('@babel/core');
  const { code } = await transformAsync(`export default () => ${markup(tree)};`, {
    babelrc: false,
    configFile: false,
    presets: [['babel-preset-solid', { generate, hydratable: true }]],
  });
  return code;
}

/** A module that lies in the package's folder, so that it finds the frameworks. */
async function module(code) {
  const file = `${root}.scratch-${Math.random()}.mjs`;
  writeFileSync(file, code);
  try {
    return await import(file);
  } finally {
    rmSync(file);
  }
}

async function bundle(code, app) {
  return bundleText(
    { 'line.js': code, 'app.js': app },
    {
      mode: 'development',
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      },
      resolve: { conditions: ['development', 'browser', 'module'] },
    },
  );
}

/** A form whose words React is given as HTML. It compares the attributes of elements it made itself with what stands there. */
const asHtml = ([tag, attributes, ...children]) => [
  tag,
  { ...attributes, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: children.map(markup).join('') } },
];

/** Marks have an element of ours beside them once the page has loaded: hydrating long after that comes too late. */
const withoutMarks = (node) =>
  typeof node === 'string' ? node : [node[0] === 'mark' ? 'em' : node[0], node[1], ...node.slice(2).map(withoutMarks)];

const HEAD = '<script src="/wayleaf.js"></script>';
const DEFINE = `import 'wayleaf/define';`;
/** Milliseconds for which the widgets of the script in the head have been at work when the framework comes. */
const WAIT = 800;
const cases = Object.keys(frameworks).flatMap((framework) => {
  const head = { framework, head: HEAD };
  return [
    { framework, way: 'the bundle', first: DEFINE, wait: 0, tree: page() },
    { framework, way: 'a bundle that comes late', first: DEFINE, wait: WAIT, tree: page() },
    ...(framework === 'react'
      ? [{ ...head, way: 'the script in the head, words as HTML', wait: WAIT, tree: page(asHtml) }]
      : [
          { ...head, way: 'the script in the head', wait: 0, tree: page() },
          { ...head, way: 'the script in the head, long before', wait: WAIT, tree: page(withoutMarks) },
        ]),
  ];
});

describe('hydration', { skip: chromiumPath() ? false : 'no Chromium here' }, () => {
  let browser, server;
  const served = new Map(Object.entries(files));
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs });
    server = await serve(`${root}dist`, 0, async ({ url }, response) => {
      const found = served.get(url);
      if (!found) return false;
      const types = { js: 'text/javascript', json: 'application/json', md: 'text/markdown', html: 'text/html' };
      response.writeHead(200, { 'content-type': types[url.split('.').at(-1)] }).end(found);
      return true;
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close?.();
  });

  /** Opens the page that a server wrote of a tree, with the client's code after `wait` milliseconds. */
  async function open({ framework, head = '', first = '', wait, tree, client = frameworks[framework].client }) {
    const { server: toText, modules } = frameworks[framework];
    const path = `/${served.size}`;
    served.set(`${path}.js`, await bundle(`${first} const tree = window.tree; ${client}`, await modules?.(tree)));
    served.set(
      `${path}.html`,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>h1 { margin-bottom: 500px }</style><script>faults = [];
        for (const kind of ['error', 'warn']) {
          const say = console[kind];
          console[kind] = (...parts) => {
            if (!/Lit is in dev mode/.test(parts[0])) faults.push(parts.map(String).join(' '));
            say(...parts);
          };
        }
        addEventListener('error', ({ message }) => faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
        tree = ${JSON.stringify(tree).replaceAll('<', '\\u003c')};</script>${head}<body><div id="app">${await toText(tree)}</div>
        <script>watched = [...document.querySelectorAll('#app :not([data-wayleaf-made], [data-wayleaf-made] *, [slot=article], [slot=article] *)')];</script>
        <script type="module">${wait ? `await new Promise((resolve) => setTimeout(resolve, ${wait})); await import('${path}.js');` : `import '${path}.js';`} window.hydrated = true;</script>`,
    );
    const tab = await browser.newPage();
    // all of it below the fold, where nothing has to wait until it may change its shape
    await tab.setViewport({ width: 1000, height: 400 });
    await tab.goto(`${server.url}${path}.html`);
    await tab.waitForFunction('window.hydrated');
    return tab;
  }

  for (const each of cases)
    test(`${each.framework}, ${each.way}: no mismatch, every element stays, and the widgets are there`, async () => {
      const tab = await open(each);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const found = await tab.evaluate(() => ({
        faults: globalThis.faults,
        gone: watched.filter((element) => !element.isConnected).length,
        bare: [...document.querySelectorAll('section > *')]
          .filter((element) => !element.shadowRoot || !element.childElementCount)
          .map((element) => element.outerHTML),
        // the mark has its control, an element of ours among the author's words
        marked: document.querySelector('mark[data-sign]')?.parentElement.childElementCount ?? 2,
      }));
      assert.deepEqual(found, { faults: [], gone: 0, bare: [], marked: 2 });
      await tab.close();
    });

  test('react, the script in the head: elements between the tags are kept; what React says in development is of attributes', async () => {
    const authored = page();
    authored.splice(2, Infinity, ...authored.slice(2).filter(([, , form]) => form?.length > 2));
    const tab = await open({ framework: 'react', head: HEAD, wait: 0, tree: authored });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { faults, gone } = await tab.evaluate(() => ({
      faults: globalThis.faults,
      gone: watched.filter((element) => !element.isConnected).length,
    }));
    assert.deepEqual(
      faults.filter((fault) => !/some attributes of the server rendered HTML didn't match/.test(fault)),
      [],
    );
    assert.equal(gone, 0);
    await tab.close();
  });

  test('react attaches listeners and sets objects on what it hydrates, given by a ref', async () => {
    const tree = ['main', {}, ['wayleaf-booking', { id: 'w', href: CALENDLY }]];
    const client = `import { createElement, useEffect, useRef } from 'react'; import { hydrateRoot } from 'react-dom/client';
      function App() {
        const widget = useRef(null);
        useEffect(() => {
          const asked = (event) => { event.preventDefault(); window.asked = event.provider; };
          widget.current.addEventListener('wayleaf-booking-open-request', asked);
          widget.current.config = { practice: 'From the object' };
          return () => widget.current?.removeEventListener('wayleaf-booking-open-request', asked);
        }, []);
        return createElement('main', {}, createElement('wayleaf-booking', { id: 'w', href: '${CALENDLY}', ref: widget, 'onwayleaf-booking-open-request': (event) => { window.direct = event.provider; } }));
      }
      hydrateRoot(document.querySelector('#app'), createElement(App));`;
    const tab = await open({ framework: 'react', first: DEFINE, wait: 0, tree, client });
    await tab.waitForFunction(`document.querySelector('#w a')`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.click('#w a');
    assert.equal(await tab.evaluate('window.asked'), 'calendly');
    assert.match(await tab.$eval('#w', (w) => w.shadowRoot.textContent), /From the object/);
    await tab.close();
  });

  test('the components of wayleaf/react set objects, hear events, and keep to what changes', async () => {
    const client = `import { createElement, useState, version } from 'react'; import { createRoot } from 'react-dom/client';
      import { WayleafBooking, WayleafPaths } from 'wayleaf/react';
      function App() {
        const [practice, setPractice] = useState('The first');
        window.change = setPractice;
        return createElement('main', {},
          createElement(WayleafBooking, { id: 'w', href: '${CALENDLY}', config: { practice }, onWayleafBookingOpenRequest: (event) => { event.preventDefault(); window.asked = event.provider; } }),
          createElement(WayleafPaths, { structuredData: false, view: 'cards', ref: (element) => { window.referred = element?.localName; } }));
      }
      createRoot(document.querySelector('#app')).render(createElement(App));`;
    const tab = await open({ framework: 'react', wait: 0, tree: ['main', {}], client });
    await tab.waitForFunction(`document.querySelector('#w a')`);
    const shown = (text) =>
      tab.waitForFunction(`document.querySelector('#w').shadowRoot.textContent.includes('${text}')`, { timeout: 5000 });
    await shown('The first');
    await tab.evaluate(`change('The second')`);
    await shown('The second');
    await tab.click('#w a');
    assert.equal(await tab.evaluate('window.asked'), 'calendly');
    assert.equal(await tab.evaluate('window.referred'), 'wayleaf-paths');
    assert.equal(await tab.$eval('wayleaf-paths', (element) => element.view), 'cards');
    await tab.close();
  });
});
