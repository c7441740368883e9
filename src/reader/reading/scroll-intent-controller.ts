/** Detects scrolling of the article, and input by which the visitor moves on. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isScrollContainer } from './scroll-containers.js';

const INTENT_EVENTS = ['wheel', 'touchmove', 'keydown', 'click'] as const;

const FIELDS = 'input,textarea,select,[contenteditable]';

/** Whether a key scrolls the page rather than being handled by a field or button. */
const isScrollKey = (event: KeyboardEvent): boolean =>
  /^(Arrow|Page|Home|End| $)/.test(event.key) &&
  !(event.composedPath()[0] as Partial<Element>).matches?.(event.key === ' ' ? `${FIELDS},button,summary` : FIELDS);

/** What the controller calls. */
export interface ScrollIntentHost {
  /**
   * A scroll container of the article was scrolled, by the visitor or a script; `fromStart` unless it is at its start.
   */
  readonly onScroll: (away: boolean) => void;
  /** The visitor uses wheel, touch or keys to scroll, or presses something in the article (`pressed`). */
  readonly onIntent: (pressed: boolean) => void;
}

/** Listens on the document for scrolling and scroll input, and reports what concerns the article. */
export class ScrollIntentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #root: () => Element | undefined;
  readonly #callbacks: ScrollIntentHost;
  /** The document that the widget is in; another after a move into a popup. */
  #document!: Document;

  /**
   * @param root - The article.
   * @param callbacks - Called for each event.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    root: () => Element | undefined,
    callbacks: ScrollIntentHost,
  ) {
    this.#host = host;
    this.#root = root;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    // scroll events do not bubble, but are captured here
    this.#document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    for (const type of INTENT_EVENTS)
      this.#document.addEventListener(type, this.#onInput, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#document.removeEventListener('scroll', this.#onScroll, true);
    for (const type of INTENT_EVENTS) this.#document.removeEventListener(type, this.#onInput, true);
  }

  readonly #onScroll = ({ target }: Event): void => {
    const root = this.#root();
    // a page that has become shorter returns to its start by itself
    if (!root || !isScrollContainer(target, root)) return;
    const container = target === this.#document ? this.#document.scrollingElement : (target as Element | null);
    // vertical text is scrolled to a side
    this.#callbacks.onScroll(!!container?.scrollTop || !!container?.scrollLeft);
  };

  readonly #onInput = (event: Event): void => {
    const pressed = event.type === 'click';
    if (
      pressed
        ? !event.composedPath().some((at) => at === this.#root() || at === this.#host)
        : event.type === 'keydown' && !isScrollKey(event as KeyboardEvent)
    )
      return;
    this.#callbacks.onIntent(pressed);
  };
}
