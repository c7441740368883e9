/** Spaces an author's paragraphs where the page's style sheet spaces only what stands directly in its own column. */
import { styleOf } from '../../internal/view.js';
import { keepLineInPlace } from '../reading/scroll-anchor.js';

/** A paragraph that is followed by words, between which any style sheet leaves room. */
const PAIR = ':scope > p + :is(p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure)';

const margins = (element: Element): number => {
  const { marginTop, marginBottom } = styleOf(element);
  return Math.max(parseFloat(marginTop), parseFloat(marginBottom)) || 0;
};

/** Whether nothing sets two blocks apart: no gap, and no first line that is indented. */
function isTight(first: Element, second: Element): boolean {
  const gap = second.getBoundingClientRect().top - first.getBoundingClientRect().bottom;
  return Math.abs(gap) < 1 && !parseFloat(styleOf(second).textIndent);
}

/**
 * WordPress' Twenty Twenty-One, for one, resets the margins of all elements and gives some only to the children of the
 * post. Inside of any other element, so of the reader too, paragraphs then follow one another without a gap. Where that
 * is so, the reader's children get the gap that it has itself, or 1 em; the author's elements are not changed. Who has
 * scrolled into the text keeps the line being read in its place.
 *
 * @param host - The reader, whose text is between its tags.
 * @param scale - The factor for boxes measured inside the text.
 * @returns Whether the question is decided: there were paragraphs to look at.
 */
export function spaceParagraphs(host: HTMLElement, scale: () => number): boolean {
  const second = host.querySelector(PAIR);
  const first = second?.previousElementSibling;
  if (!first?.getClientRects().length) return false;
  if (!isTight(first, second!)) return true;
  const keepLine = keepLineInPlace(host, scale);
  // an editor's paragraph, or a marker, around the reader has the gap in its place
  const { parentElement } = host;
  const gap = margins(host) || (parentElement?.childElementCount === 1 ? margins(parentElement) : 0);
  const box = host.shadowRoot!.querySelector<HTMLElement>('.root')!;
  box.style.setProperty('--_paragraph', gap ? `${gap}px` : '1em');
  box.classList.add('spaced');
  keepLine();
  return true;
}
