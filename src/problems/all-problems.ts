/**
 * @pure Every problem Wayleaf reports, merged: PROBLEMS.md and the type of a code are made from it. Shipped modules
 * import the type only, so that what only authors see stays in the chunk for authors.
 */
import { pageProblems } from './page-problems.js';
import { lintProblems } from './paths-lint.js';

export const allProblems = { ...pageProblems, ...lintProblems };

/** A stable code such as `WL-PATHS-004`; PROBLEMS.md explains each. */
export type ProblemCode = keyof typeof allProblems;
