/** Bounds how long something is waited for, and lets what failed try again once it may succeed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What tries again, and what ends its waiting. */
const waiting = new Map<() => unknown, () => void>();

function retry(): void {
  // those that wait again meanwhile wait for the next time
  for (const [again, end] of [...waiting]) {
    end();
    again();
  }
}

/**
 * Rejects where `loading` takes too long. What comes after all counts for the next attempt: all who wait for one
 * ({@link onceOnline}) make it then.
 *
 * @param limit - In milliseconds; as long as any part of ours may take, by default.
 */
export const inTime = <T>(loading: Promise<T>, limit = 10_000): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('no answer'));
      loading.then(retry, () => undefined);
    }, limit);
    void loading.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * Calls `again` once the visitor is online again, or a part has come that was no longer waited for; not while the
 * element is away from the page. The same function waits once.
 */
export function onceOnline(
  host: Pick<ReactiveControllerHost, 'addController' | 'removeController'>,
  again: () => unknown,
): void {
  if (waiting.has(again)) return;
  const end = () => {
    waiting.delete(again);
    host.removeController(controller);
  };
  const controller: ReactiveController = {
    hostConnected() {
      waiting.set(again, end);
    },
    hostDisconnected() {
      waiting.delete(again);
    },
  };
  // calls `hostConnected` where the element is connected
  host.addController(controller);
  addEventListener('online', retry);
}
