/** Observes which area of a frame is visible where the outer page scrolls it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from '../../internal/view.js';

/** The maximum number of blocks that are observed. */
const MAX_OBSERVED = 400;
/** The change in pixels that counts as scrolling; a smaller one may be a layout shift. */
const MIN_CHANGE = 40;
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1];

/** The visible area of a frame, in its own pixels. */
export interface VisibleArea {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Tracks the visible area of a frame that has its full height, so that only the outer page scrolls: no scroll event is
 * dispatched inside of the frame then, but an intersection observer works across frames, also of another origin.
 */
export class VisibleAreaController implements ReactiveController {
  /** The visible area; `undefined` until it is known, or where nothing is visible. */
  area: VisibleArea | undefined;
  readonly #onChange: (other: boolean) => void;
  #first: VisibleArea | undefined;
  readonly #visible = new Map<Element, VisibleArea>();
  #observer: IntersectionObserver | undefined;

  /** @param onChange - Called when the area has changed; `hasMoved` once it differs clearly from the first one. */
  constructor(host: ReactiveControllerHost, onChange: (other: boolean) => void) {
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Whether the reader is in a frame and observes it. */
  get isObserving(): boolean {
    return !!this.#observer;
  }

  hostDisconnected(): void {
    this.observe([]);
  }

  /** Observes an article's blocks. Only in a frame; a top-level page has a scroll position. */
  observe(blocks: readonly { readonly first: Text }[]): void {
    this.#observer?.disconnect();
    this.#observer = this.area = this.#first = undefined;
    this.#visible.clear();
    const [block] = blocks;
    const view = block && viewOf(block.first);
    if (!view || view.parent === view || !('IntersectionObserver' in view)) return;
    this.#observer = new view.IntersectionObserver(this.#onIntersect, { threshold: THRESHOLDS });
    const step = Math.ceil(blocks.length / MAX_OBSERVED);
    for (let index = 0; index < blocks.length; index += step)
      this.#observer.observe(blocks[index]!.first.parentElement!);
    this.#observer.observe(blocks[blocks.length - 1]!.first.parentElement!);
  }

  readonly #onIntersect = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting) this.#visible.set(target, intersectionRect);
      else this.#visible.delete(target);
    }
    const all = [...this.#visible.values()];
    this.area = all.length
      ? { top: Math.min(...all.map(({ top }) => top)), bottom: Math.max(...all.map(({ bottom }) => bottom)) }
      : undefined;
    const { area } = this;
    const first = (this.#first ??= area);
    this.#onChange(
      !!area && !!first && Math.abs(area.top - first.top) + Math.abs(area.bottom - first.bottom) > MIN_CHANGE,
    );
  };
}
