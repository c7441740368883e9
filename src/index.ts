/**
 * Wayleaf's silent door: classes, events and types. Importing it registers nothing; import `wayleaf/define`, or one
 * widget's `define`, to put the tags to work.
 */
export * from './reader/index.js';
export * from './paths/index.js';
export * from './booking/index.js';
export { journey } from './journey/page-provider.js';
export type { BookingState, Choice, Journey, JourneyStore, Reading } from './journey/journey.js';
export { WayleafProblemEvent, type Problem, type ProblemLevel } from './controllers/problem-event.js';
export type { ProblemCode } from './problems/all-problems.js';
export { version } from './internal/version.js';
