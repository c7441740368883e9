/**
 * @pure Searches an article's runs for a query. The index is built on the first search, in chunks that yield to the
 * page.
 */
import { normalise, normaliseQuery, findMatches, type Normalised } from './normalise-text.js';
import { searchRuns, type SearchRun } from '../article/ruby-runs.js';
import { runsOf, type Run } from '../article/text-runs.js';

/** A match. */
export interface Match {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

/** The duration of a chunk, in milliseconds. */
const SEARCH_CHUNK_MS = 12;

/** Yields to the page; the next chunk begins when it resolves. */
export type Pause = () => Promise<void>;

/** The searchable text of an article. Its runs are normalised once, on the first search. */
export class SearchIndex {
  readonly #source: Iterator<Run, void>;
  readonly #entries: (SearchRun & { readonly normalised: Normalised })[] = [];
  readonly #waiting: SearchRun[] = [];
  readonly #pause: Pause;
  readonly #clock: () => number;
  #complete = false;

  /**
   * @param skip - Selector of the elements that are skipped.
   * @param clock - Returns milliseconds from any origin.
   */
  constructor(root: Element, skip: string, pause: Pause, clock: () => number) {
    this.#source = runsOf(root, skip);
    this.#pause = pause;
    this.#clock = clock;
  }

  /**
   * All matches of the query, in order; `undefined` where the search was cancelled.
   *
   * @param isCancelled - Whether the result is no longer wanted.
   * @param visible - Whether a run is visible or can be revealed.
   */
  async search(
    query: string,
    visible: (run: Run) => boolean,
    isCancelled: () => boolean,
  ): Promise<readonly Match[] | undefined> {
    const pattern = normaliseQuery(query);
    const matches: Match[] = [];
    if (!pattern) return matches;
    let until = this.#clock() + SEARCH_CHUNK_MS;
    for (let at = 0; ; at++) {
      if (at % 16 === 15 && this.#clock() > until) {
        await this.#pause();
        if (isCancelled()) return undefined;
        until = this.#clock() + SEARCH_CHUNK_MS;
      }
      const entry = this.#entries[at] ?? this.#next();
      if (!entry) return matches;
      const { run, normalised, counts } = entry;
      const all = findMatches(normalised, pattern, run.text).filter(([start, end]) => counts?.(start, end) ?? true);
      if (all.length && visible(run)) for (const [start, end] of all) matches.push({ run, start, end });
    }
  }

  #next(): (SearchRun & { readonly normalised: Normalised }) | undefined {
    if (!this.#waiting.length) {
      const { done, value: run } = this.#complete ? { done: true, value: undefined } : this.#source.next();
      if (done || !run) {
        this.#complete = true;
        return undefined;
      }
      this.#waiting.push(...searchRuns(run));
    }
    const next = this.#waiting.shift()!;
    const entry = { ...next, normalised: normalise(next.run.text) };
    this.#entries.push(entry);
    return entry;
  }
}
