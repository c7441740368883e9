import { once } from '../internal/load.js';

/** The lazy parts of the widget. An object, so that tests can let them fail. */
export const parts = {
  /** Everything a visitor who starts the self-check needs. */
  check: once(() => import('./self-check.js')),
  /** Reading JSON, and writing its words into the page, for cards that have no table of their own. */
  data: once(() => import('./data.js')),
};
