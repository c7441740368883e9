/** Keeps the sentence being spoken in the middle of the window, until the visitor scrolls. */
import { viewOf } from '../../internal/view.js';
import { showRange } from '../reading/scroll-into-view.js';
import { unzoom } from '../reading/progress.js';

/** The band of the window, from its top, in which the spoken line stays, and where it is scrolled to. */
const BAND = { top: 0.3, bottom: 0.7, to: 0.38 };
/** Milliseconds for which scrolling is taken for ours. */
const OWN_SCROLL = 1000;
const INPUT = ['wheel', 'touchmove', 'keydown', 'scroll'] as const;
const SCROLL_KEYS = /^(Arrow(?:Up|Down)|Page|Home|End| $)/;

/** What following needs from the reader. */
export interface FollowHost {
  /** The factor for boxes measured inside the article. */
  readonly scale: () => number;
  /** The height of the bar. */
  readonly bottom: () => number;
  readonly onChange: () => void;
  /** The document that holds the article; another after a move into a popup. */
  readonly document: () => Document;
}

/** Scrolls with the voice. Wheel, touch, scroll keys or the scroll bar end that; {@link resume} begins it again. */
export class Follower {
  isFollowing = true;
  readonly #host: FollowHost;
  #range: Range | undefined;
  #document: Document | undefined;
  #ownUntil = 0;

  constructor(host: FollowHost) {
    this.#host = host;
  }

  /** @param isNew - Whether the reading begins, and does not go on: what was scrolled before is no wish then. */
  start(isNew = false): void {
    if (isNew) this.isFollowing = true;
    const options = { capture: true, passive: true } as const;
    this.#ignore();
    this.#document = this.#host.document();
    for (const type of INPUT) this.#document.addEventListener(type, this.#onInput, options);
  }

  stop(): void {
    this.#ignore();
    this.#range = undefined;
  }

  #ignore(): void {
    for (const type of INPUT) this.#document?.removeEventListener(type, this.#onInput, true);
  }

  /** Follows to a sentence. */
  show(range: Range): void {
    this.#range = range;
    if (this.isFollowing) this.#scroll(range);
  }

  /** Follows again. */
  resume(): void {
    this.isFollowing = true;
    this.#ownUntil = Date.now() + OWN_SCROLL;
    if (this.#range) this.#scroll(this.#range);
    this.#host.onChange();
  }

  #scroll(range: Range): void {
    const line = this.#line(range);
    if (!line) return;
    const view = viewOf(range.startContainer);
    const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const height = view.innerHeight - this.#host.bottom();
    const { top, bottom } = line;
    this.#ownUntil = Date.now() + OWN_SCROLL;
    // first what scrolls inside of the page: a wide table, the box of the article
    if (bottom < 0 || top > view.innerHeight) showRange(range, { top: 0, bottom: this.#host.bottom() });
    const at = this.#line(range) ?? line;
    if (at.top >= height * BAND.top && at.bottom <= height * BAND.bottom) return;
    view.scrollBy({ top: at.top - height * BAND.to, behavior: isStill ? 'instant' : 'smooth' });
  }

  /** The first line of a range. */
  #line(range: Range): { readonly top: number; readonly bottom: number } | undefined {
    const box = [...range.getClientRects()].find(({ width, height }) => width && height);
    if (!box) return undefined;
    const toWindow = unzoom(this.#host.scale(), viewOf(range.startContainer).scrollY);
    return { top: toWindow(box.top), bottom: toWindow(box.bottom) };
  }

  readonly #onInput = (event: Event): void => {
    if (!this.isFollowing || !this.#range) return;
    const { type } = event;
    if (type === 'keydown') {
      const target = event.composedPath()[0] as Partial<Element>;
      const isField = target.matches?.('input,textarea,select,[contenteditable]');
      const isControl = event
        .composedPath()
        .some((at) => (at as Partial<Element>).matches?.('.narration,.sheet,button,summary'));
      if (!SCROLL_KEYS.test((event as KeyboardEvent).key) || isField || isControl) return;
    } else if (type === 'scroll') {
      if (Date.now() < this.#ownUntil) return;
      // a page also scrolls by itself, when a picture has loaded; only what leads away counts
      const line = this.#line(this.#range);
      if (!line || (line.bottom > 0 && line.top < viewOf(this.#range.startContainer).innerHeight)) return;
    }
    this.isFollowing = false;
    this.#host.onChange();
  };
}
