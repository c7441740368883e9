import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/**
 * Minifies the text of html`` and css`` literals.
 *
 * The minifier's own defaults drop the space between two elements and nest the children of svg``, so white space is
 * only collapsed, and svg`` is left alone.
 */
export const minifyLiterals = (): Plugin => ({
  name: 'wayleaf-literals',
  apply: 'build',
  enforce: 'pre', // sees the source, before the compiler may turn literals into calls
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|css)`/ },
    handler: (code, id) =>
      minifyHTMLLiterals(code, { fileName: id, html: { conservativeCollapse: true }, htmlTags: ['html'] }),
  },
});
