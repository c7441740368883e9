import { Lexer, Marked } from '../../vendor/marked.js';
import { footnoteSyntax } from '../../vendor/marked-footnote.js';
import { piecesOf } from './markdown-chunks.js';

/** Whether a text ends in a fence or in raw HTML, which an empty line may not end. */
const isOpen = (text: string): boolean =>
  /^(code|html)$/.test(
    new Lexer({ gfm: true }).blockTokens(text, []).findLast(({ type }) => type !== 'space')?.type ?? '',
  );

/** So many blocks are written at a step. */
const BLOCKS = 20;

/**
 * Turns Markdown (CommonMark, GitHub's extensions, footnotes) into HTML, a bit at a step. The HTML is not safe to use:
 * whatever HTML stands in the text comes through as it is.
 *
 * @param least - The least length of the pieces that a long text is read in, for tests.
 */
export function* markdownToHtml(text: string, least?: number): Generator<void, string> {
  const parser = new Marked({ gfm: true });
  if (text.includes('[^')) parser.use(footnoteSyntax());
  const { defaults } = parser;
  const lexer = new Lexer(defaults);
  const { tokens, inlineQueue } = lexer;
  for (const piece of piecesOf(text.replace(/\r\n?/g, '\n'), isOpen, least)) {
    lexer.blockTokens(piece, tokens);
    yield;
  }
  // links are known only now that all of the text was seen
  for (const { src, tokens: into } of inlineQueue) {
    lexer.inlineTokens(src, into);
    yield;
  }
  if (defaults.walkTokens) void parser.walkTokens(tokens, defaults.walkTokens);
  let html = '';
  for (let from = 0, to = BLOCKS; from < tokens.length; from = to, to += BLOCKS) {
    // bare texts that follow each other are one
    while (tokens[to]?.type === 'text') to++;
    html += parser.parser(tokens.slice(from, to));
    yield;
  }
  return html;
}
