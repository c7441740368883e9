/**
 * The script-tag door: registers the three widgets and turns markers into them. The build wraps it so that nothing is
 * thrown at top level: the rest of the page's scripts run, and its words stay, whatever happens to ours.
 */
import './define.js';
import { upgradeMarkers } from './internal/markers.js';

upgradeMarkers();
