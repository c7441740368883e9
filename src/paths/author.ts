/**
 * What authors need and visitors never: the lint, the audit and the panel of `debug`. A lazy part, asked for by `debug`
 * and by `audit()` alone.
 */
import { panelStyles } from './lint/panel.styles.js';

export { examine } from './lint/examine.js';
export { authorPanel } from './lint/panel.js';

const dressed = new WeakSet<ShadowRoot>();

/** Gives a root the panel's styles, once. */
export function dress(root: ShadowRoot): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles.cssText);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
