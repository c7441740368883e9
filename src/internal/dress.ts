/** @stateless How the parts that come late bring their looks. */
import type { CSSResult } from 'lit';

/** Gives a root the sheet of a part, once; it stays for as long as the root does. */
export function dress(root: ShadowRoot, { styleSheet: sheet }: CSSResult): void {
  const worn = root.adoptedStyleSheets;
  if (sheet && !worn.includes(sheet)) root.adoptedStyleSheets = [...worn, sheet];
}
