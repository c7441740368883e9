/** Dispatches the reader's events and writes the reading state to the journey. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reading } from '../../journey/journey.js';
import { JourneyController } from '../../journey/journey-controller.js';
import { WayleafReaderFinishedEvent, WayleafReaderProgressEvent, WayleafReaderReadyEvent } from '../reader.events.js';
import type { ReadingController } from './reading-controller.js';

/** Dispatches `ready`, `progress` and `finished` events and updates the journey, only when something has changed. */
export class ReportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reading: ReadingController;
  readonly #title: () => string;
  readonly #isPending: () => boolean;
  readonly #isListening: () => boolean;
  readonly #journey: JourneyController;
  #readyKey = '';
  #reported: { readonly wordsRead: number; readonly section: string | null } | undefined;
  #finished = false;
  #article = -1;
  #journeyReading: Reading | undefined;

  /**
   * @param title - The article's title, or an empty string.
   * @param isListening - Whether the article is being read aloud.
   * @param group - The group of the journey.
   * @param isPending - Whether the article is on its way: what is read until then are the words that stand in for it.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    reading: ReadingController,
    title: () => string,
    isListening: () => boolean,
    group: () => string | undefined,
    isPending: () => boolean,
  ) {
    this.#host = host;
    this.#reading = reading;
    this.#title = title;
    this.#isPending = isPending;
    this.#isListening = isListening;
    this.#journey = new JourneyController(host, group);
    host.addController(this);
  }

  hostDisconnected(): void {
    // an element that is moved is connected again in the same task
    setTimeout(() => {
      if (!this.#host.isConnected) this.#retract();
    });
  }

  /** Reports what has changed since the last call. */
  update(): void {
    const { words, time, entries, position, hasMoved, articleCount } = this.#reading;
    if (!words || this.#isPending()) {
      // the page has removed the article, or asked for another
      if (this.#journeyReading) this.#retract();
      return;
    }
    if (articleCount !== this.#article) this.#finished = false;
    this.#article = articleCount;
    const readyKey = [words, time.minutes, entries.length, articleCount].join();
    if (readyKey !== this.#readyKey) {
      this.#readyKey = readyKey;
      this.#host.dispatchEvent(new WayleafReaderReadyEvent(words, time.minutes, entries.length));
    }
    const { wordsRead, progress, section } = position;
    const step = Math.max(1, words / 100);
    const reported = this.#reported;
    const atEnd = progress === 1;
    if (
      !reported ||
      reported.section !== section ||
      Math.abs(reported.wordsRead - wordsRead) >= step ||
      (reported.wordsRead !== wordsRead && (atEnd || !wordsRead))
    ) {
      this.#reported = { wordsRead, section };
      if (reported || wordsRead) this.#host.dispatchEvent(new WayleafReaderProgressEvent(progress, wordsRead, section));
    } else if (this.#journeyReading?.listening === this.#isListening() && !(atEnd && hasMoved && !this.#finished))
      return;
    // a page that opens at its end, or shows everything at once, has not been read yet
    if (atEnd && hasMoved && !this.#finished) {
      this.#finished = true;
      this.#host.dispatchEvent(new WayleafReaderFinishedEvent());
    }
    this.#journeyReading = {
      article: this.#title(),
      section,
      wordsRead,
      progress,
      finished: this.#finished,
      listening: this.#isListening(),
    };
    this.#journey.update({ reading: this.#journeyReading });
  }

  /** Removes the reading state from the journey, unless another reader has replaced it since. */
  #retract(): void {
    if (JSON.stringify(this.#journey.store.get().reading) === JSON.stringify(this.#journeyReading))
      this.#journey.update({ reading: null });
    this.#journeyReading = this.#reported = undefined;
    this.#readyKey = '';
  }
}
