/** Renders the form of the self-check: the signs, and how much rows matter. */
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

/** The callbacks of the form. */
export interface QuestionsHost {
  readonly answer: (sign: string, value: Answer | undefined) => void;
  readonly unanswer: (sign: string, button: HTMLElement) => void;
  readonly matter: (row: number, value: Matter | undefined) => void;
  readonly none: (on: boolean) => void;
}

const option = (name: string, checked: boolean, change: () => void, label: string) => html`
  <label class="option"><input
    type="radio"
    name=${name}
    autocomplete="off"
    .checked=${checked}
    @change=${change}
  /><span>${label}</span></label>
`;

const tick = (
  checked: boolean,
  change: (on: boolean) => void,
  label: unknown,
  hint: unknown = nothing,
  data: unknown = nothing,
) => html`
  <label class="option tick" data-sign=${data}>
    <input
      type="checkbox"
      autocomplete="off"
      .checked=${checked}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${label}${hint}</span>
  </label>
`;

/**
 * One short page: the signs of all paths interleaved, safety signs among them and looking alike, then what matters.
 * Nothing is preselected, and every answer can be taken back.
 */
export function questions(
  model: PathsModel,
  state: CheckState,
  marked: ReadonlySet<string>,
  { t, authorLang, level }: SelfCheckProps,
  host: QuestionsHost,
) {
  const { rows, answers } = model;
  const threeStepSign = ({ id, text }: Sign, index: number) => {
    const now = state.signs.get(id);
    const choice = (value: Answer, label: string) =>
      option(`sign-${index}`, now === value, () => host.answer(id, value), label);
    return html`
      <fieldset data-sign=${index} aria-describedby=${marked.has(id) ? `marked-${index}` : nothing}>
        <legend><bdi id=${`text-${index}`} lang=${authorLang}>${text}</bdi></legend>
        ${marked.has(id) ? html`<p class="note mark" id=${`marked-${index}`}>${t.marked}</p>` : nothing}
        <div class="options">${choice(0, t.no)} ${choice(0.5, t.little)} ${choice(1, t.yes)}</div>
        <button
          class="link unanswer ${now === undefined ? 'idle' : ''}"
          type="button"
          id=${`open-${index}`}
          aria-labelledby=${`open-${index} text-${index}`}
          @click=${(event: Event) => host.unanswer(id, event.currentTarget as HTMLElement)}
        >
          ${t.unanswer}
        </button>
      </fieldset>
    `;
  };
  const tickSign = ({ id, text }: Sign, index: number) =>
    tick(
      (state.signs.get(id) ?? 0) > 0,
      (on) => host.answer(id, on ? 1 : undefined),
      html`<bdi lang=${authorLang}>${text}</bdi>`,
      marked.has(id) ? html`<small class="mark">${t.marked}</small>` : nothing,
      index,
    );
  const rowRating = (label: string, row: number) => {
    const now = state.matters.get(row);
    const choice = (value: Matter, name: string) =>
      option(`row-${row}`, now === value, () => host.matter(row, value), name);
    return html`
      <fieldset>
        <legend><bdi lang=${authorLang}>${label}</bdi><span class="visually-hidden"> ${t.howMuch}</span></legend>
        <div class="options">${choice(0, t.notMuch)} ${choice(1, t.somewhat)} ${choice(2, t.aLot)}</div>
      </fieldset>
    `;
  };
  const question = answers === 'ticks' ? tickSign : threeStepSign;
  return html`
    <div class=${answers} role="group" aria-label=${t.signs}>
      ${answers === 'ticks' ? html`<p class="note">${t.tickHint}</p>` : nothing}
      ${interleave(model).map(({ sign, index }) => question(sign, index))}
      <p class="or"><span>${t.or}</span></p>
      <div class="none">${tick(!!state.beforeNone, host.none, t.noneOfThese)}</div>
    </div>
    ${
      rows.some(({ matter }) => matter)
        ? html`
          <div class="matters" role="group" aria-labelledby="matters">
            <div class="h4" role="heading" aria-level=${level + 1} id="matters">${t.matters}</div>
            <p class="note">${t.mattersHint}</p>
            ${rows.map(({ matter, label }, row) => (matter ? rowRating(label, row) : nothing))}
          </div>
        `
        : nothing
    }
  `;
}
