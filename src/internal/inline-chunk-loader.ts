/**
 * Calls the lazy parts of the script build where they lie in the script itself: `wayleaf.all.js`, which fetches none.
 */
import { shared } from './shared-names.js';

export { runHeld, share } from './shared-names.js';

/** The parts, by name. The build puts them here last, so that no minifier takes their functions apart. */
declare const __WAYLEAF_PARTS__: Readonly<Record<string, (shared: readonly unknown[]) => unknown>>;

const parts = __WAYLEAF_PARTS__;
const loaded: Record<string, Promise<unknown>> = {};

/**
 * Calls a part once, as in `chunk-loader.ts`, whose place this file takes. Until then its function has neither run nor
 * been compiled.
 *
 * @param id - The part's name, as the build gives it.
 */
export const loadChunk = (id: string): Promise<unknown> =>
  (loaded[id] ??= Promise.resolve().then(() => parts[id]!(shared)));
