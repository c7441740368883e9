/** @copyable Bounds how often something is done. */

/**
 * A function that runs another at once, and again after `ms` at the earliest: calls before that count as one, which is
 * made then.
 */
export function atMostEvery(ms: number, run: () => void): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    timer = undefined;
    next = performance.now() + ms;
    run();
  };
  return () => {
    const wait = next - performance.now();
    if (wait <= 0 && !timer) now();
    else timer ??= setTimeout(now, wait);
  };
}
