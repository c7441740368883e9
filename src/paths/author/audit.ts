/** @pure Judges a comparison by each criterion, from its data and from the problems that were found in it. */
import type { Problem } from '../../controllers/problem-event.js';
import { CRITERIA } from './criteria/criteria.js';
import type { AuditFacts, Standard, Verdict } from './criteria/criterion-rule.js';
import type { Reachability } from './reachability.js';

export type { Standard, Verdict } from './criteria/criterion-rule.js';

/** One thing asked of a decision aid, and how this comparison stands. */
export interface Criterion {
  /** Stable, such as `options` or `equal-detail`. */
  readonly id: string;
  readonly standard: Standard;
  /** What is asked, as a statement that is met or not. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What the verdict rests on, or what a person should look at. */
  readonly evidence: string;
  /** The codes of the problems that speak against it. */
  readonly codes: readonly string[];
  /** Where to look; the widget itself when nothing closer is known. */
  readonly element?: Element | undefined;
}

/** What `audit()` resolves with. */
export interface AuditReport {
  readonly criteria: readonly Criterion[];
  /** How many criteria have each verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Everything found, also what belongs to no criterion. */
  readonly problems: readonly Problem[];
  /** What the signs lead to; `undefined` for a comparison without a self-check. */
  readonly reach: Reachability | undefined;
}

/** The problems found, by code, each with the element to look at. */
export type ProblemPlaces = ReadonlyMap<string, Element | undefined>;

/** Judges the comparison by each criterion that concerns it. */
export function audit(facts: AuditFacts & { readonly found: ProblemPlaces }): readonly Criterion[] {
  const { found } = facts;
  return CRITERIA.filter(({ applies }) => !applies || applies(facts)).map(
    ({ standard, id, name, problems, notMet = '', verdict }) => {
      const codes = problems.filter((code) => found.has(code));
      const element = codes.map((code) => found.get(code)).find(Boolean);
      const judgement = codes.length ? { verdict: 'not-met' as const, evidence: notMet } : verdict(facts);
      return { standard, id, name, codes, ...judgement, ...(element && { element }) };
    },
  );
}

/** How many criteria have each verdict. */
export function countVerdicts(criteria: readonly Criterion[]): AuditReport['counts'] {
  const count = (verdict: Verdict) => criteria.filter((each) => each.verdict === verdict).length;
  return { met: count('met'), 'not-met': count('not-met'), 'needs-a-person': count('needs-a-person') };
}
