import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isScrollContainer } from './scroll-containers.js';

const RELEASES = ['wheel', 'touchmove', 'keydown', 'click'] as const;

const FIELDS = 'input,textarea,select,[contenteditable]';

/** Whether a key moves the page, and is not meant for a field. */
const scrolls = (event: KeyboardEvent): boolean =>
  /^(Arrow|Page|Home|End| $)/.test(event.key) &&
  !(event.composedPath()[0] as Partial<Element>).matches?.(event.key === ' ' ? `${FIELDS},button,summary` : FIELDS);

/** What a reader wants to know of a visitor's moves. */
export interface ScrollIntent {
  /** Something that holds the article was scrolled, by whomever; `away` from its start. */
  readonly scrolled: (away: boolean) => void;
  /** The visitor moves on by wheel, finger or key, or presses something in the article (`pressed`). */
  readonly moved: (pressed: boolean) => void;
}

/** Tells what the visitor does to move on in an article, and what of the page is no such move. */
export class ScrollIntentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #root: () => Element | undefined;
  readonly #tell: ScrollIntent;

  /**
   * @param root - The article.
   * @param tell - Called with each move.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, root: () => Element | undefined, tell: ScrollIntent) {
    this.#host = host;
    this.#root = root;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    // scrolling of any box on the page passes here on its way down
    document.addEventListener('scroll', this.#scrolling, { capture: true, passive: true });
    for (const type of RELEASES) document.addEventListener(type, this.#moving, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#scrolling, true);
    for (const type of RELEASES) document.removeEventListener(type, this.#moving, true);
  }

  readonly #scrolling = ({ target }: Event): void => {
    const root = this.#root();
    // a page that has become shorter goes back to its start by itself
    if (root && isScrollContainer(target, root))
      this.#tell.scrolled(!!(target instanceof Element ? target : document.scrollingElement)?.scrollTop);
  };

  readonly #moving = (event: Event): void => {
    const pressed = event.type === 'click';
    if (
      pressed
        ? !event.composedPath().some((at) => at === this.#root() || at === this.#host)
        : event instanceof KeyboardEvent && !scrolls(event)
    )
      return;
    this.#tell.moved(pressed);
  };
}
