/** Makes tables scrollable that are wider than the text. */
import { adoptStyles, replaceStyles } from '../../theme/adopt-styles.js';
import { plainText, rootOf } from '../../internal/dom.js';
import { onNextFrame, styleOf, viewOf } from '../../internal/view.js';
import { uniqueSelector } from '../article/unique-selector.js';
import { isLaidOut } from '../article/piece.js';
import type { ToolHost } from './tool-host.js';
import { english } from './tables.strings.js';

const REGION = 'data-wayleaf-scroll';

/** Whether the author has already made the table or an ancestor scrollable. */
function scrollsByAuthor(table: Element, root: Element): boolean {
  for (let at = table.parentElement; at && at !== root; at = at.parentElement)
    if (/auto|scroll/.test(styleOf(at).overflowX) && !at.hasAttribute(REGION)) return true;
  return /auto|scroll/.test(styleOf(table).overflowX);
}

type Side = 'start' | 'end' | 'both';

/** The gradient stops of the mask, from the table's start on. */
const FADE: Readonly<Record<Side, string>> = {
  end: '#000 calc(100% - 2em),transparent',
  start: 'transparent,#000 2em',
  both: 'transparent,#000 2em,#000 calc(100% - 2em),transparent',
};

/**
 * Makes wide tables scrollable. A table of a fetched article is wrapped in a scrollable region, labelled by its
 * caption. A table of the page is not moved: a rule in an adopted sheet, for just the tables that are too wide, makes
 * the table itself scrollable, so that its caption labels what takes the focus. A fading edge indicates on which side
 * there is more.
 */
export class Tables {
  readonly #context: () => ToolHost;
  readonly #sheet = new CSSStyleSheet();
  readonly #sizes: ResizeObserver | undefined;
  #observed = new Set<Element>();
  /** The elements that scroll: the tables of the page, or the regions of a fetched article. */
  #wide = new Map<HTMLElement, Side>();
  /** Tables that were given a `tabindex`. */
  readonly #madeFocusable = new Set<HTMLElement>();
  #tree: Document | ShadowRoot | undefined;
  #release: (() => void) | undefined;
  #cancelFrame: (() => void) | undefined;
  /** The document that the article is in. */
  readonly #document: Document;

  constructor(context: () => ToolHost) {
    this.#context = context;
    // without it, the article's scans keep the rules right
    const { root } = context();
    const view = viewOf(root);
    this.#document = root.ownerDocument;
    if ('ResizeObserver' in view)
      this.#sizes = new view.ResizeObserver(() => {
        this.#cancelFrame ??= onNextFrame(root, () => {
          this.#cancelFrame = undefined;
          this.sync();
        });
      });
    this.#document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  /** Detects the tables that are too wide and updates the rules. */
  sync(): void {
    const { root, isFetched, runUnobserved } = this.#context();
    const tree = rootOf(root);
    if (tree !== this.#tree) {
      this.#release?.();
      this.#release = adoptStyles(tree, this.#sheet);
      this.#tree = tree;
    }
    replaceStyles(this.#tree, this.#sheet, '');
    const tables = [...root.querySelectorAll('table')].filter(
      (table) =>
        isLaidOut(table) &&
        !table.parentElement?.closest('table') &&
        !table.closest('wayleaf-paths,[data-wayleaf]') &&
        !scrollsByAuthor(table, root),
    );
    if (isFetched) runUnobserved(() => tables.forEach((table) => this.#wrap(table)));
    const candidates = tables.map((table) => (isFetched ? table.parentElement! : table));
    // all are made scrollable, to measure which of them overflow
    replaceStyles(this.#tree, this.#sheet, rules(candidates.map((each) => uniqueSelector(each))));
    const wide = candidates.filter((each) => each.scrollWidth > each.clientWidth + 1);
    const sides = new Map(wide.map((each) => [each, sideOf(each)] as const));
    this.#wide = sides;
    this.#applyRules();
    runUnobserved(() => {
      if (isFetched)
        candidates.forEach((region, index) => this.#labelRegion(region, tables[index]!, sides.has(region)));
      else this.#makeFocusable(sides);
    });
    this.#observe(new Set([root, ...candidates]));
  }

  /**
   * Observes only new elements: observing one always reports it once, so observing all of them again would never end.
   */
  #observe(elements: Set<Element>): void {
    for (const each of this.#observed) if (!elements.has(each)) this.#sizes?.unobserve(each);
    for (const each of elements) if (!this.#observed.has(each)) this.#sizes?.observe(each);
    this.#observed = elements;
  }

  /** Removes everything. */
  stop(): void {
    const { root, runUnobserved } = this.#context();
    this.#document.removeEventListener('scroll', this.#onScroll, true);
    this.#sizes?.disconnect();
    this.#observed.clear();
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#release?.();
    this.#release = this.#tree = undefined;
    runUnobserved(() => {
      for (const region of root.querySelectorAll(`[${REGION}]`)) region.replaceWith(...region.childNodes);
      for (const table of this.#madeFocusable) table.removeAttribute('tabindex');
    });
    this.#madeFocusable.clear();
    this.#wide.clear();
  }

  /** Wraps a table of a fetched article in a region. */
  #wrap(table: Element): void {
    if (table.parentElement?.hasAttribute(REGION)) return;
    const region = document.createElement('div');
    region.setAttribute(REGION, '');
    table.replaceWith(region);
    region.append(table);
  }

  #labelRegion(region: HTMLElement, table: HTMLTableElement, wide: boolean): void {
    const { t } = this.#context();
    const set = (name: string, value: string) =>
      wide ? region.getAttribute(name) !== value && region.setAttribute(name, value) : region.removeAttribute(name);
    set('role', 'region');
    set('tabindex', '0');
    set(
      'aria-label',
      (table.caption && plainText(table.caption)) ||
        table.getAttribute('aria-label') ||
        (t.tables ?? english).wideTable,
    );
  }

  /**
   * Makes the page's wide tables reachable by keyboard. Adopted content gets no attributes but ids, unless the browser
   * does not focus scroll containers: then its wide tables have a `tabindex` for as long as they are wide and adopted.
   */
  #makeFocusable(wide: ReadonlyMap<HTMLElement, Side>): void {
    const { host, root } = this.#context();
    for (const table of this.#madeFocusable)
      if (!wide.has(table)) {
        table.removeAttribute('tabindex');
        this.#madeFocusable.delete(table);
      }
    if (root !== host && tabReachesScrollers()) return;
    for (const table of wide.keys())
      if (!table.hasAttribute('tabindex')) {
        table.tabIndex = 0;
        this.#madeFocusable.add(table);
      }
  }

  #applyRules(): void {
    const all = [...this.#wide].map(([element, side]) => ({
      path: uniqueSelector(element),
      direction: styleOf(element).direction === 'rtl' ? 'left' : 'right',
      side,
    }));
    const faded = all
      .map(
        ({ path, direction: to, side }) =>
          `${path}:not(:focus-visible){mask-image:linear-gradient(to ${to},${FADE[side]})}`,
      )
      .join('');
    const paths = all.map(({ path }) => path);
    // scrollable tables need no narrow columns
    const widths =
      paths.length && this.#context().isFetched
        ? `@media screen{:is(${paths.join(',')})>table{inline-size:max-content;max-inline-size:max(100%,44em)}}`
        : '';
    replaceStyles(
      this.#tree!,
      this.#sheet,
      rules(paths) + widths + (faded && `@media screen and (forced-colors: none){${faded}}`),
    );
  }

  readonly #onScroll = ({ target }: Event): void => {
    const side = this.#wide.get(target as HTMLElement);
    if (!side) return;
    const now = sideOf(target as HTMLElement);
    if (now === side) return;
    this.#wide.set(target as HTMLElement, now);
    this.#applyRules();
  };
}

/**
 * Whether the Tab key focuses scroll containers, as in Firefox and in Chromium since version 130. Testing with
 * `focus()` would move the visitor's focus and fail in Firefox, so Chromium is detected by a feature of the same
 * version, and WebKit, which does not focus them, by its vendor.
 */
const tabReachesScrollers = (): boolean =>
  !navigator.vendor.startsWith('Apple') && CSS.supports('box-decoration-break', 'clone');

/** The rules that make elements scrollable; on screens only. */
function rules(paths: readonly string[]): string {
  if (!paths.length) return '';
  const all = `:is(${paths.join(',')})`;
  return (
    `@media screen{${all}{display:block;inline-size:auto;max-inline-size:100%;overflow-x:auto;` +
    `overscroll-behavior-x:contain;scrollbar-width:thin}` +
    `${all}>caption{display:block;position:sticky;inset-inline-start:0;text-align:start}` +
    `${all}:focus-visible{outline:2px solid;outline-offset:2px}}`
  );
}

/** The sides to which a scrolled element continues. */
function sideOf(element: Element): Side {
  const at = Math.abs(element.scrollLeft);
  const most = element.scrollWidth - element.clientWidth;
  if (at < 2) return 'end';
  return at > most - 2 ? 'start' : 'both';
}
