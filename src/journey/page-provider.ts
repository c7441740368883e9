/** Holds the page's journeys, one for each group, and provides them as context from the document element. */
import { type Context, ContextProvider, ContextRoot, createContext } from '@lit/context';
import { createStore, type Journey, type JourneyStore } from './journey.js';

const KEY = Symbol.for('wayleaf.journey');

/** The group of widgets that name none. */
export const PAGE = 'page';

export type JourneyContext = Context<symbol, Journey>;

/**
 * The context of a group's journey. Its key is a registered symbol, so that separately loaded copies of the library and
 * consumers of the host page request the same context.
 */
export const journeyContext = (group: string = PAGE): JourneyContext =>
  createContext<Journey, symbol>(group === PAGE ? KEY : Symbol.for(`wayleaf.journey.${group}`));

/** A group's journey, and its provider, which answers context requests while a widget of the group is connected. */
interface Entry {
  readonly store: JourneyStore;
  /** Registers a connected widget. Returns a function that unregisters it. */
  readonly join: () => () => void;
}

interface Hub {
  readonly entries: Map<string, Entry>;
  /** Replays the requests of consumers that connected before the first widget of their group. */
  readonly root: ContextRoot;
  joined: number;
}

/**
 * The page's one set of journeys, kept under `Symbol.for('wayleaf.journey')` so that separately loaded copies of the
 * library share it. It is the only thing Wayleaf adds to `globalThis`.
 */
const hub = (): Hub =>
  ((globalThis as unknown as Record<symbol, Hub>)[KEY] ??= {
    entries: new Map(),
    root: new ContextRoot(),
    joined: 0,
  });

/**
 * Where the `ContextRoot` listens: above the provider, because on one element with it the root would also keep and
 * replay requests that are answered. `attach` is typed for elements, and works on any event target.
 */
const aboveProviders = () => document as unknown as HTMLElement;

/** Attaches or detaches a provider's listeners: `ContextProvider` attaches them when it is made, and never detaches. */
function listen(provider: ContextProvider<JourneyContext>, on: boolean): void {
  const element = document.documentElement;
  const change = on ? 'addEventListener' : 'removeEventListener';
  element[change]('context-request', provider.onContextRequest as EventListener);
  element[change]('context-provider', provider.onProviderRequest as EventListener);
  // the document element is no reactive host: nothing else announces the provider
  if (on) provider.hostConnected();
}

function makeProvider(group: string, store: JourneyStore): ContextProvider<JourneyContext> {
  const provider = new ContextProvider(document.documentElement, {
    context: journeyContext(group),
    initialValue: store.get(),
  });
  store.subscribe((value) => provider.setValue(value));
  return provider;
}

/**
 * Makes a group's journey. It is provided on the document element, since the blocks of a site builder have no ancestor
 * of ours in common (docs/decisions/page-level-context.md), and only while a widget of the group is connected; the
 * journey itself lasts as long as the page.
 */
function makeEntry(group: string): Entry {
  const store = createStore(group);
  let provider: ContextProvider<JourneyContext> | undefined;
  let members = 0;
  return {
    store,
    join() {
      if (!hub().joined++) hub().root.attach(aboveProviders());
      if (!members++) listen((provider ??= makeProvider(group, store)), true);
      return () => {
        if (!--members && provider) listen(provider, false);
        if (!--hub().joined) hub().root.detach(aboveProviders());
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

/** The journey of a group, made on first use. */
export const openJourney = (group: string = PAGE): JourneyStore => entryOf(group).store;

/** Provides a group's journey as context until the returned function is called. */
export const provideJourney = (group: string): (() => void) => entryOf(group).join();

/**
 * Lets a host page read a journey and subscribe to it.
 *
 * @param group - The `group` of the widgets meant; all widgets without one share `page`.
 * @returns `value`, the journey as it is now, and `subscribe`, which calls back after each change and returns a
 *   function that ends the subscription.
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
