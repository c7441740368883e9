import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import { otherOrigin } from '../support/ports.js';
import {
  booking,
  calendly,
  clear,
  dialog,
  linkOf,
  frame,
  inside,
  open,
  record,
  settled,
  step,
  text,
  until,
} from './helpers.js';
import {
  all,
  choose,
  endpoint,
  fill,
  made,
  native,
  noticeOf,
  opened,
  press,
  q,
  send,
  title,
  type,
} from './native-helpers.js';

/** What browsers do with a page they keep: it is left, nothing runs, and it is seen again as it was. */
const leave = () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const comeBack = (persisted = true) => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
const asked = async (part: string): Promise<number> =>
  ((await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[]).filter(({ url }) => url.includes(part))
    .length;
const token = () => `t${Math.random().toString(36).slice(2)}`;

describe('a page that was left and is seen again as it was', () => {
  const originalFetch = window.fetch;
  afterEach(() => {
    window.fetch = originalFetch;
    clear();
  });

  it('a provider that was still awaited is asked anew, in the same window, and waited for from the start', async () => {
    const name = token();
    const widget = await calendly(`calendly/silent?${name}`, 'stall="2"');
    const events = record(widget);
    await open(widget);
    await until(() => text(inside(widget, '.session-line')).includes('longer than usual'));
    const before = frame(widget);
    leave();
    const returned = performance.now();
    comeBack();
    await settled(widget);
    expect(inside(widget, '.session-line')).to.equal(null);
    expect(frame(widget)).to.equal(before);
    expect(dialog(widget)!.matches(':modal')).to.equal(true);
    await until(async () => (await asked(name)) === 2, 'it was asked again');
    await until(() => events.some(({ type }) => type === 'fail'));
    expect(performance.now() - returned, 'no timer of the time before has struck').to.be.greaterThan(1900);
    await aTimeout(700);
    expect(events.filter(({ type }) => type === 'fail')).to.have.length(1);
    expect(await asked(name)).to.equal(2);
  });

  it('a provider that is there stays as the visitor left it', async () => {
    const name = token();
    const widget = await calendly(`calendly/event?${name}`);
    const events = record(widget);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    leave();
    comeBack();
    step(widget, 'booked');
    await until(() => events.some(({ type }) => type === 'booked'));
    expect(await asked(name)).to.equal(1);
    expect(events.filter(({ type }) => type === 'ready' || type === 'booked')).to.have.length(2);
  });

  it('a page seen for the first time is no return', async () => {
    const name = token();
    const widget = await calendly(`calendly/silent?${name}`);
    await open(widget);
    comeBack(false);
    await settled(widget);
    expect(await asked(name)).to.equal(1);
  });

  it('a press that was still on its way opens nothing, and the link can be pressed again', async () => {
    const widget = await calendly();
    const { session } = lazyChunks;
    let go = () => {};
    lazyChunks.session = () => new Promise((resolve) => (go = () => void session().then(resolve)));
    try {
      linkOf(widget).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => linkOf(widget).getAttribute('aria-busy') === 'true');
      leave();
      comeBack();
      go();
      await aTimeout(100);
      expect(dialog(widget)).to.equal(null);
      expect(linkOf(widget).hasAttribute('aria-busy')).to.equal(false);
    } finally {
      lazyChunks.session = session;
    }
    await open(widget);
  });

  it('openings that never came are asked for again, without a word about the endpoint', async () => {
    const widget = await native(endpoint());
    const events = record(widget);
    let end = () => {};
    window.fetch = () => new Promise((_, reject) => (end = () => reject(new TypeError('The page was left'))));
    await press(widget);
    await settled(widget);
    leave();
    window.fetch = originalFetch;
    comeBack();
    end();
    await until(() => inside(widget, '.own-times button'), 'the times', 8000);
    expect(events.some(({ type }) => type === 'fail')).to.equal(false);
    expect(widget.problems).to.deep.equal([]);
  });

  it('what was typed is still there, and free times are looked up again on the way back to them', async () => {
    const address = endpoint();
    const widget = await native(address);
    await opened(widget);
    await choose(widget);
    await type(widget, 'name', 'Ada Secret');
    leave();
    comeBack();
    await settled(widget);
    expect(q<HTMLInputElement>(widget, '#own-name').value).to.equal('Ada Secret');
    const path = new URL(address).pathname;
    const before = await asked(`${path}/slots`);
    all(widget, '.own form button[type=button]')[0]!.click();
    await until(() => inside(widget, '.own-times button'));
    await until(async () => (await asked(`${path}/slots`)) === before + 1);
  });

  /** Lets the page's clock show another time; the endpoint's stays as it is. */
  async function later(time: number, then: () => unknown): Promise<void> {
    const { now: clock } = Date;
    const by = time - clock();
    Date.now = () => clock() + by;
    try {
      await then();
    } finally {
      Date.now = clock;
    }
  }
  const day = (time: number) => new Date(time).toLocaleDateString('sv-SE');
  const DAY = 86_400_000;
  const nextMonth = () => {
    const today = new Date();
    return new Date(today.getFullYear(), today.getMonth() + 1, 3, 10).getTime();
  };
  const back = () => (leave(), comeBack());
  const seen = () => document.dispatchEvent(new Event('visibilitychange'));

  for (const [what, time, comes] of [
    ['three days later', () => Date.now() + 3 * DAY, back],
    ['in the next month', nextMonth, back],
    ['in the next month, in a tab that was only out of sight', nextMonth, seen],
  ] as const)
    it(`times that passed meanwhile are no longer offered, but the next day with openings: ${what}`, async () => {
      const address = endpoint();
      const widget = await native(address);
      await opened(widget);
      const days = () => (all(widget, '.own-day input') as HTMLInputElement[]).map(({ value }) => value);
      const before = days()[0]!;
      const then = time();
      await later(then, async () => {
        comes();
        await until(() => days()[0] && days()[0] !== before, 'other days');
        const path = new URL(address).pathname;
        await until(async () => (await asked(`${path}/slots`)) > 1, 'they are asked for anew');
        await settled(widget);
        await until(() => !inside(widget, '.own-wait'));
        // openings of today may all have passed by now
        expect(days()[0]).to.be.oneOf([day(then), day(then + DAY)]);
        expect(q<HTMLInputElement>(widget, '.own-day :checked').value).to.equal(days()[0]);
        expect(q<HTMLSelectElement>(widget, '.own-months select').value).to.equal(days()[0]!.slice(0, 7));
        expect(q<HTMLSelectElement>(widget, '.own-months select').options[0]!.value, 'no month that is over').to.equal(
          day(then).slice(0, 7),
        );
        expect(all(widget, '.own-times button').length).to.be.greaterThan(0);
        expect(noticeOf(widget)).to.equal('');
      });
    });

  it('a time that has passed before it was sent is not sent: that is said, and every word is kept', async () => {
    const address = endpoint();
    const widget = await native(address);
    await opened(widget);
    await choose(widget);
    await fill(widget);
    await later(Date.now() + 3 * DAY, async () => {
      send(widget);
      await until(() => noticeOf(widget).startsWith('This time has passed meanwhile'));
      expect(all(widget, '.own-near button').length, 'others are offered').to.be.greaterThan(0);
      expect(await made(address)).to.have.length(0);
      all(widget, '.own-near button')[0]!.click();
      await until(() => inside(widget, '.own form'));
      expect(q<HTMLInputElement>(widget, '#own-name').value).to.equal('Ada Secret');
    });
  });

  it('a booking that was being sent is never sent again by itself; it says that no answer came, and trying again books once', async () => {
    const address = endpoint();
    const widget = await native(address);
    await opened(widget);
    await choose(widget);
    await fill(widget);
    let end = () => {};
    window.fetch = async (...request) => {
      await originalFetch(...request);
      return new Promise((_, reject) => (end = () => reject(new TypeError('The page was left'))));
    };
    send(widget);
    await until(async () => (await made2(address)).length === 1);
    leave();
    window.fetch = originalFetch;
    comeBack();
    end();
    await until(() => noticeOf(widget).startsWith('No answer came'));
    expect(await made(address)).to.have.length(1);
    send(widget);
    await until(() => title(widget).startsWith('Your appointment is booked'));
    expect(await made(address)).to.have.length(1);
  });
  const made2 = async (address: string) => (await (await originalFetch(`${address}/made`)).json()) as unknown[];

  it('a request form that was being sent says that nobody can tell, and keeps every word', async () => {
    const widget = await booking(
      '<wayleaf-booking><form method="post" action="/__forms/never"><label>Name <input name="name"></label><button>Ask</button></form></wayleaf-booking>',
    );
    await until(() => inside(widget, '.request'), 'the form was not taken', 8000);
    let end: (() => void) | undefined;
    window.fetch = () => new Promise((_, reject) => (end = () => reject(new TypeError('The page was left'))));
    const field = widget.querySelector('input')!;
    field.value = 'Ada';
    widget.querySelector('button')!.click();
    await until(() => end);
    leave();
    comeBack();
    end!();
    await until(() => text(inside(widget, '.news')).includes('cannot tell whether your request arrived'));
    expect(field.value).to.equal('Ada');
  });

  it('next openings are as new as on any other visit', async () => {
    let count = 0;
    const list = { asOf: new Date().toISOString(), openings: [new Date(Date.now() + 86_400_000).toISOString()] };
    window.fetch = () => (count++, Promise.resolve(Response.json(list)));
    const widget = await booking(
      `<wayleaf-booking timezone="America/New_York" openings="/next.json"><a href="https://book.wrenmoss.example/">Book</a></wayleaf-booking>`,
    );
    await until(() => inside(widget, '.live time'), undefined, 8000);
    const before = count;
    leave();
    comeBack();
    await until(() => count === before + 1);
    await settled(widget);
    expect(inside(widget, '.live time')).not.to.equal(null);
  });
});
