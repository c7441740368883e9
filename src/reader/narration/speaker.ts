/**
 * Speaks one utterance at a time with the device's voice, and survives what engines do differently.
 *
 * The platform's `pause()` is never used: it ends the utterance on Android, does nothing in Firefox, and silences the
 * service for every program on Linux. Events carry the number of their utterance, since a cancelled one may still send
 * `end` (Firefox) or `error` (Chromium), some only after the page has come back from the back/forward cache.
 */

/** The words of one utterance and how they are to sound. */
export interface SpeechRequest {
  readonly text: string;
  readonly lang: string;
  readonly voice: SpeechSynthesisVoice | undefined;
  readonly rate: number;
  /** How long it should take, in milliseconds; a multiple of it is waited for. */
  readonly expected: number;
}

/**
 * Why an utterance was not spoken: the browser wants a press first; something else has ended it; it never started, or
 * never ended; the engine reports an error.
 */
export type SpeechFailure = 'blocked' | 'interrupted' | 'silent' | 'stalled' | 'error';

/** What a speaker calls; nothing more after `onEnd`, `onFailure` or {@link Speaker.stop}. */
export interface SpeechCallbacks {
  readonly onStart: () => void;
  /** @param length - The length of the word; 0 where the engine does not tell. */
  readonly onWord: (index: number, length: number) => void;
  readonly onEnd: () => void;
  readonly onFailure: (failure: SpeechFailure) => void;
  /** Another script of the page is speaking; ours follows when it has ended. */
  readonly onWaiting: () => void;
}

/** Milliseconds in which an utterance must start. */
const START_LIMIT = 3000;
/** Milliseconds after which an engine that still claims to speak what was cancelled is not waited for. */
const CANCEL_LIMIT = 600;
/** Milliseconds between `cancel()` and the next `speak()`, which Safari and Android drop if it comes at once. */
const CANCEL_DELAY = 20;
const POLL = 50;

/** Speaks one utterance at a time. Never cancels what it has not started. */
export class Speaker {
  readonly #engine: SpeechSynthesis;
  #run = 0;
  /** Kept, because Chromium forgets the events of an utterance that is garbage collected. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #hasStarted = false;
  #cancelledAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: SpeechSynthesis) {
    this.#engine = engine;
  }

  /**
   * Speaks; at once where nothing else does, so that a browser which wants a press sees one.
   *
   * What is being spoken is stopped.
   */
  speak(request: SpeechRequest, callbacks: SpeechCallbacks): void {
    this.stop();
    const run = ++this.#run;
    this.#whenFree(run, callbacks.onWaiting, () => this.#speak(run, request, callbacks));
  }

  /** Stops. A sentence that another script has queued behind ours is not lost: ours is then spoken to its end. */
  stop(): void {
    this.#run++;
    clearTimeout(this.#timer);
    if (!this.#utterance) return;
    const isShared = this.#hasStarted && this.#engine.pending;
    this.#utterance = undefined;
    if (isShared) return;
    this.#cancelledAt = Date.now();
    this.#engine.cancel();
  }

  get #isBusy(): boolean {
    return this.#engine.speaking || this.#engine.pending;
  }

  #whenFree(run: number, onWaiting: () => void, then: () => void): void {
    if (run !== this.#run) return;
    const since = this.#cancelledAt === undefined ? Infinity : Date.now() - this.#cancelledAt;
    const isOurs = this.#cancelledAt !== undefined;
    if (this.#isBusy ? isOurs && since > CANCEL_LIMIT : since >= CANCEL_DELAY) {
      this.#cancelledAt = undefined;
      return then();
    }
    if (!isOurs) onWaiting();
    this.#timer = setTimeout(() => this.#whenFree(run, onWaiting, then), isOurs ? CANCEL_DELAY : POLL);
  }

  #speak(run: number, { text, lang, voice, rate, expected }: SpeechRequest, callbacks: SpeechCallbacks): void {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.rate = rate;
    if (voice) utterance.voice = voice;
    const end = (then: () => void) => {
      if (run !== this.#run) return;
      this.#run++;
      clearTimeout(this.#timer);
      this.#utterance = undefined;
      then();
    };
    const giveUp = (failure: SpeechFailure) => {
      if (run !== this.#run) return;
      this.stop();
      callbacks.onFailure(failure);
    };
    const wait = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => giveUp('stalled'), expected * 2.5 + 4000);
    };
    const started = () => {
      if (run !== this.#run || this.#hasStarted) return;
      this.#hasStarted = true;
      wait();
      callbacks.onStart();
    };
    utterance.onstart = started;
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (run !== this.#run) return;
      started();
      wait();
      if (name !== 'sentence') callbacks.onWord(charIndex, charLength || 0);
    };
    utterance.onend = () => end(callbacks.onEnd);
    utterance.onerror = ({ error }) =>
      end(() =>
        callbacks.onFailure(
          error === 'not-allowed'
            ? 'blocked'
            : error === 'interrupted' || error === 'canceled'
              ? 'interrupted'
              : 'error',
        ),
      );
    this.#utterance = utterance;
    this.#hasStarted = false;
    this.#timer = setTimeout(() => giveUp('silent'), START_LIMIT);
    this.#engine.speak(utterance);
  }
}
