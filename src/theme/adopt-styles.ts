/** Adopts constructable style sheets into documents and shadow roots, each sheet once per root. */
import type { CSSResult } from 'lit';

type Root = Document | ShadowRoot;

/** A sheet in a root. */
interface Use {
  readonly root: Root;
  readonly sheet: CSSStyleSheet;
  /** What the root has: the sheet, or a copy, since a constructed sheet can be adopted only where it was made. */
  own?: CSSStyleSheet;
  count: number;
}

/** The sheets of each document, and of each shadow root by its host: closed ones are found no other way. */
const usesOf = new WeakMap<Node, Map<CSSStyleSheet, Use>>();
const keyOf = (root: Root): Node => (root as Partial<ShadowRoot>).host ?? root;

function insert(use: Use): void {
  const { root, sheet } = use;
  const sheets = root.adoptedStyleSheets;
  if (sheets.includes(use.own!)) return;
  const view = (root.ownerDocument ?? root).defaultView;
  // a document whose window is closed takes no sheet of another, and shows nobody anything
  if (!view) return;
  use.own = sheet;
  // eslint-disable-next-line wayleaf/own-view -- where our sheets were made
  if (view !== window)
    (use.own = new view.CSSStyleSheet()).replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join(''));
  root.adoptedStyleSheets = [...sheets, use.own];
}

/**
 * Adopts a sheet into a root, which a strict Content Security Policy allows. Where the browser has no constructable
 * sheets, no widget is drawn (controllers/words-guard.ts).
 *
 * @returns A function that releases the sheet; when every caller has released it, it is removed. Most callers leave it
 *   as long as the root exists.
 */
export function adoptStyles(root: Root, styles: CSSResult | CSSStyleSheet): () => void {
  const sheet = (styles as CSSResult).styleSheet ?? (styles as CSSStyleSheet);
  const uses = usesOf.get(keyOf(root)) ?? new Map<CSSStyleSheet, Use>();
  usesOf.set(keyOf(root), uses);
  const use = uses.get(sheet) ?? { root, sheet, count: 0 };
  uses.set(sheet, use);
  use.count++;
  insert(use);
  return () => {
    if (--use.count) return;
    uses.delete(sheet);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== use.own);
  };
}

/** Gives the roots in and under an element their sheets again, which a move into another document took away. */
export function adoptAgain(element: Element): void {
  usesOf.get(element)?.forEach(insert);
  for (const each of [...element.children, ...(element.shadowRoot?.children ?? [])]) adoptAgain(each);
}

/** Replaces the rules of a sheet, and of a root's own copy of it. */
export function replaceStyles(root: Root, sheet: CSSStyleSheet, css: string): void {
  for (const each of [sheet, usesOf.get(keyOf(root))?.get(sheet)?.own]) each?.replaceSync(css);
}
