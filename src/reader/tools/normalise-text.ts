/**
 * @pure Normalises text for searching: ignores case, character width, accents and vowel marks, and maps offsets back to
 * the source.
 *
 * Equivalence follows the search of browsers (the primary level of UTS #10), with the usual additions for Arabic (hamza
 * seats, teh marbuta, dotless yeh) and with kana compared across both syllabaries, because a word is searched for while
 * it is still being converted. Voiced kana differ from unvoiced ones, and the vowel signs of Indic and Thai scripts are
 * kept: they are letters there, not accents.
 */

/** Normalised text, and the source offsets of its units. */
export interface Normalised {
  readonly text: string;
  /** The source offset where the origin of unit `i` begins; `undefined` where all offsets are unchanged. */
  readonly starts?: Uint32Array;
  /** The source offset where it ends. */
  readonly ends?: Uint32Array;
}

/**
 * Ignored characters: accents, Hebrew points, Arabic vowel marks and tatweel, joiners, direction marks, soft hyphens.
 */
const IGNORED = new RegExp(
  // eslint-disable-next-line no-misleading-character-class -- marks without their letters are what is meant
  `[${[
    '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u061c\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff',
    '\\u00ad\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff',
  ].join('')}]`,
  'gu',
);

/** Letters that have no decomposition, and characters that are equivalent to others. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', ı: 'i', ŋ: 'n', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه',
  '‘': "'", '’': "'", '‚': "'", '‛': "'", ʼ: "'", '′': "'", '`': "'", '´': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '″': '"',
  '‐': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '⁄': '/', '・': '', '\u2028': ' ', '\u2029': ' ',
}; // prettier-ignore

/** @perCopy a cache: a copy normalises each character anew. */
const cache = new Map<string, string>();

/** Normalises one character or syllable to an empty string, one unit or several. */
function normaliseCharacter(one: string): string {
  let normalised = cache.get(one);
  if (normalised === undefined) {
    const hangul = /[\u1100-\u11ff\uac00-\ud7a3\uffa0-\uffdc\u3130-\u318f]/.test(one);
    normalised = (hangul ? one.replace(IGNORED, '') : one)
      .normalize(hangul ? 'NFKC' : 'NFKD')
      .toLowerCase()
      .normalize(hangul ? 'NFC' : 'NFKD')
      .replace(IGNORED, '');
    normalised = normalised.replace(/[^\0-\x7f]/gu, (each) => {
      const code = each.charCodeAt(0);
      // hiragana as katakana; Arabic and Persian digits as the others
      if (code >= 0x3041 && code <= 0x3096) return String.fromCharCode(code + 0x60);
      if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return String(code & 15);
      return EQUIVALENTS[each] ?? (/\s/.test(each) ? ' ' : each);
    });
    cache.set(one, normalised);
  }
  return normalised;
}

/** Whether a code unit is a Hangul letter (jamo), including compatibility and half-width forms. */
const isJamo = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xffa0 && code <= 0xffdc);

/**
 * Normalises a text. White space of any kind and length becomes one space.
 *
 * The function is idempotent, and texts that differ only in case, width, accents or canonical form have equal results.
 */
export function normalise(source: string): Normalised {
  // fast path for plain ASCII: no offset changes
  if (!/[^ -~]| {2}/.test(source)) return { text: source.toLowerCase().replaceAll('`', "'") };
  const { length } = source;
  let starts = new Uint32Array(length + 16);
  let ends = new Uint32Array(length + 16);
  const pieces: string[] = [];
  let units = 0;
  let space = false;
  for (let at = 0; at < length;) {
    const code = source.charCodeAt(at);
    let to = at + 1;
    let normalised: string;
    if (code < 0x80) {
      if (code === 32 || (code >= 9 && code <= 13)) normalised = ' ';
      else normalised = code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : code === 96 ? "'" : source[at]!;
    } else {
      if (code >= 0xd800 && code <= 0xdbff && to < length) to++;
      else if (isJamo(code))
        // ignored characters between the letters of a syllable do not separate them
        for (
          let next = to;
          next < length &&
          (isJamo(source.charCodeAt(next)) || (source.charCodeAt(next) >= 0x80 && !normaliseCharacter(source[next]!)));
        ) {
          if (isJamo(source.charCodeAt(next++))) to = next;
        }
      normalised = normaliseCharacter(source.slice(at, to));
    }
    if (normalised === ' ') {
      if (space) {
        ends[units - 1] = to;
        at = to;
        continue;
      }
      space = true;
    } else if (normalised) space = false;
    if (units + normalised.length > starts.length) {
      const more = new Uint32Array(starts.length * 2 + normalised.length);
      const moreEnds = new Uint32Array(more.length);
      more.set(starts);
      moreEnds.set(ends);
      [starts, ends] = [more, moreEnds];
    }
    for (let i = 0; i < normalised.length; i++) {
      starts[units] = at;
      ends[units++] = to;
    }
    pieces.push(normalised);
    at = to;
  }
  return { text: pieces.join(''), starts: starts.subarray(0, units), ends: ends.subarray(0, units) };
}

/** A span of the source, the end not included. */
export type TextSpan = readonly [start: number, end: number];

/** Maps a span of normalised text to the source, including the marks of its last letter. */
export function originalRange({ text, starts, ends }: Normalised, from: number, to: number, source: string): TextSpan {
  if (!starts || !ends) return [from, to];
  let end = ends[to - 1]!;
  // ignored accents and vowel marks belong to the letter before them
  const next = to < text.length ? starts[to]! : source.length;
  while (end < next && /\p{M}/u.test(source[end]!)) end++;
  return [starts[from]!, end];
}

/** The marks that voice a kana. */
const VOICING_MARKS = /[\u3099\u309a]/;

/**
 * Finds a normalised query in a normalised text, as spans of the source, in order and without overlap.
 *
 * @param query - Normalised and trimmed; an empty one has no matches.
 */
export function findMatches(normalised: Normalised, query: string, source: string): TextSpan[] {
  const found: TextSpan[] = [];
  const { text } = normalised;
  if (!query) return found;
  let last = -1;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at)) {
    const to = at + query.length;
    // “か” is not the first half of “が”
    const half = to < text.length && VOICING_MARKS.test(text[to]!);
    const span = half ? undefined : originalRange(normalised, at, to, source);
    // both units of “ß” map to the same letter
    if (span && span[0] >= last) {
      found.push(span);
      last = span[1];
      at = to;
    } else at++;
  }
  return found;
}

/** Normalises and trims a query. */
export const normaliseQuery = (query: string): string => normalise(query).text.trim();
