import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { otherOrigin } from '../support/ports.js';
import { closePages, openPage, TAGS, type HostPage } from '../support/host-page.js';

afterEach(closePages);

// room is reserved, so that a script that comes late on a busy machine does not wait for a press before it adds anything
const ROOM = 'style="display: block; min-height: 30rem"';
const BODY = `
<wayleaf-reader ${ROOM}><h1>A fine article</h1><p>First words.</p><h2>Second part</h2><p data-sign="a">Words of the second part.</p></wayleaf-reader>
<wayleaf-paths ${ROOM} interest="We offer both.">
  <table><caption>Choosing how to begin</caption><thead><tr><th scope="col">Question</th><th scope="col" data-path="self">On your own</th><th scope="col" data-path="guided">With someone</th></tr></thead>
  <tbody><tr data-row="limits"><th scope="row">What may it not give?</th><td>Another view</td><td>Full freedom of time</td></tr></tbody></table>
  <ul data-signs><li data-for="self:2" data-id="a">I like my own pace</li><li data-for="guided:2" data-id="b">I keep ending up in the same place</li></ul>
</wayleaf-paths>
<wayleaf-booking ${ROOM} provider="calendly" hours="Mo-Fr 09:00-17:00" timezone="America/New_York" practice="Larkfield"><a href="${otherOrigin}/provider/calendly/event">Book a first talk</a></wayleaf-booking>`;

const removed = (...paths: readonly string[]): string =>
  paths
    .map((path) => {
      const at = path.lastIndexOf('.');
      return `delete ${at < 0 ? 'window' : path.slice(0, at)}['${path.slice(at + 1)}'];`;
    })
    .join('');

/**
 * What is taken from the browser before the script runs. Everything newer than Baseline 2023 that the widgets use, much
 * that is older, and what scripts on real pages replace: after `:` is named who.
 */
const FEATURES: Readonly<Record<string, string>> = {
  'adopted style sheets of the document': removed('Document.prototype.adoptedStyleSheets'),
  'adopted style sheets (Safari before 16.4)': removed(
    'Document.prototype.adoptedStyleSheets',
    'ShadowRoot.prototype.adoptedStyleSheets',
  ),
  'replaceSync of style sheets': removed('CSSStyleSheet.prototype.replaceSync'),
  'constructable style sheets': "window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); };",
  'slots assigned by script (Safari before 16.4)': removed('HTMLSlotElement.prototype.assign'),
  ResizeObserver: removed('ResizeObserver'),
  IntersectionObserver: removed('IntersectionObserver'),
  MutationObserver: removed('MutationObserver'),
  PerformanceObserver: removed('PerformanceObserver'),
  requestIdleCallback: removed('requestIdleCallback', 'cancelIdleCallback'),
  'Intl.ListFormat': removed('Intl.ListFormat'),
  'Intl.Segmenter': removed('Intl.Segmenter'),
  'Intl.DisplayNames': removed('Intl.DisplayNames'),
  'Intl.RelativeTimeFormat': removed('Intl.RelativeTimeFormat'),
  'Intl.PluralRules': removed('Intl.PluralRules'),
  'Intl.getCanonicalLocales': removed('Intl.getCanonicalLocales'),
  'Intl.supportedValuesOf': removed('Intl.supportedValuesOf'),
  Temporal: removed('Temporal'),
  'modal dialogs': removed('HTMLDialogElement.prototype.showModal'),
  dialogs: removed('HTMLDialogElement'),
  'modal dialogs that open: a dialog polyfill':
    "HTMLDialogElement.prototype.showModal = function () { throw new DOMException('no', 'InvalidStateError'); };",
  popovers: removed(
    'HTMLElement.prototype.showPopover',
    'HTMLElement.prototype.hidePopover',
    'HTMLElement.prototype.togglePopover',
    'ToggleEvent',
  ),
  AbortController: removed('AbortController'),
  structuredClone: removed('structuredClone'),
  checkVisibility: removed('Element.prototype.checkVisibility'),
  'a sanitiser of its own': removed('Element.prototype.setHTML', 'Document.parseHTML'),
  'custom highlights': removed('CSS.highlights', 'Highlight'),
  inert: removed('HTMLElement.prototype.inert'),
  'animations by script': removed('Element.prototype.getAnimations', 'Element.prototype.animate'),
  'storage, which throws':
    "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
  'user activation': removed('Navigator.prototype.userActivation'),
  'the clipboard': removed('Navigator.prototype.clipboard'),
  'knowing that it is online': removed('Navigator.prototype.onLine'),
  'the visual viewport': removed('visualViewport'),
  scheduler: removed('scheduler'),
  'changes of media queries: old polyfills':
    'const real = matchMedia; window.matchMedia = (query) => ({ matches: real(query).matches, media: query });',
  matchMedia: removed('matchMedia'),
  'window.Event: MooTools 1.4':
    'window.Event = function (event) { if (event && event.$extended) return event; this.event = event; };',
  'Element.remove of what is gone: prototype.js':
    'Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };',
  'Array.from of iterables and JSON of arrays: prototype.js':
    'Array.from = (list) => { const length = list.length || 0, all = new Array(length); for (let i = 0; i < length; i++) all[i] = list[i]; return all; };',
  'bare arrays: prototype.js': 'for (const name of ["each", "include", "flatten"]) Array.prototype[name] = () => {};',
  'random UUIDs': removed('Crypto.prototype.randomUUID'),
  'weak references': removed('WeakRef', 'FinalizationRegistry'),
  'Array.at': removed('Array.prototype.at'),
  'Array.findLast': removed('Array.prototype.findLast'),
  'Object.hasOwn': removed('Object.hasOwn'),
};

interface Widget extends HTMLElement {
  readonly problems?: readonly { readonly code: string }[];
}

/** What each widget has once it is drawn. */
const DRAWN = { 'wayleaf-reader': '.bar', 'wayleaf-paths': '[part=start]', 'wayleaf-booking': '[part=note]' };

const widgetOf = (page: HostPage, tag: string): Widget => page.document.querySelector<Widget>(tag)!;
const inside = (page: HostPage, tag: keyof typeof DRAWN, selector: string): HTMLElement | null | undefined =>
  widgetOf(page, tag).shadowRoot?.querySelector<HTMLElement>(selector);
const isCoded = (page: HostPage, tag: string): boolean => !!widgetOf(page, tag).problems?.length;

/** Opens the page, and waits until each widget is drawn or has said why not. */
async function openWithout(head: string): Promise<HostPage> {
  const page = await openPage({ body: BODY, head: `<script>${head}</script>`, height: 1700 });
  for (const tag of TAGS)
    await waitUntil(() => inside(page, tag, DRAWN[tag]) || isCoded(page, tag), `${tag} is drawn, or coded`, {
      timeout: 8000,
    });
  return page;
}

function expectWords(page: HostPage): void {
  for (const each of page.document.querySelectorAll<HTMLElement>('h1, h2, p, caption, th, td, wayleaf-booking > a'))
    expect(each.getClientRects().length, `“${each.textContent}” is on screen`).to.be.greaterThan(0);
}

let presses = 0;
/** Presses the booking link as a visitor does: once it stands still, and nothing lies over it. */
async function pressLink(page: HostPage): Promise<void> {
  const link = page.document.querySelector<HTMLElement>('wayleaf-booking > a')!;
  let last = '';
  let x = 0;
  let y = 0;
  await waitUntil(
    () => {
      // again, as long as what stands above it grows
      link.scrollIntoView({ block: 'center' });
      page.frame.scrollIntoView({ block: 'end' });
      const inner = link.getBoundingClientRect();
      const outer = page.frame.getBoundingClientRect();
      // at the place of the press before, it would be the second half of a double click
      const aside = Math.min(30, inner.width / 2 - 4);
      x = inner.left + inner.width / 2 + (presses % 2 ? aside : -aside);
      y = inner.top + inner.height / 2;
      const free = page.document.elementFromPoint(x, y) === link;
      [x, y] = [Math.round(outer.left + x), Math.round(outer.top + y)];
      const still = last === `${x} ${y}`;
      last = `${x} ${y}`;
      return free && still;
    },
    'the link can be pressed',
    { timeout: 4000 },
  );
  presses++;
  await sendMouse({ type: 'click', position: [x, y] });
}

describe('a browser or a page without', () => {
  before(() => setViewport({ width: 1000, height: 1200 }));

  for (const [name, head] of Object.entries(FEATURES))
    it(`${name}: words stay, the self-check opens or says why not, and the link leads somewhere`, async () => {
      const page = await openWithout(head);
      const { window } = page;
      const tabs: string[] = [];
      window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        tabs.push(this.href);
      };
      expectWords(page);
      const start = inside(page, 'wayleaf-paths', '[part=start]');
      start?.click();
      if (start)
        await waitUntil(
          () => !inside(page, 'wayleaf-paths', '[part=start]') || isCoded(page, 'wayleaf-paths'),
          'the self-check opens, or the author is told',
        );
      const settings = inside(page, 'wayleaf-reader', '[data-panel=comfort]');
      settings?.click();
      if (settings)
        await waitUntil(
          () => (inside(page, 'wayleaf-reader', '.sheet')?.getClientRects().length ?? 0) > 0,
          'the settings are on screen',
        );
      window.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }));
      expect(page.errors()).to.deep.equal([]);
      await pressLink(page);
      // opened here, in a new tab, or by the browser in this frame, whose page is then another
      await waitUntil(
        () =>
          page.frame.contentDocument?.querySelector('wayleaf-booking') === null ||
          !page.frame.contentDocument ||
          tabs.length > 0 ||
          (inside(page, 'wayleaf-booking', '.session')?.getClientRects().length ?? 0) > 0,
        'the link leads somewhere',
        { timeout: 4000 },
      );
      if (page.frame.contentDocument) expect(page.errors()).to.deep.equal([]);
    });
});

describe('an XHTML document', () => {
  it('keeps all words, says why nothing is drawn, and its link works', async () => {
    const well = BODY.replaceAll('data-signs>', 'data-signs="">');
    const source = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title><script>window.__errors=[];addEventListener('error',function(e){__errors.push(e.message)});addEventListener('unhandledrejection',function(e){__errors.push(String(e.reason))});</script><script src="${location.origin}/dist/wayleaf.js"></script></head><body>${well}</body></html>`;
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: 900, height: 900 });
    frame.src = URL.createObjectURL(new Blob([source], { type: 'application/xhtml+xml' }));
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = {
      frame,
      get document() {
        return frame.contentDocument!;
      },
      errors: () => (frame.contentWindow as unknown as { __errors: string[] }).__errors,
    } as unknown as HostPage;
    for (const tag of ['wayleaf-paths', 'wayleaf-booking'])
      await waitUntil(() => isCoded(page, tag), `${tag} says why`, { timeout: 8000 });
    expectWords(page);
    expect(page.errors()).to.deep.equal([]);
    frame.remove();
  });
});

/** A browser's speech with one voice, of which nothing is heard. */
const SPEECH = `const speech = { speaking: false, pending: false, getVoices: () => [{ name: 'Anna', lang: 'en-US', localService: true, default: true }],
  addEventListener() {}, removeEventListener() {}, cancel() {}, speak(utterance) { setTimeout(() => utterance.onstart({})); } };
Object.defineProperty(window, 'speechSynthesis', { value: speech });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };`;

it('an article is read aloud beside MooTools, whose Event cannot be dispatched', async () => {
  const page = await openWithout(`${SPEECH}${FEATURES['window.Event: MooTools 1.4']}`);
  const states: unknown[] = [];
  widgetOf(page, 'wayleaf-reader').addEventListener('wayleaf-reader-narration', ({ state }) => states.push(state));
  await waitUntil(() => inside(page, 'wayleaf-reader', '.listen'), 'a button to listen', { timeout: 6000 });
  inside(page, 'wayleaf-reader', '.listen')!.click();
  await waitUntil(() => states.at(-1) === 'playing', 'it is read', { timeout: 6000 });
  expect(page.errors()).to.deep.equal([]);
  page.remove();
});
