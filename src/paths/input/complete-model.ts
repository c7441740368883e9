/** Completes the model with what stands on the page. A lazy part for `toJSON()` and the tools for authors. */
export { withSupplements } from './read-supplements.js';
