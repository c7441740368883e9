import { once } from '../internal/load.js';

/** The lazy parts of the widget: everything that happens after the click, and a form that is sent in place. An object, so that tests can let it fail. */
export const parts = { session: once(() => import('./session.js')), form: once(() => import('./form/form.js')) };
