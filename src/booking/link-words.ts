/** @pure Reads the words of a link as a person sees them: no style sheets, no titles of icons, nothing hidden. */

/** Tells from an element's styles what its name does not say. */
export interface LinkLook {
  /** Whether nobody sees it. */
  readonly hides: (element: Element) => boolean;
  /** Whether it stands apart from the words around it. */
  readonly breaks: (element: Element) => boolean;
}

const UNSEEN = 'style,script,noscript,template,title,desc,metadata,[hidden],[aria-hidden=true],[class^=material-]';
const BREAKS = /^(br|p|div|h\d|li|d[td]|t[dh])$/;

/** The look of elements as far as names and attributes tell it. */
export const plainLook: LinkLook = {
  hides: (element) => element.matches(UNSEEN),
  breaks: ({ localName }) => BREAKS.test(localName),
};

const read = (node: Node, look: LinkLook): string => {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1 || look.hides(node as Element)) return '';
  const words = [...node.childNodes].map((each) => read(each, look)).join('');
  return look.breaks(node as Element) ? ` ${words} ` : words;
};

/** The words that are seen in an element; an empty string for one that holds none. */
export const seenWords = (element: Element, look = plainLook): string =>
  [...element.childNodes]
    .map((each) => read(each, look))
    .join('')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a link; those of a picture alone are its name. */
export const linkWords = (link: Element, look?: LinkLook): string =>
  (look && seenWords(link, look)) ||
  seenWords(link) ||
  (
    link.getAttribute('aria-label') ||
    link.querySelector('img[alt]')?.getAttribute('alt') ||
    link.querySelector('svg title')?.textContent ||
    link.getAttribute('title') ||
    ''
  ).trim();
