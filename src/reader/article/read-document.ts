/** Reads a fetched document (HTML, Markdown, JSON or a feed) as an article. */
import type { SourceDocument } from '../../controllers/model-controller.js';
import type { Report } from '../../controllers/problems-controller.js';
import { readJson } from '../../controllers/read-json.js';
import { once } from '../../internal/load.js';
import { isRecord } from '../../internal/values.js';
import type { Declaration } from './encoding.js';
import type { FeedItem } from './feed-item.js';
import { hasFeedRoot, hasXhtmlPrologue, isPlainUtf8, isXhtmlType, kindOf } from './document-kind.js';
import { readData, readFacts, type Article, type ArticleType } from './model.js';

const loadEncoding = once(() => import('./encoding.js'));
const loadXhtml = once(() => import('./xhtml-page.js'));
const loadFeed = once(() => import('./feed.js'));

/** What the author specifies about the document beside its address. */
export interface DocumentOptions {
  readonly type: ArticleType;
  /** The id after the `#` of its address: only this element is shown. */
  readonly section?: string | undefined;
  /** Which article of a feed. */
  readonly item?: string | undefined;
}

/** The decoded id after the `#` of an address; `undefined` when there is none. */
export function fragmentId(address: string | undefined): string | undefined {
  const id = /#([^:].*)$/.exec(address ?? '')?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Selects one article of a feed, with the facts that the feed provides. */
async function fromFeed(
  items: readonly FeedItem[],
  { item }: DocumentOptions,
  url: string,
  report: Report,
): Promise<Partial<Article>> {
  const found = (await loadFeed()).pickItem(items, item, url);
  if (!found) {
    report(items.length ? 'WL-READER-031' : 'WL-READER-032', { url, item: item ?? '' });
    return {};
  }
  const { title, author, published, updated, lang, html, base, short, recording } = found;
  const facts = readFacts({ title, author, published, updated: updated === published ? '' : updated, lang }, report);
  if (!html) {
    report('WL-READER-005', { url });
    return facts;
  }
  if (short) report('WL-READER-033', { url, title });
  return { ...facts, body: { kind: 'html', text: html, base, home: url }, ...(recording && { recording }) };
}

/** The text of a document; `undefined` where it is none. */
async function textOf(
  { text, bytes, charset, url }: SourceDocument,
  declaration: Declaration,
  report: Report,
): Promise<string | undefined> {
  if (isPlainUtf8(text, charset)) return text;
  return (await loadEncoding()).decodeDocument(bytes, { charset, declaration, url }, report);
}

/** A page as HTML: parsed as XML where its type or its beginning says so. */
async function htmlOf(text: string, type: string, url: string, report: Report): Promise<string> {
  const isXhtml = isXhtmlType(type, url);
  if (!isXhtml && !hasXhtmlPrologue(text)) return text;
  return (await loadXhtml()).pageFromXhtml(text, url, isXhtml, report);
}

/** Where a document of a kind may declare its encoding. */
function declarationOf(kind: ReturnType<typeof kindOf>, type: string, url: string): Declaration {
  if (kind === 'html') return isXhtmlType(type, url) ? 'xml' : 'html';
  return kind === 'feed' || kind === 'xml' ? 'xml' : 'none';
}

/** Reads a fetched document as an article. JSON and feeds are parsed now, the other kinds when they are shown. */
export async function readDocument(
  document: SourceDocument,
  options: DocumentOptions,
  report: Report,
): Promise<Partial<Article>> {
  const { type, url } = document;
  let kind = kindOf(options.type, type, url);
  if (!kind) {
    report('WL-DATA-004', { url, type });
    return {};
  }
  const text = await textOf(document, declarationOf(kind, type, url), report);
  if (text === undefined) return {};
  // the root element of XML tells its kind
  if (kind === 'xml') kind = /<(\w+:)?html[\s>]/i.test(text.slice(0, 4000)) ? 'html' : 'feed';
  else if (options.type === 'auto' && /html|markdown/.test(kind) && hasFeedRoot(text)) kind = 'feed';
  const section = options.section ? { section: options.section } : {};
  if (kind === 'html') return { body: { kind, text: await htmlOf(text, type, url, report), base: url, ...section } };
  const mdx = kind === 'markdown' && (type === 'text/mdx' || /\.mdx$/i.test(new URL(url).pathname));
  if (kind === 'markdown') return { body: { kind, text, base: url, ...section, ...(mdx && { mdx }) } };
  const { readFeed, readJsonFeed } = await loadFeed();
  if (kind === 'feed' && !/^\s*\{/.test(text)) {
    const items = readFeed(text, url);
    if (items) return fromFeed(items, options, url, report);
    report('WL-READER-034', { url });
    return {};
  }
  let data: unknown;
  try {
    data = await readJson(text);
  } catch (error) {
    report('WL-DATA-001', { where: url, detail: (error as Error).message });
    return {};
  }
  if (!isRecord(data)) {
    report('WL-DATA-005', { where: url });
    return {};
  }
  const items = readJsonFeed(data, url);
  if (items) return fromFeed(items, options, url, report);
  const article = readData(data, url, report);
  if (!article.body) report('WL-READER-005', { url });
  return article;
}
