/** The chunks that the widget loads after its first load. */
import { once } from '../internal/load.js';

/**
 * The lazy parts of the widget: everything that happens after the click, a form that is sent in place, and what changes
 * with the clock. An object, so that tests can let it fail.
 */
export const lazyChunks = {
  session: once(() => import('./session/open-session.js')),
  form: once(() => import('./form/form.js')),
  live: once(() => import('./live/live.js')),
  listing: once(() => import('./live/structured-data.js')),
};
