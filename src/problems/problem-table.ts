/** @pure The shape of a table of problems: the sentences for each code. */
import type { ProblemLevel } from '../controllers/problem-event.js';

/** What was found and where, for the sentences that mention it. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** A sentence, or a function that makes one from the values. */
export type ProblemSentence = string | ((values: ProblemValues) => string);

/** What happened, and what an author can do about it. For authors, so in English only. */
export interface ProblemText {
  readonly message: ProblemSentence;
  readonly hint: ProblemSentence;
  /** Defaults to `error`. */
  readonly level?: ProblemLevel;
}

/**
 * The problems of one widget. Codes are `WL-<widget>-<number>`, with `DATA` for what all widgets share, and are never
 * given a new meaning.
 */
export type ProblemTable<Widget extends string, Text = ProblemText> = Readonly<Record<`WL-${Widget}-${number}`, Text>>;

/** Makes a sentence. */
export const sentence = (text: ProblemSentence, values: ProblemValues): string =>
  typeof text === 'function' ? text(values) : text;
