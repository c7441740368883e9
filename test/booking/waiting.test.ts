import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import {
  booking,
  catchTabs,
  clear,
  click,
  dialog,
  linkOf,
  page,
  record,
  settled,
  said as statusOf,
  until,
} from './helpers.js';

const { session } = lazyChunks;

it('a press is seen to be heard in the next frame, before the work of opening begins', async function () {
  await session();
  const widget = await booking(
    `<wayleaf-booking provider="calendly"><a href="${page('calendly/silent')}">Book</a></wayleaf-booking>`,
  );
  const seen = new Promise<{ busy: string | null; window: unknown; words: string; after: number }>((resolve) =>
    linkOf(widget).addEventListener('click', ({ timeStamp }) =>
      requestAnimationFrame(() =>
        resolve({
          busy: linkOf(widget).getAttribute('aria-busy'),
          window: dialog(widget),
          // words that are gone with the next frame are only in the way
          words: statusOf(widget),
          after: performance.now() - timeStamp,
        }),
      ),
    ),
  );
  await click(linkOf(widget));
  const { busy, window, words, after } = await seen;
  // where frames come that late, the work waits for none
  if (after >= 90) this.skip();
  expect({ busy, window, words }).to.deep.equal({ busy: 'true', window: null, words: '' });
  await until(() => dialog(widget)?.open);
  clear();
});

describe('a press while our own part is still on its way', () => {
  let arrive: () => void = () => undefined;
  let tabs = catchTabs();
  tabs.restore();
  beforeEach(() => {
    tabs = catchTabs();
    const ready = new Promise<void>((resolve) => (arrive = resolve));
    lazyChunks.session = async () => (await ready, session());
  });
  afterEach(() => {
    tabs.restore();
    lazyChunks.session = session;
    clear();
  });
  const pressed = async (attributes = '') => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly" ${attributes}><a href="${page('calendly/silent')}">Book</a></wayleaf-booking>`,
    );
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => linkOf(widget).ariaBusy === 'true' || linkOf(widget).getAttribute('aria-busy') === 'true');
    return widget;
  };

  it('is seen and told to have been heard, and ends when the window is there', async () => {
    const widget = await pressed();
    expect(getComputedStyle(linkOf(widget)).boxShadow).to.contain('inset');
    arrive();
    await until(() => dialog(widget)?.open);
    expect(linkOf(widget).hasAttribute('aria-busy')).to.equal(false);
    expect(getComputedStyle(linkOf(widget)).boxShadow).to.equal('none');
  });

  it('and soon after it a second one is the same press; later it goes to the new tab, and no window follows', async () => {
    const widget = await pressed();
    const events = record(widget);
    const since = performance.now();
    await sendKeys({ press: 'Enter' });
    // on a machine that slow the second press is a late one already
    if (performance.now() - since < 900) expect(tabs.opened).to.deep.equal([]);
    await until(() => performance.now() - since > 1100);
    if (!tabs.opened.length) await sendKeys({ press: 'Enter' });
    await until(() => tabs.opened.length);
    expect(tabs.opened.map(({ href }) => href)).to.deep.equal([page('calendly/silent')]);
    expect(
      events.filter(({ type }) => type === 'open').map(({ event }) => (event as Event & { mode: string }).mode),
    ).to.deep.equal(['tab']);
    expect(linkOf(widget).hasAttribute('aria-busy')).to.equal(false);
    arrive();
    await session();
    await settled(widget);
    expect(dialog(widget)).to.equal(null);
  });

  const said = (widget: HTMLElement) =>
    [...widget.shadowRoot!.querySelectorAll('[role=status]')].map((each) => each.textContent.trim()).join(' ');

  it('is answered in words at once, and leads to the address when our part never comes; a late part opens the window', async function () {
    this.timeout(15_000);
    const widget = await pressed();
    const events = record(widget);
    await until(() => said(widget).includes('Opening… Press again to try in a new tab.'));
    expect(tabs.opened).to.deep.equal([]);
    await waitUntil(() => tabs.opened.length, 'the address opens', { timeout: 8000 });
    expect(tabs.opened.map(({ href }) => href)).to.deep.equal([page('calendly/silent')]);
    expect(events.filter(({ type }) => type === 'fail')).to.have.length(1);
    await waitUntil(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-009'), 'a code', { timeout: 8000 });
    expect(said(widget)).not.to.contain('Opening');
    expect(linkOf(widget).hasAttribute('aria-busy')).to.equal(false);
    arrive();
    await session();
    await settled(widget);
    expect(dialog(widget), 'nothing opens by itself').to.equal(null);
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(widget)?.open);
    await waitUntil(() => !widget.problems.length, 'the problem is gone', { timeout: 8000 });
  });

  it('leaves no trace on the link of a widget that goes, nor on a copy', async () => {
    const widget = await pressed();
    const link = linkOf(widget);
    const copy = widget.cloneNode(true) as typeof widget;
    widget.parentElement!.append(copy);
    await settled(copy);
    expect(linkOf(copy).hasAttribute('aria-busy')).to.equal(false);
    widget.remove();
    await settled(widget);
    expect(link.hasAttribute('aria-busy')).to.equal(false);
  });
});
