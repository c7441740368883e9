/** Templates and styles of the panels that the bar opens. */
import { windowBox, zoomOf } from '../../internal/css-zoom.js';
import { viewOf } from '../../internal/view.js';
import { css, html } from 'lit';
import { settingsBody, settingsTitle, type SettingsPanelHost } from '../appearance/settings-panel.js';
import { settingsPanelStyles } from '../appearance/settings-panel.styles.js';
import { hidePopover, showPopover } from '../tools/popover.js';
import { english } from './panels.strings.js';

export { hidePopover };

/** What the panels need from the reader. */
export interface PanelHost extends SettingsPanelHost {
  /** The list of sections. */
  readonly outline: unknown;
  readonly onClosed: () => void;
}

/** Renders a panel: title, close button and content. */
export const panelView = (
  { t, lang, dir, onClosed }: PanelHost,
  title: string,
  kind: string,
  body: unknown,
): unknown => html`
  <div
    class="chrome sheet ${kind}"
    part="panel"
    popover
    role="dialog"
    aria-labelledby="sheet-title"
    lang=${lang}
    dir=${dir}
    @keydown=${trackTab}
    @keyup=${trackTab}
    @focusout=${closeOnTabOut}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && onClosed()}
  >
    <div class="sheet-head">
      <h2 id="sheet-title">${title}</h2>
      <button class="button plain" type="button" @click=${(event: Event) => hidePopover(panelOf(event))}
        >${(t.panels ?? english).close}</button
      >
    </div>
    ${body}
  </div>
`;

/** Whether Tab is held down. With a mouse, light dismiss closes the panel. */
let tabIsDown = false;

const trackTab = ({ type, key }: KeyboardEvent): void => void (tabIsDown = type === 'keydown' && key === 'Tab');

/** Closes a panel that the keyboard has moved the focus out of: it would cover the focused element. */
function closeOnTabOut(event: FocusEvent): void {
  const panel = event.currentTarget as HTMLElement;
  if (!tabIsDown || panel.contains(event.relatedTarget as Node | null)) return;
  tabIsDown = false;
  // after the focus has moved, so that closing does not pull it back
  setTimeout(() => panel.isConnected && !panel.matches(':focus-within') && hidePopover(panel));
}

const panelOf = (event: Event): HTMLElement => (event.currentTarget as Element).closest<HTMLElement>('.sheet')!;

/** Renders the outline, where there is no room for it beside the text. */
export const outlinePanel = (context: PanelHost): unknown =>
  panelView(context, context.t.contents, 'contents', html`<nav aria-labelledby="sheet-title">${context.outline}</nav>`);

/** Renders the text settings. */
export const settingsPanel = (context: PanelHost): unknown =>
  panelView(context, settingsTitle(context), 'comfort', settingsBody(context));

/**
 * Opens a rendered panel above the bar and moves the focus into it. Escape, a press outside and its close button close
 * it.
 *
 * @param bar - The bar that it is placed above.
 */
export function present(panel: HTMLElement, bar: Element): void {
  const { left, right, top } = windowBox(bar);
  const zoom = zoomOf(bar);
  const set = (name: string, distance: number, gap = 0) =>
    panel.style.setProperty(name, `${Math.max(distance, 0) / zoom + gap}px`);
  set('--_left', left);
  set('--_right', panel.ownerDocument.documentElement.clientWidth - right);
  set('--_bottom', viewOf(panel).innerHeight - top, 8);
  showPopover(panel);
  (
    panel.querySelector<HTMLElement>('[aria-current]') ??
    panel.querySelector<HTMLElement>('.sheet-head ~ * :is(button, input, select, a)')
  )?.focus();
}

/** Styles of the panels. */
export const panelStyles = css`
  .sheet {
    inset: auto;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: 100%;
    max-inline-size: none;
    /* the line being read stays in view above it, unless a very low window has no room for both */
    max-block-size: max(56%, min(22em, 100%));
    margin: 0;
    padding: var(--_s4) var(--_s5) var(--_s5);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2) calc(var(--_radius) * 2) 0 0;
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 0.5em 2.5em rgb(0 0 0 / 0.18);
    font-size: max(0.875em, 15px);
  }
  @media (min-width: 40em) {
    .sheet {
      inset-block-end: var(--_bottom);
      left: auto;
      right: var(--_right);
      inline-size: min(26em, 100% - 2em);
      max-block-size: min(100% - var(--_bottom) - 8px, 46em);
      border-radius: calc(var(--_radius) * 1.5);
    }
    .sheet:dir(rtl) {
      left: var(--_left);
      right: auto;
    }
  }
  .sheet:not([popover]) {
    position: fixed;
    z-index: 2147483646;
    box-sizing: border-box;
  }
  .sheet-head,
  .row {
    display: flex;
    align-items: center;
    gap: var(--_s3);
  }
  .sheet-head .button {
    margin-inline-end: calc(-1 * var(--_s3));
  }
  .sheet-head {
    justify-content: space-between;
    position: sticky;
    z-index: 1;
    inset-block-start: calc(-1 * var(--_s4));
    margin-block: calc(-1 * var(--_s4)) 0;
    padding-block: var(--_s2);
    background: inherit;
  }
  .sheet h2 {
    margin: 0;
    font-size: 1.05em;
    font-weight: 600;
  }
  .row {
    flex-wrap: wrap;
    column-gap: var(--_s3);
    row-gap: 0;
    min-block-size: 3em;
    border-block-start: 1px solid var(--_line);
    padding-block: 0.375em;
  }
  .grow {
    flex: 1 1 5em;
  }
  .note {
    color: var(--_muted);
    font-size: 0.875em;
  }
  ${settingsPanelStyles}
  @media (forced-colors: active) {
    .sheet-head .button {
      margin: 0;
    }
  }
`;
