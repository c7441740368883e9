/**
 * @pure A place in a text, kept by its words, and found again when the text has changed.
 *
 * The words themselves, what stands before and after them, and how far into the text they stood are each compared with
 * every place that might be meant; the best counts, if it is good enough. The weights are those that Hypothesis found
 * good for notes on the web: the words most, their surroundings less, their position least.
 */

/** A place in a text: a few of its own words. */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How far into the text it stood, from 0 to 1. */
  readonly at: number;
}

/** Finds a pattern in a text with at most so many letters different. */
export type Search = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/** A place that was found. */
export interface FoundAnchor {
  readonly start: number;
  readonly end: number;
  /** How sure it is, from 0 to 1. */
  readonly score: number;
}

const EXACT = 64;
const AROUND = 32;
const WEIGHTS = { exact: 50, before: 20, after: 20, at: 2 } as const;
/** Of the letters of the words themselves, so many may differ. */
const TOLERANCE = 0.4;
/** Less than this is some other place. */
const ENOUGH = 0.62;
/** A text is searched in stretches of this length, so that the page can answer in between. */
const STRETCH = 100_000;
/** As many places are compared at most. A text that says the same more often than that has no places. */
const PLACES = 200;

/**
 * The anchor of a stretch of a text, a sentence say, of which the first words count.
 *
 * @param text - Should have its white space folded.
 */
export function anchorAt(text: string, start: number, end: number, at: number): Anchor {
  const to = Math.min(end, start + EXACT);
  return {
    exact: text.slice(start, to),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(to, to + AROUND),
    at,
  };
}

/** How alike two texts are, from 0 to 1: the share of the first that an approximate search finds in the second. */
function likeness(wanted: string, there: string, search: Search): number {
  if (!wanted) return 1;
  if (there.includes(wanted)) return 1;
  const best = search(there, wanted, wanted.length).reduce(
    (least, { errors }) => Math.min(least, errors),
    wanted.length,
  );
  return 1 - best / wanted.length;
}

/** Where a text says something exactly. */
function exactly(text: string, words: string): FoundAnchor[] {
  const found: FoundAnchor[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < PLACES; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, score: 1 });
  return found;
}

/**
 * Finds a place again, a stretch of the text at a step.
 *
 * @param text - Folded as the anchor is.
 * @returns `undefined` where nothing is like enough.
 */
export function* locate(
  text: string,
  { exact, prefix, suffix, at }: Anchor,
  search: Search,
): Generator<void, FoundAnchor | undefined> {
  if (!exact) return undefined;
  const { length } = exact;
  const rate = (start: number, end: number, likeExact: number): FoundAnchor => {
    const before = likeness(prefix, text.slice(Math.max(0, start - prefix.length - 4), start), search);
    const after = likeness(suffix, text.slice(end, end + suffix.length + 4), search);
    const near = 1 - Math.min(1, Math.abs(start / Math.max(1, text.length) - at));
    const score =
      (WEIGHTS.exact * likeExact + WEIGHTS.before * before + WEIGHTS.after * after + WEIGHTS.at * near) /
      (WEIGHTS.exact + WEIGHTS.before + WEIGHTS.after + WEIGHTS.at);
    return { start, end, score };
  };
  const best = (all: readonly FoundAnchor[]): FoundAnchor | undefined =>
    all.reduce<FoundAnchor | undefined>((one, other) => (!one || other.score > one.score ? other : one), undefined);
  const same = best(exactly(text, exact).map(({ start, end }) => rate(start, end, 1)));
  yield;
  // where the words stand as they stood, among what they stood among, nothing can be better
  if (same && same.score > 0.9) return same;
  const errors = Math.floor(length * TOLERANCE);
  const places: FoundAnchor[] = same ? [same] : [];
  for (let from = 0; from < text.length && errors > 0; from += STRETCH) {
    const stretch = text.slice(from, from + STRETCH + length * 2);
    for (const match of search(stretch, exact, errors).slice(0, PLACES))
      places.push(rate(from + match.start, from + match.end, 1 - match.errors / length));
    yield;
  }
  const found = best(places);
  return found && found.score >= ENOUGH ? found : undefined;
}
