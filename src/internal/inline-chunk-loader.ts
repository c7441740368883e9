/** Calls the lazy parts of the script build where they lie in the script itself: `wayleaf.all.js`, which fetches none. */

/** The parts, by name. The build puts them here last, so that no minifier takes their functions apart. */
declare const __WAYLEAF_PARTS__: Readonly<Record<string, (shared: readonly unknown[]) => unknown>>;

const parts = __WAYLEAF_PARTS__;
const loaded: Record<string, Promise<unknown>> = {};
let shared: unknown[] = [];

/**
 * Sets what parts take from the script, as in `chunk-loader.ts`, whose place this file takes.
 *
 * @param names - The shared values, by number.
 */
export function share(names: unknown[]): void {
  shared = names;
}

/** What the script holds, by name: functions that are not compiled before they run, and give names to share. */
declare const __WAYLEAF_HELD__: Readonly<
  Record<string, (shared: readonly unknown[]) => Readonly<Record<string, unknown>>>
>;

/**
 * Runs what the script itself holds, such as the class of a widget that is on the page. Call it once for each.
 *
 * @param id - Its name, as the build gives it.
 */
export const runHeld = (id: string): void => void Object.assign(shared, __WAYLEAF_HELD__[id]!(shared));

/**
 * Calls a part once. Until then its function has neither run nor been compiled.
 *
 * @param id - The part's name, as the build gives it.
 */
export const loadChunk = (id: string): Promise<unknown> =>
  (loaded[id] ??= Promise.resolve().then(() => parts[id]!(shared)));
