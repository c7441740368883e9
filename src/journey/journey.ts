/** @pure The data that the widgets of a page share, plain and frozen, and the store that holds it. */

/** How far the visitor has read an article. */
export interface Reading {
  /** The article's title, or an empty string when it has none. */
  readonly article: string;
  /** The heading id of the section at the reading line, or `null` before the first. */
  readonly section: string | null;
  /** Words above the reading line. */
  readonly wordsRead: number;
  /** From 0 to 1. */
  readonly progress: number;
  /** Whether the last word was reached. */
  readonly finished: boolean;
  /** Whether the article is being read aloud. */
  readonly listening: boolean;
}

/** The path the visitor chose with an explicit click; a self-check result never sets it. */
export interface Choice {
  readonly path: string;
  readonly label: string;
}

/** The state of a booking, as far as this page knows. */
export type BookingState = 'idle' | 'open' | 'booked';

/**
 * What the three widgets of one page share. It lives in the page's memory only. Which sentences a visitor marked is
 * not in it: any script of the page may read a journey.
 */
export interface Journey {
  /** Which journey this is; widgets without a `group` share `page`. */
  readonly group: string;
  /** The article being read; `null` when there is none. */
  readonly reading: Reading | null;
  /** The path chosen last; `null` when none is. */
  readonly choice: Choice | null;
  /** What is chosen in each comparison of the journey, the latest last; missing until something was. */
  readonly choices?: readonly Choice[];
  /** Whether booking is to be offered less prominently for now. The reason is not given. */
  readonly hold: boolean;
  readonly booking: BookingState;
  /** The booking link of the page that stands in front now: its words and its address; missing where there is none. */
  readonly bookingLink?: { readonly label: string; readonly href: string } | null;
}

/** Holds one group's journey. */
export interface JourneyStore {
  readonly get: () => Journey;
  /** Sets the given fields; calls the listeners only when a value is different. */
  readonly update: (change: Partial<Omit<Journey, 'group'>>) => void;
  /** Calls `listener` after each change. Returns a function that ends it. */
  readonly subscribe: (listener: (journey: Journey) => void) => () => void;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (!!a && !!b && typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Makes the store of a journey in which nothing has happened yet. */
export function createStore(group: string): JourneyStore {
  let value: Journey = Object.freeze({ group, reading: null, choice: null, hold: false, booking: 'idle' });
  const listeners = new Set<(journey: Journey) => void>();
  return {
    get: () => value,
    update(change) {
      const keys = Object.keys(change) as (keyof typeof change)[];
      if (keys.every((key) => same(change[key], value[key]))) return;
      const copy: Record<string, unknown> = { ...value };
      for (const key of keys)
        copy[key] =
          change[key] && typeof change[key] === 'object'
            ? Object.freeze(Object.assign(Array.isArray(change[key]) ? [] : {}, change[key]))
            : change[key];
      value = Object.freeze(copy) as unknown as Journey;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
