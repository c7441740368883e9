import { expect } from '@open-wc/testing';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { contentChunks } from '../../src/booking/session/session-content.js';
import { openJourney } from '../../src/journey/page-provider.js';
import {
  booking,
  clear,
  dialog,
  linkOf,
  frame,
  inside,
  open,
  page,
  record,
  said,
  settled,
  step,
  text,
  until,
} from './helpers.js';
import { all, choose, endpoint, fill, native, opened, press, q, send } from './native-helpers.js';

const cal = (attributes = '') =>
  booking(
    `<wayleaf-booking provider="cal.com" practice="Wrenmoss Therapy" format="Video" ${attributes}><a href="${page('cal/team/intro')}">Book</a></wayleaf-booking>`,
  );

async function booked(widget: WayleafBooking, name = 'booked'): Promise<void> {
  await open(widget);
  await until(() => !inside(widget, '.skeleton'));
  step(widget, name);
  await until(() => inside(widget, '.session-line'));
}

describe('after a booking in a provider’s frame', () => {
  afterEach(clear);

  it('its page stays; above it stand the time, what happens next, and ways into a calendar', async () => {
    const widget = await cal('after-booking="We send you a link by e-mail."');
    const events = record(widget);
    await booked(widget);
    await until(() => inside(widget, '.after-strip'));
    await settled(widget);
    expect(frame(widget), 'its own confirmation').to.exist;
    const strip = text(inside(widget, '.after-strip'));
    expect(strip).to.contain('2030').and.to.contain('We send you a link by e-mail.');
    q(widget, '.after-strip summary').click();
    const links = all(widget, '.after-strip a') as HTMLAnchorElement[];
    expect(links.map(({ hostname }) => hostname).slice(0, 3)).to.deep.equal([
      'calendar.google.com',
      'outlook.live.com',
      'outlook.office.com',
    ]);
    expect(links.slice(0, 3).every(({ target, rel }) => target === '_blank' && rel === 'noopener')).to.equal(true);
    const google = new URL(links[0]!.href).searchParams;
    expect([google.get('dates'), google.get('text')]).to.deep.equal([
      '20300304T150000Z/20300304T155000Z',
      'Appointment, Wrenmoss Therapy',
    ]);
    expect(google.get('details')).to.equal('We send you a link by e-mail.');
    expect(events.filter(({ type }) => type === 'booked')).to.have.length(1);
    await expect(widget).to.be.accessible();
  });

  it('the next press shows it in full, with no frame; another booking begins afresh', async () => {
    const widget = await cal();
    await booked(widget);
    await until(() => inside(widget, '.after-strip'));
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    await press(widget);
    expect(frame(widget)).to.equal(null);
    expect(text(inside(widget, '.after-title'))).to.equal('Your appointment is booked');
    expect(text(inside(widget, '.after')))
      .to.contain('You will get the details by e-mail')
      .and.to.contain('cal-uid-0001');
    expect(inside(widget, '.after h3')!.matches('.after-title')).to.equal(true);
    await expect(widget).to.be.accessible();
    all(widget, '.after > .after-ways button').at(-1)!.click();
    await until(() => frame(widget));
    await settled(widget);
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '.session-title'));
    expect(inside(widget, '.after')).to.equal(null);
  });

  it('the page says when, here and at the practice, and the link says that it shows it', async () => {
    const widget = await cal('timezone="Pacific/Chatham"');
    expect(text(linkOf(widget))).to.equal('Book');
    await booked(widget);
    await until(() => inside(widget, '.after-strip'));
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    await settled(widget);
    expect(said(widget)).to.match(
      /^Booked with 127\.0\.0\.1:\d+\. The details come to you from there\. .*March [45], 2030 at .*At the practice: .*March 5, 2030 at 4:45.AM · .*Chatham/,
    );
    expect(text(linkOf(widget))).to.equal('See your appointment');
    expect(inside(widget, '.note')?.textContent ?? '').to.equal('');
    await press(widget);
    expect(inside(widget, '.after-title')).to.exist;
    all(widget, '.after > .after-ways button').at(-1)!.click();
    await until(() => frame(widget));
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    await settled(widget);
    expect(text(linkOf(widget)), 'another is begun').to.equal('Book');
  });

  it('a request is called one, a payment that is due too', async () => {
    for (const [name, words] of [
      ['pending', 'Your request is sent'],
      ['payment', 'one step is left'],
    ] as const) {
      const widget = await cal();
      await booked(widget, name);
      await until(() => inside(widget, '.after-strip'));
      dialog(widget)!.close();
      await until(() => !dialog(widget));
      await settled(widget);
      await press(widget);
      expect(text(inside(widget, '.after-title'))).to.contain(words);
      expect(openJourney().get().bookingLink!.label).to.equal(
        name === 'pending' ? 'See your request' : 'See your appointment',
      );
      clear();
    }
  });

  it('where nobody tells the time, no calendar is offered', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking>`,
    );
    await booked(widget);
    await settled(widget);
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    await press(widget);
    expect(all(widget, '.after a')).to.have.length(0);
    expect(text(inside(widget, '.after'))).to.contain('by e-mail');
  });

  it('another page view knows nothing of it: nothing is stored, and a moved widget still knows', async () => {
    // what tests of other files kept is not looked at here
    sessionStorage.clear();
    localStorage.clear();
    const widget = await cal();
    await booked(widget);
    await until(() => inside(widget, '.after-strip'));
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    const other = await cal();
    await press(other);
    expect(inside(other, '.after')).to.equal(null);
    dialog(other)!.close();
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    widget.parentElement!.append(widget);
    await settled(widget);
    await press(widget);
    expect(inside(widget, '.after')).to.exist;
  });

  it('its part fails to come: the line still says what was booked', async () => {
    const original = contentChunks.confirmation;
    contentChunks.confirmation = () => Promise.reject(new Error('no such file'));
    try {
      const widget = await cal();
      const events = record(widget);
      await booked(widget);
      await settled(widget);
      expect(text(inside(widget, '.session-line'))).to.contain('Booked with');
      expect(frame(widget)).to.exist;
      expect(events.some(({ type }) => type === 'booked')).to.equal(true);
    } finally {
      contentChunks.confirmation = original;
    }
  });
});

describe('after a booking of our own', () => {
  afterEach(clear);
  const done = async (query = '') => {
    const widget = await native(endpoint(query), 'practice="Wrenmoss Therapy"');
    await opened(widget);
    await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => inside(widget, '.after'));
    return widget;
  };

  it('the calendar file has an address of its own, which gives one', async () => {
    const widget = await done();
    const link = all(widget, '.after-part a').at(-1) as HTMLAnchorElement;
    const response = await fetch(link.href);
    expect(response.headers.get('content-type')).to.contain('text/calendar');
    expect(await response.text())
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.not.to.match(/secret/i);
  });

  it('its part fails to come: the line says that it is booked, and nothing is sent again', async () => {
    const original = contentChunks.confirmation;
    contentChunks.confirmation = () => Promise.reject(new Error('no such file'));
    try {
      const widget = await native(endpoint());
      const events = record(widget);
      await opened(widget);
      await choose(widget);
      await fill(widget);
      send(widget);
      await until(() => events.some(({ type }) => type === 'booked'));
      await until(() => text(inside(widget, '.session-line')).startsWith('Booked with'));
      expect(inside(widget, '.own')).to.equal(null);
    } finally {
      contentChunks.confirmation = original;
    }
  });

  it('the part for it all fails to come: the booking page opens in the way it would without', async () => {
    const original = contentChunks.native;
    contentChunks.native = () => Promise.reject(new Error('no such file'));
    try {
      const widget = await booking(
        `<wayleaf-booking mode="native" endpoint="${endpoint()}" provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking>`,
      );
      await press(widget);
      await until(() => frame(widget));
    } finally {
      contentChunks.native = original;
    }
  });

  it('a file made on the device is a calendar file, and goes with the window', async () => {
    const widget = await cal();
    await booked(widget);
    await until(() => inside(widget, '.after-strip'));
    q(widget, '.after-strip summary').click();
    const link = all(widget, '.after-strip a').at(-1) as HTMLAnchorElement;
    expect(link.download).to.equal('appointment.ics');
    widget.shadowRoot!.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(link.href).to.match(/^blob:/);
    const file = await (await fetch(link.href)).text();
    expect(file)
      .to.match(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
      .and.to.contain('DTSTART:20300304T150000Z')
      .and.to.contain('LOCATION:Video')
      .and.to.contain('UID:cal-uid-0001@');
    dialog(widget)!.close();
    await until(() => !dialog(widget));
    const gone = await fetch(link.href).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });
});
