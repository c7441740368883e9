import footnotes from 'marked-footnote';
import type { MarkedExtension } from 'marked';

/**
 * Footnotes in Markdown: `words[^1]` and, on a line of its own, `[^1]: the note`. They become links marked with
 * `data-footnote-ref` and one `<section data-footnotes>` at the end. The words that name them are given later, in the
 * reader's language: none stands in the text here.
 *
 * One for each text: the package keeps a count.
 */
export const footnoteSyntax = (): MarkedExtension =>
  footnotes({ description: '', sectionClass: '', headingClass: '', backRefLabel: '' });
