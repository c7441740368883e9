// Libraries that turn one text into another, in Node: sanitisers and Markdown.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What turns a text into HTML, loaded from the folder with the packages. */
export const textHosts = {
  'sanitize-html': {
    title: 'sanitize-html',
    async save(packages) {
      const sanitize = createRequire(join(packages, '_'))('sanitize-html');
      return (text) => sanitize(text);
    },
  },
  'markdown-it': {
    title: 'markdown-it with `html`',
    async save(packages) {
      const { default: MarkdownIt } = await load(packages, 'markdown-it');
      const renderer = new MarkdownIt({ html: true, typographer: true });
      return (text) => renderer.render(text);
    },
  },
  marked: {
    title: 'marked',
    async save(packages) {
      const { marked } = await load(packages, 'marked');
      return (text) => marked.parse(text);
    },
  },
  mdx: {
    title: 'MDX (Docusaurus, Next.js)',
    async save(packages) {
      const { evaluate } = await load(packages, '@mdx-js/mdx');
      const runtime = await load(packages, 'react/jsx-runtime');
      const { createElement } = (await load(packages, 'react')).default;
      const { renderToStaticMarkup } = (await load(packages, 'react-dom/server')).default;
      return async (text) => {
        const { default: Content } = await evaluate(text, { ...(runtime.default ?? runtime) });
        return renderToStaticMarkup(createElement(Content));
      };
    },
  },
};

const load = (packages, name) => import(pathToFileURL(createRequire(join(packages, '_')).resolve(name)).href);
