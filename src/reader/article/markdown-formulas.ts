/**
 * @pure Keeps formulas in Markdown as they are written: between dollars, `\(…\)` and `\[…\]`, in which backslashes,
 * underscores and asterisks are no Markdown.
 */
import { escapeHtml } from '../../internal/escape-html.js';
import type { MarkedExtension, Tokens } from '../../vendor/marked.js';

/** What only a formula has: a command, a raised or lowered sign, a group, or a single letter. */
const IS_FORMULA = /\\[a-z{}|,;!]|[\^_{}]|^[a-z]$|[a-z\d)]\s*[=<>+]\s*[a-z\d(\\]/i;

const DISPLAY = /^(?:\$\$([^$]+?)\$\$|\\\[([^]+?)\\\])/;
/** As in Pandoc: no space inside of the dollars, and no digit after them, so that prices stay prices. */
const INLINE = /^(?:\$`([^`\n]+)`\$|\\\((.{1,300}?)\\\)|\$(?!\s)((?:\\[^\n]|[^$\\\n]){1,300}?)(?<![\s\\])\$(?!\d))/;

/** A formula, with what stands between its delimiters. */
export interface Formula {
  readonly raw: string;
  readonly tex: string;
  readonly display: boolean;
}

/** The formula at the beginning of a text; `undefined` where there is none. */
export function formulaAt(source: string): Formula | undefined {
  const display = DISPLAY.exec(source);
  // `\[sic\]` is how brackets are written that are no link
  if (display && (display[1] || IS_FORMULA.test(display[2]!.trim())))
    return { raw: display[0], tex: (display[1] ?? display[2] ?? '').trim(), display: true };
  const inline = INLINE.exec(source);
  const tex = (inline?.[1] ?? inline?.[2] ?? inline?.[3] ?? '').trim();
  if (!inline || (inline[1] === undefined && !IS_FORMULA.test(tex))) return undefined;
  return { raw: inline[0], tex, display: false };
}

/** Whether a text may have formulas. */
export const hasFormulas = (text: string): boolean => /\$[^$\s][^$]*\$|\$\$|\\\(|\\\[/.test(text);

/** Formulas as code, as an extension of the Markdown parser. */
export const formulaSyntax = (): MarkedExtension => ({
  extensions: [
    {
      name: 'formula',
      level: 'inline',
      start: (source) => {
        const at = source.search(/\$|\\[([]/);
        return at < 0 ? undefined : at;
      },
      tokenizer(source) {
        const formula = formulaAt(source);
        return formula && ({ type: 'formula', ...formula } satisfies Tokens.Generic);
      },
      renderer: (token) => `<code data-tex="">${escapeHtml((token as unknown as Formula).tex)}</code>`,
    },
  ],
});
