/** The only import of `marked`, the Markdown parser. */
export {
  Lexer,
  Marked,
  Tokenizer,
  type MarkedExtension,
  type RendererExtension,
  type Token,
  type TokenizerExtension,
  type Tokens,
} from 'marked';
