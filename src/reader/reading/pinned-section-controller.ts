import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { coverAbove } from './scroll-containers.js';

/** How far something may move by itself, in pixels: zoomed pages round. */
const STILL = 2;
/** How long nothing scrolls once a scroll is over, in milliseconds. */
const STILLNESS = 150;

/**
 * Keeps the section that a visitor asked for current, also where the page cannot scroll it to the reading line, until
 * the
 * visitor scrolls: by wheel, touch or keys, by dragging a scroll bar, or by any other way. What scrolls by itself is no
 * sign of that: the way to the section, smooth or not, nor a page that makes room for a picture.
 */
export class PinnedSectionController implements ReactiveController {
  /** The heading that was asked for. */
  element: HTMLElement | undefined;
  readonly #scrolled: () => number;
  readonly #left: () => void;
  /** Where it came to rest: its place in the window, and how far the page was scrolled. */
  #rest: { readonly top: number; readonly scroll: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  /**
   * @param scrolled - How far what scrolls the article is scrolled.
   * @param left - Called where the visitor had gone elsewhere before the section was reached.
   */
  constructor(host: ReactiveControllerHost, scrolled: () => number, left: () => void) {
    this.#scrolled = scrolled;
    this.#left = left;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.release();
  }

  /** The way to a section begins. */
  begin(element: HTMLElement): void {
    this.element = element;
    this.#rest = undefined;
    this.#soon();
  }

  release(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.element = this.#rest = undefined;
  }

  /** Something scrolled. Still on the way, by itself, or is it the visitor? */
  scrolled(): void {
    if (!this.element) return;
    if (!this.#rest) return this.#soon();
    const { top, scroll } = this.#here(this.element);
    if (Math.abs(top - this.#rest.top) > STILL && Math.abs(scroll - this.#rest.scroll) > STILL) this.release();
  }

  /** Sizes have changed: the section stands elsewhere, and nobody scrolled. */
  resized(): void {
    if (this.element && this.#rest) this.#rest = this.#here(this.element);
  }

  #here(element: HTMLElement): { readonly top: number; readonly scroll: number } {
    return { top: element.getBoundingClientRect().top, scroll: this.#scrolled() };
  }

  // `scrollend` may be that of an earlier scroll, or never come where nothing had to scroll: stillness tells
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { element } = this;
      const before = element && this.#here(element);
      // the scroll events of a page that was busy all this time come before the next frame
      this.#frame = requestAnimationFrame(() => {
        if (!element || element !== this.element || this.#rest) return;
        // not within the frame: Firefox takes back what is scrolled then
        if (this.#here(element).scroll === before!.scroll) this.#timer = setTimeout(() => this.#arrive(element));
        else this.#soon();
      });
    }, STILLNESS);
  }

  #arrive(element: HTMLElement): void {
    if (element !== this.element) return;
    // a header that the page keeps at the top edge, and of which no `scroll-padding` tells
    const cover = coverAbove(element);
    if (cover > 0) scrollTo({ top: scrollY - cover, behavior: 'instant' });
    this.#rest = this.#here(element);
    // a scroll that came before this rest was taken for the way to it
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom >= 0 && top <= innerHeight) return;
    this.release();
    this.#left();
  }
}
