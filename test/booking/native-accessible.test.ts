import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { otherOrigin } from '../support/ports.js';
import { booking, clear, dialog, inside, settled, text, until } from './helpers.js';
import {
  all,
  choose,
  endpoint,
  fill,
  native,
  noticeOf,
  opened,
  press,
  q,
  send,
  title,
  type,
} from './native-helpers.js';

const lang = (tag: string, dir = 'ltr') => {
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
};

describe('a booking made on this page, for everyone', () => {
  afterEach(async () => {
    clear();
    lang('en');
    await setViewport({ width: 800, height: 600 });
  });

  const chosen = async (query = '', attributes = '') => {
    const widget = await native(endpoint(query), attributes);
    await opened(widget);
    await choose(widget);
    return widget;
  };
  const reviewed = async (query = '') => {
    const widget = await chosen(query);
    await fill(widget);
    return widget;
  };
  const states: Record<string, () => Promise<WayleafBooking>> = {
    waiting: async () => {
      const widget = await native(endpoint('slots=hang'));
      await press(widget);
      await until(() => inside(widget, '.own-wait'));
      return widget;
    },
    times: async () => {
      const widget = await native(endpoint());
      await opened(widget);
      q(widget, '.own-zone summary').click();
      await until(() => all(widget, '.own-zone option').length > 50, 'all zones');
      return widget;
    },
    'no openings': async () => {
      const widget = await native(endpoint('slots=empty'));
      await press(widget);
      await until(() => all(widget, '.own-ways button').length);
      return widget;
    },
    closed: async () => {
      const widget = await native(endpoint('slots=403'));
      await press(widget);
      await until(() => noticeOf(widget));
      return widget;
    },
    'not reached': async () => {
      const widget = await native(endpoint('slots=500'));
      await press(widget);
      await until(() => noticeOf(widget));
      return widget;
    },
    details: () =>
      chosen(
        `fields=${encodeURIComponent(
          JSON.stringify([
            { name: 'name', required: true },
            { name: 'ok', type: 'checkbox', label: 'I agree to be called', required: true },
            { name: 'day', type: 'date', label: 'Day of birth' },
            { name: 'where', type: 'select', label: 'Where', options: ['A', 'B'] },
            { name: 'note', type: 'textarea' },
          ]),
        )}`,
      ),
    faults: async () => {
      const widget = await chosen();
      q(widget, '.own form .primary').click();
      await until(() => inside(widget, '.own-fault'));
      return widget;
    },
    review: () => reviewed(),
    lost: async () => {
      const widget = await reviewed('book=500');
      send(widget);
      await until(() => noticeOf(widget));
      return widget;
    },
    done: async () => {
      const widget = await reviewed();
      send(widget);
      await until(() => inside(widget, '.after'));
      return widget;
    },
  };
  for (const [name, make] of Object.entries(states))
    it(`axe finds nothing: ${name}`, async () => {
      const widget = await make();
      await settled(widget);
      await expect(widget).to.be.accessible();
      await setViewport({ width: 320, height: 640 });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(dialog(widget)!.scrollWidth).to.be.at.most(320);
      const cut = all(widget, '.session *').filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 &&
          getComputedStyle(each).overflowX === 'hidden' &&
          each.clientWidth > 2,
      );
      expect(cut.map((each) => each.className)).to.deep.equal([]);
      const small = all(widget, '.session :is(button, a, summary, select, input, textarea)')
        .filter((each) => each.getClientRects().length && !each.closest('.own-notice, .session-fine'))
        .map((each) => (each.closest('label, .own-tick') ?? each).getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < 23.9);
      expect(small.map(({ width, height }) => `${width} × ${height}`)).to.deep.equal([]);
    });

  it('targets are large enough for a finger', async () => {
    const widget = await native(endpoint());
    await opened(widget);
    const small = (selector: string) =>
      all(widget, selector)
        .filter((each) => each.getBoundingClientRect().height < 44)
        .map((each) => text(each));
    expect(small('.own button, .own select:not(details *), .own-choice')).to.deep.equal([]);
    await choose(widget);
    expect(small('.own button, .own input, .own textarea')).to.deep.equal([]);
  });

  it('Arabic, from right to left', async () => {
    lang('ar', 'rtl');
    const widget = await native(endpoint(), 'practice="Wrenmoss"');
    await opened(widget);
    await until(() => title(widget) === 'اختيار موعد');
    const [days, times] = [inside(widget, '.own-day')!, inside(widget, '.own-times')!].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(days!.left).to.be.greaterThan(times!.left);
    await choose(widget);
    q(widget, '.own form .primary').click();
    await until(() => inside(widget, '.own-fault'));
    expect(text(inside(widget, '.own-fault'))).to.contain('يُرجى كتابة الاسم');
    await fill(widget);
    send(widget);
    await until(() => title(widget) === 'تم حجز موعدك');
    await expect(widget).to.be.accessible();
  });

  it('German, also when the page changes its language in the middle; the words typed stay', async () => {
    const widget = await chosen('', 'after-booking="Bis bald."');
    await type(widget, 'name', 'Ada');
    lang('de-AT');
    await until(() => title(widget) === 'Ihre Angaben', 'its words');
    expect(q<HTMLInputElement>(widget, '#own-name').value).to.equal('Ada');
    await fill(widget);
    send(widget);
    await until(() => title(widget) === 'Ihr Termin ist gebucht');
    expect(text(inside(widget, '.after'))).to.contain('Bis bald.');
  });

  it('forced colours: what is chosen and what is wrong is told without colour', async function () {
    // other engines cannot be told to
    if (!(await executeServerCommand('forced-colors', 'active').catch(() => null))) return this.skip();
    const widget = await native(endpoint());
    await opened(widget);
    expect(getComputedStyle(inside(widget, '.own-choice:has(:checked)')!).outlineStyle).to.equal('solid');
    await choose(widget);
    q(widget, '.own form .primary').click();
    await until(() => inside(widget, '.own-fault'));
    expect(getComputedStyle(inside(widget, '#own-email')!).outlineStyle).to.equal('solid');
    await executeServerCommand('forced-colors', 'none');
  });
});

describe('times, wherever the visitor and the practice are', () => {
  afterEach(clear);
  /** Goes to a zone by the control a visitor has. */
  async function goTo(widget: WayleafBooking, zone: string): Promise<void> {
    q(widget, '.own-zone summary').click();
    await until(() => all(widget, '.own-zone option').length > 50);
    const select = q<HTMLSelectElement>(widget, '.own-zone select');
    select.value = zone;
    expect(select.value, `${zone} is offered`).to.equal(zone);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => all(widget, '.own-times button').length);
    await settled(widget);
  }
  const plain = (node: Element | null) => text(node).replace(/[\u202f\u2009\u00a0]/g, ' ');
  // when clocks are next put back in New York: the first Sunday of November
  const sunday = (year: number) => Date.UTC(year, 10, 1 + ((7 - new Date(Date.UTC(year, 10, 1)).getUTCDay()) % 7), 6);
  const year = new Date().getUTCFullYear();
  const change = sunday(year) > Date.now() + 7_200_000 ? sunday(year) : sunday(year + 1);
  const iso = (minutes: number) => new Date(change + minutes * 60_000).toISOString();

  it('zones are offered in the visitor’s language', async () => {
    const widget = await native(endpoint(), 'lang="ar"');
    await opened(widget);
    await goTo(widget, 'Pacific/Auckland');
    const [option] = q<HTMLSelectElement>(widget, '.own-zone select').selectedOptions;
    expect(option!.label).to.match(/^[\p{Script=Arabic}\s]+ \(\S*\+(1|١)[23٢٣]\)$/u);
    expect(all(widget, '.own-zone option').filter((each) => /^[A-Z]\w+\//.test(text(each)))).to.deep.equal([]);
  });

  it('an hour that comes twice is named twice, apart; the day says that clocks change', async () => {
    const widget = await native(endpoint(`at=${[-30, 30, 120].map(iso).join()}`));
    await press(widget);
    await until(() => inside(widget, '.own-times'), 'the first month with openings is shown');
    await goTo(widget, 'America/New_York');
    expect(all(widget, '.own-times b').map(plain)).to.deep.equal(['1:30 AM EDT', '1:30 AM EST', '3:00 AM']);
    expect(plain(inside(widget, '.own-times'))).to.contain('Clocks change on this day');
    expect(all(widget, '.own-times small'), 'the same clock as the practice’s').to.have.length(0);
  });

  it('across the date line: another day here, the weekday of the practice named', async () => {
    const widget = await native(endpoint(`at=${new Date(change + 12 * 3_600_000).toISOString()}`));
    await press(widget);
    await until(() => inside(widget, '.own-times'));
    await goTo(widget, 'Pacific/Kiritimati');
    expect(plain(inside(widget, '.own-times h3'))).to.contain('Monday');
    expect(plain(inside(widget, '.own-times small')))
      .to.contain('Sun')
      .and.to.contain('New York');
    expect(plain(inside(widget, '.own-zone p'))).to.contain('The practice is in Eastern Time (New York)');
    await choose(widget);
    expect(all(widget, '.own-facts dd').map(plain).join(' | ')).to.match(/Monday.*Kiritimati.*\|.*Sunday.*New York/);
  });

  it('without a booking page of its own, the widget itself is enough', async () => {
    const widget = await booking(
      `<wayleaf-booking mode="native" endpoint="${endpoint()}" href="${otherOrigin}/booking-page"></wayleaf-booking>`,
    );
    await opened(widget);
    expect(all(widget, '.own-times button').length).to.be.greaterThan(0);
  });
});
