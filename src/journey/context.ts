/**
 * The context protocol of the web components community group, as far as a journey needs it, so that a consumer of any
 * framework may follow one: https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */

/** What is called with a value, and with a function that ends a subscription. */
export type ContextCallback<T> = (value: T, unsubscribe?: () => void) => void;

/** A request, or word of a provider that has come, which has no callback; ours or anyone's. */
interface ContextEvent<T> extends Event {
  readonly context: unknown;
  readonly contextTarget?: EventTarget | undefined;
  readonly callback?: ContextCallback<T>;
  readonly subscribe?: boolean | undefined;
}

/** Asks for a value and its changes; without a callback, tells that there is a provider. */
export function sendContext<T>(from: EventTarget, context: unknown, callback?: ContextCallback<T>): void {
  const event = new Event(callback ? 'context-request' : 'context-provider', { bubbles: true, composed: true });
  from.dispatchEvent(Object.assign(event, { context, contextTarget: from, callback, subscribe: !!callback }));
}

/** Hears both events on an element. Returns a function that starts and ends it. */
function hearContext<T>(
  element: EventTarget,
  hear: (event: ContextEvent<T>, asker: EventTarget) => void,
): (on: boolean) => void {
  const listener = (event: Event) =>
    hear(event as ContextEvent<T>, (event as ContextEvent<T>).contextTarget ?? event.composedPath()[0]!);
  return (on) => {
    for (const type of ['context-request', 'context-provider'])
      element[on ? 'addEventListener' : 'removeEventListener'](type, listener);
  };
}

/**
 * Makes a provider of one context on one element.
 *
 * @returns `set` gives it another value; `listen` starts and ends it.
 */
export function provideContext<T>(
  element: EventTarget,
  context: unknown,
  first: T,
): { readonly set: (value: T) => void; readonly listen: (on: boolean) => void } {
  let value = first;
  const followers = new Map<ContextCallback<T>, readonly [asker: EventTarget, leave: () => void]>();
  const hear = hearContext<T>(element, (event, asker) => {
    const { callback, subscribe } = event;
    if (event.context !== context || asker === element) return;
    event.stopPropagation();
    // whoever follows this provider may be nearer to one that has come
    if (!callback) for (const [each, [from]] of [...followers]) sendContext(from, context, each);
    else if (!subscribe) callback(value);
    else {
      const follower = followers.get(callback) ?? [asker, () => void followers.delete(callback)];
      followers.set(callback, follower);
      callback(value, follower[1]);
    }
  });
  return {
    set(next) {
      value = next;
      for (const [callback, [, leave]] of [...followers]) callback(value, leave);
    },
    listen(on) {
      hear(on);
      if (on) sendContext(element, context);
    },
  };
}

/**
 * Keeps the requests that come before their provider, without keeping anyone alive, and sends them again once it is
 * there.
 *
 * @param element - Above all providers, so that what one of them has answered does not get here.
 */
export function keepContextRequests(element: EventTarget): (on: boolean) => void {
  let kept: (readonly [context: unknown, asker: WeakRef<EventTarget>, callback: WeakRef<ContextCallback<unknown>>])[] =
    [];
  return hearContext(element, ({ context, callback, subscribe }, asker) => {
    if (callback) {
      if (subscribe && !kept.some((each) => each[2].deref() === callback))
        kept.push([context, new WeakRef(asker), new WeakRef(callback)]);
      return;
    }
    const due = kept.filter(([wanted]) => wanted === context);
    kept = kept.filter((each) => !due.includes(each));
    for (const [, from, answer] of due) {
      const target = from.deref();
      const again = answer.deref();
      if (target && again) sendContext(target, context, again);
    }
  });
}
