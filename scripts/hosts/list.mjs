// The rows of the matrix: each host, how it is run, and which of our texts the documents offer there.
import { recipes } from './recipes.mjs';
import { wordpressHosts } from './wordpress.mjs';

const tags = ['children', 'attributes'];
const markers = ['marker-children', 'marker-attributes'];

/** `near`: runs in CI too. */
export const allHosts = [
  ...Object.entries(wordpressHosts).map(([id, { title, offered }]) => ({
    id,
    title,
    offered,
    kind: 'wordpress',
    near: true,
    package: '@wp-playground/wordpress-builds',
  })),
  {
    id: 'grapesjs',
    title: 'GrapesJS (Silex and other page builders)',
    kind: 'editor',
    package: 'grapesjs',
    near: true,
    offered: [...tags, ...markers, 'config'],
  },
  { id: 'tinymce', title: 'TinyMCE', kind: 'editor', package: 'tinymce', near: true, offered: markers },
  { id: 'ckeditor', title: 'CKEditor 5', kind: 'editor', package: 'ckeditor5', near: true, offered: tags },
  {
    id: 'ckeditor-ghs',
    title: 'CKEditor 5 with General HTML Support',
    kind: 'editor',
    package: 'ckeditor5',
    near: true,
    offered: [...tags, 'marker-attributes', 'config'],
  },
  { id: 'quill', title: 'Quill', kind: 'editor', package: 'quill', near: true, offered: tags },
  { id: 'jodit', title: 'Jodit', kind: 'editor', package: 'jodit', near: true, offered: [...markers, 'config'] },
  { id: 'dompurify', title: 'DOMPurify', kind: 'editor', package: 'dompurify', near: true, offered: markers },
  {
    id: 'dompurify-allowed',
    title: 'DOMPurify, told to keep `wayleaf-*`',
    kind: 'editor',
    package: 'dompurify',
    near: true,
    offered: [...tags, ...markers, 'config'],
  },
  { id: 'sanitize-html', title: 'sanitize-html', kind: 'text', package: 'sanitize-html', near: true, offered: tags },
  {
    id: 'markdown-it',
    title: 'markdown-it with `html`',
    kind: 'text',
    package: 'markdown-it',
    near: true,
    offered: [...tags, ...markers, 'config'],
  },
  {
    id: 'marked',
    title: 'marked',
    kind: 'text',
    package: 'marked',
    near: true,
    offered: [...tags, ...markers, 'config'],
  },
  { id: 'mdx', title: 'MDX (Docusaurus, Next.js)', kind: 'text', package: '@mdx-js/mdx', near: true, offered: tags },
  {
    id: 'eleventy',
    title: 'Eleventy, Markdown',
    kind: 'site',
    package: '@11ty/eleventy',
    offered: [...tags, ...markers, 'config'],
  },
  { id: 'astro', title: 'Astro, Markdown', kind: 'site', package: 'astro', offered: [...tags, ...markers, 'config'] },
  {
    id: 'vitepress',
    title: 'VitePress, told that `wayleaf-*` are elements',
    kind: 'site',
    package: 'vitepress',
    offered: [...tags, ...markers],
  },
  { id: 'hugo', title: 'Hugo, Markdown with `unsafe`', kind: 'site', offered: [...tags, ...markers, 'config'] },
];

/** What is run besides, each with results of its own. */
export const others = [
  { id: 'life', title: 'Pages that change after they were loaded; in CI too' },
  { id: 'wordpress-plugin', title: 'The plugin for WordPress' },
  { id: 'angular', title: 'Angular: its compiler, and its use of the elements' },
  ...Object.entries(recipes).map(([name, { title }]) => ({ id: `recipe-${name}`, title: `${title}, the recipe` })),
];
