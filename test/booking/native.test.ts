import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import { patience } from '../../src/booking/native/source.js';
import { otherOrigin } from '../support/ports.js';
import {
  booking,
  clear,
  dialog,
  linkOf,
  frame,
  inside,
  note,
  page,
  record,
  said,
  settled,
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

const names = (events: ReturnType<typeof record>) => events.map(({ type: name }) => name);
const requests = async (): Promise<{ method: string; url: string; referer: string | null }[]> =>
  (await fetch(`${otherOrigin}/log`)).json() as never;

describe('a booking made on this page', () => {
  afterEach(clear);

  it('from the first press to the confirmation, and it is really booked', async () => {
    const address = endpoint();
    const widget = await native(
      address,
      'practice="Wrenmoss Therapy" format="Video" after-booking="A link for the call comes by e-mail."',
    );
    const events = record(document);
    expect(note(widget)).to.contain('You choose a time here on this page').and.to.contain(new URL(address).host);
    await opened(widget);
    expect(frame(widget), 'no frame').to.equal(null);
    expect(text(inside(widget, '.session-fine'))).to.contain(new URL(address).host);
    expect(text(inside(widget, '.own-zone'))).to.contain('Times are in');
    expect(text(inside(widget, '.own-what'))).to.equal('First conversation · 50 minutes · Video');
    // in the evening the day on show may have one time left
    const time = await choose(widget, all(widget, '.own-times button').length - 1);
    expect(title(widget)).to.equal('Your details');
    expect(text(inside(widget, '.own [role=status]')), 'nothing of the step before').to.equal('');
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '.own-title'));
    expect(text(inside(widget, '.own-facts'))).to.contain(time);
    await fill(widget);
    expect(title(widget)).to.equal('Check and confirm');
    expect(text(inside(widget, '.own-facts')))
      .to.contain('Ada Secret')
      .and.to.contain('ada.secret@example.org');
    expect(await made(address), 'nothing is sent before').to.have.length(0);
    send(widget);
    await until(() => inside(widget, '.after'), 'the confirmation');
    await settled(widget);
    expect(title(widget)).to.equal('Your appointment is booked');
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '.after-title'));
    expect(text(inside(widget, '.after')))
      .to.contain(time)
      .and.to.contain('Wrenmoss Therapy')
      .and.to.contain('A link for the call comes by e-mail.');
    expect(text(inside(widget, '.after-code'))).to.match(/^[2-9A-HJKMNP-TW-Z]{8}$/);
    const [booked, ...others] = await made(address);
    expect(others).to.have.length(0);
    expect(booked).to.deep.include({ status: 'confirmed', language: 'en', names: ['name', 'email'] });
    expect(names(events)).to.deep.equal(['open-request', 'open', 'ready', 'progress', 'progress', 'booked']);
    const last = events.at(-1)!.event as unknown as Record<string, string>;
    expect(last['start']).to.equal(booked!.start);
    expect([last['status'], last['timezone'], !!last['reference'], last['provider']]).to.deep.equal([
      'confirmed',
      'America/New_York',
      true,
      'other',
    ]);
    // what is known of a booking is told; who made it is not
    for (const { event } of events)
      expect(JSON.stringify({ ...event, ...Object.fromEntries(Object.entries(event)) })).not.to.match(/ada|secret/i);
    expect(location.href + document.title + JSON.stringify(history.state)).not.to.match(/secret/i);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    const asked = (await requests()).filter(({ url }) => url.startsWith(new URL(address).pathname));
    expect(asked.every(({ url }) => !/secret/i.test(url))).to.equal(true);
    expect(asked.every(({ referer }) => !referer || new URL(referer).pathname === '/')).to.equal(true);
  });

  it('offers five days, more at a press, and says how many', async () => {
    const widget = await native(endpoint());
    await opened(widget);
    const days = () => all(widget, '.own-day input') as HTMLInputElement[];
    expect(days()).to.have.length(5);
    expect(dialog(widget)!.offsetWidth, 'as wide as its content').to.be.at.most(46 * 16 + 1);
    q(widget, '.own-more').click();
    await until(() => text(inside(widget, '.own [role=status]')) === '10 days are shown.');
    expect(days()).to.have.length(10);
    expect(widget.shadowRoot!.activeElement).to.equal(days()[5]);
    const last = days()[9]!;
    last.click();
    await settled(widget);
    expect([days().length, last.checked, all(widget, '.own-times button').length > 0]).to.deep.equal([10, true, true]);
  });

  it('asks nobody anything before the press', async () => {
    const address = endpoint();
    const widget = await native(address);
    linkOf(widget).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    linkOf(widget).focus();
    await settled(widget);
    expect((await requests()).some(({ url }) => url.startsWith(new URL(address).pathname))).to.equal(false);
  });

  it('without a mouse: days by arrow keys, times by Tab, words by typing, Enter to book', async () => {
    const address = endpoint();
    const widget = await native(address);
    await opened(widget);
    const active = () => widget.shadowRoot!.activeElement as HTMLElement | null;
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 40 && !active()?.matches(selector); i++) await sendKeys({ press: 'Tab' });
      expect(active()?.matches(selector), selector).to.equal(true);
    };
    const before = text(inside(widget, '.own-times h3'));
    await tabTo('.own-day input');
    await sendKeys({ press: all(widget, '.own-day input').length > 1 ? 'ArrowDown' : 'Tab' });
    await settled(widget);
    expect(active()!.matches('.own-day input:checked') || all(widget, '.own-day input').length === 1).to.equal(true);
    if (all(widget, '.own-day input').length > 1) expect(text(inside(widget, '.own-times h3'))).not.to.equal(before);
    expect(text(inside(widget, '.own [role=status]'))).to.contain('Times on');
    await tabTo('.own-times button');
    await sendKeys({ press: 'Enter' });
    await until(() => inside(widget, '.own form'));
    await tabTo('#own-name');
    await sendKeys({ type: 'Ada' });
    await tabTo('#own-email');
    await sendKeys({ type: 'ada@example.org' });
    await sendKeys({ press: 'Enter' });
    await until(() => title(widget) === 'Check and confirm');
    await tabTo('.own .primary');
    await sendKeys({ press: 'Enter' });
    await until(() => inside(widget, '.after'));
    expect(await made(address)).to.have.length(1);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await settled(widget);
    expect(document.activeElement).to.equal(linkOf(widget));
    expect(said(widget)).to.contain('Booked with');
  });

  it('what is missing or wrong stands beside its field and, where it is more than one, in a list that leads there', async () => {
    const widget = await native(endpoint());
    await opened(widget);
    await choose(widget);
    await type(widget, 'email', 'ada');
    q(widget, '.own form .primary').click();
    await until(() => inside(widget, '.own-fault'));
    await settled(widget);
    const name = q<HTMLInputElement>(widget, '#own-name');
    const summary = q(widget, '.own-summary');
    expect(widget.shadowRoot!.activeElement, 'the list is heard first').to.equal(summary);
    const ways = [...summary.querySelectorAll('button')];
    expect(ways.map((way) => text(way))).to.deep.equal([
      'Enter your name.',
      'Enter an e-mail address in the correct format, like name@example.org.',
    ]);
    ways[1]!.click();
    expect(widget.shadowRoot!.activeElement).to.equal(q(widget, '#own-email'));
    ways[0]!.click();
    expect(widget.shadowRoot!.activeElement).to.equal(name);
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(text(inside(widget, `#${name.getAttribute('aria-describedby')!.split(' ')[0]!}`))).to.equal(
      'Enter your name.',
    );
    expect(text(inside(widget, '#own-email-fault'))).to.contain('like name@example.org');
    expect(q<HTMLInputElement>(widget, '#own-email').value, 'the words stay').to.equal('ada');
    expect([
      name.autocomplete,
      q<HTMLInputElement>(widget, '#own-email').autocomplete,
      q<HTMLInputElement>(widget, '#own-email').type,
    ]).to.deep.equal(['name', 'email', 'email']);
    await type(widget, 'name', 'Ada');
    expect(inside(widget, '#own-name-fault')).to.equal(null);
    expect(summary.querySelectorAll('button'), 'nothing moves while one is mended').to.have.length(2);
    q(widget, '.own form .primary').click();
    await until(() => !inside(widget, '.own-summary'));
    await settled(widget);
    expect(widget.shadowRoot!.activeElement, 'one alone needs no list').to.equal(q(widget, '#own-email'));
  });

  it('asks what the endpoint announces, and sends that', async () => {
    const fields = [
      { name: 'name', required: true },
      { name: 'email', type: 'email', required: true },
      {
        name: 'state',
        type: 'select',
        label: 'Where will you be?',
        required: true,
        options: ['New Jersey', 'Elsewhere'],
      },
    ];
    const address = endpoint(`fields=${encodeURIComponent(JSON.stringify(fields))}&ask`);
    const widget = await native(address);
    await opened(widget);
    await choose(widget);
    expect(inside(widget, '#own-note')).to.equal(null);
    await type(widget, 'state', 'New Jersey');
    await fill(widget);
    expect(text(inside(widget, '.own-facts')))
      .to.contain('Where will you be?')
      .and.to.contain('New Jersey');
    expect(text(inside(widget, '.own .primary'))).to.equal('Ask for this time');
    send(widget);
    await until(() => title(widget) === 'Your request is sent');
    expect((await made(address))[0]).to.deep.include({ status: 'pending', names: ['name', 'email', 'state'] });
  });

  it('a time taken meanwhile: the nearest others are offered, and the words are kept', async () => {
    const address = endpoint();
    const two = await native(address);
    await opened(two);
    await choose(two);
    await fill(two);
    // someone else books just that
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const { slots } = (await (
      await fetch(`${address}/slots?start=${day(-1)}&end=${day(9)}&timezone=${zone}`)
    ).json()) as { slots: { start: string }[] };
    const wish = { start: slots[0]!.start, timezone: 'UTC', fields: { name: 'Other', email: 'o@example.org' } };
    expect(
      (
        await fetch(`${address}/book`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(wish),
        })
      ).status,
    ).to.equal(201);
    send(two);
    await until(() => noticeOf(two).startsWith('Someone else has just taken this time'), 'it is said');
    await settled(two);
    expect(two.shadowRoot!.activeElement).to.equal(inside(two, '.own-notice'));
    expect(all(two, '.own-near button').length).to.be.greaterThan(1);
    all(two, '.own-near button')[0]!.click();
    await until(() => inside(two, '.own form'));
    expect(q<HTMLInputElement>(two, '#own-name').value).to.equal('Ada Secret');
    q(two, '.own form .primary').click();
    await until(() => title(two) === 'Check and confirm');
    send(two);
    await until(() => inside(two, '.after'));
    expect(await made(address)).to.have.length(2);
  });

  it('two presses send once', async () => {
    const address = endpoint();
    const widget = await native(address);
    await opened(widget);
    await choose(widget);
    await fill(widget);
    const button = q(widget, '.own .primary');
    button.click();
    button.click();
    button.click();
    await until(() => inside(widget, '.after'));
    const sent = (await requests()).filter(
      ({ method, url }) => method === 'POST' && url.startsWith(new URL(address).pathname),
    );
    expect([sent.length, (await made(address)).length]).to.deep.equal([1, 1]);
  });

  it('a lost answer: it says so, and trying again books nothing twice', async () => {
    const address = endpoint('book=lost1');
    const widget = await native(address);
    await opened(widget);
    await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => noticeOf(widget).startsWith('No answer came'));
    expect(noticeOf(widget)).to.contain('will not be booked twice');
    expect(text(inside(widget, '.own .primary'))).to.equal('Try again');
    expect(await made(address), 'it had gone through').to.have.length(1);
    send(widget);
    await until(() => inside(widget, '.after'), 'the same booking');
    expect(await made(address)).to.have.length(1);
  });

  for (const [what, query, words] of [
    ['its server fails', 'book=5001', 'No answer came'],
    ['it answers with something else', 'book=text1', 'No answer came'],
    ['too many ask', 'book=4291', 'There are many requests right now'],
  ] as const)
    it(`${what} at the booking: the words are kept, and trying again works`, async () => {
      const widget = await native(endpoint(query));
      await opened(widget);
      await choose(widget);
      await fill(widget);
      send(widget);
      await until(() => noticeOf(widget).startsWith(words), 'it is said');
      expect(text(inside(widget, '.own-facts'))).to.contain('Ada Secret');
      expect(inside<HTMLAnchorElement>(widget, '.own-ways a')!.target).to.equal('_blank');
      send(widget);
      await until(() => inside(widget, '.after'));
    });

  it('the endpoint finds a detail wrong: its sentence stands beside the field', async () => {
    const widget = await native(endpoint('book=4221'));
    await opened(widget);
    await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => text(inside(widget, '#own-email-fault')) === 'This address does not take mail.');
    await settled(widget);
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '#own-email'));
  });

  it('it is to be paid: the way there is shown', async () => {
    const widget = await native(endpoint('book=402'));
    await opened(widget);
    await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => noticeOf(widget).includes('paid in advance'));
    expect(inside<HTMLAnchorElement>(widget, '.own-notice a')!.href).to.equal(`${otherOrigin}/pay`);
  });

  it('booking is closed: it says so, also where a provider’s page could be framed', async () => {
    const widget = await native(endpoint('slots=403'), 'provider="calendly"');
    await press(widget);
    await until(() => noticeOf(widget) === 'Booking is closed at the moment.');
    expect(all(widget, '.own-ways a').map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([
      `${otherOrigin}/provider/silent`,
    ]);
    expect(widget.problems).to.have.length(0);
  });

  it('nothing is free: it says so, and looks further', async () => {
    const widget = await native(endpoint('slots=empty'));
    await press(widget);
    await until(() => text(inside(widget, '.own')).includes('No openings in'));
    expect(all(widget, '.own-ways button')).to.have.length(1);
  });

  for (const [what, query] of [
    ['it answers 500', 'slots=5001'],
    ['it answers with a page', 'slots=text1'],
    ['it drops the line', 'slots=drop1'],
    ['it refuses the question', 'slots=4221'],
  ] as const)
    it(`no openings come, because ${what}: trying again, and the page, and what the owner could mend`, async () => {
      const widget = await native(endpoint(query));
      const events = record(widget);
      await press(widget);
      await until(() => noticeOf(widget));
      expect(noticeOf(widget), 'no word of a booking').to.match(/^Openings cannot be (shown|reached) right now\.$/);
      expect(names(events)).to.include('fail');
      expect(
        (events.find(({ type: name }) => name === 'fail')!.event as unknown as { reason: string }).reason,
      ).to.equal('endpoint');
      await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-052'));
      expect(all(widget, '.own-ways a').map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([
        `${otherOrigin}/provider/silent`,
      ]);
      q(widget, '.own-ways button').click();
      await until(() => inside(widget, '.own-times button'), 'it comes the second time');
      await until(() => !widget.problems.length, 'and is mended');
    });

  it('the provider’s own page takes over in its frame where it can be framed', async () => {
    const widget = await booking(
      `<wayleaf-booking mode="native" endpoint="${endpoint('slots=500')}" provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await press(widget);
    await until(() => frame(widget), 'the frame');
    await until(() => names(events).includes('ready'));
    expect(names(events)).not.to.include('fail');
    expect(inside(widget, '.own')).to.equal(null);
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-052'), 'the owner learns of it');
  });

  it('no answer at all: after a while it says so, for openings and for the booking', async () => {
    const { openings, book } = patience;
    Object.assign(patience, { openings: 0.3, book: 0.3 });
    try {
      const slow = await native(endpoint('slots=hang1'));
      await press(slow);
      await until(() => noticeOf(slow) === 'Openings are taking too long to arrive.');
      clear();
      patience.openings = openings;
      const address = endpoint('book=hang1');
      const widget = await native(address);
      await opened(widget);
      await choose(widget);
      await fill(widget);
      send(widget);
      await until(() => noticeOf(widget).startsWith('No answer came'));
      patience.book = book;
      send(widget);
      await until(() => inside(widget, '.after'));
      expect(await made(address)).to.have.length(1);
    } finally {
      Object.assign(patience, { openings, book });
    }
  });

  it('offline in the middle: nothing is lost, and it goes on when the line is back', async () => {
    const widget = await native(endpoint());
    await opened(widget);
    await choose(widget);
    await fill(widget);
    const { fetch: real } = window;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      send(widget);
      await until(() => noticeOf(widget).startsWith('You seem to be offline'));
    } finally {
      window.fetch = real;
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(text(inside(widget, '.own-facts'))).to.contain('Ada Secret');
    send(widget);
    await until(() => inside(widget, '.after'));
  });

  it('closing forgets what was typed', async () => {
    const widget = await native(endpoint());
    await opened(widget);
    await choose(widget);
    await type(widget, 'name', 'Ada Secret');
    const field = q<HTMLInputElement>(widget, '#own-name');
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    expect(field.value).to.equal('');
    await opened(widget);
    await choose(widget);
    expect(q<HTMLInputElement>(widget, '#own-name').value).to.equal('');
  });

  it('taken off the page in the middle it leaves nothing, and typing reaches no listener of the page', async () => {
    const widget = await native(endpoint());
    await opened(widget);
    await choose(widget);
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const name of ['input', 'beforeinput', 'keydown', 'keyup', 'change']) document.addEventListener(name, listen);
    q(widget, '#own-name').focus();
    await sendKeys({ type: 'Ada' });
    for (const name of ['input', 'beforeinput', 'keydown', 'keyup', 'change'])
      document.removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
    const field = q<HTMLInputElement>(widget, '#own-name');
    expect(field.value).to.equal('Ada');
    widget.remove();
    expect(field.value).to.equal('');
  });

  it('in place, and on a small screen: nothing sticks out', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await booking(
      `<wayleaf-booking mode="native-inline" endpoint="${endpoint()}"><a href="${otherOrigin}/provider/silent">Book</a></wayleaf-booking>`,
    );
    await opened(widget);
    expect(dialog(widget)).to.equal(null);
    const fits = () => expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    fits();
    await choose(widget);
    fits();
    await fill(widget);
    fits();
    send(widget);
    await until(() => inside(widget, '.after'));
    fits();
    await setViewport({ width: 800, height: 600 });
  });

  it('booked once, the next press shows it, and another can be made', async () => {
    const address = endpoint();
    const widget = await native(address, 'practice="Wrenmoss Therapy"');
    await opened(widget);
    await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => inside(widget, '.after'));
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    await settled(widget);
    expect(note(widget)).to.equal('');
    expect(text(linkOf(widget))).to.equal('See your appointment');
    expect(document.activeElement).to.equal(linkOf(widget));
    // an endpoint of the owner's own may send nothing
    expect(said(widget)).to.match(/^Booked with Wrenmoss Therapy\. \w+day, /);
    expect(said(widget)).to.not.contain('come to you');
    await press(widget);
    expect(title(widget)).to.equal('Your appointment is booked');
    all(widget, '.after > .after-ways button').at(-1)!.click();
    await until(() => inside(widget, '.own-times button'));
    await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => inside(widget, '.after'));
    expect(await made(address)).to.have.length(2);
  });
});

describe('Cal.com, asked without a key', () => {
  afterEach(clear);
  const cal = (variant: string, href = `${otherOrigin}/wren/intro`) =>
    booking(
      `<wayleaf-booking mode="native" provider="cal.com" endpoint="${otherOrigin}/cal-api/${variant}/v2"><a href="${href}">Book</a></wayleaf-booking>`,
    );

  it('its openings, its questions, its booking', async () => {
    const widget = await cal('free');
    const events = record(widget);
    await opened(widget);
    await choose(widget);
    await type(widget, 'where-are-you', 'New York');
    await fill(widget);
    send(widget);
    await until(() => inside(widget, '.after'), 'booked');
    expect(events.at(-1)!.event).to.deep.include({ provider: 'cal.com', status: 'confirmed' });
    expect(frame(widget)).to.equal(null);
  });

  it('one that has to be confirmed is a request', async () => {
    const widget = await cal('pending');
    await opened(widget);
    await choose(widget);
    await type(widget, 'where-are-you', 'New York');
    await fill(widget);
    expect(text(inside(widget, '.own .primary'))).to.equal('Ask for this time');
    send(widget);
    await until(() => title(widget) === 'Your request is sent');
  });

  it('a time it no longer has: others', async () => {
    const widget = await cal('taken');
    await opened(widget);
    await choose(widget);
    await type(widget, 'where-are-you', 'New York');
    await fill(widget);
    send(widget);
    await until(() => noticeOf(widget).startsWith('Someone else'));
    expect(all(widget, '.own-near button').length).to.be.greaterThan(0);
  });

  for (const [what, variant, href] of [
    ['is paid', 'paid', undefined],
    ['is not there', 'teamless', undefined],
    ['has to be chosen first', 'free', page('cal/team')],
  ] as const)
    it(`one that ${what} opens its own page in its frame`, async () => {
      const widget = await cal(
        variant,
        href ?? page('cal/team/intro').replace('/provider/cal/team/intro', '/wren/intro'),
      );
      await press(widget);
      await until(() => frame(widget), 'the frame');
      await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-053'));
    });
});

describe('what the owner could mend', () => {
  afterEach(clear);
  const codes = async (markup: string) => {
    const widget = await booking(markup);
    // the part that checks such a set-up, and then the sentences of what it found
    await lazyChunks.session();
    await settled(widget);
    return widget.problems.map(({ code }) => code);
  };

  it('nobody to ask, or no address to ask at', async () => {
    expect(
      await codes('<wayleaf-booking mode="native"><a href="https://calendly.com/wren">Book</a></wayleaf-booking>'),
    ).to.deep.equal(['WL-BOOKING-050']);
    expect(
      await codes('<wayleaf-booking mode="native"><a href="https://cal.com/wren/intro">Book</a></wayleaf-booking>'),
    ).to.deep.equal([]);
    expect(
      await codes(
        '<wayleaf-booking mode="native" endpoint="javascript:x"><a href="https://cal.com/wren/intro">Book</a></wayleaf-booking>',
      ),
    ).to.deep.equal(['WL-BOOKING-051']);
    expect(
      await codes('<wayleaf-booking mode="native" endpoint="/booking/"><a href="/book">Book</a></wayleaf-booking>'),
    ).to.deep.equal([]);
  });
});
