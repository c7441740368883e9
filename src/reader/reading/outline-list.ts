/** Builds the outline as a list of links and marks the current section. */
import type { Section } from '../article/outline.js';

/** The data of an outline list. */
export interface OutlineListProps {
  readonly outline: readonly Section[];
  /** The index of the current section. */
  readonly current: number;
  /** The language of the article: its headings keep their own language and direction. */
  readonly lang: string | undefined;
}

/** The number of entries from which a list uses `content-visibility`. */
const LONG_LIST = 200;

/**
 * Nested links to the sections, in an element that is built once for an outline: in an article of a thousand sections a
 * scroll step changes only two links.
 */
export class OutlineList {
  readonly #onFollow: (event: MouseEvent, index: number) => void;
  #list: HTMLElement | undefined;
  #links: readonly HTMLAnchorElement[] = [];
  #key: readonly unknown[] = [];
  #current: Element | undefined;

  /** @param onFollow - Called with the index of the section whose link was pressed. */
  constructor(onFollow: (event: MouseEvent, index: number) => void) {
    this.#onFollow = onFollow;
  }

  /** Updates the list and returns its element. */
  update({ outline, current, lang }: OutlineListProps): HTMLElement {
    // a link within this page, also where a `<base>` points elsewhere
    const page = location.href.split('#')[0]!;
    const prefix = document.baseURI.split('#')[0] === page ? '#' : `${page}#`;
    const key = [outline, lang, prefix];
    const list =
      this.#list && key.every((each, index) => each === this.#key[index])
        ? this.#list
        : this.#build(outline, lang, prefix);
    this.#list = list;
    this.#key = key;
    this.mark(current);
    return list;
  }

  /** Marks the current section, of which the index is given. */
  mark(current: number): void {
    const link = this.#links[current];
    if (link === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    this.#current = link;
  }

  #build(outline: readonly Section[], lang: string | undefined, prefix: string): HTMLElement {
    const links: HTMLAnchorElement[] = [];
    const list = (sections: readonly Section[]): HTMLElement => {
      const box = document.createElement('ol');
      for (const { id, text, sections: below } of sections) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = prefix + encodeURIComponent(id);
        if (lang !== undefined) link.lang = lang;
        link.dir = 'auto';
        link.textContent = text;
        links.push(link);
        item.append(link);
        if (below.length) item.append(list(below));
        box.append(item);
      }
      return box;
    };
    const root = list(outline);
    root.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const index = link ? links.indexOf(link) : -1;
      if (index >= 0) this.#onFollow(event, index);
    });
    if (links.length > LONG_LIST) root.className = 'many';
    this.#links = links;
    this.#current = undefined;
    return root;
  }
}
