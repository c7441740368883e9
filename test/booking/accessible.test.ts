import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openJourney } from '../../src/journey/page-provider.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import {
  booking,
  calendly,
  clear,
  dialog,
  linkOf,
  frame,
  inside,
  note,
  open,
  page,
  said,
  settled,
  step,
  text,
  until,
} from './helpers.js';

const FACTS = 'practice="Wrenmoss Therapy" area="Adults in New Jersey" price="$160"';

describe('for everyone, in every state', () => {
  afterEach(async () => {
    clear();
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    await setViewport({ width: 800, height: 600 });
  });

  const states: Record<string, () => Promise<WayleafBooking>> = {
    closed: () => calendly('calendly/event', FACTS),
    'closed, in a new tab': () =>
      booking('<wayleaf-booking><a href="https://wren.janeapp.com">Book</a></wayleaf-booking>'),
    chosen: async () => {
      openJourney().update({ choice: { path: 'x', label: 'Therapy' } });
      return calendly('calendly/event', FACTS);
    },
    held: async () => {
      openJourney().update({ hold: true });
      return calendly('calendly/event', FACTS);
    },
    problem: async () => {
      const widget = await booking('<wayleaf-booking debug></wayleaf-booking>');
      await until(() => inside(widget, '.problems'));
      return widget;
    },
    loading: async () => {
      const widget = await calendly('hang');
      await open(widget);
      return widget;
    },
    slow: async () => {
      const widget = await calendly('hang', 'stall="4"'); // long enough for axe to look
      await open(widget);
      await until(() => inside(widget, '.session-line'));
      return widget;
    },
    stalled: async () => {
      const widget = await calendly('calendly/silent', 'stall="0.2"');
      await open(widget);
      await until(() => inside(widget, '.panel'));
      return widget;
    },
    'stalled, with the owner’s phone and a line under the link': async () => {
      const widget = await booking(
        `<wayleaf-booking provider="calendly" stall="0.2" share-context><a href="${page('calendly/silent')}" data-note="Twenty minutes, free">Book</a><p>Or call <a href="tel:+16095550142">609 555 0142</a></p></wayleaf-booking>`,
      );
      await open(widget);
      await until(() => inside(widget, '.session-ways a'));
      return widget;
    },
    unsure: async () => {
      const widget = await booking(
        `<wayleaf-booking mode="dialog"><a href="${page('silent')}">Book</a></wayleaf-booking>`,
      );
      await open(widget);
      await until(() => inside(widget, '.session-line'));
      return widget;
    },
    ready: async () => {
      const widget = await calendly();
      await open(widget);
      await until(() => !inside(widget, '.skeleton'));
      return widget;
    },
    'ready, in place': async () => {
      const widget = await booking(
        `<wayleaf-booking mode="inline" provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking>`,
      );
      await open(widget);
      await until(() => !inside(widget, '.skeleton'));
      return widget;
    },
    booked: async () => {
      const widget = await calendly();
      await open(widget);
      await until(() => !inside(widget, '.skeleton'));
      step(widget, 'booked');
      await until(() => inside(widget, '.session-line'));
      dialog(widget)!.close();
      await until(() => !dialog(widget));
      await settled(widget);
      return widget;
    },
  };
  for (const [name, make] of Object.entries(states))
    it(`axe finds nothing: ${name}`, async () => {
      const widget = await make();
      await expect(widget).to.be.accessible();
    });

  it('Arabic, from right to left', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    const widget = await booking(
      `<wayleaf-booking provider="calendly" href="${page('calendly/silent')}" price="160$" stall="0.2"></wayleaf-booking>`,
    );
    await until(() => text(linkOf(widget)) === 'حجز موعد');
    expect(note(widget)).to.contain('يفتح').and.to.contain('نافذة');
    expect(text(inside(widget, 'dt'))).to.equal('السعر');
    await open(widget);
    const [bar, close] = [inside(widget, '.session-bar')!, inside(widget, '.session-close')!].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(close!.left - bar!.left).to.be.lessThan(60);
    await until(() => inside(widget, '.panel'));
    expect(text(inside(widget, '.panel'))).not.to.match(/[a-z]{3}/i);
    await expect(widget).to.be.accessible();
  });

  it('German, also when the page changes its language while the window is open', async () => {
    const widget = await calendly();
    await open(widget);
    document.documentElement.lang = 'de-AT';
    await until(() => text(inside(widget, '.session-close')) === 'Schließen');
    expect(dialog(widget)!.lang).to.equal('de');
    openJourney().update({ hold: true });
    dialog(widget)!.close();
    await until(() => said(widget).startsWith('Die Buchung kann warten'));
  });

  it('on a small screen the window is the whole screen, nothing is cut off, and the frame has room', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await calendly();
    await open(widget);
    const { left, top, width, height } = dialog(widget)!.getBoundingClientRect();
    expect([left, top, width, height].map(Math.round)).to.deep.equal([0, 0, innerWidth, innerHeight]);
    expect(frame(widget)!.getBoundingClientRect().height).to.be.greaterThan(300);
    expect(dialog(widget)!.scrollWidth).to.be.at.most(innerWidth);
    const close = inside(widget, '.session-close')!.getBoundingClientRect();
    expect(close.right).to.be.at.most(innerWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('closed at 320 px with a fact of one long word: nothing sticks out', async () => {
    await setViewport({ width: 320, height: 640 });
    await booking(
      '<wayleaf-booking practice="Psychotherapieausbildungsforschungsgemeinschaftspraxis"><a href="https://calendly.com/w">Book</a></wayleaf-booking>',
    );
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('closed at 320 px with a long word: nothing sticks out', async () => {
    await setViewport({ width: 320, height: 640 });
    await booking(
      `<wayleaf-booking ${FACTS}><a href="https://calendly.com/w">Vereinbaren Sie jetzt ein erstes unverbindliches Kennenlerngespräch</a></wayleaf-booking>`,
    );
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});
