import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.js';

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
        items: [item('en', 'English'), item('de', 'Deutsch'), item('ar', 'العربية')],
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
  decorators: [
    (story, { globals }) => {
      const { language, direction, theme } = globals as Record<'language' | 'direction' | 'theme', string>;
      const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
      const page =
        theme === 'dark'
          ? 'color-scheme: dark; background: #14171c; color: #e9e7e2'
          : 'color-scheme: light; background: #fff; color: #1d1d1b';
      return html`<div lang=${language} dir=${dir} style=${`${page}; padding: 1.5rem; font: 1rem/1.6 system-ui, sans-serif`}>${story()}</div>`;
    },
  ],
};
export default preview;
