/** @copyable Splits long work into chunks, between which the page stays responsive. */
import { viewOf } from './view.js';

/** The part of the browser's scheduler that is used, where there is one. */
interface Scheduler {
  readonly postTask?: (task: () => void) => Promise<void>;
}

/**
 * Resolves after the browser could paint, handle input, and run what of the page is due. `scheduler.yield` goes on
 * before the page's own timers: they would wait until all of a long work is done.
 */
export function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
}

/** Runs all steps, in chunks. */
export async function runInChunks<T>(steps: Iterator<void, T>): Promise<T> {
  for (;;) {
    const done = runChunk(steps);
    if (done) return done.value;
    await yieldToMain();
  }
}

/**
 * Resolves in the task after the next paint; after 100 ms in a page that is hidden, where nothing is painted.
 *
 * @param shown - What is to have been painted, where its window may be another than the script's.
 */
// eslint-disable-next-line wayleaf/own-view -- what works on no element of a page has no other
export function afterNextPaint(shown: Node = document): Promise<void> {
  const view = viewOf(shown);
  return new Promise((resolve) => {
    const late = view.setTimeout(resolve, 100);
    view.requestAnimationFrame(() => {
      view.clearTimeout(late);
      view.setTimeout(resolve);
    });
  });
}

/** How many milliseconds a chunk may take: a frame has room for it, and for what the page does itself. */
export const CHUNK_MS = 8;

/**
 * Runs steps until a chunk's time is over.
 *
 * @returns The result; `undefined` while there are steps left.
 */
export function runChunk<T>(steps: Iterator<void, T>, from = performance.now()): { readonly value: T } | undefined {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value };
    // the clock is read now and then, because that takes longer than most steps
    if (count % 8 === 0 && performance.now() - from > CHUNK_MS) return undefined;
  }
}
