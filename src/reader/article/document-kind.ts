/** @pure Detects the kind of a fetched document and whether it is UTF-8, and removes what surrounds inline text. */
import type { ArticleType } from './model.js';

/**
 * The kind of a document: `type` if it is set, else by a specific content type, else by the file extension of its
 * address. `xml` when only the content can tell whether it is a feed or a page; `undefined` when the reader cannot read
 * it.
 */
export function kindOf(
  type: ArticleType,
  contentType: string,
  url: string,
): Exclude<ArticleType, 'auto'> | 'xml' | undefined {
  if (type !== 'auto') return type;
  if (/^text\/((x-)?markdown|mdx)$/.test(contentType)) return 'markdown';
  if (/^(text\/html|application\/xhtml\+xml)$/.test(contentType)) return 'html';
  if (/^application\/(rss|atom|rdf)\+xml$/.test(contentType)) return 'feed';
  if (/^(application|text)\/xml$/.test(contentType)) return 'xml';
  if (/^(application|text)\/([\w.-]+\+)?json$/.test(contentType)) return 'json';
  if (contentType && !/^(text\/plain|application\/octet-stream|binary\/octet-stream)$/.test(contentType))
    return undefined;
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  if (/^(html?|xhtml?|xht)$/.test(ending)) return 'html';
  if (ending === 'json') return 'json';
  if (/^(rss|atom|rdf)$/.test(ending)) return 'feed';
  if (ending === 'xml') return 'xml';
  // plain text reads well as Markdown
  return /^(md|mdx|markdown|mdown|mkd|txt|text|)$/.test(ending) ? 'markdown' : undefined;
}

/** Whether a document is to be parsed as XML by its content type, or by its address where the type says nothing. */
export const isXhtmlType = (type: string, url: string): boolean =>
  /\bxml$/.test(type) || (!/html/.test(type) && /\.xht(ml)?$/i.test(new URL(url).pathname));

/** Whether a document begins as XHTML does: with an XML declaration, or with the document type of an XHTML. */
export const hasXhtmlPrologue = (text: string): boolean =>
  /^\uFEFF?\s*(<\?xml\s|<!DOCTYPE\s+html\s+(PUBLIC|SYSTEM)\s+["'][^"'>]*XHTML)/i.test(text.slice(0, 1000));

/** What comes before the root element of XML. */
const PROLOGUE = /^\uFEFF?(\s|<\?[^>]*\?>|<!--[^>]*-->|<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>)*/i;

/** Whether the root element of a document is that of a feed: many are served as pages or as plain text. */
export const hasFeedRoot = (text: string): boolean =>
  /^<(\w+:)?(rss|feed|RDF)[\s>]/.test(text.slice(0, 4000).replace(PROLOGUE, ''));

/**
 * Whether a document is UTF-8 without any doubt, so that it need not be decoded again.
 *
 * @param text - Its bytes read as UTF-8.
 * @param charset - What its content type names.
 */
export const isPlainUtf8 = (text: string, charset: string): boolean =>
  /^(utf-?8)?$/i.test(charset) &&
  !/\uFFFD|^(%PDF|PK|\{\\rtf)/.test(text) &&
  !text.slice(0, 2000).includes('\0') &&
  !/(charset|encoding)\s*=\s*["']?(?!utf-?8["'\s;/>?])/i.test(text.slice(0, 1024));

/**
 * Removes the paragraphs that WordPress' filter for blank lines makes in a script. They begin with a closing tag, which
 * an author's own never do.
 */
export const withoutParagraphs = (text: string): string =>
  /<(\/?)p>/.exec(text)?.[1] ? text.replace(/<\/?p>\s*<p>|<\/?p>/g, '\n\n') : text;

/** Removes the common indentation of a text, which comes from the indentation of its tag. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0].length));
  return lines.map((line) => line.slice(depth)).join('\n');
}
