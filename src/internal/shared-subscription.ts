/** Shares one subscription among many listeners. */

/**
 * Makes a subscription that starts with its first listener and ends with its last.
 *
 * @param begin - Starts it for a document. Receives the function that notifies all listeners, and returns the one that
 *   ends it.
 * @returns Subscribes: `update` is called at each notification, until the returned function is called. Only what is in
 *   the script's own document shares; in a popup few widgets stand.
 */
export function sharedSubscription(
  begin: (notify: () => void, page: Document) => () => void,
): (update: () => void, page: Document) => () => void {
  const listeners = new Set<() => void>();
  let end: (() => void) | undefined;
  return (update, page) => {
    if (page !== document) return begin(update, page);
    listeners.add(update);
    end ??= begin(() => listeners.forEach((each) => each()), page);
    return () => {
      listeners.delete(update);
      if (listeners.size) return;
      end?.();
      end = undefined;
    };
  };
}
