/** Finds the ways that a title weighs, `Renting vs. buying: which is right for you?`, and tells which of them a text names. */
const LEADING =
  /^(?:(?:should (?:i|you|we)|do (?:i|you) (?:need|want)|is|are|when to|how to (?:choose|decide)(?: between)?|choosing(?: between)?|deciding between|(?:what(?: is|'s| are) )?(?:the )?(?:(?:key|main|real) )?differences? between|comparing|(?:which|what)\b[^,]*,)\s+)+/i;
const TRAILING =
  /(?:,\s*(?:which|what|how)\b|\s+(?:right|better|best) (?:for|choice|option|fit)\b|\s+(?:compared|explained|comparison|guide)\b|\s+(?:in\s+)?\d{4}\b).*$/i;
/** A text with a capital as its first letter. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The ways that a part of a title names. */
function waysInPart(part: string): readonly string[] {
  const core = part.replace(TRAILING, '').replace(LEADING, '').trim();
  const parts = core.split(
    /\bbetween\b/i.test(part)
      ? /\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|vs\.?|versus)\s+/i
      : /\s+(?:or|vs\.?|versus)\s+|\s*,\s*(?:or\s+)?(?=.*\b(?:or|vs\.?|versus)\s)/i,
  );
  // the last one may be followed by where, for whom, or in what respect all are compared
  const isOpen = parts.slice(0, -1).every((way) => !/\s(?:in|for)\s/i.test(way));
  const ways = parts
    .map((way, at) =>
      at && at === parts.length - 1 && isOpen
        ? way.replace(/\s+(?:in|for)\s.+$/i, '').replace(/\s+(?:costs?|prices?)$/i, '')
        : way,
    )
    .map((way) => capital(way.replace(/^(?:an?|the|to)\s+/i, '').trim()))
    .filter(Boolean);
  const isShort = ways.every((way) => way.split(/\s+/).length <= 5 && way.length <= 48);
  return ways.length > 1 && ways.length <= 5 && isShort ? ways : [];
}

/** The ways that a title names: `Renting vs. buying: which is right for you?`. */
export const waysInTitle = (title: string): readonly string[] =>
  title
    .replace(/[’]/g, "'")
    .replace(/\s*\([^)]*\)/g, '')
    .split(/\s*[:?|]\s*|\s+[–—-]\s+/)
    .map(waysInPart)
    .find((ways) => ways.length) ?? [];

/** The stem of a word, by which `coach`, `coaches` and `coaching` are the same. */
const stem = (word: string): string =>
  word
    .replace(/'s$/, '')
    .replace(/(?<=.{3})(?:ations?|ators?|ating|ated?|eutic|ings?|ists?|ies|ers?|ors?|ed|es|(?<!s)s|y|e)$/, '')
    .replace(/(.)\1$/, '$1');

/** The words of a text, in small letters and without hyphens. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/(?<=\p{L})[-‑](?=\p{L})/gu, '')
    .match(/[\p{L}\p{N}]+(?:'s)?/gu) ?? [];

/** The stems of a text, also of two words together, so that `in person` is `in-person`. */
export const stemsIn = (text: string): readonly string[] => {
  const words = wordsIn(text);
  return [...words, ...words.slice(1).map((word, at) => words[at]! + word)].map(stem);
};
const SMALL_WORDS = new Set(['the', 'and', 'for', 'with', 'your', 'own', 'an', 'to', 'in', 'on', 'of'].map(stem));

/** The names with what a title says once for all: `Online vs. in-person lessons`, where the article has online lessons. */
export function completed(ways: readonly string[], article: string): readonly string[] {
  const phrase = (text: string): string => ` ${wordsIn(text).map(stem).join(' ')} `;
  const last = ways.at(-1)?.split(' ') ?? [];
  const tails = last.map((_, at) => last.slice(at).join(' ')).slice(1);
  const told = phrase(article);
  return ways.map((way, at) => {
    const whole = tails.map((tail) => `${way} ${tail}`).find((name) => told.includes(phrase(name)));
    return (at < ways.length - 1 && whole) || way;
  });
}

/** The stems by which each way is told from the others, in the order of the ways. */
export type Marks = readonly (readonly string[])[];

/** Finds them. */
export function marksOf(ways: readonly string[]): Marks {
  const all = ways.map((way) =>
    wordsIn(way)
      .map(stem)
      .filter((each) => each.length > 1 && !SMALL_WORDS.has(each)),
  );
  return all.map((list, at) => {
    const others = all.filter((_, index) => index !== at).flat();
    const left = list.filter((each) => !others.some((other) => other.includes(each)));
    return left.length ? left : list;
  });
}

/** Which of the ways a text names, if it is exactly one. */
export function wayNamed(text: string, marks: Marks): number {
  const words = stemsIn(text);
  const named = marks.map((list) => list.some((mark) => words.includes(mark)));
  return named.filter(Boolean).length === 1 ? named.indexOf(true) : -1;
}

/** The ways that texts name, each of them one. */
export const waysAmong = (texts: readonly string[], marks: Marks): ReadonlySet<number> =>
  new Set(texts.map((text) => wayNamed(text, marks)).filter((way) => way >= 0));
