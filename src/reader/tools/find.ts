/** Finds text in the article as the visitor types. */
import { showPopover } from './popover.js';
import { html, nothing, render, svg } from 'lit';
import { close, icon } from './icons.js';
import { windowBox, zoomOf } from '../../internal/css-zoom.js';
import { yieldToMain } from '../../internal/scheduling.js';
import { onNextFrame, styleOf, viewOf } from '../../internal/view.js';
import { reveal } from '../reading/scroll-containers.js';
import { showRange } from '../reading/scroll-into-view.js';
import { NOT_QUOTED } from '../article/own-words.js';
import { rangeIn, type Run } from '../article/text-runs.js';
import { SearchIndex, type Match } from './text-search.js';
import { toolBox, type ToolHost } from './tool-host.js';
import { MAX_HIGHLIGHTS, createHighlighter, type Highlighter } from './find-highlights.js';
import { findStyles } from './find.styles.js';
import { english } from './find.strings.js';

/** Milliseconds after the last key press before searching. */
const INPUT_DELAY = 120;

const UP = svg`<path d="m5 12.5 5-5 5 5"/>`;
const DOWN = svg`<path d="m5 7.5 5 5 5-5"/>`;

/** Whether a run is visible, or would be once the collapsed elements around it are opened. */
function canBeRevealed({ block }: Run): boolean {
  if (typeof block.checkVisibility !== 'function' || block.checkVisibility({ visibilityProperty: true })) return true;
  const collapsed = block.closest('details:not([open]),[hidden=until-found]');
  return !!collapsed && !!collapsed.parentElement?.checkVisibility();
}

/**
 * Searches the article while a query is typed and highlights the matches; the article's nodes are not changed. The box
 * replaces the bar, takes the focus when the visitor opens it, and Escape returns it.
 */
export class Finder {
  readonly #context: () => ToolHost;
  readonly #onClose: () => void;
  readonly #box: HTMLElement;
  #highlighter: Highlighter | undefined;
  #index: SearchIndex | undefined;
  #root: Element | undefined;
  #query = '';
  #matches: readonly Match[] = [];
  #current = -1;
  #ranges: Range[] = [];
  #firstRange = 0;
  #wrappedTo: 'start' | 'end' | undefined;
  #isSearching = false;
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrollTimer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  /** @param onClose - Called after the visitor has closed the box. */
  constructor(context: () => ToolHost, onClose: () => void) {
    this.#context = context;
    this.#onClose = onClose;
    this.#box = toolBox(context(), findStyles);
  }

  /** Shows the box and moves the focus into it. */
  open(): void {
    this.#show();
    const input = this.#input;
    input?.focus({ preventScroll: true });
    input?.select();
  }

  /**
   * Finds a text without moving the focus. An empty one closes the box.
   *
   * @returns The number of matches.
   */
  async find(text: string): Promise<number> {
    if (!text.trim()) {
      this.#close();
      return 0;
    }
    this.#show();
    this.#query = text;
    await this.#search();
    return this.#matches.length;
  }

  /** Searches again after the text has changed, and keeps the position. */
  refresh(): void {
    if (!this.#isOpen) return;
    this.#index = undefined;
    if (this.#query) void this.#search(true);
    else this.#render();
  }

  /** Renders the box again, in another language for example. */
  redraw(): void {
    if (this.#isOpen) this.#render();
  }

  stop(): void {
    this.#hide();
    this.#box.remove();
  }

  get #input(): HTMLInputElement | null {
    return this.#box.querySelector('input');
  }

  get #panel(): HTMLElement | null {
    return this.#box.querySelector('.find');
  }

  /** The window it is shown in. */
  #view: Window | undefined;

  #show(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#render();
    if (this.#panel) showPopover(this.#panel);
    const options = { capture: true, passive: true } as const;
    const view = (this.#view = viewOf(this.#context().host));
    view.addEventListener('scroll', this.#onScroll, options);
    view.visualViewport?.addEventListener('resize', this.#positionPanel);
    view.visualViewport?.addEventListener('scroll', this.#positionPanel);
    view.addEventListener('resize', this.#positionPanel);
    this.#positionPanel();
  }

  #hide(): void {
    this.#isOpen = false;
    this.#round++;
    clearTimeout(this.#timer);
    clearTimeout(this.#scrollTimer);
    // timers that are over, for whoever asks whether one runs
    this.#timer = this.#scrollTimer = undefined;
    this.#isSearching = false;
    const view = this.#view;
    if (!view) return;
    view.removeEventListener('scroll', this.#onScroll, true);
    view.visualViewport?.removeEventListener('resize', this.#positionPanel);
    view.visualViewport?.removeEventListener('scroll', this.#positionPanel);
    view.removeEventListener('resize', this.#positionPanel);
    this.#highlighter?.stop();
    this.#highlighter = this.#index = this.#root = undefined;
    this.#matches = this.#ranges = [];
    this.#current = -1;
    this.#query = '';
    this.#wrappedTo = undefined;
    render(nothing, this.#box);
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#hide();
    this.#onClose();
  }

  readonly #onInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), INPUT_DELAY);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && (event.target as Element).localName === 'input') {
      event.preventDefault();
      void this.#step(event.shiftKey ? -1 : 1);
    }
  };

  /** @param keepPosition - Whether to stay at the match with the same index. */
  async #search(keepPosition = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { root } = this.#context();
    if (root !== this.#root) {
      this.#highlighter?.stop();
      this.#highlighter = createHighlighter(root, this.#box.querySelector<HTMLElement>('.over')!);
      this.#root = root;
      this.#index = undefined;
    }
    const index = (this.#index ??= new SearchIndex(root, NOT_QUOTED, yieldToMain, () => performance.now()));
    const round = ++this.#round;
    const previous = this.#matches[this.#current];
    const number = this.#current;
    this.#isSearching = true;
    // the status is shown only where the search takes a while
    const renderTimer = setTimeout(() => this.#render(), 400);
    const visibility = new Map<Element, boolean>();
    const visible = (run: Run) => {
      let isVisible = visibility.get(run.block);
      if (isVisible === undefined) visibility.set(run.block, (isVisible = canBeRevealed(run)));
      return isVisible;
    };
    const matches = await index.search(this.#query, visible, () => round !== this.#round);
    clearTimeout(renderTimer);
    if (!matches || round !== this.#round) return;
    this.#isSearching = false;
    this.#matches = matches;
    this.#ranges = [];
    this.#wrappedTo = undefined;
    if (keepPosition && number >= 0) this.#current = Math.min(number, matches.length - 1);
    else this.#current = matches.length ? this.#nearest(previous) : -1;
    this.#showCurrent(!keepPosition);
  }

  /**
   * The first match at or after the previous one, else at or below the top edge of the window; else the first of all.
   */
  #nearest(previous: Match | undefined): number {
    const matches = this.#matches;
    const isAtOrAfter = (match: Match): boolean => {
      const [node] = match.run.nodes;
      const [other] = previous?.run.nodes ?? [];
      if (previous && node && other?.isConnected)
        return match.run === previous.run
          ? match.start >= previous.start
          : !!(other.compareDocumentPosition(node) & 4); /* follows */
      return bottomOf(match) > this.#topInset();
    };
    let low = 0;
    let high = matches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAtOrAfter(matches[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low < matches.length ? low : 0;
  }

  async #step(by: 1 | -1): Promise<void> {
    // a pending query is searched first
    if (this.#timer !== undefined) return this.#search();
    const { length } = this.#matches;
    if (!length) return;
    const next = this.#current + by;
    this.#wrappedTo = undefined;
    if (next >= length) this.#wrappedTo = 'start';
    else if (next < 0) this.#wrappedTo = 'end';
    this.#current = (next + length) % length;
    this.#showCurrent(true);
  }

  /** Highlights the matches and scrolls to the current one. */
  #showCurrent(scroll: boolean): void {
    const match = this.#matches[this.#current];
    const range = match && rangeIn(match.run, match.start, match.end);
    if (match && scroll) {
      unfold(match.run.block);
      showRange(range!, { top: this.#topInset(), bottom: this.#panel?.offsetHeight ?? 0 });
      // content that is laid out only now may have another height than estimated
      const round = this.#round;
      onNextFrame(this.#context().host, () => {
        if (round !== this.#round || this.#matches[this.#current] !== match) return;
        showRange(range!, { top: this.#topInset(), bottom: this.#panel?.offsetHeight ?? 0 });
        const { top, bottom } = range!.getBoundingClientRect();
        this.#context().moveLineFocus((top + bottom) / 2);
      });
    }
    this.#highlight(this.#current, range);
    this.#render();
  }

  /** Highlights the matches around one of them. */
  #highlight(around: number, current: Range | undefined): void {
    const { length } = this.#matches;
    const near = Math.max(around, 0);
    const inside =
      this.#ranges.length > 0 &&
      near >= this.#firstRange + Math.min(this.#firstRange, MAX_HIGHLIGHTS / 8) &&
      near <
        this.#firstRange +
          this.#ranges.length -
          (this.#firstRange + this.#ranges.length < length ? MAX_HIGHLIGHTS / 8 : 0);
    if (!inside) {
      this.#firstRange = Math.max(0, Math.min(near - MAX_HIGHLIGHTS / 2, length - MAX_HIGHLIGHTS));
      this.#ranges = this.#matches
        .slice(this.#firstRange, this.#firstRange + MAX_HIGHLIGHTS)
        .map(({ run, start, end }) => rangeIn(run, start, end));
    }
    this.#highlighter?.show(this.#ranges, current);
  }

  // moves the highlights along with the scroll position where there are more matches than can be highlighted
  readonly #onScroll = (): void => {
    this.#scrollTimer ??= setTimeout(() => {
      this.#scrollTimer = undefined;
      if (this.#matches.length <= MAX_HIGHLIGHTS) return;
      const match = this.#matches[this.#current];
      const here = this.#nearest(undefined);
      this.#highlight(here, match && rangeIn(match.run, match.start, match.end));
    }, 150);
  };

  /** The height of a sticky header, as declared by the page. */
  #topInset(): number {
    const style = styleOf(this.#context().host);
    return parseFloat(style.getPropertyValue('--wayleaf-reader-top') || style.getPropertyValue('--wayleaf-top')) || 0;
  }

  /** Positions the box at the bottom edge of the visual viewport, above an on-screen keyboard, as wide as the bar. */
  readonly #positionPanel = (): void => {
    const panel = this.#panel;
    if (!panel) return;
    const { host, root } = this.#context();
    const bar = host.shadowRoot!.querySelector('.bar');
    const [rect] = [bar, root, host].flatMap((each) => (each ? [windowBox(each)] : [])).filter(({ width }) => width);
    const { left, width } = rect ?? windowBox(host);
    const zoom = zoomOf(host);
    const full = host.ownerDocument.documentElement.clientWidth;
    const { visualViewport: view, innerHeight } = viewOf(host);
    const from = Math.max(left, 0);
    const set = (name: string, distance: number) => panel.style.setProperty(name, `${distance / zoom}px`);
    set('--_left', from);
    set('--_width', Math.min(Math.max(left + width, 0), full) - from || full);
    set('--_bottom', view && view.scale === 1 ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0);
  };

  #render(): void {
    const { t: strings, lang, dir, locale, scheme } = this.#context();
    const t = strings.find ?? english;
    const count = this.#matches.length;
    const number = (value: number) => new Intl.NumberFormat(locale).format(value);
    const wrapped = this.#wrappedTo && (this.#wrappedTo === 'start' ? t.fromStart : t.fromEnd);
    let status = '';
    if (this.#isSearching) status = t.searching;
    else if (count) status = t.matchOf(number(this.#current + 1), number(count));
    else if (this.#query.trim()) status = t.noMatches;
    const isEmpty = status && !count && !this.#isSearching;
    const button = (name: string, shape: unknown, onClick: () => void, isDisabled = false) => html`
      <button
        class="button plain"
        type="button"
        aria-label=${name}
        title=${name}
        aria-disabled=${isDisabled ? 'true' : nothing}
        @click=${onClick}
      >${icon(shape)}</button>
    `;
    this.#box.dataset['scheme'] = scheme;
    render(
      html`
        <div class="over" popover="manual" aria-hidden="true"></div>
        <div
          class="chrome find"
          part="find"
          popover="manual"
          role="search"
          aria-label=${t.findInArticle}
          lang=${lang}
          dir=${dir}
          @keydown=${this.#onKeydown}
        >
          <input
            type="search"
            aria-label=${t.findInArticle}
            placeholder=${t.findInArticle}
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            dir="auto"
            .value=${this.#query}
            @input=${this.#onInput}
          />
          <span class="count ${isEmpty ? 'none' : ''}" role="status"
            >${status}${wrapped ? html`<span class="turned">, ${wrapped}</span>` : nothing}</span
          >
          <span class="steps">
            ${button(t.previousMatch, UP, () => void this.#step(-1), !count)}
            ${button(t.nextMatch, DOWN, () => void this.#step(1), !count)}
            ${button(t.closeFind, close(), () => this.#close())}
          </span>
        </div>
      `,
      this.#box,
    );
  }
}

/** The bottom edge of a match; where it is collapsed, of the nearest rendered ancestor. */
function bottomOf({ run, start, end }: Match): number {
  const { bottom, width, height } = rangeIn(run, start, end).getBoundingClientRect();
  if (width || height) return bottom;
  let at: Element | null = run.block;
  while (at && !at.getClientRects().length) at = at.parentElement;
  return at?.getBoundingClientRect().bottom ?? 0;
}

/** Opens the collapsed elements around a match, as browsers do in their own search. */
function unfold(block: Element): void {
  for (
    let at = block.closest('[hidden=until-found]');
    at;
    at = at.parentElement?.closest('[hidden=until-found]') ?? null
  ) {
    at.dispatchEvent(new Event('beforematch', { bubbles: true }));
    at.removeAttribute('hidden');
  }
  reveal(block);
}
