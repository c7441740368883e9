/** @pure Reads the attributes that authors write after a Markdown heading: its id, and classes, which are dropped. */
import { escapeHtml } from '../../internal/escape-html.js';
import { Tokenizer, type MarkedExtension, type Tokens } from '../../vendor/marked.js';

type Heading = Tokens.Heading & { id?: string | undefined };

/**
 * `{#id .class key=value}` as in Pandoc, kramdown (`{: #id}`) and Docusaurus; also the comment that it writes in MDX.
 */
const ATTRIBUTE = String.raw`(?:[#.][^\s{}#="'<>]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)|-)`;
const ATTRIBUTES = new RegExp(
  String.raw`^([^]*\S)[ \t]+\{(?::?[ \t]*(${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*)[ \t]*|/\*[ \t]*(#[^\s{}*]+)[ \t]*\*/)\}[ \t]*$`,
);

/**
 * Separates a heading's text from its attributes. They need an id or a class among them: other braces are the author's
 * words.
 *
 * @returns `undefined` where it has none.
 */
export function headingAttributes(source: string): { readonly text: string; readonly id: string } | undefined {
  const [, text = '', attributes, comment] = ATTRIBUTES.exec(source) ?? [];
  const list = (attributes ?? comment ?? '').replace(/"[^"]*"/g, '').split(/[ \t]+/);
  if (!list.some((each) => /^[#.-]/.test(each))) return undefined;
  return { text: text.replace(/[ \t]+#+$/, ''), id: list.find((each) => each.startsWith('#'))?.slice(1) ?? '' };
}

/** Reads the attributes of a heading, before its inline text is parsed. */
function withAttributes(this: Tokenizer, token: Tokens.Heading | undefined): Heading | false {
  if (!token) return false;
  const { text, id } = headingAttributes(token.text) ?? {};
  const queued = this.lexer.inlineQueue.findLast(({ tokens }) => tokens === token.tokens);
  if (text === undefined || !queued) return token;
  queued.src = text;
  return { ...token, text, id };
}

/** Heading attributes as an extension of the Markdown parser. */
export const headingSyntax = (): MarkedExtension => ({
  tokenizer: {
    heading(source) {
      return withAttributes.call(this, Tokenizer.prototype.heading.call(this, source));
    },
    lheading(source) {
      return withAttributes.call(this, Tokenizer.prototype.lheading.call(this, source));
    },
  },
  renderer: {
    heading(token) {
      const { id } = token as Heading;
      if (!id) return false;
      return `<h${token.depth} id="${escapeHtml(id)}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
    },
  },
});
