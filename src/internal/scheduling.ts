/** @stateless Long work in slices, so that the page answers in between. */

/**
 * Resolves when the browser has had its turn: to paint, to take a press. Before other waiting tasks, where it can be
 * told so.
 */
export function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Does a long work in slices, all of them. */
export async function runInChunks<T>(steps: Iterator<void, T>): Promise<T> {
  for (;;) {
    const done = runChunk(steps);
    if (done) return done.value;
    await yieldToMain();
  }
}

/** Resolves in the task after the next paint; soon where nothing is painted, in a page that is out of sight. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

/** How long a slice may take, in milliseconds: a frame has room for it, and for what the page does itself. */
export const CHUNK_MS = 8;

/**
 * Goes through the steps of a long work until a slice is over.
 *
 * @returns What the work gives in the end; `undefined` while there is more to do.
 */
export function runChunk<T>(steps: Iterator<void, T>, from = performance.now()): { readonly value: T } | undefined {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value };
    // the clock is looked at now and then: asking it takes longer than most steps
    if (count % 8 === 0 && performance.now() - from > CHUNK_MS) return undefined;
  }
}
