/**
 * @pure Scores a visitor's answers for each path (docs/decisions/scoring.md). No randomness, no time, no language; the
 * order of signs changes nothing; a tie is reported as a tie.
 */
import { ownValue, type Path, type PathsModel, type Row, type Sign } from '../model.js';

/** Not me, a little, me. A sign left open is not in the map. */
export type Answer = 0 | 0.5 | 1;

/** How much something matters: not much, somewhat, a lot. */
export type Matter = 0 | 1 | 2;

/** What a visitor has answered. */
export interface Answers {
  /** By sign id. */
  readonly signs: ReadonlyMap<string, Answer>;
  /** By the row's place in the comparison. */
  readonly matters: ReadonlyMap<number, Matter>;
}

/** Tested in this order: the first that applies is the result. */
export type ResultKind = 'support' | 'unsure' | 'none' | 'several' | 'one';

/** One answer's share in the alignment of a path. */
export interface Reason {
  /** The sign, where the reason is one. */
  readonly sign?: Sign;
  /** The row, where the reason is something that matters to the visitor. */
  readonly row?: Row;
  /** Positive: speaks for the path. Negative: speaks against it. */
  readonly share: number;
}

/** The alignment of one path, with its reasons. */
export interface Account {
  readonly path: Path;
  /** From 0 to 1. */
  readonly alignment: number;
  /** All reasons, the strongest first. */
  readonly reasons: readonly Reason[];
  /** The strongest reasons for it, three at most. */
  readonly for: readonly Reason[];
  /** The strongest reasons against it, two at most. */
  readonly against: readonly Reason[];
}

/** What the answers say. */
export interface Result {
  readonly kind: ResultKind;
  /** The ids of the path that lines up best, or of those that cannot be told apart; empty for the other kinds. */
  readonly leading: readonly string[];
  /** Every path in the author's order; empty for `support`, where nothing is weighed. */
  readonly accounts: readonly Account[];
  /** The signs that alone would lead to another kind if they were answered the other way. */
  readonly flips: readonly Sign[];
}

/** Positive answers needed for a result. */
const MIN_POSITIVE = 2;
/** Below this, no path lines up. */
const MIN_ALIGNMENT = 0.2;
/** The least difference that counts. */
export const MARGIN = 0.15;
/** Sums are exact (halves of whole numbers); only divisions round. */
const EPSILON = 1e-9;

const weight = (sign: Sign, path: Path): number => ownValue(sign.for, path.id) ?? 0;
const weighedSigns = ({ signs }: PathsModel): readonly Sign[] => signs.filter(({ safety }) => !safety);
const matterOf = (model: PathsModel, answers: Answers, index: number): Matter =>
  model.rows[index]?.matter ? (answers.matters.get(index) ?? 0) : 0;

/**
 * The most points each path could have, in the author's order: what makes paths with few and with many signs
 * comparable.
 */
export function attainable(model: PathsModel, answers: Answers): readonly number[] {
  const matters = model.rows.reduce((sum, _, index) => sum + matterOf(model, answers, index), 0);
  return model.paths.map((path) =>
    weighedSigns(model).reduce((sum, sign) => sum + Math.max(0, weight(sign, path)), matters),
  );
}

const ratio = (points: number, most: number): number => (most ? points / most : 0);

/**
 * How far apart two paths must be to be told apart: wide enough that no single sign, answered the other way, can turn
 * one path into another without passing through "several". One sign moves the gap between two paths by at most the
 * difference of its two shares, and a reversal has to cross the margin twice; cutting negative alignments off at 0 only
 * shortens that way, since the path in front is never the one that is cut.
 */
export function marginOf(model: PathsModel, answers: Answers): number {
  const most = attainable(model, answers);
  let shift = 0;
  for (const sign of weighedSigns(model)) {
    const shares = model.paths.map((path, at) => ratio(weight(sign, path), most[at]!));
    shift = Math.max(shift, Math.max(...shares) - Math.min(...shares));
  }
  return Math.max(MARGIN, shift / 2);
}

/** The reasons for and against each path, and its alignment. */
export function account(model: PathsModel, answers: Answers): readonly Account[] {
  const most = attainable(model, answers);
  return model.paths.map((path, at) => {
    let points = 0;
    const reasons: Reason[] = [];
    const add = (gain: number, from: Pick<Reason, 'sign' | 'row'>) => {
      points += gain;
      if (gain) reasons.push({ ...from, share: ratio(gain, most[at]!) });
    };
    for (const sign of weighedSigns(model)) add(weight(sign, path) * (answers.signs.get(sign.id) ?? 0), { sign });
    model.rows.forEach((row, index) =>
      add(matterOf(model, answers, index) * (ownValue(row.fit, path.id) ?? 0), { row }),
    );
    reasons.sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
    return {
      path,
      alignment: ratio(Math.max(0, points), most[at]!),
      reasons,
      for: reasons.filter(({ share }) => share > 0).slice(0, 3),
      against: reasons.filter(({ share }) => share < 0).slice(0, 2),
    };
  });
}

/** The kind and the leading paths, without the reasons for it. */
export function outcome(
  model: PathsModel,
  answers: Answers,
  accounts = account(model, answers),
): Pick<Result, 'kind' | 'leading'> {
  const answerTo = (sign: Sign) => answers.signs.get(sign.id);
  if (model.signs.some((sign) => sign.safety && (answerTo(sign) ?? 0) > 0)) return { kind: 'support', leading: [] };
  const signs = weighedSigns(model);
  const positive = signs.filter((sign) => (answerTo(sign) ?? 0) > 0).length;
  // a no to every sign is an answer, not a lack of one
  const refusedAll = signs.length > 0 && positive === 0 && signs.every((sign) => answerTo(sign) === 0);
  if (positive < MIN_POSITIVE && !refusedAll) return { kind: 'unsure', leading: [] };
  const best = Math.max(0, ...accounts.map(({ alignment }) => alignment));
  if (refusedAll || best < MIN_ALIGNMENT - EPSILON) return { kind: 'none', leading: [] };
  const margin = marginOf(model, answers);
  const leading = accounts.filter(({ alignment }) => best - alignment <= margin + EPSILON).map(({ path }) => path.id);
  return { kind: leading.length > 1 ? 'several' : 'one', leading };
}

/** The same answers with one sign toggled between yes and no. */
export function toggled(answers: Answers, sign: Sign): Answers {
  const signs = new Map(answers.signs);
  signs.set(sign.id, (signs.get(sign.id) ?? 0) > 0 ? 0 : 1);
  return { ...answers, signs };
}

/** The result, the reasons for each path, and what would change it. A positive safety sign precedes everything else. */
export function score(model: PathsModel, answers: Answers): Result {
  const { kind } = outcome(model, answers, []);
  if (kind === 'support') return { kind, leading: [], accounts: [], flips: [] };
  const accounts = account(model, answers);
  const result = outcome(model, answers, accounts);
  return {
    ...result,
    accounts,
    flips: weighedSigns(model).filter((sign) => outcome(model, toggled(answers, sign)).kind !== result.kind),
  };
}
