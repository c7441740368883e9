/** Keeps a section that was navigated to current until the visitor scrolls. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onNextFrame, viewOf } from '../../internal/view.js';
import { coverAbove } from './scroll-containers.js';

/** Movement in pixels that is ignored: zoomed pages round. */
const TOLERANCE = 2;
/** Milliseconds without scrolling after which a scroll is over. */
const SCROLL_END_DELAY = 150;
/** How often a section is gone to again. */
const MAX_CORRECTIONS = 3;

/** Where a section is in the window and how far the article is scrolled, in pixels along the axis of its lines. */
export interface SectionPosition {
  readonly top: number;
  readonly scroll: number;
}

/**
 * Keeps the section that a visitor has navigated to current, also where the page cannot scroll it to the reading line,
 * until they scroll: by wheel, touch or keys, by dragging a scroll bar, or in any other way. Programmatic scrolling
 * does not release it: neither the scroll to the section, smooth or not, nor layout shifts.
 */
export class PinnedSectionController implements ReactiveController {
  /** The heading that was navigated to. */
  element: HTMLElement | undefined;
  readonly #measure: (element: Element) => SectionPosition;
  readonly #scrollBy: (distance: number) => void;
  readonly #onAbandoned: () => void;
  /** Where it was last: its top edge in the window, and the scroll position. */
  #last: SectionPosition | undefined;
  /** Whether nobody has pressed anything since: what changes above the section by itself does not move it. */
  #isUntouched = false;
  /** Where it came to rest: its top edge in the window, and the scroll position. */
  #rest: SectionPosition | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cancelFrame: (() => void) | undefined;
  /** How often the section may still be gone to again, because content was laid out on the way to it. */
  #corrections = 0;
  #hasMoved = false;

  /**
   * @param measure - Measures an element and what scrolls the article.
   * @param scrollBy - Scrolls the article at once, as far as it can.
   * @param onAbandoned - Called when the visitor has scrolled elsewhere before the section was reached.
   */
  constructor(
    host: ReactiveControllerHost,
    measure: (element: Element) => SectionPosition,
    scrollBy: (distance: number) => void,
    onAbandoned: () => void,
  ) {
    this.#measure = measure;
    this.#scrollBy = scrollBy;
    this.#onAbandoned = onAbandoned;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.release();
  }

  /** Pins a section before scrolling to it. */
  pin(element: HTMLElement): void {
    this.element = element;
    this.#rest = undefined;
    this.#last = this.#measure(element);
    this.#corrections = MAX_CORRECTIONS;
    this.#hasMoved = false;
    this.#isUntouched = true;
    this.#awaitStillness();
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#cancelFrame?.();
    this.element = this.#rest = undefined;
  }

  /** Handles a scroll event: on the way to the section, programmatic, or by the visitor. */
  scrolled(): void {
    if (!this.element) return;
    if (!this.#rest) {
      this.#last = this.#measure(this.element);
      return this.#awaitStillness();
    }
    const { top, scroll } = (this.#last = this.#measure(this.element));
    if (Math.abs(top - this.#rest.top) > TOLERANCE && Math.abs(scroll - this.#rest.scroll) > TOLERANCE) this.release();
  }

  /** Handles content that was laid out because it came near the window: the section may be elsewhere than it was. */
  moved(): void {
    if (this.element && !this.#rest) this.#hasMoved = true;
  }

  /** Handles a press inside of the article: it may open something, which may move the section. */
  pressed(): void {
    this.#isUntouched = false;
  }

  /**
   * Handles a layout change, which moves the section without a scroll: a title or the article's facts come late, or
   * what is above it is laid out. WebKit does not keep it in its place by itself, nor does any browser at every moment.
   */
  resized(): void {
    const { element } = this;
    if (!element) return;
    const before = this.#last;
    const now = (this.#last = this.#measure(element));
    const moved = before && Math.abs(now.scroll - before.scroll) <= TOLERANCE ? now.top - before.top : 0;
    const hasMoved = Math.abs(moved) > TOLERANCE;
    if (!this.#rest) {
      this.#hasMoved ||= hasMoved;
      return;
    }
    if (hasMoved && this.#isUntouched) {
      this.#scrollBy(moved);
      this.#last = this.#measure(element);
    }
    this.#rest = this.#last;
  }

  // `scrollend` may belong to an earlier scroll, or is never fired where nothing had to scroll, so a timer is used
  #awaitStillness(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { element } = this;
      if (!element) return;
      const before = this.#measure(element);
      // delayed scroll events of a busy page are dispatched before the next frame
      this.#cancelFrame = onNextFrame(element, () => {
        if (element !== this.element || this.#rest) return;
        // not inside of the frame callback: Firefox reverts scrolling there
        if (this.#measure(element).scroll === before.scroll) this.#timer = setTimeout(() => this.#arrive(element));
        else this.#awaitStillness();
      });
    }, SCROLL_END_DELAY);
  }

  #arrive(element: HTMLElement): void {
    if (element !== this.element) return;
    // some browsers scroll to where the section was before what is above it was laid out
    if (this.#hasMoved && this.#corrections-- > 0) {
      this.#hasMoved = false;
      const before = this.#measure(element).scroll;
      element.scrollIntoView({ behavior: 'instant' });
      if (Math.abs(this.#measure(element).scroll - before) > TOLERANCE) return this.#awaitStillness();
    }
    const view = viewOf(element);
    // a sticky header for which the page declares no `scroll-padding`: in a box that scrolls, only the box leads out
    const cover = coverAbove(element);
    if (cover > 0) this.#scrollBy(-cover);
    const rest = cover > 0 ? coverAbove(element) : 0;
    if (rest > 0) view.scrollBy({ top: -rest, behavior: 'instant' });
    this.#rest = this.#last = this.#measure(element);
    // a scroll by the visitor before this rest was taken for the way to the section
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom >= 0 && top <= view.innerHeight) return;
    this.release();
    this.#onAbandoned();
  }
}
