/**
 * @pure Sets the direction of an article's blocks from their words, where nobody has stated one: Arabic or Hebrew on an
 * English page runs from right to left, and a quotation in the other direction runs its own way.
 */

const RTL = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Mand}\p{sc=Samr}\p{sc=Rohg}]/u;
const RTL_LETTERS = new RegExp(`(?=\\p{L})${RTL.source}`, 'gu');
const LETTERS = /\p{L}/gu;

export type Direction = 'ltr' | 'rtl';

/** Whether a text has letters that run from right to left. */
export const hasRtl = (text: string): boolean => RTL.test(text);

/**
 * The direction of a text: that of most of its letters; `undefined` where it has none. A name or a term in another
 * script at its beginning makes no difference.
 */
export function directionOfText(text: string): Direction | undefined {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (!letters) return undefined;
  const rtl = text.match(RTL_LETTERS)?.length ?? 0;
  return rtl * 2 > letters ? 'rtl' : 'ltr';
}

/**
 * Blocks that have a direction of their own, the outer ones first: the side of list signs and table columns is theirs.
 */
const BLOCKS =
  'ul,ol,dl,table,blockquote,details,figure,[data-callout],p,li,dt,dd,h1,h2,h3,h4,h5,h6,td,th,caption,figcaption,summary';
/** Text that runs from left to right in every language. */
const CODE = 'pre,code,math';

/** The words of a block, without code in it. */
function wordsOf(block: Element): string {
  if (!block.querySelector(CODE)) return block.textContent ?? '';
  const copy = block.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(CODE)) each.remove();
  return copy.textContent ?? '';
}

/**
 * Sets `dir` on the blocks that run against their surroundings: `auto` where a browser finds the same direction by
 * itself, since the words may change.
 *
 * @param inherited - The direction of the article; `undefined` where nobody states it and `page` is the page's own.
 * @param page - The direction of the page around it.
 * @returns The direction of the whole article, where nobody states it and it is not the page's.
 */
export function setDirections(
  root: ParentNode & Node,
  inherited: Direction | undefined,
  page: Direction,
): Direction | undefined {
  const text = root.textContent ?? '';
  if (page !== 'rtl' && inherited !== 'rtl' && !hasRtl(text)) return undefined;
  const base = inherited ?? directionOfText(text) ?? page;
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.closest('[dir],pre,code')) {
      const stated = block.closest('[dir]');
      // what its author has stated stays; our own direction of a block around it does not count as stated
      if (!stated || !stated.hasAttribute(OWN)) continue;
    }
    const words = wordsOf(block);
    const around = block.parentElement?.closest(`[${OWN}]`)?.getAttribute(OWN) ?? base;
    const direction = directionOfText(words);
    if (!direction || direction === around || !isClear(words, direction, inherited)) continue;
    const first = /\p{L}/u.exec(words)?.[0] ?? '';
    block.setAttribute('dir', hasRtl(first) === (direction === 'rtl') ? 'auto' : direction);
    block.setAttribute(OWN, direction);
  }
  for (const block of root.querySelectorAll(`[${OWN}]`)) block.removeAttribute(OWN);
  return inherited || base === page ? undefined : base;
}

/** Marks a direction that was found, until all are. */
const OWN = 'data-found-dir';

/** Whether a block runs against a stated direction beyond doubt: an Arabic paragraph may be full of English names. */
function isClear(words: string, direction: Direction, stated: Direction | undefined): boolean {
  if (!stated) return true;
  const letters = words.match(LETTERS)?.length ?? 0;
  const rtl = words.match(RTL_LETTERS)?.length ?? 0;
  return (direction === 'rtl' ? rtl : letters - rtl) >= letters * 0.9;
}
