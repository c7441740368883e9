/** When the support comes up, and how someone is led to it: by the focus, or, in the midst of a question, by a word. */
import { html, nothing } from 'lit';
import type { Support } from '../model.js';
import type { SelfCheckProps } from './questions.js';
import { supportPanel } from './support.js';

/** The place of the support, in the closed root, instead of any result. */
export class SupportPlacement {
  /** What the panel was made of; an empty string while there is none. */
  #source = '';
  #panel: unknown = nothing;
  /** Whether an arrow key is going through the answers of a question: it must not throw anyone out of it. */
  #browsing = false;
  /** Whether the support came up that way, and so has to be told of. */
  #aside = false;
  readonly #root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  readonly browse = ({ key }: KeyboardEvent): void => void (this.#browsing = key.startsWith('Arrow'));
  readonly stopBrowsing = (): void => void (this.#browsing = false);

  /**
   * Makes the panel anew where its words have changed, and takes it away where none is wanted.
   *
   * @returns Whether its heading is to take the focus once it is on the page.
   */
  update(wanted: boolean, element: Element | undefined, support: Support | null, localized: SelfCheckProps): boolean {
    const source = wanted ? JSON.stringify([support, localized.authorLang, localized.lang]) : '';
    const changed = source !== this.#source;
    // mended words are shown, without losing the place of someone who is reading them
    const focusing = changed && (!this.#source || !!this.#root.activeElement?.closest('.support > div'));
    if (changed) {
      this.#panel = wanted ? supportPanel(element, support, localized) : nothing;
      this.#aside = wanted && this.#browsing && focusing;
    }
    this.#source = source;
    return wanted && focusing && !this.#aside;
  }

  /** @param back - Leads back to the answer that asked for it. */
  render({ t }: SelfCheckProps, back: () => void): unknown {
    return html`
      <section class="support">
        ${this.#panel}
        <p class="note">${t.supportStays}</p>
        <button class="button" type="button" @click=${back}>${t.back}</button>
      </section>
    `;
  }

  /** What is said where the focus stays in its question. */
  told(support: Support | null, { t, authorLang }: SelfCheckProps): unknown {
    return this.#aside ? html`${t.supportShown} <bdi lang=${authorLang}>${support?.heading}</bdi>` : nothing;
  }

  focus(): void {
    this.#root.querySelector<HTMLElement>('.support [tabindex="-1"]')?.focus();
  }
}
