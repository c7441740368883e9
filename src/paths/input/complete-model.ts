/**
 * Completes the model with what stands on the page, and validates it. A lazy part for `toJSON()` and the tools for
 * authors; one for both, because each part's hash takes room in the first load.
 */
export { listProblems, validate } from '../author/validate.js';
export { withSupplements } from './read-supplements.js';
