/**
 * What a page of documentation asks of the frame in which it shows a story, by the frame's address: `css` is added to
 * the page, and the first element with the part `part` is outlined and brought into view.
 */
import { rootsBelow } from '../test/support/untranslated.js';

/** Looks until the story has drawn the part, which some do only after a while. */
function show(name: string, tries = 100): void {
  const found = rootsBelow(document.body)
    .map((root) => root.querySelector(`[part~='${CSS.escape(name)}']`))
    .find((each) => each?.getClientRects().length);
  if (found) found.scrollIntoView({ block: 'center' });
  else if (tries) setTimeout(show, 100, name, tries - 1);
}
/** To be called once, before the first story. */
export function markUp(): void {
  const { searchParams } = new URL(location.href);
  const part = searchParams.get('part');
  const css = [
    searchParams.get('css'),
    part && `::part(${CSS.escape(part)}) { outline: 4px solid #d6006c !important; outline-offset: 2px !important }`,
  ].filter(Boolean);
  if (css.length) {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = css.join('\n');
  }
  if (part) show(part);
}
