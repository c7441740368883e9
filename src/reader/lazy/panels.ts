import { css, html, nothing } from 'lit';
import { PLAIN, THEMES, step, type Comfort, type Theme } from '../comfort.js';
import type { ReaderStrings } from '../strings.js';

/** The words of this part. */
export interface PanelStrings {
  readonly close: string;
  readonly textSettings: string;
  readonly size: string;
  readonly smaller: string;
  readonly larger: string;
  readonly airy: string;
  readonly colours: string;
  readonly themes: Readonly<Record<(typeof THEMES)[number], string>>;
  readonly reset: string;
  /** Says where settings are kept. */
  readonly kept: string;
  /** Says how long they last where nothing can be kept. */
  readonly unkept: string;
}

const english = {
  close: 'Close',
  textSettings: 'Text settings',
  size: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  airy: 'More space between lines and words',
  colours: 'Colors',
  themes: { auto: 'Like the page', light: 'Light', dark: 'Dark', sepia: 'Sepia', contrast: 'High contrast' },
  reset: 'Reset',
  kept: 'Kept on this device only.',
  unkept: 'These settings last until you leave this page.',
} satisfies PanelStrings;

/** What the panels need of the reader. */
export interface PanelContext {
  readonly t: ReaderStrings & Partial<PanelStrings>;
  readonly lang: string;
  readonly dir: string;
  readonly locale: string;
  readonly comfort: Comfort;
  /** The look shown; `host` offers no choice. */
  readonly theme: Theme;
  readonly keeps: boolean;
  /** The list of sections. */
  readonly outline: unknown;
  readonly set: (change: Partial<Comfort>) => void;
  readonly closed: () => void;
}

const sheet = ({ t, lang, dir, closed }: PanelContext, title: string, kind: string, body: unknown): unknown => html`
  <div
    class="chrome sheet ${kind}"
    part="sheet"
    popover
    role="dialog"
    aria-labelledby="sheet-title"
    lang=${lang}
    dir=${dir}
    @keydown=${pressTab}
    @keyup=${pressTab}
    @focusout=${leave}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && closed()}
  >
    <div class="sheet-head">
      <h2 id="sheet-title">${title}</h2>
      <button class="button plain" type="button" @click=${(event: Event) => sheetOf(event).hidePopover()}>${t.close ?? english.close}</button>
    </div>
    ${body}
  </div>
`;

/** Whether Tab is down: with a mouse, the press outside closes the panel. */
let tabbing = false;

const pressTab = ({ type, key }: KeyboardEvent): void => void (tabbing = type === 'keydown' && key === 'Tab');

/** What the focus goes to by keyboard is not hidden by the panel it came from. */
function leave(event: FocusEvent): void {
  const panel = event.currentTarget as HTMLElement;
  if (!tabbing || panel.contains(event.relatedTarget as Node | null)) return;
  tabbing = false;
  // once the focus is where it goes, so that it stays there
  setTimeout(() => panel.matches(':popover-open:not(:focus-within)') && panel.hidePopover());
}

const sheetOf = (event: Event): HTMLElement => (event.currentTarget as Element).closest<HTMLElement>('[popover]')!;

/** The outline, where there is no room for it beside the text. */
export const outlinePanel = (context: PanelContext): unknown => sheet(context, context.t.contents, 'contents', html`<nav aria-labelledby="sheet-title">${context.outline}</nav>`);

/** Text size, space and colours. */
export function comfortPanel(context: PanelContext): unknown {
  const { comfort, theme, set, locale, keeps } = context;
  const t = { ...english, ...context.t };
  const { size, airy } = comfort;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(size / 100);
  const sizeButton = (by: 1 | -1, name: string) => html`
    <button class="button" type="button" aria-label=${name} aria-disabled=${step(size, by) === size ? 'true' : nothing} @click=${() => set({ size: step(size, by) })}>
      <span class=${by > 0 ? 'large' : 'small'} aria-hidden="true">A</span>
    </button>
  `;
  return sheet(
    context,
    t.textSettings,
    'comfort',
    html`
      <div class="row" role="group" aria-labelledby="size-label">
        <span id="size-label" class="grow">${t.size}</span>
        ${sizeButton(-1, t.smaller)}<output aria-live="polite">${percent}</output>${sizeButton(1, t.larger)}
      </div>
      <label class="row">
        <span class="grow">${t.airy}</span>
        <input type="checkbox" role="switch" .checked=${airy} @change=${(event: Event) => set({ airy: (event.target as HTMLInputElement).checked })} />
      </label>
      ${
        theme === 'host'
          ? nothing
          : html`<fieldset>
              <legend>${t.colours}</legend>
              <div class="themes">
                ${THEMES.map(
                  (each) => html`<label class="theme" data-theme=${each}>
                    <input type="radio" name="theme" value=${each} .checked=${each === theme} @change=${() => set({ theme: each })} />
                    <span>${t.themes[each]}</span>
                  </label>`,
                )}
              </div>
            </fieldset>`
      }
      <div class="row">
        <span class="grow note">${keeps ? t.kept : t.unkept}</span>
        <button class="button plain" type="button" @click=${() => set(PLAIN)}>${t.reset}</button>
      </div>
    `,
  );
}

/**
 * Opens a panel that was just rendered above the bar, and moves the focus into it. Escape, a press outside and its close
 * button close it again.
 *
 * @param bar - What it stands on.
 */
export function present(panel: HTMLElement, bar: Element): void {
  const { left, right, top } = bar.getBoundingClientRect();
  panel.style.setProperty('--_left', `${Math.max(left, 0)}px`);
  panel.style.setProperty('--_right', `${Math.max(document.documentElement.clientWidth - right, 0)}px`);
  panel.style.setProperty('--_bottom', `${Math.max(innerHeight - top, 0) + 8}px`);
  panel.showPopover();
  (panel.querySelector<HTMLElement>('[aria-current]') ?? panel.querySelector<HTMLElement>('.sheet-head ~ * :is(button, input, a)'))?.focus();
}

/** The look of the panels. */
export const panelStyles = css`
  .sheet {
    inset: auto;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: min(80vh, 40em);
    margin: 0;
    padding: var(--_s4) var(--_s5) var(--_s5);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2) calc(var(--_radius) * 2) 0 0;
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 0.5em 2.5em rgb(0 0 0 / 0.18);
    font-size: 1em;
  }
  @media (min-width: 40em) {
    .sheet {
      inset-block-end: var(--_bottom);
      left: auto;
      right: var(--_right);
      inline-size: 24em;
      border-radius: calc(var(--_radius) * 1.5);
    }
    .sheet:dir(rtl) {
      left: var(--_left);
      right: auto;
    }
  }
  .sheet-head,
  .row {
    display: flex;
    align-items: center;
    gap: var(--_s3);
  }
  .sheet-head {
    justify-content: space-between;
    margin-block-end: var(--_s2);
  }
  .sheet h2 {
    margin: 0;
    font-size: 1.05em;
    font-weight: 600;
  }
  .row {
    min-block-size: 3.25em;
    border-block-start: 1px solid var(--_line);
    padding-block: var(--_s2);
  }
  .grow {
    flex: 1;
  }
  .note {
    color: var(--_muted);
    font-size: 0.875em;
  }
  output {
    min-inline-size: 4em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .large {
    font-size: 1.35em;
    line-height: 1;
  }
  .small {
    font-size: 0.9em;
    line-height: 1;
  }
  input {
    accent-color: var(--_accent);
    inline-size: 1.35em;
    block-size: 1.35em;
    flex: none;
  }
  fieldset {
    margin: 0;
    padding: var(--_s3) 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0 0 var(--_s2);
  }
  .themes {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
    gap: var(--_s2);
  }
  .theme {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    padding: var(--_s1) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .theme:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .theme:is([data-theme='light'], [data-theme='sepia']) {
    color-scheme: light;
  }
  .theme[data-theme='dark'] {
    color-scheme: dark;
  }
  .theme[data-theme='light'] {
    background: #fdfdfc;
    color: #24282b;
  }
  .theme[data-theme='dark'] {
    background: #16191b;
    color: #dfdcd6;
  }
  .theme[data-theme='sepia'] {
    background: #f7eedd;
    color: #3c2f20;
  }
  .theme[data-theme='contrast'] {
    border-width: 2px;
    border-color: light-dark(#000, #fff);
    background: light-dark(#fff, #000);
    color: light-dark(#000, #fff);
    font-weight: 600;
  }
  label {
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .theme:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
