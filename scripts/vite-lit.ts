import type { Plugin } from 'vite';

/**
 * Keeps the script build's own Lit to itself: as published, Lit writes lists of its versions and a table for the newer
 * kind of decorators to the global object, and a new name to Symbol. On a stranger's page these are traces, and a
 * development build of Lit there would complain about ours. The hooks by which a page's polyfills and server rendering
 * would change our copy go too, and with them what no browser we support needs: style elements in place of
 * constructable
 * sheets, and the code for the newer kind of decorators, since ours are compiled.
 */
const edits: readonly (readonly [file: string, find: RegExp, put: string])[] = [
  [
    '@lit/reactive-element/reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/,
    '',
  ],
  ['@lit/reactive-element/reactive-element.js', /,\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ['@lit/reactive-element/reactive-element.js', /,p=\w\.reactiveElementPolyfillSupport/, ''],
  ['@lit/reactive-element/reactive-element.js', /,p\?\.\(\{ReactiveElement:\w\}\)/, ''],
  [
    '@lit/reactive-element/css-tag.js',
    /\w\.ShadowRoot&&\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
    '!0',
  ],
  [
    '@lit/reactive-element/css-tag.js',
    /if\(e\)(s\.adoptedStyleSheets=o\.map\(.*?\));else for\(.*?s\.appendChild\(o\)\}/,
    '$1',
  ],
  ['@lit/reactive-element/css-tag.js', /c=e\?t=>t:t=>.*?\(t\):t;export/, 'c=t=>t;export'],
  // what is wrong in a css`…` is found before it is shipped
  [
    '@lit/reactive-element/css-tag.js',
    /if\(this\._\$cssResult\$=!0,o!==s\)throw Error\([^)]*\);/,
    'this._$$cssResult$$=!0;',
  ],
  [
    '@lit/reactive-element/css-tag.js',
    /if\("number"==typeof t\)return t;throw Error\("Value passed .*? page security\."\)/,
    'return t',
  ],
  [
    'lit-html/lit-html.js',
    /,B=\w\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    '',
  ],
  [
    'lit-element/lit-element.js',
    /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const o=\w\.litElementPolyfillSupport;o\?\.\(\{LitElement:\w\}\)/,
    '',
  ],
  ['lit-element/lit-element.js', /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
];

export const quietLit = (): Plugin => ({
  name: 'wayleaf-quiet-lit',
  transform: {
    filter: { id: /\/node_modules\/(@lit\/reactive-element|lit-html|lit-element)\// },
    handler(code, id) {
      const mine = edits.filter(([file]) => id.endsWith(`/node_modules/${file}`));
      if (!mine.length) return null;
      for (const [, find, put] of mine) {
        // a new Lit must be looked at, not quietly shipped with its globals
        if (!find.test(code))
          this.error(`Lit has changed: ${find} is no longer found in ${id}. See scripts/vite-lit.ts.`);
        code = code.replace(find, put);
      }
      return { code, map: null };
    },
  },
});

const DECORATED = /^_{0,2}decorate\(\[property\((\{[^]*?\})\)\], (\w+)\.prototype, "(\w+)", void 0\);$/gm;

/**
 * Writes what the compiler makes of `@property` as the call it comes to in the end, so that the script build carries
 * neither the compiler's helper nor Lit's decorator.
 */
export const plainProperties = (): Plugin => ({
  name: 'wayleaf-plain-properties',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: 'lit/decorators.js' },
    handler(code) {
      const plain = code.replace(
        DECORATED,
        (_, options: string, owner: string, name: string) => `${owner}.createProperty("${name}", ${options});`,
      );
      // another decorator, or another way of writing it down, must be looked at
      if (/^_{0,2}decorate\(/m.test(plain))
        this.error('A decorator is compiled in an unknown way. See scripts/vite-lit.ts.');
      return { code: plain, map: null };
    },
  },
});
