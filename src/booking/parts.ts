import { once } from '../internal/load.js';

/** The lazy part of the widget: everything that happens after the click. An object, so that tests can let it fail. */
export const parts = { session: once(() => import('./session.js')) };
