/** @pure What a criterion of the audit consists of, and what the tables of criteria share to judge by. */
import { primaryLanguage } from '../../../i18n/primary-language.js';
import type { ProblemCode } from '../../../problems/all-problems.js';
import type { LintFacts } from '../lint.js';
import { KNOWN_LANGUAGES } from '../word-lists.js';

/** What can be said about a criterion without a person; `needs-a-person` where a machine must not pretend. */
export type Verdict = 'met' | 'not-met' | 'needs-a-person';

/** Where a criterion comes from. `wayleaf` is our own, drawn from the research behind the scoring. */
export type Standard = 'ipdas-qualifying' | 'ipdas-certifying' | 'ipdas' | 'nice' | 'safety' | 'wayleaf';

/** What the criteria are judged by. */
export interface AuditFacts extends LintFacts {
  /** Whether the drawn columns were compared, which takes a browser. */
  readonly seen: boolean;
}

/** A verdict and what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: string;
}

/** One thing asked of a decision aid, and how a comparison is judged by it. */
export interface CriterionRule {
  readonly standard: Standard;
  /** Stable, such as `options` or `equal-detail`. */
  readonly id: string;
  /** What is asked, as a statement that is met or not. */
  readonly name: string;
  /** Whether the criterion concerns this comparison; it concerns all when left out. */
  readonly applies?: (facts: AuditFacts) => boolean;
  /** The problems that speak against it. With any of them it is not met. */
  readonly problems: readonly ProblemCode[];
  /** What a comparison with one of these problems lacks. */
  readonly notMet?: string;
  /** The verdict on a comparison with none of these problems. */
  readonly verdict: (facts: AuditFacts) => Judgement;
}

export const met = (evidence: string): Judgement => ({ verdict: 'met', evidence });
export const missed = (evidence: string): Judgement => ({ verdict: 'not-met', evidence });
export const needsAPerson = (evidence: string): Judgement => ({ verdict: 'needs-a-person', evidence });
export const quote = (text: string): string => `“${text}”`;

export const hasSelfCheck = ({ reach }: AuditFacts): boolean => reach !== undefined;
export const hasSupport = ({ model, reach }: AuditFacts): boolean => reach !== undefined && model.support !== null;

/** Whether there is a list of words for the language. */
export const isKnown = (lang: string): boolean => KNOWN_LANGUAGES.includes(primaryLanguage(lang));
