/** @pure All criteria of the audit, in the order in which they are reported. */
import type { CriterionRule } from './criterion-rule.js';
import { DETAIL_AND_CERTAINTY, IPDAS_QUALIFYING, PROVENANCE, SELF_CHECK_IN_IPDAS } from './ipdas.js';
import { NICE } from './nice.js';
import { SAFETY, SCORING } from './self-check.js';

export const CRITERIA: readonly CriterionRule[] = [
  ...IPDAS_QUALIFYING,
  ...DETAIL_AND_CERTAINTY,
  ...PROVENANCE,
  ...NICE,
  ...SELF_CHECK_IN_IPDAS,
  ...SCORING,
  ...SAFETY,
];
