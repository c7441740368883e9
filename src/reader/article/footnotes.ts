/** Normalises the footnotes of the Markdown parser and labels them in the reader's language. */
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { rememberLabelled } from './piece.js';
import { english } from './footnotes.strings.js';

/**
 * Removes the parser's empty heading and its counters in back links, and decodes percent-encoded ids, which nobody
 * could type or read.
 */
export function normaliseFootnotes(fragment: DocumentFragment): void {
  for (const section of fragment.querySelectorAll('section[data-footnotes]')) {
    const heading = section.firstElementChild;
    if (heading?.localName === 'h2' && !heading.textContent) heading.remove();
  }
  // the accessible name has to contain a link's visible text (WCAG 2.5.3): the arrow alone is a symbol, which is exempt
  for (const count of fragment.querySelectorAll('[data-footnote-backref] > sup')) count.remove();
  const readable = (id: string): string => {
    try {
      return decodeURIComponent(id).replace(/\s+/g, '-');
    } catch {
      return id;
    }
  };
  for (const element of fragment.querySelectorAll('[data-footnote-ref][id*="%"],[data-footnotes] li[id*="%"]'))
    element.id = readable(element.id);
  for (const link of fragment.querySelectorAll('[data-footnote-ref],[data-footnote-backref]')) {
    const href = link.getAttribute('href');
    if (href?.includes('%')) link.setAttribute('href', `#${encodeURIComponent(readable(href.slice(1)))}`);
  }
}

const labelledIn = new WeakMap<Element, string>();

/** Labels the notes and their back links in the reader's language. */
export function labelFootnotes(container: Element, { t: strings, lang }: Localized<ReaderStrings>): void {
  if (rememberLabelled(labelledIn, container, lang)) return;
  const t = strings.footnotes ?? english;
  for (const section of container.querySelectorAll('section[data-footnotes]')) {
    section.setAttribute('aria-label', t.notes);
    section.querySelectorAll('ol > li').forEach((note, index) => {
      note
        .querySelectorAll('a[data-footnote-backref]')
        .forEach((link, reference) =>
          link.setAttribute('aria-label', t.backToText(`${index + 1}${reference ? ` (${reference + 1})` : ''}`)),
        );
    });
  }
}
