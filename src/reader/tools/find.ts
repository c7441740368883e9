import { html, nothing, render, svg } from 'lit';
import { yieldToMain } from '../../internal/scheduling.js';
import { reveal } from '../reading/scroll-containers.js';
import { showRange } from '../reading/scroll-into-view.js';
import { rangeIn, UNREAD, type Run } from '../article/text-runs.js';
import { SearchIndex, type Match } from './text-search.js';
import { toolBox, type ToolHost } from './tool-host.js';
import { CAP, markPlaces, type Marks } from './find-highlights.js';
import { findStyles } from './find.styles.js';
import { english } from './find.strings.js';

/** What is no part of a sentence: the numbers of footnotes would part words that read on. */
const SKIP = `${UNREAD},[data-footnote-ref],[data-footnote-backref],[role=doc-noteref],[role=doc-backlink],sup:has(>a[href^='#'])`;
/** Milliseconds without a key before a longer article is searched. */
const REST = 120;

const icon = (path: unknown): unknown =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;
const UP = svg`<path d="m5 12.5 5-5 5 5"/>`;
const DOWN = svg`<path d="m5 7.5 5 5 5-5"/>`;
const CLOSE = svg`<path d="m5 5 10 10M15 5 5 15"/>`;

/** Whether what stands in a run can be seen, or would be once what is folded up around it is opened. */
function canBeSeen({ block }: Run): boolean {
  if (typeof block.checkVisibility !== 'function' || block.checkVisibility({ visibilityProperty: true })) return true;
  const folded = block.closest('details:not([open]),[hidden=until-found]');
  return !!folded && !!folded.parentElement?.checkVisibility();
}

/**
 * Finds words in an article while they are typed. The article is not touched; matches are highlights. The box stands
 * where the bar stands, takes the focus when a person opens it, and Escape gives it back.
 */
export class Finder {
  readonly #context: () => ToolHost;
  readonly #closed: () => void;
  readonly #box: HTMLElement;
  #marks: Marks | undefined;
  #index: SearchIndex | undefined;
  #root: Element | undefined;
  #query = '';
  #matches: readonly Match[] = [];
  #at = -1;
  #ranges: Range[] = [];
  #from = 0;
  #turned: 'start' | 'end' | undefined;
  #busy = false;
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrolled: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  /** @param closed - Called after the visitor has closed the box. */
  constructor(context: () => ToolHost, closed: () => void) {
    this.#context = context;
    this.#closed = closed;
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
   * Finds a text, leaving the focus where it is. An empty one closes the box.
   *
   * @returns How often it was found.
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

  /** Searches again after the words have changed, and stays where it was. */
  refresh(): void {
    if (!this.#isOpen) return;
    this.#index = undefined;
    if (this.#query) void this.#search(true);
    else this.#render();
  }

  /** Shows the words in another language, or on another page. */
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

  #show(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#render();
    this.#panel?.showPopover();
    const options = { capture: true, passive: true } as const;
    addEventListener('scroll', this.#scroll, options);
    visualViewport?.addEventListener('resize', this.#place);
    visualViewport?.addEventListener('scroll', this.#place);
    addEventListener('resize', this.#place);
    this.#place();
  }

  #hide(): void {
    this.#isOpen = false;
    this.#round++;
    clearTimeout(this.#timer);
    clearTimeout(this.#scrolled);
    removeEventListener('scroll', this.#scroll, true);
    visualViewport?.removeEventListener('resize', this.#place);
    visualViewport?.removeEventListener('scroll', this.#place);
    removeEventListener('resize', this.#place);
    this.#marks?.stop();
    this.#marks = this.#index = this.#root = undefined;
    this.#matches = this.#ranges = [];
    this.#at = -1;
    this.#query = '';
    this.#turned = undefined;
    render(nothing, this.#box);
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#hide();
    this.#closed();
  }

  readonly #typed = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), REST);
  };

  readonly #keys = (event: KeyboardEvent): void => {
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

  /** @param stay - Whether to stay at the match of the same number. */
  async #search(stay = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { root } = this.#context();
    if (root !== this.#root) {
      this.#marks?.stop();
      this.#marks = markPlaces(root, this.#box.querySelector<HTMLElement>('.over')!);
      this.#root = root;
      this.#index = undefined;
    }
    const index = (this.#index ??= new SearchIndex(root, SKIP, yieldToMain, () => performance.now()));
    const round = ++this.#round;
    const before = this.#matches[this.#at];
    const number = this.#at;
    this.#busy = true;
    // said only where it takes a while
    const late = setTimeout(() => this.#render(), 400);
    const seen = new Map<Element, boolean>();
    const visible = (run: Run) => {
      let known = seen.get(run.block);
      if (known === undefined) seen.set(run.block, (known = canBeSeen(run)));
      return known;
    };
    const matches = await index.search(this.#query, visible, () => round !== this.#round);
    clearTimeout(late);
    if (!matches || round !== this.#round) return;
    this.#busy = false;
    this.#matches = matches;
    this.#ranges = [];
    this.#turned = undefined;
    if (stay && number >= 0) this.#at = Math.min(number, matches.length - 1);
    else this.#at = matches.length ? this.#nearest(before) : -1;
    this.#go(!stay);
  }

  /**
   * The first match at or after the one before, else at or below the upper edge of the window; else the first of all.
   */
  #nearest(before: Match | undefined): number {
    const matches = this.#matches;
    const after = (match: Match): boolean => {
      const [node] = match.run.nodes;
      const [other] = before?.run.nodes ?? [];
      if (before && node && other?.isConnected)
        return match.run === before.run
          ? match.start >= before.start
          : !!(other.compareDocumentPosition(node) & 4); /* follows */
      return bottomOf(match) > this.#top();
    };
    let low = 0;
    let high = matches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(matches[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low < matches.length ? low : 0;
  }

  async #step(by: 1 | -1): Promise<void> {
    // what was typed last is searched first
    if (this.#timer !== undefined) return this.#search();
    const { length } = this.#matches;
    if (!length) return;
    const next = this.#at + by;
    this.#turned = next >= length ? 'start' : next < 0 ? 'end' : undefined;
    this.#at = (next + length) % length;
    this.#go(true);
  }

  /** Marks what there is, and shows the current match. */
  #go(scroll: boolean): void {
    const match = this.#matches[this.#at];
    const range = match && rangeIn(match.run, match.start, match.end);
    if (match && scroll) {
      unfold(match.run.block);
      showRange(range!, { top: this.#top(), bottom: this.#panel?.offsetHeight ?? 0 });
      // what was not laid out until now may have another height than it was given
      const round = this.#round;
      requestAnimationFrame(() => {
        if (round !== this.#round || this.#matches[this.#at] !== match) return;
        showRange(range!, { top: this.#top(), bottom: this.#panel?.offsetHeight ?? 0 });
        const { top, bottom } = range!.getBoundingClientRect();
        this.#context().attend((top + bottom) / 2);
      });
    }
    this.#paint(this.#at, range);
    this.#render();
  }

  /** Marks the places around one of them. */
  #paint(around: number, current: Range | undefined): void {
    const { length } = this.#matches;
    const near = Math.max(around, 0);
    const inside =
      this.#ranges.length > 0 &&
      near >= this.#from + Math.min(this.#from, CAP / 8) &&
      near < this.#from + this.#ranges.length - (this.#from + this.#ranges.length < length ? CAP / 8 : 0);
    if (!inside) {
      this.#from = Math.max(0, Math.min(near - CAP / 2, length - CAP));
      this.#ranges = this.#matches
        .slice(this.#from, this.#from + CAP)
        .map(({ run, start, end }) => rangeIn(run, start, end));
    }
    this.#marks?.show(this.#ranges, current);
  }

  // where the visitor has scrolled to, other matches are to be marked
  readonly #scroll = (): void => {
    this.#scrolled ??= setTimeout(() => {
      this.#scrolled = undefined;
      if (this.#matches.length <= CAP) return;
      const match = this.#matches[this.#at];
      const here = this.#nearest(undefined);
      this.#paint(here, match && rangeIn(match.run, match.start, match.end));
    }, 150);
  };

  /** The room that something sticky takes at the top. */
  #top(): number {
    const style = getComputedStyle(this.#context().host);
    return parseFloat(style.getPropertyValue('--wayleaf-reader-top') || style.getPropertyValue('--wayleaf-top')) || 0;
  }

  /** At the lower edge of what is seen, which an on-screen keyboard moves; as wide as the words' own bar. */
  readonly #place = (): void => {
    const panel = this.#panel;
    if (!panel) return;
    const { host, root } = this.#context();
    const bar = host.shadowRoot!.querySelector('.bar')?.getBoundingClientRect();
    const { left, width } = bar?.width
      ? bar
      : (root.getBoundingClientRect().width ? root : host).getBoundingClientRect();
    const full = document.documentElement.clientWidth;
    const view = visualViewport;
    const from = Math.max(left, 0);
    panel.style.setProperty('--_left', `${from}px`);
    panel.style.setProperty('--_width', `${Math.min(Math.max(left + width, 0), full) - from || full}px`);
    panel.style.setProperty(
      '--_bottom',
      `${view && view.scale === 1 ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0}px`,
    );
  };

  #render(): void {
    const { t: strings, lang, dir, locale, scheme } = this.#context();
    const t = strings.find ?? english;
    const count = this.#matches.length;
    const number = (value: number) => new Intl.NumberFormat(locale).format(value);
    const turned = this.#turned === 'start' ? t.fromStart : this.#turned === 'end' ? t.fromEnd : '';
    const said = this.#busy
      ? t.searching
      : !this.#query.trim()
        ? ''
        : count
          ? t.matchOf(number(this.#at + 1), number(count))
          : t.noMatches;
    const button = (name: string, shape: unknown, press: () => void, off = false) => html`
      <button class="button plain" type="button" aria-label=${name} title=${name} aria-disabled=${off ? 'true' : nothing} @click=${press}>${icon(shape)}</button>
    `;
    this.#box.dataset['scheme'] = scheme;
    render(
      html`
        <div class="over" popover="manual" aria-hidden="true"></div>
        <div class="chrome find" part="find" popover="manual" role="search" aria-label=${t.findInArticle} lang=${lang} dir=${dir} @keydown=${this.#keys}>
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
            @input=${this.#typed}
          />
          <span class="count ${said && !count && !this.#busy ? 'none' : ''}" role="status">${said}${turned ? html`<span class="turned">, ${turned}</span>` : nothing}</span>
          <span class="steps">
            ${button(t.previousMatch, UP, () => void this.#step(-1), !count)}${button(t.nextMatch, DOWN, () => void this.#step(1), !count)}
            ${button(t.closeFind, CLOSE, () => this.#close())}
          </span>
        </div>
      `,
      this.#box,
    );
  }
}

/** The lower edge of a match; where it is folded up, of what it is folded up in. */
function bottomOf({ run, start, end }: Match): number {
  const { bottom, width, height } = rangeIn(run, start, end).getBoundingClientRect();
  if (width || height) return bottom;
  let at: Element | null = run.block;
  while (at && !at.getClientRects().length) at = at.parentElement;
  return at?.getBoundingClientRect().bottom ?? 0;
}

/** Opens what is folded up around a match, as browsers do in their own search. */
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
