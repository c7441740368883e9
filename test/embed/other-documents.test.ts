import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { otherOrigin } from '../support/ports.js';
import { closePages, openPage, sample, upgraded, type HostPage } from '../support/host-page.js';

let children: string;
before(async () => {
  children = await sample('sample-reader', 'sample-paths', 'sample-booking');
});
afterEach(closePages);

const late = { timeout: 8000 };
type Place = Document;
const widget = (place: Place, tag: string) => place.querySelector<HTMLElement>(tag)!;
const inside = (place: Place, tag: string, selector: string) =>
  widget(place, tag).shadowRoot!.querySelector<HTMLElement>(selector);

/** Opens the three widgets, each with its tools. */
async function openWidgets(): Promise<HostPage> {
  const page = await openPage({ body: `<main>${children}</main>` });
  await upgraded(page);
  await drawn(page.document);
  return page;
}

declare global {
  interface Window {
    /** Document Picture-in-Picture (WICG): Chromium's. */
    readonly documentPictureInPicture?: { requestWindow(): Promise<Window> };
  }
}

/** An empty document of the same origin, as a popup or a picture-in-picture window has. */
async function elsewhere(page: HostPage): Promise<Document> {
  const frame = page.document.createElement('iframe');
  Object.assign(frame, { width: 880, height: 640, srcdoc: '<!doctype html><html lang="en"><body></body></html>' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  page.document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

async function drawn(place: Place): Promise<void> {
  await waitUntil(() => inside(place, 'wayleaf-reader', '[data-panel="comfort"]'), 'the bar of the reader', late);
  await waitUntil(() => inside(place, 'wayleaf-paths', 'button[part="start"]'), 'the offer of the self-check', late);
  await waitUntil(() => inside(place, 'wayleaf-booking', '[part="note"]'), 'booking', late);
}

/** How what styles reach looks: the widgets' own roots, and the author's words. */
const look = (place: Place): Readonly<Record<string, string>> => {
  const of = (element: Element | null | undefined, name: string) =>
    element ? element.ownerDocument.defaultView!.getComputedStyle(element).getPropertyValue(name) : 'missing';
  return {
    bar: of(inside(place, 'wayleaf-reader', '.bar'), 'display'),
    progress: of(inside(place, 'wayleaf-reader', '[part~="progress"]'), 'position'),
    start: of(inside(place, 'wayleaf-paths', '[part="start"]'), 'background-color'),
    table: of(place.querySelector('wayleaf-paths table'), 'border-collapse'),
    link: of(place.querySelector('wayleaf-booking a'), 'display'),
    colour: of(place.querySelector('wayleaf-booking a'), 'background-color'),
    note: of(inside(place, 'wayleaf-booking', '[part="note"]'), 'font-size'),
  };
};

/** Waits until it looks as before: colours change by a short transition. */
const looks = (place: Place, before: ReturnType<typeof look>) =>
  waitUntil(() => JSON.stringify(look(place)) === JSON.stringify(before), `${JSON.stringify(before)}, in time`, late);

const move = (page: HostPage, place: Document): void => {
  place.body.append(page.document.querySelector('main') ?? place.querySelector('main')!);
};

describe('widgets that move into another document', () => {
  it('keep their styles there, and when they come back', async () => {
    const page = await openWidgets();
    const before = look(page.document);
    expect(before['link']).to.contain('flex');
    const place = await elsewhere(page);
    move(page, place);
    await drawn(place);
    await looks(place, before);
    page.document.body.append(place.querySelector('main')!);
    await drawn(page.document);
    await looks(page.document, before);
    expect(place.adoptedStyleSheets).to.have.length(0);
    expect(page.errors()).to.deep.equal([]);
  });

  it('work there: settings, find, self-check and booking', async () => {
    const page = await openWidgets();
    const place = await elsewhere(page);
    move(page, place);
    await drawn(place);
    const settings = () => inside(place, 'wayleaf-reader', '[data-panel=comfort]');
    // while the article is read anew, the bar is away
    await waitUntil(settings, 'the bar, again', late);
    settings()!.click();
    await waitUntil(() => inside(place, 'wayleaf-reader', '.sheet [aria-label="Larger text"]'), 'the settings', late);
    const size = () => place.querySelector('wayleaf-reader p')!.getBoundingClientRect().height;
    const before = size();
    inside(place, 'wayleaf-reader', '.sheet [aria-label="Larger text"]')!.click();
    await waitUntil(() => size() !== before, 'larger words', late);
    // a click of a script is left to the browser
    place.querySelector<HTMLElement>('wayleaf-booking a')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(place, 'wayleaf-booking', '.session')?.checkVisibility(), 'the window', late);
    const box = inside(place, 'wayleaf-booking', 'dialog.session')!;
    expect(box.matches(':modal')).to.equal(true);
    expect(place.defaultView!.getComputedStyle(box).borderRadius).not.to.equal('0px');
    inside(place, 'wayleaf-booking', '.session [part="close"]')!.click();
    await waitUntil(() => !inside(place, 'wayleaf-booking', '.session'), 'the window is closed', late);
    inside(place, 'wayleaf-paths', 'button[part="start"]')!.click();
    await waitUntil(() => inside(place, 'wayleaf-paths', '#check')?.checkVisibility(), 'the self-check', late);
    expect(page.errors()).to.deep.equal([]);
  });

  it('follow the reading there, and hear the provider', async () => {
    const page = await openWidgets();
    const link = page.document.querySelector<HTMLAnchorElement>('wayleaf-booking a')!;
    link.href = `${otherOrigin}/provider/calendly/event`;
    widget(page.document, 'wayleaf-booking').setAttribute('provider', 'calendly');
    const place = await elsewhere(page);
    move(page, place);
    await drawn(place);
    const line = () => inside(place, 'wayleaf-reader', '[part~="progress"]');
    await waitUntil(line, 'the line', late);
    const progress = () => Number(place.defaultView!.getComputedStyle(line()!).getPropertyValue('--_progress'));
    const before = progress();
    [...place.querySelectorAll('wayleaf-reader h2')].at(-1)!.scrollIntoView();
    await waitUntil(() => progress() > before, 'further on', late);
    let ready = false;
    place.addEventListener('wayleaf-booking-ready', () => (ready = true));
    place.querySelector<HTMLElement>('wayleaf-booking a')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => ready, 'the message of the provider', late);
    expect(page.errors()).to.deep.equal([]);
  });

  it('know words that are written there: pictures, notes and keys', async () => {
    const page = await openWidgets();
    const place = await elsewhere(page);
    move(page, place);
    await drawn(place);
    const reader = widget(place, 'wayleaf-reader');
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="700"/>`;
    reader.innerHTML = `<h1>Sleep</h1><p>A gift<sup><a href="#n1" id="r1">1</a></sup>.</p>
      <figure><img alt="A hall" width="200" src="data:image/svg+xml,${encodeURIComponent(picture)}"></figure>
      <section role="doc-endnotes"><ol><li id="n1" role="doc-endnote">As they say. <a href="#r1" role="doc-backlink">Back</a></li></ol></section>`;
    expect(reader.querySelector('img')).not.to.be.instanceOf(HTMLImageElement);
    await waitUntil(() => reader.querySelector('img')!.complete, 'the picture', late);
    await drawn(place);
    reader.querySelector('img')!.click();
    await waitUntil(() => inside(place, 'wayleaf-reader', '.lightbox[open]'), 'the picture, larger', late);
    inside(place, 'wayleaf-reader', '.lightbox .close')!.click();
    reader.querySelector<HTMLElement>('#r1')!.click();
    const note = () => inside(place, 'wayleaf-reader', '.note-words');
    await waitUntil(() => note()?.textContent.includes('As they say'), 'the note', late);
    expect(page.errors()).to.deep.equal([]);
  });

  for (const [kind, open] of Object.entries({
    popup: (view: Window) => Promise.resolve(view.open('about:blank', '', 'popup,width=900,height=640')),
    // only pages that are in no frame may have one
    'picture-in-picture window': () => window.documentPictureInPicture?.requestWindow(),
  }))
    it(`are read on in a ${kind}, while the page behind it sleeps`, async function () {
      const page = await openWidgets();
      if (kind !== 'popup' && !window.documentPictureInPicture) this.skip();
      // browsers open a window for a press only
      const button = page.document.createElement('button');
      page.document.body.prepend(button);
      const opened = new Promise<Window>((resolve, reject) => {
        button.onclick = () => void open(page.window)!.then((view) => resolve(view!), reject);
      });
      button.focus();
      await sendKeys({ press: 'Enter' });
      const view = await opened;
      try {
        const place = view.document;
        place.documentElement.lang = 'en';
        move(page, place);
        await drawn(place);
        const line = () => inside(place, 'wayleaf-reader', '[part~="progress"]');
        await waitUntil(line, 'the line', late);
        const progress = () => Number(view.getComputedStyle(line()!).getPropertyValue('--_progress'));
        const before = progress();
        const last = [...place.querySelectorAll('wayleaf-reader h2')].at(-1)!;
        // again where the window got its size, and so the page its length, only after the first time
        const further = () => {
          last.scrollIntoView();
          return progress() > before;
        };
        await waitUntil(further, `further than ${before} on`, late).catch((error: Error) => {
          const { scrollY, innerWidth, innerHeight } = view;
          const { visibilityState, documentElement } = place;
          const seen = { at: progress(), scrollY, innerWidth, innerHeight, height: documentElement.scrollHeight };
          throw new Error(`${error.message}; ${visibilityState}, ${JSON.stringify(seen)}`);
        });
        expect(page.errors()).to.deep.equal([]);
      } finally {
        view.close();
      }
    });

  it('that are made for it from the start are drawn there', async () => {
    const page = await openWidgets();
    const before = look(page.document);
    const place = await elsewhere(page);
    const main = page.document.createElement('main');
    main.innerHTML = children;
    page.document.querySelector('main')!.remove();
    place.body.append(main);
    await drawn(place);
    await looks(place, before);
    expect(page.errors()).to.deep.equal([]);
  });
});
