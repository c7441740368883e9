import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAcross, rootOf } from '../internal/dom.js';
import { moves, reveal, scrollerOf } from './around.js';
import { focusFor } from './focus.js';
import { readableId } from './ids.js';
import { nest, titleIndex, type Heading, type Section } from './outline.js';
import { countAbove, edges, readingLine, unzoom, wordsAbove } from './progress.js';
import { readingTime, type ReadingTime } from './reading-time.js';
import { headingsIn, picturesIn, readText, type ArticleText } from './text.js';

/** Where the visitor is. */
export interface Place {
  readonly wordsRead: number;
  readonly progress: number;
  /** The id of the current section. */
  readonly section: string | null;
  /** Its number in the outline; -1 before the first. */
  readonly index: number;
}

type Entry = Heading & { readonly element: HTMLElement };

const START: Place = { wordsRead: 0, progress: 0, section: null, index: -1 };

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
  /** How many articles there were so far. */
  articles = 0;
  /** How often the article was read. */
  reads = 0;
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
  /** The section a visitor asked for, and whether it has been in view since. */
  #held: { readonly element: Element; seen: boolean } | undefined;
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
    // nothing is left of what was read before: the page shows another article
    if (this.#blocks.length && !this.#blocks.some(({ first }) => root.contains(first))) {
      this.articles++;
      this.moved = false;
      this.#held = undefined;
    }
    if (root !== this.#root) {
      this.leave();
      this.#root = root;
      this.#sizes?.observe(root);
    }
    this.reads++;
    for (const element of this.#ids.keys()) if (!root.contains(element)) this.#unname(element);
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
    this.#resized();
  }

  /** Lets the article go as it was found. */
  leave(): void {
    if (this.#root) this.#sizes?.unobserve(this.#root);
    this.#unfocus?.();
    this.#unfocus = undefined;
    for (const element of this.#ids.keys()) this.#unname(element);
    this.#root = this.#range = this.#held = this.#scroller = this.title = undefined;
    this.#blocks = this.entries = this.outline = [];
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
    if (scroll) element.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto' });
    this.#unfocus?.();
    this.#unfocus = focusFor(element);
    this.#held = { element, seen: false };
    this.moved = true;
    this.measureSoon();
    return true;
  }

  /** How far the article's words reach: the edges of all of them together. */
  extent(): { readonly left: number; readonly right: number } | undefined {
    const boxes = this.#root ? [...picturesIn(this.#root), ...this.#root.querySelectorAll('table,pre,iframe')].map((each) => each.getBoundingClientRect()) : [];
    // a long article is as wide as a hundred of its paragraphs
    const step = Math.ceil(this.#blocks.length / 100);
    for (let index = 0; index < this.#blocks.length; index += step) boxes.push(this.#box(index));
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
      const layout = this.#layout;
      if (layout) this.#scroller = scrollerOf(this.#root);
      this.#arrive(this.#root);
      this.#measure();
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
    const index = this.#heldIn(real) ?? above - 1;
    this.place = { wordsRead, progress: this.words ? wordsRead / this.words : 0, section: this.entries[index]?.id ?? null, index };
  }

  /** The section that was asked for, until it has left the window: a scroll bar is dragged without any other sign. */
  #heldIn(real: (at: number) => number): number | undefined {
    const held = this.#held;
    const index = this.entries.findIndex(({ element }) => element === held?.element);
    const box = held && edges(held.element.getBoundingClientRect(), real);
    if (box && box.bottom > 0 && box.top < innerHeight) held.seen = true;
    else if (held?.seen) this.#held = undefined;
    return this.#held && index >= 0 ? index : undefined;
  }

  /** Takes back an id, unless the page has made it its own. */
  #unname(element: Element): void {
    if (element.id === this.#ids.get(element)) element.removeAttribute('id');
    this.#ids.delete(element);
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

  readonly #moving = ({ target }: Event): void => {
    if (!this.#root || !moves(target, this.#root)) return;
    // a page that has become shorter goes back to its start by itself
    if ((target instanceof Element ? target : document.scrollingElement)?.scrollTop) this.moved = true;
    this.measureSoon();
  };

  readonly #release = (event: Event): void => {
    const press = event.type === 'click';
    if (press ? !event.composedPath().some((at) => at === this.#root || at === this.#host) : event instanceof KeyboardEvent && !scrolls(event)) return;
    this.moved = true;
    // what is pressed in the article does not leave the section
    if (!press) this.#held = undefined;
    this.measureSoon();
  };

  /** A link into the article may have led nowhere yet: its target came late, or had no id until now. */
  #arrive(root: Element): void {
    if (this.moved || scrollY || location.hash.length < 2 || document.querySelector(':target')) return;
    const target = rootOf(root).getElementById(decode(location.hash.slice(1)));
    if (!target || !root.contains(target)) return;
    reveal(target);
    target.scrollIntoView();
    this.#held = { element: target, seen: false };
  }
}

const RELEASES = ['wheel', 'touchmove', 'keydown', 'click'] as const;

const FIELDS = 'input,textarea,select,[contenteditable]';

/** Whether a key moves the page, and is not meant for a field. */
const scrolls = (event: KeyboardEvent): boolean =>
  /^(Arrow|Page|Home|End| $)/.test(event.key) && !(event.composedPath()[0] as Partial<Element>).matches?.(event.key === ' ' ? `${FIELDS},button,summary` : FIELDS);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
