import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many of an article's blocks are watched at most. */
const WATCHED = 400;
/** In pixels: less is a page that finds its layout. */
const CLEARLY = 40;
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1];

/** What a visitor sees of a frame, in its own pixels. */
export interface VisibleArea {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Tells which part of a frame is seen, where the page around it gives the frame all its height and scrolls it: nothing
 * in
 * the frame scrolls then, and no other sign of it comes inside. An intersection observer looks through frames, also of
 * another origin.
 */
export class VisibleAreaController implements ReactiveController {
  /** What is seen; `undefined` until it is known, or where nothing is. */
  strip: VisibleArea | undefined;
  readonly #changed: (other: boolean) => void;
  #first: VisibleArea | undefined;
  readonly #seen = new Map<Element, VisibleArea>();
  #observer: IntersectionObserver | undefined;

  /** @param changed - Called when the strip has changed; `other` once it is clearly another one than at first. */
  constructor(host: ReactiveControllerHost, changed: (other: boolean) => void) {
    this.#changed = changed;
    host.addController(this);
  }

  /** Whether the frame is watched. */
  get watching(): boolean {
    return !!this.#observer;
  }

  hostDisconnected(): void {
    this.watch([]);
  }

  /** Watches an article's blocks, in order. Only in a frame; a page by itself knows how far it is scrolled. */
  watch(blocks: readonly { readonly first: Text }[]): void {
    this.#observer?.disconnect();
    this.#observer = this.strip = this.#first = undefined;
    this.#seen.clear();
    if (!blocks.length || parent === window) return;
    this.#observer = new IntersectionObserver(this.#notice, { threshold: THRESHOLDS });
    const step = Math.ceil(blocks.length / WATCHED);
    for (let index = 0; index < blocks.length; index += step)
      this.#observer.observe(blocks[index]!.first.parentElement!);
    this.#observer.observe(blocks[blocks.length - 1]!.first.parentElement!);
  }

  readonly #notice = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting) this.#seen.set(target, intersectionRect);
      else this.#seen.delete(target);
    }
    const all = [...this.#seen.values()];
    this.strip = all.length
      ? { top: Math.min(...all.map(({ top }) => top)), bottom: Math.max(...all.map(({ bottom }) => bottom)) }
      : undefined;
    const { strip } = this;
    const first = (this.#first ??= strip);
    this.#changed(
      !!strip && !!first && Math.abs(strip.top - first.top) + Math.abs(strip.bottom - first.bottom) > CLEARLY,
    );
  };
}
