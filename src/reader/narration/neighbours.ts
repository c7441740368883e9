/** Tells other readers that this one speaks, so that one voice is heard: on the page, and on the site's other pages. */
import { viewOf } from '../../internal/view.js';

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
    // eslint-disable-next-line wayleaf/own-view -- the channel reaches readers in other documents
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
    // eslint-disable-next-line wayleaf/own-view -- as above
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
  readonly #element: Element;
  /** The document that is shown while it is read: only such a one may keep the screen on. */
  #document: Document | undefined;
  #isWanted = false;
  #lock: WakeLockSentinel | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  readonly #acquire = (): void => {
    const page = this.#document;
    if (!this.#isWanted || page?.visibilityState !== 'visible') return;
    // not there, or forbidden by the page or the battery
    (viewOf(page).navigator as Partial<Navigator>).wakeLock?.request('screen').then(
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
    this.#document = this.#element.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#acquire);
    this.#acquire();
  }

  /** Goes on in the document that the reader has been moved to. */
  moved(): void {
    if (!this.#isWanted) return;
    this.stop();
    this.start();
  }

  stop(): void {
    this.#isWanted = false;
    this.#document?.removeEventListener('visibilitychange', this.#acquire);
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }
}
