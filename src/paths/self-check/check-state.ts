/** @pure What a visitor has said so far, and how each touch changes it. */
import type { PathsModel, Sign } from '../model.js';
import type { Answer, Answers, Matter } from './scoring.js';

/** The answers as the form holds them. */
export interface CheckState {
  readonly signs: ReadonlyMap<string, Answer>;
  readonly matters: ReadonlyMap<number, Matter>;
  /** What was answered before "none of these", which takes it back; `undefined` while that is not ticked. */
  readonly refused: ReadonlyMap<string, Answer> | undefined;
  /** Whether a safety sign was answered that is no longer among the sentences: the support stays all the same. */
  readonly held: boolean;
  /** One line of the visitor's own, which nothing weighs. */
  readonly concern: string;
}

export const initialCheckState: CheckState = {
  signs: new Map(),
  matters: new Map(),
  refused: undefined,
  held: false,
  concern: '',
};

const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> => {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
};

/** Answers a sign, or leaves it open. "None of these" no longer holds. */
export const answerSign = (said: CheckState, id: string, value: Answer | undefined): CheckState => ({
  ...said,
  signs: put(said.signs, id, value),
  refused: undefined,
});

/** Says how much a row matters, or leaves it open. */
export const rateRow = (said: CheckState, row: number, value: Matter | undefined): CheckState => ({
  ...said,
  matters: put(said.matters, row, value),
});

/** Ticks "none of these", which empties the signs, or takes it back, which brings them back. */
export const setNoneOfThese = (said: CheckState, on: boolean): CheckState => ({
  ...said,
  signs: on ? new Map() : (said.refused ?? said.signs),
  refused: on ? said.signs : undefined,
  held: !on && said.held,
});

/**
 * The same answers where the sentences have become others under them: late words, an editor, a translator. A sign
 * without
 * an id of its own gets a new one with its new words, so an answer goes along to the new sign in its place.
 */
export function migrateAnswers(said: CheckState, before: readonly Sign[], after: readonly Sign[]): CheckState {
  const known = new Set(before.map(({ id }) => id));
  const there = new Set(after.map(({ id }) => id));
  const moved = new Map<string, string>();
  before.forEach(({ id }, at) => {
    const next = after[at];
    if (!there.has(id) && next && !known.has(next.id)) moved.set(id, next.id);
  });
  const along = (answers: ReadonlyMap<string, Answer>) =>
    new Map([...answers].map(([id, value]) => [moved.get(id) ?? id, value]));
  const lost = before.some(
    ({ id, safety }) => safety && (said.signs.get(id) ?? 0) > 0 && !there.has(moved.get(id) ?? id),
  );
  return { ...said, signs: along(said.signs), refused: said.refused && along(said.refused), held: said.held || lost };
}

/** The answers as the model weighs them: "none of these" is a no to every sign. */
export const answersOf = ({ signs, matters, refused }: CheckState, { signs: all }: PathsModel): Answers => ({
  signs: refused ? new Map(all.map(({ id }) => [id, 0])) : signs,
  matters,
});
