// Code of the documentation site in colours: highlight.js, when the site is built; pages get spans, and site.css their
// colours.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

for (const [name, language] of Object.entries({ bash, css, javascript, json, typescript, xml }))
  hljs.registerLanguage(name, language);
// files of markup with scripts in them
hljs.registerAliases(['vue', 'svelte', 'astro'], { languageName: 'xml' });

/**
 * Code as HTML.
 *
 * @param {string} code
 * @param {string} language as a fence in Markdown names it
 * @returns {string | undefined} nothing where the language is not known
 */
export const highlight = (code, language) =>
  hljs.getLanguage(language) && hljs.highlight(code, { language, ignoreIllegals: true }).value;
