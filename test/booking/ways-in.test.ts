import { expect } from '@open-wc/testing';
import { openJourney } from '../../src/journey/page-provider.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { echo } from '../support/ports.js';
import { booking, clear, linkOf, inside, note, put, settled, text, until } from './helpers.js';

const data = {
  links: [
    { label: 'Book', href: 'https://calendly.com/w' },
    { path: 'a', label: 'Book A', href: 'https://cal.com/w' },
  ],
  price: '$160',
  replyWithin: '1 day',
};
const facts = 'price="$160" reply-within="1 day"';

/** What a visitor meets, without and with a choice. */
async function met(widget: WayleafBooking): Promise<unknown> {
  const look = () => ({
    label: text(linkOf(widget)),
    href: linkOf(widget).href,
    note: note(widget),
    facts: [...widget.shadowRoot!.querySelectorAll('dt, dd')].map(text),
    problems: widget.problems.length,
  });
  const before = look();
  openJourney().update({ choice: { path: 'a', label: 'Path A' } });
  await settled(widget);
  const after = look();
  openJourney().update({ choice: null });
  return { before, after };
}

describe('all ways in give the same widget', () => {
  afterEach(clear);
  const ways: Record<string, () => string> = {
    children: () =>
      `<wayleaf-booking ${facts}><a href="https://calendly.com/w">Book</a><a data-path="a" href="https://cal.com/w">Book A</a></wayleaf-booking>`,
    'children in paragraphs': () =>
      `<wayleaf-booking ${facts}><p><a href="https://calendly.com/w">Book</a></p><p><a data-path="a" href="https://cal.com/w">Book A</a></p></wayleaf-booking>`,
    'children in one paragraph': () =>
      `<wayleaf-booking ${facts}><p><a href="https://calendly.com/w">Book</a> <a data-path="a" href="https://cal.com/w">Book A</a></p></wayleaf-booking>`,
    config: () => `<wayleaf-booking config='${JSON.stringify(data)}'></wayleaf-booking>`,
    'config in base64': () => `<wayleaf-booking config="b64:${btoa(JSON.stringify(data))}"></wayleaf-booking>`,
    'inline data': () =>
      `<wayleaf-booking><script type="application/json">${JSON.stringify(data)}</script></wayleaf-booking>`,
    src: () =>
      `<wayleaf-booking src="${echo({ body: JSON.stringify(data) }).replaceAll('&', '&amp;')}"></wayleaf-booking>`,
    attributes: () =>
      `<wayleaf-booking ${facts} href="https://calendly.com/w" label="Book" links='{"a": {"label": "Book A", "href": "https://cal.com/w"}}'></wayleaf-booking>`,
    'spellings of builders': () =>
      `<wayleaf-booking data-price="“$160”" replywithin="1 day" data-href="https://calendly.com/w" data-label="Book" data-links='{&amp;quot;a&amp;quot;: {"label": "Book A", "href": "https://cal.com/w"}}'></wayleaf-booking>`,
  };
  const wanted = {
    before: {
      label: 'Book',
      href: 'https://calendly.com/w',
      note: 'Opens Calendly, our booking service, in a window on this page.',
      facts: ['Price', '$160', 'We reply within', '1 day'],
      problems: 0,
    },
    after: {
      label: 'Book A',
      href: 'https://cal.com/w',
      note: 'Opens Cal.com, our booking service, in a window on this page.',
      facts: ['Price', '$160', 'We reply within', '1 day'],
      problems: 0,
    },
  };
  for (const [name, markup] of Object.entries(ways))
    it(name, async () => {
      const widget = await booking(markup());
      await until(() => linkOf(widget), 'a link');
      expect(await met(widget)).to.deep.equal(wanted);
    });

  it('an attribute wins over data, data over children, link by link', async () => {
    const widget = await booking(
      `<wayleaf-booking href="https://own.example/" config='{"price":"$1","links":[{"href":"https://no.example/"},{"path":"a","href":"https://a.example/"}]}' price="$2"><a href="https://no.example/">No</a><a data-path="b" href="https://b.example/">B</a></wayleaf-booking>`,
    );
    await until(() => text(inside(widget, 'dd')) === '$2');
    expect(linkOf(widget).href).to.equal('https://own.example/');
    for (const path of ['a', 'b']) {
      openJourney().update({ choice: { path, label: path } });
      await settled(widget);
      expect(linkOf(widget).href).to.equal(`https://${path}.example/`);
    }
  });

  it('an attribute that says the same as the author’s link leaves the author’s words', async () => {
    const widget = await booking(
      '<wayleaf-booking href="https://calendly.com/w"><a href="https://calendly.com/w">Book a free call</a></wayleaf-booking>',
    );
    expect(text(linkOf(widget))).to.equal('Book a free call');
    expect(widget.querySelectorAll('a').length).to.equal(1);
  });

  it('a link made from a phone number or an address for mail says what it does', async () => {
    const label = async (href: string, lang = 'en') =>
      text(linkOf(await booking(`<wayleaf-booking lang="${lang}" href="${href}"></wayleaf-booking>`)));
    expect(await label('tel:+1 609 555 0142')).to.equal('Call +1 609 555 0142');
    expect(await label('mailto:a@b.example?subject=Hello')).to.equal('Write to a@b.example');
    expect(await label('sms:+16095550142')).to.equal('Send a text message to +16095550142');
    expect(await label('https://wa.me/16095550142?text=Hello')).to.equal('Write on WhatsApp');
    const widget = await booking('<wayleaf-booking lang="de" href="tel:+49301234"></wayleaf-booking>');
    await until(() => text(linkOf(widget)) === '+49301234 anrufen');
  });

  it('late attributes, late children and a link changed later', async () => {
    const widget = await booking('<wayleaf-booking></wayleaf-booking>');
    widget.setAttribute('href', 'https://calendly.com/w');
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book an appointment');
    widget.label = 'Come in';
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Come in');
    widget.removeAttribute('href');
    await settled(widget);
    expect(widget.querySelector('a')).to.equal(null);
    const link = document.createElement('a');
    link.href = 'https://cal.com/w';
    link.textContent = 'Late';
    widget.append(link);
    await settled(widget);
    expect(linkOf(widget)).to.equal(link);
    link.textContent = 'Later';
    await settled(widget);
    expect(linkOf(widget)).to.equal(link);
    expect(widget.querySelectorAll('a').length).to.equal(1);
  });

  it('properties set before the tag is known', async () => {
    const early = document.createElement('early-booking') as WayleafBooking;
    early.href = 'https://calendly.com/w';
    early.price = '$5';
    put('<div></div>').append(early);
    const { defineBooking } = await import('../../src/booking/index.js');
    expect(defineBooking('early-booking')).to.equal(true);
    await settled(early);
    expect(linkOf(early).href).to.equal('https://calendly.com/w');
    expect(text(inside(early, 'dd'))).to.equal('$5');
  });
});

describe('bad input is named, and the page keeps its words', () => {
  afterEach(clear);
  const codes = async (widget: WayleafBooking, ...wanted: string[]) => {
    await until(
      () => widget.problems.length === wanted.length,
      `${wanted.join()} but ${widget.problems.map((each) => each.code).join()}`,
    );
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(wanted);
    for (const { message, hint } of widget.problems) expect(message && hint).to.be.ok;
  };

  it('no link', async () => {
    const widget = await booking('<wayleaf-booking><p>Call us at noon.</p></wayleaf-booking>');
    await codes(widget, 'WL-BOOKING-001');
    expect(widget.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    widget.href = 'https://calendly.com/w';
    await codes(widget);
  });

  it('an address that runs code is never followed by us, nor dressed up', async () => {
    const widget = await booking('<wayleaf-booking><a href="javascript:void(0)">Book</a></wayleaf-booking>');
    await codes(widget, 'WL-BOOKING-002', 'WL-BOOKING-001');
    expect(widget.querySelector('a')!.hasAttribute('data-wayleaf-link')).to.equal(false);
    expect(widget.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    const flat = await booking('<wayleaf-booking href="javascript:alert(1)"></wayleaf-booking>');
    expect(flat.querySelector('a')).to.equal(null);
  });

  it('two links for one path', async () => {
    const widget = await booking(
      '<wayleaf-booking><a href="https://calendly.com/w">Book</a><a data-path="a" href="https://a.example/">A</a><a data-path="a" href="https://b.example/">B</a></wayleaf-booking>',
    );
    await codes(widget, 'WL-BOOKING-003');
    expect(widget.problems[0]!.element).to.equal(widget.querySelectorAll('a')[2]);
  });

  it('an unknown provider, an unreadable map, a document that is not there, broken JSON: the link stays', async () => {
    const tries: readonly (readonly [string, ...string[]])[] = [
      ['provider="mylittlebooker"', 'WL-BOOKING-004'],
      ['links="{broken"', 'WL-BOOKING-005'],
      ['mode="dialogue"', 'WL-BOOKING-011'],
      ['availability="shut"', 'WL-BOOKING-011'],
      ['theme="sepia"', 'WL-BOOKING-011'],
      [`config='{"availability": "shut"}'`, 'WL-BOOKING-011'],
      ['hours="whenever" timezone="America/New_York"', 'WL-BOOKING-073'],
      ['places="New Jersey" referral="javascript:alert(1)"', 'WL-BOOKING-077'],
      [`src="${echo({ status: 404 }).replaceAll('&', '&amp;')}"`, 'WL-DATA-002'],
      ['config="{broken"', 'WL-DATA-001'],
    ];
    for (const [attribute, ...wanted] of tries) {
      const widget = await booking(
        `<wayleaf-booking ${attribute}><a href="https://calendly.com/w">Book</a></wayleaf-booking>`,
      );
      await codes(widget, ...wanted);
      expect(note(widget)).to.contain('Calendly');
    }
  });

  it('a word that is put right is no mistake any more, and none that is spelled in capitals', async () => {
    const widget = await booking(
      '<wayleaf-booking mode="dialogue" availability=" Closed " theme="DARK"><a href="https://calendly.com/w">Book</a></wayleaf-booking>',
    );
    await codes(widget, 'WL-BOOKING-011');
    widget.setAttribute('mode', 'Tab');
    await codes(widget);
    expect(note(widget)).to.contain('new tab');
  });

  it('what travels, where it cannot be read or the provider has no place for it', async function () {
    this.timeout(20_000);
    for (const [attribute, code] of [
      ['prefill="{broken"', 'WL-BOOKING-034'],
      ['share-context', 'WL-BOOKING-036'],
    ] as const) {
      const widget = await booking(
        `<wayleaf-booking ${attribute}><a href="https://wren.youcanbook.me/">Book</a></wayleaf-booking>`,
      );
      // told once the page is idle
      await until(() => widget.problems.some((each) => each.code === code), code, 8000);
    }
  });

  it('editors see the list with debug', async () => {
    const widget = await booking('<wayleaf-booking debug></wayleaf-booking>');
    await until(() => text(inside(widget, '.problems')).includes('WL-BOOKING-001'));
  });
});
