import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { directionOf } from '../src/i18n/negotiate.js';
import { languages } from '../src/i18n/languages.js';

setCustomElementsManifest(manifest);

const item = (value: string, title: string) => ({ value, title });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    backgrounds: { disable: true }, // the theme below sets it
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          ...['en', ...languages].map((tag) => item(tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!)),
          item('el', 'Pseudo-locale'),
          item('ur', 'Pseudo-locale, right to left'),
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [item('auto', 'By language'), item('ltr', 'Left to right'), item('rtl', 'Right to left')],
      },
    },
    theme: {
      description: 'Light or dark page',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [item('light', 'Light'), item('dark', 'Dark')],
      },
    },
  },
  initialGlobals: { language: 'en', direction: 'auto', theme: 'light' },
  loaders: [
    async ({ globals }) => (/^(?:el|ur)$/.test(String(globals['language'])) ? import('./pseudo-locale.js') : undefined),
  ],
  decorators: [
    (story, { globals }) => {
      const { language, direction, theme } = globals as Record<'language' | 'direction' | 'theme', string>;
      const dir = direction === 'auto' ? directionOf(language) : direction;
      const page =
        theme === 'dark'
          ? 'color-scheme: dark; background: #14171c; color: #e9e7e2'
          : 'color-scheme: light; background: #fff; color: #1d1d1b';
      return html`<div lang=${language} dir=${dir} style=${`${page}; padding: clamp(0rem, 10vw - 2rem, 1.5rem); font: 1rem/1.6 system-ui, sans-serif`}>${story()}</div>`;
    },
  ],
};
export default preview;
