/** The npm entry point of the comparison: its class, events and types. Importing it registers nothing. */
import { define } from '../internal/define.js';
import { WayleafPaths } from './paths.js';

export { WayleafPaths } from './paths.js';
export * from './paths.events.js';
export type { AuditReport, Criterion, Standard, Verdict } from './author/audit.js';
export type { Reachability, ReachableResult } from './author/reachability.js';
export type { Path, PathsKind, PathsModel, Row, Sign, Support, Weights } from './model.js';

/**
 * Registers the comparison, under another tag or in another registry if wanted.
 *
 * @returns Whether the tag is now this class.
 */
export const definePaths = (tag = 'wayleaf-paths', registry?: CustomElementRegistry): boolean =>
  define(tag, WayleafPaths, registry);
