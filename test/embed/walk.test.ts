import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sample } from '../support/host-page.js';

/** The focused element, looked for through open shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

async function tabTo(what: string, reached: () => unknown, limit = 80): Promise<void> {
  for (let i = 0; i < limit; i++) {
    if (reached()) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never reached ${what}; it stands on ${focused()?.outerHTML.slice(0, 120)}`);
}

const shadow = (tag: string) => document.querySelector(tag)!.shadowRoot!;
const bookingLink = () => document.querySelector<HTMLAnchorElement>('wayleaf-booking a[data-wayleaf-link="button"]');

describe('the whole walk by keyboard, with the built script', () => {
  const heard: Event[] = [];

  before(async () => {
    document.body.insertAdjacentHTML('beforeend', await sample('sample-reader', 'sample-paths', 'sample-booking'));
    const script = document.createElement('script');
    script.src = '/dist/wayleaf.js';
    document.head.append(script);
    for (const name of ['wayleaf-paths-chosen', 'wayleaf-booking-open', 'wayleaf-booking-close', 'wayleaf-problem'])
      document.addEventListener(name, (event) => heard.push(event));
    await waitUntil(() =>
      ['reader', 'paths', 'booking'].every(
        (name) => document.querySelector(`wayleaf-${name}`)?.shadowRoot?.childElementCount,
      ),
    );
    await waitUntil(() => document.querySelector('[data-wayleaf-mark]'), 'signs are offered', { timeout: 5000 });
  });

  it('reads, marks a sign, checks, chooses, books, and comes back', async function () {
    this.timeout(60_000);
    const names = () => heard.map((event) => event.type);

    // mark a sentence of the article
    await tabTo('a "sounds like me"', () => focused()?.matches('[data-wayleaf-mark]'));
    await sendKeys({ press: 'Enter' });

    // open the self-check
    await tabTo('the self-check', () => focused()?.matches('button[part="start"]'));
    await sendKeys({ press: 'Enter' });
    const inside = () => shadow('wayleaf-paths').activeElement?.id === 'check';
    await waitUntil(inside, 'the focus is in the self-check', { timeout: 5000 });

    // answer some questions; what is answered shows nowhere outside of the closed root
    // a part that comes when the page is idle, whatever anyone does, stands in the head while it is on its way
    const noneOnItsWay = () =>
      waitUntil(() => !document.querySelector('link[rel=modulepreload]'), 'all parts came', { timeout: 5000 });
    await noneOnItsWay();
    const before = document.documentElement.outerHTML;
    for (let i = 0; i < 4; i++) {
      await sendKeys({ press: 'Tab' });
      expect(inside(), 'still in the self-check').to.equal(true);
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
    }
    await aTimeout(100);
    await noneOnItsWay();
    expect(names()).to.deep.equal([]);
    expect(document.documentElement.outerHTML).to.equal(before);

    // choose the second path with the button below the comparison: back from the check
    const continues = () =>
      [...shadow('wayleaf-paths').querySelectorAll('button')].filter((button) => button.textContent.includes('Choose'));
    expect(continues()).to.have.length(2);
    await sendKeys({ down: 'Shift' });
    await tabTo('a choice', () => focused() === continues()[1]);
    await sendKeys({ up: 'Shift' });
    const label = document.querySelector('th[data-path="therapy"]')!.textContent.trim();
    expect(bookingLink()!.dataset['path']).to.equal(undefined);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bookingLink()?.dataset['path'] === 'therapy', 'booking follows the choice');
    expect(names()).to.deep.equal(['wayleaf-paths-chosen']);
    expect(shadow('wayleaf-booking').textContent).to.contain(label);

    // open the window, and leave it
    await tabTo('the booking button', () => focused() === bookingLink(), 200);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shadow('wayleaf-booking').querySelector('dialog[open]'), 'the window is open', {
      timeout: 5000,
    });
    await waitUntil(() => focused()?.closest('dialog'), 'the focus is in the window');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shadow('wayleaf-booking').querySelector('dialog[open]'), 'the window is closed');
    await waitUntil(() => focused() === bookingLink(), 'the focus is back on the button');
    expect(names()).to.deep.equal(['wayleaf-paths-chosen', 'wayleaf-booking-open', 'wayleaf-booking-close']);
  });
});
