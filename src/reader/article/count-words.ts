/** @pure Counts the words and letters of a text. */
import { localeOf } from '../../i18n/locale.js';

/** A run of letters or digits, with the marks that may stand inside a word: don’t, e-mail, 1.5, U.S.A. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:['’.,:@_·‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*)*/gu;
const LETTER = /\p{L}/gu;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** @perCopy a cache: a copy makes its own segmenters. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter | undefined {
  let found = segmenters.get(lang);
  if (!found && typeof Intl.Segmenter === 'function')
    segmenters.set(lang, (found = new Intl.Segmenter(localeOf(lang), { granularity: 'word' })));
  return found;
}

/**
 * The number of words of a text. Text in scripts without spaces is segmented by `Intl.Segmenter`; pass one paragraph at
 * a time, because it is slow on long strings.
 *
 * @param lang - The text's language, for scripts that need a dictionary.
 */
export function countWords(text: string, lang?: string): number {
  if (UNSPACED.test(text)) {
    const cutter = segmenter(lang ?? '');
    if (cutter) {
      let words = 0;
      for (const { isWordLike } of cutter.segment(text)) if (isWordLike) words++;
      return words;
    }
  }
  return text.match(WORD)?.length ?? 0;
}

/** The number of letters of a text, without marks, digits and punctuation. */
export const countLetters = (text: string): number => text.match(LETTER)?.length ?? 0;
