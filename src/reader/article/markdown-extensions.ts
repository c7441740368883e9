/** @pure What people add to Markdown beyond CommonMark and GitHub: the extensions of the parser that a text needs. */
import type { Report } from '../../controllers/problems-controller.js';
import type { MarkedExtension } from '../../vendor/marked.js';
import { calloutSyntax, rewriteCallouts, type ReadBlockquote } from './markdown-callouts.js';
import { definitionSyntax } from './markdown-definitions.js';
import { inlineNotes, inlineSyntax } from './markdown-inline.js';
import { stripCode } from './mdx.js';

export { inlineNotes };

/** A text, prepared for the parser, and the extensions that read it. */
export interface ExtendedMarkdown {
  readonly text: string;
  readonly extensions: readonly MarkedExtension[];
}

/**
 * Prepares a text, and reports what is left out of it.
 *
 * @param isMdx - Whether its type or address says that it is MDX.
 */
export function extendMarkdown(
  source: string,
  { isMdx, url, blockquote }: { readonly isMdx: boolean; readonly url: string; readonly blockquote: ReadBlockquote },
  report: Report,
): ExtendedMarkdown {
  const { text, removed } = stripCode(source, isMdx);
  if (removed.length) report('WL-READER-042', { url, removed: removed.slice(0, 8).join(', ') });
  const lines = text.split('\n');
  const rewritten = /^ {0,3}:::|^(!!!|\?\?\?)/m.test(text) ? rewriteCallouts(lines).join('\n') : text;
  const missing = new Set<string>();
  const onMissing = (name: string): void => {
    if (missing.has(name)) return;
    missing.add(name);
    report('WL-READER-043', { url, name });
  };
  return {
    text: rewritten,
    extensions: [calloutSyntax(blockquote), definitionSyntax(), inlineSyntax(text, onMissing)],
  };
}
