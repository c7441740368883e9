/** Loads and runs things late: chunks on first use, rendering in a task of its own, work when the page is idle. */
import { inTime } from './retry.js';

/**
 * Makes a loader of a chunk: the chunk is fetched at the first call, all callers share one promise, and a failure is
 * not kept, so that the next call tries again. A chunk that does not come in time has failed.
 *
 * @param load - Usually `() => import('…')`.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () =>
    (promise ??= inTime(load()).catch((error: unknown) => {
      promise = undefined;
      throw error;
    }));
}

/** How long, in ms, widgets work in one task: under the 50 that make a long one, with room for the layout. */
const SHARE = 30;
let last: Promise<void> | undefined;
/** When the first widget began to work in this task; 0 where none has. */
let began = 0;

/**
 * Resolves in a task after the one in which the first widget called it, and then in one that other widgets have not
 * filled yet, at once where this one is not: defining the elements and rendering them are tasks of their own, and none
 * is long, however many widgets a page has (docs/decisions/define-then-render.md).
 */
export function nextTask(): Promise<void> {
  const turn = async (before: Promise<void> | undefined) => {
    await before;
    if (!before || (began && performance.now() - began >= SHARE)) {
      await new Promise((resolve) => setTimeout(resolve));
      began = 0;
    }
    if (began) return;
    began = performance.now();
    setTimeout(() => (began = 0));
  };
  return (last = turn(last));
}

/**
 * Runs `work` when the page is idle, or soon after where the browser does not report that. Returns a function that
 * cancels it.
 */
export function whenIdle(work: () => void): () => void {
  if ((globalThis as Partial<typeof globalThis>).requestIdleCallback) {
    const id = requestIdleCallback(work, { timeout: 5000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 1500);
  return () => clearTimeout(id);
}
