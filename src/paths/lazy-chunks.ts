import { once } from '../internal/load.js';

/** The lazy parts of the widget. An object, so that tests can let them fail. */
export const lazyChunks = {
  /** The lint, the audit and the panel of `debug`: for authors, never in a visitor's load. */
  author: once(() => import('./author/author.js')),
  /** Everything a visitor who starts the self-check needs. */
  check: once(() => import('./self-check/self-check.js')),
  /** What exactly is wrong with a comparison. */
  mistakes: once(() => import('./author/validate.js')),
  /** All of a comparison as plain data. */
  whole: once(() => import('./input/complete-model.js')),
  /** The ways to look at a comparison. */
  look: once(() => import('./display/display-options.js')),
  /** Reading JSON, and writing its words into the page, for cards that have no table of their own. */
  data: once(() => import('./input/json-input.js')),
};
