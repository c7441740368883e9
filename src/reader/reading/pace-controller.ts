/** Measures the visitor's reading pace from their scrolling. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Pace } from './pace.js';
import type { ReadingController } from './reading-controller.js';

/** Milliseconds without scrolling after which the page counts as at rest. */
const REST_DELAY = 700;

/** Records the words read whenever scrolling comes to rest. */
export class PaceController implements ReactiveController {
  readonly pace = new Pace();
  readonly #host: HTMLElement;
  /** The document that the widget is in; another after a move into a popup. */
  #document: Document | undefined;
  readonly #reading: ReadingController;
  readonly #onRest: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words = -1;
  #articleCount = 0;

  /** @param onRest - Called when scrolling has come to rest. */
  constructor(host: ReactiveControllerHost & HTMLElement, reading: ReadingController, onRest: () => void) {
    this.#host = host;
    this.#reading = reading;
    this.#onRest = onRest;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#onVisibilitychange);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('visibilitychange', this.#onVisibilitychange);
    this.#reset();
  }

  /** The minutes that are left, by the visitor's own pace once that is known. */
  get minutesLeft(): number {
    const { words, position, time } = this.#reading;
    return Math.max(1, Math.round(this.pace.minutes(words - position.wordsRead, words, time.minutes)));
  }

  /** Restarts the timer when the reading position has changed. */
  update(): void {
    const { position, words, articleCount } = this.#reading;
    if (articleCount !== this.#articleCount) this.#reset();
    this.#articleCount = articleCount;
    if (!words || position.wordsRead === this.#words) return;
    this.#words = position.wordsRead;
    this.#startTimer();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#words = -1;
    this.pace.interrupt();
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    if (!this.#document?.hidden) this.#timer = setTimeout(this.#rest, REST_DELAY);
  }

  readonly #rest = (): void => {
    this.pace.rest(performance.now(), this.#words);
    this.#onRest();
  };

  readonly #onVisibilitychange = (): void => {
    clearTimeout(this.#timer);
    this.pace.interrupt();
    if (this.#words >= 0) this.#startTimer();
  };
}
