/**
 * The entry point of the script build: registers the three widgets and upgrades markers. The build wraps it so that
 * nothing is thrown at top level: whatever fails here, the page's other scripts run and its words stay.
 */
import './define.js';
import { inputChunk } from './controllers/lazy-chunks.js';
import { watchMarkers } from './internal/marker-watch.js';

watchMarkers(() => {
  inputChunk().then(
    ({ upgradeMarkers }) => upgradeMarkers(),
    () => undefined,
  );
});
