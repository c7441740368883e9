import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openJourney } from '../../src/journey/page-provider.js';
import {
  booking,
  calendly,
  clear,
  dialog,
  linkOf,
  frame,
  inside,
  open,
  page,
  record,
  settled,
  until,
} from './helpers.js';

describe('nothing is left behind', () => {
  afterEach(clear);

  it('fifty openings: one frame at most, none after, and as many listeners as before', async function () {
    this.timeout(60_000);
    const widget = await calendly();
    let listeners = 0;
    const targets = [window, document] as const;
    const originals = targets.map((target) => [target.addEventListener, target.removeEventListener] as const);
    for (const target of targets) {
      const { addEventListener: add, removeEventListener: remove } = target;
      target.addEventListener = function (this: Window, ...args: never[]) {
        listeners++;
        return (add as (...all: never[]) => void).apply(this, args);
      } as never;
      target.removeEventListener = function (this: Window, ...args: never[]) {
        listeners--;
        return (remove as (...all: never[]) => void).apply(this, args);
      } as never;
    }
    try {
      const children = widget.shadowRoot!.querySelectorAll('*').length;
      for (let i = 0; i < 50; i++) {
        await open(widget);
        expect(widget.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
        await sendKeys({ press: 'Escape' });
        await until(() => !dialog(widget));
        await settled(widget);
      }
      expect(listeners).to.equal(0);
      expect(widget.shadowRoot!.querySelectorAll('*').length).to.equal(children);
      expect(widget.shadowRoot!.querySelectorAll('iframe').length).to.equal(0);
      expect(widget.shadowRoot!.adoptedStyleSheets.length).to.be.at.most(4);
      expect(window.length).to.equal(0);
    } finally {
      targets.forEach((target, i) =>
        Object.assign(target, { addEventListener: originals[i]![0], removeEventListener: originals[i]![1] }),
      );
    }
  });

  it('idle costs nothing: open and ready, then closed, it sets no timer, asks for no frame and reads no style', async () => {
    const widget = await calendly('calendly/event', 'stall="1"');
    const events = record(widget);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    // the limits of its patience have passed, too
    await aTimeout(1100);
    const names = [
      'setTimeout',
      'setInterval',
      'requestAnimationFrame',
      'requestIdleCallback',
      'getComputedStyle',
    ] as const;
    const global = window as unknown as Record<string, (...args: unknown[]) => unknown>;
    const originals = names.map((name) => global[name]);
    const calls: string[] = [];
    names.forEach((name, i) => {
      const original = originals[i];
      if (original)
        global[name] = (...args) => {
          // ours, not the test's own
          if (/\/src\//.test(new Error().stack ?? '')) calls.push(name);
          return original.apply(window, args);
        };
    });
    const rest = () => new Promise((resolve) => originals[0]!.call(window, resolve, 400));
    try {
      await rest();
      expect(calls, 'open').to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog(widget));
      await rest();
      calls.length = 0;
      await rest();
      expect(calls, 'closed').to.deep.equal([]);
    } finally {
      names.forEach((name, i) => {
        if (originals[i]) global[name] = originals[i];
      });
    }
  });

  it('taken away while open: no window, no frame, no word to anyone, the journey at rest', async () => {
    const widget = await calendly('calendly/silent', 'stall="2"');
    const events = record(widget);
    await open(widget);
    widget.remove();
    expect(openJourney().get().booking).to.equal('idle');
    await aTimeout(2300);
    expect(window.length).to.equal(0);
    expect(events.map(({ type }) => type)).to.deep.equal(['open-request', 'open']);
    expect(widget.problems).to.deep.equal([]);
    expect(widget.shadowRoot!.querySelector('iframe, dialog')).to.equal(null);
  });

  it('moved while open: closed, and it opens again', async () => {
    const widget = await calendly();
    await open(widget);
    const place = document.createElement('section');
    widget.parentElement!.append(place);
    place.append(widget);
    await settled(widget);
    expect(dialog(widget)).to.equal(null);
    expect(frame(widget)).to.equal(null);
    expect(openJourney().get().booking).to.equal('idle');
    await open(widget);
    expect(dialog(widget)!.matches(':modal')).to.equal(true);
  });

  it('taken away between the press and the window: nothing opens', async () => {
    const widget = await calendly();
    const { lazyChunks } = await import('../../src/booking/lazy-chunks.js');
    const { session } = lazyChunks;
    let go = () => {};
    lazyChunks.session = () => new Promise((resolve) => (go = () => void session().then(resolve)));
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    const parent = widget.parentElement!;
    widget.remove();
    parent.append(widget);
    go();
    lazyChunks.session = session;
    await aTimeout(150);
    expect(dialog(widget)).to.equal(null);
    await open(widget);
  });

  it('two presses make one window', async () => {
    const widget = await calendly();
    const events = record(widget);
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(widget));
    await settled(widget);
    expect(events.filter(({ type }) => type === 'open').length).to.equal(1);
  });

  it('two widgets do not hear each other', async () => {
    const one = await calendly();
    const two = await booking(
      `<wayleaf-booking mode="inline" provider="calendly"><a href="${page('calendly/silent')}">Book</a></wayleaf-booking>`,
    );
    const events = record(two);
    await open(two);
    await open(one);
    await until(() => !inside(one, '.skeleton'));
    expect(events.some(({ type }) => type === 'ready')).to.equal(false);
  });

  it('the page’s sheet goes with the last widget', async () => {
    const count = document.adoptedStyleSheets.length;
    const widget = await calendly();
    expect(document.adoptedStyleSheets.length).to.equal(count + 1);
    widget.remove();
    expect(document.adoptedStyleSheets.length).to.equal(count);
  });
});
