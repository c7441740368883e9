/** Loads and runs things late: chunks on first use, rendering in a task of its own, work when the page is idle. */

/**
 * Makes a loader of a chunk: the chunk is fetched at the first call, all callers share one promise, and a failure is
 * not kept, so that the next call tries again.
 *
 * @param load - Usually `() => import('…')`.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () =>
    (promise ??= load().catch((error: unknown) => {
      promise = undefined;
      throw error;
    }));
}

let started: Promise<void> | undefined;

/**
 * Resolves in the task after the one in which the first widget called it, so that defining the elements and rendering
 * them are two tasks and neither is long (docs/decisions/define-then-render.md).
 */
export const nextTask = (): Promise<void> => (started ??= new Promise((resolve) => setTimeout(resolve)));

/**
 * Runs `work` when the page is idle, or soon after where the browser does not report that. Returns a function that
 * cancels it.
 */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 5000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 1500);
  return () => clearTimeout(id);
}
