/**
 * The entry point of the script build: registers the widgets, each when the page has one, and upgrades markers. The
 * build wraps it so that nothing is thrown at top level: whatever fails here, the page's other scripts run and its words
 * stay.
 */
import { inputChunk } from './controllers/lazy-chunks.js';
import { watchMarkers } from './internal/marker-watch.js';
import { whenOnPage } from './internal/when-on-page.js';

/** The first class is defined at once, before its widget can be painted; each other in a task of its own. */
let define = (widget: () => void): unknown => {
  define = setTimeout;
  return widget();
};

// what upgrades a marker has to know the attributes of its widget
whenOnPage('wayleaf-reader,[data-wayleaf]', () => define(() => void import('./reader/define.js')));
whenOnPage('wayleaf-paths,[data-wayleaf]', () => define(() => void import('./paths/define.js')));
whenOnPage('wayleaf-booking,[data-wayleaf]', () => define(() => void import('./booking/define.js')));

watchMarkers((added) => {
  inputChunk().then(
    ({ upgradeMarkers }) => upgradeMarkers(added),
    () => undefined,
  );
});
