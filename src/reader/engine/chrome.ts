/** Templates of the chrome: the outline beside the text, the progress line and the bar. */
import { html, nothing, svg } from 'lit';
import { icon, listen as listenShape, quote } from '../tools/icons.js';
import type { Localized } from '../../i18n/strings.js';
import type { Panel, PanelNotice } from './panel-controller.js';
import { minutesText, percentText, type ReadingTime } from '../reading/reading-time.js';
import type { ReaderStrings } from '../strings.js';
import { english } from './bar.strings.js';

const CONTENTS = svg`<path d="M3 5h1M7 5h10M3 10h1M7 10h10M3 15h1M7 15h10"/>`;
const MORE = svg`<path d="M4.500 10h.01M10 10h.01M15.500 10h.01" stroke-width="2.500"/>`;
const TEXT = svg`<path d="M2 16 7 4l5 12M3.8 12h6.4M13 16l2.6-6.5L18.2 16M13.9 14h3.4"/>`;

/** Renders the outline beside the text. */
export const outlineBeside = ({ t, lang, dir }: Localized<ReaderStrings>, list: unknown): unknown => html`
  <div class="rail">
    <nav class="chrome outline" part="outline" aria-label=${t.contents} lang=${lang} dir=${dir}>${list}</nav>
  </div>
`;

/** Renders the progress line. Hidden from screen readers, because the bar says the same in words. */
export const progressLine = (isAdopted: boolean): unknown =>
  html`<div class="line ${isAdopted ? 'away' : ''}" part="progress" aria-hidden="true"><div></div></div>`;

/** The facts in the bar. */
export interface FactsText {
  readonly full: string;
  /** For a narrow bar. */
  readonly brief: string;
}

/**
 * Formats the reading time, or the progress once the visitor has begun.
 *
 * @param left - The minutes that are left.
 */
export function factsText(
  { t, locale }: Localized<ReaderStrings>,
  { low, high }: ReadingTime,
  progress: number,
  left: number,
): FactsText {
  if (progress >= 1) return { full: t.finished, brief: percentText(1, locale) };
  const share = Math.floor(progress * 100) / 100;
  if (!share) {
    const time = minutesText(low, high, locale);
    return { full: t.readingTime(time), brief: time };
  }
  const brief = percentText(share, locale);
  return { full: t.progress(brief, minutesText(left, left, locale)), brief };
}

/** The state the bar renders, and what its buttons call. */
export interface BarProps {
  /** The reading time or the progress. */
  readonly facts: unknown;
  /** Whether the article is an element elsewhere on the page. */
  readonly isAdopted: boolean;
  readonly isCompact: boolean;
  /** Whether the bar has the button that opens the outline. */
  readonly hasContents: boolean;
  /** The offer to resume reading, shown in place of the facts, or `nothing`. */
  readonly resume: unknown;
  /** Whether text of the article is selected. */
  readonly hasSelection: boolean;
  /** Begins to read the article aloud; `undefined` where that is not offered, or goes on. */
  readonly listen: (() => void) | undefined;
  /** The controls while it is read aloud. */
  readonly narration: unknown;
  readonly open: string | undefined;
  /** What became of the panel or tool requested last, where it is not open. */
  readonly notice: PanelNotice | undefined;
  readonly preload: () => void;
  readonly toggle: (panel: Panel) => void;
}

/** Renders the bar: facts at one end, buttons at the other. */
export function bar(
  { t, lang, dir }: Localized<ReaderStrings>,
  {
    facts,
    isAdopted,
    isCompact,
    hasContents,
    resume,
    hasSelection,
    listen,
    narration,
    open,
    notice,
    preload,
    toggle,
  }: BarProps,
): unknown {
  const button = (panel: Panel, name: string, shape: unknown, iconOnly = isCompact) => html`
    <button
      class="button plain"
      type="button"
      data-panel=${panel}
      aria-haspopup="dialog"
      aria-expanded=${open === panel ? 'true' : 'false'}
      aria-label=${name}
      title=${iconOnly ? name : nothing}
      @click=${() => toggle(panel)}
    >
      ${icon(shape)}${iconOnly ? nothing : html`<span>${name}</span>`}
    </button>
  `;
  const own = t.bar ?? english;
  const offers = !hasSelection && resume !== nothing;
  return html`
    <div
      class="chrome bar ${isAdopted ? 'away' : ''} ${hasSelection ? 'quoting' : ''} ${offers ? 'offering' : ''}"
      part="bar"
      role="group"
      aria-label=${t.tools}
      lang=${lang}
      dir=${dir}
      @pointerenter=${preload}
      @focusin=${preload}
    >
      ${narration ?? nothing} ${resume}<span class="facts" ?hidden=${resume !== nothing}>${facts}</span>
      ${
        listen
          ? html`<button
              class="button plain listen"
              type="button"
              aria-label=${own.listen}
              title=${isCompact ? own.listen : nothing}
              @click=${listen}
              >${icon(listenShape())}${isCompact ? nothing : html`<span>${own.listen}</span>`}</button
            >`
          : nothing
      }
      ${hasSelection ? button('quote', own.quote, quote()) : nothing}
      ${hasContents ? button('contents', t.contents, CONTENTS) : nothing} ${button('comfort', t.text, TEXT)}
      ${button('tools', own.more, MORE, true)}
      <span class="unreached" role="status">${notice ? { waiting: own.opening, failed: own.unreached, undrawn: own.undrawn }[notice] : nothing}</span>
    </div>
  `;
}
