/** @pure Decides when a narration is to end by itself: after some minutes, or with the section. */

export const SLEEP_MINUTES = [5, 15, 30, 60] as const;

/** Minutes, or the end of the section. */
export type SleepTime = 'off' | 'section' | `${(typeof SLEEP_MINUTES)[number]}`;

/** A timer that never cuts into a sentence: it is asked before each. */
export class SleepTimer {
  choice: SleepTime = 'off';
  #until = Infinity;

  set(choice: SleepTime, now = Date.now()): void {
    this.choice = choice;
    const minutes = Number(choice);
    this.#until = minutes ? now + minutes * 60_000 : Infinity;
  }

  /**
   * Whether the next sentence is one too many. The timer is off from then on.
   *
   * @param isNewSection - Whether it begins a section.
   */
  isDue(isNewSection: boolean, now = Date.now()): boolean {
    const isDue = this.choice === 'section' ? isNewSection : now >= this.#until;
    if (isDue) this.set('off');
    return isDue;
  }
}
