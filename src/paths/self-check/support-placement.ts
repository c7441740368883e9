/** Shows the support, and moves the focus to it or, while a question is being answered by arrow keys, announces it. */
import { html, nothing } from 'lit';
import type { Support } from '../model.js';
import type { SelfCheckProps } from './questions.js';
import { supportPanel } from './support-panel.js';

/** Takes the place of any result while a safety sign is answered. */
export class SupportPlacement {
  /** What the panel was created from, serialised; an empty string while there is none. */
  #source = '';
  #panel: unknown = nothing;
  /** Whether an arrow key is moving through the answers of a question: the focus must not leave it. */
  #browsing = false;
  /** Whether the support came up that way, and so is announced instead. */
  #announced = false;
  readonly #root: () => ShadowRoot | undefined;

  constructor(root: () => ShadowRoot | undefined) {
    this.#root = root;
  }

  readonly browse = ({ key }: KeyboardEvent): void => {
    this.#browsing = key.startsWith('Arrow');
  };
  readonly stopBrowsing = (): void => {
    this.#browsing = false;
  };

  /**
   * Creates the panel anew where its words have changed, and removes it where none is wanted.
   *
   * @returns Whether its heading is to take the focus once it is on the page.
   */
  update(wanted: boolean, element: Element | undefined, support: Support | null, localized: SelfCheckProps): boolean {
    const source = wanted ? JSON.stringify([support, localized.authorLang, localized.lang]) : '';
    const changed = source !== this.#source;
    // corrected words are shown without moving the focus of someone who is reading elsewhere
    const focusing = changed && (!this.#source || !!this.#root()?.activeElement?.closest('.support > div'));
    if (changed) {
      this.#panel = wanted ? supportPanel(element, support, localized) : nothing;
      this.#announced = wanted && this.#browsing && focusing;
    }
    this.#source = source;
    return wanted && focusing && !this.#announced;
  }

  /** @param back - Moves the focus back to the answer that brought it up. */
  render({ t }: SelfCheckProps, back: () => void): unknown {
    return html`
      <section class="support">
        ${this.#panel}
        <p class="note">${t.supportStays}</p>
        <button class="button" type="button" @click=${back}>${t.back}</button>
      </section>
    `;
  }

  /** The announcement where the focus stays in its question. */
  announcement(support: Support | null, { t, authorLang }: SelfCheckProps): unknown {
    return this.#announced ? html`${t.supportShown} <bdi lang=${authorLang}>${support?.heading}</bdi>` : nothing;
  }

  /** Moves the focus to its heading. */
  focus(): void {
    this.#root()?.querySelector<HTMLElement>('.support [tabindex="-1"]')?.focus();
  }
}
