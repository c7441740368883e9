/** Shares one subscription among many listeners. */

/**
 * Makes a subscription that starts with its first listener and ends with its last.
 *
 * @param begin - Starts it. Receives the function that notifies all listeners, and returns the one that ends it.
 * @returns Subscribes: `update` is called at each notification, until the returned function is called.
 */
export function sharedSubscription(begin: (notify: () => void) => () => void): (update: () => void) => () => void {
  const listeners = new Set<() => void>();
  let end: (() => void) | undefined;
  return (update) => {
    listeners.add(update);
    end ??= begin(() => listeners.forEach((each) => each()));
    return () => {
      listeners.delete(update);
      if (listeners.size) return;
      end?.();
      end = undefined;
    };
  };
}
