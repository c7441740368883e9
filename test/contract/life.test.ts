import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { Idiomorph } from 'idiomorph';
import '../../src/define.js';
import { inputChunk } from '../../src/controllers/lazy-chunks.js';
import { watchMarkers } from '../../src/internal/marker-watch.js';
import { CARD, TWIN } from '../paths/helpers.js';

const until = (condition: () => unknown, why = 'in time') => waitUntil(condition, why, { timeout: 8000 });
const json = (data: unknown) => JSON.stringify(data).replaceAll("'", '&#39;');
const HREF = 'https://example.org/book';

/** A page as a server sends it. */
const READER = '<wayleaf-reader><h2>One</h2><p>Words to read.</p><h2>Two</h2><p>More of them.</p></wayleaf-reader>';
const PATHS = `<wayleaf-paths view="cards">${CARD}</wayleaf-paths>`;
const BOOKING = `<wayleaf-booking practice="P"><p><a href="${HREF}">Book a first talk</a></p><dl><dt>Price</dt><dd>90</dd></dl></wayleaf-booking>`;
const MADE = `<wayleaf-booking href="${HREF}"></wayleaf-booking>`;
const DATA = `<wayleaf-paths view="cards" config='${json(TWIN)}'><a href="${HREF}">Compare</a></wayleaf-paths>`;
const MARKER = `<div data-wayleaf="booking" data-practice="P"><a href="${HREF}">Book a first talk</a></div>`;
const PAGE = `<h1>Page</h1>${READER}${PATHS}${BOOKING}`;

let box: HTMLElement;
before(async () => {
  const { upgradeMarkers } = await inputChunk();
  watchMarkers(upgradeMarkers);
});
beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => box.remove());

/** Shows a page, as a parser that meets the widgets after the script. */
const put = (markup: string) => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  box.replaceChildren(document.importNode(template.content, true));
};
const find = <T extends HTMLElement = HTMLElement>(selector: string) => box.querySelector<T>(selector);
const shown = (element: Element | null | undefined) => !!element && element.getClientRects().length > 0;

/** What each widget is like once it has taken its shape. */
const shape = {
  reader: () =>
    !!find('wayleaf-reader')?.shadowRoot?.querySelector('[part~=progress]') && shown(find('wayleaf-reader p')),
  paths: () =>
    !!find('wayleaf-paths')?.shadowRoot?.querySelector('[part~=cards]') &&
    !!find('wayleaf-paths')!.shadowRoot!.querySelector('[part~=start]') &&
    !shown(find('wayleaf-paths table')) &&
    !shown(find('wayleaf-paths [data-signs]')),
  booking: () => {
    const link = find('wayleaf-booking a');
    return (
      !!link &&
      shown(link) &&
      getComputedStyle(link).display.includes('flex') &&
      !!link.getAttribute('aria-description')
    );
  },
};
const whole = (...names: (keyof typeof shape)[]) =>
  until(() => names.every((name) => shape[name]()), `${names.join(', ')} whole`);

describe('a page that compares its new version with what stands there', () => {
  const morph = (markup: string): void => {
    void Idiomorph.morph(box, markup, { morphStyle: 'innerHTML' });
  };

  for (const [what, markup, name] of [
    ['the reader', READER, 'reader'],
    ['the comparison', PATHS, 'paths'],
    ['the comparison from JSON', DATA, 'paths'],
    ['booking', BOOKING, 'booking'],
    ['booking without a link of the author’s', MADE, 'booking'],
    ['booking in a marker', MARKER, 'booking'],
  ] as const)
    it(`keeps ${what} whole`, async () => {
      put(markup);
      await whole(name);
      for (let i = 0; i < 3; i++) {
        morph(markup);
        await whole(name);
      }
    });

  it('brings other words, and another address, into the widgets', async () => {
    put(PAGE);
    await whole('reader', 'paths', 'booking');
    morph(
      PAGE.replace('Words to read', 'Other words').replaceAll(HREF, `${HREF}/other`).replace('At home.', 'Anywhere.'),
    );
    await whole('reader', 'paths', 'booking');
    expect(find('wayleaf-reader')!.textContent).to.contain('Other words');
    expect((find('wayleaf-booking a') as HTMLAnchorElement).href).to.equal(`${HREF}/other`);
    await until(() =>
      find('wayleaf-paths')!.shadowRoot!.querySelector('[part~=cards]')!.textContent.includes('Anywhere.'),
    );
  });

  it('comes to rest: what is put back is not taken for another change', async () => {
    put(PAGE);
    await whole('reader', 'paths', 'booking');
    await aTimeout(300);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(box, { subtree: true, childList: true, attributes: true });
    morph(PAGE);
    await whole('reader', 'paths', 'booking');
    await aTimeout(200);
    observer.takeRecords();
    changes = 0;
    await aTimeout(300);
    observer.disconnect();
    expect(changes).to.equal(0);
  });
});

describe('a widget that is moved', () => {
  it('keeps its shape, and an open self-check, also where it is moved without leaving the page', async () => {
    put(PAGE);
    await whole('reader', 'paths', 'booking');
    const paths = find('wayleaf-paths')!;
    paths.shadowRoot!.querySelector<HTMLElement>('[part~=start]')!.click();
    const isOpen = () =>
      !paths.shadowRoot!.querySelector('[part~=start]') &&
      (paths.shadowRoot!.querySelector<HTMLElement>('#check')?.offsetHeight ?? 0) > 0;
    await until(isOpen, 'the self-check is open');
    const aside = box.appendChild(document.createElement('section')) as HTMLElement & {
      moveBefore?: (node: Node, before: Node | null) => void;
    };
    for (const widget of ['reader', 'paths', 'booking'].map((name) => find(`wayleaf-${name}`)!))
      if (aside.moveBefore) aside.moveBefore(widget, null);
      else aside.append(widget);
    await aTimeout(50);
    await whole('reader', 'booking');
    expect(isOpen()).to.equal(true);
  });
});

describe('a page that comes back', () => {
  const HOURS = `<wayleaf-booking href="${HREF}" timezone="UTC" hours="Mo-Su 09:00-17:00"></wayleaf-booking>`;
  const { now } = Date;
  const at = (hour: number) => {
    const shift = Date.UTC(2026, 10, 30, hour) - now();
    Date.now = () => now() + shift;
  };
  const state = () => find('wayleaf-booking')!.shadowRoot!.querySelector('.state')?.getAttribute('data-open');
  afterEach(() => {
    Date.now = now;
  });

  for (const [how, event] of Object.entries({
    'as it was left': () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    'from the background, or is shown after it was prepared ahead': () =>
      document.dispatchEvent(new Event('visibilitychange')),
  }))
    it(`${how} does not say that it is open when it no longer is`, async () => {
      at(16);
      put(HOURS);
      await until(() => state() === 'true', 'open at four');
      at(20);
      event();
      await until(() => state() === 'false', 'closed at eight');
    });
});

describe('fifty visits', () => {
  it('leave no listener, observer, style sheet, node or timer behind', async function () {
    this.timeout(60_000);
    const markup = `${READER}${PATHS}${DATA}${BOOKING}${MADE}${MARKER}`;
    // what is there once and for all comes with the first visit
    put(markup);
    await whole('reader', 'paths', 'booking');
    await aTimeout(500);
    box.replaceChildren();
    await aTimeout(100);

    const alive = { listeners: 0, observers: 0 };
    const targets = [window, document, document.documentElement] as const;
    const restore: (() => void)[] = [];
    for (const target of targets) {
      const { addEventListener: add, removeEventListener: remove } = target;
      const added = new Set<string>();
      const names = new WeakMap<object, number>();
      let last = 0;
      const key = ([type, listener, options]: readonly unknown[]) => {
        if (listener && !names.has(listener)) names.set(listener, ++last);
        const capture =
          typeof options === 'boolean' ? options : !!(options as AddEventListenerOptions | undefined)?.capture;
        return `${String(type)} ${listener ? names.get(listener) : ''} ${String(capture)}`;
      };
      target.addEventListener = function (this: Window, ...all: never[]) {
        // one that removes itself leaves nothing
        const { once, signal } = (all[2] ?? {}) as AddEventListenerOptions;
        if (!once && !signal) added.add(key(all));
        return (add as (...each: never[]) => void).apply(this, all);
      } as never;
      target.removeEventListener = function (this: Window, ...all: never[]) {
        added.delete(key(all));
        return (remove as (...each: never[]) => void).apply(this, all);
      } as never;
      restore.push(() => {
        alive.listeners += added.size;
        Object.assign(target, { addEventListener: add, removeEventListener: remove });
      });
    }
    const sheets = document.adoptedStyleSheets.length;
    const nodes = document.querySelectorAll('*').length;
    const frames = window.length;
    for (let i = 0; i < 50; i++) {
      put(markup);
      await aTimeout(10);
      box.replaceChildren();
    }
    await aTimeout(500);
    for (const each of restore) each();
    expect(alive.listeners).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(window.length).to.equal(frames);
  });
});
