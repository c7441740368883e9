import { adoptStyles } from '../../theme/adopt-styles.js';
import { plainText, rootOf } from '../../internal/dom.js';
import { uniqueSelector } from './unique-selector.js';
import { isLaidOut } from '../article/piece.js';
import type { ToolHost } from './tool-host.js';
import { english } from './tables.strings.js';

const WRAP = 'data-wayleaf-scroll';

/** Whether the author has seen to it already: something around the table scrolls. */
function scrollsAlready(table: Element, root: Element): boolean {
  for (let at = table.parentElement; at && at !== root; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowX) && !at.hasAttribute(WRAP)) return true;
  return /auto|scroll/.test(getComputedStyle(table).overflowX);
}

type Side = 'start' | 'end' | 'both';

/** What fades at an edge, from the table's start on. */
const FADE: Readonly<Record<Side, string>> = {
  end: '#000 calc(100% - 2em),transparent',
  start: 'transparent,#000 2em',
  both: 'transparent,#000 2em,#000 calc(100% - 2em),transparent',
};

/**
 * Lets tables that are wider than the text scroll by themselves. A table the reader has made is put into a scrollable
 * region that bears its caption's name. A table of the page stays what and where it is: one rule in the content's
 * sheet,
 * for just those tables that are too wide just now, makes the table itself what scrolls, so its caption names what
 * takes
 * the focus. A fading edge says that there is more, on the side where there is.
 */
export class Tables {
  readonly #context: () => ToolHost;
  readonly #sheet = new CSSStyleSheet();
  readonly #sizes: ResizeObserver;
  #watched = new Set<Element>();
  /** What scrolls now: the tables of the page, or the regions around ours. */
  #wide = new Map<HTMLElement, Side>();
  /** Tables that can be reached by keyboard because we said so. */
  readonly #reached = new Set<HTMLElement>();
  #tree: Document | ShadowRoot | undefined;
  #release: (() => void) | undefined;
  #frame = 0;

  constructor(context: () => ToolHost) {
    this.#context = context;
    this.#sizes = new ResizeObserver(() => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.sync();
      });
    });
    document.addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
  }

  /** Looks which tables are too wide. */
  sync(): void {
    const { root, isFetched, runUnobserved } = this.#context();
    const tree = rootOf(root);
    if (tree !== this.#tree) {
      this.#release?.();
      this.#release = adoptStyles(tree, this.#sheet);
      this.#tree = tree;
    }
    this.#sheet.replaceSync('');
    const tables = [...root.querySelectorAll('table')].filter(
      (table) =>
        isLaidOut(table) &&
        !table.parentElement?.closest('table') &&
        !table.closest('wayleaf-paths,[data-wayleaf]') &&
        !scrollsAlready(table, root),
    );
    if (isFetched) runUnobserved(() => tables.forEach((table) => this.#region(table)));
    const candidates = tables.map((table) => (isFetched ? table.parentElement! : table));
    // all as if they were too wide, to see which of them are
    this.#sheet.replaceSync(rules(candidates.map(uniqueSelector)));
    const wide = candidates.filter((each) => each.scrollWidth > each.clientWidth + 1);
    const sides = new Map(wide.map((each) => [each, sideOf(each)] as const));
    this.#wide = sides;
    this.#dress();
    runUnobserved(() => {
      if (isFetched) candidates.forEach((region, index) => this.#name(region, tables[index]!, sides.has(region)));
      else this.#reach(sides);
    });
    this.#watch(new Set([root, ...candidates]));
  }

  /** Whoever is looked at anew is heard of at once: looking at all of them again would never end. */
  #watch(wanted: Set<Element>): void {
    for (const each of this.#watched) if (!wanted.has(each)) this.#sizes.unobserve(each);
    for (const each of wanted) if (!this.#watched.has(each)) this.#sizes.observe(each);
    this.#watched = wanted;
  }

  /** Takes everything back. */
  stop(): void {
    const { root, runUnobserved } = this.#context();
    document.removeEventListener('scroll', this.#scrolled, true);
    this.#sizes.disconnect();
    this.#watched.clear();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#release?.();
    this.#release = this.#tree = undefined;
    runUnobserved(() => {
      for (const region of root.querySelectorAll(`[${WRAP}]`)) region.replaceWith(...region.childNodes);
      for (const table of this.#reached) table.removeAttribute('tabindex');
    });
    this.#reached.clear();
    this.#wide.clear();
  }

  /** Puts one of our own tables into a region. */
  #region(table: Element): void {
    if (table.parentElement?.hasAttribute(WRAP)) return;
    const region = document.createElement('div');
    region.setAttribute(WRAP, '');
    table.replaceWith(region);
    region.append(table);
  }

  #name(region: HTMLElement, table: HTMLTableElement, wide: boolean): void {
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
   * Lets the keyboard reach the page's tables. An adopted element gets nothing but ids, unless the browser lets no key
   * reach what scrolls: then its wide tables bear a `tabindex` for as long as they are wide and adopted.
   */
  #reach(wide: ReadonlyMap<HTMLElement, Side>): void {
    const { host, root } = this.#context();
    for (const table of this.#reached)
      if (!wide.has(table)) {
        table.removeAttribute('tabindex');
        this.#reached.delete(table);
      }
    if (root !== host && reachesScrollers()) return;
    for (const table of wide.keys())
      if (!table.hasAttribute('tabindex')) {
        table.tabIndex = 0;
        this.#reached.add(table);
      }
  }

  #dress(): void {
    const all = [...this.#wide].map(([element, side]) => ({
      path: uniqueSelector(element),
      to: getComputedStyle(element).direction === 'rtl' ? 'left' : 'right',
      side,
    }));
    const faded = all
      .map(({ path, to, side }) => `${path}:not(:focus-visible){mask-image:linear-gradient(to ${to},${FADE[side]})}`)
      .join('');
    const paths = all.map(({ path }) => path);
    // what scrolls anyway need not break its words into towers
    const airy =
      paths.length && this.#context().isFetched
        ? `@media screen{:is(${paths.join(',')})>table{inline-size:max-content;max-inline-size:max(100%,44em)}}`
        : '';
    this.#sheet.replaceSync(rules(paths) + airy + (faded && `@media screen and (forced-colors: none){${faded}}`));
  }

  readonly #scrolled = ({ target }: Event): void => {
    const side = this.#wide.get(target as HTMLElement);
    if (!side) return;
    const now = sideOf(target as HTMLElement);
    if (now === side) return;
    this.#wide.set(target as HTMLElement, now);
    this.#dress();
  };
}

/**
 * Whether the Tab key leads to what scrolls, as in Firefox and in Chromium since version 130. To ask by `focus()` would
 * move the visitor's focus, and Firefox would say no; so Chromium is known by what came with the same version, and
 * WebKit, which does not do it, by its maker.
 */
const reachesScrollers = (): boolean =>
  !navigator.vendor.startsWith('Apple') && CSS.supports('box-decoration-break', 'clone');

/** On screen only: on paper nothing scrolls. */
const rules = (paths: readonly string[]): string =>
  paths.length
    ? `@media screen{:is(${paths.join(',')}){display:block;inline-size:auto;max-inline-size:100%;overflow-x:auto;overscroll-behavior-x:contain;scrollbar-width:thin}:is(${paths.join(',')})>caption{display:block;position:sticky;inset-inline-start:0;text-align:start}:is(${paths.join(',')}):focus-visible{outline:2px solid;outline-offset:2px}}`
    : '';

/** Where a scrolled element has more: towards its end, its start, or both. */
function sideOf(element: Element): Side {
  const at = Math.abs(element.scrollLeft);
  const most = element.scrollWidth - element.clientWidth;
  return at < 2 ? 'end' : at > most - 2 ? 'start' : 'both';
}
