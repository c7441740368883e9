/** Renders the controls for view and differences. A lazy part; the styles reserve its space. */
import { css, html, nothing } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Localized } from '../../i18n/strings.js';
import type { DisplayOptionsController, DisplayOptionsHost } from '../display-options-controller.js';
import type { PathsStrings } from '../strings.js';
import type { PathsView } from '../view.js';
import { nextStepStyles } from './next-step.styles.js';
import { english } from './strings.js';

export { levelAround } from '../../internal/heading-level.js';
export { isStacked } from './is-stacked.js';
export { factFocus } from './fact-focus.js';
export { nextStep } from './next-step.js';
export { updateStickyHeader } from './sticky-header.js';

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
  { t: strings, lang, dir, locale }: Localized<PathsStrings>,
) {
  const t = strings.display ?? english;
  const { host, sameRows, onlyDifferences, isTableOnly } = options;
  adoptStyles(host.shadowRoot!, styles);
  adoptStyles(host.shadowRoot!, nextStepStyles);
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
  const views = html`${viewButton('table', t.asTable)} ${viewButton('cards', t.oneByOne)}`;
  const shown = rows - sameRows.length;
  const status = differ && onlyDifferences ? t.rowsShown(number(shown), number(rows)) : nothing;
  return html`
    <div class="chrome row" role="group" aria-label=${t.tools} lang=${lang} dir=${dir}>
      ${host.view === 'auto' && !isTableOnly ? views : nothing}
      ${differ ? button(onlyDifferences, toggle, t.onlyDifferences) : nothing}
      <p class="note" role="status">${status}</p>
    </div>
  `;
}
