import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusFor } from './focus.js';
import { readableId } from './ids.js';
import { nest, titleIndex, type Heading, type Section } from './outline.js';
import { countAbove, edges, readingLine, unzoom, wordsAbove } from './progress.js';
import { readingTime, type ReadingTime } from './reading-time.js';
import { headingsIn, picturesIn, readText, type ArticleText } from './text.js';
import { closestAcross, rootOf } from '../internal/dom.js';

/** Where the visitor is. */
export interface Place {
  readonly wordsRead: number;
  readonly progress: number;
  /** The id of the current section. */
  readonly section: string | null;
}

type Entry = Heading & { readonly element: HTMLElement };

const START: Place = { wordsRead: 0, progress: 0, section: null };

/**
 * Reads an article that stands on the page and follows the visitor through it: its outline, its words, and which of them
 * are above the reading line. Nothing is written to the article but an id on headings that have none, and those are
 * taken back in the end.
 *
 * Positions are measured when they are needed, so pictures that load and sections that are laid out late are never wrong.
 */
export class ReadingController implements ReactiveController {
  /** The article's headings but its title, in order. */
  entries: readonly Entry[] = [];
  /** The same, nested. */
  outline: readonly Section[] = [];
  /** The heading that is the article's title. */
  title: HTMLElement | undefined;
  words = 0;
  time: ReadingTime = { minutes: 1, low: 1, high: 1 };
  place: Place = START;
  /** Whether the visitor has moved on the page. */
  moved = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (layout: boolean) => void;
  readonly #scale: () => number;
  readonly #ids = new Map<Element, string>();
  #root: Element | undefined;
  #blocks: ArticleText['blocks'] = [];
  #range: Range | undefined;
  #scroller: Element | undefined;
  #sizes: ResizeObserver | undefined;
  #frame = 0;
  #layout = false;
  #held: string | undefined;
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
    host.addController(this);
  }

  hostConnected(): void {
    // scrolling of any box on the page passes here on its way down
    document.addEventListener('scroll', this.#moving, { capture: true, passive: true });
    for (const type of RELEASES) document.addEventListener(type, this.#release, { capture: true, passive: true });
    this.#sizes = new ResizeObserver(this.#resized);
    this.#sizes.observe(document.documentElement);
    if (this.#root) this.#sizes.observe(this.#root);
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#moving, true);
    for (const type of RELEASES) document.removeEventListener(type, this.#release, true);
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.leave();
  }

  /**
   * Reads the article below `root`.
   *
   * @param heading - The article's title where it is known.
   */
  read(root: Element, heading: string | undefined): void {
    if (root !== this.#root) {
      this.leave();
      this.#root = root;
      this.#sizes?.observe(root);
    }
    const headings = headingsIn(root);
    const title = titleIndex(headings, heading);
    this.title = headings[title]?.element;
    const tree = rootOf(root);
    this.entries = headings
      .filter((_, index) => index !== title)
      .map((each) => {
        const { element, text } = each;
        if (!element.id) {
          element.id = readableId(text, (id) => !!tree.getElementById(id));
          this.#ids.set(element, element.id);
        }
        return { ...each, id: element.id };
      });
    this.outline = nest(this.entries.map(({ level, text, id }) => ({ level, text, id })));
    const lang = closestAcross(root, '[lang]')?.getAttribute('lang') || 'en';
    const { blocks, words, letters } = readText(root, this.title, lang);
    this.#blocks = blocks;
    this.words = words;
    this.time = readingTime(letters, lang, picturesIn(root).length);
    this.#scroller = scrollerOf(root);
    this.#resized();
  }

  /** Lets the article go as it was found. */
  leave(): void {
    if (this.#root) this.#sizes?.unobserve(this.#root);
    this.#unfocus?.();
    this.#unfocus = undefined;
    for (const [element, id] of this.#ids) if (element.id === id) element.removeAttribute('id');
    this.#ids.clear();
    this.#root = this.#range = this.#held = this.title = undefined;
    this.#blocks = this.entries = this.outline = [];
    this.place = START;
    this.words = 0;
  }

  /**
   * Goes to a section, and keeps it current until the visitor moves on.
   *
   * @param scroll - `false` where the browser is already following a link to it.
   */
  goTo(id: string, scroll = true): boolean {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return false;
    if (scroll) entry.element.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto' });
    this.#unfocus?.();
    this.#unfocus = focusFor(entry.element);
    this.#held = id;
    this.moved = true;
    this.measureSoon();
    return true;
  }

  /** How far the article's words reach: the edges of all of them together. */
  extent(): { readonly left: number; readonly right: number } | undefined {
    const boxes = this.#root ? [...picturesIn(this.#root), ...this.#root.querySelectorAll('table,pre,iframe')].map((each) => each.getBoundingClientRect()) : [];
    for (const index of this.#blocks.keys()) boxes.push(this.#box(index));
    const seen = boxes.filter(({ width }) => width);
    if (!seen.length) return undefined;
    const real = unzoom(this.#scale(), scrollX);
    return { left: real(Math.min(...seen.map(({ left }) => left))), right: real(Math.max(...seen.map(({ right }) => right))) };
  }

  /** Measures in the next frame. */
  measureSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#root) return;
      this.#arrive();
      this.#measure();
      const layout = this.#layout;
      this.#layout = false;
      this.#changed(layout);
    });
  }

  #measure(): void {
    const { length } = this.#blocks;
    // hidden in a tab, say
    if (!length || !this.#root?.getClientRects().length || !(edges(this.#box(0)) ?? edges(this.#box(length - 1)))) return;
    const scroller = this.#scroller?.isConnected ? this.#scroller : undefined;
    const { scrollTop, scrollHeight, clientHeight } = scroller ?? document.scrollingElement ?? document.documentElement;
    const edge = scroller?.getBoundingClientRect().top ?? 0;
    const max = scrollHeight - clientHeight;
    // where nothing scrolls all words are in view at once, which is not to say that anyone has read them
    const line = max < 1 && !this.moved ? edge : edge + readingLine(scrollTop, max, scroller ? clientHeight : innerHeight);
    const real = unzoom(this.#scale(), scrollY);
    const wordsRead = wordsAbove(this.#blocks, (index) => edges(this.#box(index), real), line);
    const above = countAbove(this.entries.length, (index) => edges(this.entries[index]!.element.getBoundingClientRect(), real), 'top', line);
    const section = this.#held ?? this.entries[above - 1]?.id ?? null;
    this.place = { wordsRead, progress: this.words ? wordsRead / this.words : 0, section };
  }

  #box(index: number): DOMRect {
    const { first, last } = this.#blocks[index]!;
    const range = (this.#range ??= document.createRange());
    range.setStartBefore(first);
    range.setEndAfter(last);
    return range.getBoundingClientRect();
  }

  readonly #resized = (): void => {
    this.#layout = true;
    this.measureSoon();
  };

  readonly #moving = (): void => {
    this.moved = true;
    this.measureSoon();
  };

  readonly #release = (event: Event): void => {
    this.moved = true;
    // a key that opens a link or writes a letter does not leave the section
    if (!(event instanceof KeyboardEvent) || /^(Arrow|Page|Home|End| $)/.test(event.key)) this.#held = undefined;
    this.measureSoon();
  };

  /** A link to a heading that had no id until now has led nowhere yet. */
  #arrive(): void {
    if (this.moved || !location.hash || !this.#ids.size) return;
    const id = decode(location.hash.slice(1));
    const target = [...this.#ids].find(([, each]) => each === id)?.[0];
    if (!target || document.querySelector(':target')) return;
    target.scrollIntoView();
    this.#held = id;
  }
}

const RELEASES = ['wheel', 'touchmove', 'keydown'] as const;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The box that scrolls the article, where it is not the page itself. */
function scrollerOf(element: Element): Element | undefined {
  for (let at = element.parentElement; at && at !== document.body && at !== document.documentElement; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return undefined;
}
