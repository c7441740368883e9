/** Converts Markdown to HTML in steps, and reads the front matter above it. */
import { Lexer, Marked } from '../../vendor/marked.js';
import { footnoteSyntax } from '../../vendor/marked-footnote.js';
import { splitMarkdown } from './markdown-chunks.js';
import { headingSyntax } from './markdown-headings.js';

export { readFrontMatter } from './read-front-matter.js';

/** Whether a text ends in a fence or in raw HTML, which an empty line may not close. */
const endsInOpenBlock = (text: string): boolean =>
  /^(code|html)$/.test(
    new Lexer({ gfm: true }).blockTokens(text, []).findLast(({ type }) => type !== 'space')?.type ?? '',
  );

/** The number of blocks rendered per step. */
const BLOCKS_PER_STEP = 20;

/**
 * Converts Markdown (CommonMark, GitHub's extensions, footnotes, ids of headings) to HTML, step by step. The HTML is not safe: HTML in
 * the text is passed through unchanged.
 *
 * @param minLength - The minimum length of the chunks that a long text is parsed in, for tests.
 */
export function* markdownToHtml(text: string, minLength?: number): Generator<void, string> {
  const parser = new Marked({ gfm: true });
  if (text.includes('[^')) parser.use(footnoteSyntax());
  if (/\}[ \t#]*$/m.test(text)) parser.use(headingSyntax());
  const { defaults } = parser;
  const lexer = new Lexer(defaults);
  const { tokens, inlineQueue } = lexer;
  for (const chunk of splitMarkdown(text.replace(/\r\n?/g, '\n'), endsInOpenBlock, minLength)) {
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
