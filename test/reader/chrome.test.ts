import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { cut } from '../support/cut.js';
import { echo } from '../support/ports.js';
import { STORAGE_KEY } from '../../src/reader/appearance/reader-settings.js';
import { ARTICLE, clear, inside, openPanel, put, ready, scrollPage, settled } from './helpers.js';

const comments = '<div style="height: 3000px">comments</div>';

describe('the bar', () => {
  afterEach(clear);

  for (const lang of ['en', 'de', 'ar'])
    it(`says what it says in one line on a narrow screen, and keeps its height: ${lang}`, async () => {
      await setViewport({ width: 320, height: 600 });
      const reader = put(
        `<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" style="font: 18px/1.6 sans-serif"><wayleaf-reader>${ARTICLE}</wayleaf-reader></div>${comments}`,
      );
      await ready(reader);
      await waitUntil(() => inside(reader, '.bar')?.lang === lang);
      const heights = new Set<number>();
      for (const y of [0, 600, 1200, 3000]) {
        await scrollPage(reader, y);
        const facts = inside(reader, '.bar .facts')!;
        const line = parseFloat(getComputedStyle(facts).lineHeight);
        expect(facts.getBoundingClientRect().height).to.be.below(line * 1.5);
        // whole, or not there at all
        if (y) expect(cut(facts.parentElement!), facts.innerText).to.deep.equal([]);
        heights.add(Math.round(inside(reader, '.bar')!.getBoundingClientRect().height));
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
      expect([...heights].length).to.equal(1);
    });

  it('says how long is left where there is room', async () => {
    await setViewport({ width: 800, height: 600 });
    const reader = put(`<div style="max-width: 700px"><wayleaf-reader>${ARTICLE}</wayleaf-reader></div>${comments}`);
    await ready(reader);
    await scrollPage(reader, 300);
    expect(inside(reader, '.bar .facts')!.innerText.trim()).to.match(/^\d+% · about \d min left$/);
  });

  it('leads from one panel to the other', async () => {
    await setViewport({ width: 500, height: 600 });
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await openPanel(reader, 'contents');
    inside(reader, '[data-panel=comfort]')!.click();
    await waitUntil(() => inside(reader, '.sheet.comfort')?.matches(':popover-open'));
    expect(inside(reader, '[data-panel=comfort]')!.getAttribute('aria-expanded')).to.equal('true');
    await waitUntil(() => reader.shadowRoot!.activeElement?.closest('.sheet'));
    inside(reader, '[data-panel=comfort]')!.click();
    await waitUntil(() => !inside(reader, '.sheet'));
  });

  it('stays, with the focus in it, while the page changes its language; so does an open panel', async () => {
    await setViewport({ width: 500, height: 600 });
    const reader = put(`<div id="say" lang="en"><wayleaf-reader>${ARTICLE}</wayleaf-reader></div>`);
    await ready(reader);
    const panel = await openPanel(reader, 'comfort');
    inside(reader, '.bar')!.setAttribute('data-same', '');
    document.querySelector('#say')!.setAttribute('lang', 'de');
    await waitUntil(() => inside(reader, '.sheet h2')?.textContent === 'Darstellung des Textes');
    expect(inside(reader, '.sheet')).to.equal(panel);
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(inside(reader, '.bar')!.hasAttribute('data-same')).to.equal(true);
    panel.hidePopover();
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('[data-panel=comfort]'));
  });

  it('stays while a panel is open from it, so that the focus has a way back', async () => {
    await setViewport({ width: 500, height: 600 });
    const reader = put(
      `<article id="post">${ARTICLE}</article>${comments}<wayleaf-reader for="#post"></wayleaf-reader>`,
    );
    await ready(reader);
    const panel = await openPanel(reader, 'comfort');
    await scrollPage(reader, 3000);
    expect(inside(reader, '.bar')).to.not.equal(null);
    panel.hidePopover();
    await waitUntil(() => !inside(reader, '.sheet'));
    await settled(reader);
    expect(inside(reader, '.bar')).to.equal(null);
  });
});

describe('the text size of a visitor who comes back', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('holds at once, before any part is here, and once only', async () => {
    localStorage.setItem(STORAGE_KEY, '{"size":150,"css":"&>:not(wayleaf-reader){zoom:1.5!important}"}');
    const reader = put('<wayleaf-reader><p>Words</p></wayleaf-reader>');
    const zoom = () => getComputedStyle(reader.querySelector('p')!).zoom;
    expect(zoom()).to.equal('1.5');
    await ready(reader);
    expect(zoom()).to.equal('1.5');
    expect(document.adoptedStyleSheets.length).to.equal(1);
    reader.resetComfort();
    await waitUntil(() => zoom() === '1');
    reader.remove();
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  for (const stored of [
    '{"size":',
    '[]',
    '7',
    'null',
    '""',
    '{"size":"1;} body{display:none"}',
    '{"size":-5}',
    '{"size":9000}',
    '{"size":{},"theme":7,"airy":"yes"}',
  ])
    it(`is the page’s own where what is stored makes no sense: ${stored}`, async () => {
      localStorage.setItem(STORAGE_KEY, stored);
      const reader = put('<wayleaf-reader><p>Words</p></wayleaf-reader>');
      expect(getComputedStyle(reader.querySelector('p')!).zoom).to.equal('1');
      await ready(reader);
      expect(getComputedStyle(reader.querySelector('p')!).zoom).to.equal('1');
      expect(getComputedStyle(document.body).display).to.equal('block');
    });

  it('lasts until the page is left where storage is full', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const reader = put('<wayleaf-reader><p>Words</p></wayleaf-reader>');
      await ready(reader);
      (await openPanel(reader, 'comfort')).querySelector<HTMLElement>('[aria-label="Larger text"]')!.click();
      await waitUntil(() => getComputedStyle(reader.querySelector('p')!).zoom === '1.15');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('while an article is fetched', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  const places: Record<string, () => string> = {
    comes: () => echo({ body: `# T\n\n${'Some words. '.repeat(900)}`, type: 'text/markdown', delay: 200 }),
    'does not come': () => echo({ status: 404, delay: 200 }),
  };
  for (const [name, url] of Object.entries(places))
    it(`what follows it stays below the window, whether it comes or not: it ${name}`, async () => {
      const reader = put(
        `<wayleaf-reader src="${url().replaceAll('&', '&amp;')}"></wayleaf-reader><p id="after">after</p>`,
      );
      await waitUntil(() => inside(reader, '.skeleton'));
      const after = document.querySelector('#after')!;
      let least = after.getBoundingClientRect().top;
      const until = performance.now() + 900;
      while (performance.now() < until) {
        await aTimeout(10);
        least = Math.min(least, after.getBoundingClientRect().top);
      }
      expect(inside(reader, '.skeleton')).to.equal(null);
      expect(least).to.be.at.least(600);
    });

  it('its words come together with their title', async () => {
    const reader = put(
      `<wayleaf-reader src="${echo({ body: '# T\n\nOne two', type: 'text/markdown' }).replaceAll('&', '&amp;')}"></wayleaf-reader>`,
    );
    let apart = 0;
    const until = performance.now() + 700;
    while (performance.now() < until) {
      const shown = reader.querySelector<HTMLElement>('[data-wayleaf-article]')?.assignedSlot;
      if (shown && !inside(reader, 'h1')) apart++;
      await aTimeout(1);
    }
    expect(inside(reader, 'h1')).to.not.equal(null);
    expect(apart).to.equal(0);
  });
});
