/** Templates of the loading and the failed state. */
import { html, nothing } from 'lit';
import type { Localized } from '../i18n/strings.js';
import type { ReaderStrings } from './strings.js';

/** Renders placeholder lines while an article is fetched and there is nothing else to read. */
export const skeleton = ({ t, lang, dir }: Localized<ReaderStrings>): unknown => html`
  <div class="chrome skeleton room" role="status" lang=${lang} dir=${dir}>
    <span class="visually-hidden">${t.loading}</span>
    ${[70, 96, 92, 98, 60, 94, 97, 90, 60].map((width) => html`<div data-width=${width}></div>`)}
  </div>
`;

/** Renders the notice that the article could not be loaded. */
export const failed = (
  { t, lang, dir }: Localized<ReaderStrings>,
  href: string | undefined,
  retry: () => void,
  reservesSpace: boolean,
): unknown => html`
  <div class=${reservesSpace ? 'room' : ''}>
    <div class="chrome failed" part="failed" role="status" lang=${lang} dir=${dir}>
      <p>${t.failed}</p>
      <button class="button" type="button" @click=${retry}>${t.retry}</button>
      ${href ? html`<a href=${href}>${t.openSource}</a>` : nothing}
    </div>
  </div>
`;
