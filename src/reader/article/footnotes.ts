import type { Localized } from '../states.js';

/** The words for footnotes. */
export interface NoteStrings {
  /** Names the list of notes at the end. */
  readonly notes: string;
  /** @param note - The number of the note; with a second one in brackets where it is referred to more than once. */
  readonly backToText: (note: string) => string;
}

const english: NoteStrings = {
  notes: 'Notes',
  backToText: (note) => `Back to the text, note ${note}`,
};

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
export function labelNotes(container: Element, { t, lang }: Localized): void {
  if (labelled.get(container) === lang) return;
  labelled.set(container, lang);
  const words = { ...english, ...(t as Partial<NoteStrings>) };
  for (const section of container.querySelectorAll('section[data-footnotes]')) {
    section.setAttribute('aria-label', words.notes);
    section.querySelectorAll('ol > li').forEach((note, index) => {
      note
        .querySelectorAll('a[data-footnote-backref]')
        .forEach((link, time) =>
          link.setAttribute('aria-label', words.backToText(`${index + 1}${time ? ` (${time + 1})` : ''}`)),
        );
    });
  }
}
