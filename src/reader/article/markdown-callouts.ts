/**
 * @pure Reads boxes in Markdown: alerts of GitHub and callouts of Obsidian as an extension of the parser, and the other
 * ways to write them, which are rewritten as callouts first.
 */
import type { MarkedExtension, Token, Tokenizer, Tokens } from '../../vendor/marked.js';
import { english, type CalloutKind } from './callouts.strings.js';

/** `[!note]`, `[!faq]- Title`, `[!tip|wide] Title`. */
const MARK = /^\[!([a-z][\w -]*)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/i;

/** Other names for the kinds, as Obsidian, Docusaurus, MkDocs and Pandoc have them. */
const SYNONYMS: Readonly<Record<string, CalloutKind>> = {
  abstract: 'summary',
  tldr: 'summary',
  attention: 'warning',
  bug: 'danger',
  error: 'danger',
  failure: 'danger',
  fail: 'danger',
  faq: 'question',
  help: 'question',
  hint: 'tip',
};

type Callout = Tokens.Blockquote & {
  readonly callout?: {
    readonly kind: CalloutKind;
    readonly title: string;
    readonly fold: string;
    readonly inline: Token[];
  };
};

/** The kind of a box, and its title where its name is none that the reader has words for. */
function kindOf(name: string): { readonly kind: CalloutKind; readonly title: string } {
  const key = name.trim().toLowerCase();
  const kind = SYNONYMS[key] ?? (Object.hasOwn(english, key) ? (key as CalloutKind) : undefined);
  if (kind) return { kind, title: english[kind] };
  const words = name.trim().replace(/-/g, ' ');
  return { kind: 'note', title: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** Takes the mark of a box away from its first paragraph. */
function readCallout(this: Tokenizer, token: Tokens.Blockquote | undefined): Callout | false {
  const mark = token && MARK.exec(token.text);
  const first = token?.tokens[0];
  if (!mark || first?.type !== 'paragraph') return token ?? false;
  const { inlineQueue } = this.lexer;
  const queued = inlineQueue.findLast(({ tokens }) => tokens === first.tokens);
  if (!queued) return token;
  const [, name = '', fold = '', words = ''] = mark;
  const { kind, title } = kindOf(name);
  queued.src = queued.src.replace(/^[^\n]*\n?/, '');
  const inline: Token[] = [];
  if (words.trim()) inlineQueue.push({ src: words.trim(), tokens: inline });
  const tokens = queued.src.trim() ? token.tokens : token.tokens.slice(1);
  return { ...token, tokens, callout: { kind, title, fold, inline } };
}

/** Reads a quotation as the parser itself does. */
export type ReadBlockquote = (tokenizer: Tokenizer, source: string) => Tokens.Blockquote | undefined;

/**
 * Alerts and callouts as an extension of the Markdown parser.
 *
 * @param blockquote - The parser's own method: another copy of the parser would be as large as it.
 */
export const calloutSyntax = (blockquote: ReadBlockquote): MarkedExtension => ({
  tokenizer: {
    blockquote(source) {
      return readCallout.call(this, blockquote(this, source));
    },
  },
  renderer: {
    blockquote(token) {
      const { callout, tokens } = token as Callout;
      if (!callout) return false;
      const { kind, fold, inline } = callout;
      const title = inline.length ? this.parser.parseInline(inline) : callout.title;
      const body = this.parser.parse(tokens);
      return fold
        ? `<details data-callout="${kind}"${fold === '+' ? ' open' : ''}><summary>${title}</summary>\n${body}</details>\n`
        : `<div data-callout="${kind}"><p><strong>${title}</strong></p>\n${body}</div>\n`;
    },
  },
});

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** `:::note Title`, `::: tip Title`, `:::note[Title]`, `::: {.warning}`. */
const CONTAINER =
  /^ {0,3}(:{3,})[ \t]*(?:\{[^}.]*\.([\w-]+)[^}]*\}|([a-z][\w-]*))[ \t]*(?:\[([^\]]*)\]|\{[^}]*\}|(.*?))[ \t]*:*[ \t]*$/i;
/** `!!! note "Title"`, `??? tip`, `???+ tip`. */
const ADMONITION = /^(!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*[ \t]*(?:"([^"]*)")?[ \t]*$/i;

const quoted = (lines: readonly string[]): string[] => lines.map((line) => (line.trim() ? `> ${line}` : '>'));

/** The number of lines of the container that begins at `from`; 0 where it does not end. */
function containerLength(lines: readonly string[], from: number, colons: string): number {
  let depth = 0;
  let fence = '';
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark) fence = mark;
    else if (CONTAINER.test(line)) depth++;
    else if (/^ {0,3}:{3,}[ \t]*$/.test(line) && --depth === 0) return at - from + 1;
    // a closing line of the same length ends it, whatever is open in it
    else if (depth > 0 && line.trim() === colons && colons.length > 3) return at - from + 1;
  }
  return 0;
}

/** Rewrites containers (`:::`) and admonitions (`!!!`) as callouts, outside of code. */
export function rewriteCallouts(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  let fence = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const mark = FENCE.exec(line)?.[1];
    if (fence ? mark?.startsWith(fence) : mark) fence = fence ? '' : mark!;
    const [, colons, className, name, bracketed, words = ''] = fence ? [] : (CONTAINER.exec(line) ?? []);
    const length = colons ? containerLength(lines, at, colons) : 0;
    if (length) {
      const inner = rewriteCallouts(lines.slice(at + 1, at + length - 1));
      const fold = name === 'details' ? '-' : '';
      result.push(
        '',
        `> [!${fold ? 'note' : (className ?? name)}]${fold} ${bracketed ?? words}`.trimEnd(),
        ...quoted(inner),
        '',
      );
      at += length - 1;
      continue;
    }
    const admonition = fence ? null : ADMONITION.exec(line);
    if (!admonition) {
      result.push(line);
      continue;
    }
    let end = at + 1;
    while (end < lines.length && (!lines[end]!.trim() || /^( {4}|\t)/.test(lines[end]!))) end++;
    while (end > at + 1 && !lines[end - 1]!.trim()) end--;
    const inner = rewriteCallouts(lines.slice(at + 1, end).map((each) => each.replace(/^( {4}|\t)/, '')));
    const [, sign, kind, title = ''] = admonition;
    result.push('', `> [!${kind}]${{ '???': '-', '???+': '+' }[sign!] ?? ''} ${title}`.trimEnd(), ...quoted(inner), '');
    at = end - 1;
  }
  return result;
}
