/** Shows the alternative text in place of each picture while pictures are hidden. */
import { css } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';

/** What hiding pictures needs from the reader. */
export interface HiddenPicturesHost {
  /** Whether pictures are hidden. */
  readonly plain: boolean;
  readonly root: Element;
  readonly reads: number;
  /** Runs a change to the article without treating it as the author's. */
  readonly runUnobserved: (change: () => void) => void;
}

const CONTROL = 'data-wayleaf-mark';

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
 * Inserts a visible description where a picture was. The picture itself is only visually hidden (settings-css.ts), so a
 * screen reader still reads its alternative text; the description is `aria-hidden`.
 */
export class HiddenPictures {
  readonly #context: () => HiddenPicturesHost;
  readonly #descriptions = new Map<HTMLImageElement, HTMLElement>();
  #syncedState = '';

  constructor(context: () => HiddenPicturesHost) {
    this.#context = context;
  }

  /** Inserts or removes the descriptions to match the current setting. */
  sync(): void {
    const { plain, root, reads, runUnobserved } = this.#context();
    const state = `${plain} ${reads}`;
    if (
      state === this.#syncedState &&
      !(plain && [...this.#descriptions.values()].some((description) => !description.isConnected))
    )
      return;
    this.#syncedState = state;
    runUnobserved(() => {
      this.#clear();
      if (!plain) return;
      for (const image of root.querySelectorAll('img')) {
        const text = image.alt.trim();
        if (!text || image.closest(`[${CONTROL}],[aria-hidden=true]`)) continue;
        const note = document.createElement('span');
        note.setAttribute(CONTROL, 'picture');
        note.setAttribute('aria-hidden', 'true');
        // in a shadow root, so that neither the page's scripts nor a copied passage contain it
        const shadow = note.attachShadow({ mode: 'open' });
        adoptStyles(shadow, styles);
        shadow.append(text);
        (image.closest('picture') ?? image).after(note);
        this.#descriptions.set(image, note);
      }
    });
  }

  /** Removes all descriptions. */
  stop(): void {
    if (this.#descriptions.size) this.#context().runUnobserved(() => this.#clear());
    this.#syncedState = '';
  }

  #clear(): void {
    for (const note of this.#descriptions.values()) note.remove();
    this.#descriptions.clear();
  }
}
