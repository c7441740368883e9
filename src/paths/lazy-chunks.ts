/** Loads the lazy parts of the comparison, each once. */
import { once } from '../internal/load.js';

/** An object, so that tests can make a part fail. */
export const lazyChunks = {
  /** The lint, the audit and the panel of `debug`: for authors, never loaded for a visitor. */
  author: once(() => import('./author/author.js')),
  /** Everything a visitor who starts the self-check needs. */
  selfCheck: once(() => import('./self-check/self-check.js')),
  /** Lists the problems of a model, and completes it with what stands in the page beside the table and the signs. */
  completeModel: once(() => import('./input/complete-model.js')),
  /** The controls of view and differences, and the sticky header. */
  displayOptions: once(() => import('./display/display-options.js')),
  /** Reads tables that are more than plain cells. */
  tableReader: once(() => import('./input/table-reader.js')),
  /** Reads JSON and writes its words into the page. */
  jsonInput: once(() => import('./input/json-input.js')),
};
