import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openJourney } from '../../src/journey/page-provider.js';
import {
  booking,
  calendly,
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

const focused = (widget: Element) => (widget.shadowRoot!.activeElement ?? document.activeElement) as HTMLElement;

describe('the window', () => {
  afterEach(clear);

  it('by keyboard alone: Tab to the link, Enter, close button first, Escape, focus back', async () => {
    const box = put('<button id="before">Before</button>');
    const widget = await calendly();
    box.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(linkOf(widget));
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(widget)?.open);
    await settled(widget);
    expect(focused(widget)).to.equal(inside(widget, 'h2'));
    await sendKeys({ press: 'Tab' });
    expect(focused(widget)).to.equal(inside(widget, '.session-close'));
    await sendKeys({ press: 'Tab' });
    expect(text(focused(widget))).to.equal('Open in a new tab');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await settled(widget);
    expect(document.activeElement).to.equal(linkOf(widget));
  });

  it('stays open, with its page, where the widget is moved by `moveBefore`', async function () {
    const aside = put('<section></section>').querySelector('section')! as HTMLElement & {
      moveBefore?: (node: Node, before: Node | null) => void;
    };
    if (!aside.moveBefore) this.skip();
    const widget = await calendly();
    await open(widget);
    const events = record(widget);
    const shown = frame(widget)!.contentWindow;
    aside.moveBefore(widget, null);
    await settled(widget);
    expect(dialog(widget)!.matches(':modal')).to.equal(true);
    // Firefox loads frames in shadow trees again
    if (!navigator.userAgent.includes('Firefox'))
      expect(frame(widget)!.contentWindow === shown, 'the same page').to.equal(true);
    expect(events.map(({ type }) => type)).not.to.include('close');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    expect(document.activeElement).to.equal(linkOf(widget));
  });

  it('opens by mouse, is modal, and is named by the words that were pressed', async () => {
    const widget = await calendly();
    await click(linkOf(widget));
    await until(() => dialog(widget)?.open);
    expect(dialog(widget)!.matches(':modal')).to.equal(true);
    expect(text(inside(widget, 'h2'))).to.equal('Book a first conversation');
    expect(dialog(widget)!.getAttribute('aria-labelledby')).to.equal(inside(widget, 'h2')!.id);
    expect(text(inside(widget, `#${dialog(widget)!.getAttribute('aria-describedby')}`))).to.contain('Escape');
  });

  it('has a careful frame and a new-tab link from the first moment', async () => {
    const widget = await calendly('hang');
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(widget));
    const away = inside<HTMLAnchorElement>(widget, '.session-away')!;
    expect([away.href, away.target, away.rel, away.referrerPolicy]).to.deep.equal([
      page('hang'),
      '_blank',
      'noopener',
      'strict-origin',
    ]);
    await until(() => frame(widget));
    const it = frame(widget)!;
    expect(it.referrerPolicy).to.equal('strict-origin');
    expect(it.title).to.contain('127.0.0.1');
    expect(it.allow).to.equal('payment');
    expect(it.src).to.contain('embed_domain=');
    expect(inside(widget, '.skeleton')).to.exist;
    expect(Math.round(inside(widget, '.session-close')!.getBoundingClientRect().height)).to.be.at.least(44);
  });

  it('closes by its button, however often it was opened', async () => {
    const widget = await calendly();
    for (let i = 0; i < 3; i++) {
      await open(widget);
      await click(inside(widget, '.session-close')!);
      await until(() => !dialog(widget));
      await settled(widget);
      expect(document.activeElement).to.equal(linkOf(widget));
    }
    for (let i = 0; i < 2; i++) {
      await open(widget);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'a' });
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog(widget));
      await settled(widget);
    }
  });

  it('tells its story in events', async () => {
    const widget = await calendly();
    const events = record(document.body);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    expect(events.map(({ type }) => type)).to.deep.equal(['open-request', 'open', 'ready', 'progress', 'close']);
    for (const { event } of events) expect((event as unknown as { provider: string }).provider).to.equal('calendly');
    expect((events[1]!.event as unknown as { mode: string }).mode).to.equal('dialog');
  });

  it('a page may refuse the opening', async () => {
    const widget = await calendly();
    widget.addEventListener('wayleaf-booking-open-request', (event) => {
      expect(event.href).to.equal(page('calendly/event'));
      event.preventDefault();
    });
    await click(linkOf(widget));
    await aTimeout(80);
    expect(dialog(widget)).to.equal(null);
  });

  it('leaves to the browser what is not a plain press of the visitor’s own', async () => {
    const widget = await calendly();
    const events = record(widget);
    let prevented: boolean | undefined;
    widget.parentElement!.addEventListener(
      'click',
      (event) => ((prevented = event.defaultPrevented), event.preventDefault()),
    );
    linkOf(widget).click();
    expect(prevented).to.equal(false);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      prevented = undefined;
      linkOf(widget).dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }),
      );
      expect(prevented).to.equal(false);
    }
    await sendKeys({ down: 'Shift' });
    prevented = undefined;
    await click(linkOf(widget));
    await sendKeys({ up: 'Shift' });
    await until(() => prevented === false, 'shift and click');
    expect(events).to.deep.equal([]);
  });

  it('leaves the page where it was', async () => {
    put('<div style="height:1500px">Above</div>');
    const widget = await calendly();
    put('<div style="height:1500px">Below</div>');
    linkOf(widget).scrollIntoView({ block: 'center' });
    linkOf(widget).focus({ preventScroll: true });
    await settled(widget);
    const { scrollX: x, scrollY: y } = window;
    expect(y).to.be.greaterThan(500);
    // Firefox rounds where it scrolled to by itself
    const unmoved = () => expect(Math.max(Math.abs(scrollX - x), Math.abs(scrollY - y))).to.be.at.most(1);
    await open(widget);
    unmoved();
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await settled(widget);
    unmoved();
  });

  it('gives the focus back to the link that stands there now, if the one pressed was replaced', async () => {
    const widget = await calendly();
    await open(widget);
    const link = widget.querySelector('a')!.cloneNode(true) as HTMLAnchorElement;
    link.removeAttribute('data-wayleaf-link');
    link.textContent = 'Another link';
    widget.querySelector('a')!.replaceWith(link);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await settled(widget);
    expect(linkOf(widget)).to.equal(link);
    expect(document.activeElement).to.equal(link);
  });

  it('is known to the journey', async () => {
    const widget = await calendly();
    const state = () => openJourney().get().booking;
    expect(state()).to.equal('idle');
    await open(widget);
    expect(state()).to.equal('open');
    await sendKeys({ press: 'Escape' });
    await until(() => state() === 'idle');
  });

  it('in place: the same, without a modal', async () => {
    const widget = await booking(
      `<wayleaf-booking mode="inline" provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await open(widget);
    expect(dialog(widget)).to.equal(null);
    expect(inside(widget, 'section.session')).to.exist;
    expect(focused(widget)).to.equal(inside(widget, 'h2'));
    await until(() => events.some(({ type }) => type === 'ready'));
    await until(() => frame(widget)!.getBoundingClientRect().height === 900, 'the height follows');
    expect((events[1]!.event as unknown as { mode: string }).mode).to.equal('inline');
    await sendKeys({ press: 'Tab' });
    expect(focused(widget)).to.equal(inside(widget, '.session-close'));
    await sendKeys({ press: 'Escape' });
    await until(() => !inside(widget, 'section.session'), 'it closes');
    await settled(widget);
    expect(document.activeElement).to.equal(linkOf(widget));
    await open(widget);
    await click(inside(widget, '.session-close')!);
    await until(() => !inside(widget, 'section.session'), 'it closes by its button');
  });
});
