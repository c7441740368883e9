import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
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
  put,
  said,
  settled,
  text,
  until,
} from './helpers.js';

const MARKUP = `<wayleaf-booking provider="calendly"><a href="${page('calendly/event')}">Book</a><a data-path="therapy" href="${page('calendly/event?t')}">Book a first session</a></wayleaf-booking>`;
const choose = (path: string, label = 'Inner-child therapy', group = 'page') =>
  openJourney(group).update({ choice: { path, label } });

describe('the link follows the path that was chosen', () => {
  afterEach(clear);

  it('where there is a link for it', async () => {
    const widget = await booking(MARKUP);
    expect(text(linkOf(widget))).to.equal('Book');
    expect(said(widget)).to.equal('');
    choose('therapy');
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book a first session');
    expect(said(widget)).to.equal('You chose: Inner-child therapy');
    // the comparison that was pressed says it aloud
    expect(inside(widget, '.said [aria-live=off]')!.textContent).to.equal(said(widget));
    expect(openJourney().get().bookingLink).to.deep.equal({
      label: 'Book a first session',
      href: page('calendly/event?t'),
    });
    const visible = [...widget.querySelectorAll('a')].filter((link) => link.getBoundingClientRect().height);
    expect(visible).to.deep.equal([linkOf(widget)]);
    openJourney().update({ choice: null });
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book');
  });

  it('otherwise the usual link stays, and the choice is named', async () => {
    const widget = await booking(MARKUP);
    choose('self', 'On your own');
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book');
    expect(said(widget)).to.equal('You chose: On your own');
    expect(widget.problems).to.deep.equal([]);
  });

  it('in any order: the choice first, then the widget', async () => {
    choose('therapy');
    const widget = await booking(MARKUP);
    expect(text(linkOf(widget))).to.equal('Book a first session');
  });

  it('with links from data: the very same element changes', async () => {
    const widget = await booking(
      `<wayleaf-booking href="https://calendly.com/w" label="Book" links="therapy=https://cal.com/w"></wayleaf-booking>`,
    );
    const link = linkOf(widget);
    link.focus();
    choose('therapy');
    await settled(widget);
    expect(linkOf(widget)).to.equal(link);
    expect(link.href).to.equal('https://cal.com/w');
    expect(document.activeElement).to.equal(link);
  });

  it('without losing the focus, and without taking it', async () => {
    const widget = await booking(MARKUP);
    linkOf(widget).focus();
    choose('therapy');
    await settled(widget);
    expect(document.activeElement).to.equal(linkOf(widget));
    const other = put('<button>Other</button>').querySelector('button')!;
    other.focus();
    openJourney().update({ choice: null });
    await settled(widget);
    expect(document.activeElement).to.equal(other);
  });

  it('and is withdrawn from the journey when it leaves; a move is no end', async () => {
    const widget = await booking(MARKUP);
    const link = { label: 'Book', href: page('calendly/event') };
    expect(openJourney().get().bookingLink).to.deep.equal(link);
    const seen: unknown[] = [];
    const end = openJourney().subscribe(({ bookingLink }) => seen.push(bookingLink));
    put('').append(widget);
    await settled(widget);
    expect(seen).to.deep.equal([]);
    widget.remove();
    await settled(widget);
    expect(openJourney().get().bookingLink ?? null).to.equal(null);
    put('').append(widget);
    await settled(widget);
    expect(openJourney().get().bookingLink).to.deep.equal(link);
    end();
  });

  it('and goes along into another group', async () => {
    const widget = await booking(MARKUP);
    widget.group = 'other';
    await settled(widget);
    expect(openJourney('page').get().bookingLink ?? null).to.equal(null);
    expect(openJourney('other').get().bookingLink).to.deep.equal({ label: 'Book', href: page('calendly/event') });
  });

  it('and leaves the place in front to another booking of the page', async () => {
    const one = await booking('<wayleaf-booking><a href="https://cal.com/one">One</a></wayleaf-booking>');
    const two = await booking('<wayleaf-booking><a href="https://cal.com/two">Two</a></wayleaf-booking>');
    expect(openJourney().get().bookingLink!.label).to.equal('Two');
    two.remove();
    await settled(one);
    expect(openJourney().get().bookingLink).to.deep.equal({ label: 'One', href: 'https://cal.com/one' });
  });

  for (const [name, keys] of [
    ['walked past the link by Tab', [{ press: 'Tab' }]],
    [
      'held Enter on it, and went on before letting it go',
      [{ down: 'Enter' }, { down: 'Tab' }, { up: 'Enter' }, { up: 'Tab' }],
    ],
    ['pressed another key on it', [{ down: 'Shift' }, { press: 'Tab' }, { up: 'Shift' }]],
  ] as const)
    it(`also for someone who has ${name}`, async () => {
      put('<button>Before</button>');
      const widget = await booking(MARKUP);
      put('<button>After</button>');
      widget.addEventListener('click', (event) => event.preventDefault(), { capture: true });
      linkOf(widget).focus();
      for (const key of keys) await sendKeys(key);
      expect(document.activeElement).not.to.equal(linkOf(widget));
      choose('therapy');
      await until(() => text(linkOf(widget)) === 'Book a first session');
      const visible = [...widget.querySelectorAll('a')].filter((link) => link.getBoundingClientRect().height);
      expect(visible).to.deep.equal([linkOf(widget)]);
    });

  it('not from under a finger, though the focus comes to the link from a question meanwhile', async () => {
    const widget = await booking(MARKUP.replace('<wayleaf-booking', '<wayleaf-booking places="Here; There"'));
    await until(() => inside(widget, '#place'), 'no question', 8000);
    inside(widget, '#place')!.focus();
    widget.addEventListener('click', (event) => event.preventDefault(), { capture: true });
    const { left, top, width, height } = linkOf(widget).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await sendMouse({ type: 'down' });
    try {
      choose('therapy');
      await settled(widget);
      expect(text(linkOf(widget))).to.equal('Book');
    } finally {
      await sendMouse({ type: 'up' });
    }
    await until(() => text(linkOf(widget)) === 'Book a first session');
  });

  it('never behind an open window; after it, the focus goes to the new link', async () => {
    const widget = await booking(MARKUP);
    await open(widget);
    const src = frame(widget)!.src;
    choose('therapy');
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book');
    expect(text(inside(widget, 'h2'))).to.equal('Book');
    expect(frame(widget)!.src).to.equal(src);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book a first session');
    expect(document.activeElement).to.equal(linkOf(widget));
  });

  it('a path’s link opens that path’s page', async () => {
    const widget = await booking(MARKUP);
    choose('therapy');
    await settled(widget);
    await open(widget);
    expect(frame(widget)!.src).to.contain('calendly/event?t&embed_domain');
  });

  it('with a line of its own under it, where the author wrote one', async () => {
    const widget = await booking(
      `<wayleaf-booking links='{"default": {"href": "https://calendly.com/w", "note": "Twenty minutes, free"}, "self": "https://calendly.com/s"}'><a data-path="therapy" data-note="Fifty minutes by video" href="https://calendly.com/t">Book a first session</a></wayleaf-booking>`,
    );
    const line = () => text(inside(widget, '.subline'));
    expect(line()).to.equal('Twenty minutes, free');
    choose('therapy');
    await settled(widget);
    expect(line()).to.equal('Fifty minutes by video');
    choose('self');
    await settled(widget);
    expect(line()).to.equal('');
  });

  it('of several comparisons, the latest that has a link', async () => {
    const widget = await booking(MARKUP);
    const [therapy, alone] = [
      { path: 'therapy', label: 'Therapy' },
      { path: 'alone', label: 'Without my partner' },
    ];
    openJourney().update({ choice: alone, choices: [therapy, alone] });
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book a first session');
    expect(said(widget)).to.include('You chose: Therapy');
    openJourney().update({ choice: alone, choices: [alone] });
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book');
  });

  it('only in its own group', async () => {
    const widget = await booking(MARKUP.replace('provider', 'group="other" provider'));
    choose('therapy');
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book');
    choose('therapy', 'Inner-child therapy', 'other');
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book a first session');
  });

  it('several widgets together', async () => {
    const [one, two] = [await booking(MARKUP), await booking(MARKUP)];
    choose('therapy');
    await settled(one);
    await settled(two);
    expect([text(linkOf(one)), text(linkOf(two))]).to.deep.equal(['Book a first session', 'Book a first session']);
  });
});

describe('while booking is held it steps back', () => {
  afterEach(clear);

  it('to a plain link with calm words; no path is named; released, it is back', async () => {
    const widget = await booking(MARKUP);
    choose('therapy');
    openJourney().update({ hold: true });
    await settled(widget);
    expect(said(widget)).to.equal('Booking can wait. It is here when you want it.');
    expect(text(linkOf(widget))).to.equal('Book');
    expect(linkOf(widget).getAttribute('data-wayleaf-link')).to.equal('link');
    expect(getComputedStyle(linkOf(widget)).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(widget.shadowRoot!.textContent).not.to.contain('therapy');
    openJourney().update({ hold: false });
    await settled(widget);
    expect(text(linkOf(widget))).to.equal('Book a first session');
    expect(linkOf(widget).getAttribute('data-wayleaf-link')).to.equal('button');
  });

  it('where every link names a path, to one quiet link that names none', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly"><p><a data-path="therapy" href="${page('calendly/event')}">Book a first session</a></p><p><a data-path="group" href="${page('calendly/event?g')}">Book the group</a></p></wayleaf-booking>`,
    );
    const visible = () =>
      [...widget.querySelectorAll('a')].filter((link) => link.getBoundingClientRect().height).map(text);
    expect(visible()).to.deep.equal(['Book a first session', 'Book the group']);
    openJourney().update({ hold: true });
    await settled(widget);
    expect(visible()).to.deep.equal(['Book an appointment']);
    expect(linkOf(widget).getAttribute('data-wayleaf-link')).to.equal('link');
    expect(linkOf(widget).href).to.equal(page('calendly/event'));
    expect(widget.innerText + widget.shadowRoot!.textContent).not.to.match(/first session|group/);
    openJourney().update({ hold: false });
    await settled(widget);
    expect(visible()).to.deep.equal(['Book a first session', 'Book the group']);
    expect(widget.querySelectorAll('a').length).to.equal(2);
  });

  it('and still opens', async () => {
    openJourney().update({ hold: true });
    const widget = await booking(MARKUP);
    await open(widget);
    expect(dialog(widget)!.open).to.equal(true);
  });

  it('and no problem tells of it', async () => {
    const paths = MARKUP.replace(/<a href[^]*?<\/a>/, '');
    choose('therapy');
    const widget = await booking(paths);
    const seen: string[] = [];
    widget.addEventListener('wayleaf-problem', (event) => seen.push(event.problem.code));
    await until(() => widget.problems.length, 'the missing link is named from the start');
    const before = seen.length;
    openJourney().update({ hold: true });
    await settled(widget);
    expect(seen.length).to.equal(before);
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['WL-BOOKING-001']);
  });
});
