/** @pure Definition lists in Markdown, as an extension of the parser: a term, and below it `: its definition`. */
import type { MarkedExtension, Token, Tokens } from '../../vendor/marked.js';

interface Group {
  readonly terms: readonly Token[][];
  readonly definitions: readonly Token[][];
}

type DefinitionList = Tokens.Generic & { readonly groups: readonly Group[] };

const DEFINITION = /^ {0,3}:[ \t]+(?=\S)/;
/** How lines begin that are no term: those of other blocks, and indented ones. */
const NO_TERM = /^(\s|$|:|[-*+>#|]|\d+[.)]\s|`{3}|~{3}|<[a-z/!]|\[[^\]]*\]:)/i;
/** How many terms may share a definition. */
const MOST_TERMS = 5;

/** The number of terms that `lines` begin with at `from`, where a definition follows them; else 0. */
function termsAt(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && at - from < MOST_TERMS && !NO_TERM.test(lines[at]!)) at++;
  if (at === from) return 0;
  const next = lines[at] === '' || !lines[at]?.trim() ? at + 1 : at;
  return DEFINITION.test(lines[next] ?? '') ? at - from : 0;
}

/** The number of lines of the definition that begins at `from`. */
function definitionLength(lines: readonly string[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (DEFINITION.test(line)) break;
    if (line.trim()) {
      // a lazy line goes on, unless a term begins
      if (!/^( {2}|\t)/.test(line) && (!lines[at - 1]!.trim() || termsAt(lines, at))) break;
    } else if (!/^( {2}|\t)\s*\S/.test(lines.slice(at).find((each) => each.trim()) ?? '')) break;
  }
  return at - from;
}

/** Definition lists as an extension of the Markdown parser. */
export const definitionSyntax = (): MarkedExtension => ({
  extensions: [
    {
      name: 'definitionList',
      level: 'block',
      tokenizer(source): DefinitionList | undefined {
        // no more than what could be one
        if (!/^[^\n]+\n(?:[^\n]+\n){0,5}?\s*? {0,3}:[ \t]/.test(source.slice(0, 2000))) return undefined;
        const lines = source.split('\n');
        const groups: Group[] = [];
        let at = 0;
        let end = 0;
        for (let count = termsAt(lines, at); count; count = termsAt(lines, at)) {
          const terms = lines.slice(at, at + count).map((line) => this.lexer.inline(line.trim()));
          at += count;
          const definitions: Token[][] = [];
          while (
            at < lines.length &&
            (DEFINITION.test(lines[at]!) || (!lines[at]!.trim() && DEFINITION.test(lines[at + 1] ?? '')))
          ) {
            if (!lines[at]!.trim()) at++;
            const length = definitionLength(lines, at);
            const [first = '', ...rest] = lines.slice(at, at + length);
            const words = [first.replace(DEFINITION, ''), ...rest.map((line) => line.replace(/^( {1,4}|\t)/, ''))];
            definitions.push(this.lexer.blockTokens(words.join('\n').trimEnd(), []));
            at += length;
          }
          groups.push({ terms, definitions });
          end = at;
          while (at < lines.length && !lines[at]!.trim()) at++;
        }
        if (!groups.length) return undefined;
        const raw = lines.slice(0, end).join('\n');
        return { type: 'definitionList', raw: source.length > raw.length ? `${raw}\n` : raw, groups };
      },
      renderer(token) {
        const rendered = (token as DefinitionList).groups.map(({ terms, definitions }) => [
          ...terms.map((term) => `<dt>${this.parser.parseInline(term)}</dt>`),
          ...definitions.map((tokens) => {
            const [only] = tokens;
            const isShort = tokens.length === 1 && only?.type === 'paragraph';
            return `<dd>${isShort ? this.parser.parseInline(only.tokens ?? []) : this.parser.parse(tokens)}</dd>`;
          }),
        ]);
        return `<dl>\n${rendered.flat().join('\n')}\n</dl>\n`;
      },
    },
  ],
});
