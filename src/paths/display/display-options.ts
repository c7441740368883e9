/**
 * What a visitor may do with the way a comparison looks: a lazy part, since nobody misses it at first. Room is kept for
 * it.
 */
import { css, html, nothing } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Localized } from '../../i18n/strings.js';
import type { DisplayOptionsController, DisplayOptionsHost } from '../display-options-controller.js';
import type { PathsStrings } from '../strings.js';
import type { PathsView } from '../view.js';
import { english } from './strings.js';

export { levelAround } from '../../internal/heading-level.js';
export { updateStickyHeader } from './sticky-header.js';

/** What the tools have to know. */
export interface DisplayOptionsProps {
  readonly view: PathsView;
  readonly rows: number;
}

/** The button stays where it was pressed, whatever the comparison above it becomes. */
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

/** One quiet line below the comparison: as a table or one path at a time, and only what differs. */
export function displayOptions(
  look: DisplayOptionsController,
  { view, rows }: DisplayOptionsProps,
  { t: strings, lang, dir, locale }: Localized<PathsStrings>,
) {
  const t = strings.display ?? english;
  const { host, same, different } = look;
  adoptStyles(host.shadowRoot!, styles);
  const number = (value: number) => value.toLocaleString(locale);
  const some = same.length > 0 && same.length < rows;
  const button = (on: boolean, change: () => void, label: string) =>
    html`<button class="link tool" part="tool" type="button" aria-pressed=${on} @click=${() => void keepPlace(host, change)}>${label}</button>`;
  const show = (next: PathsView, label: string) => button(view === next, () => (look.picked = next), label);
  return html`
    <div class="chrome row" role="group" aria-label=${t.tools} lang=${lang} dir=${dir}>
      ${host.view === 'auto' ? html`${show('table', t.asTable)} ${show('cards', t.oneByOne)}` : nothing}
      ${some ? button(different, () => (look.different = !different), t.onlyDifferences) : nothing}
      <p class="note" role="status">${some && different ? t.rowsShown(number(rows - same.length), number(rows)) : nothing}</p>
    </div>
  `;
}
