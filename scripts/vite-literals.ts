import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

// Browsers of spring 2024. Named so that rules are not merged when one of their selectors may be unknown somewhere,
// which would lose both; nothing we write is new enough to be rewritten for them.
const targets = { chrome: 123 << 16, firefox: 125 << 16, safari: (17 << 16) | (5 << 8) };

// The minifier's own defaults drop the space between two elements, and empty attributes such as lang="" that say
// something
const html = { conservativeCollapse: true, removeEmptyAttributes: false, collapseBooleanAttributes: true };

/** Minifies the text of html`` and css`` literals. Not of svg``, whose children the minifier would nest. */
export const minifyLiterals = (): Plugin => ({
  name: 'wayleaf-literals',
  apply: 'build',
  enforce: 'pre', // sees the source, before the compiler may turn literals into calls
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|css)`/ },
    handler: (code, id) => minifyHTMLLiterals(code, { fileName: id, html, htmlTags: ['html'], css: { targets } }),
  },
});
