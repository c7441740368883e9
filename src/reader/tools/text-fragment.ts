/**
 * @pure Creates and parses text directives, which link to a passage (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * A browser scrolls to the first match. A directive is therefore extended word by word until its first match is the
 * passage: first with context before and after it, for long passages also with more of their first and last words.
 * Matching is as lenient as that of any browser (ignoring case and accents, also inside of words), so a directive that
 * is unique here is unique there.
 */
import { localeOf } from '../../i18n/locale.js';
import { normalise } from './normalise-text.js';
import { isTracking } from './tracking-parameters.js';

/** The fields of a text directive. */
export interface Directive {
  readonly prefix?: string;
  /** The passage, or its first words. */
  readonly start: string;
  /** The last words of a long passage. */
  readonly end?: string;
  readonly suffix?: string;
}

/** A position in the text of a page: a run and an offset in it. */
export interface TextPosition {
  readonly run: number;
  readonly offset: number;
}

/** The length up to which a passage is quoted as a whole. */
const MAX_WHOLE_PASSAGE = 250;
/** The numbers of context words that are tried. */
const CONTEXT_WORDS = [0, 1, 2, 3, 5, 8, 13, 21, 34];
/** The numbers of words that are tried for each end of a long passage. */
const END_WORDS = [4, 7, 12];

type Span = readonly [start: number, end: number];

/** The spans of the words of a text. */
function wordsOf(text: string, lang: string): readonly Span[] {
  if (typeof Intl.Segmenter === 'function')
    return [...new Intl.Segmenter(localeOf(lang), { granularity: 'word' }).segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => [index, index + segment.length]);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => [index, index + word.length]);
}

/** The normalised and joined text of a page, and the offset of each run in it. */
export interface PageIndex {
  readonly texts: readonly string[];
  readonly all: string;
  readonly bases: readonly number[];
  readonly maps: readonly (Uint32Array | undefined)[];
}

export function indexPage(texts: readonly string[]): PageIndex {
  const bases: number[] = [];
  const maps: (Uint32Array | undefined)[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const each of texts) {
    const { text, starts } = normalise(each);
    bases.push(length);
    maps.push(starts);
    parts.push(text);
    length += text.length + 1;
  }
  return { texts, all: parts.join('\n'), bases, maps };
}

/** The offset of a position in the normalised text. */
function normalisedOffset({ bases, maps, all }: PageIndex, { run, offset }: TextPosition): number {
  const map = maps[run];
  const base = bases[run]!;
  if (!map) return base + offset;
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(base + low, all.length);
}

const skipSpace = (all: string, from: number): number => {
  let to = from;
  while (all[to] === ' ' || all[to] === '\n') to++;
  return to;
};

const normalisedText = (text: string): string => normalise(text).text.trim();

/** The first match of a directive in the normalised text. */
export function firstMatch({ all }: PageIndex, directive: Directive): Span | undefined {
  const [prefix, start, end, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(
    (each) => normalisedText(each ?? ''),
  );
  const isFollowed = (to: number) => !suffix || all.startsWith(suffix, skipSpace(all, to));
  if (!start) return undefined;
  const key = prefix || start;
  for (let found = all.indexOf(key); found >= 0; found = all.indexOf(key, found + 1)) {
    const from = prefix ? skipSpace(all, found + prefix.length) : found;
    if (prefix && !all.startsWith(start, from)) continue;
    const to = from + start.length;
    if (!end) {
      if (isFollowed(to)) return [from, to];
      continue;
    }
    for (let last = all.indexOf(end, to); last >= 0; last = all.indexOf(end, last + 1))
      if (isFollowed(last + end.length)) return [from, last + end.length];
    // an end that does not follow the first start follows no later one
    return undefined;
  }
  return undefined;
}

/** Removes invisible characters and collapses white space. */
const cleanText = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Expands a passage to whole words, without the white space around it. */
function wholeWords(
  texts: readonly string[],
  from: TextPosition,
  to: TextPosition,
  lang: string,
): readonly [TextPosition, TextPosition] | undefined {
  let [first, last] = [from, to];
  while (first.run < last.run && !texts[first.run]!.slice(first.offset).trim())
    first = { run: first.run + 1, offset: 0 };
  while (last.run > first.run && !texts[last.run]!.slice(0, last.offset).trim())
    last = { run: last.run - 1, offset: texts[last.run - 1]!.length };
  const within =
    (offset: number) =>
    ([start, end]: Span) =>
      start < offset && offset < end;
  const start = wordsOf(texts[first.run]!, lang).find(within(first.offset))?.[0] ?? first.offset;
  const end = wordsOf(texts[last.run]!, lang).find(within(last.offset))?.[1] ?? last.offset;
  const head = texts[first.run]!.slice(start, first.run === last.run ? end : undefined);
  const tail = texts[last.run]!.slice(first.run === last.run ? start : 0, end);
  if (!head.trim() || !tail.trim()) return undefined;
  return [
    { run: first.run, offset: start + head.length - head.trimStart().length },
    { run: last.run, offset: end - (tail.length - tail.trimEnd().length) },
  ];
}

/** The last `count` words before a position, from the same run or, at its start, from the previous run. */
function wordsBefore(texts: readonly string[], { run, offset }: TextPosition, count: number, lang: string): string {
  let text = texts[run]!.slice(0, offset);
  for (let above = run - 1; !text.trim() && above >= 0; above--) text = texts[above]!;
  const words = wordsOf(text, lang);
  return words.length ? cleanText(text.slice(words[Math.max(0, words.length - count)]![0])) : '';
}

function wordsAfter(texts: readonly string[], { run, offset }: TextPosition, count: number, lang: string): string {
  let text = texts[run]!.slice(offset);
  for (let below = run + 1; !text.trim() && below < texts.length; below++) text = texts[below]!;
  const words = wordsOf(text, lang);
  return words.length ? cleanText(text.slice(0, words[Math.min(words.length, count) - 1]![1])) : '';
}

/**
 * Creates a directive whose first match is the passage; `undefined` where there is none, because the passage is
 * repeated with its context.
 *
 * @param page - All text of the page: a browser searches beyond the article.
 * @param lang - The language of the text, for segmenting scripts without spaces.
 */
export function directiveFor(
  page: PageIndex,
  from: TextPosition,
  to: TextPosition,
  lang: string,
): Directive | undefined {
  const { texts } = page;
  const whole = wholeWords(texts, from, to, lang);
  if (!whole) return undefined;
  const [first, last] = whole;
  const start = normalisedOffset(page, first);
  const end = normalisedOffset(page, last);
  const isExact = (directive: Directive) => {
    const match = firstMatch(page, directive);
    return match?.[0] === start && match[1] === end;
  };
  const isOneRun = first.run === last.run;
  const text = cleanText(texts[first.run]!.slice(first.offset, isOneRun ? last.offset : undefined));
  const passages: Directive[] = [];
  if (isOneRun && text.length <= MAX_WHOLE_PASSAGE) passages.push({ start: text });
  else {
    const head = texts[first.run]!.slice(first.offset, isOneRun ? last.offset : undefined);
    const tail = texts[last.run]!.slice(isOneRun ? first.offset : 0, last.offset);
    const [heads, tails] = [wordsOf(head, lang), wordsOf(tail, lang)];
    for (const count of END_WORDS) {
      if (isOneRun && heads.length < count * 2) continue;
      const passage = {
        start: cleanText(head.slice(0, heads[Math.min(count, heads.length) - 1]?.[1])),
        end: cleanText(tail.slice(tails[Math.max(0, tails.length - count)]?.[0] ?? 0)),
      };
      if (passage.start && passage.end) passages.push(passage);
    }
    if (!passages.length && isOneRun) passages.push({ start: text });
  }
  for (const count of CONTEXT_WORDS)
    for (const passage of passages) {
      const prefix = count ? wordsBefore(texts, first, count, lang) : '';
      const suffix = count ? wordsAfter(texts, last, count, lang) : '';
      // the shortest context first
      for (const around of [{ prefix }, { suffix }, { prefix, suffix }]) {
        const directive = {
          ...passage,
          ...(around.prefix && { prefix: around.prefix }),
          ...(around.suffix && { suffix: around.suffix }),
        };
        if (isExact(directive)) return directive;
      }
    }
  return undefined;
}

/**
 * Percent-encodes a field of a directive: also the characters with a meaning in directives, and those that end an
 * address in running text.
 */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[-!'()*~]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** Serialises a directive, to be appended after `#:~:`. */
export function directiveText({ prefix, start, end, suffix }: Directive): string {
  const fields = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `text=${fields.filter(Boolean).join(',')}`;
}

/** Parses a directive; `undefined` where it is invalid. */
export function readDirective(text: string): Directive | undefined {
  const parts = (/^text=(.+)$/.exec(text)?.[1] ?? '').split(',');
  let decoded: string[];
  const prefix = parts[0]?.endsWith('-') ? parts.shift()!.slice(0, -1) : '';
  const suffix = parts.length && parts[parts.length - 1]!.startsWith('-') ? parts.pop()!.slice(1) : '';
  if (!parts[0] || parts.length > 2) return undefined;
  try {
    decoded = [prefix, parts[0], parts[1] ?? '', suffix].map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const [before, start, end, after] = decoded as [string, string, string, string];
  return { start, ...(before && { prefix: before }), ...(end && { end }), ...(after && { suffix: after }) };
}

/**
 * The address to share: the canonical one, else the current one, without tracking parameters, credentials and fragment.
 *
 * @param canonical - The page's `<link rel="canonical">`. It is used only when it is on the same site: a wrong one
 *   would lead elsewhere.
 * @returns `undefined` where the page has no public address.
 */
export function cleanAddress(here: string, canonical?: string | null): string | undefined {
  const read = (text: string, base?: string) => {
    try {
      const url = new URL(text, base);
      return /^https?:$/.test(url.protocol) ? url : undefined;
    } catch {
      return undefined;
    }
  };
  const page = read(here);
  const own = canonical ? read(canonical, page?.href) : undefined;
  const site = (url: URL) => url.hostname.replace(/^www\./, '');
  const url = own && (!page || site(own) === site(page)) ? own : page;
  if (!url) return undefined;
  for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name);
  url.hash = url.username = url.password = '';
  return url.href;
}
