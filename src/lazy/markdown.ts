import { Lexer, Marked } from 'marked';
import { footnoteSyntax } from './footnotes.js';
import { piecesOf } from './markdown-pieces.js';

/** Whether a text ends in a fence or in raw HTML, which an empty line may not end. */
const isOpen = (text: string): boolean => /^(code|html)$/.test(new Lexer({ gfm: true }).blockTokens(text, []).findLast(({ type }) => type !== 'space')?.type ?? '');

/**
 * Turns Markdown (CommonMark, GitHub's extensions, footnotes) into HTML, which is not safe to use: whatever HTML stands in
 * it comes through as it is.
 *
 * @param least - The least length of the pieces that a long text is read in, for tests.
 */
export function markdownToHtml(text: string, least?: number): string {
  const parser = new Marked({ gfm: true });
  if (text.includes('[^')) parser.use(footnoteSyntax());
  const { defaults } = parser;
  const lexer = new Lexer(defaults);
  for (const piece of piecesOf(text.replace(/\r\n?/g, '\n'), isOpen, least)) lexer.blockTokens(piece, lexer.tokens);
  // links are known only now that all of the text was seen
  for (const { src, tokens } of lexer.inlineQueue) lexer.inlineTokens(src, tokens);
  if (defaults.walkTokens) void parser.walkTokens(lexer.tokens, defaults.walkTokens);
  return parser.parser(lexer.tokens);
}
