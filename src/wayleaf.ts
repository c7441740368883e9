/**
 * The entry point of the script build: registers the widgets, each when the page has one, and upgrades markers. The
 * build wraps it so that nothing is thrown at top level: whatever fails here, the page's other scripts run and its words
 * stay.
 */
import { inputChunk } from './controllers/lazy-chunks.js';
import { watchMarkers } from './internal/marker-watch.js';
import { whenOnPage } from './internal/when-on-page.js';

// what upgrades a marker has to know the attributes of its widget
whenOnPage('wayleaf-reader,[data-wayleaf]', () => void import('./reader/define.js'));
whenOnPage('wayleaf-paths,[data-wayleaf]', () => void import('./paths/define.js'));
whenOnPage('wayleaf-booking,[data-wayleaf]', () => void import('./booking/define.js'));

watchMarkers((added) => {
  inputChunk().then(
    ({ upgradeMarkers }) => upgradeMarkers(added),
    () => undefined,
  );
});
