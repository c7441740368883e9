import { Marked } from 'marked';
import { footnoteSyntax } from './footnotes.js';

/**
 * Turns Markdown (CommonMark, GitHub's extensions, footnotes) into HTML, which is not safe to use: whatever HTML stands in
 * it comes through as it is.
 */
export function markdownToHtml(text: string): string {
  const parser = new Marked({ gfm: true });
  if (text.includes('[^')) parser.use(footnoteSyntax());
  return parser.parse(text, { async: false });
}
