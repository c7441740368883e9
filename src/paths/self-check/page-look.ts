/**
 * Copies the look of a place in the page to a private document: inherited properties, custom properties and fonts. A
 * frame inherits none of them.
 */
import { styleOf } from '../../internal/view.js';
import type { PrivateDocument } from './private-frame.js';
import { TOKENS } from './self-check.styles.js';

/** The inherited properties that text depends on. */
const INHERITED = [
  'accent-color',
  'color',
  'cursor',
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'letter-spacing',
  'line-height',
  'list-style-position',
  'list-style-type',
  'quotes',
  'text-align',
  'text-rendering',
  'text-transform',
  'word-spacing',
];

/** Sets on `to` what `from` inherits, where it is not `known` to be set; returns it in one string. */
export function copyLook(from: Element, to: HTMLElement, known: string): string {
  const style = styleOf(from);
  const values = [...INHERITED, ...TOKENS].map((name) => [name, style.getPropertyValue(name)] as const);
  // for tokens in rem
  const { fontSize } = styleOf(from.ownerDocument.documentElement);
  const look = JSON.stringify([fontSize, values]);
  if (look === known) return look;
  for (const [name, value] of values) to.style.setProperty(name, value);
  to.ownerDocument.documentElement.style.fontSize = fontSize;
  return look;
}

const unquoted = (family: string): string => family.trim().replace(/^["']|["']$/g, '');

/** The rules of a sheet and of those in it; `undefined` where another origin does not show them. */
function fontRules(sheet: CSSStyleSheet | CSSGroupingRule): readonly CSSFontFaceRule[] | undefined {
  try {
    return [...sheet.cssRules].flatMap((rule) => {
      // by what they have: classes are of the window that a sheet belongs to
      if (rule.type === rule.FONT_FACE_RULE) return [rule as CSSFontFaceRule];
      const inner = 'styleSheet' in rule ? (rule as CSSImportRule).styleSheet : (rule as CSSGroupingRule);
      return (inner?.cssRules && fontRules(inner)) ?? [];
    });
  } catch {
    return undefined;
  }
}

/**
 * Copies the page's fonts of these families, and fetches what `words` need of them: fetched when they are shown, the
 * pieces of a font would tell the server, or a worker of the page, which letters a result has. A sheet of another
 * origin is linked once more, where the page has a font that only it can hold.
 */
export function copyFonts(
  from: Document,
  { document: to, window: realm }: PrivateDocument,
  families: string,
  words: string,
): void {
  const wanted = families.split(',').map(unquoted);
  const fetchAll = (): void => {
    for (const weight of [400, 600, 700]) void to.fonts.load(`${weight} 1em ${families}`, words).catch(() => undefined);
  };
  const copied = new Set<string>();
  const unreadable: HTMLLinkElement[] = [];
  to.fonts.clear();
  to.head.replaceChildren();
  for (const sheet of [...from.styleSheets, ...from.adoptedStyleSheets]) {
    const rules = fontRules(sheet);
    const owner = sheet.ownerNode as Element | null;
    if (!rules && owner?.localName === 'link') unreadable.push(owner as HTMLLinkElement);
    for (const { style, parentStyleSheet } of rules ?? []) {
      const family = unquoted(style.getPropertyValue('font-family'));
      if (!wanted.includes(family)) continue;
      const base = parentStyleSheet?.href ?? from.baseURI;
      const source = style
        .getPropertyValue('src')
        .replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, (_, __, url: string) => `url("${new URL(url, base).href}")`);
      const given = (name: string) => style.getPropertyValue(name) || undefined;
      try {
        const face = new realm.FontFace(family, source, {
          weight: given('font-weight'),
          style: given('font-style'),
          stretch: given('font-stretch'),
          unicodeRange: given('unicode-range'),
          display: given('font-display') as FontDisplay | undefined,
        });
        to.fonts.add(face);
        copied.add(family);
      } catch {
        // a rule that the page's own document ignores, too
      }
    }
  }
  const missing = [...from.fonts].some(({ family }) => {
    const name = unquoted(family);
    return wanted.includes(name) && !copied.has(name);
  });
  if (missing)
    for (const link of unreadable) {
      const copy = to.importNode(link);
      copy.addEventListener('load', fetchAll);
      to.head.append(copy);
    }
  if (copied.size) fetchAll();
}
