import { html, nothing, svg } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import type { Panel } from './panel-controller.js';
import { minutesText, numberFormat, type ReadingTime } from '../reading/reading-time.js';
import type { ReaderStrings } from '../strings.js';
import { english } from './bar.strings.js';

const icon = (path: unknown): unknown =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;
const CONTENTS = svg`<path d="M3 5h1M7 5h10M3 10h1M7 10h10M3 15h1M7 15h10"/>`;
const MORE = svg`<path d="M4.500 10h.01M10 10h.01M15.500 10h.01" stroke-width="2.500"/>`;
const QUOTE = svg`<path d="M4 14c2.500-.5 4-2 4-5V5.500H3.500V10H6M12 14c2.500-.5 4-2 4-5V5.500h-4.500V10H14"/>`;
const TEXT = svg`<path d="M2 16 7 4l5 12M3.8 12h6.4M13 16l2.6-6.5L18.2 16M13.9 14h3.4"/>`;

/** The outline beside the text. */
export const outlineBeside = ({ t, lang, dir }: Localized<ReaderStrings>, list: unknown): unknown => html`
  <div class="rail">
    <nav class="chrome outline" part="outline" aria-label=${t.contents} lang=${lang} dir=${dir}>${list}</nav>
  </div>
`;

/** The line that grows as the words are read; the bar says the same in words. */
export const progressLine = (away: boolean): unknown =>
  html`<div class="line ${away ? 'away' : ''}" part="progress" aria-hidden="true"><div></div></div>`;

/**
 * What the article takes, or how far it is read; in full, and, where that differs, for a narrow bar.
 *
 * @param left - The minutes that are left.
 */
export function factsText(
  { t, locale }: Localized<ReaderStrings>,
  { low, high }: ReadingTime,
  progress: number,
  left: number,
): readonly [full: string, brief?: string] {
  if (progress >= 1) return [t.finished, numberFormat(locale, { style: 'percent' }).format(1)];
  const part = Math.floor(progress * 100) / 100;
  if (!part) return [t.readingTime(minutesText(low, high, locale)), minutesText(low, high, locale)];
  const percent = numberFormat(locale, { style: 'percent' }).format(part);
  return [t.progress(percent, minutesText(left, left, locale)), percent];
}

/** What the bar offers. */
export interface Tools {
  /** Whether the article stands elsewhere on the page. */
  readonly away: boolean;
  readonly compact: boolean;
  /** Whether the outline is reached from here. */
  readonly contents: boolean;
  /** What is offered in place of the facts, or `nothing`. */
  readonly offer: unknown;
  /** Whether words of the article are selected. */
  readonly quote: boolean;
  readonly open: string | undefined;
  /** Whether the panel that was asked for did not come. */
  readonly unreached: boolean;
  readonly warm: () => void;
  readonly toggle: (panel: Panel) => void;
}

/** The one bar: facts at one end, tools at the other. */
export function bar(
  { t, lang, dir }: Localized<ReaderStrings>,
  [full, brief]: readonly [string, string?],
  { away, compact, contents, offer, quote, open, unreached, warm, toggle }: Tools,
): unknown {
  const own = t.bar ?? english;
  const button = (panel: Panel, name: string, shape: unknown, bare = compact) => html`
    <button
      class="button plain"
      type="button"
      data-panel=${panel}
      aria-haspopup="dialog"
      aria-expanded=${open === panel ? 'true' : 'false'}
      aria-label=${name}
      title=${bare ? name : nothing}
      @click=${() => toggle(panel)}
    >
      ${icon(shape)}${bare ? nothing : html`<span>${name}</span>`}
    </button>
  `;
  return html`
    <div class="chrome bar ${away ? 'away' : ''} ${quote ? 'quoting' : offer === nothing ? '' : 'offering'}" part="bar" role="group" aria-label=${t.tools} lang=${lang} dir=${dir} @pointerenter=${warm} @focusin=${warm}>
      ${offer}<span class="facts" ?hidden=${offer !== nothing}>${brief ? html`<span class="full">${full}</span><span class="brief">${brief}</span>` : full}</span>
      ${quote ? button('quote', own.quote, QUOTE) : nothing} ${contents ? button('contents', t.contents, CONTENTS) : nothing} ${button('comfort', t.text, TEXT)}
      ${button('tools', own.more, MORE, true)}
      <span class="unreached" role="status">${unreached ? own.unreached : nothing}</span>
    </div>
  `;
}
