import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { lazyChunks as feedParts } from '../../src/booking/live/openings-feed.js';
import { lazyChunks as liveParts } from '../../src/booking/live/live.js';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { echo, otherOrigin } from '../support/ports.js';
import { booking, catchTabs, clear, linkOf, inside, page, put, record, settled, text, until } from './helpers.js';

const BOOK = '<a href="https://book.example/us">Book</a>';
const ZONE = 'timezone="America/New_York"';
const codes = (widget: WayleafBooking) => widget.problems.map(({ code }) => code).sort();
const hours = (widget: WayleafBooking) => text(inside(widget, '.live .hours'));
const openings = (widget: WayleafBooking) => text(inside(widget, '.live .openings dd'));
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const json = (data: object, options = {}) => echo({ body: JSON.stringify(data), ...options });
const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const withOpenings = (address: string, more = '') =>
  booking(`<wayleaf-booking ${ZONE} openings="${attribute(address)}" ${more}>${BOOK}</wayleaf-booking>`);

describe('opening hours', () => {
  afterEach(clear);

  it('say whether it is open now, with the whole week behind the line', async () => {
    const widget = await booking(`<wayleaf-booking hours="Mo-Su" ${ZONE}>${BOOK}</wayleaf-booking>`);
    await until(() => hours(widget).includes('Open now'));
    const details = inside<HTMLDetailsElement>(widget, '.live details')!;
    details.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(true);
    expect(text(details.querySelector('table'))).to.contain('Monday – SundayAll day');
    expect(text(details)).to.contain('Eastern');
    expect(codes(widget)).to.deep.equal([]);
  });

  it('are read in the page’s language, for people and for search engines', async () => {
    const box = put(
      `<div lang="es-MX"><wayleaf-booking hours="Lunes a domingo 24 horas" practice="P" structured-data ${ZONE}>${BOOK}</wayleaf-booking></div>`,
    );
    const widget = box.querySelector('wayleaf-booking')!;
    await until(() => hours(widget).includes('Abierto ahora'));
    expect(codes(widget)).to.deep.equal([]);
    await until(() => document.querySelector('script[type="application/ld+json"]')?.textContent.includes('"opens"'));
    // the same words are no hours in another language
    widget.closest<HTMLElement>('[lang]')!.lang = 'nl';
    await until(() => hours(widget).includes('Lunes a domingo 24 horas'));
    await until(() => codes(widget).includes('WL-BOOKING-073'));
  });

  it('stand as they were written where the words of the page’s language cannot be had', async () => {
    const { hoursLanguages } = liveParts;
    liveParts.hoursLanguages = () => Promise.reject(new Error('offline'));
    try {
      const box = put(
        `<div lang="es"><wayleaf-booking hours="Do 10:00-12:00" practice="P" structured-data ${ZONE}>${BOOK}</wayleaf-booking></div>`,
      );
      const widget = box.querySelector('wayleaf-booking')!;
      await until(() => codes(widget).includes('WL-BOOKING-081'));
      expect(hours(widget)).to.contain('Do 10:00-12:00');
      await until(() => document.querySelector('script[type="application/ld+json"]'));
      expect(document.querySelector('script[type="application/ld+json"]')!.textContent).to.not.contain('"opens"');
    } finally {
      liveParts.hoursLanguages = hoursLanguages;
    }
  });

  it('name the day it opens next', async () => {
    // closed today and tomorrow, whatever day it is
    const next = new Date(Date.now() + 3 * 86_400_000);
    const day = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'][next.getUTCDay()]!;
    const widget = await booking(
      `<wayleaf-booking hours="${day} 12:00-13:00" timezone="UTC">${BOOK}</wayleaf-booking>`,
    );
    await until(() => hours(widget).includes('Closed now, opens'));
    expect(hours(widget)).to.contain(
      `opens ${new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(next)}`,
    );
  });

  it('without a time zone, or with rules nobody can read, stand as they were written, and the owner is told', async () => {
    const widget = await booking(`<wayleaf-booking hours="Mo-Fr 09:00-17:00">${BOOK}</wayleaf-booking>`);
    await until(() => hours(widget) === 'HoursMo-Fr 09:00-17:00');
    await until(() => codes(widget).join() === 'WL-BOOKING-079');
    const odd = await booking(
      `<wayleaf-booking hours="by appointment" timezone="Mars/Crater">${BOOK}</wayleaf-booking>`,
    );
    await until(() => hours(odd) === 'Hoursby appointment');
    // that the zone is wrong does not hide what is wrong with the hours
    await until(() => codes(odd).join() === 'WL-BOOKING-073,WL-BOOKING-076');
  });

  for (const [given, code] of [
    ['Mo-Fr 9-5', 'WL-BOOKING-092'],
    ['Mo-Fr 09:00-17:00; Thanksgiving closed', 'WL-BOOKING-073'],
    ['Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00', 'WL-BOOKING-093'],
    ['Mo-Su <b>9am</b>-5pm', 'WL-BOOKING-073'],
  ] as const)
    it(`${given}: stands as written, claims nothing, and is named`, async () => {
      const widget = await booking(
        `<wayleaf-booking hours="${given.replaceAll('<', '&lt;')}" practice="P" structured-data ${ZONE}>${BOOK}</wayleaf-booking>`,
      );
      await until(() => hours(widget) === `Hours${given}`);
      await until(() => codes(widget).join() === code);
      expect(inside(widget, '.live details')).to.equal(null);
      await until(() => document.querySelector('script[type="application/ld+json"]'));
      expect(document.querySelector('script[type="application/ld+json"]')!.textContent).not.to.contain('openingHours');
    });

  for (const [zone, meant] of [
    ['BST', 'Europe/London'],
    ['EST', 'America/New_York'],
    ['IST', 'Asia/Kolkata'],
    ['MST', 'America/Denver'],
    ['Etc/GMT+5', 'America/New_York'],
  ] as const)
    it(`of "${zone}" stand as written, and the owner is told the zone probably meant`, async () => {
      const widget = await booking(`<wayleaf-booking hours="Mo-Su" timezone="${zone}">${BOOK}</wayleaf-booking>`);
      await until(() => hours(widget) === 'HoursMo-Su');
      await until(() => codes(widget).join() === 'WL-BOOKING-091');
      expect(widget.problems[0]!.hint).to.contain(`timezone="${meant}"`);
    });

  it('name cities as they are called today', async () => {
    const widget = await booking(
      `<wayleaf-booking hours="Mo-Su" timezone="Asia/Ho_Chi_Minh">${BOOK}</wayleaf-booking>`,
    );
    await until(() => hours(widget).includes('Open now'));
    expect(text(inside(widget, '.live .hours .small'))).to.contain('Ho Chi Minh City');
  });

  it('that depend on public holidays claim nothing by day', async () => {
    const widget = await booking(`<wayleaf-booking hours="Mo-Su; PH off" ${ZONE}>${BOOK}</wayleaf-booking>`);
    await until(() => hours(widget).includes('Today, unless it is a public holiday: All day'));
    await until(() => codes(widget).join() === 'WL-BOOKING-094');
    expect(hours(widget)).to.contain('Public holidaysClosed');
  });

  it('come in the page’s language', async () => {
    const box = put(`<div lang="de"><wayleaf-booking hours="Mo-Su" ${ZONE}>${BOOK}</wayleaf-booking></div>`);
    const widget = box.querySelector('wayleaf-booking')!;
    await until(() => hours(widget).includes('Jetzt geöffnet'));
    expect(hours(widget)).to.contain('Montag – Sonntag');
  });
});

describe('next openings', () => {
  afterEach(clear);

  it('the three soonest are shown, with how old they are', async () => {
    const widget = await withOpenings(
      json({ asOf: new Date().toISOString(), openings: [inDays(3), inDays(1), inDays(-1), inDays(2), inDays(9)] }),
    );
    await until(() => openings(widget).includes('As of today'));
    const shown = [...inside(widget, '.live .openings ul')!.querySelectorAll('time')].map(({ dateTime }) =>
      dateTime.slice(0, 10),
    );
    expect(shown).to.deep.equal([1, 2, 3].map((days) => inDays(days).slice(0, 10)));
    expect(codes(widget)).to.deep.equal([]);
  });

  it('a calendar feed is read by what it is, wherever it lies', async () => {
    const stamp = (iso: string) => iso.replace(/[-:]|\.\d+/g, '');
    const ics = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test',
      'BEGIN:VEVENT',
      'UID:1',
      `DTSTAMP:${stamp(new Date().toISOString())}`,
      `DTSTART:${stamp(inDays(2))}`,
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const widget = await withOpenings(echo({ type: 'text/calendar', body: ics }));
    await until(() => inside(widget, '.live .openings time'), undefined, 8000);
    expect(inside(widget, '.live .openings ul')!.querySelectorAll('time')).to.have.length(2);
    expect(codes(widget)).to.deep.equal([]);
  });

  it('one with an address of its own is a link like the one above it', async () => {
    const widget = await withOpenings(
      json({
        asOf: new Date().toISOString(),
        openings: [{ start: inDays(1), href: 'https://book.example/us?slot=7' }],
      }),
    );
    await until(() => inside(widget, '.live .opening'));
    const events = record(widget);
    const tabs = catchTabs();
    try {
      inside(widget, '.live .opening')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => tabs.opened.length);
    } finally {
      tabs.restore();
    }
    expect(tabs.opened[0]!.href).to.equal('https://book.example/us?slot=7');
    expect(events.map(({ type }) => type)).to.deep.equal(['open-request', 'open']);
  });

  it('those of other paths go once a path is chosen', async () => {
    const widget = await withOpenings(
      json({
        asOf: new Date().toISOString(),
        openings: [{ start: inDays(1), path: 'self' }, { start: inDays(2), path: 'therapy' }, inDays(3)],
      }),
    );
    await until(() => inside(widget, '.live .openings')!.querySelectorAll('time').length === 3);
    openJourney('page').update({ choice: { path: 'therapy', label: 'Therapy' } });
    await until(() => inside(widget, '.live .openings')!.querySelectorAll('time').length === 2);
  });

  const oneEvent = (...lines: string[]) =>
    echo({
      type: 'text/calendar',
      body: [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`,
        ...lines,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    });
  for (const [name, address, code] of [
    ['a calendar in a zone nobody knows', oneEvent('DTSTART;TZID=Mars/Crater:20991203T160000'), 'WL-BOOKING-083'],
    [
      'a calendar of busy times',
      oneEvent(`DTSTART:${inDays(1).replace(/[-:]|\.\d+/g, '')}`, 'TRANSP:OPAQUE', 'DURATION:PT1H'),
      'WL-BOOKING-084',
    ],
    ['too old', json({ asOf: inDays(-2), openings: [inDays(1)] }), 'WL-BOOKING-080'],
    ['of no known age', json({ openings: [inDays(1)] }), 'WL-BOOKING-080'],
    ['not there', json({}, { status: 404 }), 'WL-DATA-002'],
    ['no openings at all', echo({ body: '{"slots": 1}' }), 'WL-BOOKING-074'],
    ['not JSON', echo({ type: 'text/html', body: '<html></html>' }), 'WL-BOOKING-074'],
    ['empty', echo({ body: ' ' }), 'WL-DATA-006'],
    ['refused to other sites', json({ openings: [] }, { cors: false }), 'WL-DATA-002'],
    ['not an address', 'javascript:alert(1)', 'WL-DATA-003'],
  ] as const)
    it(`${name}: nothing wrong is shown, the owner is told, the link works`, async () => {
      const widget = await withOpenings(address);
      await until(() => openings(widget) === 'Booking itself shows the times that are free.');
      await until(() => codes(widget).includes(code), `instead ${codes(widget).join()}`);
      expect(linkOf(widget).textContent).to.equal('Book');
    });

  it('an owner may allow an older list', async () => {
    const widget = await withOpenings(json({ asOf: inDays(-2), openings: [inDays(1)] }), 'openings-max-age="72"');
    await until(() => inside(widget, '.live .openings time'));
    expect(codes(widget)).to.deep.equal([]);
  });

  it('entries that cannot be read are told, the others shown', async () => {
    const widget = await withOpenings(json({ asOf: new Date().toISOString(), openings: [inDays(1), 'soon'] }));
    await until(() => inside(widget, '.live .openings time'));
    await until(() => codes(widget).join() === 'WL-BOOKING-075');
  });

  it('a calendar reader that does not load is told as a calendar that cannot be read', async () => {
    const { ical } = feedParts;
    feedParts.ical = () => Promise.reject(new Error('gone'));
    const widget = await withOpenings(echo({ type: 'text/calendar', body: 'BEGIN:VCALENDAR' }));
    await until(() => codes(widget).includes('WL-BOOKING-074'));
    feedParts.ical = ical;
  });

  it('of a whole day name the day it is at the practice, wherever that is', async () => {
    const day = inDays(3).slice(0, 10);
    for (const zone of ['Pacific/Kiritimati', 'Europe/Berlin', 'Pacific/Pago_Pago']) {
      const widget = await booking(
        `<wayleaf-booking timezone="${zone}" openings="${attribute(json({ asOf: new Date().toISOString(), openings: [day] }))}">${BOOK}</wayleaf-booking>`,
      );
      await until(() => inside(widget, '.live .openings time'));
      const time = inside<HTMLTimeElement>(widget, '.live .openings time')!;
      expect(time.dateTime, zone).to.equal(day);
      expect(text(time), zone).to.contain(String(Number(day.slice(8))));
    }
  });

  it('of the whole of today stand still', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const widget = await booking(
      `<wayleaf-booking timezone="UTC" openings="${attribute(json({ asOf: new Date().toISOString(), openings: [today, inDays(5)] }))}">${BOOK}</wayleaf-booking>`,
    );
    await until(() => inside(widget, '.live .openings ul')?.querySelectorAll('time').length === 2);
    await settled(widget);
    let draws = 0;
    const { requestUpdate } = widget;
    widget.requestUpdate = (...args) => {
      draws++;
      requestUpdate.apply(widget, args);
    };
    await aTimeout(1300);
    expect(draws).to.equal(0);
  });

  it('that could not be fetched are asked for once when the network is back, however often the widget was moved', async () => {
    const asked = async () => {
      const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
      return log.filter(({ url }) => url.startsWith('/echo')).length;
    };
    await fetch(`${otherOrigin}/log/clear`);
    const address = json({}, { status: 404 });
    const widget = await withOpenings(address);
    await until(() => codes(widget).includes('WL-DATA-002'));
    for (let i = 0; i < 3; i++) {
      const { parentElement } = widget;
      const before = await asked();
      widget.remove();
      await aTimeout(0);
      parentElement!.append(widget);
      await until(async () => (await asked()) > before, 'each move asks');
      await until(() => openings(widget) === 'Booking itself shows the times that are free.');
    }
    await fetch(`${otherOrigin}/log/clear`);
    window.dispatchEvent(new Event('online'));
    await aTimeout(300);
    expect(await asked()).to.equal(1);
  });

  it('are asked for once, at load, and no more after the widget has gone', async () => {
    await fetch(`${otherOrigin}/log/clear`);
    const widget = await withOpenings(json({ asOf: new Date().toISOString(), openings: [inDays(1)] }));
    await until(() => inside(widget, '.live .openings time'));
    openJourney('page').update({ choice: { path: 'therapy', label: 'Therapy' } });
    await settled(widget);
    const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
    expect(log.filter(({ url }) => url.startsWith('/echo'))).to.have.length(1);
  });
});

describe('room for what comes late', () => {
  afterEach(clear);

  it('is kept, so that what stands below does not move', async () => {
    const { live } = lazyChunks;
    let arrive: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (arrive = resolve));
    lazyChunks.live = () => gate.then(() => live());
    try {
      const address = json({ asOf: new Date().toISOString(), openings: [inDays(1), inDays(2), inDays(3)] });
      const box = put(
        `<wayleaf-booking price="90" hours="Mo-Su" ${ZONE} openings="${attribute(address)}" places="New Jersey">${BOOK}</wayleaf-booking><p id="below">below</p>`,
      );
      box.style.inlineSize = '40em';
      const widget = box.querySelector('wayleaf-booking')!;
      await settled(widget);
      const { top } = box.querySelector('#below')!.getBoundingClientRect();
      const { top: linkTop } = linkOf(widget).getBoundingClientRect();
      arrive();
      await until(() => inside(widget, '.live .openings time'));
      await settled(widget);
      expect(Math.abs(linkOf(widget).getBoundingClientRect().top - linkTop), 'the link').to.be.lessThan(4);
      expect(Math.abs(box.querySelector('#below')!.getBoundingClientRect().top - top), 'what is below').to.be.lessThan(
        8,
      );
    } finally {
      lazyChunks.live = live;
    }
  });

  it('a part that does not come is told, its room is given back, and the link works', async () => {
    const { live } = lazyChunks;
    let fail: () => void = () => undefined;
    lazyChunks.live = () => new Promise((_, reject) => (fail = () => reject(new Error('gone'))));
    try {
      const widget = await booking(
        `<wayleaf-booking hours="Mo-Su" places="New Jersey" ${ZONE}>${BOOK}</wayleaf-booking>`,
      );
      expect(widget.shadowRoot!.querySelectorAll('.live, .questions')).to.have.length(2);
      fail();
      await until(() => codes(widget).includes('WL-BOOKING-081'));
      await settled(widget);
      expect(widget.shadowRoot!.querySelectorAll('.live, .questions')).to.have.length(0);
      expect(linkOf(widget).href).to.equal('https://book.example/us');
    } finally {
      lazyChunks.live = live;
    }
  });

  it('a part that did not come comes once the browser is online again', async () => {
    const { live } = lazyChunks;
    lazyChunks.live = () => Promise.reject(new Error('offline'));
    try {
      const widget = await booking(`<wayleaf-booking hours="Mo-Su" ${ZONE}>${BOOK}</wayleaf-booking>`);
      await until(() => codes(widget).includes('WL-BOOKING-081'));
      lazyChunks.live = live;
      window.dispatchEvent(new Event('online'));
      await until(() => inside(widget, '[part=hours]'));
      await until(() => !codes(widget).length);
    } finally {
      lazyChunks.live = live;
    }
  });
});

describe('the question about the place', () => {
  afterEach(clear);
  const asking = (more = '') =>
    booking(`<wayleaf-booking places="New Jersey; New York" ${more}>${BOOK}</wayleaf-booking>`);
  const answer = async (widget: WayleafBooking, index: number) => {
    await until(() => inside(widget, '#place'));
    const select = inside<HTMLSelectElement>(widget, '#place')!;
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(widget);
    return text(inside(widget, '.answer'));
  };

  it('changes words, and never takes the link away', async () => {
    const widget = await asking();
    expect(await answer(widget, 1)).to.equal('Sessions are possible while you are in New Jersey.');
    expect(await answer(widget, 3)).to.contain('We may not be able to offer sessions there.');
    expect(linkOf(widget).getAttribute('data-wayleaf-link')).to.equal('button');
    expect(await answer(widget, 0)).to.equal('');
  });

  it('speaks in the owner’s words, and refers people on', async () => {
    const widget = await asking(
      'question="Which state are you in?" elsewhere="We are not licensed there." referral="https://directory.example/find"',
    );
    expect(await answer(widget, 3)).to.equal('We are not licensed there. directory.example');
    expect(text(inside(widget, 'label[for=place]'))).to.equal('Which state are you in?');
    expect(inside<HTMLAnchorElement>(widget, '.answer a')!.href).to.equal('https://directory.example/find');
  });

  it('is told to nobody: no event, no storage, no request, no address', async () => {
    const widget = await asking();
    await until(() => inside(widget, '#place'));
    const events = record(window);
    const before = [
      location.href,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      performance.getEntriesByType('resource').length,
      widget.outerHTML,
    ];
    await answer(widget, 3);
    expect([
      location.href,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      performance.getEntriesByType('resource').length,
      widget.outerHTML,
    ]).to.deep.equal(before);
    expect(events).to.deep.equal([]);
  });
});

describe('choices before booking', () => {
  afterEach(clear);
  const choices = (data: unknown) => attribute(JSON.stringify(data));
  const choose = async (widget: WayleafBooking, index: number) => {
    await until(() => inside(widget, '#choice-0'));
    const select = inside<HTMLSelectElement>(widget, '#choice-0')!;
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(widget);
  };

  it('a page of one’s own becomes the link; no preference leads back', async () => {
    const widget = await booking(
      `<wayleaf-booking choices="${choices([{ label: 'With whom?', options: [{ label: 'Dr. Okafor', href: 'https://book.example/okafor' }] }])}">${BOOK}</wayleaf-booking>`,
    );
    await choose(widget, 1);
    expect(linkOf(widget).href).to.equal('https://book.example/okafor');
    expect(text(linkOf(widget))).to.equal('Book');
    await choose(widget, 0);
    expect(linkOf(widget).href).to.equal('https://book.example/us');
    expect(codes(widget)).to.deep.equal([]);
  });

  it('a person is asked for as the provider knows them', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="acuity" mode="inline" choices="${choices([{ label: 'With whom?', options: [{ label: 'Dr. Okafor', person: '1234' }] }])}"><a href="${page('acuity/schedule')}">Book</a></wayleaf-booking>`,
    );
    await until(() => inside(widget, '#sends'));
    expect(text(inside(widget, '#sends'))).to.equal('');
    await choose(widget, 1);
    expect(text(inside(widget, '#sends'))).to.equal('What you chose here goes along to the booking service.');
    linkOf(widget).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inside(widget, 'iframe'));
    expect(new URL(inside<HTMLIFrameElement>(widget, 'iframe')!.src).searchParams.get('calendarID')).to.equal('1234');
  });

  it('an answer stays while anything else changes, and as long as it is offered', async () => {
    const people = (...names: string[]) =>
      JSON.stringify([
        { label: 'With whom?', options: names.map((label) => ({ label, href: `https://book.example/${label}` })) },
      ]);
    const widget = await booking(
      `<wayleaf-booking price="90" places="New Jersey; New York" choices="${attribute(people('okafor', 'lind'))}">${BOOK}</wayleaf-booking>`,
    );
    await choose(widget, 2);
    const place = inside<HTMLSelectElement>(widget, '#place')!;
    place.selectedIndex = 2;
    place.dispatchEvent(new Event('change', { bubbles: true }));
    const answers = () =>
      ['#choice-0', '#place'].map((id) => text(inside<HTMLSelectElement>(widget, id)!.selectedOptions[0]!));
    for (const change of [
      () => widget.setAttribute('price', '100'),
      // as a translator does
      () => (widget.querySelector('a')!.textContent = 'Buchen'),
      () => widget.setAttribute('hours', 'Mo-Fr 09:00-17:00'),
      () => widget.setAttribute('places', 'Delaware; New York; New Jersey'),
      () => widget.setAttribute('choices', people('silva', 'okafor', 'lind')),
    ]) {
      change();
      await settled(widget);
      expect(answers(), String(change)).to.deep.equal(['lind', 'New York']);
      expect(text(inside(widget, '.answer')), String(change)).to.contain('while you are in New York');
      expect(linkOf(widget).href, String(change)).to.equal('https://book.example/lind');
    }
    widget.setAttribute('choices', people('silva', 'okafor'));
    widget.setAttribute('places', 'Delaware');
    await settled(widget);
    expect(answers()).to.deep.equal(['No preference', 'Choose a place']);
    expect(linkOf(widget).href).to.equal('https://book.example/us');
  });

  it('what cannot be read is told', async () => {
    const widget = await booking(`<wayleaf-booking choices="[{">${BOOK}</wayleaf-booking>`);
    await until(() => codes(widget).includes('WL-BOOKING-078'));
  });
});

describe('whether bookings are taken', () => {
  afterEach(clear);

  it('a waiting list is said, and the link stays the one clear way to book', async () => {
    const widget = await booking(
      `<wayleaf-booking availability="waitlist" availability-note="About six weeks.">${BOOK}</wayleaf-booking>`,
    );
    expect(text(inside(widget, '.availability'))).to.equal(
      'There is a waiting list. You can still ask for a place. About six weeks.',
    );
    expect(linkOf(widget).getAttribute('data-wayleaf-link')).to.equal('button');
  });

  it('closed: the link steps back and still leads there', async () => {
    const widget = await booking(
      `<wayleaf-booking config='{"availability": "closed", "availabilityNote": "From March again."}'>${BOOK}</wayleaf-booking>`,
    );
    expect(text(inside(widget, '.availability'))).to.equal(
      'No new bookings are taken at the moment. From March again.',
    );
    expect(linkOf(widget).getAttribute('data-wayleaf-link')).to.equal('link');
  });
});

describe('what search engines are told', () => {
  afterEach(clear);
  const told = () =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent) as Record<string, unknown>,
    );
  const listed = (more = '') =>
    `<wayleaf-booking practice="Larkfield </script>" structured-data ${more}>${BOOK}</wayleaf-booking>`;

  it('one listing for several buttons, gone with the last', async () => {
    const box = put(listed() + listed());
    await until(() => told().length);
    await settled(box.querySelector('wayleaf-booking')!);
    expect(told()).to.have.length(1);
    expect(told()[0]!['name']).to.equal('Larkfield </script>');
    const [one, other] = box.querySelectorAll('wayleaf-booking');
    one!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(told()).to.have.length(1);
    other!.remove();
    await until(() => !told().length);
  });

  it('without a name there is nothing to tell, and the owner is told that', async () => {
    const widget = await booking(`<wayleaf-booking structured-data>${BOOK}</wayleaf-booking>`);
    await until(() => codes(widget).join() === 'WL-BOOKING-082');
    expect(told()).to.deep.equal([]);
  });

  it('nothing unless the owner asks for it, or where the page tells it itself', async () => {
    const box = put(
      `<script type="application/ld+json">{"@type": "Dentist", "potentialAction": {"@type": "ReserveAction"}}</script>${listed()}<wayleaf-booking practice="Other">${BOOK}</wayleaf-booking>`,
    );
    await lazyChunks.listing();
    await settled(box.querySelector('wayleaf-booking')!);
    expect(told()).to.have.length(1);
  });
});
