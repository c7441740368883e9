import type { Plugin } from 'vite';

/**
 * Keeps the script build's own Lit to itself: as published, Lit writes lists of its versions and a table for the newer
 * kind of decorators to the global object, and a new name to Symbol. On a stranger's page these are traces, and a
 * development build of Lit there would complain about ours. The code for the newer decorators goes too: ours are compiled.
 */
const edits: readonly (readonly [file: string, find: RegExp, put: string])[] = [
  ['@lit/reactive-element/reactive-element.js', /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  ['@lit/reactive-element/reactive-element.js', /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/, ''],
  ['@lit/reactive-element/reactive-element.js', /,\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ['lit-html/lit-html.js', /,\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ['lit-element/lit-element.js', /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ['@lit/reactive-element/decorators/property.js', /"object"==typeof o\?r\(t,e,o\):/, ''],
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
        if (!find.test(code)) this.error(`Lit has changed: ${find} is no longer found in ${id}. See scripts/vite-lit.ts.`);
        code = code.replace(find, put);
      }
      return { code, map: null };
    },
  },
});
