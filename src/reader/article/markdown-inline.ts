/**
 * @pure What Obsidian and Pandoc add within lines of Markdown, as extensions of the parser: highlights, links and
 * embeds in double brackets, comments, ids of blocks, inline notes.
 */
import { escapeHtml } from '../../internal/escape-html.js';
import type { MarkedExtension, RendererExtension, Token, TokenizerExtension, Tokens } from '../../vendor/marked.js';

/** The character before the place where a token would begin. */
const before = (tokens: readonly Token[] | undefined): string => tokens?.at(-1)?.raw.at(-1) ?? '';

const HIGHLIGHT = /^==(?=[^\s=])((?:[^=]|=(?!=))*[^\s=])==(?!=)/;

type InlineExtension = TokenizerExtension & RendererExtension;

const highlight: InlineExtension = {
  name: 'highlight',
  level: 'inline',
  start: (source) => source.indexOf('=='),
  tokenizer(source, previous) {
    const [raw, words = ''] = HIGHLIGHT.exec(source) ?? [];
    // a comparison of two names is none
    if (!raw || (/[\w=]$/.test(before(previous)) && /^\w/.test(words))) return undefined;
    return { type: 'highlight', raw, tokens: this.lexer.inlineTokens(words) };
  },
  renderer(token) {
    return `<mark>${this.parser.parseInline(token.tokens ?? [])}</mark>`;
  },
};

const WIKI_LINK = /^(!?)\[\[([^[\]\n|]*)(?:\|([^[\]\n]*))?\]\](?![([\]])/;
const PICTURE = /\.(avif|bmp|gif|jpe?g|png|webp)$/i;
const SOUND = /\.(flac|m4a|mp3|oga|ogg|opus|wav|3gp)$/i;
const FILM = /\.(m4v|mkv|mov|mp4|ogv|webm)$/i;

/** What stands for a link to another note: its own words, else the name of the note and of the heading in it. */
function linkText(target: string): string {
  const [page = '', ...parts] = target.replace(/\.md(?=#|$)/i, '').split('#');
  return [page, ...parts.filter((part) => !part.startsWith('^'))]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' > ');
}

/** An embedded file as HTML; `undefined` where it is none that can be shown. */
function embed(target: string, words: string): string | undefined {
  const path = target.replace(/#.*$/, '').trim();
  const src = escapeHtml(encodeURI(path.replaceAll('%20', ' ')));
  const [, width, height] = /(?:^|\|)\s*(\d{1,4})(?:x(\d{1,4}))?\s*$/.exec(words) ?? [];
  const alt = escapeHtml(words.replace(/(^|\|)\s*\d{1,4}(x\d{1,4})?\s*$/, '').trim());
  if (PICTURE.test(path))
    return `<img src="${src}" alt="${alt}"${width ? ` width="${width}"` : ''}${height ? ` height="${height}"` : ''}>`;
  if (SOUND.test(path)) return `<audio controls src="${src}"></audio>`;
  if (FILM.test(path)) return `<video controls src="${src}"></video>`;
  return /\.pdf$/i.test(path) ? `<a href="${src}">${alt || escapeHtml(path)}</a>` : undefined;
}

/**
 * Links and embeds in double brackets. Where a link leads only the author's own program knows, so that it becomes text;
 * so does an embedded note, which is reported.
 *
 * @param onMissing - Called with the name of what is embedded and cannot be shown.
 */
const wikiLink = (onMissing: (name: string) => void): InlineExtension => ({
  name: 'wikiLink',
  level: 'inline',
  start: (source) => source.search(/!?\[\[/),
  tokenizer(source, previous) {
    const [raw, sign, target = '', words = ''] = WIKI_LINK.exec(source) ?? [];
    if (!raw || before(previous) === '[') return undefined;
    const label = target.replace(/\s+/g, ' ').trim().toLowerCase();
    // a link definition of Markdown
    if (!label || Object.hasOwn(this.lexer.tokens.links, label)) return undefined;
    if (/^_?toc_?$/.test(label)) return { type: 'wikiLink', raw, html: '' };
    const html = sign ? embed(target, words) : undefined;
    if (sign && html === undefined) onMissing(target.trim());
    return {
      type: 'wikiLink',
      raw,
      html,
      tokens: html === undefined ? this.lexer.inlineTokens(words.trim() || linkText(target)) : [],
    };
  },
  renderer(token) {
    return (token as Tokens.Generic & { html?: string }).html ?? this.parser.parseInline(token.tokens ?? []);
  },
});

/** Comments between percent signs, and ids of blocks at the end of a line. */
const hidden = (text: string): InlineExtension => ({
  name: 'hidden',
  level: 'inline',
  start: (source) => source.search(/%%|[ \t]\^[\w-]+[ \t]*$|^\^[\w-]+$/m),
  tokenizer(source, previous) {
    const comment = /^%%(?!%)[^%]+(?:%(?!%)[^%]+)*%%/.exec(source);
    if (comment) return { type: 'hidden', raw: comment[0] };
    const [raw, id = ''] =
      /^[ \t]+\^([\w-]+)[ \t]*(?=\n|$)/.exec(source) ??
      (before(previous) ? [] : (/^\^([\w-]+)[ \t]*$/.exec(source) ?? []));
    const isId = /^(?=.*\d)[\da-z]{6}$/.test(id) || text.includes(`#^${id}`);
    return raw && isId ? { type: 'hidden', raw } : undefined;
  },
  renderer: () => '',
});

/** What Obsidian adds within lines. */
export const inlineSyntax = (text: string, onMissing: (name: string) => void): MarkedExtension => ({
  extensions: [highlight, wikiLink(onMissing), hidden(text)],
});

/** The offset of the bracket that closes the one at `from`; -1 where none does. */
function closingBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

/** The list of notes that the extension for footnotes keeps as the first token of a text. */
interface NoteList {
  readonly rawItems?: { type: 'footnote'; raw: string; label: string; refs: unknown[]; content: Token[] }[];
}

/**
 * Notes where they are referred to: `words^[the note]`.
 *
 * @param footnotes - The extension for footnotes, which numbers and lists them.
 */
export function inlineNotes(footnotes: MarkedExtension): MarkedExtension {
  const reference = footnotes.extensions?.find(({ name }) => name === 'footnoteRef') as TokenizerExtension | undefined;
  let count = 0;
  return {
    extensions: [
      {
        name: 'inlineNote',
        level: 'inline',
        start: (source) => source.indexOf('^['),
        tokenizer(source) {
          const end = source.startsWith('^[') ? closingBracket(source, 1) : -1;
          const words = source.slice(2, end).trim();
          const list = (this.lexer.tokens[0] as NoteList | undefined)?.rawItems;
          if (end < 0 || !words || !list || !reference) return undefined;
          const raw = source.slice(0, end + 1);
          const label = `inline-${++count}`;
          list.push({ type: 'footnote', raw, label, refs: [], content: this.lexer.blockTokens(words, []) });
          const token = reference.tokenizer.call(this, `[^${label}]`, []);
          return token && Object.assign(token, { raw });
        },
      },
    ],
  };
}
