/**
 * Stands for pages that tell their height in a way of their own (docs/decisions/provider-protocols.md).
 *
 * - `tidycal/wren?embed=1` carries the child half of iframe-resizer 4: it says `[iFrameResizerChild]Ready`, then waits
 *   for
 *   `[iFrameSizer]` with an id and fifteen settings, and answers under that id. Without the greeting it stays silent.
 * - `tidycal/deaf` has lost that first word, so that the greeting must come by itself.
 * - `youcanbookme/?noframe=true` sends its height as a bare number.
 */
import { page, steps } from './page.mjs';

const tidycal = (start) =>
  page(
    'TidyCal',
    `
  let id;
  const say = (height, type) => id !== undefined && parent.postMessage('[iFrameSizer]' + id + ':' + height + ':700:' + type, '*');
  addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || data.slice(0, 13) !== '[iFrameSizer]' || id !== undefined) return;
    const settings = data.slice(13).split(':');
    if (settings.length !== 16) return;
    id = settings[0];
    say(910, 'init');
  });
  ${steps(`{ tall: () => say(1300, 'resizeObserver'), booked: () => {} }`)}
  ${start}`,
  );

export default {
  'tidycal/wren': () => tidycal(`parent.postMessage('[iFrameResizerChild]Ready', '*');`),
  'tidycal/deaf': () => tidycal(''),
  youcanbookme: (query) =>
    page(
      'YouCanBookMe',
      query.get('noframe') === 'true'
        ? `parent.postMessage(880, '*'); ${steps(`{ tall: () => parent.postMessage(1300, '*') }`)}`
        : '',
    ),
};
