/**
 * @pure Parses XML into a tree: leniently, because feeds are often not well-formed, and with the usual prefix of each
 * known vocabulary, whichever prefix the document has chosen.
 */

/** An element. */
export interface XmlNode {
  /** In lower case, with the usual prefix of its vocabulary: `content:encoded`, `atom:entry`, and `title` in RSS. */
  readonly name: string;
  /** Its name as it is written, in lower case. */
  readonly raw: string;
  /** By their names as they are written, in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The prefixes that are declared here and around it, with their namespaces; `''` for names without a prefix. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly parent: XmlNode | undefined;
  readonly depth: number;
  /** The text directly in it, decoded. */
  text: string;
  /** The offsets of its content in the source. */
  readonly from: number;
  to: number;
}

/** The usual prefixes, by namespace. Some are written in several ways. */
const VOCABULARIES: readonly (readonly [prefix: string, namespace: RegExp])[] = [
  ['atom', /^https?:\/\/(www\.w3\.org\/2005\/atom|purl\.org\/atom\/)/i],
  [
    '',
    /^https?:\/\/(purl\.org\/rss\/1\.0\/?$|purl\.org\/net\/rss1\.1|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf|backend\.userland\.com\/|blogs\.law\.harvard\.edu\/|cyber\.law\.harvard\.edu\/)/i,
  ],
  ['content', /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\b/i],
  ['dcterms', /^https?:\/\/purl\.org\/dc\/terms\b/i],
  ['dc', /^https?:\/\/purl\.org\/dc\/elements\b/i],
  ['itunes', /^https?:\/\/(www\.)?itunes\.(apple\.)?com\/dtds\/podcast/i],
  ['podcast', /^https?:\/\/(podcastindex\.org\/namespace\/1\.0|github\.com\/podcastindex-org\/podcast-namespace\b)/i],
  ['googleplay', /^https?:\/\/www\.google\.com\/schemas\/play-podcasts/i],
  ['media', /^https?:\/\/(search\.yahoo\.com\/mrss|(www\.)?rssboard\.org\/media-rss|tools\.search\.yahoo\.com\/mrss)/i],
  ['feedburner', /^https?:\/\/rssnamespace\.org\/feedburner/i],
  ['rdf', /^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/i],
  ['xhtml', /^https?:\/\/www\.w3\.org\/1999\/xhtml/i],
];

const ATTRIBUTE = /([^\s=]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The maximum length of a tag. Without it, each stray `<` would be searched to the end of the text. */
const LONGEST_TAG = 4000;
/** The longest text that an entity of the document may stand for: longer ones are made to fill the memory. */
const LONGEST_ENTITY = 200;

/** The character of a code; `undefined` where there is none. */
const character = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

/** Decodes the entities of XML. Those of HTML are left, since their text is parsed as HTML later. */
export const decodeXml = (text: string, own?: ReadonlyMap<string, string>): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\w.-]{0,60}));/gi,
    (whole, dec: string, hex: string, name: string) => {
      if (!name) return character(dec ? Number(dec) : parseInt(hex, 16)) ?? whole;
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()] ?? own?.get(name) ?? whole;
    },
  );

/** The entities that a document type declaration defines, decoded. */
export function entitiesOf(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  for (const [, name, double, single] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)) {
    const value = decodeXml(double ?? single ?? '');
    if (value.length <= LONGEST_ENTITY && !entities.has(name!)) entities.set(name!, value);
  }
  return entities;
}

/** The offset of the `>` that ends the tag at `at`, past quoted values; -1 when there is none within `limit`. */
export function tagEnd(source: string, at: number, limit = LONGEST_TAG): number {
  let quote = '';
  for (let i = at; i < source.length && i < at + limit; i++) {
    const char = source[i]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '>') return i;
    else if (char === '"' || char === "'") quote = char;
  }
  return -1;
}

/** The offset after the document type declaration that begins at `at`, past what it declares. */
export function doctypeEnd(source: string, at: number): number {
  const after = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from);
    return found < 0 ? source.length : found + mark.length;
  };
  const end = after('>', at);
  return source.slice(at, end).includes('[') ? after('>', after(']', at)) : end;
}

/** The namespaces in scope of an element with these attributes. */
export function namespacesIn(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let all: Map<string, string> | undefined;
  for (const [name, value] of attributes)
    if (name === 'xmlns' || name.startsWith('xmlns:')) (all ??= new Map(outer)).set(name.slice(6), value.trim());
  return all ?? outer;
}

/** A name with the usual prefix of its vocabulary. */
function usualName(raw: string, namespaces: ReadonlyMap<string, string>): string {
  const [, prefix = '', local = raw] = /^([^:]*):(.+)$/.exec(raw) ?? [];
  const namespace = namespaces.get(prefix);
  const known = namespace && VOCABULARIES.find(([, pattern]) => pattern.test(namespace));
  if (!known) return raw;
  return known[0] ? `${known[0]}:${local}` : local;
}

const NONE: ReadonlyMap<string, string> = new Map();

const node = (
  raw: string,
  attributes: ReadonlyMap<string, string>,
  parent: XmlNode | undefined,
  from: number,
): XmlNode => {
  const namespaces = namespacesIn(attributes, parent?.namespaces ?? NONE);
  const depth = parent ? parent.depth + 1 : 0;
  return {
    name: usualName(raw, namespaces),
    raw,
    attributes,
    namespaces,
    children: [],
    parent,
    depth,
    text: '',
    from,
    to: from,
  };
};

/** Parses a text into a tree. Unmatched end tags are ignored, a `<` that begins no tag is text. */
export function parseXml(source: string): XmlNode {
  const root = node('', NONE, undefined, 0);
  root.to = source.length;
  let entities: ReadonlyMap<string, string> = NONE;
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
      at.text += decodeXml(source.slice(index), entities);
      break;
    }
    at.text += decodeXml(source.slice(index, open), entities);
    if (source.startsWith('<!--', open)) index = endOf('-->', open + 4);
    else if (source.startsWith('<![CDATA[', open)) {
      index = endOf(']]>', open + 9);
      at.text += source.slice(open + 9, index).replace(/\]\]>$/, '');
    } else if (source.startsWith('<?', open)) index = endOf('?>', open + 2);
    else if (source.startsWith('<!', open)) {
      index = doctypeEnd(source, open);
      if (!entities.size) entities = entitiesOf(source.slice(open, index));
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
function insertTag(at: XmlNode, tag: string, from: number, to: number): XmlNode {
  const [, end = '', name = '', rest = ''] = /^(\/?)([^\s/]+)([^]*)$/.exec(tag) ?? [];
  if (!name) return at;
  if (!end) {
    const attributes = new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key, double, single]) => [
        key!.toLowerCase(),
        decodeXml(double ?? single ?? ''),
      ]),
    );
    const inner = node(name.toLowerCase(), attributes, at, to);
    at.children.push(inner);
    // deeper nesting is no feed, and would make the search for each end tag slow
    return rest.endsWith('/') || inner.depth > 200 ? at : inner;
  }
  let open: XmlNode | undefined = at;
  while (open && open.raw !== name.toLowerCase()) open = open.parent;
  if (!open?.parent) return at;
  for (let inner = at; inner !== open; inner = inner.parent!) inner.to = from;
  open.to = from;
  return open.parent;
}

/** The first child of one of these names, in the order of the names. A name without a prefix may be Atom's, too. */
export function child(parent: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  for (const name of names) {
    const found =
      parent?.children.find((each) => each.name === name) ??
      parent?.children.find((each) => each.name === `atom:${name}`);
    if (found) return found;
  }
  return undefined;
}

/** All children of a name, also as Atom's. */
export const childrenOf = (parent: XmlNode | undefined, name: string): readonly XmlNode[] =>
  parent?.children.filter((each) => each.name === name || each.name === `atom:${name}`) ?? [];

/** The text of the first of these children that has any. */
export function childText(parent: XmlNode | undefined, ...names: readonly string[]): string {
  for (const name of names) for (const each of childrenOf(parent, name)) if (each.text.trim()) return each.text.trim();
  return '';
}

/** The nearest value of an attribute, from a node outwards. */
export function inherited(of: XmlNode | undefined, name: string): string {
  for (let at = of; at; at = at.parent) if (at.attributes.get(name)) return at.attributes.get(name)!;
  return '';
}

/** The absolute form of an address; an empty string where it has none. */
export function absolute(address: string, base: string): string {
  try {
    return address ? new URL(address, base).href : '';
  } catch {
    return '';
  }
}

/**
 * The address that relative ones in a node resolve against (XML Base): each `xml:base` is relative to those around it.
 */
export function xmlBase(of: XmlNode | undefined, url: string): string {
  if (!of) return url;
  const outer = xmlBase(of.parent, url);
  return absolute(of.attributes.get('xml:base')?.trim() ?? '', outer) || outer;
}
