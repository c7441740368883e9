import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/index.js';
import { defineReader } from '../../src/reader/index.js';
import { ARTICLE, clear, inside, openPanel, put, ready, settled } from './helpers.js';

describe('a good neighbour', () => {
  before(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('leaves no listener, sheet, frame or element behind', async () => {
    const counts = new Map<string, number>();
    const count = (target: EventTarget, by: number, type: string) => {
      const key = `${target.constructor.name} ${type}`;
      counts.set(key, (counts.get(key) ?? 0) + by);
    };
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never, never]) {
      if (this === window || this === document || !this) count(this ?? window, 1, type);
      return add.call(this, type, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, ...rest: [never, never]) {
      if (this === window || this === document || !this) count(this ?? window, -1, type);
      return remove.call(this, type, ...rest);
    };
    try {
      const reader = put(
        `<wayleaf-reader structured-data heading="On sleep" theme="sepia">${ARTICLE}<div style="height: 900px"></div><mark data-sign="x">y</mark></wayleaf-reader>`,
      );
      await ready(reader);
      await waitUntil(
        () =>
          reader.querySelector('[data-wayleaf-mark]') && document.head.querySelector('[type="application/ld+json"]'),
      );
      const panel = await openPanel(reader, 'comfort');
      panel.hidePopover();
      reader.remove();
      await aTimeout(50);
      expect([...counts].filter(([, left]) => left > 0)).to.deep.equal([]);
      expect(document.adoptedStyleSheets.length).to.equal(0);
      expect(document.querySelector('[type="application/ld+json"], [data-wayleaf-mark]')).to.equal(null);
      expect(reader.querySelector('[id]:not(#own)')).to.equal(null);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
    }
  });

  it('can be moved, with what was set on it', async () => {
    const reader = put(`<div id="there"></div><wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    document.querySelector('#there')!.append(reader);
    await settled(reader);
    await waitUntil(() => inside(reader, '.bar'));
    expect(reader.querySelector('h2')!.id).to.equal('night-and-day');
    (await openPanel(reader, 'comfort')).querySelector<HTMLElement>('[aria-label="Larger text"]')!.click();
    await waitUntil(() => getComputedStyle(reader.querySelector('p')!).zoom === '1.15');
  });

  it('keeps a fetched article when it is moved, and has only one when it is cloned', async () => {
    const reader = put(`<div id="there"></div><wayleaf-reader config='{"markdown":"Two words"}'></wayleaf-reader>`);
    await ready(reader);
    const container = reader.querySelector('[data-wayleaf-article]');
    document.querySelector('#there')!.append(reader);
    await settled(reader);
    expect(reader.querySelector('[data-wayleaf-article]')).to.equal(container);
    const copy = reader.cloneNode(true) as WayleafReader;
    reader.after(copy);
    await ready(copy);
    expect(copy.querySelectorAll('[data-wayleaf-article]').length).to.equal(1);
  });

  it('shares the page with a second reader: ids stay unique', async () => {
    const one = put(`<wayleaf-reader><h2>Same</h2><p>a</p></wayleaf-reader>`);
    const two = put(`<wayleaf-reader><h2>Same</h2><p>a</p></wayleaf-reader>`);
    await Promise.all([ready(one), ready(two)]);
    expect([one, two].map((each) => each.querySelector('h2')!.id)).to.deep.equal(['same', 'same-2']);
  });

  it('works in a shadow root, also its links', async () => {
    const box = put('<div id="shadow"></div><wayleaf-reader></wayleaf-reader>').parentElement!;
    const root = box.querySelector('#shadow')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<wayleaf-reader>${ARTICLE}</wayleaf-reader>`;
    const reader = root.querySelector('wayleaf-reader')!;
    await ready(reader);
    const panel = await openPanel(reader, 'contents');
    panel.querySelector<HTMLElement>('a[href$="#own"]')!.click();
    await waitUntil(() => root.activeElement?.id === 'own');
    expect(root.querySelector('#own')!.getBoundingClientRect().top).to.be.lessThan(600);
  });

  it('takes properties that were set before it was defined, and other tags', async () => {
    const early = document.createElement('early-reader') as WayleafReader;
    early.setAttribute('data-test', '');
    early.innerHTML = ARTICLE;
    early.toolbar = 'none';
    document.body.append(early);
    expect(defineReader('early-reader')).to.equal(true);
    await ready(early);
    expect(inside(early, '.bar')).to.equal(null);
    expect(early.toolbar).to.equal('none');
  });

  it('describes the article once, and not where the page has done so', async () => {
    const data = () =>
      [...document.querySelectorAll('[type="application/ld+json"]')].map(
        (each) => JSON.parse(each.textContent) as Record<string, unknown>,
      );
    const one = put(
      `<wayleaf-reader structured-data heading="On </script> sleep" byline="A B" published="2026-10-12">${ARTICLE}</wayleaf-reader>`,
    );
    const two = put(`<wayleaf-reader structured-data>${ARTICLE}</wayleaf-reader>`);
    await Promise.all([ready(one), ready(two)]);
    await waitUntil(() => data().length);
    await aTimeout(50);
    expect(data().length).to.equal(1);
    expect(data()[0]).to.include({ '@type': 'Article', datePublished: '2026-10-12' });
  });

  it('is accessible with every bar', async () => {
    for (const toolbar of ['full', 'compact', 'none']) {
      const reader = put(`<wayleaf-reader toolbar="${toolbar}">${ARTICLE}</wayleaf-reader>`);
      await ready(reader);
      await expect(reader).to.be.accessible();
      if (toolbar === 'none') continue;
      await openPanel(reader, 'contents');
      await expect(reader).to.be.accessible();
      inside(reader, '[popover]')!.hidePopover();
      clear();
    }
  });

  for (const [lang, words] of [
    ['de', 'Lesezeit'],
    ['ar', 'مدة القراءة'],
  ] as const)
    it(`speaks ${lang}, with all of its words`, async () => {
      const reader = put(
        `<section lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><wayleaf-reader>${ARTICLE}</wayleaf-reader></section>`,
      );
      await ready(reader);
      await waitUntil(() => inside(reader, '.bar .facts')?.textContent!.includes(words));
      const panel = await openPanel(reader, 'comfort');
      expect(panel.textContent).to.not.match(
        /[A-Za-z]{3,}/.test(panel.textContent) && lang === 'ar' ? /[A-Za-z]{3,}/ : /Close|Reset|Text size/,
      );
      expect(panel.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      await expect(reader).to.be.accessible();
    });
});
