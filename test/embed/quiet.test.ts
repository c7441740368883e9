import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closePages, openPage, sample, TAGS, upgraded } from '../support/host-page.js';

let body: string;
before(async () => {
  body = await sample('sample-reader', 'sample-paths', 'sample-booking');
});
afterEach(closePages);

describe('a page that is loaded, scrolled, hovered and tabbed', () => {
  it('has asked no other origin for anything and stored nothing', async () => {
    localStorage.clear();
    sessionStorage.clear();
    const page = await openPage({ body });
    await upgraded(page);
    const { window, document } = page;
    const height = document.documentElement.scrollHeight;
    for (let y = 0; y < height; y += 600) {
      window.scrollTo(0, y);
      await aTimeout(20);
    }
    const reach = [...document.querySelectorAll<HTMLElement>('a, button, summary')];
    for (const tag of TAGS)
      reach.push(
        ...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('a, button, input, summary'),
      );
    for (const element of reach) {
      for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove'])
        element.dispatchEvent(new window.PointerEvent(type, { bubbles: true, composed: true }));
      element.focus({ preventScroll: true });
    }
    await aTimeout(300);
    const foreign = performance.getEntriesByType('resource').concat(window.performance.getEntriesByType('resource'));
    expect(
      foreign
        .map((entry) => new URL(entry.name, location.href))
        .filter((url) => url.origin !== location.origin && url.protocol.startsWith('http'))
        .map(String),
    ).to.deep.equal([]);
    expect(
      document.querySelectorAll(
        'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=preload], link[rel~=prefetch], iframe',
      ),
    ).to.have.length(0);
    for (const tag of TAGS) expect(document.querySelector(tag)!.shadowRoot!.querySelector('iframe')).to.equal(null);
    expect(localStorage.length).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
    expect(page.errors()).to.deep.equal([]);
  });
});

describe('a script that arrives late', () => {
  for (const [where, width, height, ids] of [
    ['an article on a phone', 390, 844, ['sample-reader', 'sample-paths', 'sample-booking']],
    ['an article on a desk', 1280, 800, ['sample-reader', 'sample-paths', 'sample-booking']],
    ['a comparison at the top, on a phone', 390, 844, ['sample-paths', 'sample-booking']],
    ['a comparison at the top, on a desk', 1280, 800, ['sample-paths', 'sample-booking']],
    ['booking at the top', 900, 700, ['sample-booking', 'sample-paths']],
  ] as const)
    it(`moves nothing the visitor sees: ${where}`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip(); // only Chromium measures it
      // the whole frame in view: what the browser clips away does not count as seen
      await setViewport({ width: width + 40, height: height + 40 });
      const page = await openPage({
        body: `${await sample(...ids)}<p>The page goes on.</p>`,
        script: 'none',
        painted: true,
        width,
        height,
      });
      page.frame.scrollIntoView();
      await aTimeout(300); // painted, and seen
      let shift = 0;
      const sources: string[] = [];
      new page.window.PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources?: { node?: Node | null }[];
        })[]) {
          shift += entry.value;
          sources.push(
            ...(entry.sources ?? []).map(
              ({ node }) => `${entry.value.toFixed(4)} ${node?.nodeName} ${node?.textContent?.trim().slice(0, 30)}`,
            ),
          );
        }
      }).observe({ type: 'layout-shift', buffered: false });
      const script = page.document.createElement('script');
      script.src = '/dist/wayleaf.js';
      page.document.head.append(script);
      await waitUntil(() => page.document.querySelector('wayleaf-booking')?.shadowRoot?.childElementCount, 'upgraded', {
        timeout: 8000,
      });
      await aTimeout(800);
      expect(sources).to.deep.equal([]);
      expect(shift).to.equal(0);
    });
});
