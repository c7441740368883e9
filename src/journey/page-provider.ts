import { ContextEvent, ContextProvider, ContextRoot, createContext } from '@lit/context';
import { createStore, type Journey, type JourneyStore } from './journey.js';

const KEY = Symbol.for('wayleaf.journey');

/** The group of widgets that name none. */
export const PAGE = 'page';

/** The key under which a group's journey is provided on the document element; context consumers of the host page may use it. */
export const journeyContext = (group: string = PAGE) =>
  createContext<Journey>(group === PAGE ? KEY : Symbol.for(`wayleaf.journey.${group}`));

type Hub = Map<string, JourneyStore>;

/**
 * The page's one set of journeys, kept under `Symbol.for('wayleaf.journey')` so that separately loaded copies of the
 * library meet. It is the only thing Wayleaf puts on `globalThis`.
 */
function hub(): Hub {
  const page = globalThis as unknown as Record<symbol, Hub | undefined>;
  let stores = page[KEY];
  if (!stores) {
    stores = page[KEY] = new Map();
    // consumers of the page that asked before a group existed are answered when it does
    new ContextRoot().attach(document.documentElement);
  }
  return stores;
}

/**
 * The journey of a group, made when first asked for and provided on the document element, since the blocks of a site
 * builder have no ancestor of ours in common (measured recipe: research/paths.md §4.8).
 */
export function openJourney(group: string = PAGE): JourneyStore {
  const stores = hub();
  let store = stores.get(group);
  if (!store) {
    stores.set(group, (store = createStore(group)));
    const provider = new ContextProvider(document.documentElement, { context: journeyContext(group), initialValue: store.get() });
    provider.hostConnected();
    store.subscribe((value) => provider.setValue(value));
  }
  return store;
}

/**
 * Asks for a group's journey as a context request, so that a provider the owner put nearer to `from` wins over the page's.
 *
 * @param receive - Called at once and after each change, with a function that ends the subscription.
 */
export function requestJourney(from: HTMLElement, group: string, receive: (value: Journey, end?: () => void) => void): void {
  openJourney(group);
  from.dispatchEvent(new ContextEvent(journeyContext(group), from, receive, true));
}

/**
 * Lets a host page read a journey and follow it.
 *
 * @param group - The `group` of the widgets meant; all widgets without one share `page`.
 * @returns `value`, the journey as it is now, and `subscribe`, which calls back after each change and returns a function
 *   that ends it.
 */
export function journey(group: string = PAGE): { readonly value: Journey; readonly subscribe: JourneyStore['subscribe'] } {
  const store = openJourney(group);
  return {
    get value() {
      return store.get();
    },
    subscribe: store.subscribe,
  };
}
