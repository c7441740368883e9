/**
 * Makes the header with the names of the paths sticky. A sticky header needs a background of its own, in the colour of
 * the page behind it.
 */
import { viewOf } from '../../internal/view.js';
import { adoptStyles, replaceStyles } from '../../theme/adopt-styles.js';
import { opaqueBackground } from '../../theme/background-colour.js';
import { rootOf } from '../../internal/dom.js';
import { contentStyles } from '../content.styles.js';
import { tableStyles } from './table.styles.js';

/** Share of the window's height from which a header would be in the way. */
const MAX_SHARE = 0.3;

/** The style sheet of each host, with its current text. */
const sheets = new WeakMap<HTMLElement, { readonly sheet: CSSStyleSheet; text: string }>();
/** The roots whose sheet of the author's table holds the late rules, too. */
const completed = new WeakSet<Document | ShadowRoot>();

/** Makes the header sticky, or not, by its height and the background behind it now. */
export function updateStickyHeader(
  host: HTMLElement & { readonly shadowRoot: ShadowRoot | null },
  header: HTMLElement | null | undefined,
): void {
  const root = host.shadowRoot;
  if (!root || !host.isConnected) return;
  const { styleSheet } = contentStyles;
  const tree = rootOf(host);
  if (styleSheet && !completed.has(tree)) replaceStyles(tree, styleSheet, contentStyles.cssText + tableStyles.cssText);
  completed.add(tree);
  const tall = !!header && header.offsetHeight > viewOf(host).innerHeight * MAX_SHARE;
  const background = tall ? undefined : opaqueBackground(host);
  const text = background
    ? `:host { --_stick: sticky; --_ground: ${background}; }
      .h3 {
        position: sticky;
        inset-block-start: var(--wayleaf-paths-sticky-top, 0);
        z-index: 1;
        background-color: ${background};
      }`
    : '';
  let own = sheets.get(host);
  if (!own) {
    own = { sheet: new CSSStyleSheet(), text: '' };
    sheets.set(host, own);
    adoptStyles(root, own.sheet);
  }
  if (own.text === text) return;
  own.text = text;
  replaceStyles(root, own.sheet, text);
}
