import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { lookOf, page, type Trade } from './sample/blocks.js';

const meta: Meta = {
  title: 'Samples',
  tags: ['!autodocs'], // samples.mdx
  parameters: { layout: 'padded' },
};
export default meta;

/** A trade's article, comparison and booking, in its look while the toolbar asks for no other. */
const sample = (trade: Trade): StoryObj => ({
  render: (_, { globals }) =>
    html`${page(['sample-reader', 'sample-paths', 'sample-booking'], String(globals['language']), trade)}`,
  parameters: { look: lookOf(trade) },
});

/** A practice: work by oneself or with a clinician, with signs that lead to support. Its look is the page's own. */
export const Practice: StoryObj = sample('practice');

/** A language school: a group course or one-to-one lessons. Its look is dusk. */
export const LanguageSchool: StoryObj = sample('language school');

/** A law office: mediation or going to court, with a way out for whoever is afraid. Its look is paper. */
export const LawOffice: StoryObj = sample('law office');

/** A pottery studio: an evening course or open studio time. Its look is clay. */
export const PotteryStudio: StoryObj = sample('pottery studio');
