import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openJourney } from '../../src/journey/page-provider.js';
import { adapters } from '../../src/booking/providers/adapters.js';
import {
  booking,
  calendly,
  catchTabs,
  clear,
  click,
  dialog,
  linkOf,
  frame,
  inside,
  open,
  page,
  put,
  record,
  settled,
  text,
  until,
} from './helpers.js';

const INNER =
  '<p><a href="https://calendly.com/w">Book</a></p><p>or <b>call</b></p><p><a data-path="a" href="https://cal.com/w">Book A</a></p><dl><dt>Fee</dt><dd>$160</dd></dl>';
const visible = (root: Element) =>
  [...root.querySelectorAll('a')].filter((link) => link.getBoundingClientRect().height).map(text);

describe('the author’s links are theirs', () => {
  afterEach(clear);

  it('as they were, once the widget has left', async () => {
    const widget = await booking(`<wayleaf-booking>${INNER}</wayleaf-booking>`);
    expect(widget.innerHTML).to.not.equal(INNER);
    widget.remove();
    await aTimeout(0);
    expect(widget.innerHTML).to.equal(INNER);
  });

  it('as they were, where the widget is unwrapped', async () => {
    const widget = await booking(`<wayleaf-booking>${INNER}</wayleaf-booking>`);
    const box = widget.parentElement!;
    widget.querySelector('dl')!.remove();
    widget.replaceWith(...widget.childNodes);
    await aTimeout(0);
    expect(box.innerHTML).to.equal(INNER.replace(/<dl>.*/, ''));
  });

  it('as it was, where one is taken out', async () => {
    const widget = await booking(`<wayleaf-booking>${INNER}</wayleaf-booking>`);
    const link = widget.querySelector('a')!;
    put('').append(link);
    await settled(widget);
    expect(link.outerHTML).to.equal('<a href="https://calendly.com/w">Book</a>');
  });

  it('moved, the widget has its shape still', async () => {
    const widget = await booking(`<wayleaf-booking>${INNER}</wayleaf-booking>`);
    put('').append(widget);
    await settled(widget);
    expect(visible(widget)).to.deep.equal(['Book']);
    expect(linkOf(widget).getAttribute('aria-description')).to.contain('Calendly');
  });

  it('an address that the page changes later is the one that opens', async () => {
    const widget = await calendly('calendly/silent');
    linkOf(widget).setAttribute('href', page('calendly/event'));
    await open(widget);
    expect(frame(widget)!.src).to.contain('calendly/event');
  });
});

describe('an address without its https://', () => {
  afterEach(clear);

  it('is named; an author’s link keeps its address until the press, which puts it right', async () => {
    const widget = await booking('<wayleaf-booking><a href="calendly.com/w">Book</a></wayleaf-booking>');
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-010'));
    expect(widget.problems[0]!.element).to.equal(linkOf(widget));
    expect(widget.problems[0]!.hint).to.contain('https://calendly.com/w');
    expect(linkOf(widget).getAttribute('href')).to.equal('calendly.com/w');
    expect(linkOf(widget).getAttribute('aria-description')).to.contain('Calendly');
    widget.addEventListener('wayleaf-booking-open-request', (event) => event.preventDefault());
    const events = record(widget);
    await click(linkOf(widget));
    expect(linkOf(widget).getAttribute('href')).to.equal('https://calendly.com/w');
    expect((events[0]!.event as unknown as { href: string }).href).to.equal('https://calendly.com/w');
  });
});

describe('a copy of a widget', () => {
  afterEach(clear);
  const copyOf = async (widget: Element, attributes = '') => {
    const copy = put(widget.outerHTML.replace('<wayleaf-booking', `<wayleaf-booking ${attributes}`)).querySelector(
      'wayleaf-booking',
    )!;
    await settled(copy);
    return copy;
  };

  it('has no link of the original’s making beside its own', async () => {
    openJourney().update({ choice: { path: 'a', label: 'A' } });
    const widget = await booking(
      '<wayleaf-booking links="a=https://cal.com/w"><a href="https://calendly.com/w">Book</a></wayleaf-booking>',
    );
    expect(visible(widget)).to.deep.equal(['Book an appointment']);
    openJourney().update({ choice: null });
    const copy = await copyOf(
      await booking('<wayleaf-booking href="https://calendly.com/w"></wayleaf-booking>'),
      'label="Come in"',
    );
    expect(visible(copy)).to.deep.equal(['Come in']);
    expect(copy.querySelectorAll('a')).to.have.length(1);
    openJourney().update({ choice: { path: 'a', label: 'A' } });
    await settled(widget);
    const other = await copyOf(widget);
    openJourney().update({ choice: null });
    await settled(other);
    expect(visible(other)).to.deep.equal(['Book']);
  });

  it('describes its link anew', async () => {
    const copy = await copyOf(
      await booking('<wayleaf-booking><a href="https://calendly.com/w">Book</a></wayleaf-booking>'),
      'mode="tab"',
    );
    expect(linkOf(copy).getAttribute('aria-description')).to.contain('in a new tab');
  });
});

describe('one press opens once', () => {
  let tabs: ReturnType<typeof catchTabs>;
  beforeEach(() => {
    tabs = catchTabs();
  });
  afterEach(() => {
    tabs.restore();
    clear();
  });

  it('also as a double click', async () => {
    const widget = await booking(`<wayleaf-booking mode="tab"><a href="${page('silent')}">Book</a></wayleaf-booking>`);
    const events = record(widget);
    // what a second click of a double click is, to the widget: trusted events cannot be dressed up
    widget.addEventListener('click', (event) => Object.defineProperty(event, 'detail', { value: 2 }), {
      capture: true,
      once: true,
    });
    await click(linkOf(widget));
    await settled(widget);
    expect(tabs.opened).to.have.length(0);
    expect(events).to.deep.equal([]);
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    expect(tabs.opened).to.have.length(1);
  });

  it('also when Enter is held down', async () => {
    const widget = await booking(`<wayleaf-booking mode="tab"><a href="${page('silent')}">Book</a></wayleaf-booking>`);
    linkOf(widget).focus();
    for (let i = 0; i < 4; i++) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    await settled(widget);
    expect(tabs.opened).to.have.length(1);
  });
});

describe('when the provider’s part of ours cannot be loaded', () => {
  const { calendly: adapter } = adapters;
  afterEach(() => {
    adapters.calendly = adapter;
    clear();
  });

  it('the window offers the new tab, the problem is named, and the next press tries again', async () => {
    adapters.calendly = () => Promise.reject(new Error('no network'));
    const widget = await calendly();
    const events = record(widget);
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inside<HTMLAnchorElement>(widget, '.panel a')?.href === page('calendly/event'));
    expect(
      events.filter(({ type }) => type === 'fail').map(({ event }) => (event as unknown as { reason: string }).reason),
    ).to.deep.equal(['part']);
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-009'));
    await Promise.all(
      inside(widget, '.session')!
        .getAnimations()
        .map((each) => each.finished),
    );
    await expect(widget).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await settled(widget);
    adapters.calendly = adapter;
    await open(widget);
    await until(() => !widget.problems.length);
  });
});
