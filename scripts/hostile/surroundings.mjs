// What stands around the widgets in a hostile page: scripts, policies, style sheets and places. All of it is harmless
// elsewhere: each is something that real pages do, in a few lines of our own or by the real package.

const external = (path) => `<script src="/packages/${path}"></script>`;
const inline = (code) => `<script>${code}</script>`;
const sheet = (css) => `<style>${css}</style>`;

/**
 * The columns of a row: `head` stands before the script, `from` is the folder its parts come from, `csp` the policy,
 * `wrap` puts the widgets into a place, `doctype`, `script` and `open` replace what an ordinary page has. `webkit`: among
 * the 15 that WebKit runs; Zone.js is not, since WebKit's driver gets no answer past the `Promise` it replaces. `near`: among
 * the most telling, which CI runs.
 */
export const surroundings = [
  { id: 'plain', title: 'nothing', kind: 'scripts', webkit: true, near: true },
  {
    id: 'zone',
    title: 'Zone.js',
    kind: 'scripts',
    near: true,
    head: external('zone.js/bundles/zone.umd.js'),
  },
  {
    id: 'core-js',
    title: 'core-js',
    kind: 'scripts',
    webkit: true,
    near: true,
    head: external('core-js-bundle/index.js'),
  },
  {
    id: 'shadydom',
    title: 'ShadyDOM polyfill, where the browser needs none',
    kind: 'scripts',
    near: true,
    head: external('@webcomponents/shadydom/shadydom.min.js'),
  },
  {
    id: 'shadydom-forced',
    title: 'ShadyDOM polyfill, forced',
    kind: 'scripts',
    head: inline('window.ShadyDOM = { force: true };') + external('@webcomponents/shadydom/shadydom.min.js'),
  },
  {
    id: 'ses',
    title: 'SES lockdown',
    kind: 'scripts',
    webkit: true,
    near: true,
    head:
      external('ses/dist/ses.umd.js') +
      inline('lockdown({ errorTaming: "unsafe", consoleTaming: "unsafe", overrideTaming: "severe" });'),
  },
  {
    id: 'requirejs',
    title: 'RequireJS',
    kind: 'scripts',
    webkit: true,
    near: true,
    head: external('requirejs/require.js'),
  },
  {
    id: 'mootools',
    title: 'MooTools’ `Event`',
    kind: 'scripts',
    webkit: true,
    near: true,
    head: inline(
      'window.Event = function (event) { if (event && event.$extended) return event; this.event = event; };',
    ),
  },
  {
    id: 'prototype',
    title: 'prototype.js’ `remove`, `Array.from` and `toJSON`',
    kind: 'scripts',
    webkit: true,
    near: true,
    head: inline(`Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
Array.from = function (list) { var all = []; for (var i = 0; i < (list.length || 0); i++) all[i] = list[i]; return all; };
Array.prototype.toJSON = function () { return '[' + this.map(JSON.stringify).join(', ') + ']'; };
['each', 'include', 'flatten', 'first', 'last'].forEach(function (name) { Array.prototype[name] = function () {}; });`),
  },
  {
    id: 'enumerable',
    title: 'enumerable names on `Object.prototype`',
    kind: 'scripts',
    head: inline('Object.prototype.extend = function () {};'),
  },
  {
    id: 'no-console',
    title: 'a console that was emptied',
    kind: 'scripts',
    head: inline('for (var name in console) console[name] = function () {};'),
  },
  {
    id: 'keys',
    title: 'a script that takes all keys and clicks at the window',
    kind: 'scripts',
    head: inline(
      "['keydown', 'pointerdown', 'mousedown'].forEach(function (type) { addEventListener(type, function (event) { event.stopPropagation(); }, true); });",
    ),
  },
  {
    id: 'csp-self',
    title: "`script-src 'self'; style-src 'self'`",
    kind: 'policies',
    webkit: true,
    near: true,
    csp: "default-src 'self'; script-src 'self'; style-src 'self'; frame-src *",
  },
  {
    id: 'csp-nonce',
    title: '`script-src` by nonce, `strict-dynamic`',
    kind: 'policies',
    csp: "script-src 'nonce-once' 'strict-dynamic'",
    nonce: 'once',
  },
  {
    id: 'trusted-types',
    title: 'Trusted Types, `lit-html` and `wayleaf` allowed',
    kind: 'policies',
    webkit: true,
    near: true,
    csp: "require-trusted-types-for 'script'; trusted-types lit-html wayleaf",
  },
  {
    id: 'trusted-types-none',
    title: 'Trusted Types, no policy allowed',
    kind: 'policies',
    csp: "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  {
    id: 'sheet-all',
    title: '`* { all: unset }`',
    kind: 'style sheets',
    head: sheet('* { all: unset }'),
  },
  {
    id: 'sheet-hidden',
    title: 'a reset with `!important` on every element',
    kind: 'style sheets',
    webkit: true,
    near: true,
    head: sheet(
      '* { margin: 0 !important; padding: 0 !important; box-sizing: content-box !important; float: left !important; line-height: 1 !important; }',
    ),
  },
  {
    id: 'sheet-undefined',
    title: '`:not(:defined) { display: none }`',
    kind: 'style sheets',
    head: sheet(':not(:defined) { display: none }'),
  },
  { id: 'quirks', title: 'quirks mode', kind: 'places', webkit: true, near: true, doctype: '' },
  {
    id: 'base',
    title: '`<base>` elsewhere',
    kind: 'places',
    webkit: true,
    near: true,
    head: '<base href="http://elsewhere.example/deep/">',
    absolute: true,
  },
  {
    id: 'two',
    title: 'two versions of the script',
    kind: 'places',
    webkit: true,
    near: true,
    script: '<script src="/dist/wayleaf.js"></script><script src="/other/wayleaf.all.js"></script>',
  },
  { id: 'inline', title: 'the one-file script, inline', kind: 'places', webkit: true, near: true, inline: true },
  { id: 'form', title: 'in a form', kind: 'places', wrap: (body) => `<form>${body}</form>` },
  {
    id: 'details',
    title: 'in an open `<details>`',
    kind: 'places',
    wrap: (body) => `<details open><summary>More</summary>${body}</details>`,
  },
  {
    id: 'dialog',
    title: 'in a modal dialog of the page',
    kind: 'places',
    wrap: (body) => `<dialog id="host">${body}</dialog><script>host.showModal()</script>`,
  },
  {
    id: 'prerendered',
    title: 'a prerendered page (speculation rules)',
    kind: 'places',
    near: true,
    engines: ['chromium'],
    open: 'prerender',
  },
  { id: 'missing', title: 'parts that are missing', kind: 'parts', webkit: true, near: true, from: 'missing' },
  { id: 'down', title: 'parts that answer 503', kind: 'parts', from: 'down' },
  { id: 'html', title: 'parts that come as a page', kind: 'parts', near: true, from: 'html' },
  { id: 'text', title: 'parts that come as text', kind: 'parts', from: 'text' },
  { id: 'slow', title: 'parts that take 0.7 s', kind: 'parts', near: true, from: 'slow' },
  { id: 'second', title: 'parts that come at the second attempt', kind: 'parts', webkit: true, from: 'second' },
  { id: 'hang', title: 'parts that never answer', kind: 'parts', from: 'hang' },
  { id: 'worker', title: 'a service worker that fails parts', kind: 'parts', near: true, open: 'worker' },
];
