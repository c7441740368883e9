/** Tracks the visitor's reading position in the article. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from '../../internal/view.js';
import { closestAcross } from '../../internal/dom.js';
import { reveal, scrollerOf } from './scroll-containers.js';
import { atMostEvery } from './at-most-every.js';
import { edgesAlong, scrollAlong } from './block-axis.js';
import { BlockBoxes } from './block-boxes.js';
import type { Extent } from './content-extent.js';
import { focusFor } from '../focus.js';
import { openTabs } from './hidden-headings.js';
import { PinnedSectionController } from './pinned-section-controller.js';
import { LinkController } from './link-controller.js';
import { ScrollIntentController } from './scroll-intent-controller.js';
import type { Section } from '../article/outline.js';
import { edges, readingLine, visibleAreaLine, unzoom, wordsAbove } from './progress.js';
import { readingTime, type ReadingTime } from './reading-time.js';
import { VisibleAreaController } from './visible-area-controller.js';
import { showRange } from './scroll-into-view.js';
import { ArticleScanner, type ScannedHeading, type ScanResult } from '../article/article-scanner.js';
import type { Block } from '../article/article-text.js';

/** The visitor's position in the article. */
export interface ReadingPosition {
  readonly wordsRead: number;
  readonly progress: number;
  /** The id of the current section. */
  readonly section: string | null;
  /** Its index in the outline; -1 before the first. */
  readonly index: number;
}

/** The block at the reading line and its neighbours. */
export interface LinePosition {
  readonly block: Block;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  readonly line: number;
}

/** How many milliseconds pass at least between two measurements while the visitor scrolls: three frames. */
const SCROLL_MS = 46;

const START: ReadingPosition = { wordsRead: 0, progress: 0, section: null, index: -1 };

/**
 * Scans an article on the page and tracks the visitor's progress: the outline, the words, and how many of them are
 * above the reading line. The only change to the article is an id on headings that have none, which is removed in the
 * end.
 *
 * Positions are measured when they are needed, so that pictures and sections that are laid out late are taken into
 * account.
 */
export class ReadingController implements ReactiveController {
  /** The headings in order, without the article's title. */
  entries: readonly ScannedHeading[] = [];
  /** The same, nested. */
  outline: readonly Section[] = [];
  /** The heading that is the article's title. */
  title: HTMLElement | undefined;
  words = 0;
  time: ReadingTime = { minutes: 1, low: 1, high: 1 };
  position: ReadingPosition = START;
  /** Whether the visitor has scrolled or navigated. */
  hasMoved = false;
  /** The number of different articles so far. */
  articleCount = 0;
  /** How often the article was scanned. */
  reads = 0;
  /** The reading line, in pixels from the top edge of the window; `undefined` while the article is not rendered. */
  line: number | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: (layout: boolean) => void;
  readonly #scale: () => number;
  /** The document that the widget is in; another after a move into a popup. */
  #document!: Document;
  #root: Element | undefined;
  readonly #boxes: BlockBoxes;
  #scroller: Element | undefined;
  #sizes: ResizeObserver | undefined;
  #frame = 0;
  #layoutChanged = false;
  #lang = '';
  readonly #scanner = new ArticleScanner((found, late) => this.#onScanned(found, late));
  readonly #pinned: PinnedSectionController;
  readonly #visibleArea: VisibleAreaController;
  readonly #links: LinkController;
  #endFocus: (() => void) | undefined;
  #heading: string | undefined;
  readonly #scrolled = atMostEvery(SCROLL_MS, () => this.measureSoon());

  /**
   * @param host - The widget.
   * @param onChange - Called after the position was measured; `layout` is true where sizes may have changed too.
   * @param scale - The factor for boxes measured inside the article.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (layout: boolean) => void, scale: () => number) {
    this.#host = host;
    this.#onChange = onChange;
    this.#scale = scale;
    this.#boxes = new BlockBoxes(scale, () => viewOf(host));
    this.#pinned = new PinnedSectionController(
      host,
      (element) => ({
        top: edgesAlong(this.#boxes.axis, element.getBoundingClientRect(), viewOf(host))?.top ?? 0,
        scroll: scrollAlong(this.#boxes.axis, this.#scrollContainer).scroll,
      }),
      (top) => void (this.#boxes.axis === 'down' && this.#scrollContainer.scrollBy({ top, behavior: 'instant' })),
      () => this.measureSoon(),
    );
    this.#visibleArea = new VisibleAreaController(host, this.#onVisibleArea);
    this.#links = new LinkController(host, () => this.#root, this.#onTarget);
    new ScrollIntentController(host, () => this.#root, { onScroll: this.#onScroll, onIntent: this.#onIntent });
    host.addController(this);
  }

  hostConnected(): void {
    const page = (this.#document = this.#host.ownerDocument);
    page.addEventListener('contentvisibilityautostatechange', this.#onContentVisibility, true);
    page.addEventListener('load', this.#onLoad, true);
    page.fonts?.addEventListener('loadingdone', this.#onContent);
    const view = viewOf(page);
    if (typeof view.ResizeObserver === 'function') this.#sizes = new view.ResizeObserver(this.#onResize);
    else view.addEventListener('resize', this.#onResize);
    this.#sizes?.observe(page.documentElement);
    if (this.#root) this.#sizes?.observe(this.#root);
  }

  hostDisconnected(): void {
    const page = this.#document;
    page.removeEventListener('contentvisibilityautostatechange', this.#onContentVisibility, true);
    page.removeEventListener('load', this.#onLoad, true);
    page.fonts?.removeEventListener('loadingdone', this.#onContent);
    this.#sizes?.disconnect();
    viewOf(page).removeEventListener('resize', this.#onResize);
    viewOf(page).cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.stop();
  }

  /**
   * Scans the article below `root`, in chunks where it is long.
   *
   * @param heading - The article's title where it is known.
   */
  read(root: Element, heading: string | undefined): void {
    // none of the previous blocks is left: this is another article
    if (this.#boxes.list.length && !this.#boxes.list.some(({ first }) => root.contains(first))) {
      this.articleCount++;
      this.hasMoved = false;
      this.#pinned.release();
      this.#boxes.clear();
      this.words = 0;
      this.position = START;
    }
    if (root !== this.#root) {
      this.stop();
      this.#root = root;
      this.#sizes?.observe(root);
    }
    this.#lang = closestAcross(root, '[lang]')?.getAttribute('lang') || 'en';
    this.#heading = heading;
    this.#scanner.start(root, heading, this.#lang);
    this.#onResize();
  }

  #onScanned({ entries, outline, title, blocks, words, letters, pictures }: ScanResult, isDeferred: boolean): void {
    this.entries = entries;
    this.outline = outline;
    this.title = title;
    this.#boxes.set(this.#root!, blocks, entries);
    this.words = words;
    this.reads++;
    this.time = readingTime(letters, this.#lang, pictures);
    this.#visibleArea.observe(blocks);
    if (!isDeferred) return;
    this.#host.requestUpdate();
    this.#onResize();
  }

  /** The article. */
  get root(): Element | undefined {
    return this.#root;
  }

  /** Its runs of words. */
  get blocks(): readonly Block[] {
    return this.#boxes.list;
  }

  /** The block at the reading line; `undefined` while there is none. */
  get linePosition(): LinePosition | undefined {
    const { line } = this;
    const { list } = this.#boxes;
    if (line === undefined || !list.length) return undefined;
    const index = Math.min(this.#boxes.above(line), list.length - 1);
    return { block: list[index]!, before: list[index - 1], after: list[index + 1], line };
  }

  /** Whether a range of the article is in the window. */
  isInView(range: Range): boolean {
    const { scrollY, innerHeight } = viewOf(this.#host);
    const box = edges(range.getBoundingClientRect(), unzoom(this.#scale(), scrollY));
    return !!box && box.top < innerHeight && box.bottom > 0;
  }

  /** Scrolls to a range of the article and moves the focus to its element. */
  goToRange(range: Range, element: HTMLElement): void {
    this.#pinned.release();
    reveal(element);
    showRange(range, { top: 0, bottom: 72 });
    this.#endFocus?.();
    this.#endFocus = focusFor(element);
    this.hasMoved = true;
    this.measureSoon();
  }

  /** Stops tracking and removes everything that was added to the article. */
  stop(): void {
    if (this.#root) this.#sizes?.unobserve(this.#root);
    this.#endFocus?.();
    this.#endFocus = undefined;
    this.#scanner.stop();
    this.#pinned.release();
    this.#visibleArea.observe([]);
    this.#root = this.#scroller = this.title = this.line = undefined;
    this.#boxes.clear();
    this.entries = this.outline = [];
    this.position = START;
    this.words = 0;
  }

  /**
   * Scrolls to a section and keeps it current until the visitor scrolls.
   *
   * @param index - Its index in the outline.
   * @param scroll - `false` where the browser follows a link to it.
   */
  goTo(index: number, scroll = true): boolean {
    const element = this.entries[index]?.element;
    if (!element) return false;
    reveal(element);
    if (this.#root) openTabs(element, this.#root);
    if (scroll)
      element.scrollIntoView({
        behavior: viewOf(element).matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto',
      });
    this.#endFocus?.();
    this.#endFocus = focusFor(element);
    this.#pinned.pin(element);
    this.hasMoved = true;
    this.measureSoon();
    return true;
  }

  /** The outermost edges of the article's content below its title. */
  extent(): Extent | undefined {
    return this.#root && this.#boxes.extent(this.#root, this.title);
  }

  /** Measures in the next frame. */
  measureSoon(): void {
    this.#frame ||= viewOf(this.#document).requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#root) return;
      const layout = this.#layoutChanged;
      // a tab was opened or closed
      if (layout && this.#scanner.hasShownOthers()) {
        this.#scanner.start(this.#root, this.#heading, this.#lang);
        this.#host.requestUpdate();
      }
      if (layout) this.#scroller = scrollerOf(this.#root, this.#boxes.axis !== 'down');
      this.#links.followAddress(this.hasMoved);
      this.#measure();
      this.#layoutChanged = false;
      this.#onChange(layout);
    });
  }

  #measure(): void {
    this.line = undefined;
    if (!this.#root?.getClientRects().length || !this.#boxes.isRendered) return;
    const line = (this.line = this.#readingLine());
    const toWindow = unzoom(this.#scale(), viewOf(this.#host).scrollY);
    const wordsRead = wordsAbove(
      this.#boxes.list,
      (index) => this.#boxes.edges(index, toWindow),
      line,
      this.#boxes.above(line),
    );
    const { element: pinned } = this.#pinned;
    const pinnedIndex = pinned ? this.entries.findIndex(({ element }) => element === pinned) : -1;
    const index = pinnedIndex < 0 ? this.#boxes.sectionsAbove(this.entries, line) - 1 : pinnedIndex;
    this.position = {
      wordsRead,
      progress: this.words ? wordsRead / this.words : 0,
      section: this.entries[index]?.id ?? null,
      index,
    };
  }

  #readingLine(): number {
    const { axis } = this.#boxes;
    const view = viewOf(this.#host);
    const { scroll, max, size } = scrollAlong(axis, this.#scrollContainer);
    const isBox = this.#scrollContainer === this.#scroller;
    const edge = isBox ? (edgesAlong(axis, this.#scroller!.getBoundingClientRect(), view)?.top ?? 0) : 0;
    // where nothing scrolls all words are in view at once, but need not have been read
    const { area, isObserving } = this.#visibleArea;
    if (max < 1 && (!this.hasMoved || (isObserving && !area))) return edge;
    // asked for only where it counts: the last words of a long article would be laid out for it
    const last = max < 1 && area ? this.#boxes.last : undefined;
    return area && last
      ? visibleAreaLine(area, last.bottom)
      : edge + readingLine(scroll, max, isBox ? size : axis === 'down' ? view.innerHeight : view.innerWidth);
  }

  /** The element that scrolls the article. */
  get #scrollContainer(): Element {
    return (
      (this.#scroller?.isConnected ? this.#scroller : undefined) ??
      this.#document.scrollingElement ??
      this.#document.documentElement
    );
  }

  readonly #onResize = (): void => {
    this.#pinned.resized();
    this.#layoutChanged = true;
    this.measureSoon();
  };

  /** Handles a piece of the article that was laid out because it came near the window. */
  readonly #onContentVisibility = ({ target, skipped }: Event & { readonly skipped?: boolean }): void => {
    if (!this.#root?.contains(target as Node)) return;
    this.#pinned.moved();
    // one that is left behind keeps its size
    if (!skipped) this.#onResize();
  };

  /** Handles a picture that has come: it may be wider than the words, in a box that keeps its height. */
  readonly #onLoad = ({ target }: Event): void => {
    if (this.#root?.contains(target as Node)) this.#onContent();
  };

  readonly #onContent = (): void => {
    this.#boxes.forgetWidths();
    this.#onResize();
  };

  /** Handles a change of the visible area of the frame: the outer page was scrolled. */
  readonly #onVisibleArea = (hasMoved: boolean): void => {
    this.hasMoved ||= hasMoved;
    this.measureSoon();
  };

  /** Handles a fragment navigation that led into the article. */
  readonly #onTarget = (target: HTMLElement): void => {
    // while the article is scanned it is not known yet which elements are its sections
    const isSection = this.#scanner.isScanning || this.entries.some(({ element }) => element === target);
    if (this.#pinned.element !== target && isSection) this.#pinned.pin(target);
    this.measureSoon();
  };

  readonly #onScroll = (fromStart: boolean): void => {
    this.#pinned.scrolled();
    this.hasMoved ||= fromStart;
    this.#scrolled();
  };

  readonly #onIntent = (pressed: boolean): void => {
    this.hasMoved = true;
    // a press inside of the article does not release the section
    if (pressed) this.#pinned.pressed();
    else this.#pinned.release();
    this.measureSoon();
  };
}
