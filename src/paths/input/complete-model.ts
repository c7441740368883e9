/**
 * All of a comparison as plain data. A lazy part, for whoever wants it without the self-check, which carries a copy.
 */
export { withSupplements } from './read-supplements.js';
