import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { sample } from '../support/host-page.js';

describe('the three widgets on one page, from the built script', () => {
  before(async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<main>${await sample('sample-reader', 'sample-paths', 'sample-booking')}</main>`,
    );
    const script = document.createElement('script');
    script.src = '/dist/wayleaf.js';
    document.head.append(script);
    await waitUntil(() =>
      ['reader', 'paths', 'booking'].every(
        (name) => document.querySelector(`wayleaf-${name}`)?.shadowRoot?.childElementCount,
      ),
    );
    await waitUntil(() => document.querySelector('[data-wayleaf-mark]'), 'signs are offered', { timeout: 5000 });
  });

  const main = () => document.querySelector('main')!;

  for (const [where, width] of [
    ['on a desk', 1280],
    ['on a phone', 390],
    ['at 320 px', 320],
  ] as const)
    it(`have no accessibility fault axe can see, and no sideways scroll, ${where}`, async () => {
      await setViewport({ width, height: 800 });
      await aTimeout(200);
      await expect(main()).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

  it('have none in Arabic either', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    for (const element of document.querySelectorAll('[lang="en"]')) element.setAttribute('lang', 'ar');
    await waitUntil(
      () => /[\u0600-\u06ff]/.test(document.querySelector('wayleaf-paths')!.shadowRoot!.textContent ?? ''),
      'the chrome speaks Arabic',
      { timeout: 5000 },
    );
    await expect(main()).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
  });
});
