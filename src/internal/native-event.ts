/** The platform's own `Event` class, also on a page where a script has put a function of its own in its place. */

/**
 * MooTools up to 1.4 replaces `window.Event`; an instance of a subclass of that cannot be dispatched. On a server there
 * is no document, and nobody replaces anything.
 */
export const NativeEvent = (globalThis.document?.createEvent?.('Event').constructor ?? Event) as typeof Event;
