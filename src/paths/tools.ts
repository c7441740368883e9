import { html, nothing } from 'lit';
import type { Voice } from './cards.js';
import type { PathsView } from './view.js';

/** The ways to look at a comparison. */
export interface Looking {
  readonly view: PathsView;
  /** Lets the visitor change the view; `undefined` where the owner has decided. */
  readonly pick: ((view: PathsView) => void) | undefined;
  readonly rows: number;
  /** Rows whose answers are the same for all. */
  readonly same: number;
  readonly different: boolean;
  readonly locale: string;
  readonly differ: () => void;
}

/** One quiet line below the comparison: as a table or one path at a time, and only what differs. */
export function tools({ view, pick, rows, same, different, locale, differ }: Looking, { t, lang, dir }: Voice) {
  const number = (value: number) => value.toLocaleString(locale);
  const some = same > 0 && same < rows;
  const button = (on: boolean, press: () => void, label: string) => html`<button class="tool" part="tool" type="button" aria-pressed=${on} @click=${press}>${label}</button>`;
  if (!pick && !some) return nothing;
  return html`
    <div class="chrome tools" part="tools" role="group" aria-label=${t.tools} lang=${lang} dir=${dir}>
      ${pick ? html`${button(view === 'table', () => pick('table'), t.asTable)} ${button(view === 'cards', () => pick('cards'), t.oneByOne)}` : nothing}
      ${some ? html`${button(different, differ, t.onlyDifferences)}` : nothing}
      <p class="note" role="status">${some && different ? t.rowsShown(number(rows - same), number(rows)) : nothing}</p>
    </div>
  `;
}
