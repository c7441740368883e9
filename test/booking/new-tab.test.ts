import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import {
  booking,
  calendly,
  catchTabs,
  clear,
  click,
  dialog,
  linkOf,
  inside,
  page,
  record,
  settled,
  text,
  until,
} from './helpers.js';

const offline = (widget: WayleafBooking) => text(inside(widget, '.note[role=status]'));

describe('a new tab', () => {
  let tabs: ReturnType<typeof catchTabs>;
  beforeEach(() => {
    tabs = catchTabs();
  });
  afterEach(() => {
    tabs.restore();
    clear();
  });
  const opened = () =>
    tabs.opened.map(({ href, target, rel, referrerPolicy }) => ({ href, target, rel, referrerPolicy }));
  const away = (href: string, target = '_blank') => ({
    href,
    target,
    rel: 'noopener',
    referrerPolicy: 'strict-origin',
  });
  /** WebKit opens no tab for a press once something was waited for, so the page itself goes. */
  const afterWaiting = navigator.vendor.startsWith('Apple') ? '_self' : '_blank';

  it('opens where the words said so, for an unknown address and with mode="tab", and shows no frame', async () => {
    for (const attributes of ['', 'mode="tab" provider="calendly"']) {
      const widget = await booking(
        `<wayleaf-booking ${attributes}><a href="${page('silent')}">Book</a></wayleaf-booking>`,
      );
      const events = record(widget);
      await click(linkOf(widget));
      await until(() => events.some(({ type }) => type === 'open'));
      expect(opened()).to.deep.equal([away(page('silent'))]);
      expect(events.map(({ type }) => type)).to.deep.equal(['open-request', 'open']);
      expect(widget.shadowRoot!.querySelector('iframe')).to.equal(null);
      tabs.opened.length = 0;
    }
  });

  it('opens when our own part cannot be loaded; the next press tries again', async () => {
    const widget = await calendly();
    const events = record(widget);
    const { session } = lazyChunks;
    lazyChunks.session = () => Promise.reject(new Error('no network'));
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => tabs.opened.length);
    lazyChunks.session = session;
    expect(opened()).to.deep.equal([away(page('calendly/event'), afterWaiting)]);
    expect(events.map(({ type, event }) => [type, (event as { reason?: string }).reason])).to.deep.equal([
      ['open-request', undefined],
      ['fail', 'part'],
    ]);
    expect(dialog(widget)).to.equal(null);
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-009'), 'the problem is named');
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(widget));
    await until(() => !widget.problems.length);
  });

  it('offline: no empty window, but words; the link still leads out when pressed again', async () => {
    const widget = await calendly();
    const events = record(widget);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const top = Math.round(linkOf(widget).getBoundingClientRect().top - widget.getBoundingClientRect().top);
      await click(linkOf(widget));
      await settled(widget);
      expect(dialog(widget)).to.equal(null);
      expect(offline(widget)).to.contain('offline');
      expect(
        Math.round(linkOf(widget).getBoundingClientRect().top - widget.getBoundingClientRect().top),
        'the button stays where it was',
      ).to.equal(top);
      expect((events.at(-1)!.event as unknown as { reason: string }).reason).to.equal('offline');
      expect(opened()).to.deep.equal([]);
      // a press of its own: two clicks at once are a double click, which WebKit's driver makes of them
      linkOf(widget).focus();
      await sendKeys({ press: 'Enter' });
      expect(opened()).to.deep.equal([away(page('calendly/event'))]);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(widget)?.open);
    expect(offline(widget)).to.equal('');
  });
});
