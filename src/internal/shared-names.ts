/** Holds what the parts of the script build take from the script, for both loaders of parts (docs/script-build.md). */

/** The shared values, by number. */
export const shared: unknown[] = [];

/**
 * Sets what parts take from the script: the one copy of Lit and the modules that hold state. Called once, before any
 * widget exists, by code that only the script build adds (scripts/vite-parts.ts); in the npm build the sources reach
 * the same parts by plain `import()`, and nothing imports this file.
 *
 * @param names - The shared values, by number.
 */
export const share = (names: readonly unknown[]): void => void Object.assign(shared, names);

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
