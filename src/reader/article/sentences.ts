/**
 * @pure Cuts text into sentences, as a person would read them aloud.
 *
 * `Intl.Segmenter` proposes; it takes “Dr. Smith” and “5. Mai” for two sentences, and what is said in quotation marks
 * for
 * one of its own (research/reader.md §3.3). Every place where it or the marks themselves say “here” is therefore asked
 * again: what stands before and after, in this language? Without `Intl.Segmenter` the marks alone propose.
 */
import { ALSO_WORDS, CAN_END, JOINER, NAMED, NEVER_END, ORDINALS, SPEECH, STARTERS } from './abbreviations.js';

/** A stretch of a text: offsets in UTF-16 units, the end not included. */
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
  /** The number of the block it stands in. */
  readonly block: number;
}

/** Stands for a `<br>` in a block's text: one is white space, two in a row end a sentence. */
export const BREAK = '\u2028';
/** Stands for each letter of a note's mark, so that “sleep.¹ Then” is read as “sleep. Then”, and offsets stay right. */
export const MASK = '\u2060';

/** What may end a sentence; the dot of an ellipsis only where a new one seems to begin. */
const STOP = '[\\p{STerm}…‥｡]';
/**
 * What may close after it: brackets and quotation marks of any kind that stand right behind, and French ones after a
 * space.
 */
const CLOSE = `(?:["'”’\\p{Pe}*_]|[»›\\p{Pi}](?![\\p{L}\\p{N}¿¡])|[\\u00a0\\u202f ][»›](?!\\p{L}))`;
const END = new RegExp(`${STOP}+(?:[${MASK}]*${CLOSE})*[${MASK}]*(?:${STOP}+(?:${CLOSE})*)*`, 'gu');
/** Marks that end a sentence with no space after them. */
const DENSE = /[。．！？｡।॥\u{3000}]/u;
const CJK = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u;
/** Ends in a letter of a script that has no small ones. */
const CASELESS = /\p{Lo}\p{M}*$/u;
/** What a new sentence may begin with before its first letter. */
const OPENING = /^[\s\u2060"'“”„‘’‚«»‹›([{¿¡「『（《〈【*_#•·–—-]+/u;

const DOUBLE = /\u2028\s*\u2028\s*/g;
const DOUBLE_END = /\u2028\s*\u2028\s*$/;

const segmenters = new Map<string, Intl.Segmenter | undefined>();

function segmenter(lang: string): Intl.Segmenter | undefined {
  if (!segmenters.has(lang)) {
    let made: Intl.Segmenter | undefined;
    try {
      made =
        typeof Intl.Segmenter === 'function'
          ? new Intl.Segmenter(lang || 'und', { granularity: 'sentence' })
          : undefined;
    } catch {
      // no language at all
    }
    segmenters.set(lang, made);
  }
  return segmenters.get(lang);
}

/** The places where a next sentence may begin, in order. */
function proposals(text: string, lang: string): readonly number[] {
  const found = new Set<number>();
  // a line end in the source is a space; to the segmenter it is the end of a paragraph
  for (const { index } of segmenter(lang)?.segment(text.replace(/\s/gu, ' ')) ?? []) found.add(index);
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

/** What never begins a sentence; quotation marks that close in one language open in another, right before a letter. */
const NEVER_FIRST = /^(?:[,;:、，；：،؛)\]}」』）】》〉…!?.。！？]|[»›”’](?![\p{L}\p{N}¿¡]))/u;
const TAIL = new RegExp(`(${STOP}+)((?:[\\u00a0\\u202f ]?${CLOSE})*)$`, 'u');
const BEFORE_STOP = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'/-]*$/u;
/** What stands before a shortened word without being part of it: l’art. 5, 是Dr. Wang. */
const LEAD = /^(?:(?:[ld]|qu)[’']|.*[\u3000-\u9fff](?=[a-z]+$))/i;
const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] || 'en';

/**
 * Whether a sentence ends before `at`.
 *
 * @param start - Where the sentence begins.
 */
function ends(text: string, start: number, at: number, lang: string): boolean {
  const before = text.slice(start, at).replaceAll(MASK, '').trimEnd();
  const gap = at > 0 && /\s/.test(text[at - 1]!);
  if (DOUBLE_END.test(text.slice(Math.max(start, at - 40), at))) return true;
  const tail = TAIL.exec(before);
  if (!tail) return false;
  const [, stop, closed] = tail as unknown as [string, string, string];
  const rest = text.slice(at, at + 80).replaceAll(MASK, '');
  const words = rest.replace(OPENING, '');
  const said = before.slice(0, tail.index);
  const dense = DENSE.test(stop) || (CJK.test(said.slice(-1)) && /^[!?…‥]/.test(stop));
  if (!gap && !(dense && !/^[\p{L}\p{N}]\b/u.test(stop))) return false;
  // nothing but marks follows, or a mark that never begins a sentence
  if (!words || NEVER_FIRST.test(rest) || (!gap && /^[”’]/.test(rest))) return false;
  if (!/[\p{L}\p{N}]/u.test(said)) return said.trim().length > 3;
  if (isMarker(said, stop, closed)) return false;
  // in brackets that opened in the middle of a sentence
  if (/[)）\]］】]$/u.test(closed) && inMiddle(before)) return false;
  // the mark belongs to the name of a book
  if (/[》〉]$/u.test(closed) && !gap) return false;
  const name = primary(lang);
  // a small letter goes on with the sentence, but where it is a name of its own (iPhone) or numbers what follows
  const lower = /^\p{Ll}/u.test(words) && !/^(?:\p{Ll}\p{Lu}|\p{Ll}\)\s)/u.test(words);
  if (lower && !DENSE.test(stop) && !CASELESS.test(said)) return false;
  const upper = /^\p{Lu}/u.test(words);
  if (/(?:[…‥]|\.{3})$/.test(stop))
    return (
      upper || (CASELESS.test(said) && !isHesitation(said) && !(name === 'ja' ? SPEECH[name]! : JOINER).test(words))
    );
  // after a full stop nobody says who spoke: there a comma would stand
  if (closed && ((stop !== '.' && speaks(words, name, closed)) || (!upper && QUOTED_WITHIN.test(before.slice(-400)))))
    return false;
  if (stop !== '.') return true;
  return !closed || /^[*_]+$/.test(closed) ? endsAtDot(said, words, name, text) : true;
}

/** “1.”, “a)” or “(iv).” at the head of a sentence belongs to what it numbers. */
const isMarker = (said: string, stop: string, closed: string): boolean =>
  /^[.．]$/.test(stop) &&
  !closed &&
  /^[\s("'“„«*_]*(?:\p{Nd}{1,3}|\p{L}|[ivxlc]{1,5}|[IVX]{1,5}|\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+)$/u.test(said);

/** Whether a text without capitals has only begun: “Perhaps… it was the heat.” */
const isHesitation = (said: string): boolean =>
  (said.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).length < (CJK.test(said) ? 7 : 12) && !/[了吗呢吧啊呀]$/u.test(said);

function inMiddle(before: string): boolean {
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const letter = before[index]!;
    if (/[)）\]］】]/.test(letter)) depth++;
    else if (/[(（[［【]/.test(letter) && --depth === 0)
      return /[^\s.!?。！？…।؟"'“«„*_]/u.test(before.slice(0, index).trimEnd().slice(-1));
  }
  return false;
}

/** A quotation that began in the middle of a sentence, which is itself part of a quotation that goes on. */
const QUOTED_WITHIN =
  /[“«「『‘][^”»」』’]*[\p{L}\p{M}\p{N}]\s*(?:(["'])[^"']+\1|[‘“«『「][^’”»』」‘“«『「]+[’”»』」])$/u;

/** Whether what follows a quotation says who spoke, as in “Why?” Dana asked. */
function speaks(words: string, lang: string, closed: string): boolean {
  if (!/["'\p{Pf}\p{Pi}」』]/u.test(closed)) return false;
  return SPEECH[lang]?.test(words) ?? false;
}

function endsAtDot(said: string, words: string, lang: string, text: string): boolean {
  const word = (BEFORE_STOP.exec(said)?.[0] ?? '').replace(LEAD, '');
  const bare = word.toLowerCase();
  const lead = said.slice(0, said.length - word.length);
  const next = /^[\p{L}\p{M}\p{N}]+/u.exec(words)?.[0] ?? '';
  // as “z. B.” and “EE. UU.” are, before their second letter
  const whole = `${bare}.${next.toLowerCase()}`;
  if (
    next &&
    words[next.length] === '.' &&
    ((/^\p{Ll}$/u.test(word) && /^\p{L}$/u.test(next)) || has(NEVER_END, lang, whole) || has(CAN_END, lang, whole))
  )
    return false;
  const starts = STARTERS[lang]?.has(next.toLowerCase()) ?? false;
  // “z. B.”, “p. ej.”: written apart, known together
  const pair = /(\S+)\.\s*$/u.exec(lead)?.[1];
  const both = pair ? `${pair.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase()}.${bare}` : '';
  const number = /^(?:\p{Nd}|[IVX]{2})/u.test(words);
  // 9 h., 5 m., 9 ص.: a unit
  if (/\p{Nd}\s*$/u.test(lead) && /^[cdf-hklmstصم]$/.test(word)) return !number;
  for (const each of both ? [both, bare] : [bare]) {
    if (has(NEVER_END, lang, each)) return !number && ALSO_WORDS.has(word);
    if (has(CAN_END, lang, each)) return !number && !(NAMED[lang]?.test(words) ?? false);
  }
  if (lang === 'de' && /\p{L}str$/u.test(word)) return false;
  if (/^\p{Nd}{1,2}$/u.test(word)) return !ORDINALS.test(lang) || starts;
  // what is written with danda has no other stop but in what it shortens
  if (/\p{sc=Deva}$/u.test(word) && /[।॥]/u.test(text)) return false;
  // U.S., Ph.D., and names shortened to a letter
  if (/^(?:\p{L}\p{M}*\p{Ll}?\.-?)+\p{L}\p{M}*$/u.test(word)) return starts;
  if (/^(?:[b-df-hj-np-tv-xz\p{Lu}]|\p{sc=Arab})\p{M}*$/u.test(word)) return isLetterOfItsOwn(lead, word, lang);
  return true;
}

/** Whether a table has a word; Latin words in a text of another script are taken for English ones. */
const has = (table: typeof NEVER_END, lang: string, word: string): boolean =>
  !!table[lang]?.has(word) || (/^[a-z]/.test(word) && !/^(?:de|fr|es)$/.test(lang) && !!table['en']?.has(word));

/** “Plan B.”, “3 °C.” and “so did I.” end in a letter that shortens nothing. */
function isLetterOfItsOwn(lead: string, word: string, lang: string): boolean {
  if (lang === 'en' && word === 'I') return /\p{Ll}\s*$/u.test(lead);
  return /(?:^|\s)(?:plan|typ[eo]?|tipo|vitamin[ae]?|hepatitis|op[ct]i[oó]n|gr[ou]+pp?[eo]?|grade|part|teil|[ck]lasse?)\s*$|°$/iu.test(
    lead,
  );
}

/**
 * The sentences of one block of text, without the white space around them.
 *
 * @param lang - The text's language: abbreviations differ.
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
  for (const at of proposals(text, lang)) if (at > start && at < text.length && ends(text, start, at, lang)) add(at);
  add(text.length);
  return found;
}

/** The sentences of an article. A block's end always ends one. */
export function sentencesIn(text: string, blocks: readonly TextBlock[]): readonly Sentence[] {
  return blocks.flatMap(({ start, end, lang }, block) =>
    sentencesOf(text.slice(start, end), lang).map((span) => ({
      start: span.start + start,
      end: span.end + start,
      block,
    })),
  );
}

/** The number of the sentence that holds an offset, or that follows it where none does; -1 when there is none. */
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
