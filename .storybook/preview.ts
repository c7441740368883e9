import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { controlsOf, followControls } from './controls.js';
import { markUp } from './marked-up.js';
import { collectGlobals } from './toolbar-globals.js';
import { globalTypes, initialGlobals, onPage, widths } from './toolbar.js';

setCustomElementsManifest(manifest);
markUp();
collectGlobals();

/** The controls work on each story, whatever it is drawn from. */
const controlled: Decorator = (story, { args, initialArgs, component: tag }) => {
  if (!tag) return html`${story()}`;
  const follow = (end?: Element) => {
    if (end?.parentElement) followControls(end.parentElement, tag, manifest, args, initialArgs);
  };
  return html`<div>${story()}<span hidden ${ref(follow)}></span></div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { extractArgTypes: (tag: string) => controlsOf(tag, manifest) },
    options: {
      storySort: {
        includeNames: true,
        order: [
          'Theming',
          'Samples',
          ['All samples', '*'],
          'Reader',
          ['Start here', 'All states', '*', 'Read aloud'],
          'Paths',
          ['Start here', 'All states', '*'],
          'Booking',
          ['Start here', 'All states', '*', 'Made here'],
          '*',
        ],
      },
    },
    viewport: { options: widths },
    backgrounds: { disable: true }, // the theme of the toolbar sets it
  },
  globalTypes,
  initialGlobals,
  loaders: [
    async ({ globals }) => (/^(?:el|ur)$/.test(String(globals['language'])) ? import('./pseudo-locale.js') : undefined),
  ],
  decorators: [controlled, onPage],
};
export default preview;
