/** The entry point that registers the three widgets under their own names. */
import './reader/define.js';
import './paths/define.js';
import './booking/define.js';
