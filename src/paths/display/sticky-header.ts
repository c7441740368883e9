/**
 * Makes the header with the names of the paths sticky. A sticky header needs a background of its own, in the colour of
 * the page behind it.
 */

/** Share of the window's height from which a header would be in the way. */
const MAX_SHARE = 0.3;

/** The nearest opaque background behind an element; `undefined` where that is a picture. */
function backgroundBehind(from: Element): string | undefined {
  for (
    let at: Element | null = from;
    at;
    at = at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host || null)
  ) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (/^rgb\(|^color\([^/]*\)$|^ok/.test(backgroundColor) && !backgroundColor.includes('/')) return backgroundColor;
    if (backgroundImage !== 'none') return undefined;
  }
  return 'Canvas';
}

/** The style sheet of each host, with its current text. */
const sheets = new WeakMap<HTMLElement, { readonly sheet: CSSStyleSheet; text: string }>();

/** Makes the header sticky, or not, by its height and the background behind it now. */
export function updateStickyHeader(
  host: HTMLElement & { readonly shadowRoot: ShadowRoot | null },
  header: HTMLElement | null | undefined,
): void {
  const root = host.shadowRoot;
  if (!root) return;
  const tall = !!header && header.offsetHeight > innerHeight * MAX_SHARE;
  const background = tall ? undefined : backgroundBehind(host);
  const text = background ? `:host { --_stick: sticky; --_ground: ${background}; }` : '';
  let own = sheets.get(host);
  if (!own) {
    own = { sheet: new CSSStyleSheet(), text: '' };
    sheets.set(host, own);
  }
  if (!root.adoptedStyleSheets.includes(own.sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own.sheet];
  if (own.text === text) return;
  own.text = text;
  own.sheet.replaceSync(text);
}
