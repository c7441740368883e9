/**
 * @pure Segments text into sentences.
 *
 * `Intl.Segmenter` proposes boundaries, but splits “Dr. Smith” and “5. Mai”, and treats a quotation as a sentence of
 * its own (docs/decisions/sentences.md). Every boundary that it or a punctuation mark proposes is therefore checked
 * against what stands before and after it, in the text's language. Without `Intl.Segmenter` only punctuation marks
 * propose boundaries.
 */
import { localeOf } from '../../i18n/locale.js';
import { primaryLanguage } from '../../i18n/primary-language.js';
import {
  ALSO_WORDS,
  CAN_END,
  CONTINUATION,
  CONTINUES_AFTER,
  NEVER_END,
  ORDINALS,
  ATTRIBUTION,
  STARTERS,
} from './abbreviations.js';

/** A span of a text: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one block of an article, such as a paragraph or a list item. */
export interface TextBlock extends Span {
  /** Its language, or an empty string. */
  readonly lang: string;
}

/** A sentence of an article. */
export interface Sentence extends Span {
  /** The index of its block. */
  readonly block: number;
}

/** Represents a `<br>` in a block's text: one is white space, two in a row end a sentence. */
export const BREAK = '\u2028';
/** Replaces each character of a note's mark, so that “sleep.¹ Then” is read as “sleep. Then” and offsets stay valid. */
export const MASK = '\u2060';

/** Marks that may end a sentence; an ellipsis does so only where a new one seems to begin. */
const STOP = '[\\p{STerm}…‥｡]';
/** Closing brackets and quotation marks directly after such a mark, and French ones after a space. */
const CLOSE = `(?:["'”’\\p{Pe}*_]|[»›\\p{Pi}](?![\\p{L}\\p{N}¿¡])|[\\u00a0\\u202f ][»›](?!\\p{L}))`;
const END = new RegExp(`${STOP}+(?:[${MASK}]*${CLOSE})*[${MASK}]*(?:${STOP}+(?:${CLOSE})*)*`, 'gu');
/** Marks that end a sentence without a space after them. */
const DENSE = /[。．！？｡।॥\u{3000}]/u;
const CJK = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u;
/** Matches a text that ends in a letter of a script without case. */
const CASELESS = /\p{Lo}\p{M}*$/u;
/** What may precede the first letter of a sentence. */
const OPENING = /^[\s\u2060"'“”„‘’‚«»‹›([{¿¡「『（《〈【*_#•·–—-]+/u;

const DOUBLE = /\u2028\s*\u2028\s*/g;
const DOUBLE_END = /\u2028\s*\u2028\s*$/;

/** @perCopy a cache: a copy makes its own segmenters. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter | undefined {
  let found = segmenters.get(lang);
  if (!found && typeof Intl.Segmenter === 'function')
    segmenters.set(lang, (found = new Intl.Segmenter(localeOf(lang), { granularity: 'sentence' })));
  return found;
}

/** The offsets where a next sentence may begin, in order. */
function candidates(text: string, lang: string): readonly number[] {
  const found = new Set<number>();
  // a line end in the source is a space; to the segmenter it is the end of a paragraph
  for (const { index } of segmenterFor(lang)?.segment(text.replace(/\s/gu, ' ')) ?? []) found.add(index);
  for (const { 0: end, index } of text.matchAll(END)) {
    let at = index + end.length;
    const dense = DENSE.test(end) || CJK.test(text[at] ?? '');
    if (!dense && !/\s/.test(text[at] ?? '')) continue;
    while (/\s/.test(text[at] ?? '')) at++;
    found.add(at);
  }
  for (const { 0: all, index } of text.matchAll(DOUBLE)) found.add(index + all.length);
  return [...found].sort((a, b) => a - b);
}

/**
 * Characters that never begin a sentence; quotation marks that close in one language open in another, right before a
 * letter.
 */
const NEVER_FIRST = /^(?:[,;:、，；：،؛)\]}」』）】》〉…!?.。！？]|[»›”’](?![\p{L}\p{N}¿¡]))/u;
const TAIL = new RegExp(`(${STOP}+)((?:[\\u00a0\\u202f ]?${CLOSE})*)$`, 'u');
const BEFORE_STOP = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'/-]*$/u;
/** A prefix that is not part of the abbreviation: l’art. 5, 是Dr. Wang. */
const LEAD = /^(?:(?:[ld]|qu)[’']|.*[\u3000-\u9fff](?=[a-z]+$))/i;
const primary = (lang: string): string => primaryLanguage(lang) || 'en';

/**
 * Whether a sentence ends before `at`.
 *
 * @param start - The offset where the sentence begins.
 */
function isSentenceEnd(text: string, start: number, at: number, lang: string): boolean {
  const before = text.slice(start, at).replaceAll(MASK, '').trimEnd();
  const gap = at > 0 && /\s/.test(text[at - 1]!);
  if (DOUBLE_END.test(text.slice(Math.max(start, at - 40), at))) return true;
  const tail = TAIL.exec(before);
  if (!tail) return false;
  const [, mark, closed] = tail as unknown as [string, string, string];
  const rest = text.slice(at, at + 80).replaceAll(MASK, '');
  const words = rest.replace(OPENING, '');
  const head = before.slice(0, tail.index);
  const dense = DENSE.test(mark) || (CJK.test(head.slice(-1)) && /^[!?…‥]/.test(mark));
  if (!gap && !(dense && !/^[\p{L}\p{N}]\b/u.test(mark))) return false;
  // only punctuation follows, or a mark that never begins a sentence
  if (!words || NEVER_FIRST.test(rest) || (!gap && /^[”’]/.test(rest))) return false;
  if (!/[\p{L}\p{N}]/u.test(head)) return head.trim().length > 3;
  if (isMarker(head, mark, closed)) return false;
  // in brackets that opened in the middle of a sentence
  if (/[)）\]］】]$/u.test(closed) && opensMidSentence(before)) return false;
  // the mark belongs to the name of a book
  if (/[》〉]$/u.test(closed) && !gap) return false;
  const name = primary(lang);
  // a small letter continues the sentence, unless it begins a name (iPhone) or is a list marker
  const lower = /^\p{Ll}/u.test(words) && !/^(?:\p{Ll}\p{Lu}|\p{Ll}\)\s)/u.test(words);
  if (lower && !DENSE.test(mark) && !CASELESS.test(head)) return false;
  const upper = /^\p{Lu}/u.test(words);
  if (/(?:[…‥]|\.{3})$/.test(mark))
    return (
      upper ||
      (CASELESS.test(head) && !isHesitation(head) && !(name === 'ja' ? ATTRIBUTION[name]! : CONTINUATION).test(words))
    );
  // an attribution does not follow a full stop: there would be a comma
  if (
    closed &&
    ((mark !== '.' && isAttribution(words, name, closed)) || (!upper && QUOTED_WITHIN.test(before.slice(-400))))
  )
    return false;
  if (mark !== '.') return true;
  return !closed || /^[*_]+$/.test(closed) ? endsAtDot(head, words, name, text) : true;
}

/** Whether the text is a list marker such as “1.”, “a)” or “(iv).”, which belongs to the following sentence. */
const isMarker = (head: string, mark: string, closed: string): boolean =>
  /^[.．]$/.test(mark) &&
  !closed &&
  /^[\s("'“„«*_]*(?:\p{Nd}{1,3}|\p{L}|[ivxlc]{1,5}|[IVX]{1,5}|\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+)$/u.test(head);

/** Whether an ellipsis in a script without case follows only a short beginning: “Perhaps… it was the heat.” */
const isHesitation = (head: string): boolean =>
  (head.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).length < (CJK.test(head) ? 7 : 12) && !/[了吗呢吧啊呀]$/u.test(head);

function opensMidSentence(before: string): boolean {
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const letter = before[index]!;
    if (/[)）\]］】]/.test(letter)) depth++;
    else if (/[(（[［【]/.test(letter) && --depth === 0)
      return /[^\s.!?。！？…।؟"'“«„*_]/u.test(before.slice(0, index).trimEnd().slice(-1));
  }
  return false;
}

/** A quotation that began in the middle of a sentence inside of another quotation, which continues. */
const QUOTED_WITHIN =
  /[“«「『‘][^”»」』’]*[\p{L}\p{M}\p{N}]\s*(?:(["'])[^"']+\1|[‘“«『「][^’”»』」‘“«『「]+[’”»』」])$/u;

/** Whether an attribution follows a quotation, as in “Why?” Dana asked. */
function isAttribution(words: string, lang: string, closed: string): boolean {
  if (!/["'\p{Pf}\p{Pi}」』]/u.test(closed)) return false;
  return ATTRIBUTION[lang]?.test(words) ?? false;
}

function endsAtDot(head: string, words: string, lang: string, text: string): boolean {
  const word = (BEFORE_STOP.exec(head)?.[0] ?? '').replace(LEAD, '');
  const bare = word.toLowerCase();
  const lead = head.slice(0, head.length - word.length);
  const next = /^[\p{L}\p{M}\p{N}]+/u.exec(words)?.[0] ?? '';
  // inside of “z. B.” and “EE. UU.”, before the second letter
  const joined = `${bare}.${next.toLowerCase()}`;
  if (
    next &&
    words[next.length] === '.' &&
    ((/^\p{Ll}$/u.test(word) && /^\p{L}$/u.test(next)) || has(NEVER_END, lang, joined) || has(CAN_END, lang, joined))
  )
    return false;
  const beginsWithStarter = STARTERS[lang]?.has(next.toLowerCase()) ?? false;
  // “z. B.”, “p. ej.”: written with a space, listed without
  const pair = /(\S+)\.\s*$/u.exec(lead)?.[1];
  const spacedPair = pair ? `${pair.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase()}.${bare}` : '';
  const number = /^(?:\p{Nd}|[IVX]{2})/u.test(words);
  // 9 h., 5 m., 9 ص.: a unit
  if (/\p{Nd}\s*$/u.test(lead) && /^[cdf-hklmstصم]$/.test(word)) return !number;
  for (const each of spacedPair ? [spacedPair, bare] : [bare]) {
    if (has(NEVER_END, lang, each)) return !number && ALSO_WORDS.has(word);
    if (has(CAN_END, lang, each)) return !number && !(CONTINUES_AFTER[lang]?.test(words) ?? false);
  }
  if (lang === 'de' && /\p{L}str$/u.test(word)) return false;
  if (/^\p{Nd}{1,2}$/u.test(word)) return !ORDINALS.test(lang) || beginsWithStarter;
  // in text with danda, a full stop only marks abbreviations
  if (/\p{sc=Deva}$/u.test(word) && /[।॥]/u.test(text)) return false;
  // U.S., Ph.D., and initials
  if (/^(?:\p{L}\p{M}*\p{Ll}?\.-?)+\p{L}\p{M}*$/u.test(word)) return beginsWithStarter;
  if (/^(?:[b-df-hj-np-tv-xz\p{Lu}]|\p{sc=Arab})\p{M}*$/u.test(word)) return isLetterOfItsOwn(lead, word, lang);
  return true;
}

/** Whether a table contains a word; Latin words in a text of another script are looked up as English. */
const has = (table: typeof NEVER_END, lang: string, word: string): boolean =>
  !!table[lang]?.has(word) || (/^[a-z]/.test(word) && !/^(?:de|fr|es)$/.test(lang) && !!table['en']?.has(word));

/** Whether a single letter is no abbreviation, as in “Plan B.”, “3 °C.” and “so did I.” */
function isLetterOfItsOwn(lead: string, word: string, lang: string): boolean {
  if (lang === 'en' && word === 'I') return /\p{Ll}\s*$/u.test(lead);
  return /(?:^|\s)(?:plan|typ[eo]?|tipo|vitamin[ae]?|hepatitis|op[ct]i[oó]n|gr[ou]+pp?[eo]?|grade|part|teil|[ck]lasse?)\s*$|°$/iu.test(
    lead,
  );
}

/**
 * Segments one block of text into sentences, without the white space around them.
 *
 * @param lang - The text's language, which selects the abbreviations.
 */
export function sentencesOf(text: string, lang = ''): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (until: number) => {
    const part = text.slice(start, until);
    const end = start + part.trimEnd().length;
    const from = end - part.trim().length;
    if (/[^\s\u2060]/u.test(part)) found.push({ start: from, end });
    start = until;
  };
  for (const at of candidates(text, lang))
    if (at > start && at < text.length && isSentenceEnd(text, start, at, lang)) add(at);
  add(text.length);
  return found;
}

/** Segments the blocks of an article. The end of a block always ends a sentence. */
export function sentencesIn(text: string, blocks: readonly TextBlock[]): readonly Sentence[] {
  return blocks.flatMap(({ start, end, lang }, block) =>
    sentencesOf(text.slice(start, end), lang).map((span) => ({
      start: span.start + start,
      end: span.end + start,
      block,
    })),
  );
}

/** The index of the sentence that contains an offset, else of the next one; -1 when there is none. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < sentences.length ? low : sentences.length - 1;
}
