/**
 * Lets the names of the paths stay in view while their rows go by. A header
 * that stays needs a ground of its own, and only the page knows its colour.
 */
import { opaqueBackground } from '../../theme/background-colour.js';

/** Height a header may take of the window before it is in the way. */
const MOST = 0.3;

/** What was last said, by host. */
const sheets = new WeakMap<HTMLElement, { readonly sheet: CSSStyleSheet; text: string }>();

/** Makes the header stay, or lets it go, as the page is now. */
export function updateStickyHeader(
  host: HTMLElement & { readonly shadowRoot: ShadowRoot | null },
  header: HTMLElement | null | undefined,
): void {
  const root = host.shadowRoot;
  if (!root) return;
  const tall = !!header && header.offsetHeight > innerHeight * MOST;
  const ground = tall ? undefined : opaqueBackground(host);
  const text = ground ? `:host { --_stick: sticky; --_ground: ${ground}; }` : '';
  let mine = sheets.get(host);
  if (!mine) sheets.set(host, (mine = { sheet: new CSSStyleSheet(), text: '' }));
  if (!root.adoptedStyleSheets.includes(mine.sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, mine.sheet];
  if (mine.text !== text) mine.sheet.replaceSync((mine.text = text));
}
