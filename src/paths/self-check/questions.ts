import { html, nothing } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import type { PathsModel, Sign } from '../model.js';
import type { Answer, Matter } from './scoring.js';
import { interleave } from './interleave.js';
import type { CheckState } from './check-state.js';
import type { SelfCheckStrings } from './strings.js';

/** What every piece of the self-check is shown with. */
export interface SelfCheckProps extends Localized<SelfCheckStrings> {
  /** The language of the author's words. */
  readonly authorLang: string;
  /** The level of the self-check's own heading, which follows the page. */
  readonly level: number;
}

/** What a visitor can do. */
export interface QuestionsHost {
  readonly answer: (sign: string, value: Answer | undefined) => void;
  readonly unanswer: (sign: string, button: HTMLElement) => void;
  readonly matter: (row: number, value: Matter | undefined) => void;
  readonly none: (on: boolean) => void;
}

const option = (name: string, checked: boolean, change: () => void, label: string) => html`
  <label class="option"><input type="radio" name=${name} autocomplete="off" .checked=${checked} @change=${change} /><span>${label}</span></label>
`;

const tick = (
  checked: boolean,
  change: (on: boolean) => void,
  label: unknown,
  hint: unknown = nothing,
  data: unknown = nothing,
) => html`
  <label class="option tick" data-sign=${data}>
    <input type="checkbox" autocomplete="off" .checked=${checked} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <span>${label}${hint}</span>
  </label>
`;

/**
 * One short page: the signs of all paths mixed, those of safety among them and alike, then what matters, then one line
 * of the visitor's own. Nothing is preselected, and every sign can be left open again.
 */
export function questions(
  model: PathsModel,
  said: CheckState,
  marked: ReadonlySet<string>,
  { t, authorLang, level }: SelfCheckProps,
  touches: QuestionsHost,
) {
  const { rows, answers } = model;
  const three = ({ id, text }: Sign, index: number) => {
    const now = said.signs.get(id);
    const choice = (value: Answer, label: string) =>
      option(`sign-${index}`, now === value, () => touches.answer(id, value), label);
    return html`
      <fieldset data-sign=${index} aria-describedby=${marked.has(id) ? `marked-${index}` : nothing}>
        <legend><bdi id=${`text-${index}`} lang=${authorLang}>${text}</bdi></legend>
        ${marked.has(id) ? html`<p class="note" id=${`marked-${index}`}>${t.marked}</p>` : nothing}
        <div class="options">${choice(0, t.no)} ${choice(0.5, t.little)} ${choice(1, t.yes)}</div>
        <button
          class="link unanswer ${now === undefined ? 'idle' : ''}"
          type="button"
          id=${`open-${index}`}
          aria-labelledby=${`open-${index} text-${index}`}
          @click=${(event: Event) => touches.unanswer(id, event.currentTarget as HTMLElement)}
        >
          ${t.unanswer}
        </button>
      </fieldset>
    `;
  };
  const one = ({ id, text }: Sign, index: number) =>
    tick(
      (said.signs.get(id) ?? 0) > 0,
      (on) => touches.answer(id, on ? 1 : undefined),
      html`<bdi lang=${authorLang}>${text}</bdi>`,
      marked.has(id) ? html`<small>${t.marked}</small>` : nothing,
      index,
    );
  const weight = (label: string, row: number) => {
    const now = said.matters.get(row);
    const choice = (value: Matter, name: string) =>
      option(`row-${row}`, now === value, () => touches.matter(row, value), name);
    return html`
      <fieldset>
        <legend><bdi lang=${authorLang}>${label}</bdi><span class="visually-hidden"> ${t.howMuch}</span></legend>
        <div class="options">${choice(0, t.notMuch)} ${choice(1, t.somewhat)} ${choice(2, t.aLot)}</div>
      </fieldset>
    `;
  };
  return html`
    <div class=${answers} role="group" aria-label=${t.signs}>
      ${answers === 'ticks' ? html`<p class="note">${t.tickHint}</p>` : nothing}
      ${interleave(model).map(({ sign, index }) => (answers === 'ticks' ? one(sign, index) : three(sign, index)))}
      <p class="or"><span>${t.or}</span></p>
      <div class="none">${tick(!!said.refused, touches.none, t.noneOfThese)}</div>
    </div>
    ${
      rows.some(({ matter }) => matter)
        ? html`
          <div class="matters" role="group" aria-labelledby="matters">
            <div class="h4" role="heading" aria-level=${level + 1} id="matters">${t.matters}</div>
            <p class="note">${t.mattersHint}</p>
            ${rows.map(({ matter, label }, row) => (matter ? weight(label, row) : nothing))}
          </div>
        `
        : nothing
    }
  `;
}
