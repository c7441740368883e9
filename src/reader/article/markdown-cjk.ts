/**
 * @pure Lets bold and slanted words stand beside full-width punctuation and quotation marks in Chinese, Japanese and
 * Korean.
 *
 * CommonMark decides by white space and punctuation whether asterisks open or close, which these scripts do not write
 * between words: `**「強調」**です` stays as it is (commonmark/commonmark-spec#650). Here their own punctuation counts as
 * a letter, and any other punctuation does on the side of the asterisks that touches one of their characters. Texts
 * without such characters are read exactly as CommonMark says.
 */
import { Tokenizer, type MarkedExtension } from '../../vendor/marked.js';

const LETTER = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\u30fc`;
/** Punctuation of these scripts, in full and half width. */
const PUNCTUATION = String.raw`\u3001-\u303f\u30fb\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee`;

const CJK_LETTER = new RegExp(`[${LETTER}]`, 'u');
const CJK_PUNCTUATION = new RegExp(`[${PUNCTUATION}]`, 'gu');
/** Asterisks with other punctuation on one side and one of these scripts' characters on the other. */
const BESIDE = new RegExp(
  String.raw`(?<=[${LETTER}x]\*+)[^\s*\p{L}\p{N}\p{M}](?!\*)|[^\s*\p{L}\p{N}\p{M}](?=\*+[${LETTER}x])`,
  'gu',
);

/** Whether a text has characters for which the extension makes a difference. */
export const hasCjk = (text: string): boolean => CJK_LETTER.test(text);

/** The text with letters in place of the punctuation that is to count as one; each stays as long as it was. */
export function asLetters(text: string): string {
  if (!hasCjk(text)) return text;
  return text.replace(CJK_PUNCTUATION, 'x').replace(BESIDE, (sign) => 'x'.repeat(sign.length));
}

/**
 * Emphasis beside the punctuation of these scripts, as an extension of the Markdown parser. Create one for each text.
 */
export function cjkEmphasis(): MarkedExtension {
  let last: readonly [source: string, read: string] = ['', ''];
  return {
    tokenizer: {
      emStrong(source, masked, before = '') {
        if (!source.startsWith('*')) return false;
        // each paragraph is asked about once for every asterisk in it
        if (last[0] !== masked) last = [masked, asLetters(masked)];
        const reader = Object.create(Tokenizer.prototype, {
          rules: { value: this.rules },
          options: { value: this.options },
          lexer: { value: { inlineTokens: () => [] } },
        }) as Tokenizer;
        const token = reader.emStrong(
          last[1].slice(-source.length),
          last[1],
          before && asLetters(`${before}*あ`).charAt(0),
        );
        if (!token) return undefined;
        const raw = source.slice(0, token.raw.length);
        const edge = (token.raw.length - token.text.length) / 2;
        const text = raw.slice(edge, raw.length - edge);
        return { ...token, raw, text, tokens: this.lexer.inlineTokens(text) };
      },
    },
  };
}
