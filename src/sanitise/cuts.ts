/**
 * @pure Finds where a long HTML text may be cut, and proves each cut: parsed one after the other, the parts give the
 * nodes that the whole gives.
 *
 * A parser that is between two blocks at the top level, with no element open and no formatting to go on with, is in the
 * state that it begins with. Whether it is there only the parser itself knows. So each part is parsed with a mark at
 * its end: the cut is safe if the mark comes out last at the top level, as it was written. Inside of an open element, a
 * table, a comment, an attribute or raw text it comes out elsewhere, or not at all.
 */

const BLOCK =
  'address|article|aside|blockquote|div|dl|figure|footer|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul';
const BETWEEN = String.raw`</(?:${BLOCK})\s*>\s*(?=<(?:${BLOCK})[\s>])`;

/** What a parser treats by what came anywhere before. */
const CARRIED = /<(?:!doctype|\/?(?:html|head|body|frameset|form|template)\b)/i;
/**
 * Elements that close others at their end, and of which sanitising leaves the content alone: a mark in one looks free.
 */
const UNWRAPPED = /<(?:applet|button|center|dialog|dir|fieldset|hgroup|listing|marquee|menu|object|search|select)\b/i;

/** Whether a text may be cut at all. */
export const mayCut = (html: string): boolean => !CARRIED.test(html) && !UNWRAPPED.test(html);

/** The first offset from `from` on where one block ends and another begins; `undefined` where there is none. */
export function nextCut(html: string, from: number): number | undefined {
  const between = new RegExp(BETWEEN, 'gi');
  between.lastIndex = from;
  return between.test(html) ? between.lastIndex : undefined;
}

/** The nodes that a mark becomes, from the last on; `undefined` where it has become anything else. */
function markNodes({ lastChild: end }: DocumentFragment, id: string): readonly ChildNode[] | undefined {
  const space = end?.previousSibling;
  const start = space?.previousSibling;
  const isMark = (node: Node | null | undefined, name: string) =>
    node?.nodeName === 'KBD' && (node as Element).id === name && !node.firstChild;
  return isMark(end, `${id}-b`) && space?.nodeType === 3 && space.nodeValue === ' ' && isMark(start, `${id}-a`)
    ? [end!, space, start!]
    : undefined;
}

/**
 * Parses the part of a text before a cut. The mark holds a space, which a parser leaves in an open table while it moves
 * elements out, and is of an element that stays in an open drawing or formula.
 *
 * @returns `undefined` where the cut is not safe.
 */
export async function parsePart<F extends DocumentFragment>(
  part: string,
  parse: (html: string) => F | Promise<F>,
): Promise<F | undefined> {
  const id = `cut-${Math.random().toString(36).slice(2)}`;
  const fragment = await parse(`${part}<kbd id="${id}-a"></kbd> <kbd id="${id}-b"></kbd>`);
  const mark = markNodes(fragment, id);
  mark?.forEach((node) => node.remove());
  return mark && fragment;
}
