/** Tells other readers that this one speaks, so that one voice is heard: on the page, and on the site's other pages. */

const CHANNEL = 'wayleaf-narration';
const EVENT = 'wayleaf-reader-narration';

/** Listens for other readers while this one speaks. */
export class Neighbours {
  readonly #host: EventTarget;
  readonly #onOther: () => void;
  #channel: BroadcastChannel | undefined;

  /** @param onOther - Called when another reader begins to speak. */
  constructor(host: EventTarget, onOther: () => void) {
    this.#host = host;
    this.#onOther = onOther;
  }

  /** Says that this reader speaks. Nothing of what it reads is told. */
  announce(): void {
    if (this.#channel) return;
    document.addEventListener(EVENT, this.#onEvent);
    try {
      this.#channel = new BroadcastChannel(CHANNEL);
      this.#channel.onmessage = () => this.#onOther();
      this.#channel.postMessage('speaks');
    } catch {
      // a page without an origin has no channel, and nobody to tell
    }
  }

  /** Closed as soon as it is silent: an open channel keeps a page out of Firefox's back/forward cache. */
  end(): void {
    document.removeEventListener(EVENT, this.#onEvent);
    this.#channel?.close();
    this.#channel = undefined;
  }

  readonly #onEvent = (event: Event): void => {
    const { state } = event as Event & { readonly state?: string };
    if (event.composedPath()[0] !== this.#host && (state === 'playing' || state === 'loading')) this.#onOther();
  };
}

/** Keeps the screen on while an article is read aloud: phones fall silent when it goes off. */
export class ScreenLock {
  #isWanted = false;
  #lock: WakeLockSentinel | undefined;

  readonly #acquire = (): void => {
    if (!this.#isWanted || document.visibilityState !== 'visible') return;
    // not there, or forbidden by the page or the battery
    (navigator as Partial<Navigator>).wakeLock?.request('screen').then(
      (lock) => {
        if (this.#isWanted) this.#lock = lock;
        else void lock.release();
      },
      () => undefined,
    );
  };

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    document.addEventListener('visibilitychange', this.#acquire);
    this.#acquire();
  }

  stop(): void {
    this.#isWanted = false;
    document.removeEventListener('visibilitychange', this.#acquire);
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }
}
