/**
 * The entry point of the package: classes, events and types. Importing it registers nothing; `wayleaf/define` registers
 * all three widgets, `wayleaf/reader/define` and its like one of them.
 */
export * from './reader/index.js';
export * from './paths/index.js';
export * from './booking/index.js';
export { journey } from './journey/page-provider.js';
export type { BookingState, Choice, Journey, JourneyStore, Reading } from './journey/journey.js';
export { WayleafProblemEvent, type Problem, type ProblemLevel } from './controllers/problem-event.js';
export type { ProblemCode } from './problems/all-problems.js';
export { version } from './internal/version.js';
export { registerStrings, type RegisteredStrings } from './register-strings.js';
