/** @pure A small tree of elements, and how it is printed as HTML, as JSX, and as JSON that no editor breaks. */

/** An element: its attributes, of which `true` has no value and `undefined` and an empty string are left out. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true | undefined>>;
  readonly children: readonly (Markup | RawHtml | string)[];
}

/** Clean HTML that is printed as it is. */
export interface RawHtml {
  readonly html: string;
}

export const element = (
  tag: string,
  attributes: Markup['attributes'] = {},
  ...children: readonly (Markup | RawHtml | string)[]
): Markup => ({ tag, attributes, children });

/** What each child has a line of its own in. */
const LINES = /^(wayleaf-|div$|table$|thead$|tbody$|[uo]l$|section$|form$)/;
const VOID = /^(br|hr|img|input)$/;

/** Braces that template languages (Liquid, Vue, Jinja) would read as theirs. */
const calm = (text: string): string => text.replace(/\{(?=[{%])/g, '&#123;');

/** Text for the inside of an element. */
export const escapeText = (text: string): string =>
  calm(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
const escapeAttribute = (text: string): string => calm(text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));

/** Lines without content end an HTML block of Markdown, and make paragraphs in WordPress; in `<pre>` they stay. */
const withoutBlankLines = (html: string): string =>
  html
    .split(/(<pre[\s>][^]*?<\/pre>)/i)
    .map((part, at) => (at % 2 ? part : part.replace(/\n\s*\n/g, '\n')))
    .join('')
    .trim();

function open({ tag, attributes }: Markup): string {
  const list = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    if (value === true) return [name];
    // JSON keeps its quotes readable
    return /^[[{]"/.test(value) && !value.includes("'") && !/[<>&]/.test(value)
      ? [`${name}='${value}'`]
      : [`${name}="${escapeAttribute(value)}"`];
  });
  return `<${[tag, ...list].join(' ')}>`;
}

/** Prints HTML without blank lines, two spaces for each level. */
export function printHtml(node: Markup | RawHtml | string, indent = ''): string {
  if (typeof node === 'string') return escapeText(node);
  if ('html' in node) return calm(withoutBlankLines(node.html));
  const { tag, children } = node;
  if (VOID.test(tag)) return open(node);
  if (!LINES.test(tag) || !children.length || children.every((child) => typeof child === 'string'))
    return `${open(node)}${children.map((child) => printHtml(child)).join('')}</${tag}>`;
  const inner = `${indent}  `;
  const lines = children.map((child) => {
    const text = printHtml(child, inner);
    // the article's own lines are as they are: those of <pre> count
    return typeof child === 'object' && 'html' in child ? text : `${inner}${text}`;
  });
  return `${open(node)}\n${lines.join('\n')}\n${indent}</${tag}>`;
}

const JSX_NAMES: Readonly<Record<string, string>> = {
  for: 'htmlFor',
  autocomplete: 'autoComplete',
  class: 'className',
};
const jsxText = (text: string): string =>
  /[{}<>&]/.test(text) || text !== text.trim() ? `{${JSON.stringify(text)}}` : text;

/** Prints JSX for React 19 and Preact; HTML goes in as it is. */
export function printJsx(node: Markup | RawHtml | string, indent = ''): string {
  if (typeof node === 'string') return jsxText(node);
  if ('html' in node) return '';
  const { tag, attributes, children } = node;
  const list = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    const key = JSX_NAMES[name] ?? name;
    if (value === true) return [`${key}=""`];
    return [/["{}\n&]/.test(value) ? `${key}={${JSON.stringify(value)}}` : `${key}="${value}"`];
  });
  const raw = children.find((child): child is RawHtml => typeof child === 'object' && 'html' in child);
  if (raw) list.push(`dangerouslySetInnerHTML={{ __html: ${JSON.stringify(withoutBlankLines(raw.html))} }}`);
  const start = `<${[tag, ...list].join(' ')}`;
  if (raw || VOID.test(tag)) return `${start} />`;
  if (!LINES.test(tag) || children.every((child) => typeof child === 'string'))
    return `${start}>${children.map((child) => printJsx(child)).join('')}</${tag}>`;
  const inner = `${indent}  `;
  return `${start}>\n${children.map((child) => inner + printJsx(child, inner)).join('\n')}\n${indent}</${tag}>`;
}

const escapeChar = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON on one line in which nothing is a tag, an entity, an apostrophe or a template's braces. */
export const printJson = (data: unknown): string =>
  JSON.stringify(data)
    .replace(/"(?:[^"\\]|\\.)*"/g, (word) => word.replace(/[{}]/g, escapeChar))
    .replace(/[<>&'’\u2028\u2029]/g, escapeChar)
    .replaceAll('{{', '{ {')
    .replaceAll('}}', '} }');
