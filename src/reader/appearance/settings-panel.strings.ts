/** @pure The strings of the panel with the text settings. */
import type { FACES, THEMES } from './reader-settings.js';

export interface SettingsPanelStrings {
  readonly textSettings: string;
  readonly size: string;
  readonly smaller: string;
  readonly larger: string;
  readonly lines: string;
  readonly linesCloser: string;
  readonly linesFurther: string;
  readonly space: string;
  readonly lessSpace: string;
  readonly moreSpace: string;
  /** The steps of space, from the page's own on. */
  readonly spaces: readonly [string, string, string, string];
  /** Everything apart in one press, as far as WCAG names it. */
  readonly airy: string;
  readonly colours: string;
  readonly themes: Readonly<Record<(typeof THEMES)[number], string>>;
  readonly face: string;
  readonly faces: Readonly<Record<(typeof FACES)[number], string>>;
  readonly measure: string;
  /** The page's own, then short to long. */
  readonly measures: readonly [string, string, string, string];
  readonly focus: string;
  readonly focusNone: string;
  /** @param count - 1, 3 or 5. */
  readonly focusLines: (count: number) => string;
  readonly focusHint: string;
  readonly hidePictures: string;
  readonly print: string;
  readonly reset: string;
  /** Says where settings are kept. */
  readonly kept: string;
  /** Says how long they last where nothing can be kept. */
  readonly unkept: string;
}

export const english: SettingsPanelStrings = {
  textSettings: 'Text settings',
  size: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  lines: 'Line spacing',
  linesCloser: 'Lines closer together',
  linesFurther: 'Lines further apart',
  space: 'Word and letter spacing',
  lessSpace: 'Less space',
  moreSpace: 'More space',
  spaces: ['As set', 'A little', 'More', 'Wide'],
  airy: 'Roomy spacing',
  colours: 'Theme',
  themes: { auto: 'Like the page', light: 'Light', dark: 'Dark', sepia: 'Sepia', contrast: 'High contrast' },
  face: 'Typeface',
  faces: { host: 'Like the page', serif: 'Serif', sans: 'Sans serif' },
  measure: 'Line length',
  measures: ['Like the page', 'Short', 'Medium', 'Long'],
  focus: 'Line focus',
  focusNone: 'Off',
  focusLines: (count) => (count === 1 ? '1 line' : `${count} lines`),
  focusHint: 'Move it with the up and down arrow keys, with the mouse or by scrolling. Escape turns it off.',
  hidePictures: 'Hide pictures',
  print: 'Print the article',
  reset: 'Reset',
  kept: 'Kept on this device only.',
  unkept: 'These settings last until you leave this page.',
};
