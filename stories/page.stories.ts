import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { page } from './sample/blocks.js';

const meta: Meta = {
  title: 'The three together',
  parameters: { layout: 'padded' },
};
export default meta;

/** Read, compare, book: mark a sentence, check yourself, choose a path, and see the booking button follow. */
export const OnOnePage: StoryObj = {
  render: (_, { globals }) =>
    html`${page(['sample-reader', 'sample-paths', 'sample-booking'], String(globals['language']))}`,
};

/** The order of the blocks does not matter. */
export const BookingFirst: StoryObj = {
  render: (_, { globals }) =>
    html`${page(['sample-booking', 'sample-paths', 'sample-reader'], String(globals['language']))}`,
};
