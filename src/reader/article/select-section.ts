/** Reduces a document to one element or section. */
import { headingName } from './heading-name.js';
import { readableId } from './readable-id.js';

const levelOf = (element: Element | null): number =>
  /^h[1-6]$/.test(element?.localName ?? '') ? Number(element!.localName[1]) : 7;

/**
 * Keeps only the element with an id; for a heading, with this id or with this generated id, the section it begins.
 *
 * @returns Whether there is such an element. Otherwise nothing is changed.
 */
export function selectSection(fragment: DocumentFragment, id: string): boolean {
  const headings = [...fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const chosen =
    [...fragment.querySelectorAll('[id]')].find((each) => each.id === id) ??
    headings.find((each) => !each.id && readableId(headingName(each), () => false) === id);
  if (!chosen) return false;
  const section: Node[] = [chosen];
  if (levelOf(chosen) < 7)
    for (
      let next = chosen.nextSibling;
      next && !(next.nodeType === 1 && levelOf(next as Element) <= levelOf(chosen));
      next = next.nextSibling
    )
      section.push(next);
  fragment.replaceChildren(...section);
  return true;
}
