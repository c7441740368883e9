import { css } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { ReaderStrings } from '../strings.js';
import { boxOf, restingLine, positionAt, textNodes } from '../reading/scroll-anchor.js';
import { english } from './line-focus.strings.js';

/** What line focus needs of the reader. */
export interface LineFocusHost extends Localized<ReaderStrings> {
  /** How many lines stay clear; 0 for all. */
  readonly lines: number;
  /** The element that holds the words. */
  readonly root: Element;
  /** How often they were read. */
  readonly reads: number;
  /** Where what dims the others is put. */
  readonly shadow: ShadowRoot;
  /** What boxes inside the words are multiplied by. */
  readonly scale: number;
  /** The colour behind the words. */
  readonly page: () => string;
  readonly stop: () => void;
}

const styles = css`
  .dim {
    position: fixed;
    inset: 0;
    z-index: 1;
    overflow: hidden;
    pointer-events: none;
  }
  .dim div {
    position: absolute;
    left: var(--_x);
    inline-size: var(--_wide);
    background: color-mix(in srgb, var(--_page, Canvas) 84%, transparent);
  }
  .dim div:first-child {
    border-block-end: 1px solid color-mix(in srgb, currentColor 35%, transparent);
  }
  .dim div:last-child {
    border-block-start: 1px solid color-mix(in srgb, currentColor 35%, transparent);
  }
  @media print {
    .dim {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .dim div {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: color-mix(in srgb, Canvas 84%, transparent);
    }
  }
`;

/** What does something of its own with an arrow key. */
const BUSY = `input,textarea,select,audio,video,iframe,[contenteditable],:popover-open,${'listbox,menu,menubar,tablist,radiogroup,slider,spinbutton,grid,tree,combobox,textbox,toolbar,application'.replace(/\w+/g, '[role=$&]')}`;

/**
 * Keeps a few lines clear and dims the others, by two panes that lie over the article and let every press through. The
 * words themselves are not touched, so a screen reader notices nothing. The clear lines rest where the eye does while
 * the
 * page is scrolled, follow a mouse over the article, go with the focus, and step by single lines with the arrow keys up
 * and down. Escape ends it.
 */
export class LineFocus {
  readonly #context: () => LineFocusHost;
  readonly #panes = document.createElement('div');
  readonly #said = document.createElement('span');
  #listening: AbortController | undefined;
  #nodes: readonly Text[] = [];
  #reads = -1;
  #root: Element | undefined;
  #frame = 0;
  /** Where the mouse or the keyboard has put it, in the window; `undefined` while it rests. */
  #at: number | undefined;
  #mouse = false;

  constructor(context: () => LineFocusHost) {
    this.#context = context;
    const { shadow } = context();
    this.#panes.className = 'dim';
    this.#panes.setAttribute('aria-hidden', 'true');
    this.#panes.append(document.createElement('div'), document.createElement('div'));
    this.#said.className = 'visually-hidden';
    this.#said.setAttribute('role', 'status');
    shadow.append(this.#said);
    adoptStyles(shadow, styles);
  }

  /** Does what is asked for now. */
  sync(): void {
    const { lines, shadow } = this.#context();
    if (lines && !this.#listening) {
      const { signal } = (this.#listening = new AbortController());
      const quiet = { capture: true, passive: true, signal } as const;
      document.addEventListener('scroll', this.#soon, quiet);
      document.addEventListener('pointermove', this.#point, quiet);
      document.addEventListener('wheel', this.#rest, quiet);
      document.addEventListener('touchmove', this.#rest, quiet);
      document.addEventListener('keydown', this.#press, { signal });
      document.addEventListener('focusin', this.#focused, { signal });
      addEventListener('resize', this.#soon, { signal });
      shadow.append(this.#panes);
      this.#said.textContent = '';
      this.#at = undefined;
    } else if (!lines) this.#end();
    if (lines) this.#soon();
  }

  /** Brings the clear lines to a height of the window: something is shown there. */
  attend(y: number): void {
    this.#mouse = false;
    this.#at = y;
    this.#soon();
  }

  /** Leaves nothing behind. */
  stop(): void {
    this.#end();
    this.#said.remove();
  }

  #end(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#panes.remove();
  }

  readonly #soon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#lay();
    });
  };

  /** The line at a height of the window: its middle, and how high it is set. */
  #line(y: number): { readonly middle: number; readonly height: number } | undefined {
    const { root, reads, scale } = this.#context();
    if (
      root !== this.#root ||
      reads !== this.#reads ||
      this.#nodes.some((node, index) => !(index % 50) && !node.isConnected)
    ) {
      this.#root = root;
      this.#reads = reads;
      this.#nodes = textNodes(root);
    }
    const spot =
      positionAt(this.#nodes, y, scale) ??
      (this.#nodes.length ? { node: this.#nodes.at(-1)!, offset: this.#nodes.at(-1)!.length - 1 } : undefined);
    const box = spot && boxOf(spot, scale);
    if (!box) return undefined;
    const { lineHeight, fontSize } = getComputedStyle(spot.node.parentElement!);
    const high = box.bottom - box.top;
    // in pixels of the zoomed words; letters are about 1.17 of their size high
    const height =
      (parseFloat(lineHeight) || parseFloat(fontSize) * 1.3) * Math.max(1, high / (parseFloat(fontSize) * 1.6));
    return { middle: (box.top + box.bottom) / 2, height: Math.max(height, high) };
  }

  #lay(): void {
    const { root, lines, page } = this.#context();
    const extent = root.getBoundingClientRect();
    const top = Math.max(extent.top, 0);
    const bottom = Math.min(extent.bottom, innerHeight);
    this.#panes.hidden = bottom <= top;
    if (bottom <= top) return;
    const line = this.#line(Math.min(Math.max(this.#at ?? restingLine(root), top), bottom - 1));
    if (!line) return;
    const half = (line.height * lines) / 2;
    // as many lines at either end of the article
    const middle = Math.max(Math.min(line.middle, extent.bottom - half), extent.top + half);
    // something above may have made itself the window of what is fixed
    const { left: x, top: y } = this.#panes.getBoundingClientRect();
    const { style } = this.#panes;
    style.setProperty('--_page', page());
    style.setProperty('--_x', `${extent.left - x - 12}px`);
    style.setProperty('--_wide', `${extent.width + 24}px`);
    const [above, below] = this.#panes.children as unknown as readonly [HTMLElement, HTMLElement];
    above.style.top = `${top - y}px`;
    above.style.height = `${Math.max(0, middle - half - top)}px`;
    below.style.top = `${Math.max(top, middle + half) - y}px`;
    below.style.height = `${Math.max(0, bottom - Math.max(top, middle + half))}px`;
  }

  readonly #point = ({ pointerType, clientX, clientY }: PointerEvent): void => {
    if (pointerType !== 'mouse') return;
    const { left, right, top, bottom } = this.#context().root.getBoundingClientRect();
    const over = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (over) this.#at = clientY;
    else if (this.#mouse) this.#at = undefined;
    this.#mouse = over;
    this.#soon();
  };

  readonly #rest = (): void => {
    if (!this.#mouse) this.#at = undefined;
    this.#soon();
  };

  readonly #focused = ({ target }: FocusEvent): void => {
    const { root } = this.#context();
    // under a mouse, the lines stay with it, unless a key has moved the focus
    if (
      !(target instanceof Element) ||
      target === root ||
      !root.contains(target) ||
      (this.#mouse && !target.matches(':focus-visible'))
    )
      return;
    this.attend(target.getBoundingClientRect().top + 4);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { key, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
    const { root, stop, shadow, t, lang } = this.#context();
    if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || event.isComposing) return;
    const [target] = event.composedPath();
    // what is open closes first
    if (key === 'Escape' && !document.querySelector(':modal') && !openBelow(target)) {
      stop();
      this.#said.lang = lang;
      this.#said.textContent = (t.lineFocus ?? english).focusOff;
    }
    const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (!down || !(target instanceof Element) || target.closest(BUSY)) return;
    // from the page, the words, or the button that turned it on
    if (
      target !== document.body &&
      target !== document.documentElement &&
      !root.contains(target) &&
      !shadow.contains(target)
    )
      return;
    const { top, bottom } = root.getBoundingClientRect();
    const now = this.#line(this.#at ?? restingLine(root));
    if (!now || bottom < 0 || top > innerHeight) return;
    // a letter's height past the edge of this line is the next one, or the gap before it
    const next = down > 0 ? this.#line(now.middle + now.height * 0.75) : this.#line(now.middle - now.height);
    if (!next || Math.abs(next.middle - now.middle) < 2 || next.middle > bottom || next.middle < top) return;
    event.preventDefault();
    this.#mouse = false;
    // the line walks down the window to where the eye rests, and from there the page goes by
    const [upper, lower] = [innerHeight * 0.2, innerHeight * 0.5];
    const over = next.middle > lower ? next.middle - lower : next.middle < upper ? next.middle - upper : 0;
    const before = root.getBoundingClientRect().top;
    if (over) scrollBy({ top: over, behavior: 'instant' });
    this.#at = next.middle + root.getBoundingClientRect().top - before;
    this.#soon();
  };
}

/** Whether a key is pressed inside something that Escape closes. */
const openBelow = (target: EventTarget | undefined): boolean =>
  target instanceof Element && !!target.closest(':popover-open');
