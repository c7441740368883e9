import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Pace } from './pace.js';
import type { ReadingController } from './reading-controller.js';

/** After this long, in milliseconds, the page stands still. */
const STILLNESS = 700;

/** Watches how a visitor goes through the article, from rest to rest. */
export class PaceController implements ReactiveController {
  readonly pace = new Pace();
  readonly #reading: ReadingController;
  readonly #rested: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words = -1;
  #articles = 0;

  /** @param rested - Called when the visitor has come to rest. */
  constructor(host: ReactiveControllerHost, reading: ReadingController, rested: () => void) {
    this.#reading = reading;
    this.#rested = rested;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#turned);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#turned);
    this.#leave();
  }

  /** Minutes that are left, by the visitor's own pace once that is known. */
  get left(): number {
    const { words, place, time } = this.#reading;
    return Math.max(1, Math.round(this.pace.minutes(words - place.wordsRead, words, time.minutes)));
  }

  /** The page was scrolled, or is there for the first time. */
  update(): void {
    const { place, words, articles } = this.#reading;
    if (articles !== this.#articles) this.#leave();
    this.#articles = articles;
    if (!words || place.wordsRead === this.#words) return;
    this.#words = place.wordsRead;
    this.#soon();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#words = -1;
    this.pace.away();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    if (document.visibilityState !== 'hidden') this.#timer = setTimeout(this.#rest, STILLNESS);
  }

  readonly #rest = (): void => {
    this.pace.rest(performance.now(), this.#words);
    this.#rested();
  };

  readonly #turned = (): void => {
    clearTimeout(this.#timer);
    this.pace.away();
    if (this.#words >= 0) this.#soon();
  };
}
