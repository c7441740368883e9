import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { block } from './sample/blocks.js';

/** Puts the sample's widgets into separate blocks, as a site builder would, with nothing of ours around them. */
function page(...ids: Parameters<typeof block>[0][]) {
  const holder = document.createElement('main');
  holder.style.cssText = 'max-width: 62em; margin-inline: auto; display: grid; gap: 3em; line-height: 1.6';
  for (const id of ids) {
    const section = document.createElement('section');
    section.append(document.createRange().createContextualFragment(block(id)));
    holder.append(section);
  }
  return html`${holder}`;
}

const meta: Meta = {
  title: 'The three together',
  parameters: { layout: 'padded' },
};
export default meta;

/** Read, compare, book: mark a sentence, check yourself, choose a path, and see the booking button follow. */
export const OnOnePage: StoryObj = { render: () => page('sample-reader', 'sample-paths', 'sample-booking') };

/** The order of the blocks does not matter. */
export const BookingFirst: StoryObj = { render: () => page('sample-booking', 'sample-paths', 'sample-reader') };
