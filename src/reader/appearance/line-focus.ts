/** Dims an article except for the few lines being read. */
import { isElement } from '../../internal/dom.js';
import { css } from 'lit';
import { onNextFrame, styleOf, viewOf } from '../../internal/view.js';
import type { Localized } from '../../i18n/strings.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { ReaderStrings } from '../strings.js';
import { boxOf, restingLine, positionAt, textNodes } from '../reading/scroll-anchor.js';
import { english } from './line-focus.strings.js';

/** What line focus needs from the reader. */
export interface LineFocusHost extends Localized<ReaderStrings> {
  /** How many lines stay clear; 0 for all. */
  readonly lines: number;
  /** The element that holds the text. */
  readonly root: Element;
  /** How often the text was scanned. */
  readonly reads: number;
  /** The root that the dimming panes are added to. */
  readonly shadow: ShadowRoot;
  /** The factor for boxes measured inside the text. */
  readonly scale: number;
  /** Returns the colour behind the text. */
  readonly background: () => string;
  readonly turnOff: () => void;
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

/** Elements that handle arrow keys themselves. */
const USES_ARROW_KEYS =
  'input,textarea,select,audio,video,iframe,[contenteditable],' +
  'listbox,menu,menubar,tablist,radiogroup,slider,spinbutton,grid,tree,combobox,textbox,toolbar,application'.replace(
    /\w+/g,
    '[role=$&]',
  );

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Keeps a few lines clear and dims the others with two panes that lie over the article and let pointer events through.
 * The text itself is not changed, so nothing is different for screen readers. While the page is scrolled the clear
 * lines rest at the reading line; they follow a mouse over the article and the focus, and step by single lines with the
 * arrow keys up and down. Escape turns it off.
 */
export class LineFocus {
  readonly #context: () => LineFocusHost;
  readonly #panes = document.createElement('div');
  readonly #status = document.createElement('span');
  #listeners: AbortController | undefined;
  #nodes: readonly Text[] = [];
  #reads = -1;
  #root: Element | undefined;
  #cancelFrame: (() => void) | undefined;
  /** The height in the window set by mouse or keyboard; `undefined` while the lines rest at the reading line. */
  #position: number | undefined;
  #followsMouse = false;

  constructor(context: () => LineFocusHost) {
    this.#context = context;
    const { shadow } = context();
    this.#panes.className = 'dim';
    this.#panes.setAttribute('aria-hidden', 'true');
    this.#panes.append(document.createElement('div'), document.createElement('div'));
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    shadow.append(this.#status);
    adoptStyles(shadow, styles);
  }

  /** Turns line focus on or off to match the current setting. */
  sync(): void {
    const { lines, shadow } = this.#context();
    if (lines && !this.#listeners) {
      const { signal } = (this.#listeners = new AbortController());
      const view = viewOf(shadow);
      const options = { capture: true, passive: true, signal } as const;
      view.document.addEventListener('scroll', this.#layoutSoon, options);
      view.document.addEventListener('pointermove', this.#onPointermove, options);
      view.document.addEventListener('wheel', this.#onScrollInput, options);
      view.document.addEventListener('touchmove', this.#onScrollInput, options);
      view.document.addEventListener('keydown', this.#onKeydown, { signal });
      view.document.addEventListener('focusin', this.#onFocusin, { signal });
      view.addEventListener('resize', this.#layoutSoon, { signal });
      shadow.append(this.#panes);
      this.#status.textContent = '';
      this.#position = undefined;
    } else if (!lines) this.#end();
    if (lines) this.#layoutSoon();
  }

  /** Moves the clear lines to a height of the window. */
  moveTo(y: number): void {
    this.#followsMouse = false;
    this.#position = y;
    this.#layoutSoon();
  }

  /** Turns it off and removes everything it added. */
  stop(): void {
    this.#end();
    this.#status.remove();
  }

  #end(): void {
    this.#listeners?.abort();
    this.#listeners = undefined;
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#panes.remove();
  }

  readonly #layoutSoon = (): void => {
    this.#cancelFrame ??= onNextFrame(this.#context().root, () => {
      this.#cancelFrame = undefined;
      this.#layout();
    });
  };

  /** The line at a height of the window: its middle, and its line height. */
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
    const position =
      positionAt(this.#nodes, y, scale) ??
      (this.#nodes.length ? { node: this.#nodes.at(-1)!, offset: this.#nodes.at(-1)!.length - 1 } : undefined);
    const box = position && boxOf(position, scale);
    if (!box) return undefined;
    const { lineHeight, fontSize } = styleOf(position.node.parentElement!);
    const boxHeight = box.bottom - box.top;
    // in pixels of the zoomed words; letters are about 1.17 of their size high
    const height =
      (parseFloat(lineHeight) || parseFloat(fontSize) * 1.3) * Math.max(1, boxHeight / (parseFloat(fontSize) * 1.6));
    return { middle: (box.top + box.bottom) / 2, height: Math.max(height, boxHeight) };
  }

  #layout(): void {
    const { root, lines, background } = this.#context();
    const extent = root.getBoundingClientRect();
    const top = Math.max(extent.top, 0);
    const bottom = Math.min(extent.bottom, viewOf(root).innerHeight);
    this.#panes.hidden = bottom <= top;
    if (bottom <= top) return;
    const line = this.#line(Math.min(Math.max(this.#position ?? restingLine(root), top), bottom - 1));
    if (!line) return;
    const half = (line.height * lines) / 2;
    // at either end of the article the same number of lines stays clear
    const middle = Math.max(Math.min(line.middle, extent.bottom - half), extent.top + half);
    // an ancestor may be the containing block of fixed elements
    const { left: x, top: y } = this.#panes.getBoundingClientRect();
    const { style } = this.#panes;
    style.setProperty('--_page', background());
    style.setProperty('--_x', `${extent.left - x - 12}px`);
    style.setProperty('--_wide', `${extent.width + 24}px`);
    const [above, below] = this.#panes.children as unknown as readonly [HTMLElement, HTMLElement];
    above.style.top = `${top - y}px`;
    above.style.height = `${Math.max(0, middle - half - top)}px`;
    below.style.top = `${Math.max(top, middle + half) - y}px`;
    below.style.height = `${Math.max(0, bottom - Math.max(top, middle + half))}px`;
  }

  readonly #onPointermove = ({ pointerType, clientX, clientY }: PointerEvent): void => {
    if (pointerType !== 'mouse') return;
    const { left, right, top, bottom } = this.#context().root.getBoundingClientRect();
    const isOver = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (isOver) this.#position = clientY;
    else if (this.#followsMouse) this.#position = undefined;
    this.#followsMouse = isOver;
    this.#layoutSoon();
  };

  readonly #onScrollInput = (): void => {
    if (!this.#followsMouse) this.#position = undefined;
    this.#layoutSoon();
  };

  readonly #onFocusin = ({ target }: FocusEvent): void => {
    const { root } = this.#context();
    // the lines stay with the mouse, unless the keyboard has moved the focus
    if (
      !target ||
      !isElement(target) ||
      target === root ||
      !root.contains(target) ||
      (this.#followsMouse && !target.matches(':focus-visible'))
    )
      return;
    this.moveTo(target.getBoundingClientRect().top + 4);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
    const { root, turnOff, shadow, t, lang } = this.#context();
    if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || event.isComposing) return;
    const [target] = event.composedPath();
    // open dialogs and popovers close first
    if (key === 'Escape' && !root.ownerDocument.querySelector(':modal') && !isInPopover(target)) {
      turnOff();
      this.#status.lang = lang;
      this.#status.textContent = (t.lineFocus ?? english).focusOff;
    }
    const direction = ARROWS[key];
    if (!direction || !target || !isElement(target) || target.closest(USES_ARROW_KEYS) || isInPopover(target)) return;
    // only from the page, the article, or the reader's own controls
    if (
      target !== root.ownerDocument.body &&
      target !== root.ownerDocument.documentElement &&
      !root.contains(target) &&
      !shadow.contains(target)
    )
      return;
    const { top, bottom } = root.getBoundingClientRect();
    const current = this.#line(this.#position ?? restingLine(root));
    const view = viewOf(root);
    if (!current || bottom < 0 || top > view.innerHeight) return;
    // most of a line's height away is the next line, or the gap before it
    const next =
      direction > 0 ? this.#line(current.middle + current.height * 0.75) : this.#line(current.middle - current.height);
    if (!next || Math.abs(next.middle - current.middle) < 2 || next.middle > bottom || next.middle < top) return;
    event.preventDefault();
    this.#followsMouse = false;
    // the line moves down the window to the resting band, and from there the page scrolls instead
    const [upper, lower] = [view.innerHeight * 0.2, view.innerHeight * 0.5];
    const distance = next.middle > lower ? next.middle - lower : next.middle < upper ? next.middle - upper : 0;
    const before = root.getBoundingClientRect().top;
    if (distance) view.scrollBy({ top: distance, behavior: 'instant' });
    this.#position = next.middle + root.getBoundingClientRect().top - before;
    this.#layoutSoon();
  };
}

/** Whether a key is pressed inside a popover, which Escape closes. A selector that a browser does not know throws. */
const isInPopover = (target: EventTarget | undefined): boolean =>
  CSS.supports('selector(:popover-open)') && !!(target as Partial<Element> | undefined)?.closest?.(':popover-open');
