/** Renders the panel of text settings. */
import { html, nothing } from 'lit';
import { styleOf } from '../../internal/view.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import {
  FACES,
  FOCUS_LINES,
  LINES,
  MEASURES,
  DEFAULT_SETTINGS,
  SIZES,
  SPACINGS,
  THEMES,
  WCAG,
  step,
  type ReaderSettings,
  type Theme,
} from './reader-settings.js';
import { english } from './settings-panel.strings.js';

/** What this panel needs from the reader. */
export interface SettingsPanelHost extends Localized<ReaderStrings> {
  readonly settings: ReaderSettings;
  /** The theme in effect; `host` offers no choice. */
  readonly theme: Theme;
  readonly persists: boolean;
  /** The element that holds the text. */
  readonly root: Element;
  readonly set: (change: Partial<ReaderSettings>) => void;
  readonly print: () => void;
}

/** The current line height of running text, as a multiple of its size. */
function lineHeight(root: Element): number {
  const { lineHeight: height, fontSize } = styleOf(root.querySelector('p') ?? root);
  // `normal` differs by typeface, and is about this
  return (parseFloat(height) || parseFloat(fontSize) * 1.2) / parseFloat(fontSize);
}

/** The panel's title. */
export const settingsTitle = ({ t }: SettingsPanelHost): string => (t.settingsPanel ?? english).textSettings;

const letter = (kind: string) => html`<span class=${kind} aria-hidden="true">A</span>`;
const sign = (text: string) => html`<span aria-hidden="true">${text}</span>`;

const stepper = (id: string, label: string, less: unknown, value: string, more: unknown) => html`
  <div class="row" role="group" aria-labelledby="${id}-label">
    <span id="${id}-label" class="grow">${label}</span>
    <span class="steps">${less}<output aria-live="polite">${value}</output>${more}</span>
  </div>
`;

/** The controls that change a setting with `set`. */
const controls = (set: SettingsPanelHost['set']) => ({
  button: (name: string, symbol: unknown, value: number, next: number, change: Partial<ReaderSettings>) => html`
    <button
      class="button"
      type="button"
      aria-label=${name}
      aria-disabled=${next === value ? 'true' : nothing}
      @click=${() => next !== value && set(change)}
    >${symbol}</button>
  `,
  choice: (
    name: string,
    label: string,
    options: readonly (readonly [value: string, text: string])[],
    selected: string,
    change: (value: string) => Partial<ReaderSettings>,
  ) => html`
    <label class="row">
      <span class="grow">${label}</span>
      <select name=${name} @change=${(event: Event) => set(change((event.target as HTMLSelectElement).value))}>
        ${options.map(([value, text]) => html`<option value=${value} .selected=${value === selected}>${text}</option>`)}
      </select>
    </label>
  `,
  toggle: (name: string, label: string, on: boolean, change: (on: boolean) => Partial<ReaderSettings>) => html`
    <label class="row">
      <span class="grow">${label}</span>
      <input
        type="checkbox"
        role="switch"
        name=${name}
        .checked=${on}
        @change=${(event: Event) => set(change((event.target as HTMLInputElement).checked))}
      />
    </label>
  `,
});

/** Size, space, colours, typeface, line length, line focus, pictures; print and reset. */
export function settingsBody({
  t: strings,
  locale,
  settings,
  theme,
  persists,
  root,
  set,
  print,
}: SettingsPanelHost): unknown {
  const t = strings.settingsPanel ?? english;
  const { size, space, measure, face, focus, plain } = settings;
  const lines = settings.lines ?? lineHeight(root);
  const airy = { space: WCAG.space, lines: lines < WCAG.lines ? WCAG.lines : settings.lines };
  const defaultSpacing = { space: DEFAULT_SETTINGS.space, lines: DEFAULT_SETTINGS.lines };
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const isAiry = space === WCAG.space && lines >= WCAG.lines - 0.01;
  const { button, choice, toggle } = controls(set);
  const sizeButton = (by: 1 | -1, name: string, kind: string) =>
    button(name, letter(kind), size, step(SIZES, size, by), { size: step(SIZES, size, by) });
  const lineButton = (by: 1 | -1, name: string, text: string) =>
    button(name, sign(text), lines, step(LINES, lines, by), { lines: step(LINES, lines, by) });
  const spaceButton = (by: 1 | -1, name: string, text: string) =>
    button(name, sign(text), space, step([...SPACINGS.keys()], space, by), {
      space: step([...SPACINGS.keys()], space, by),
    });
  // the radio buttons are in a form, since Chromium 156 keeps those that leave a shadow root for good, but none of a
  // form
  return html`
    ${stepper(
      'size',
      t.size,
      sizeButton(-1, t.smaller, 'small'),
      percent.format(size / 100),
      sizeButton(1, t.larger, 'large'),
    )}
    ${
      theme === 'host'
        ? nothing
        : html`<fieldset>
            <legend>${t.colours}</legend>
            <form class="themes" @submit=${(event: Event) => event.preventDefault()}>
              ${THEMES.map(
                (each) => html`<label class="theme" data-theme=${each}>
                  <input
                    type="radio"
                    name="theme"
                    value=${each}
                    .checked=${each === theme}
                    @change=${() => set({ theme: each })}
                  />
                  <span>${t.themes[each]}</span>
                </label>`,
              )}
            </form>
          </fieldset>`
    }
    ${toggle('airy', t.airy, isAiry, (on) => (on ? airy : defaultSpacing))}
    ${stepper(
      'lines',
      t.lines,
      lineButton(-1, t.linesCloser, '−'),
      decimal.format(lines),
      lineButton(1, t.linesFurther, '+'),
    )}
    ${stepper('space', t.space, spaceButton(-1, t.lessSpace, '−'), t.spaces[space]!, spaceButton(1, t.moreSpace, '+'))}
    ${choice(
      'face',
      t.face,
      FACES.map((each) => [each, t.faces[each]]),
      face,
      (value) => ({ face: value as ReaderSettings['face'] }),
    )}
    ${choice(
      'measure',
      t.measure,
      [-1, ...MEASURES.keys()].map((each) => [String(each), t.measures[each + 1]!]),
      String(measure ?? -1),
      (value) => ({ measure: value === '-1' ? undefined : Number(value) }),
    )}
    ${choice(
      'focus',
      t.focus,
      FOCUS_LINES.map((each) => [String(each), each ? t.focusLines(each) : t.focusNone]),
      String(focus),
      (value) => ({ focus: Number(value) as ReaderSettings['focus'] }),
    )}
    ${focus ? html`<p class="note">${t.focusHint}</p>` : nothing}
    ${toggle('plain', t.hidePictures, plain, (on) => ({ plain: on }))}
    <div class="row foot">
      <span class="grow note">${persists ? t.kept : t.unkept}</span>
      <button class="button plain" type="button" data-print @click=${print}>${t.print}</button>
      <button class="button plain" type="button" data-reset @click=${() => set(DEFAULT_SETTINGS)}>${t.reset}</button>
    </div>
  `;
}
