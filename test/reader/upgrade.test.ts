import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ARTICLE, clear, inside, put, ready, settled } from './helpers.js';

/** What moved on screen without the visitor's doing, where the browser can say. */
function shifts(): { stop: () => number } {
  let sum = 0;
  const take = (list: PerformanceEntryList) => {
    for (const entry of list as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) sum += entry.value;
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return {
    stop() {
      take(observer.takeRecords());
      observer.disconnect();
      return sum;
    },
  };
}

/** Markup that stands on the page before its widget is known. */
async function early(markup: string): Promise<HTMLElement> {
  put(markup.replaceAll('wayleaf-reader', 'x-waiting'));
  await aTimeout(100);
  return document.querySelector<HTMLElement>('[data-test]')!;
}

describe('a late script', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  const cases = {
    'an article that goes on below the window': `<style>x-waiting { display: block }</style><wayleaf-reader>${ARTICLE.repeat(3)}</wayleaf-reader><p>after</p>`,
    'a short article, wholly in view': `<style>x-waiting { display: block }</style><wayleaf-reader><h1>T</h1><p>Some <mark data-sign="a">marked</mark> words.</p><h2>S</h2><p>More.</p></wayleaf-reader><p id="after">after</p>`,
  };

  for (const [name, markup] of Object.entries(cases))
    it(`moves nothing in ${name}`, async () => {
      const box = await early(markup);
      const old = box.querySelector('x-waiting')!;
      const places = () =>
        JSON.stringify(
          [...box.querySelectorAll('h1,h2,p')]
            .map((each) => each.getBoundingClientRect().top)
            .filter((top) => top < 600),
        );
      const was = places();
      const watch = PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? shifts() : undefined;
      const reader = document.createElement('wayleaf-reader');
      reader.append(...old.childNodes);
      old.replaceWith(reader);
      await ready(reader);
      await aTimeout(200);
      expect(places()).to.equal(was);
      expect(watch?.stop() ?? 0).to.equal(0);
    });

  it('keeps its bar back while the end of the words is in view, until the visitor presses something', async () => {
    const reader = put('<wayleaf-reader><h1>T</h1><p>Short.</p></wayleaf-reader><p>after</p>');
    await ready(reader);
    await aTimeout(100);
    if (!performance.getEntriesByName('first-contentful-paint').length)
      return expect(inside(reader, '.bar')).to.not.equal(null);
    expect(inside(reader, '.bar')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await settled(reader);
    await waitUntil(() => inside(reader, '.bar'));
  });
});
