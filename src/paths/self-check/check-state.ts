/** @pure The state of the answers in the self-check, and the transitions that a visitor's actions cause. */
import type { PathsModel, Sign } from '../model.js';
import type { Answer, Answers, Matter } from './scoring.js';

/** The answers as the form holds them. */
export interface CheckState {
  readonly signs: ReadonlyMap<string, Answer>;
  readonly matters: ReadonlyMap<number, Matter>;
  /** The answers given before "none of these" was ticked; `undefined` while it is not. */
  readonly beforeNone: ReadonlyMap<string, Answer> | undefined;
  /** Whether a safety sign was answered that is no longer among the sentences: the support stays. */
  readonly safetyTriggered: boolean;
  /** One line in the visitor's own words, which is never scored. */
  readonly concern: string;
}

export const initialCheckState: CheckState = {
  signs: new Map(),
  matters: new Map(),
  beforeNone: undefined,
  safetyTriggered: false,
  concern: '',
};

const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> => {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
};

/** Answers a sign, or leaves it open, and unticks "none of these". */
export const answerSign = (state: CheckState, id: string, value: Answer | undefined): CheckState => ({
  ...state,
  signs: withEntry(state.signs, id, value),
  beforeNone: undefined,
});

/** Sets how much a row matters, or leaves it open. */
export const rateRow = (state: CheckState, row: number, value: Matter | undefined): CheckState => ({
  ...state,
  matters: withEntry(state.matters, row, value),
});

/** Ticks "none of these", which clears the answers, or unticks it, which restores them. */
export const setNoneOfThese = (state: CheckState, on: boolean): CheckState => ({
  ...state,
  signs: on ? new Map() : (state.beforeNone ?? state.signs),
  beforeNone: on ? state.signs : undefined,
  safetyTriggered: !on && state.safetyTriggered,
});

/**
 * Carries the answers over to signs that have changed: late words, an editor, a translator. A sign without an id of its
 * own gets a new id with its new words, so its answer moves to the new sign in its place.
 */
export function migrateAnswers(state: CheckState, before: readonly Sign[], after: readonly Sign[]): CheckState {
  const known = new Set(before.map(({ id }) => id));
  const remaining = new Set(after.map(({ id }) => id));
  const moved = new Map<string, string>();
  before.forEach(({ id }, at) => {
    const next = after[at];
    if (!remaining.has(id) && next && !known.has(next.id)) moved.set(id, next.id);
  });
  const migrated = (answers: ReadonlyMap<string, Answer>) =>
    new Map([...answers].map(([id, value]) => [moved.get(id) ?? id, value]));
  const lost = before.some(
    ({ id, safety }) => safety && (state.signs.get(id) ?? 0) > 0 && !remaining.has(moved.get(id) ?? id),
  );
  return {
    ...state,
    signs: migrated(state.signs),
    beforeNone: state.beforeNone && migrated(state.beforeNone),
    safetyTriggered: state.safetyTriggered || lost,
  };
}

/** The answers as they are scored: "none of these" is a no to every sign. */
export const answersOf = ({ signs, matters, beforeNone }: CheckState, { signs: all }: PathsModel): Answers => ({
  signs: beforeNone ? new Map(all.map(({ id }) => [id, 0])) : signs,
  matters,
});
