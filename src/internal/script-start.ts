/**
 * Decides when the script runs the library: where the page has a widget, or else when the browser is idle, so that a
 * page without one is not held up. The build puts the library into a function (docs/decisions/start-when-needed.md).
 */
import { whenOnPage } from './when-on-page.js';

/** The library, as a function. */
declare const __WAYLEAF_LIBRARY__: () => void;

// nothing can be shown where there is no page: the package is imported on a server
if (typeof document !== 'undefined')
  whenOnPage('wayleaf-reader,wayleaf-paths,wayleaf-booking,[data-wayleaf]', () => __WAYLEAF_LIBRARY__());
