import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { css } from 'lit';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { booking, clear as clearBooking } from '../booking/helpers.js';
import { adoptAgain, adoptStyles } from '../../src/theme/adopt-styles.js';
import { card, CARD, clear as clearPaths, frameOf, inside, open, settled as settledPaths } from '../paths/helpers.js';
import { ARTICLE, clear as clearReader, openPanel, put, ready, settled } from '../reader/helpers.js';
import { entry, openTools } from '../reader/tools.js';
import { closeWindows, otherWindow } from '../support/other-window.js';

before(openRootsForTesting);
afterEach(() => {
  closeWindows();
  clearReader();
  clearBooking();
  return clearPaths();
});

const late = { timeout: 8000 };

/** A reader whose article is in another window, and can be scrolled there. */
async function readerIn(view: Window, markup = `<wayleaf-reader>${ARTICLE}</wayleaf-reader>`) {
  const reader = put(markup);
  await ready(reader);
  view.document.body.append(reader);
  await settled(reader);
  await waitUntil(() => reader.shadowRoot!.querySelector('[data-panel=comfort]'), 'the bar', late);
  return reader;
}

describe('a widget in another window', () => {
  it('is printed from there', async () => {
    const view = await otherWindow();
    const reader = await readerIn(view);
    let times = 0;
    view.print = () => void times++;
    const own = window.print;
    window.print = () => void (times = -100);
    try {
      const panel = await openPanel(reader, 'comfort');
      panel.querySelector<HTMLElement>('[data-print]')!.click();
      await waitUntil(() => times, 'something was printed', late);
      expect(times).to.equal(1);
    } finally {
      window.print = own;
    }
    expect(document.querySelectorAll('[data-wayleaf-print]')).to.have.length(0);
    const [copy] = view.document.querySelectorAll('[data-wayleaf-print]');
    expect(copy!.shadowRoot!.textContent).to.include('What helps');
    view.dispatchEvent(new view.Event('afterprint'));
    expect(view.document.querySelectorAll('[data-wayleaf-print]')).to.have.length(0);
  });

  it('marks what was found in the document that shows it', async function () {
    if (typeof Highlight !== 'function') this.skip();
    const view = await otherWindow();
    const reader = await readerIn(view);
    expect(await reader.find('second')).to.equal(1);
    const marked = ({ CSS }: typeof view) =>
      [...CSS.highlights.keys()].filter((name) => name.startsWith('wayleaf-find'));
    expect(marked(view)).to.have.length(2);
    expect(marked(window)).to.have.length(0);
  });

  it('copies with the leave that a press there gives', async () => {
    const view = await otherWindow();
    const reader = await readerIn(view);
    const copied: string[] = [];
    const clipboard = (where: string) => ({
      writeText: (text: string) => Promise.resolve(void copied.push(where + text)),
    });
    Object.defineProperty(view.navigator, 'clipboard', { configurable: true, value: clipboard('there: ') });
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard('here: ') });
    try {
      await openTools(reader);
      entry(reader, 'Copy a link').click();
      await waitUntil(() => copied.length, 'it was copied', late);
    } finally {
      if (own) Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.deep.equal([`there: ${location.href.split('#')[0]}`]);
  });

  it('goes to the place that the address there names', async () => {
    const view = await otherWindow();
    const reader = await readerIn(
      view,
      `<wayleaf-reader>${ARTICLE}<div style="height: 2000px"></div></wayleaf-reader>`,
    );
    const current = () => reader.shadowRoot!.querySelector('[aria-current]')?.textContent;
    await openPanel(reader, 'contents');
    view.location.hash = 'own';
    await waitUntil(() => current()?.includes('second start'), 'the section is current', late);
    expect(location.hash).to.equal('');
  });

  it('makes a table scrollable that is too wide there, as soon as it is', async () => {
    const row = (name: string) => `<tr>${`<${name}>A rather long cell of it</${name}>`.repeat(6)}</tr>`;
    const reader = put(
      `<wayleaf-reader><h1>A</h1><table style="white-space: nowrap; inline-size: 100%">${row('th')}${row('td')}</table><p>Words.</p></wayleaf-reader>`,
    );
    await ready(reader);
    const view = await otherWindow('', { width: 2000, height: 500 });
    view.document.body.append(reader);
    await settled(reader);
    const table = reader.querySelector('table')!;
    const flows = () => view.getComputedStyle(table).overflowX;
    expect(flows()).to.equal('visible');
    (view.frameElement as HTMLIFrameElement).width = '500';
    await waitUntil(() => flows() === 'auto', 'it scrolls', late);
    (view.frameElement as HTMLIFrameElement).width = '2000';
    await waitUntil(() => flows() === 'visible', 'it has room again', late);
  });

  it('takes its colours from what is painted there, and follows when that turns dark', async () => {
    const view = await otherWindow('html{background:#fff;color:#111} html.dark{background:#111;color:#eee}');
    const reader = await readerIn(view);
    const scheme = () => reader.shadowRoot!.querySelector('[data-scheme]')!.getAttribute('data-scheme');
    expect(scheme()).to.equal('light');
    view.document.documentElement.className = 'dark';
    await waitUntil(() => scheme() === 'dark', 'dark', late);
    document.body.append(reader);
    await waitUntil(() => scheme() === 'light', 'light again', late);
  });

  it('leaves the frames alone that others have asked for there', async () => {
    const element = await card('', CARD, 640);
    // its own is asked for with its size, here
    element.style.maxInlineSize = '500px';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const view = await otherWindow();
    // WebKit draws a frame outside the view once in ten seconds
    view.frameElement!.scrollIntoView();
    // as many as there have been here, so that one has the number of the widget's last
    const count = requestAnimationFrame(() => undefined) + 5;
    let drawn = 0;
    await new Promise((done) =>
      view.requestAnimationFrame(() => {
        view.document.body.append(element);
        for (let i = 0; i < count; i++) view.requestAnimationFrame(() => drawn++);
        done(undefined);
      }),
    );
    for (let i = 0; i < 3; i++) await new Promise((done) => view.requestAnimationFrame(done));
    expect(drawn).to.equal(count);
  });

  it('may be drawn after its window was closed, and has its styles when it is back', async () => {
    const view = await otherWindow();
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    view.document.body.append(host);
    closeWindows();
    adoptStyles(
      root,
      css`
        :host {
          cursor: pointer;
        }
      `,
    );
    document.body.append(host);
    adoptAgain(host);
    expect(getComputedStyle(host).cursor).to.equal('pointer');
    host.remove();
  });

  it('speaks the language of the page there, and follows when that changes', async () => {
    const view = await otherWindow();
    view.document.documentElement.lang = 'de';
    const reader = await readerIn(view);
    const bar = () => reader.shadowRoot!.querySelector('[data-panel=comfort]')?.closest('[lang]')?.getAttribute('lang');
    await waitUntil(() => bar() === 'de', 'German', late);
    view.document.documentElement.lang = 'fr';
    await waitUntil(() => bar() === 'fr', 'French', late);
  });

  it('measures type by the styles there', async () => {
    const view = await otherWindow('html{font-size:40px} wayleaf-paths{display:block}');
    const element = await card('', CARD, 640);
    const table = () => inside(element, '.table');
    expect(table()?.checkVisibility(), 'a table, at 640 px and 16 px a letter').to.equal(true);
    view.document.body.append(element.parentElement!);
    await settledPaths(element);
    await waitUntil(() => inside(element, '[part~=cards]')?.checkVisibility(), 'cards, at 40 px a letter', late);
  });

  it('shares the journey with the widgets of the page', async () => {
    const view = await otherWindow();
    const element = await booking(`<wayleaf-booking><a href="https://calendly.com/a/b">Book</a></wayleaf-booking>`);
    view.document.body.append(element);
    await element.updateComplete;
    openJourney().update({ choice: { path: 'alone', label: 'Alone' } });
    const said = () => element.shadowRoot!.querySelector('.said')?.textContent;
    await waitUntil(() => said()?.includes('Alone'), 'booking says what was chosen', late);
    document.body.append(element);
    openJourney().update({ choice: { path: 'teacher', label: 'With a teacher' } });
    await waitUntil(() => said()?.includes('With a teacher'), 'it hears once it is back, too', late);
    openJourney().update({ choice: null });
    element.remove();
  });

  it('gives what follows from the answers seven tenths of the height there', async () => {
    const view = await otherWindow();
    const element = await card('', CARD, 640);
    await open(element);
    element.parentElement!.style.width = 'auto';
    view.document.body.append(element.parentElement!);
    await settledPaths(element);
    const outer = () => inside(element, '#check')?.shadowRoot;
    const pane = () =>
      frameOf(outer())
        ?.contentDocument?.querySelector('div')
        ?.shadowRoot?.querySelector<HTMLElement>('.root')
        ?.style.getPropertyValue('--_pane');
    await waitUntil(() => pane() === '350px', 'of 500 px', late);
    (view.frameElement as HTMLIFrameElement).height = '800';
    (view.frameElement as HTMLIFrameElement).width = '660';
    await waitUntil(() => pane() === '560px', 'of 800 px', late);
    // a column that is as wide as before
    element.parentElement!.style.width = '500px';
    (view.frameElement as HTMLIFrameElement).height = '1000';
    (view.frameElement as HTMLIFrameElement).width = '640';
    await waitUntil(() => pane() === '700px', 'of 1,000 px', late);
    (view.frameElement as HTMLIFrameElement).height = '900';
    (view.frameElement as HTMLIFrameElement).width = '620';
    await waitUntil(() => pane() === '630px', 'of 900 px', late);
  });

  it('opens a window where there is room in the window there, and a tab where there is none', async () => {
    const view = await otherWindow('', { width: 400, height: 500 });
    const element = await booking(
      `<wayleaf-booking provider="calendly"><a href="https://calendly.com/a/b">Book</a></wayleaf-booking>`,
    );
    const note = () => element.shadowRoot!.querySelector('[part=note]')?.textContent;
    expect(note()).to.include('in a window on this page');
    const before = note();
    view.document.body.append(element);
    await waitUntil(() => note() !== before, 'another sentence', late);
    expect(note()).to.include('in a new tab');
    element.remove();
  });

  it('goes on from the chosen path to the link that stands beside it there', async () => {
    const view = await otherWindow();
    const link = view.document.createElement('a');
    link.href = 'https://example.org/book';
    link.textContent = 'Book';
    const decoy = document.createElement('a');
    decoy.href = link.href;
    decoy.textContent = 'Book';
    document.body.append(decoy);
    const element = await card('', CARD, 640);
    openJourney().update({ bookingLink: { href: link.href, label: 'Book' } });
    view.document.body.append(element.parentElement!, link);
    await settledPaths(element);
    await waitUntil(() => inside(element, '.tool'), 'the controls', late);
    element.shadowRoot!.querySelector<HTMLElement>('.choices button')!.click();
    const next = () => inside<HTMLAnchorElement>(element, '.choices .next');
    await waitUntil(next, 'the way on', late);
    next()!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => view.document.activeElement === link, 'the link there has the focus', late);
    decoy.remove();
  });
});
