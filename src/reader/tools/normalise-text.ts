/**
 * @pure Makes text comparable for someone who searches: without case, width, accents and vowel marks, with a way back.
 *
 * What counts as the same letter follows what browsers do in their own search (the primary level of UTS #10), with the
 * usual additions for Arabic (hamza seats, teh marbuta, dotless yeh) and with kana compared across both syllabaries,
 * because a word is searched for while it is still being converted. Voiced kana stay apart from unvoiced ones, and the
 * vowel signs of Indic and Thai letters stay: they are letters there, not accents.
 */

/** Folded text, and where each of its units came from. */
export interface Normalised {
  readonly text: string;
  /** The offset in the source at which what became unit `i` begins; nothing where every unit stands where it stood. */
  readonly starts?: Uint32Array;
  /** The offset at which it ends. */
  readonly ends?: Uint32Array;
}

/**
 * Accents, Hebrew points, Arabic vowel marks and tatweel, joiners, direction marks, soft hyphens: all that is passed
 * over.
 */
const PASSED = new RegExp(
  // eslint-disable-next-line no-misleading-character-class -- marks without their letters are what is meant
  `[${[
    '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u061c\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff',
    '\\u00ad\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff',
  ].join('')}]`,
  'gu',
);

/** Letters that no decomposition takes apart, and signs that stand for one another. */
const SAME: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', ı: 'i', ŋ: 'n', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه',
  '‘': "'", '’': "'", '‚': "'", '‛': "'", ʼ: "'", '′': "'", '`': "'", '´': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '″': '"',
  '‐': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '⁄': '/', '・': '', '\u2028': ' ', '\u2029': ' ',
}; // prettier-ignore

const seen = new Map<string, string>();

/** One character, or one syllable, folded: nothing, one unit or several. */
function foldOne(one: string): string {
  let folded = seen.get(one);
  if (folded === undefined) {
    const hangul = /[\u1100-\u11ff\uac00-\ud7a3\uffa0-\uffdc\u3130-\u318f]/.test(one);
    folded = (hangul ? one.replace(PASSED, '') : one)
      .normalize(hangul ? 'NFKC' : 'NFKD')
      .toLowerCase()
      .normalize(hangul ? 'NFC' : 'NFKD')
      .replace(PASSED, '');
    folded = folded.replace(/[^\0-\x7f]/gu, (each) => {
      const code = each.charCodeAt(0);
      // hiragana as katakana; Arabic and Persian digits as the others
      if (code >= 0x3041 && code <= 0x3096) return String.fromCharCode(code + 0x60);
      if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return String(code & 15);
      return SAME[each] ?? (/\s/.test(each) ? ' ' : each);
    });
    seen.set(one, folded);
  }
  return folded;
}

/** Half-width and compatibility letters become the ones that make up syllables. */
const isJamo = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xffa0 && code <= 0xffdc);

/**
 * Folds a run of text. White space of any kind and length becomes one space.
 *
 * Folding changes nothing any more the second time, and two texts that differ only in case, width, accents or canonical
 * form fold alike.
 */
export function normalise(source: string): Normalised {
  // most paragraphs of most articles: nothing moves
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
    let folded: string;
    if (code < 0x80) {
      if (code === 32 || (code >= 9 && code <= 13)) folded = ' ';
      else folded = code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : code === 96 ? "'" : source[at]!;
    } else {
      if (code >= 0xd800 && code <= 0xdbff && to < length) to++;
      else if (isJamo(code))
        // what is passed over between the letters of a syllable does not part them
        for (
          let next = to;
          next < length &&
          (isJamo(source.charCodeAt(next)) || (source.charCodeAt(next) >= 0x80 && !foldOne(source[next]!)));
        ) {
          if (isJamo(source.charCodeAt(next++))) to = next;
        }
      folded = foldOne(source.slice(at, to));
    }
    if (folded === ' ') {
      if (space) {
        ends[units - 1] = to;
        at = to;
        continue;
      }
      space = true;
    } else if (folded) space = false;
    if (units + folded.length > starts.length) {
      const more = new Uint32Array(starts.length * 2 + folded.length);
      const moreEnds = new Uint32Array(more.length);
      more.set(starts);
      moreEnds.set(ends);
      [starts, ends] = [more, moreEnds];
    }
    for (let i = 0; i < folded.length; i++) {
      starts[units] = at;
      ends[units++] = to;
    }
    pieces.push(folded);
    at = to;
  }
  return { text: pieces.join(''), starts: starts.subarray(0, units), ends: ends.subarray(0, units) };
}

/** A stretch of the source: from its first unit to after its last. */
export type Stretch = readonly [start: number, end: number];

/** Where a stretch of folded text stands in the source, with the marks that belong to its last letter. */
export function originalRange({ text, starts, ends }: Normalised, from: number, to: number, source: string): Stretch {
  if (!starts || !ends) return [from, to];
  let end = ends[to - 1]!;
  // accents and vowel marks that were passed over belong to the letter before them
  const next = to < text.length ? starts[to]! : source.length;
  while (end < next && /\p{M}/u.test(source[end]!)) end++;
  return [starts[from]!, end];
}

/** The marks that make a kana a voiced one. */
const VOICED = /[\u3099\u309a]/;

/**
 * Where a folded text holds a folded query, as stretches of the source, in order and without overlap.
 *
 * @param query - Folded and trimmed; an empty one is found nowhere.
 */
export function stretches(folded: Normalised, query: string, source: string): Stretch[] {
  const found: Stretch[] = [];
  const { text } = folded;
  if (!query) return found;
  let last = -1;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at)) {
    const to = at + query.length;
    // “か” is not the first half of “が”
    const half = to < text.length && VOICED.test(text[to]!);
    const stretch = half ? undefined : originalRange(folded, at, to, source);
    // both halves of “ß” are the same letter
    if (stretch && stretch[0] >= last) {
      found.push(stretch);
      last = stretch[1];
      at = to;
    } else at++;
  }
  return found;
}

/** A query as it is looked for. */
export const normaliseQuery = (query: string): string => normalise(query).text.trim();
