import { css } from 'lit';

/** What leaving out pictures needs of the reader. */
export interface PicturesHost {
  /** Whether they are left out. */
  readonly plain: boolean;
  readonly root: Element;
  readonly reads: number;
  /** Runs a change of ours in the article without taking it for the author's. */
  readonly runUnobserved: (change: () => void) => void;
}

const MARK = 'data-wayleaf-mark';

const styles = css`
  :host {
    all: initial;
    display: inline-block;
    box-sizing: border-box;
    max-inline-size: 100%;
    margin-block: 0.25em;
    padding: 0.35em 0.75em;
    border: 1px dashed currentColor;
    border-radius: 0.3em;
    font: inherit;
    font-size: 0.875em;
    line-height: 1.5;
    color: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;

/**
 * Shows what describes a picture where the picture was. The picture itself is only out of sight (lazy/look.ts), so a
 * screen reader goes on reading its description as it did; the note beside it is for eyes alone.
 */
export class Pictures {
  readonly #context: () => PicturesHost;
  readonly #notes = new Map<HTMLImageElement, HTMLElement>();
  #seen = '';

  constructor(context: () => PicturesHost) {
    this.#context = context;
  }

  /** Does what is asked for now. */
  sync(): void {
    const { plain, root, reads, runUnobserved } = this.#context();
    const seen = `${plain} ${reads}`;
    if (seen === this.#seen && !(plain && [...this.#notes.values()].some((note) => !note.isConnected))) return;
    this.#seen = seen;
    runUnobserved(() => {
      this.#clear();
      if (!plain) return;
      for (const image of root.querySelectorAll('img')) {
        const text = image.alt.trim();
        if (!text || image.closest(`[${MARK}],[aria-hidden=true]`)) continue;
        const note = document.createElement('span');
        note.setAttribute(MARK, 'picture');
        note.setAttribute('aria-hidden', 'true');
        // no words of the article: neither the page's scripts nor a copied passage meet them
        const shadow = note.attachShadow({ mode: 'open' });
        if (styles.styleSheet) shadow.adoptedStyleSheets = [styles.styleSheet];
        shadow.append(text);
        (image.closest('picture') ?? image).after(note);
        this.#notes.set(image, note);
      }
    });
  }

  /** Takes back all notes. */
  stop(): void {
    if (this.#notes.size) this.#context().runUnobserved(() => this.#clear());
    this.#seen = '';
  }

  #clear(): void {
    for (const note of this.#notes.values()) note.remove();
    this.#notes.clear();
  }
}
