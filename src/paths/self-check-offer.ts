/** Renders the offer of the self-check and the states of a source: loading, failed, with a button to try again. */
import { html, nothing } from 'lit';
import type { SourceStatus } from '../controllers/model-controller.js';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import type { SelfCheckStatus } from './self-check-controller.js';

const block = (
  { lang, dir }: Localized<PathsStrings>,
  note: string,
  button: string,
  press: () => void,
  { busy = false, failed = '' } = {},
) => html`
  <div class="chrome offer" part="offer" lang=${lang} dir=${dir}>
    <p class="note">${note}</p>
    <button class="button" part="start" type="button" aria-disabled=${busy} @click=${press}>${button}</button>
    <p class="note" role="status">${failed}</p>
  </div>
`;

/** The offer of the self-check, or its state while it loads or after it failed. */
export function offer(status: SelfCheckStatus, open: () => void, localized: Localized<PathsStrings>) {
  const { t } = localized;
  if (status === 'open') return nothing;
  const labels = { closed: t.start, opening: t.opening, failed: t.again };
  return block(localized, t.offer, labels[status], open, {
    busy: status === 'opening',
    failed: status === 'failed' ? t.notOpened : '',
  });
}

/** The self-check is withheld, because its support could not be loaded. */
export const withheld = (retry: () => void, localized: Localized<PathsStrings>) =>
  block(localized, localized.t.withheld, localized.t.again, retry);

/** The state of a comparison that is not loaded yet. */
export function sourceStatus(status: SourceStatus, retry: () => void, localized: Localized<PathsStrings>) {
  const { t, lang, dir } = localized;
  if (status === 'loading') return html`<p class="chrome note" lang=${lang} dir=${dir} role="status">${t.loading}</p>`;
  return status === 'failed' ? block(localized, t.notLoaded, t.again, retry) : nothing;
}
