/**
 * @pure Parses feeds: RSS 0.9 to 2.0, Atom and JSON Feed. The XML parser is lenient, because feeds are often not
 * well-formed.
 */
import { decodeEntities, isRecord, wordsOf } from '../../internal/values.js';

/** One article of a feed. Missing fields are empty strings. */
export interface FeedItem {
  /** Its identifier in the feed: `guid` or `id`. */
  readonly id: string;
  /** Its page on the web, absolute. */
  readonly link: string;
  readonly title: string;
  readonly author: string;
  /** ISO dates. */
  readonly published: string;
  readonly updated: string;
  readonly lang: string;
  /** Its content. */
  readonly html: string;
  /** The address that relative links in it are taken from. */
  readonly base: string;
  /** Whether the feed contains only a summary. */
  readonly short: boolean;
}

interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly parent: Node | undefined;
  readonly depth: number;
  text: string;
  /** The offsets of its content in the source. */
  readonly from: number;
  to: number;
}

const ATTRIBUTE = /([^\s=]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The maximum length of a tag. Without it, each stray `<` would be searched to the end of the text. */
const LONGEST_TAG = 4000;

/** Decodes the entities of XML. Those of HTML are left, since their text is parsed as HTML later. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, dec: string, hex: string, name: string) => {
      if (name) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()]!;
      const code = dec ? Number(dec) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** The offset of the `>` that ends the tag at `at`, past quoted values; -1 when there is none. */
function tagEnd(source: string, at: number): number {
  let quote = '';
  for (let i = at; i < source.length && i < at + LONGEST_TAG; i++) {
    const char = source[i]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '>') return i;
    else if (char === '"' || char === "'") quote = char;
  }
  return -1;
}

/** Parses a text into a tree. Unmatched end tags are ignored, a `<` that begins no tag is text. */
function parse(source: string): Node {
  const root: Node = {
    name: '',
    attributes: new Map(),
    children: [],
    parent: undefined,
    depth: 0,
    text: '',
    from: 0,
    to: source.length,
  };
  const last = source.lastIndexOf('>');
  let at = root;
  let index = 0;
  /** The offset after the next end mark, or the end of the text. */
  const endOf = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from);
    return found < 0 ? source.length : found + mark.length;
  };
  while (index < source.length) {
    const open = source.indexOf('<', index);
    if (open < 0 || open > last) {
      at.text += decode(source.slice(index));
      break;
    }
    at.text += decode(source.slice(index, open));
    if (source.startsWith('<!--', open)) index = endOf('-->', open + 4);
    else if (source.startsWith('<![CDATA[', open)) {
      index = endOf(']]>', open + 9);
      at.text += source.slice(open + 9, index).replace(/\]\]>$/, '');
    } else if (source.startsWith('<?', open)) index = endOf('?>', open + 2);
    else if (source.startsWith('<!', open)) {
      index = endOf('>', open);
      if (source.slice(open, index).includes('[')) index = endOf('>', endOf(']', open));
    } else {
      const end = /[a-z_/]/i.test(source[open + 1] ?? '') ? tagEnd(source, open + 1) : -1;
      index = end < 0 ? open + 1 : end + 1;
      if (end < 0) at.text += '<';
      else at = insertTag(at, source.slice(open + 1, end), open, index);
    }
  }
  return root;
}

/** Inserts a tag into the tree and returns the node that the following content belongs to. */
function insertTag(at: Node, tag: string, from: number, to: number): Node {
  const [, end = '', name = '', rest = ''] = /^(\/?)([^\s/]+)([^]*)$/.exec(tag) ?? [];
  if (!name) return at;
  if (!end) {
    const attributes = new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key, double, single]) => [
        key!.toLowerCase(),
        decode(double ?? single ?? ''),
      ]),
    );
    const node: Node = {
      name: name.toLowerCase(),
      attributes,
      children: [],
      parent: at,
      depth: at.depth + 1,
      text: '',
      from: to,
      to,
    };
    at.children.push(node);
    // deeper nesting is no feed, and would make the search for each end tag slow
    return rest.endsWith('/') || node.depth > 200 ? at : node;
  }
  let open: Node | undefined = at;
  while (open && open.name !== name.toLowerCase()) open = open.parent;
  if (!open?.parent) return at;
  for (let inner = at; inner !== open; inner = inner.parent!) inner.to = from;
  open.to = from;
  return open.parent;
}

const child = (node: Node | undefined, ...names: readonly string[]): Node | undefined => {
  for (const name of names) {
    const found = node?.children.find((each) => each.name === name);
    if (found) return found;
  }
  return undefined;
};
const childText = (node: Node | undefined, ...names: readonly string[]): string =>
  child(node, ...names)?.text.trim() ?? '';

/** The nearest value of an attribute, from a node outwards. */
function inherited(node: Node | undefined, name: string): string {
  for (let at = node; at; at = at.parent) if (at.attributes.get(name)) return at.attributes.get(name)!;
  return '';
}

/** A title without markup and doubly encoded entities, which some feeds put into it. */
const plainTitle = (text: string): string =>
  decodeEntities(text.replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((each) => `<p>${escaped(each.trim())}</p>`)
    .join('');

function isoDate(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const time = text ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
}

function absolute(address: string, base: string): string {
  try {
    return address ? new URL(address, base).href : '';
  } catch {
    return '';
  }
}

function rssItem(item: Node, channel: Node | undefined, url: string): FeedItem {
  const guid = child(item, 'guid');
  const permalink =
    guid?.attributes.get('ispermalink')?.toLowerCase() !== 'false' && /^https?:/i.test(guid?.text.trim() ?? '')
      ? guid!.text.trim()
      : '';
  const link = absolute(childText(item, 'link') || child(item, 'atom:link')?.attributes.get('href') || permalink, url);
  const full = childText(item, 'content:encoded', 'content');
  const mail = childText(item, 'author');
  return {
    id: guid?.text.trim() ?? item.attributes.get('rdf:about') ?? '',
    link,
    title: plainTitle(childText(item, 'title')),
    // “mail@address (Name)”
    author: plainTitle(
      childText(item, 'dc:creator') ||
        childText(child(item, 'author'), 'name') ||
        (/\(([^)]+)\)\s*$/.exec(mail)?.[1] ?? (mail.includes('@') ? '' : mail)),
    ),
    published: isoDate(childText(item, 'pubdate', 'dc:date', 'published')),
    updated: isoDate(childText(item, 'atom:updated', 'dcterms:modified', 'updated')),
    lang:
      childText(item, 'dc:language') || childText(channel, 'language', 'dc:language') || inherited(item, 'xml:lang'),
    html: full || childText(item, 'description'),
    base: absolute(inherited(child(item, 'content:encoded') ?? item, 'xml:base'), url) || link || url,
    short: !full && isSummary(childText(item, 'description')),
  };
}

/** Whether a description is only the beginning of an article; some feeds put the whole article there. */
function isSummary(html: string): boolean {
  const text = plainTitle(html);
  return (
    text.length < 600 ||
    /(\[?(…|\.\.\.|&hellip;|&#8230;)\]?|read more|continue reading|weiterlesen)\W*$/i.test(text.slice(-60))
  );
}

/** The HTML of an Atom content element, by its `type`. */
function atomHtml(body: Node, source: string): string {
  const type = (body.attributes.get('type') ?? 'text').toLowerCase();
  if (type === 'xhtml' || /xml$/.test(type))
    return source
      .slice(body.from, body.to)
      .replace(/<(\/?)[\w-]+:([a-z])/gi, '<$1$2')
      .replace(/<([a-z][\w-]*)([^<>]*)\/>/gi, (whole, tag: string, rest: string) =>
        /^(area|br|col|hr|img|input|source|track|wbr)$/i.test(tag) ? whole : `<${tag}${rest}></${tag}>`,
      );
  if (/^(html|text\/html)$/.test(type)) return body.text.trim();
  return paragraphs(body.text.trim());
}

function atomEntry(entry: Node, source: string, url: string): FeedItem {
  const name = (each: string): readonly string[] => [each, `atom:${each}`];
  const links = entry.children.filter((each) => name('link').includes(each.name));
  const base = absolute(inherited(entry, 'xml:base'), url) || url;
  const link = absolute(
    (links.find((each) => (each.attributes.get('rel') ?? 'alternate') === 'alternate') ?? links[0])?.attributes.get(
      'href',
    ) ?? '',
    base,
  );
  const content = child(entry, ...name('content'));
  const body = content && !content.attributes.get('src') ? content : child(entry, ...name('summary'));
  const title = child(entry, ...name('title'));
  const authors =
    [entry, entry.parent]
      .map((each) => each?.children.filter(({ name: found }) => name('author').includes(found)) ?? [])
      .find((each) => each.length) ?? [];
  return {
    id: childText(entry, ...name('id')),
    link,
    title: plainTitle(title ? title.text.trim() || source.slice(title.from, title.to) : ''),
    author: authors
      .map((each) => plainTitle(childText(each, ...name('name'))))
      .filter(Boolean)
      .join(', '),
    published: isoDate(childText(entry, ...name('published'), 'issued')),
    updated: isoDate(childText(entry, ...name('updated'), 'modified')),
    lang: inherited(body ?? entry, 'xml:lang'),
    html: body ? atomHtml(body, source) : '',
    base: absolute(inherited(body ?? entry, 'xml:base'), url) || link || url,
    short: body !== content,
  };
}

/** The articles of an XML feed in its order; `undefined` when the text is no feed. */
export function readFeed(source: string, url: string): readonly FeedItem[] | undefined {
  const root = parse(source);
  const top = root.children.find(({ name }) => /^(rss|rdf:rdf|(atom:)?feed)$/.test(name));
  if (!top) return undefined;
  if (top.name.endsWith('feed'))
    return top.children.filter(({ name }) => /^(atom:)?entry$/.test(name)).map((each) => atomEntry(each, source, url));
  const channel = child(top, 'channel');
  return [...(channel?.children ?? []), ...top.children]
    .filter(({ name }) => name === 'item')
    .map((each) => rssItem(each, channel, url));
}

/** The articles of a JSON Feed; `undefined` when the data is no feed. */
export function readJsonFeed(data: Readonly<Record<string, unknown>>, url: string): readonly FeedItem[] | undefined {
  if (!/^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(wordsOf(data['version'])) || !Array.isArray(data['items']))
    return undefined;
  const names = (of: Readonly<Record<string, unknown>>): string =>
    (Array.isArray(of['authors']) ? of['authors'] : [of['author']])
      .map((each) => (isRecord(each) ? wordsOf(each['name']) : ''))
      .filter(Boolean)
      .join(', ');
  return data['items'].filter(isRecord).map((item) => {
    const link = absolute(wordsOf(item['url']), url);
    const full =
      wordsOf(item['content_html']) || (wordsOf(item['content_text']) && paragraphs(wordsOf(item['content_text'])));
    return {
      id: wordsOf(item['id']),
      link,
      title: plainTitle(wordsOf(item['title'])),
      author: names(item) || names(data),
      published: isoDate(wordsOf(item['date_published'])),
      updated: isoDate(wordsOf(item['date_modified'])),
      lang: wordsOf(item['language']) || wordsOf(data['language']),
      html: full || (wordsOf(item['summary']) && paragraphs(wordsOf(item['summary']))),
      base: link || url,
      short: !full,
    };
  });
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, '').replace(/\/$/, '');

/**
 * The article that `item` selects: by the feed's own id, by the address of its page, or by its number from 1. Defaults
 * to the first.
 */
export function pickItem(items: readonly FeedItem[], item: string | undefined, url: string): FeedItem | undefined {
  const name = item?.trim();
  if (!name) return items[0];
  const address = withoutFragment(absolute(name, url));
  return (
    items.find(({ id }) => id === name) ??
    items.find(({ link }) => link && withoutFragment(link) === address) ??
    (/^\d+$/.test(name) ? items[Number(name) - 1] : undefined)
  );
}
