/** Renders the controls for view and differences. A lazy part; the styles reserve its space. */
import { css, html, nothing } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Localized } from '../cards.js';
import type { DisplayOptionsController, DisplayOptionsHost } from '../display-options-controller.js';
import type { PathsView } from '../view.js';

export { levelAround } from '../../internal/heading-level.js';
export { updateStickyHeader } from './sticky-header.js';

/** The words of this part, which other languages bring along. */
export interface DisplayOptionsStrings {
  readonly tools: string;
  readonly asTable: string;
  readonly oneByOne: string;
  readonly onlyDifferences: string;
  /** How many rows are left when only those that differ are shown. */
  readonly rowsShown: (shown: string, all: string) => string;
}

/** The English words. */
export const english: DisplayOptionsStrings = {
  tools: 'Ways to look at it',
  asTable: 'Table',
  oneByOne: 'One at a time',
  onlyDifferences: 'Only differences',
  rowsShown: (shown, all) => `${shown} of ${all} rows are shown.`,
};

/** What the controls show. */
export interface DisplayOptionsProps {
  readonly view: PathsView;
  readonly rows: number;
}

/** Keeps the button at its place on screen while the comparison above it changes its height. */
async function keepPlace(host: DisplayOptionsHost, change: () => void): Promise<void> {
  const top = () => host.shadowRoot?.querySelector('.tools')?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  host.requestUpdate();
  await host.updateComplete;
  scrollBy({ top: top() - before, behavior: 'instant' });
}

const styles = css`
  .tools .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .tool {
    padding: 0 var(--_s3);
    text-decoration: none;
  }
  .tool[aria-pressed='true'] {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.45em;
  }
  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      text-decoration-color: Highlight;
    }
  }
`;

/** One line below the comparison: as a table or one path at a time, and only what differs. */
export function displayOptions(
  options: DisplayOptionsController,
  { view, rows }: DisplayOptionsProps,
  { t, lang, dir, locale }: Localized & { readonly locale: string },
) {
  const words = { ...english, ...t };
  const { host, sameRows, onlyDifferences } = options;
  adoptStyles(host.shadowRoot!, styles);
  const number = (value: number) => value.toLocaleString(locale);
  const differ = sameRows.length > 0 && sameRows.length < rows;
  const button = (on: boolean, change: () => void, label: string) =>
    html`<button
      class="link tool"
      part="tool"
      type="button"
      aria-pressed=${on}
      @click=${() => void keepPlace(host, change)}
    >${label}</button>`;
  const pick = (next: PathsView) => () => {
    options.picked = next;
  };
  const toggle = () => {
    options.onlyDifferences = !onlyDifferences;
  };
  const viewButton = (next: PathsView, label: string) => button(view === next, pick(next), label);
  const views = html`${viewButton('table', words.asTable)} ${viewButton('cards', words.oneByOne)}`;
  const shown = rows - sameRows.length;
  const status = differ && onlyDifferences ? words.rowsShown(number(shown), number(rows)) : nothing;
  return html`
    <div class="chrome row" role="group" aria-label=${words.tools} lang=${lang} dir=${dir}>
      ${host.view === 'auto' ? views : nothing}
      ${differ ? button(onlyDifferences, toggle, words.onlyDifferences) : nothing}
      <p class="note" role="status">${status}</p>
    </div>
  `;
}
