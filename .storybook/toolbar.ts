/**
 * What the toolbar sets on every story: look, light or dark, language, direction, motion, contrast. The width is
 * Storybook's own tool, which resizes the frame, so that the widgets meet a real phone's media queries.
 */
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { directionOf } from '../src/i18n/negotiate.js';
import { languages } from '../src/i18n/languages.js';
import { HOST, looks, lookSheet, type LookTokens } from '../src/theme/looks/looks.js';
import { reduceMotion } from './reduced-motion.js';

const item = (value: string, title: string) => ({ value, title });
const tool = <Icon extends string>(
  description: string,
  icon: Icon,
  items: readonly { readonly value: string; readonly title: string }[],
) => ({
  description,
  toolbar: { title: description, icon, dynamicTitle: true, items: [...items] },
});
const spoken = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** The five shipped looks. */
export const LOOKS: Readonly<Record<string, LookTokens | undefined>> = { [HOST]: undefined, ...looks };

export const globalTypes = {
  look: tool(
    'Look',
    'paintbrush',
    Object.keys(LOOKS).map((name) => item(name, spoken(name))),
  ),
  theme: tool('Light or dark page', 'mirror', [item('light', 'Light'), item('dark', 'Dark')]),
  language: tool('Language', 'globe', [
    ...['en', ...languages].map((tag) => item(tag, spoken(new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!))),
    item('el', 'Pseudo-locale'),
    item('ur', 'Pseudo-locale, right to left'),
  ]),
  direction: tool('Direction', 'transfer', [
    item('auto', 'By language'),
    item('ltr', 'Left to right'),
    item('rtl', 'Right to left'),
  ]),
  motion: tool('Motion', 'play', [item('full', 'Motion'), item('reduced', 'Less motion')]),
  contrast: tool('Contrast', 'contrast', [item('normal', 'Contrast'), item('more', 'More contrast')]),
} satisfies Preview['globalTypes'];

export const initialGlobals = {
  look: HOST,
  theme: 'light',
  language: 'en',
  direction: 'auto',
  motion: 'full',
  contrast: 'normal',
  viewport: { value: undefined, isRotated: false },
};
type Globals = Record<keyof typeof globalTypes, string>;

const size = (name: string, width: number, height: number, type: 'mobile' | 'tablet' | 'desktop') => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
  type,
});
/** For `parameters.viewport.options`. */
export const widths = {
  phone: size('Phone', 360, 740, 'mobile'),
  tablet: size('Tablet', 820, 1100, 'tablet'),
  desk: size('Desk', 1280, 860, 'desktop'),
};

const sheet = document.head.appendChild(document.createElement('style'));
sheet.textContent = Object.entries(LOOKS)
  .map(([name, look]) => lookSheet(name, look))
  .join('\n');

const PLAIN = { page: ['#ffffff', '#14171c'], text: ['#1d1d1b', '#e9e7e2'] } as const;

/** A piece of a page around the story, as the toolbar wants it. */
export const onPage: Decorator = (story, context) => {
  const { language, direction, theme, look, motion, contrast } = context.globals as Globals;
  reduceMotion(motion === 'reduced');
  // a sample has a look of its own, unless another one is asked for
  const own = (context.parameters['look'] as string | undefined) ?? HOST;
  const name = contrast === 'more' ? 'contrast' : look === HOST ? own : look;
  const { page, text } = LOOKS[name] ?? PLAIN;
  const pair = ([light, dark]: readonly [light: string, dark: string]) => (theme === 'dark' ? dark : light);
  // the margin around a story alone; a page of documentation has many
  if (context.viewMode === 'story') document.body.style.backgroundColor = pair(page);
  return html`<div lang=${language} dir=${direction === 'auto' ? directionOf(language) : direction} data-wayleaf-look=${name === HOST ? nothing : name} style=${`color-scheme: ${theme}; background: ${pair(page)}; color: ${pair(text)}; padding: clamp(0rem, 10vw - 2rem, 1.5rem); font: 1rem/1.6 system-ui, sans-serif`}>${story()}</div>`;
};
