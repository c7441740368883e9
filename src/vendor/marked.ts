/** The only import of `marked`, the Markdown parser. */
export { Lexer, Marked } from 'marked';
