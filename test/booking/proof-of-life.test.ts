import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  booking,
  calendly,
  clear,
  dialog,
  frame,
  inside,
  open,
  page,
  record,
  settled,
  step,
  text,
  until,
} from './helpers.js';

const failed = (widget: Element) => (widget as HTMLElement).shadowRoot!.querySelector<HTMLAnchorElement>('.panel a');

describe('whatever happens to the provider’s page, there is a way through', () => {
  afterEach(clear);

  const dead: Record<string, string> = {
    'it refuses to be framed': page('deny'),
    'its policy refuses to be framed': page('ancestors'),
    'it is not there': page('missing'),
    'its server hangs': page('hang'),
    'nobody listens on its port': 'http://127.0.0.1:9/provider',
    'the connection is cut, as a blocker would': page('abort'),
    'it loads and stays silent': page('calendly/silent'),
    'it only redirects, with heights of 26px': page('calendly/redirect'),
  };
  for (const [what, href] of Object.entries(dead))
    it(what, async () => {
      const widget = await booking(
        `<wayleaf-booking provider="calendly" stall="0.8"><a href="${href}">Book</a></wayleaf-booking>`,
      );
      const events = record(widget);
      // whatever the machine is busy with, each state is seen
      const states: string[] = [];
      const watch = new MutationObserver(() => {
        const state = failed(widget) ? 'failed' : text(inside(widget, '[role=status].session-line'));
        if (state !== states.at(-1)) states.push(state);
      });
      watch.observe(widget.shadowRoot!, { subtree: true, childList: true, characterData: true });
      await open(widget);
      await until(() => failed(widget), 'the way through');
      watch.disconnect();
      expect(states, 'a soft line comes first').to.deep.equal(['', 'This is taking longer than usual.', 'failed']);
      const link = failed(widget)!;
      expect([link.href, link.target, link.rel]).to.deep.equal([href, '_blank', 'noopener']);
      expect(getComputedStyle(inside(widget, 'iframe')!).visibility, 'no tab stop behind it').to.equal('hidden');
      link.focus();
      expect(widget.shadowRoot!.activeElement).to.equal(link);
      expect(text(inside(widget, '.session [role=status]'))).to.contain('has not answered yet');
      expect(
        events
          .filter(({ type }) => type === 'fail')
          .map(({ event }) => (event as unknown as { reason: string }).reason),
      ).to.deep.equal(['stalled']);
      await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-007'), 'the problem is named');
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog(widget));
      await until(() => !widget.problems.length);
    });

  it('the owner’s own phone and mail links are offered there too, in the owner’s words', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly" stall="0.3"><a href="${page('calendly/silent')}">Book</a><p>Or call <a href="tel:+16095550142">609 555 0142</a>, or <a href="mailto:hello@wren.example">write</a></p></wayleaf-booking>`,
    );
    await open(widget);
    await until(() => failed(widget));
    const ways = [...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.session-ways a')];
    expect(ways.map((link) => [link.getAttribute('href'), text(link)])).to.deep.equal([
      ['tel:+16095550142', '609 555 0142'],
      ['mailto:hello@wren.example', 'write'],
    ]);
    ways[0]!.focus();
    expect(widget.shadowRoot!.activeElement).to.equal(ways[0]);
  });

  it('Cal.com says itself that it failed', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="cal.com"><a href="${page('cal/failed')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await open(widget);
    await until(() => failed(widget));
    expect(text(inside(widget, '.panel'))).to.contain('cannot show this booking page');
    expect((events.at(-1)!.event as unknown as { reason: string }).reason).to.equal('provider');
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-008'));
  });

  it('a late sign of life heals it, and keeps the focus in the window', async () => {
    const widget = await calendly('calendly/silent', 'stall="0.3"');
    const events = record(widget);
    let loaded = false;
    widget.shadowRoot!.addEventListener('load', () => (loaded = true), true);
    await open(widget);
    await until(() => failed(widget));
    failed(widget)!.focus();
    await until(() => loaded, 'its page is there');
    step(widget, 'ready');
    await until(() => !failed(widget), 'the panel goes');
    expect(getComputedStyle(inside(widget, 'iframe')!).visibility).to.equal('visible');
    await settled(widget);
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, 'h2'));
    expect(events.map(({ type }) => type)).to.deep.equal(['open-request', 'open', 'fail', 'ready', 'progress']);
    await until(() => !widget.problems.length);
  });

  it('one who answers in time is never called late', async () => {
    const widget = await calendly('calendly/event', 'stall="3"');
    const events = record(widget);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    expect(inside(widget, '.skeleton')).to.equal(null);
    await aTimeout(3100);
    expect(events.some(({ type }) => type === 'fail')).to.equal(false);
    expect(text(inside(widget, '.session-line'))).to.equal('');
  });

  it('one who never speaks is not called stalled; the words are honest, the link stays', async () => {
    const widget = await booking(
      `<wayleaf-booking mode="dialog" stall="6"><a href="${page('silent')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await open(widget);
    await until(() => text(inside(widget, '.session-line')).startsWith('We cannot tell from here'));
    await aTimeout(500);
    expect(events.some(({ type }) => type === 'fail')).to.equal(false);
    expect(failed(widget)).to.equal(null);
    expect(inside<HTMLAnchorElement>(widget, '.session-away')!.href).to.equal(page('silent'));
  });

  it('one who never speaks and never even sends a page is: its server hangs', async () => {
    const widget = await booking(
      `<wayleaf-booking mode="dialog" stall="0.5"><a href="${page('hang')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await open(widget);
    await until(() => failed(widget), 'the way through');
    failed(widget)!.focus();
    expect((events.at(-1)!.event as unknown as { reason: string }).reason).to.equal('stalled');
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-007'));
    // a page that comes after all heals it
    frame(widget)!.src = page('silent');
    await until(() => !failed(widget), 'the panel goes');
    await settled(widget);
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, 'h2'));
    await until(() => !widget.problems.length);
  });
});
