/** Adopts constructable style sheets into documents and shadow roots, each sheet once per root. */
import type { CSSResult } from 'lit';

const users = new WeakMap<CSSStyleSheet, WeakMap<Document | ShadowRoot, number>>();

/**
 * Adopts a sheet into a root, which a strict Content Security Policy allows. Where the browser has no constructable
 * sheets, nothing happens.
 *
 * @returns A function that releases the sheet; when every caller has released it, it is removed. Most callers leave it
 *   as long as the root exists.
 */
export function adoptStyles(root: Document | ShadowRoot, styles: CSSResult | CSSStyleSheet): () => void {
  const sheet = 'styleSheet' in styles ? styles.styleSheet : styles;
  if (!sheet) return () => undefined;
  let counts = users.get(sheet);
  if (!counts) users.set(sheet, (counts = new WeakMap()));
  const count = counts.get(root) ?? 0;
  counts.set(root, count + 1);
  if (!count) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = counts.get(root)! - 1;
    counts.set(root, left);
    if (!left) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
