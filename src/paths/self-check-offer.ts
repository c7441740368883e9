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

/** The offer of the self-check, and what became of it. */
export function offer(status: SelfCheckStatus, open: () => void, localized: Localized<PathsStrings>) {
  const { t } = localized;
  if (status === 'open') return nothing;
  const failed = status === 'failed';
  const busy = status === 'opening';
  return block(localized, t.offer, busy ? t.opening : failed ? t.again : t.start, open, {
    busy,
    failed: failed ? t.notOpened : '',
  });
}

/** The self-check without its support: the way to try again. */
export const withheld = (retry: () => void, localized: Localized<PathsStrings>) =>
  block(localized, localized.t.withheld, localized.t.again, retry);

/** Where a comparison that is not there yet stands. */
export function sourceStatus(status: SourceStatus, retry: () => void, localized: Localized<PathsStrings>) {
  const { t, lang, dir } = localized;
  if (status === 'loading') return html`<p class="chrome note" lang=${lang} dir=${dir} role="status">${t.loading}</p>`;
  return status === 'failed' ? block(localized, t.notLoaded, t.again, retry) : nothing;
}
