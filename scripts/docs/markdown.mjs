// Markdown of this repository to HTML of the documentation site: ids for headings and for rows of tables, links between
// files as links between pages, and examples that run.
import { Marked } from 'marked';
import { highlight } from './highlight.mjs';

export const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The words of a piece of HTML that we have made ourselves. */
export const words = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The id of a heading, as GitHub makes it, so that one link works there and here. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\- _]/gu, '')
    .replaceAll(' ', '-');

/**
 * One page.
 *
 * @param {string} markdown
 * @param {(href: string) => string | undefined} resolve the address within the site for a link of the file; undefined
 *   leaves its words
 * @returns {{ title: string, html: string, headings: { level: number, id: string, html: string }[],
 *   ids: Set<string>, sections: { id: string, title: string, text: string }[], live: boolean }} `title` is HTML, and
 *   not in `html`; `sections` is what a search looks through
 */
export function render(markdown, resolve) {
  const ids = new Set();
  const headings = [];
  let title = '';
  let live = false;
  let place = '';
  let tables = 0;

  const unique = (wanted) => {
    let id = wanted || 'section';
    for (let next = 1; ids.has(id); next++) id = `${wanted}-${next}`;
    ids.add(id);
    return id;
  };

  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        const html = this.parser.parseInline(tokens);
        // what is code in a heading counts as its words
        const id = unique(slug(words(html) || text));
        if (depth === 1 && !title) {
          title = html;
          return '';
        }
        headings.push({ level: depth, id, html });
        place = words(html);
        return `<h${depth} id="${id}">${html} <a class="anchor" href="#${id}" aria-label="${escape(`Link to “${place}”`)}"><span aria-hidden="true">#</span></a></h${depth}>\n`;
      },
      link({ href, title: hint, tokens }) {
        const html = this.parser.parseInline(tokens);
        const address = resolve(href);
        if (address === undefined) return html;
        return `<a href="${escape(address)}"${hint ? ` title="${escape(hint)}"` : ''}>${html}</a>`;
      },
      code({ text, lang = '' }) {
        const [language] = lang.split(' ');
        const code = highlight(text, language) ?? escape(text);
        const source = `<pre${language && ` data-language="${escape(language)}"`}><code>${code}</code></pre>\n`;
        if (lang !== 'html live') return source;
        live = true;
        return `<figure class="live" aria-label="Example">\n<div class="stage">\n${text}\n</div>\n<figcaption><details><summary>The text to paste</summary>\n${source}</details></figcaption>\n</figure>\n`;
      },
      table({ header, rows }) {
        tables++;
        const cells = (row, tag) =>
          row
            .map(({ tokens, align }) => {
              const inner = this.parser.parseInline(tokens);
              return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align ? ` class="${align}"` : ''}>${inner}</${tag}>`;
            })
            .join('');
        // a table of two facts a line may have no names for them: then it has no head
        const head = header.some(({ text }) => text.trim())
          ? `<thead><tr>${cells(header, header.every(({ text }) => text.trim()) ? 'th' : 'td')}</tr></thead>`
          : '';
        const body = rows.map((row) => {
          // a row about one name in code can be linked to, and found
          const named = /^`([^`]+)`$/.exec(row[0].text.trim());
          const id = named ? ` id="${unique(slug([place, named[1]].filter(Boolean).join(' ')))}"` : '';
          return `<tr${id}>${cells(row, 'td')}</tr>`;
        });
        const name = escape(place ? `Table: ${place}` : 'Table') + (tables > 1 ? `, ${tables}` : '');
        return `<div class="table" role="region" tabindex="0" aria-label="${name}"><table>${head}<tbody>\n${body.join('\n')}\n</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(markdown);
  return { title, html, headings, ids, sections: sections(html), live };
}

/** The page cut at its headings, and rows that have an id as sections of their own. */
function sections(html) {
  const found = [];
  const text = html
    .replace(/<a class="anchor".*?<\/a>/g, '')
    .replace(/<div class="stage">[^]*?<figcaption>/g, '')
    // the colours of code stand within words
    .replace(/<\/?span\b[^>]*>/g, '');
  for (const piece of text.split(/(?=<h[2-6] id=)/)) {
    const [, id = '', heading = ''] = /^<h\d id="([^"]*)">(.*?)<\/h\d>/.exec(piece) ?? [];
    const title = words(heading);
    const rest = piece
      .replace(/^<h\d.*?<\/h\d>/, '')
      .replace(/<tr id="([^"]*)"><td>(.*?)<\/td>(.*?)<\/tr>/gs, (_, row, name, facts) => {
        found.push({ id: row, title: title ? `${words(name)} · ${title}` : words(name), text: words(facts) });
        return '';
      });
    found.push({ id, title, text: words(rest) });
  }
  return found;
}
