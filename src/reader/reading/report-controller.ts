import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reading } from '../../journey/journey.js';
import { JourneyController } from '../../journey/journey-controller.js';
import { WayleafReaderFinishedEvent, WayleafReaderProgressEvent, WayleafReaderReadyEvent } from '../reader.events.js';
import type { ReadingController } from './reading-controller.js';

/** Tells the page and the journey how the reading goes; only what is really new. */
export class ReportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reading: ReadingController;
  readonly #title: () => string;
  readonly #journey: JourneyController;
  #ready = '';
  #told: { readonly wordsRead: number; readonly section: string | null } | undefined;
  #finished = false;
  #last: Reading | undefined;

  /**
   * @param title - The article's title, or an empty string.
   * @param group - Which journey.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    reading: ReadingController,
    title: () => string,
    group: () => string | undefined,
  ) {
    this.#host = host;
    this.#reading = reading;
    this.#title = title;
    this.#journey = new JourneyController(host, group);
    host.addController(this);
  }

  hostDisconnected(): void {
    // being moved is no leaving
    setTimeout(() => {
      if (!this.#host.isConnected) this.#forget();
    });
  }

  /** Says what has changed since the last time. */
  update(): void {
    const { words, time, entries, place, moved, articles } = this.#reading;
    if (!words) {
      // nothing to read any more: the page has taken the article away
      if (this.#last) this.#forget();
      return;
    }
    const ready = [words, time.minutes, entries.length, articles].join();
    if (ready !== this.#ready) {
      this.#ready = ready;
      this.#finished = false;
      this.#host.dispatchEvent(new WayleafReaderReadyEvent(words, time.minutes, entries.length));
    }
    const { wordsRead, progress, section } = place;
    const step = Math.max(1, words / 100);
    const told = this.#told;
    const atEnd = progress === 1;
    if (
      !told ||
      told.section !== section ||
      Math.abs(told.wordsRead - wordsRead) >= step ||
      (told.wordsRead !== wordsRead && (atEnd || !wordsRead))
    ) {
      this.#told = { wordsRead, section };
      if (told || wordsRead) this.#host.dispatchEvent(new WayleafReaderProgressEvent(progress, wordsRead, section));
    } else if (this.#last && !(atEnd && moved && !this.#finished)) return;
    // a page that opens at its end, or shows all at once, has not been read yet
    if (atEnd && moved && !this.#finished) {
      this.#finished = true;
      this.#host.dispatchEvent(new WayleafReaderFinishedEvent());
    }
    this.#last = { article: this.#title(), section, wordsRead, progress, finished: this.#finished };
    this.#journey.update({ reading: this.#last });
  }

  /** Takes back what was told to the journey, unless another reader has spoken since. */
  #forget(): void {
    if (JSON.stringify(this.#journey.current.reading) === JSON.stringify(this.#last))
      this.#journey.update({ reading: null });
    this.#last = this.#told = undefined;
    this.#ready = '';
  }
}
