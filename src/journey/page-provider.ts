import { keepContextRequests, provideContext, sendContext } from './context.js';
import { createStore, type Journey, type JourneyStore } from './journey.js';

const KEY = Symbol.for('wayleaf.journey');

/** The group of widgets that name none. */
export const PAGE = 'page';

/**
 * The key under which a group's journey is provided on the document element; context consumers of the host page may use
 * it.
 */
export const journeyContext = (group: string = PAGE): symbol =>
  group === PAGE ? KEY : Symbol.for(`wayleaf.journey.${group}`);

/** A group's journey, and the provider that answers for it while anyone has joined. */
interface Entry {
  readonly store: JourneyStore;
  /** Joins; the returned function leaves. */
  readonly join: () => () => void;
}

interface Hub {
  readonly entries: Map<string, Entry>;
  /** Starts and ends keeping the requests of consumers that ask before their group exists. */
  readonly keep: (on: boolean) => void;
  joined: number;
}

/**
 * The page's one set of journeys, kept under `Symbol.for('wayleaf.journey')` so that separately loaded copies of the
 * library meet. It is the only thing Wayleaf puts on `globalThis`.
 */
const hub = (): Hub =>
  ((globalThis as unknown as Record<symbol, Hub>)[KEY] ??= {
    entries: new Map(),
    keep: keepContextRequests(document),
    joined: 0,
  });

/**
 * Makes a group's journey, to be provided on the document element, since the blocks of a site builder have no ancestor
 * of ours in common (measured recipe: research/paths.md §4.8). It listens there only while a widget has joined; the
 * journey itself lasts as long as the page.
 */
function makeEntry(group: string): Entry {
  const store = createStore(group);
  const provider = provideContext(document.documentElement, journeyContext(group), store.get());
  store.subscribe(provider.set);
  let members = 0;
  return {
    store,
    join() {
      if (!hub().joined++) hub().keep(true);
      if (!members++) provider.listen(true);
      return () => {
        if (!--members) provider.listen(false);
        if (!--hub().joined) hub().keep(false);
      };
    },
  };
}

function entryOf(group: string): Entry {
  const { entries } = hub();
  let entry = entries.get(group);
  if (!entry) entries.set(group, (entry = makeEntry(group)));
  return entry;
}

/** The journey of a group, made when first asked for. */
export const openJourney = (group: string = PAGE): JourneyStore => entryOf(group).store;

/**
 * Joins a group's journey by a context request, so that a provider the owner put nearer to `from` wins over the page's.
 *
 * @param receive - Called at once and after each change.
 * @returns Leaves the journey.
 */
export function joinJourney(from: HTMLElement, group: string, receive: (value: Journey) => void): () => void {
  const leave = entryOf(group).join();
  let end: (() => void) | undefined;
  let left = false;
  const answer = (value: Journey, unsubscribe?: () => void) => {
    if (left) return unsubscribe?.();
    end = unsubscribe;
    receive(value);
  };
  sendContext(from, journeyContext(group), answer);
  return () => {
    left = true;
    end?.();
    leave();
  };
}

/**
 * Lets a host page read a journey and follow it.
 *
 * @param group - The `group` of the widgets meant; all widgets without one share `page`.
 * @returns `value`, the journey as it is now, and `subscribe`, which calls back after each change and returns a
 *   function
 *   that ends it.
 */
export function journey(group: string = PAGE): {
  readonly value: Journey;
  readonly subscribe: JourneyStore['subscribe'];
} {
  const store = openJourney(group);
  return {
    get value() {
      return store.get();
    },
    subscribe: store.subscribe,
  };
}
