import { html, nothing } from 'lit';
import type { PathsModel, Sign } from '../model.js';
import type { Answer, Matter } from '../scoring.js';
import type { Said } from './said.js';
import type { CheckStrings } from './strings.js';

/** How the self-check speaks. */
export interface CheckVoice {
  readonly words: CheckStrings;
  readonly locale: string;
  /** The language of the author's words. */
  readonly authorLang: string;
}

/** What a visitor can do. */
export interface Touches {
  readonly answer: (sign: string, value: Answer) => void;
  readonly unanswer: (sign: string, button: HTMLElement) => void;
  readonly matter: (row: number, value: Matter | undefined) => void;
  readonly none: (on: boolean) => void;
}

const option = (name: string, checked: boolean, change: () => void, label: string) => html`
  <label class="option"><input type="radio" name=${name} autocomplete="off" .checked=${checked} @change=${change} /><span>${label}</span></label>
`;

/**
 * One short page: the signs of all paths mixed in the author's order, those of safety among them and alike, then what
 * matters. Nothing is preselected, and every sign can be left open again.
 */
export function questions({ signs, rows }: PathsModel, said: Said, marked: ReadonlySet<string>, { words, authorLang }: CheckVoice, touches: Touches) {
  const question = ({ id, text }: Sign, index: number) => {
    const now = said.signs.get(id);
    const choice = (value: Answer, label: string) => option(`sign-${index}`, now === value, () => touches.answer(id, value), label);
    return html`
      <fieldset data-sign=${index} aria-describedby=${marked.has(id) ? `marked-${index}` : nothing}>
        <legend><bdi lang=${authorLang}>${text}</bdi></legend>
        ${marked.has(id) ? html`<p class="note" id=${`marked-${index}`}>${words.marked}</p>` : nothing}
        <div class="options">${choice(0, words.no)} ${choice(0.5, words.little)} ${choice(1, words.yes)}</div>
        <button
          class="link unanswer ${now === undefined ? 'idle' : ''}"
          type="button"
          aria-label=${words.unanswerOf(text)}
          @click=${(event: Event) => touches.unanswer(id, event.currentTarget as HTMLElement)}
        >
          ${words.unanswer}
        </button>
      </fieldset>
    `;
  };
  const weight = (label: string, row: number) => {
    const now = said.matters.get(row);
    const choice = (value: Matter, name: string) => option(`row-${row}`, now === value, () => touches.matter(row, value), name);
    return html`
      <fieldset>
        <legend><bdi lang=${authorLang}>${label}</bdi><span class="visually-hidden"> ${words.howMuch}</span></legend>
        <div class="options">${choice(0, words.notMuch)} ${choice(1, words.somewhat)} ${choice(2, words.aLot)}</div>
      </fieldset>
    `;
  };
  return html`
    <div role="group" aria-label=${words.signs}>
      ${signs.map(question)}
      <p class="or"><span>${words.or}</span></p>
      <label class="option none">
        <input type="checkbox" autocomplete="off" .checked=${!!said.refused} @change=${(event: Event) => touches.none((event.target as HTMLInputElement).checked)} />
        <span>${words.noneOfThese}</span>
      </label>
    </div>
    ${rows.some(({ matter }) => matter)
      ? html`
          <div class="matters" role="group" aria-labelledby="matters">
            <h4 id="matters">${words.matters}</h4>
            <p class="note">${words.mattersHint}</p>
            ${rows.map(({ matter, label }, row) => (matter ? weight(label, row) : nothing))}
          </div>
        `
      : nothing}
  `;
}
