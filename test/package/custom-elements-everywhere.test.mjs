/* global w, set -- set in the page, for code that runs there */
// What custom-elements-everywhere.com asks of a framework, asked of each widget in each: children, strings, booleans,
// numbers, objects, names with hyphens, events, refs, and that all of it follows the framework's state. Angular only with
// `npm run hosts -- --host=angular`, which installs it in a folder of its own and names that in WAYLEAF_ANGULAR.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundleText } from '../../scripts/bundle-text.mjs';
import { chromiumArgs, chromiumPath } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An attribute of each kind that a widget has, and one of its events. */
const widgets = {
  'wayleaf-reader': {
    string: 'heading',
    boolean: 'debug',
    hyphen: 'structured-data',
    yes: true,
    event: 'wayleaf-reader-ready',
  },
  'wayleaf-paths': {
    string: 'interest',
    boolean: 'debug',
    hyphen: 'review-by',
    yes: '2030-01-01',
    event: 'wayleaf-paths-chosen',
  },
  'wayleaf-booking': {
    string: 'practice',
    boolean: 'utm',
    number: 'stall',
    hyphen: 'reply-within',
    yes: '1 day',
    event: 'wayleaf-booking-open',
  },
};
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const START = `{ shown: true, items: [], string: 'first', boolean: true, number: 20, hyphen: yes, object: { a: 1 }, handler: 'one' }`;
/** `given` of a virtual element: attributes by their names in HTML, objects as properties. */
const given = ({ string, boolean, number, hyphen }) =>
  `'${string}': s.string, '${boolean}': s.boolean, ${number ? `'${number}': s.number,` : ''} '${hyphen}': s.hyphen, config: s.object`;
const markup = (tag, { string, boolean, number, hyphen }, rest, children) =>
  `<${tag} id="w" ${string}={s.string} ${boolean}={s.boolean} ${number ? `${number}={s.number}` : ''} ${hyphen}={s.hyphen} ${rest}>${children}</${tag}>`;
const HEARD = `const heard = () => (window.heard = s.handler);`;

/** The code of an app whose state is `s`; \`set\` changes it. */
const apps = {
  react: (tag, spec) => `
    import { createElement as h } from 'react'; import { createRoot } from 'react-dom/client'; import { flushSync } from 'react-dom';
    const root = createRoot(document.querySelector('#app')); const refer = (element) => { window.referred = element; };
    const view = (s) => { ${HEARD} return h('main', {}, s.shown && h('${tag}', { id: 'w', ref: refer, ${given(spec)}, 'on${spec.event}': heard }, ...s.items.map((item) => h('p', { key: item }, item)))); };
    let s = ${START}; window.set = (patch) => flushSync(() => root.render(view(s = { ...s, ...patch }))); set({});`,
  // for React 18 and older; the same here as in 19
  'wayleaf/react': (tag, spec) => `
    import { createElement as h } from 'react'; import { createRoot } from 'react-dom/client'; import { flushSync } from 'react-dom';
    import { Wayleaf${camelCase(tag).slice(7)} as Widget } from 'wayleaf/react';
    const root = createRoot(document.querySelector('#app')); const refer = (element) => { window.referred = element; };
    const view = (s) => { ${HEARD} return h('main', {}, s.shown && h(Widget, { id: 'w', ref: refer, ${given({ ...spec, hyphen: camelCase(spec.hyphen) }).replace(/'(\w+)': s\.hyphen/, '$1: s.hyphen')}, ${camelCase(`on-${spec.event}`)}: heard }, ...s.items.map((item) => h('p', { key: item }, item)))); };
    let s = ${START}; window.set = (patch) => flushSync(() => root.render(view(s = { ...s, ...patch }))); set({});`,
  preact: (tag, spec) => `
    import { h, render } from 'preact'; const refer = (element) => { window.referred = element; };
    const view = (s) => { ${HEARD} return h('main', {}, s.shown && h('${tag}', { id: 'w', ref: refer, ${given(spec)}, 'on${spec.event}': heard }, s.items.map((item) => h('p', { key: item }, item)))); };
    let s = ${START}; window.set = (patch) => render(view(s = { ...s, ...patch }), document.querySelector('#app')); set({});`,
  vue: (tag, spec) => `
    import { createApp, h, nextTick, shallowReactive } from 'vue'; const s = shallowReactive(${START}); const refer = (element) => { window.referred = element; };
    createApp({ render: () => { ${HEARD} return h('main', {}, s.shown ? h('${tag}', { id: 'w', ref: refer, ${given(spec)}, ${camelCase(`on-${spec.event}`)}: heard }, s.items.map((item) => h('p', { key: item }, item))) : null); } }).mount('#app');
    window.set = (patch) => { Object.assign(s, patch); return nextTick(); };`,
  lit: (tag, spec) => `
    import { html, render, nothing } from 'lit'; import { ref } from 'lit/directives/ref.js'; const refer = (element) => { window.referred = element; };
    const view = (s) => { ${HEARD} return html\`<main>\${s.shown ? html\`<${tag} id="w" \${ref(refer)} ${spec.string}=\${s.string} ?${spec.boolean}=\${s.boolean} ${spec.number ? `${spec.number}=\${s.number}` : ''} .${camelCase(spec.hyphen)}=\${s.hyphen} .config=\${s.object} @${spec.event}=\${heard}>\${s.items.map((item) => html\`<p>\${item}</p>\`)}</${tag}>\` : nothing}</main>\`; };
    let s = ${START}; window.set = (patch) => render(view(s = { ...s, ...patch }), document.querySelector('#app')); set({});`,
  solid: (tag, spec) => `
    import { render } from 'solid-js/web'; import { For, Show, createSignal } from 'solid-js';
    const [state, change] = createSignal(${START}); const s = new Proxy({}, { get: (_, name) => state()[name] }); ${HEARD}
    const App = () => <main><Show when={s.shown}>${markup(tag, spec, `prop:config={s.object} on:${spec.event}={heard} ref={(element) => { window.referred = element; }}`, '<For each={s.items}>{(item) => <p>{item}</p>}</For>')}</Show></main>;
    render(App, document.querySelector('#app')); window.set = (patch) => change({ ...state(), ...patch });`,
  svelte: (
    tag,
    spec,
  ) => `<script module>import { flushSync } from 'svelte'; const yes = ${JSON.stringify(spec.yes)};</script>
    <script>let s = $state.raw(${START}); ${HEARD} let element = $state(); $effect(() => { window.referred = element; });
    window.set = (patch) => flushSync(() => { s = { ...s, ...patch }; });</script>
    <main>{#if s.shown}${markup(tag, spec, `config={s.object} on${spec.event}={heard} bind:this={element}`, '{#each s.items as item (item)}<p>{item}</p>{/each}')}{/if}</main>`,
  // compiled in the browser, which its packages allow for: they are shipped half compiled
  ...(process.env.WAYLEAF_ANGULAR && {
    angular: (tag, spec) => `
    import '${process.env.WAYLEAF_ANGULAR}/@angular/compiler/fesm2022/compiler.mjs';
    import { CUSTOM_ELEMENTS_SCHEMA, ApplicationRef, Component, ViewChild, signal } from '${process.env.WAYLEAF_ANGULAR}/@angular/core/fesm2022/core.mjs';
    import { bootstrapApplication } from '${process.env.WAYLEAF_ANGULAR}/@angular/platform-browser/fesm2022/platform-browser.mjs';
    const state = signal(${START});
    class App { get s() { return state(); } heard() { window.heard = state().handler; } set refer(found) { window.referred = found?.nativeElement; } }
    ViewChild('refer')(App.prototype, 'refer');
    const template = \`<main>@if (s.shown) {<${tag} id="w" #refer [${spec.string}]="s.string" [${spec.boolean}]="s.boolean" ${spec.number ? `[${spec.number}]="s.number"` : ''} [${camelCase(spec.hyphen)}]="s.hyphen" [config]="s.object" (${spec.event})="heard()">@for (item of s.items; track item) {<p>{{ item }}</p>}</${tag}>}</main>\`;
    const Root = Component({ selector: '#app', schemas: [CUSTOM_ELEMENTS_SCHEMA], template })(App) ?? App;
    const app = await bootstrapApplication(Root);
    window.set = (patch) => { state.set({ ...state(), ...patch }); app.injector.get(ApplicationRef).tick(); };`,
  }),
};

async function compiled(framework, tag) {
  const spec = widgets[tag];
  const code = apps[framework](tag, spec);
  const yes = `const yes = ${JSON.stringify(spec.yes)};`;
  if (framework === 'svelte') {
    const { compile } = await import('svelte/compiler');
    return compile(code, { generate: 'client' }).js.code;
  }
  if (framework !== 'solid') return yes + code;
  const { transformAsync } = await import('@babel/core');
  return (await transformAsync(yes + code, { babelrc: false, configFile: false, presets: ['babel-preset-solid'] }))
    .code;
}

async function bundle(framework, tag) {
  const app = await compiled(framework, tag);
  const line =
    framework === 'svelte'
      ? `import 'wayleaf/define'; import { mount, flushSync } from 'svelte'; import App from 'app.js'; mount(App, { target: document.querySelector('#app') }); flushSync();`
      : `import 'wayleaf/define'; import 'app.js';`;
  return bundleText(
    { 'line.js': line, 'app.js': app },
    {
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    },
  );
}

/** Each check: a change of the state, and what must be so of the element `w` afterwards. */
const checks = ({ string, boolean, number, hyphen, yes, event }) => ({
  'is there without children': [{}, `!!w.shadowRoot && !w.querySelector('p')`],
  'has its children': [
    { items: ['a', 'b'] },
    `[...w.querySelectorAll('p')].map((p) => p.textContent).join() === 'a,b'`,
  ],
  'has more children': [
    { items: ['a', 'b', 'c', 'd'] },
    `[...w.querySelectorAll('p')].map((p) => p.textContent).join() === 'a,b,c,d'`,
  ],
  'has fewer children': [{ items: ['c'] }, `[...w.querySelectorAll('p')].map((p) => p.textContent).join() === 'c'`],
  'takes a string': [{}, `w.${camelCase(string)} === 'first'`],
  'takes another string': [{ string: 'second' }, `w.${camelCase(string)} === 'second'`],
  'takes true': [{}, `w.${camelCase(boolean)} === true`],
  'takes false': [{ boolean: false }, `w.${camelCase(boolean)} === false`],
  ...(number && { 'takes a number': [{ number: 30 }, `w.${number} === 30`] }),
  'takes an object': [{}, `w.config.a === 1`],
  'takes another object': [{ object: { a: 2 } }, `w.config.a === 2`],
  'takes a name with a hyphen': [{}, `w.${camelCase(hyphen)} === ${JSON.stringify(yes)}`],
  'loses it again': [{ hyphen: yes === true ? false : undefined }, `!w.${camelCase(hyphen)}`],
  'is heard': [{}, `(w.dispatchEvent(new Event('${event}', { bubbles: true })), window.heard === 'one')`],
  'is heard by the newest listener': [
    { handler: 'two' },
    `(w.dispatchEvent(new Event('${event}', { bubbles: true })), window.heard === 'two')`,
  ],
  'is what a ref refers to': [{}, `window.referred === w`],
  'goes, and comes back with all of it': [
    { shown: false },
    `!w.isConnected && (await set({ shown: true }), (w = document.querySelector('#w')).${camelCase(string)} === 'second' && w.config.a === 2 && w.querySelectorAll('p').length === 1)`,
  ],
});

describe('custom elements everywhere', { skip: chromiumPath() ? false : 'no Chromium here' }, () => {
  let browser, server;
  const served = new Map();
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArgs });
    server = await serve(`${root}dist`, 0, async ({ url }, response) => {
      const found = served.get(url);
      if (!found) return false;
      response.writeHead(200, { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(found);
      return true;
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close?.();
  });

  for (const framework of process.env.WAYLEAF_ANGULAR ? ['angular'] : Object.keys(apps))
    for (const [tag, spec] of Object.entries(widgets))
      test(`${tag} in ${framework}`, async () => {
        const path = `/${served.size}`;
        served.set(`${path}.js`, await bundle(framework, tag));
        served.set(
          `${path}.html`,
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body><div id="app"></div><script type="module" src="${path}.js"></script>`,
        );
        const tab = await browser.newPage();
        const faults = [];
        tab.on('pageerror', ({ message }) => faults.push(message));
        await tab.goto(`${server.url}${path}.html`);
        await tab.waitForSelector('#w');
        await tab.evaluate(() => void (globalThis.w = document.querySelector('#w')));
        const failed = [];
        for (const [name, [patch, so]] of Object.entries(checks(spec))) {
          const ok = await tab.evaluate(
            async (change, empty, code) => {
              await set({ ...change, ...Object.fromEntries(empty.map((key) => [key, undefined])) });
              await w.updateComplete;
              return new (async () => {}).constructor(`return (${code});`)();
            },
            patch,
            Object.keys(patch).filter((key) => patch[key] === undefined),
            so,
          );
          if (!ok) failed.push(name);
        }
        assert.deepEqual({ failed, faults }, { failed: [], faults: [] });
        await tab.close();
      });
});
