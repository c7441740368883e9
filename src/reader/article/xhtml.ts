/** @pure Converts XHTML, which is parsed as XML, to the HTML text that has the same elements. */
import { escapeHtml } from '../../internal/escape-html.js';
import { absolute, decodeXml, doctypeEnd, entitiesOf, namespacesIn, tagEnd } from './xml.js';

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Elements whose content HTML does not parse. */
const RAW = /^(iframe|noembed|noframes|script|style)$/;
/** Elements whose content is text only. */
const TEXT_ONLY = /^(textarea|title)$/;
/** Elements that HTML does not end, or parses in another way; what stands in them is preformatted. */
const PREFORMATTED = /^(listing|plaintext|xmp)$/;
const ADDRESS = /^(cite|data|href|longdesc|poster|src)$/;
const XHTML = /^https?:\/\/(www\.)?w3\.org\/1999\/xhtml/i;
const FOREIGN = /^http:\/\/www\.w3\.org\/(2000\/svg|1998\/Math\/MathML)$/;
/** The roles of EPUB's notes. */
const NOTE_ROLES: Readonly<Record<string, string>> = {
  noteref: 'doc-noteref',
  footnote: 'doc-footnote',
  rearnote: 'doc-footnote',
  endnote: 'doc-footnote',
  footnotes: 'doc-endnotes',
  rearnotes: 'doc-endnotes',
  endnotes: 'doc-endnotes',
  backlink: 'doc-backlink',
};

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

interface OpenElement {
  /** Its name as it is written. */
  readonly name: string;
  /** Its name in HTML; an empty string where only its content stays. */
  readonly html: string;
  readonly namespaces: ReadonlyMap<string, string>;
  /** The base of the addresses in it, where an `xml:base` gives one. */
  readonly base: string | undefined;
  /** What becomes of the text in it. */
  readonly mode: 'html' | 'text' | 'raw' | 'none';
}

/** How a document or a part of one is converted. */
export interface XhtmlOptions {
  /** Its address, which the first `xml:base` is relative to. */
  readonly url?: string;
  /** Whether it is a part of a document, which may begin with text. */
  readonly isFragment?: boolean;
  /** The namespaces that are declared around the part. */
  readonly namespaces?: ReadonlyMap<string, string>;
}

/**
 * The name of an element in HTML; an empty string where HTML has none, `undefined` where its prefix is not declared.
 */
function htmlName(name: string, namespaces: ReadonlyMap<string, string>): string | undefined {
  const [, prefix = '', local = name] = /^([^:]*):(.+)$/.exec(name) ?? [];
  const namespace = namespaces.get(prefix);
  if (prefix && namespace === undefined) return undefined;
  if (namespace && FOREIGN.test(namespace)) return local;
  if (prefix && !XHTML.test(namespace!)) return '';
  const html = local.toLowerCase();
  return PREFORMATTED.test(html) ? 'pre' : html;
}

/** The attributes of a tag by name; `undefined` where they are not well-formed. */
function attributesOf(text: string): ReadonlyMap<string, string> | undefined {
  const all = new Map<string, string>();
  let length = 0;
  for (const { 0: whole, 1: name, 2: double, 3: single } of text.matchAll(ATTRIBUTE)) {
    if (all.has(name!)) return undefined;
    all.set(name!, double ?? single ?? '');
    length += whole.length;
  }
  // nothing may stand between them but white space
  return text.replace(ATTRIBUTE, '').trim() || length > text.length ? undefined : all;
}

/** The attributes as HTML. */
function htmlAttributes(
  attributes: ReadonlyMap<string, string>,
  own: (text: string) => string,
  base: string | undefined,
): string {
  let html = '';
  const add = (name: string, value: string): void => {
    html += ` ${name}="${own(value).replaceAll('"', '&quot;')}"`;
  };
  for (const [name, value] of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:') || name === 'xml:base' || name === 'xml:space') continue;
    if (name === 'xml:lang' || name === 'xml:id') {
      if (!attributes.has(name.slice(4))) add(name.slice(4), value);
    } else if (name === 'epub:type') {
      const role = value
        .split(/\s+/)
        .map((each) => NOTE_ROLES[each])
        .find(Boolean);
      if (role && !attributes.has('role')) add('role', role);
    } else if (base && ADDRESS.test(name) && !value.trim().startsWith('#'))
      add(name, escapeHtml(absolute(decodeXml(value).trim(), base) || decodeXml(value)));
    else add(name.toLowerCase(), value);
  }
  return html;
}

/**
 * Converts well-formed XHTML to HTML text: what XML writes in another way (self-closed elements, CDATA, prefixes,
 * `xml:lang`, `xml:base`, entities of the document) is written as HTML does. Comments are left out. The text is no
 * safer than it was.
 *
 * @returns `undefined` where it is not well-formed.
 */
export function xhtmlToHtml(source: string, { url, isFragment, namespaces }: XhtmlOptions = {}): string | undefined {
  const text = source.replace(/^\uFEFF?\s*/, '');
  const outer: OpenElement = { name: '', html: '', namespaces: namespaces ?? new Map(), base: undefined, mode: 'html' };
  const open: OpenElement[] = [];
  let entities: ReadonlyMap<string, string> = new Map();
  const own = (words: string): string =>
    entities.size
      ? words.replace(/&([\w.-]+);/g, (whole, name: string) =>
          entities.has(name) ? escapeHtml(entities.get(name)!) : whole,
        )
      : words;
  let html = '';
  let roots = 0;
  const addText = (words: string, isEscaped: boolean): boolean => {
    const { mode } = open.at(-1) ?? outer;
    if (!open.length && !isFragment) return !words.trim();
    if (mode === 'raw') html += (isEscaped ? decodeXml(words) : words).replaceAll('</', '<\\/');
    else if (mode !== 'none') html += isEscaped ? own(words) : escapeHtml(words);
    return true;
  };
  for (let at = 0; at < text.length;) {
    const sign = text.indexOf('<', at);
    if (!addText(text.slice(at, sign < 0 ? text.length : sign), true)) return undefined;
    if (sign < 0) break;
    const [mark, end] =
      (
        [
          ['<!--', '-->'],
          ['<![CDATA[', ']]>'],
          ['<?', '?>'],
        ] as const
      ).find(([start]) => text.startsWith(start, sign)) ?? [];
    if (mark) {
      const close = text.indexOf(end, sign + mark.length);
      if (close < 0) return undefined;
      if (mark.length > 4 && !addText(text.slice(sign + mark.length, close), false)) return undefined;
      at = close + end.length;
      continue;
    }
    if (text.startsWith('<!', sign)) {
      at = doctypeEnd(text, sign);
      if (roots) return undefined;
      entities = entitiesOf(text.slice(sign, at));
      continue;
    }
    const close = tagEnd(text, sign + 1, Infinity);
    const [, slash, name, rest = '', selfClosing] =
      /^(\/?)([^\s/>"'=<]+)([^]*?)(\/?)$/.exec(text.slice(sign + 1, close)) ?? [];
    if (close < 0 || !name) return undefined;
    at = close + 1;
    const around = open.at(-1) ?? outer;
    if (slash) {
      if (around.name !== name || rest.trim() || selfClosing) return undefined;
      open.pop();
      html += endTag(around, open.at(-1) ?? outer);
      continue;
    }
    const element = openElement(name, rest, around, url);
    if (!element) return undefined;
    if (!open.length && roots++ && !isFragment) return undefined;
    const hasTag = element.open.html && around.mode === 'html';
    if (hasTag) html += `<${element.open.html}${htmlAttributes(element.attributes, own, element.open.base)}>`;
    if (selfClosing) html += endTag(element.open, around);
    else open.push(element.open);
  }
  return open.length || (!roots && !isFragment) ? undefined : html;
}

/** The end tag of an element that stands in another. */
function endTag({ html }: OpenElement, around: OpenElement): string {
  return html && !VOID.test(html) && around.mode === 'html' ? `</${html}>` : '';
}

/** Reads a start tag; `undefined` where it is not well-formed. */
function openElement(
  name: string,
  rest: string,
  around: OpenElement,
  url: string | undefined,
): { readonly open: OpenElement; readonly attributes: ReadonlyMap<string, string> } | undefined {
  const attributes = attributesOf(rest);
  if (!attributes) return undefined;
  const namespaces = namespacesIn(attributes, around.namespaces);
  const html = htmlName(name, namespaces);
  if (html === undefined) return undefined;
  const given = attributes.get('xml:base');
  const base =
    given === undefined ? around.base : absolute(decodeXml(given).trim(), around.base ?? url ?? '') || around.base;
  let { mode } = around;
  if (mode === 'html' && RAW.test(html))
    mode = /^application\/ld\+json$/i.test(attributes.get('type') ?? '') ? 'raw' : 'none';
  else if (mode === 'html' && TEXT_ONLY.test(html)) mode = 'text';
  return { open: { name, html, namespaces, base, mode }, attributes };
}

/**
 * Writes what only XML reads, in XHTML that is not well-formed, as HTML: self-closed elements get their end tags, and
 * CDATA becomes the text it is. The rest is left to the HTML parser.
 */
export function repairXhtml(source: string): string {
  const last = source.lastIndexOf(']]>') + 3;
  const words = source
    .slice(0, last)
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, inner: string) => escapeHtml(inner))
    .concat(source.slice(last));
  return words.replace(
    /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"']){0,2000}?)\/>/gi,
    (whole, name: string, rest: string) => (VOID.test(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`),
  );
}
