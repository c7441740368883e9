/**
 * @pure Makes the part of an address that leads to a passage: a text directive
 *   (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * A browser goes to the first place that fits. So a directive is made longer, word by word, until the first place is
 * the
 * right one: first with what stands before and after it, for long passages also with more of their own first and last
 * words. Places are compared as loosely as any browser may (without case and accents, inside of words too), so a
 * directive that is sure here is sure there.
 */
import { normalise } from './normalise-text.js';
import { isTracking } from './tracking-parameters.js';

/** What a text directive says. */
export interface Directive {
  readonly prefix?: string;
  /** The passage, or its first words. */
  readonly start: string;
  /** The last words of a long passage. */
  readonly end?: string;
  readonly suffix?: string;
}

/** A place in the words of a page: which run, and how far into it. */
export interface TextPosition {
  readonly run: number;
  readonly offset: number;
}

/** A longer passage is named by its first and last words. */
const WHOLE = 250;
/** How many words of context are tried. */
const CONTEXT = [0, 1, 2, 3, 5, 8, 13, 21, 34];
/** How many words stand for each end of a long passage. */
const ENDS = [4, 7, 12];

type Span = readonly [start: number, end: number];

/** The words of a text: where each begins and ends. */
function wordsOf(text: string, lang: string): readonly Span[] {
  if (typeof Intl.Segmenter === 'function')
    return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => [index, index + segment.length]);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => [index, index + word.length]);
}

/** The words of a page, folded and joined, and where each run begins in them. */
export interface Page {
  readonly texts: readonly string[];
  readonly all: string;
  readonly bases: readonly number[];
  readonly maps: readonly (Uint32Array | undefined)[];
}

export function pageOf(texts: readonly string[]): Page {
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

/** Where a spot is in the folded words. */
function at({ bases, maps, all }: Page, { run, offset }: TextPosition): number {
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

const past = (all: string, from: number): number => {
  let to = from;
  while (all[to] === ' ' || all[to] === '\n') to++;
  return to;
};

const plain = (text: string): string => normalise(text).text.trim();

/** The first place that fits a directive, in the folded words. */
export function firstPlace({ all }: Page, directive: Directive): Span | undefined {
  const [prefix, start, end, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(
    (each) => plain(each ?? ''),
  );
  const followed = (to: number) => !suffix || all.startsWith(suffix, past(all, to));
  if (!start) return undefined;
  const key = prefix || start;
  for (let found = all.indexOf(key); found >= 0; found = all.indexOf(key, found + 1)) {
    const from = prefix ? past(all, found + prefix.length) : found;
    if (prefix && !all.startsWith(start, from)) continue;
    const to = from + start.length;
    if (!end) {
      if (followed(to)) return [from, to];
      continue;
    }
    for (let last = all.indexOf(end, to); last >= 0; last = all.indexOf(end, last + 1))
      if (followed(last + end.length)) return [from, last + end.length];
    // an end that is not there for the first start is there for no later one
    return undefined;
  }
  return undefined;
}

/** Words as they are written into an address: without what is not seen. */
const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Widens a passage to whole words, and takes off the space around it. */
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

/** The last `count` words before a spot, from the same run or, at its start, from the run before. */
function wordsBefore(texts: readonly string[], { run, offset }: TextPosition, count: number, lang: string): string {
  let text = texts[run]!.slice(0, offset);
  for (let above = run - 1; !text.trim() && above >= 0; above--) text = texts[above]!;
  const words = wordsOf(text, lang);
  return words.length ? tidy(text.slice(words[Math.max(0, words.length - count)]![0])) : '';
}

function wordsAfter(texts: readonly string[], { run, offset }: TextPosition, count: number, lang: string): string {
  let text = texts[run]!.slice(offset);
  for (let below = run + 1; !text.trim() && below < texts.length; below++) text = texts[below]!;
  const words = wordsOf(text, lang);
  return words.length ? tidy(text.slice(0, words[Math.min(words.length, count) - 1]![1])) : '';
}

/**
 * A directive that leads to a passage and nowhere else; `undefined` where there is none, because the words around the
 * passage come again word for word.
 *
 * @param page - All words of the page: a browser does not stop at an article.
 * @param lang - The language of the words, for those that are written without spaces.
 */
export function directiveFor(page: Page, from: TextPosition, to: TextPosition, lang: string): Directive | undefined {
  const { texts } = page;
  const whole = wholeWords(texts, from, to, lang);
  if (!whole) return undefined;
  const [first, last] = whole;
  const start = at(page, first);
  const end = at(page, last);
  const right = (directive: Directive) => {
    const place = firstPlace(page, directive);
    return place?.[0] === start && place[1] === end;
  };
  const one = first.run === last.run;
  const text = tidy(texts[first.run]!.slice(first.offset, one ? last.offset : undefined));
  const passages: Directive[] = [];
  if (one && text.length <= WHOLE) passages.push({ start: text });
  else {
    const head = texts[first.run]!.slice(first.offset, one ? last.offset : undefined);
    const tail = texts[last.run]!.slice(one ? first.offset : 0, last.offset);
    const [heads, tails] = [wordsOf(head, lang), wordsOf(tail, lang)];
    for (const count of ENDS) {
      if (one && heads.length < count * 2) continue;
      const named = {
        start: tidy(head.slice(0, heads[Math.min(count, heads.length) - 1]?.[1])),
        end: tidy(tail.slice(tails[Math.max(0, tails.length - count)]?.[0] ?? 0)),
      };
      if (named.start && named.end) passages.push(named);
    }
    if (!passages.length && one) passages.push({ start: text });
  }
  for (const count of CONTEXT)
    for (const passage of passages) {
      const prefix = count ? wordsBefore(texts, first, count, lang) : '';
      const suffix = count ? wordsAfter(texts, last, count, lang) : '';
      // as little as will do
      for (const around of [{ prefix }, { suffix }, { prefix, suffix }]) {
        const directive = {
          ...passage,
          ...(around.prefix && { prefix: around.prefix }),
          ...(around.suffix && { suffix: around.suffix }),
        };
        if (right(directive)) return directive;
      }
    }
  return undefined;
}

/**
 * Percent-encodes what a directive says: also the characters that mean something in it, and those that end an address
 * in running text.
 */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[-!'()*~]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** A directive as it stands in an address after `#:~:`. */
export const directiveText = ({ prefix, start, end, suffix }: Directive): string =>
  `text=${[prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`].filter(Boolean).join(',')}`;

/** Reads a directive; `undefined` where it is none. */
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
 * The address to hand on: the one the page calls its own, else the one it was reached at, without anything that tells
 * where the visitor came from.
 *
 * @param canonical - What the page's `<link rel="canonical">` says. It counts only when it is of the same site: a wrong
 *   one would lead away.
 * @returns `undefined` where the page has no address anyone else could open.
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
