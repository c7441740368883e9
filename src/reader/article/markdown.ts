/** Converts Markdown to HTML in steps, and reads the front matter above it. */
import type { Report } from '../../controllers/problems-controller.js';
import { once } from '../../internal/load.js';
import { beforeReading } from '../../internal/long-text.js';
import { Lexer, Marked, Tokenizer, type MarkedExtension } from '../../vendor/marked.js';
import { footnoteSyntax } from '../../vendor/marked-footnote.js';
import { cjkEmphasis, hasCjk } from './markdown-cjk.js';
import { formulaSyntax, hasFormulas } from './markdown-formulas.js';
import { splitMarkdown } from './markdown-chunks.js';
import { headingSyntax } from './markdown-headings.js';

export { readFrontMatter } from './read-front-matter.js';

const loadExtensions = once(() => import('./markdown-extensions.js'));

/** Signs of what is neither CommonMark nor GitHub's, but for its alerts: at the beginning of a line, and anywhere. */
const EXTENDED_LINE = /^(?:[ \t>]*\[![a-z]| {0,3}(?::::|:[ \t]|\{:|\[TOC\])|!!!|\?\?\?|(?:import|export)\s)/im;
const EXTENDED = /\[\[|==[^\s=]|%%|\^\[|\{(?:\/\*|[{%])|[ \t]\^\w{6}[ \t]*$/m;

/** A text, prepared for the parser, and the extensions that read it. */
export interface MarkdownSource {
  readonly text: string;
  readonly extensions?: readonly MarkedExtension[];
  /** Makes the extension for notes within lines. */
  readonly inlineNotes?: (footnotes: MarkedExtension) => MarkedExtension;
}

/**
 * Loads the extensions that a text needs beyond CommonMark and GitHub's. Where they cannot be loaded, which is
 * reported, the text is read without.
 */
export async function prepareMarkdown(
  text: string,
  isMdx: boolean,
  url: string,
  report: Report,
): Promise<MarkdownSource> {
  if (!isMdx && !EXTENDED_LINE.test(text)) {
    // of a million words each takes longer than a frame may
    await beforeReading(text);
    if (!EXTENDED.test(text)) return { text };
  }
  try {
    const { extendMarkdown, inlineNotes } = await loadExtensions();
    return {
      ...extendMarkdown(
        text,
        { isMdx, url, blockquote: (tokenizer, source) => Tokenizer.prototype.blockquote.call(tokenizer, source) },
        report,
      ),
      inlineNotes,
    };
  } catch (error) {
    report('WL-READER-004', { detail: (error as Error).message });
    return { text };
  }
}

/** Whether a text ends in a fence or in raw HTML, which an empty line may not close. */
const endsInOpenBlock = (text: string): boolean =>
  /^(code|html)$/.test(
    new Lexer({ gfm: true }).blockTokens(text, []).findLast(({ type }) => type !== 'space')?.type ?? '',
  );

/** The number of blocks rendered per step. */
const BLOCKS_PER_STEP = 20;

/** How Markdown is read. */
export interface MarkdownOptions {
  /**
   * Whether CommonMark is followed to the letter: bold words beside full-width punctuation are no emphasis, and
   * formulas between dollars are Markdown like all other text.
   */
  readonly isStrict?: boolean;
}

/** The parser of a text, with the extensions that it needs. */
function parserFor({ text, extensions = [], inlineNotes }: MarkdownSource, isStrict: boolean): Marked {
  const parser = new Marked({ gfm: true });
  if (!isStrict && hasFormulas(text)) parser.use(formulaSyntax());
  if (!isStrict && hasCjk(text)) parser.use(cjkEmphasis());
  const hasInlineNotes = inlineNotes && text.includes('^[');
  if (text.includes('[^') || hasInlineNotes) {
    const footnotes = footnoteSyntax();
    parser.use(footnotes, ...(hasInlineNotes ? [inlineNotes(footnotes)] : []));
  }
  parser.use(...extensions);
  if (/\}[ \t#]*$/m.test(text)) parser.use(headingSyntax());
  return parser;
}

/** Code within a line. */
const CODE = /(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
/** A link or a picture that names its address itself, whatever is defined elsewhere. */
const WHOLE_LINK = /!?\[[^[\]`<\\]*\]\([^\s()<>[\]\\]*(?:[ \t]+"[^"[\]\\]*")?\)/g;

/** Whether what a line says may depend on a definition: it has brackets that are no whole link. */
const refers = (line: string): boolean => /[[\]]/.test(line.replace(CODE, ' ').replace(WHOLE_LINK, ''));

/**
 * Converts the beginning of a long text alone.
 *
 * @param length - About how many characters of it.
 * @returns HTML that the whole text's begins with; `undefined` where the text is short, or where what comes later may
 *   change how its beginning reads: an extension, or the definition of a link or a note.
 */
export function markdownBeginning(source: MarkdownSource, length: number): string | undefined {
  if (source.extensions) return undefined;
  const text = source.text.slice(0, length * 2).replace(/\r\n?/g, '\n');
  const [chunk = '', next] = splitMarkdown(text, endsInOpenBlock, length);
  if (next === undefined) return undefined;
  const parser = parserFor(source, false);
  const lexer = new Lexer(parser.defaults);
  const { tokens, inlineQueue } = lexer;
  lexer.blockTokens(chunk, tokens);
  if (source.text.includes(']:') && inlineQueue.some(({ src }) => refers(src))) return undefined;
  for (const { src, tokens: target } of inlineQueue) lexer.inlineTokens(src, target);
  return parser.parser(tokens);
}

/**
 * Converts Markdown (CommonMark, GitHub's extensions, footnotes, ids of headings) to HTML, step by step. The HTML is
 * not safe: HTML in the text is passed through unchanged.
 *
 * @param minLength - The minimum length of the chunks that a long text is parsed in, for tests.
 */
export function* markdownToHtml(
  source: string | MarkdownSource,
  minLength?: number,
  { isStrict = false }: MarkdownOptions = {},
): Generator<void, string> {
  const given: MarkdownSource = typeof source === 'string' ? { text: source } : source;
  const parser = parserFor(given, isStrict);
  const { defaults } = parser;
  const lexer = new Lexer(defaults);
  const { tokens, inlineQueue } = lexer;
  for (const chunk of splitMarkdown(given.text.replace(/\r\n?/g, '\n'), endsInOpenBlock, minLength)) {
    lexer.blockTokens(chunk, tokens);
    yield;
  }
  // link definitions are complete only after all of the text was parsed
  for (const { src, tokens: target } of inlineQueue) {
    lexer.inlineTokens(src, target);
    yield;
  }
  if (defaults.walkTokens) void parser.walkTokens(tokens, defaults.walkTokens);
  let html = '';
  for (let from = 0, to = BLOCKS_PER_STEP; from < tokens.length; from = to, to += BLOCKS_PER_STEP) {
    // consecutive text tokens are rendered as one
    while (tokens[to]?.type === 'text') to++;
    html += parser.parser(tokens.slice(from, to));
    yield;
  }
  return html;
}
