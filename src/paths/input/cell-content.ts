/**
 * @copyable Reads what a person sees and hears in an element of the page, such as the cell of a table: its words, a key
 * by which two of them are compared, and a copy that looks right without the page's style sheets.
 */
import { isElement } from '../../internal/dom.js';
import {
  breaksLine,
  controlText,
  generatedText,
  glyphText,
  isNoteMark,
  isPicture,
  isStruck,
  isVisible,
  labelOf,
  nameOf,
  needsPage,
  scriptText,
} from './text-alternative.js';

/** What an element says. */
export interface Content {
  /**
   * In plain text: breaks and blocks are spaces, pictures and icons their text alternative; marks of notes and what is
   * struck through are left out. Where all of it is struck through, each letter is.
   */
  readonly words: string;
  /** The same for two elements only where a person sees and hears the same in both. */
  readonly key: string;
  /** Whether something is drawn that has no words, such as an icon. */
  readonly drawn: boolean;
  /** Whether all of its words are struck through. */
  readonly struck: boolean;
}

/** Text as it is seen, struck through, or hidden from screen readers; a `mark` counts for the key alone. */
type TokenKind = 'text' | 'struck' | 'silent' | 'mark' | 'drawn';

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Code, and what browsers show only where they cannot place a reading above its characters. */
const NOT_CONTENT = 'script, style, template, noscript, datalist, xml, head, meta, link, rp, title, desc';

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Folds white space; characters without width are gone. Joiners stay: Persian, Indic scripts and emoji need them. */
const clean = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const join = (tokens: readonly Token[], ...kinds: readonly TokenKind[]): string =>
  clean(
    tokens
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join(''),
  );

const isContent = (node: Node): boolean => !isElement(node) || !(node.matches(NOT_CONTENT) || !isVisible(node));

/** The tokens of a node, where its parent's are of `kind`. */
function tokensOf(node: Node, kind: TokenKind): readonly Token[] {
  if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
    const { text, drawn } = glyphText(node as Text);
    return drawn
      ? [
          { kind, text },
          { kind: 'drawn', text: (node as Text).data },
        ]
      : [{ kind, text }];
  }
  if (!isElement(node) || !isContent(node) || isNoteMark(node)) return [];
  if (node.localName === 'rt') return [{ kind: 'mark', text: node.textContent ?? '' }];
  if (node.matches('br, hr')) return [{ kind, text: ' ' }];
  const script = scriptText(node);
  if (script !== undefined) return [{ kind, text: script }];
  const control = controlText(node);
  const inner = insideKind(node, kind);
  if (control !== undefined) return [{ kind: inner, text: ` ${control} ` }];
  const inside: readonly Token[] = isPicture(node)
    ? [{ kind: 'drawn', text: node.getAttribute('src') ?? node.innerHTML }]
    : [...node.childNodes].flatMap((child) => tokensOf(child, inner));
  const mark = (text: string): Token => ({ kind: 'mark', text });
  const marks = [mark(`${node.localName === 'ins' ? '\0' : ''}${node.getAttribute('href') ?? ''}`)];
  const space: Token = { kind: inner, text: breaksLine(node) ? ' ' : '' };
  if (hasWords(join(inside, 'text', 'struck', 'silent')))
    return [space, ...inside, space, mark(labelOf(node)), ...marks];
  // a name stands in for a sign or a picture
  const name = nameOf(node);
  if (name) return [{ kind: inner, text: ` ${name} ` }, ...inside.map(({ text }) => mark(text)), ...marks];
  if (!inside.length && node.hasAttribute('class')) return [{ kind: 'drawn', text: node.getAttribute('class')! }];
  return [space, ...inside, space, ...marks];
}

const insideKind = (element: Element, kind: TokenKind): TokenKind => {
  if (kind === 'silent' || element.getAttribute('aria-hidden') === 'true') return 'silent';
  return isStruck(element) ? 'struck' : kind;
};

/**
 * The child that repeats the name of the column, as some themes put it into each cell, to be shown in narrow windows.
 */
function repeatedName(cell: Element, name: string): Node | undefined {
  const first = name ? cell.firstElementChild : null;
  if (!first || first.previousSibling?.textContent?.trim()) return undefined;
  const isName = clean(first.textContent ?? '').replace(/\s*:$/, '') === name;
  return isName && clean(cell.textContent ?? '') !== clean(first.textContent ?? '') ? first : undefined;
}

/** The nodes of an element that are read. */
const nodesOf = (element: Element, column: string): readonly Node[] => {
  const repeated = repeatedName(element, column);
  return [...element.childNodes].filter((node) => node !== repeated);
};

/**
 * Reads an element with all that is in it.
 *
 * @param column - The name of its column, which is not part of what a cell says.
 */
export function readContent(element: Element, column = ''): Content {
  const kind = isStruck(element) ? 'struck' : 'text';
  const tokens = nodesOf(element, column).flatMap((node) => tokensOf(node, kind));
  const label = nameOf(element);
  const name = label === column ? '' : label;
  const text = join(tokens, 'text');
  const silent = join(tokens, 'silent');
  const crossed = join(tokens, 'struck');
  let drawn = tokens.some((token) => token.kind === 'drawn');
  let words = text || (crossed ? '' : silent);
  if (name && !hasWords(words + crossed)) words = name;
  if (!words && !crossed && !drawn) {
    const generated = generatedText(element);
    words = generated ?? '';
    drawn = generated === '';
  }
  const struck = !words && !!crossed;
  return {
    // a line through each letter, as the page has it
    words: struck ? crossed.replace(/[^\s\p{M}]\p{M}*/gu, '$&\u0336') : words,
    key: [words, name, clean(tokens.map((token) => keyOf(token)).join(''))].join('\0').normalize('NFC'),
    drawn,
    struck,
  };
}

const keyOf = ({ kind, text }: Token): string => (kind === 'text' || !text ? text : `\0${kind}${text}\0`);

/** The words of an element, wherever plain text is needed. */
export const words = (element: Element): string => readContent(element).words;

/**
 * Copies what is in a cell for a place that the page's style sheets do not reach: what they hide is left out, what only
 * they draw is there as words, and no id is given twice.
 */
export function copyContent(cell: Element, column = ''): readonly Node[] {
  const { words } = readContent(cell, column);
  const nodes = nodesOf(cell, column);
  const heard = nodes.flatMap((node) => tokensOf(node, 'text'));
  const isSilent = hasWords(join(heard, 'text', 'struck'));
  const copies = nodes.flatMap((node) => copyNode(node, isSilent));
  const copied = copies.map((copy) => copy.textContent).join('');
  const hasPicture = copies.some(
    (copy) => isElement(copy) && (isPicture(copy) || copy.querySelector('img, svg, input')),
  );
  // the words come from the cell's own name, or from the style sheet
  return copied.trim() || hasPicture || !words ? copies : [cell.ownerDocument.createTextNode(words)];
}

/** Keeps a picture within its card: a page's rule for its pictures, which most have, does not reach there. */
function fit(picture: HTMLElement): void {
  const { style } = picture;
  style.maxWidth ||= '100%';
  if (picture.matches('img[width][height]')) style.height ||= 'auto';
}

function copyNode(node: Node, withoutSilent: boolean): readonly Node[] {
  if (!isElement(node)) {
    if (node.nodeType !== Node.TEXT_NODE) return [];
    return [node.ownerDocument!.createTextNode(glyphText(node as Text).text)];
  }
  if (!isContent(node) || (withoutSilent && node.getAttribute('aria-hidden') === 'true')) return [];
  if (needsPage(node)) {
    const name = nameOf(node);
    return name ? [node.ownerDocument.createTextNode(` ${name} `)] : [];
  }
  const copy = node.cloneNode(isPicture(node)) as Element;
  for (const name of ['id', 'class', 'aria-labelledby', 'aria-describedby']) copy.removeAttribute(name);
  if (isPicture(node)) fit(copy as HTMLElement);
  else copy.append(...[...node.childNodes].flatMap((child) => copyNode(child, withoutSilent)));
  return [copy];
}
