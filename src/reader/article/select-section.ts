import { plainText } from '../../internal/dom.js';
import { readableId } from './readable-id.js';

const level = (element: Element | null): number =>
  /^h[1-6]$/.test(element?.localName ?? '') ? Number(element!.localName[1]) : 7;

/**
 * Keeps one element of a document, by its id; of a heading, by its id or by its words as an id, the section it begins.
 *
 * @returns Whether there is such an element. Where there is none, everything stays.
 */
export function keepOnly(fragment: DocumentFragment, id: string): boolean {
  const headings = [...fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const chosen =
    [...fragment.querySelectorAll('[id]')].find((each) => each.id === id) ??
    headings.find((each) => !each.id && readableId(plainText(each), () => false) === id);
  if (!chosen) return false;
  const kept: Node[] = [chosen];
  if (level(chosen) < 7)
    for (
      let next = chosen.nextSibling;
      next && !(next.nodeType === 1 && level(next as Element) <= level(chosen));
      next = next.nextSibling
    )
      kept.push(next);
  fragment.replaceChildren(...kept);
  return true;
}
