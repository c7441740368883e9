/** Templates of labelled form fields. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** A line or several, with its label and a note under it. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly note?: unknown;
  readonly type?: 'text' | 'date' | 'url' | 'time' | 'tel';
  readonly rows?: number;
  readonly placeholder?: string;
  /** The id of a list of suggestions. */
  readonly list?: string;
  /** Called when the field is left. */
  readonly left?: () => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A field of text. */
export const field = (options: FieldOptions): TemplateResult => {
  const { id, label, value, change, note, type = 'text', rows, placeholder, list, left } = options;
  const described = note ? `${id}-note` : undefined;
  const input = (event: Event) => change(valueOf(event));
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      rows
        ? html`<textarea id=${id} rows=${rows} dir="auto" placeholder=${ifDefined(placeholder)} aria-describedby=${ifDefined(described)} .value=${live(value)} @input=${input} @change=${left}></textarea>`
        : html`<input id=${id} type=${type} dir=${type === 'text' ? 'auto' : nothing} placeholder=${ifDefined(placeholder)} list=${ifDefined(list)} autocomplete="off" aria-describedby=${ifDefined(described)} .value=${live(value)} @input=${input} @change=${left}>`
    }
    ${note ? html`<p class="note" id=${described!}>${note}</p>` : nothing}
  </div>`;
};

/** A choice among a few. */
export const choice = (
  id: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  value: string,
  change: (value: string) => void,
  note?: string,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} aria-describedby=${ifDefined(note && `${id}-note`)} @change=${(event: Event) => change(valueOf(event))}>
      ${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value} .selected=${each === value}>${words}</option>`)}
    </select>
    ${note ? html`<p class="note" id="${id}-note">${note}</p>` : nothing}
  </div>`;

/** A box to tick. */
export const tick = (
  id: string,
  label: unknown,
  checked: boolean,
  change: (checked: boolean) => void,
  describedBy?: string,
): TemplateResult =>
  html`<div class="tick">
    <input id=${id} type="checkbox" aria-describedby=${ifDefined(describedBy)} .checked=${live(checked)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}>
    <label for=${id}>${label}</label>
  </div>`;

/** A small button whose name says what it is about. */
export const iconButton = (sign: string, name: string, press: () => void, disabled = false): TemplateResult =>
  html`<button class="icon" type="button" aria-label=${name} title=${name} ?disabled=${disabled} @click=${press}><span aria-hidden="true">${sign}</span></button>`;

/** Moves the focus to a field once it is there, and shows it. */
export function goTo(id: string): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(id);
    if (!target) return;
    for (let at: Element | null = target; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    target.focus();
    target.scrollIntoView({ block: 'center' });
  });
}
