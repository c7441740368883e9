/**
 * @pure Finds words in an article: prepared once, then searched again at every letter, in slices that leave the page
 * free.
 */
import { normalise, normaliseQuery, stretches, type Normalised } from './normalise-text.js';
import { runsOf, type Run } from '../article/text-runs.js';

/** A place where the words stand. */
export interface Match {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

/** How long a slice may take, in milliseconds. */
const SLICE = 12;

/** Gives the page its turn; the next slice begins after it. */
export type Pause = () => Promise<void>;

/**
 * An article made ready to be searched. Its words are folded once, when they are searched for the first time.
 */
export class SearchIndex {
  readonly #source: Iterator<Run, void>;
  readonly #ready: { readonly run: Run; readonly folded: Normalised }[] = [];
  readonly #pause: Pause;
  readonly #clock: () => number;
  #whole = false;

  /**
   * @param skip - Selector of what is passed over.
   * @param clock - Milliseconds from any start.
   */
  constructor(root: Element, skip: string, pause: Pause, clock: () => number) {
    this.#source = runsOf(root, skip);
    this.#pause = pause;
    this.#clock = clock;
  }

  /**
   * All places where the query stands, in order; `undefined` where the search was called off.
   *
   * @param off - Whether nobody waits for the answer any more.
   * @param visible - Whether a run that holds the query can be seen, or be made to be seen.
   */
  async search(
    query: string,
    visible: (run: Run) => boolean,
    off: () => boolean,
  ): Promise<readonly Match[] | undefined> {
    const wanted = normaliseQuery(query);
    const found: Match[] = [];
    if (!wanted) return found;
    let until = this.#clock() + SLICE;
    for (let at = 0; ; at++) {
      if (at % 16 === 15 && this.#clock() > until) {
        await this.#pause();
        if (off()) return undefined;
        until = this.#clock() + SLICE;
      }
      const entry = this.#ready[at] ?? this.#next();
      if (!entry) return found;
      const { run, folded } = entry;
      const all = stretches(folded, wanted, run.text);
      if (all.length && visible(run)) for (const [start, end] of all) found.push({ run, start, end });
    }
  }

  #next(): { readonly run: Run; readonly folded: Normalised } | undefined {
    const { done, value: run } = this.#whole ? { done: true, value: undefined } : this.#source.next();
    if (done || !run) {
      this.#whole = true;
      return undefined;
    }
    const entry = { run, folded: normalise(run.text) };
    this.#ready.push(entry);
    return entry;
  }
}
