/**
 * @copyable Tells what stands for something on the page that is not text: pictures, icons, form controls, letters of
 * symbol fonts, superscripts; and what does not count: what nobody sees, and the marks of notes.
 */

/** The style of an element as it is rendered; an empty one where it is not on the page. */
export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element, pseudo);

const inlineStyle = (element: Element): Partial<CSSStyleDeclaration> => (element as HTMLElement).style ?? {};

/** Whether an element is rendered, or would be if its ancestors were. */
export function isVisible(element: Element): boolean {
  // pictures of one pixel count visits
  if (element.matches('[hidden]:not([hidden=until-found]), input[type=hidden], img:is([width="0"], [width="1"])'))
    return false;
  const { display, visibility } = { ...inlineVisibility(element), ...computedVisibility(element) };
  return display !== 'none' && visibility !== 'hidden' && visibility !== 'collapse';
}

const inlineVisibility = (element: Element) => {
  const { display, visibility } = inlineStyle(element);
  return { display, visibility };
};

/** Nothing for an element that is not in the page, whose computed style is empty. */
const computedVisibility = (element: Element) => {
  const style = styleOf(element);
  return style?.display ? { display: style.display, visibility: style.visibility } : {};
};

const BLOCKS =
  'address, article, aside, blockquote, center, dd, details, dialog, div, dl, dt, fieldset, figcaption, figure, footer, ' +
  'form, h1, h2, h3, h4, h5, h6, header, li, main, nav, ol, option, p, pre, section, summary, table, td, th, tr, ul';

/** Whether an element stands apart from the text beside it. Single letters in boxes, as animations cut them, do not. */
export function breaksLine(element: Element): boolean {
  const display = styleOf(element)?.display || inlineStyle(element).display;
  if (!display) return element.matches(BLOCKS);
  if (/^(inline|contents|ruby.*|math)$/.test(display)) return false;
  return !display.startsWith('inline') || (element.textContent?.trim().length ?? 0) > 1;
}

/** Whether an element has a line through it: what it says no longer holds. */
export const isStruck = (element: Element): boolean =>
  element.matches('del, s, strike') ||
  /line-through/.test(`${styleOf(element)?.textDecorationLine ?? ''} ${inlineStyle(element).textDecoration ?? ''}`);

/** Whether an element is a picture whose inside is no text. */
export const isPicture = (element: Element): boolean =>
  element.matches('img, svg, canvas, video, audio, iframe, object, embed, area');

/**
 * Whether a copy of an element draws nothing outside of its page: an icon that the page's own sprite or style draws.
 */
export const needsPage = (element: Element): boolean =>
  element.localName === 'svg'
    ? [...element.querySelectorAll('use')].some((use) =>
        (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').startsWith('#'),
      )
    : !element.textContent?.trim() &&
      element.hasAttribute('class') &&
      !element.querySelector('*') &&
      !isPicture(element);

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The name an author gave an element for those who do not see it; an empty string where there is none. */
export function labelOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const referred = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id && 'getElementById' in root ? fold(root.getElementById(id)?.textContent) : ''))
    .filter(Boolean)
    .join(' ');
  const title = element.localName === 'svg' ? element.querySelector('title')?.textContent : '';
  return (
    referred ||
    fold(element.getAttribute('aria-label')) ||
    (element.matches('img, area, input') ? fold(element.getAttribute('alt')) : '') ||
    fold(title)
  );
}

/** The name of an element that has no words: its label, or else its title. */
export const nameOf = (element: Element): string => labelOf(element) || fold(element.getAttribute('title'));

const check = (on: boolean): string => (on ? '☑' : '☐');

/** What a form control shows, as text; `undefined` for what is none. */
export function controlText(element: Element): string | undefined {
  const label = labelOf(element);
  const named = (state: string) => (label ? `${state} ${label}` : state);
  if (element.matches('input')) {
    const { type, checked, value } = element;
    if (type === 'checkbox') return named(check(checked));
    if (type === 'radio') return named(checked ? '◉' : '◯');
    return type === 'image' ? nameOf(element) : value;
  }
  if (element.matches('select')) return fold(element.selectedOptions[0]?.textContent);
  if (element.matches('textarea')) return element.value;
  if (element.matches('meter, progress')) {
    const { value, max } = element as HTMLMeterElement | HTMLProgressElement;
    return named(`${value}/${max}`);
  }
  // as Notion writes them
  if (element.matches('.checkbox-on, .checkbox-off')) return check(element.matches('.checkbox-on'));
  if (element.matches('[aria-checked]')) return named(check(element.getAttribute('aria-checked') === 'true'));
  return undefined;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** Numbers above or below the line in characters of their own, so that 10<sup>6</sup> is not read as 106. */
export function scriptText(element: Element): string | undefined {
  const text = element.textContent?.trim().replace('−', '-') ?? '';
  if (!element.matches('sup, sub') || !/^[\d+\-=()]+$/.test(text)) return undefined;
  const signs = element.localName === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  return [...text].map((sign) => signs['0123456789+-=()'.indexOf(sign)]).join('');
}

/** The text before an element, up to the beginning of its cell. */
function textBefore(element: Element): string {
  let text = '';
  for (let at: Node | null = element; at && !(at as Element).matches?.('td, th, li, caption'); at = at.parentNode)
    for (let before = at.previousSibling; before; before = before.previousSibling)
      text = (before.textContent ?? '') + text;
  return text;
}

const NOTE_MARK = /^[[(]?\s*(\d{1,3}|[a-z]|[*†‡§¶‖※#]{1,3})\s*[\])]?$/i;
const NOTE_CLASS = /foot-?note|note-?ref|reference|sdfootnoteanc|^fn\b/i;

/** Whether an element is the mark of a note, and not a power, a unit or an ordinal. */
export function isNoteMark(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  if (!element.matches('sup, a, span') || !NOTE_MARK.test(text)) return false;
  if (element.matches('[role=doc-noteref]') || NOTE_CLASS.test(element.getAttribute('class') ?? '')) return true;
  const raised = element.matches('sup') || !!element.closest('sup');
  const link = element.closest('a') ?? element.querySelector('a');
  const within = /^[^?]*#/.test(link?.getAttribute('href') ?? '');
  if (!raised) return element.localName === 'a' && within && /^[[(*†‡§]/.test(text);
  if (within || !/^[\da-z]+$/i.test(text)) return true;
  const before = textBefore(element);
  // after a word; a word after a number is a unit
  const afterWord = /\p{L}{3,}[.,:;!?"”’)]*\s*$/u.test(before) && !/\d\s*\p{L}+\s*$/u.test(before);
  return afterWord && /^(\d+|[a-d])$/.test(text);
}

/** Letters of Wingdings, in which office programs write ticks and crosses. */
const WINGDINGS: Readonly<Record<string, string>> = {
  ü: '✓',
  û: '✗',
  þ: '☑',
  ý: '☒',
  '¨': '☐',
  o: '☐',
  l: '●',
  n: '■',
  '§': '▪',
  à: '→',
  J: '☺',
  L: '☹',
};
const PRIVATE = /[\ue000-\uf8ff]/g;

/** The text of a node as it looks, and whether it has signs that only a font of the page can draw. */
export function glyphText(node: Text): { readonly text: string; readonly drawn: boolean } {
  const parent = node.parentElement;
  const font = parent ? styleOf(parent)?.fontFamily || inlineStyle(parent).fontFamily || '' : '';
  // Word moves the letters of symbol fonts to U+F000
  const letter = (sign: string) =>
    sign >= '\uf020' && sign <= '\uf0ff' ? String.fromCharCode(sign.charCodeAt(0) - 0xf000) : sign;
  const text = /wingdings/i.test(font)
    ? [...node.data].map((sign) => (sign.trim() ? (WINGDINGS[letter(sign)] ?? '\ue000') : sign)).join('')
    : node.data.replace(PRIVATE, (sign) => WINGDINGS[letter(sign)] ?? sign);
  const isLigature = !!parent?.closest('[class*="material-icons"], [class*="material-symbols"]');
  if (isLigature) return { text: '', drawn: !!text.trim() };
  return { text: text.replace(PRIVATE, ''), drawn: PRIVATE.test(text) };
}

/** What the page's style sheet draws in an empty cell, where it is text; an empty string where it is a picture. */
export function generatedText(cell: Element): string | undefined {
  for (const pseudo of ['::before', '::after']) {
    const content = styleOf(cell, pseudo)?.content ?? '';
    // the name of the column, as themes put it into stacked cells, is no answer
    if (/^(|none|normal|""|attr\(.*)$/.test(content)) continue;
    const text = content.replace(/^"|"( \/ .*)?$/g, '').replace(/\\(["\\])/g, '$1');
    if (cell.getAttributeNames().some((name) => cell.getAttribute(name) === text)) continue;
    return text
      .replace(PRIVATE, '')
      .replace(/^(url|image-set|counter)\(.*/, '')
      .trim();
  }
  const image = styleOf(cell)?.backgroundImage ?? '';
  return image && image !== 'none' ? '' : undefined;
}
