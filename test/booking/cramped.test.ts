import { expect } from '@open-wc/testing';
import { page, until } from './helpers.js';

describe('in a site builder’s small frame', () => {
  for (const [width, height, words] of [
    [400, 700, 'in a new tab'],
    [600, 400, 'in a new tab'],
    [600, 600, 'in a window on this page'],
  ] as const)
    it(`of ${width} × ${height} px it opens ${words}`, async () => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { width, height });
      frame.srcdoc = `<!doctype html><html lang="en"><base href="${location.origin}/"><body><wayleaf-booking provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking><script type="module" src="/src/booking/define.ts"></script>`;
      document.body.append(frame);
      try {
        await until(
          () =>
            frame.contentDocument?.querySelector('wayleaf-booking a[aria-description]') ||
            frame.contentDocument?.querySelector('wayleaf-booking')?.shadowRoot,
        );
        // whatever it waits for, a press ends it
        frame.contentDocument!.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
        const note = () =>
          frame.contentDocument!.querySelector('wayleaf-booking')!.shadowRoot!.querySelector('.note')?.textContent ??
          '';
        await until(() => note());
        expect(note()).to.contain(words);
      } finally {
        frame.remove();
      }
    });
});
