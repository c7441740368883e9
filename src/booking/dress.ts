/** @stateless How the parts that come late bring their looks. */
import type { CSSResult } from 'lit';

/** Gives a widget's root the sheet of a part, once; it stays for as long as the widget does. */
export function dress(root: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
