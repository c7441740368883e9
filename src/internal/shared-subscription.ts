/**
 * One watch that many share: begun for the first follower, ended after the last.
 *
 * @param begin - Starts watching; is given what to call when something happened, and returns what ends it.
 * @returns Follows: calls `update` whenever something happened, until the returned function is called.
 */
export function sharedSubscription(begin: (notify: () => void) => () => void): (update: () => void) => () => void {
  const followers = new Set<() => void>();
  let end: (() => void) | undefined;
  return (update) => {
    followers.add(update);
    end ??= begin(() => followers.forEach((each) => each()));
    return () => {
      followers.delete(update);
      if (followers.size) return;
      end?.();
      end = undefined;
    };
  };
}
