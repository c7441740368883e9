/** The only import of `marked`, the Markdown parser. */
export { Lexer, Marked, Tokenizer, type MarkedExtension, type Tokens } from 'marked';
