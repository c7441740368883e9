import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { english } from './footnotes.strings.js';

/**
 * Footnotes as the parser leaves them: a list without a heading, ids without escapes that nobody could type or read.
 */
export function tidyNotes(fragment: DocumentFragment): void {
  for (const section of fragment.querySelectorAll('section[data-footnotes]')) {
    const heading = section.firstElementChild;
    if (heading?.localName === 'h2' && !heading.textContent) heading.remove();
  }
  // what is seen of a link has to be in its name: the arrow alone is a sign, which needs not be
  for (const count of fragment.querySelectorAll('[data-footnote-backref] > sup')) count.remove();
  const plain = (id: string): string => {
    try {
      return decodeURIComponent(id).replace(/\s+/g, '-');
    } catch {
      return id;
    }
  };
  for (const element of fragment.querySelectorAll('[data-footnote-ref][id*="%"],[data-footnotes] li[id*="%"]'))
    element.id = plain(element.id);
  for (const link of fragment.querySelectorAll('[data-footnote-ref],[data-footnote-backref]')) {
    const href = link.getAttribute('href');
    if (href?.includes('%')) link.setAttribute('href', `#${encodeURIComponent(plain(href.slice(1)))}`);
  }
}

const labelled = new WeakMap<Element, string>();

/** Names the notes and the ways back from them, in the language of the reader. */
export function labelNotes(container: Element, { t: strings, lang }: Localized<ReaderStrings>): void {
  if (labelled.get(container) === lang) return;
  labelled.set(container, lang);
  const t = strings.footnotes ?? english;
  for (const section of container.querySelectorAll('section[data-footnotes]')) {
    section.setAttribute('aria-label', t.notes);
    section.querySelectorAll('ol > li').forEach((note, index) => {
      note
        .querySelectorAll('a[data-footnote-backref]')
        .forEach((link, time) =>
          link.setAttribute('aria-label', t.backToText(`${index + 1}${time ? ` (${time + 1})` : ''}`)),
        );
    });
  }
}
