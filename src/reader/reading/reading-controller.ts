import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAcross } from '../../internal/dom.js';
import { reveal, scrollerOf } from './scroll-containers.js';
import { BlockBoxes } from './block-boxes.js';
import { focusFor } from '../focus.js';
import { PinnedSectionController } from './pinned-section-controller.js';
import { LinkController } from './link-controller.js';
import { ScrollIntentController } from './scroll-intent-controller.js';
import type { Section } from '../article/outline.js';
import { edges, readingLine, stripLine, unzoom, wordsAbove } from './progress.js';
import { readingTime, type ReadingTime } from './reading-time.js';
import { VisibleAreaController } from './visible-area-controller.js';
import { showRange } from './scroll-into-view.js';
import { ArticleScanner, type ScannedBlock, type ScanResult } from '../article/article-scanner.js';
import type { Block } from '../article/article-text.js';

/** Where the visitor is. */
export interface ReadingPosition {
  readonly wordsRead: number;
  readonly progress: number;
  /** The id of the current section. */
  readonly section: string | null;
  /** Its number in the outline; -1 before the first. */
  readonly index: number;
}

/** What stands at the reading line. */
export interface LinePosition {
  readonly block: Block;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  readonly line: number;
}

const START: ReadingPosition = { wordsRead: 0, progress: 0, section: null, index: -1 };

/**
 * Reads an article that stands on the page and follows the visitor through it: its outline, its words, and which of
 * them
 * are above the reading line. Nothing is written to the article but an id on headings that have none, and those are
 * taken back in the end.
 *
 * Positions are measured when they are needed, so pictures that load and sections that are laid out late are never
 * wrong.
 */
export class ReadingController implements ReactiveController {
  /** The article's headings but its title, in order. */
  entries: readonly ScannedBlock[] = [];
  /** The same, nested. */
  outline: readonly Section[] = [];
  /** The heading that is the article's title. */
  title: HTMLElement | undefined;
  words = 0;
  time: ReadingTime = { minutes: 1, low: 1, high: 1 };
  place: ReadingPosition = START;
  /** Whether the visitor has moved on the page. */
  moved = false;
  /** How many articles there were so far. */
  articles = 0;
  /** How often the article was read. */
  reads = 0;
  /** The reading line, in pixels from the top edge of the window; `undefined` while the article is not to be seen. */
  line: number | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (layout: boolean) => void;
  readonly #scale: () => number;
  #root: Element | undefined;
  readonly #boxes: BlockBoxes;
  #scroller: Element | undefined;
  #sizes: ResizeObserver | undefined;
  #frame = 0;
  #layout = false;
  #lang = '';
  readonly #survey = new ArticleScanner((found, late) => this.#take(found, late));
  readonly #hold: PinnedSectionController;
  readonly #strip: VisibleAreaController;
  readonly #links: LinkController;
  #unfocus: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param changed - Called after the visitor has moved; `layout` says whether sizes may have changed too.
   * @param scale - What boxes measured inside the article are multiplied by.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, changed: (layout: boolean) => void, scale: () => number) {
    this.#host = host;
    this.#changed = changed;
    this.#scale = scale;
    this.#boxes = new BlockBoxes(scale);
    this.#hold = new PinnedSectionController(
      host,
      () => this.#scrolling.scrollTop,
      () => this.measureSoon(),
    );
    this.#strip = new VisibleAreaController(host, this.#uncovered);
    this.#links = new LinkController(host, () => this.#root, this.#arrived);
    new ScrollIntentController(host, () => this.#root, { scrolled: this.#scrolled, moved: this.#moved });
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('contentvisibilityautostatechange', this.#laidOut, true);
    this.#sizes = new ResizeObserver(this.#resized);
    this.#sizes.observe(document.documentElement);
    if (this.#root) this.#sizes.observe(this.#root);
  }

  hostDisconnected(): void {
    document.removeEventListener('contentvisibilityautostatechange', this.#laidOut, true);
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.leave();
  }

  /**
   * Reads the article below `root`, in slices where it is long.
   *
   * @param heading - The article's title where it is known.
   */
  read(root: Element, heading: string | undefined): void {
    // nothing is left of what was read before: the page shows another article
    if (this.#boxes.list.length && !this.#boxes.list.some(({ first }) => root.contains(first))) {
      this.articles++;
      this.moved = false;
      this.#hold.release();
      this.#boxes.clear();
      this.words = 0;
      this.place = START;
    }
    if (root !== this.#root) {
      this.leave();
      this.#root = root;
      this.#sizes?.observe(root);
    }
    this.#lang = closestAcross(root, '[lang]')?.getAttribute('lang') || 'en';
    this.#survey.start(root, heading, this.#lang);
    this.#resized();
  }

  #take({ entries, outline, title, blocks, words, letters, pictures }: ScanResult, late: boolean): void {
    this.entries = entries;
    this.outline = outline;
    this.title = title;
    this.#boxes.set(this.#root!, blocks, entries);
    this.words = words;
    this.reads++;
    this.time = readingTime(letters, this.#lang, pictures);
    this.#strip.watch(blocks);
    if (!late) return;
    this.#host.requestUpdate();
    this.#resized();
  }

  /** The article. */
  get root(): Element | undefined {
    return this.#root;
  }

  /** Its runs of words. */
  get blocks(): readonly Block[] {
    return this.#boxes.list;
  }

  /** What stands at the reading line; `undefined` while nothing does. */
  get spot(): LinePosition | undefined {
    const { line } = this;
    const { list } = this.#boxes;
    if (line === undefined || !list.length) return undefined;
    const index = Math.min(this.#boxes.above(line), list.length - 1);
    return { block: list[index]!, before: list[index - 1], after: list[index + 1], line };
  }

  /** Whether a range of the article is in the window. */
  shows(range: Range): boolean {
    const box = edges(range.getBoundingClientRect(), unzoom(this.#scale(), scrollY));
    return !!box && box.top < innerHeight && box.bottom > 0;
  }

  /** Goes to a range of the article, and moves the focus to the element it is in. */
  goToRange(range: Range, element: HTMLElement): void {
    this.#hold.release();
    reveal(element);
    showRange(range, { top: 0, bottom: 72 });
    this.#unfocus?.();
    this.#unfocus = focusFor(element);
    this.moved = true;
    this.measureSoon();
  }

  /** Lets the article go as it was found. */
  leave(): void {
    if (this.#root) this.#sizes?.unobserve(this.#root);
    this.#unfocus?.();
    this.#unfocus = undefined;
    this.#survey.stop();
    this.#hold.release();
    this.#strip.watch([]);
    this.#root = this.#scroller = this.title = this.line = undefined;
    this.#boxes.clear();
    this.entries = this.outline = [];
    this.place = START;
    this.words = 0;
  }

  /**
   * Goes to a section, and keeps it current until the visitor moves on.
   *
   * @param index - Its number in the outline.
   * @param scroll - `false` where the browser is already following a link to it.
   */
  goTo(index: number, scroll = true): boolean {
    const element = this.entries[index]?.element;
    if (!element) return false;
    reveal(element);
    if (scroll)
      element.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto' });
    this.#unfocus?.();
    this.#unfocus = focusFor(element);
    this.#hold.begin(element);
    this.moved = true;
    this.measureSoon();
    return true;
  }

  /** How far the article's words reach: the edges of all of them together. */
  extent(): { readonly left: number; readonly right: number } | undefined {
    return this.#root && this.#boxes.extent(this.#root);
  }

  /** Measures in the next frame. */
  measureSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#root) return;
      const layout = this.#layout;
      if (layout) this.#scroller = scrollerOf(this.#root);
      this.#links.arrive(this.moved);
      this.#measure();
      this.#layout = false;
      this.#changed(layout);
    });
  }

  #measure(): void {
    this.line = undefined;
    if (!this.#root?.getClientRects().length || !this.#boxes.shown) return;
    const line = (this.line = this.#lineNow());
    const real = unzoom(this.#scale(), scrollY);
    const wordsRead = wordsAbove(
      this.#boxes.list,
      (index) => this.#boxes.edges(index, real),
      line,
      this.#boxes.above(line),
    );
    const held = this.#hold.element ? this.entries.findIndex(({ element }) => element === this.#hold.element) : -1;
    const index = held < 0 ? this.#boxes.sectionsAbove(this.entries, line) - 1 : held;
    this.place = {
      wordsRead,
      progress: this.words ? wordsRead / this.words : 0,
      section: this.entries[index]?.id ?? null,
      index,
    };
  }

  #lineNow(): number {
    const { scrollTop, scrollHeight, clientHeight } = this.#scrolling;
    const own = this.#scrolling === this.#scroller;
    const edge = own ? this.#scroller!.getBoundingClientRect().top : 0;
    const max = scrollHeight - clientHeight;
    // where nothing scrolls all words are in view at once, which is not to say that anyone has read them
    const { strip, watching } = this.#strip;
    if (max < 1 && (!this.moved || (watching && !strip))) return edge;
    const { last } = this.#boxes;
    return max < 1 && strip && last
      ? stripLine(strip, last.bottom)
      : edge + readingLine(scrollTop, max, own ? clientHeight : innerHeight);
  }

  /** What scrolls the article. */
  get #scrolling(): Element {
    return (
      (this.#scroller?.isConnected ? this.#scroller : undefined) ??
      document.scrollingElement ??
      document.documentElement
    );
  }

  readonly #resized = (): void => {
    this.#hold.resized();
    this.#layout = true;
    this.measureSoon();
  };

  /** A part of the article has come near the window, and was laid out for the first time, or again. */
  readonly #laidOut = ({ target }: Event): void => {
    if (target instanceof Node && this.#root?.contains(target)) this.#resized();
  };

  /** Another part of the frame is seen than before: the page around it was scrolled. */
  readonly #uncovered = (other: boolean): void => {
    this.moved ||= other;
    this.measureSoon();
  };

  /** A link, or the way back, led to one of the sections. */
  readonly #arrived = (target: HTMLElement): void => {
    if (this.#hold.element !== target && this.entries.some(({ element }) => element === target))
      this.#hold.begin(target);
    this.measureSoon();
  };

  readonly #scrolled = (away: boolean): void => {
    this.#hold.scrolled();
    this.moved ||= away;
    this.measureSoon();
  };

  readonly #moved = (pressed: boolean): void => {
    this.moved = true;
    // what is pressed in the article does not leave the section
    if (!pressed) this.#hold.release();
    this.measureSoon();
  };
}
