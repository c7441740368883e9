import type { Section } from '../article/outline.js';

/** What a list of sections is made of. */
export interface Outlined {
  readonly outline: readonly Section[];
  /** The number of the current section. */
  readonly current: number;
  /** The language of the article: the words are the author's, so they keep their own language and direction. */
  readonly lang: string | undefined;
}

/** A longer list is laid out where it is looked at. */
const MANY = 200;

/**
 * The sections as nested links, in an element that is made once for an outline: a step of someone who scrolls through
 * an
 * article of a thousand sections changes two of its links and no more.
 */
export class OutlineList {
  readonly #go: (event: MouseEvent, index: number) => void;
  #list: HTMLElement | undefined;
  #links: readonly HTMLAnchorElement[] = [];
  #key: readonly unknown[] = [];
  #current: Element | undefined;

  /** @param go - Called with the number of the section whose link was pressed. */
  constructor(go: (event: MouseEvent, index: number) => void) {
    this.#go = go;
  }

  /** The list, brought in line with the article. */
  show({ outline, current, lang }: Outlined): HTMLElement {
    // a link within this page, also where a `<base>` leads elsewhere
    const page = location.href.split('#')[0]!;
    const start = document.baseURI.split('#')[0] === page ? '#' : `${page}#`;
    const key = [outline, lang, start];
    const list =
      this.#list && key.every((each, index) => each === this.#key[index])
        ? this.#list
        : this.#make(outline, lang, start);
    this.#list = list;
    this.#key = key;
    const link = this.#links[current];
    if (link !== this.#current) {
      this.#current?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'location');
      this.#current = link;
    }
    return list;
  }

  #make(outline: readonly Section[], lang: string | undefined, start: string): HTMLElement {
    const links: HTMLAnchorElement[] = [];
    const list = (sections: readonly Section[]): HTMLElement => {
      const box = document.createElement('ol');
      for (const { id, text, sections: below } of sections) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = start + encodeURIComponent(id);
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
    const whole = list(outline);
    whole.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const index = link ? links.indexOf(link) : -1;
      if (index >= 0) this.#go(event, index);
    });
    if (links.length > MANY) whole.className = 'many';
    this.#links = links;
    this.#current = undefined;
    return whole;
  }
}
