/** What a visitor may do with the way a comparison looks: a lazy part, since nobody misses it at first. Room is kept for it. */
import { html, nothing } from 'lit';
import type { Voice } from './cards.js';
import type { LookController, LookHost } from './look-controller.js';
import type { PathsView } from './view.js';

export { levelAround } from './heading-level.js';
export { stick } from './stick.js';

/** What the tools have to know. */
export interface Looking {
  readonly view: PathsView;
  readonly rows: number;
  readonly locale: string;
}

/** The button stays where it was pressed, whatever the comparison above it becomes. */
async function keepPlace(host: LookHost, change: () => void): Promise<void> {
  const top = () => host.shadowRoot?.querySelector('.tools')?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  host.requestUpdate();
  await host.updateComplete;
  scrollBy({ top: top() - before, behavior: 'instant' });
}

/** One quiet line below the comparison: as a table or one path at a time, and only what differs. */
export function tools(look: LookController, { view, rows, locale }: Looking, { t, lang, dir }: Voice) {
  const { host, same, different } = look;
  const number = (value: number) => value.toLocaleString(locale);
  const some = same.length > 0 && same.length < rows;
  const button = (on: boolean, change: () => void, label: string) =>
    html`<button class="tool" part="tool" type="button" aria-pressed=${on} @click=${() => void keepPlace(host, change)}>${label}</button>`;
  const show = (next: PathsView, label: string) => button(view === next, () => (look.picked = next), label);
  return html`
    <div class="chrome row" role="group" aria-label=${t.tools} lang=${lang} dir=${dir}>
      ${host.view === 'auto' ? html`${show('table', t.asTable)} ${show('cards', t.oneByOne)}` : nothing}
      ${some ? button(different, () => (look.different = !different), t.onlyDifferences) : nothing}
      <p class="note" role="status">${some && different ? t.rowsShown(number(rows - same.length), number(rows)) : nothing}</p>
    </div>
  `;
}
