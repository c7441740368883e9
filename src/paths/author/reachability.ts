/**
 * @pure Analyses which results the signs of a comparison can lead to, and how often: a list of weights does not show
 * its author that a path never comes first (docs/decisions/scoring.md).
 */
import { ownValue, type PathsModel, type Sign } from '../model.js';
import { attainable, outcome, type Answers, type ResultKind } from '../self-check/scoring.js';

/** How often one result comes up. */
export interface ReachableResult {
  readonly kind: ResultKind;
  /** The path that the result names; only for `one`. */
  readonly path?: string;
  /** How many of the scored answer sets lead to it. */
  readonly sets: number;
  /** The signs ticked in the smallest answer set that leads to it; `undefined` when none does. */
  readonly example: readonly Sign[] | undefined;
}

/** What all answer sets together lead to. */
export interface Reachability {
  /** How many answer sets were scored. */
  readonly sets: number;
  /** Whether these are all there are. Otherwise they are a sample, the same for the same card always. */
  readonly exhaustive: boolean;
  /**
   * `one` for each path in the author's order, then the other kinds. `support` counts no sets: a tick on a safety sign
   * is enough.
   */
  readonly results: readonly ReachableResult[];
  /** How many answer sets name one path, and how many of those would name none or several after a single change. */
  readonly named: number;
  readonly fragile: number;
  /** How many answer sets name a path that a single change turns into another path. The margin keeps this at 0. */
  readonly reversible: number;
  /** The most points each path can have, in the author's order. */
  readonly attainable: readonly number[];
}

/** Up to this many signs, every answer set is scored. */
export const EXHAUSTIVE = 12;
/** How many answer sets are sampled where there are more signs. */
export const SAMPLE = 2048;

/** Evenly spread numbers below 2^32 that are the same each time (Mulberry32's mixing of a counter). */
function mixed(counter: number): number {
  let state = (counter + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return (state ^ (state >>> 14)) >>> 0;
}

/** Whether a sign is ticked in a sampled set. The first sets are nothing, everything, and each sign alone. */
function isTicked(set: number, sign: number, signs: number): boolean {
  if (set < 2) return set === 1;
  if (set < signs + 2) return sign === set - 2;
  return !!((mixed(set * 31 + (sign >> 5)) >>> (sign & 31)) & 1);
}

const none = new Map<number, 0>();

/** Scores the answer sets of yes and no; "a little" lies between them, and what matters is left open. */
export function analyseReachability(model: PathsModel): Reachability {
  const signs = model.signs.filter(({ safety }) => !safety);
  const exhaustive = signs.length <= EXHAUSTIVE;
  const total = exhaustive ? 2 ** signs.length : SAMPLE;
  const answers = (ticked: readonly boolean[]): Answers => ({
    signs: new Map(signs.map(({ id }, at) => [id, ticked[at] ? 1 : 0])),
    matters: none,
  });
  const key = (ticked: readonly boolean[]) => ticked.map(Number).join('');
  const known = new Map<string, string>();
  const resultOf = (ticked: readonly boolean[]): string => {
    const name = key(ticked);
    let result = known.get(name);
    if (result === undefined) {
      const { kind, leading } = outcome(model, answers(ticked));
      result = kind === 'one' ? `one ${leading[0]}` : kind;
      known.set(name, result);
    }
    return result;
  };

  const counts = new Map<string, number>();
  const examples = new Map<string, readonly boolean[]>();
  let named = 0;
  let fragile = 0;
  let reversible = 0;
  for (let set = 0; set < total; set++) {
    const ticked = signs.map((_, at) => (exhaustive ? !!(set & (1 << at)) : isTicked(set, at, signs.length)));
    const result = resultOf(ticked);
    counts.set(result, (counts.get(result) ?? 0) + 1);
    const size = ticked.filter(Boolean).length;
    const before = examples.get(result);
    if (!before || size < before.filter(Boolean).length) examples.set(result, ticked);
    if (!result.startsWith('one ')) continue;
    named++;
    const others = ticked.map((_, at) => resultOf(ticked.map((on, index) => on !== (index === at))));
    if (others.some((other) => other !== result)) fragile++;
    if (others.some((other) => other !== result && other.startsWith('one '))) reversible++;
  }

  const resultFor = (kind: ResultKind, path?: string): ReachableResult => {
    const name = path === undefined ? kind : `one ${path}`;
    const example = examples.get(name);
    return {
      kind,
      ...(path !== undefined && { path }),
      sets: counts.get(name) ?? 0,
      example: example && signs.filter((_, at) => example[at]),
    };
  };
  const safety = model.signs.find((sign) => sign.safety);
  return {
    sets: total,
    exhaustive,
    results: [
      ...model.paths.map(({ id }) => resultFor('one', id)),
      ...(['several', 'none', 'unsure'] as const).map((kind) => resultFor(kind)),
      { kind: 'support', sets: 0, example: safety && [safety] },
    ],
    named,
    fragile,
    reversible,
    attainable: attainable(model, { signs: new Map(), matters: none }),
  };
}

/**
 * How far the most points of the paths lie apart: 0 when they are equal, 0.25 when the least has a quarter less than
 * the most.
 */
export function unfairness({ attainable: most }: Pick<Reachability, 'attainable'>): number {
  const highest = Math.max(...most);
  return highest > 0 ? 1 - Math.min(...most) / highest : 0;
}

/** The signs that speak for a path. */
export const signsFor = ({ signs }: PathsModel, path: string): readonly Sign[] =>
  signs.filter((sign) => !sign.safety && (ownValue(sign.for, path) ?? 0) > 0);
