/** The only import of `marked-footnote`, the footnote extension of the Markdown parser. */
import footnotes from 'marked-footnote';
import type { MarkedExtension } from 'marked';

/**
 * Footnotes in Markdown: `words[^1]` and, on a line of its own, `[^1]: the note`. They become links marked with
 * `data-footnote-ref` and one `<section data-footnotes>` at the end. Their labels are added later, in the reader's
 * language.
 *
 * Create one for each text: the extension counts the notes.
 */
export const footnoteSyntax = (): MarkedExtension =>
  footnotes({ description: '', sectionClass: '', headingClass: '', backRefLabel: '' });
