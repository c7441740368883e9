/**
 * @pure Creates text anchors and locates them again in a text that may have changed.
 *
 * The quoted text, its prefix and suffix, and its relative position are each compared with every candidate; the best
 * one counts if its score is high enough. The weights are those that Hypothesis uses for annotations on the web: the
 * quotation most, its context less, its position least.
 */

/** A position in a text, identified by a quotation and its context. */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The relative position in the text, from 0 to 1. */
  readonly at: number;
}

/** Finds approximate matches of a pattern with at most `maxErrors` edits. */
export type ApproximateSearch = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/** A located anchor. */
export interface FoundAnchor {
  readonly start: number;
  readonly end: number;
  /** The confidence, from 0 to 1. */
  readonly score: number;
}

const EXACT_LENGTH = 64;
const CONTEXT_LENGTH = 32;
const WEIGHTS = { exact: 50, before: 20, after: 20, at: 2 } as const;
/** The share of the quotation's characters that may differ. */
const TOLERANCE = 0.4;
/** A lower score is taken for another position. */
const MIN_SCORE = 0.62;
/** The length of the chunks in which a text is searched, so that the page stays responsive. */
const CHUNK_LENGTH = 100_000;
/** The most candidates that are compared. In a text that repeats itself more often, no position is unique anyway. */
const MAX_CANDIDATES = 200;

/**
 * Creates the anchor of a span of text, such as a sentence, from its first characters.
 *
 * @param text - Normalised text.
 */
export function anchorAt(text: string, start: number, end: number, at: number): Anchor {
  const to = Math.min(end, start + EXACT_LENGTH);
  return {
    exact: text.slice(start, to),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(to, to + CONTEXT_LENGTH),
    at,
  };
}

/** The similarity of two texts, from 0 to 1: the share of the first that an approximate search finds in the second. */
function similarity(pattern: string, text: string, search: ApproximateSearch): number {
  if (!pattern) return 1;
  if (text.includes(pattern)) return 1;
  const best = search(text, pattern, pattern.length).reduce(
    (least, { errors }) => Math.min(least, errors),
    pattern.length,
  );
  return 1 - best / pattern.length;
}

/** The exact matches of a quotation. */
function exactMatches(text: string, words: string): FoundAnchor[] {
  const found: FoundAnchor[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MAX_CANDIDATES; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, score: 1 });
  return found;
}

/**
 * Locates an anchor, one chunk of the text per step.
 *
 * @param text - Normalised as the anchor is.
 * @returns `undefined` where no candidate is similar enough.
 */
export function* locate(
  text: string,
  { exact, prefix, suffix, at }: Anchor,
  search: ApproximateSearch,
): Generator<void, FoundAnchor | undefined> {
  if (!exact) return undefined;
  const { length } = exact;
  const rate = (start: number, end: number, exactSimilarity: number): FoundAnchor => {
    const before = similarity(prefix, text.slice(Math.max(0, start - prefix.length - 4), start), search);
    const after = similarity(suffix, text.slice(end, end + suffix.length + 4), search);
    const near = 1 - Math.min(1, Math.abs(start / Math.max(1, text.length) - at));
    const score =
      (WEIGHTS.exact * exactSimilarity + WEIGHTS.before * before + WEIGHTS.after * after + WEIGHTS.at * near) /
      (WEIGHTS.exact + WEIGHTS.before + WEIGHTS.after + WEIGHTS.at);
    return { start, end, score };
  };
  const best = (all: readonly FoundAnchor[]): FoundAnchor | undefined =>
    all.reduce<FoundAnchor | undefined>((one, other) => (!one || other.score > one.score ? other : one), undefined);
  const exactMatch = best(exactMatches(text, exact).map(({ start, end }) => rate(start, end, 1)));
  yield;
  // an exact match in the same context cannot be surpassed
  if (exactMatch && exactMatch.score > 0.9) return exactMatch;
  const errors = Math.floor(length * TOLERANCE);
  const candidates: FoundAnchor[] = exactMatch ? [exactMatch] : [];
  for (let from = 0; from < text.length && errors > 0; from += CHUNK_LENGTH) {
    const chunk = text.slice(from, from + CHUNK_LENGTH + length * 2);
    for (const match of search(chunk, exact, errors).slice(0, MAX_CANDIDATES))
      candidates.push(rate(from + match.start, from + match.end, 1 - match.errors / length));
    yield;
  }
  const found = best(candidates);
  return found && found.score >= MIN_SCORE ? found : undefined;
}
