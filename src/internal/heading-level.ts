/** @copyable Finds the level at which the headings of a widget continue those of the page around it. */
import { rootOf } from './dom.js';

/** Sections whose headings do not count for what stands outside of them. */
const APART = 'article, section, aside, nav, wayleaf-reader, wayleaf-booking';

/**
 * The level that the owner gives; else one below the last heading before `host` in the same section of the page; 2
 * where there is none.
 */
export function levelAround(host: HTMLElement & { readonly headingLevel: string | undefined }): number {
  const given = Number(host.headingLevel);
  if (given >= 2 && given <= 6) return Math.round(given);
  let level = 2;
  for (const heading of rootOf(host).querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (host.contains(heading) || !(heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    const apart = heading.closest(APART);
    if (!apart || apart.contains(host)) level = Number(heading.localName[1]) + 1;
  }
  return Math.min(level, 6);
}
