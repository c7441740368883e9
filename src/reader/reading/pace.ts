/**
 * @pure Estimates a visitor's reading pace, and from it the time that is left.
 *
 * A visitor reads while the page is at rest and then scrolls on, so pace is measured from rest to rest: the words that
 * passed the reading line, over the time since the previous rest. What cannot have been reading is left out: a jump
 * ahead, scrolling back, a long absence. Time with the tab hidden does not count.
 */

/** The plausible range in words a minute: slower is a pause, faster is skimming. */
const MIN_PACE = 50;
const MAX_PACE = 900;
/** The reading time, in milliseconds, from which the visitor's own pace is used. */
const MIN_TIME = 180_000;
/** The weight of the published pace, as milliseconds of own reading. */
const PRIOR_TIME = 60_000;

/** The position and time of a rest. */
interface Rest {
  readonly at: number;
  readonly words: number;
}

export class Pace {
  /** The words read at a plausible pace. */
  words = 0;
  /** The time that took, in milliseconds. */
  time = 0;
  #rest: Rest | undefined;

  /**
   * Records that the page is at rest.
   *
   * @param at - The time, in milliseconds from any origin.
   * @param words - The words above the reading line.
   */
  rest(at: number, words: number): void {
    const before = this.#rest;
    this.#rest = { at, words };
    if (!before) return;
    const read = words - before.words;
    const time = at - before.at;
    if (read <= 0 || time <= 0) {
      // at the same position: the same rest continues
      if (read === 0) this.#rest = before;
      return;
    }
    const pace = (read / time) * 60_000;
    if (pace < MIN_PACE || pace > MAX_PACE) return;
    this.words += read;
    this.time += time;
  }

  /** Discards the current rest: time until the next one does not count. */
  interrupt(): void {
    this.#rest = undefined;
  }

  /**
   * The minutes needed for the remaining words.
   *
   * @param average - The minutes an average reader needs for all `words` of the article.
   */
  minutes(remaining: number, words: number, average: number): number {
    if (!words) return 0;
    if (this.time < MIN_TIME) return (average * remaining) / words;
    const prior = (words / Math.max(average, 0.01)) * (PRIOR_TIME / 60_000);
    return remaining / ((this.words + prior) / ((this.time + PRIOR_TIME) / 60_000));
  }
}
