/** Renders the controls for view and differences. A lazy part; the styles reserve its space. */
import { css, html, nothing } from 'lit';
import { viewOf } from '../../internal/view.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Localized } from '../../i18n/strings.js';
import type { DisplayOptionsController, DisplayOptionsHost } from '../display-options-controller.js';
import type { PathsStrings } from '../strings.js';
import type { PathsView } from '../view.js';
import { nextStepStyles } from './next-step.styles.js';
import { arrangementOf, pick, type Arrangement } from './stored-display.js';
import { english } from './strings.js';

export type { cardsByQuestion } from './cards-by-question.js';
export { levelAround } from '../../internal/heading-level.js';
export { isStacked } from './is-stacked.js';
export { factFocus } from './fact-focus.js';
export { nextStep } from './next-step.js';
export { restoreDisplay } from './stored-display.js';
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
  viewOf(host).scrollBy({ top: top() - before, behavior: 'instant' });
}

const styles = css`
  .tools :is(.row, fieldset) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .tool {
    display: inline-flex;
    position: relative;
    align-items: center;
    min-block-size: 44px;
    padding: 0 var(--_s3);
    text-decoration: none;
    cursor: pointer;
  }
  /* the radio lies over its words, so that a finger, a pointer and a voice find it where they are */
  .tool input {
    position: absolute;
    inset: 0;
    appearance: none;
    cursor: pointer;
  }
  .tool:is([aria-pressed='true'], :has(:checked)) {
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.45em;
  }
  @media (forced-colors: active) {
    .tool:is([aria-pressed='true'], :has(:checked)) {
      text-decoration-color: Highlight;
    }
  }
`;

/** One line beside the comparison: as a table, path by path or question by question, and only what differs. */
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
  const toggle = () => {
    options.onlyDifferences = !onlyDifferences;
  };
  const current = arrangementOf(options, view);
  const radio = (arrangement: Arrangement, label: string) =>
    html`<label class="tool" part="tool"
      ><input
        type="radio"
        name="view"
        .checked=${arrangement === current}
        @change=${() => void keepPlace(host, () => pick(options, arrangement))}
      />${label}</label
    >`;
  const views = html`<fieldset aria-label=${t.tools}>
    ${host.view === 'auto' ? radio('table', t.asTable) : nothing} ${radio('cards', t.byPath)}
    ${radio('questions', t.byQuestion)}
  </fieldset>`;
  const differences = html`<button
    class="link tool"
    part="tool"
    type="button"
    aria-pressed=${onlyDifferences}
    @click=${() => void keepPlace(host, toggle)}
  >${t.onlyDifferences}</button>`;
  const shown = rows - sameRows.length;
  const status = differ && onlyDifferences ? t.rowsShown(number(shown), number(rows)) : nothing;
  return html`
    <div class="chrome row" lang=${lang} dir=${dir}>
      ${host.view === 'table' || isTableOnly ? nothing : views} ${differ ? differences : nothing}
      <p class="note" role="status">${status}</p>
    </div>
  `;
}
