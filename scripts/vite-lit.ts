import type { Plugin } from 'vite';

/**
 * Keeps the script build's own Lit to itself: as published, Lit writes lists of its versions and a table for the newer
 * kind of decorators to the global object, and a new name to Symbol. On a stranger's page these are traces, and a
 * development build of Lit there would complain about ours. The hooks by which a page's polyfills and server rendering
 * would change our copy go too, and with them what no browser we support needs: style elements in place of
 * constructable
 * sheets, and the code for the newer kind of decorators, since ours are compiled. Nor do our templates use directives,
 * bindings in comments or on elements, or properties that are reflected (an import of a directive fails the build).
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
  // directives, and what tells asynchronous ones that their element has come or gone
  ['lit-html/lit-html.js', /function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/, 'const M=(t,i)=>i;'],
  ['lit-html/lit-html.js', /this\._\$AP\?\.\(!1,!0,s\)/, ''],
  ['lit-html/lit-html.js', /setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
  ['lit-html/lit-html.js', /get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=u\()/, ''],
  ['lit-html/lit-html.js', /get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=constructor\(t,i,s,e,h\))/, ''],
  ['lit-html/lit-html.js', /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
  ['lit-html/lit-html.js', /,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
  ['lit-html/lit-html.js', /this\._\$AN=void 0,(?=this\._\$AD)/, ''],
  ['lit-html/lit-html.js', /this\._\$AN=void 0,(?=this\._\$AA)/, ''],
  ['lit-html/lit-html.js', /this\._\$AN=void 0,(?=this\.element=t,this\.name)/, ''],
  [
    'lit-element/lit-element.js',
    /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{.*?\}/,
    '',
  ],
  ['lit-element/lit-element.js', /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  // MathML, templates that were compiled, and documents of their own
  ['lit-html/lit-html.js', /3===i\?"<math>":""/, '""'],
  ['lit-html/lit-html.js', /3===i\?"<\/math>":""/, '""'],
  ['lit-html/lit-html.js', /2===i\|\|3===i/, '2===i'],
  [
    'lit-html/lit-html.js',
    /,\{values:i,_\$litType\$:s\}=t,e="number"==typeof s\?.*?,s\);|\{values:i,_\$litType\$:s\}=t,e=.*?,s\);/,
    '{values:i}=t,e=this._$$AC(t);',
  ],
  ['lit-html/lit-html.js', /\(t\?\.creationScope\?\?l\)/, 'l'],
  ['lit-html/lit-html.js', /get startNode\(\).*?get endNode\(\)\{.*?\}/, ''],
  ['lit-html/lit-html.js', /get tagName\(\)\{.*?\}/, ''],
  // bindings on elements and in comments
  [
    'lit-html/lit-html.js',
    /1===r\.type\?(i=new r\.ctor\([^)]*\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/,
    '1===r.type&&($1)',
  ],
  ['lit-html/lit-html.js', /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/, ''],
  ['lit-html/lit-html.js', /else\{let t=-1;for\(.*?t\+=o\.length-1\}/, ''],
  // properties that are reflected or have defaults of their own, and other ways of declaring them
  ['@lit/reactive-element/reactive-element.js', /static addInitializer\(t\)\{.*?\}(?=static get)/, ''],
  ['@lit/reactive-element/reactive-element.js', /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
  ['@lit/reactive-element/reactive-element.js', /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  [
    '@lit/reactive-element/reactive-element.js',
    /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(d\("properties"\)\)\)\{.*?\}(?=this\._\$Eh=new Map)/,
    '$1;',
  ],
  ['@lit/reactive-element/reactive-element.js', /_\$ET\(t,s\)\{.*?\}(?=_\$AK)/, ''],
  ['@lit/reactive-element/reactive-element.js', /this\._\$Eq&&=.*?,(?=this\._\$EM\(\)\}updated)/, ''],
  ['@lit/reactive-element/reactive-element.js', /,!0===e&&this\._\$Em!==t&&\(this\._\$Eq\?\?=new Set\)\.add\(t\)/, ''],
  ['@lit/reactive-element/reactive-element.js', /\|\|i\.useDefault&&i\.reflect&&.*?\)\)(?=\)\)return)/, ''],
  ['@lit/reactive-element/reactive-element.js', /i&&!\(this\._\$Ej\?\?=new Map\).*?\|\|(?=\(this\._\$AL\.has)/, ''],
  ['@lit/reactive-element/reactive-element.js', /r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, 'r'],
  ['@lit/reactive-element/reactive-element.js', /,reflect:!1,useDefault:!1/, ''],
  ['@lit/reactive-element/reactive-element.js', /\{useDefault:i,reflect:e,wrapped:h\},r/, ''],
  ['@lit/reactive-element/reactive-element.js', /this\.hasUpdated\|\|i\|\|/, 'this.hasUpdated||'],
  [
    '@lit/reactive-element/reactive-element.js',
    /s\.state&&\(s\.attribute=!1\),(this\._\$Ei\(\)),.*?wrapped=!0\),/,
    '$1,',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    /if\(this\.elementProperties\.set\(t,s\),!s\.noAccessor\)|!s\.noAccessor/,
    '!0',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?e\)\}(?=\}let t=!1)/,
    '',
  ],
  // every property but one number has a converter of its own, and nothing is written back
  ['@lit/reactive-element/reactive-element.js', /toAttribute\(t,s\)\{switch.*?return t\},/, ''],
  [
    '@lit/reactive-element/reactive-element.js',
    /let i=t;switch\(s\)\{.*?return i\}/,
    'return s===Number&&null!==t?Number(t):t}',
  ],
  // hooks that no widget has
  [
    '@lit/reactive-element/reactive-element.js',
    /t=this\.shouldUpdate\(s\),t\?\((.*?)\):this\._\$EM\(\)\}catch/,
    't=!0,$1}catch',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    /this\.hasUpdated\|\|\((this\.hasUpdated=!0),.*?\(t\)\),this\.updated\(t\)/,
    '$1',
  ],
  ['@lit/reactive-element/reactive-element.js', /shouldUpdate\(t\)\{return!0\}/, ''],
  ['@lit/reactive-element/reactive-element.js', /updated\(t\)\{\}firstUpdated\(t\)\{\}/, ''],
  [
    'lit-element/lit-element.js',
    /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const o=\w\.litElementPolyfillSupport;o\?\.\(\{LitElement:\w\}\)/,
    '',
  ],
  ['lit-element/lit-element.js', /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  // the journey's provider stands on the document element, with a value from the start and others only as that changes
  [
    '@lit/context/lib/controllers/context-provider.js',
    /super\(void 0!==e\.context\?e\.initialValue:i\)/,
    'super(e.initialValue)',
  ],
  [
    '@lit/context/lib/controllers/context-provider.js',
    /void 0!==e\.context\?this\.context=e\.context:this\.context=e,/,
    'this.context=e.context,',
  ],
  ['@lit/context/lib/controllers/context-provider.js', /,this\.host\.addController\?\.\(this\)/, ''],
  ['@lit/context/lib/value-notifier.js', /get value\(\)\{return this\.o\}set value\(s\)\{this\.setValue\(s\)\}/, ''],
  [
    '@lit/context/lib/value-notifier.js',
    /setValue\(s,t=!1\)\{const i=t\|\|!Object\.is\(s,this\.o\);this\.o=s,i&&this\.updateObservers\(\)\}/,
    'setValue(s){this.o=s,this.updateObservers()}',
  ],
  ['@lit/context/lib/value-notifier.js', /void 0!==s&&\(this\.value=s\)/, 'this.o=s'],
  ['@lit/context/lib/value-notifier.js', /void s\(this\.value\)/, 'void s(this.o)'],
  ['@lit/context/lib/value-notifier.js', /s\(this\.value,h\)/, 's(this.o,h)'],
  ['@lit/context/lib/value-notifier.js', /clearCallbacks\(\)\{this\.subscriptions\.clear\(\)\}/, ''],
  // MooTools replaces window.Event (src/internal/native-event.ts)
  ...['context-request-event', 'controllers/context-provider'].map(
    (file) =>
      [`@lit/context/lib/${file}.js`, /extends Event\b/, 'extends document.createEvent("Event").constructor'] as const,
  ),
];

export const quietLit = (): Plugin => ({
  name: 'wayleaf-quiet-lit',
  resolveId: {
    filter: { id: /^lit(-html)?\/(async-)?directive/ },
    handler(id) {
      this.error(`The script build's Lit takes no directives, such as ${id}. See scripts/vite-lit.ts.`);
    },
  },
  transform: {
    filter: { id: /\/node_modules\/(@lit\/reactive-element|@lit\/context|lit-html|lit-element)\// },
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

/**
 * Leaves out what only a server does: the script runs in browsers alone, which a bundler does not find out from Lit.
 */
export const browserOnly = (): Plugin => ({
  name: 'wayleaf-browser-only',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\bisServer\b/ },
    handler: (code) => ({
      code: code.replace(/\bisServer\s*,/, '').replace(/\bisServer\b/g, 'false'),
      map: null,
    }),
  },
});
