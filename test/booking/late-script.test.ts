import { aTimeout, expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { upgradeInPlace } from '../../src/internal/in-place.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { clear, dialog, inside, page, put, settled, until } from './helpers.js';
import { painted } from '../support/painted.js';

/** A widget as it is when the page was on screen before the script came. */
async function late(markup: string): Promise<WayleafBooking> {
  const box = put('<p>Words on screen.</p>');
  await until(painted, 'the page was painted a while ago');
  upgradeInPlace(() => (box.innerHTML = markup));
  const widget = box.querySelector('wayleaf-booking')!;
  window.scrollTo(0, 0);
  await settled(widget);
  return widget;
}

const MARKUP = `<wayleaf-booking provider="calendly" price="$160"><a href="${page('calendly/event')}">Book</a> <a data-path="a" href="${page('calendly/event?a')}">Book A</a></wayleaf-booking><p>After</p>`;
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('when the script comes late', () => {
  afterEach(clear);

  it('what the visitor looks at stays as it is', async () => {
    const widget = await late(MARKUP);
    expect(widget.querySelector('[data-wayleaf-link]')).to.equal(null);
    expect(inside(widget, '.note, .facts')).to.equal(null);
    expect([...widget.querySelectorAll('a')].every((link) => link.getBoundingClientRect().height > 0)).to.equal(true);
    expect(widget.problems).to.deep.equal([]);
  });

  it('not even for a moment are the words gone', async () => {
    const box = put('<p>Words on screen.</p>');
    upgradeInPlace(() => (box.innerHTML = MARKUP));
    const widget = box.querySelector('wayleaf-booking')!;
    const tall = () => widget.querySelector('a')!.getBoundingClientRect().height;
    expect(widget.shadowRoot).to.exist;
    expect(tall()).to.be.greaterThan(0);
    await settled(widget);
    expect(tall()).to.be.greaterThan(0);
    expect(widget.shadowRoot!.querySelectorAll('slot').length).to.equal(2);
  });

  it('it takes its shape after the visitor has done something elsewhere', async () => {
    const widget = await late(MARKUP);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await settled(widget);
    expect(widget.querySelector('[data-wayleaf-link=button]')).to.exist;
    expect(inside(widget, '.facts')).to.exist;
  });

  for (const index of [0, 1])
    it(`a press on link ${index + 1} already opens booking, and finds the link where it was`, async () => {
      const widget = await late(MARKUP);
      const link = widget.querySelectorAll('a')[index]!;
      const before = middle(link);
      await sendMouse({ type: 'move', position: before });
      await sendMouse({ type: 'down' });
      await aTimeout(60);
      expect(middle(link)).to.deep.equal(before);
      await sendMouse({ type: 'up' });
      await until(() => dialog(widget)?.open);
      expect(inside(widget, 'h2')!.textContent).to.equal(link.textContent);
    });

  it('a link that was only an attribute appears at once', async () => {
    const widget = await late('<wayleaf-booking href="https://calendly.com/w"></wayleaf-booking>');
    expect(widget.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(inside(widget, '.note')).to.exist;
  });
});
