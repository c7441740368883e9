/** Renders the field for one line in the visitor's own words: printed, never scored. */
import { html } from 'lit';
import type { SelfCheckProps } from './questions.js';

/** Length of a long sentence, in characters. */
const MAX_LENGTH = 240;

/**
 * The field under its heading. It belongs in a frame: keys pressed in a closed root bubble to the page with their
 * letters. No form history may keep what is typed, and no spelling service may be sent it.
 */
export const ownWordsField = (
  { t, level }: SelfCheckProps,
  text: string,
  change: (text: string) => void,
): unknown => html`
  <div class="own">
    <div class="h4" role="heading" aria-level=${level + 1}>${t.concern}</div>
    <p class="note" id="concern">${t.concernHint}</p>
    <input
      class="concern"
      type="text"
      dir="auto"
      maxlength=${MAX_LENGTH}
      autocomplete="off"
      spellcheck="false"
      aria-label=${t.concern}
      aria-describedby="concern"
      .value=${text}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
  </div>
`;
