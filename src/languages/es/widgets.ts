/** Spanish strings of the three widgets, in one file. */
export { default as booking } from './booking.js';
export { default as paths } from './paths.js';
export { default as reader } from './reader.js';
