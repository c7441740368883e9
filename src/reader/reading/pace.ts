/**
 * @pure How fast a visitor really reads, and so how long what is left will take.
 *
 * A visitor reads while the page stands still and then scrolls on, so pace is measured from rest to rest: the words
 * that
 * passed the reading line, over the time since the line came to rest before. What cannot have been reading is left out:
 * a jump ahead, the way back, a long absence. Time with the tab hidden is no time at all.
 */

/** Words a minute that nobody reads below or above for long: slower is a pause, faster is looking for something. */
const SLOWEST = 50;
const FASTEST = 900;
/** After this much reading, in milliseconds, a visitor's own pace counts. */
const KNOWN = 180_000;
/** The published pace weighs as much as this much of their own reading. */
const PRIOR = 60_000;

/** Where a visitor came to rest, and when. */
interface Rest {
  readonly at: number;
  readonly words: number;
}

export class Pace {
  /** Words read, as far as anyone can tell from outside. */
  words = 0;
  /** The time that took, in milliseconds. */
  time = 0;
  #rest: Rest | undefined;

  /**
   * The page stands still again.
   *
   * @param at - When, in milliseconds from any start.
   * @param words - The words above the reading line now.
   */
  rest(at: number, words: number): void {
    const before = this.#rest;
    this.#rest = { at, words };
    if (!before) return;
    const read = words - before.words;
    const time = at - before.at;
    if (read <= 0 || time <= 0) {
      // stands where it stood, a little on: the same rest goes on
      if (read === 0) this.#rest = before;
      return;
    }
    const pace = (read / time) * 60_000;
    if (pace < SLOWEST || pace > FASTEST) return;
    this.words += read;
    this.time += time;
  }

  /** The visitor has gone: what passes until they are back is no reading. */
  away(): void {
    this.#rest = undefined;
  }

  /**
   * Minutes that `left` words take.
   *
   * @param mean - The minutes an average reader takes for all `words` of the article.
   */
  minutes(left: number, words: number, mean: number): number {
    if (!words) return 0;
    if (this.time < KNOWN) return (mean * left) / words;
    const prior = (words / Math.max(mean, 0.01)) * (PRIOR / 60_000);
    return left / ((this.words + prior) / ((this.time + PRIOR) / 60_000));
  }
}
