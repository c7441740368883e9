import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { STORAGE_KEY } from '../../src/reader/comfort.js';
import { contrast } from '../../src/reader/readable.js';
import { ARTICLE, clear, inside, openPanel, put, ready, settled } from './helpers.js';

const PX = '<style>wayleaf-reader p { font-size: 17px; line-height: 20px; color: rgb(10, 20, 30); margin: 0 }</style>';

describe('comfort settings', () => {
  before(() => setViewport({ width: 800, height: 700 }));
  afterEach(clear);

  const larger = (panel: HTMLElement) => panel.querySelector<HTMLElement>('[aria-label="Larger text"]')!.click();

  it('store nothing before a change', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await openPanel(reader, 'comfort');
    expect(localStorage.length).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
  });

  it('make text larger even where the page sets its paragraphs in px, without it leaving its column', async () => {
    const reader = put(`${PX}<div style="width: 400px"><wayleaf-reader><p>Word</p><p style="width: 390px">${'many words '.repeat(30)}</p></wayleaf-reader></div>`);
    await ready(reader);
    const [short, long] = reader.querySelectorAll('p');
    const before = short!.getBoundingClientRect().height;
    const panel = await openPanel(reader, 'comfort');
    for (let i = 0; i < 9; i++) {
      larger(panel);
      await settled(reader);
    }
    expect(panel.querySelector('output')!.textContent).to.equal('200%');
    expect(panel.querySelector('[aria-label="Larger text"]')!.getAttribute('aria-disabled')).to.equal('true');
    const rect = document.createRange();
    rect.selectNodeContents(short!);
    expect(getComputedStyle(short!).zoom).to.equal('2');
    // older engines report zoomed boxes in their own, larger, pixels: the box below tells by how much it really moved
    expect(reader.getBoundingClientRect().height).to.be.greaterThan(before * 4);
    expect(long!.getBoundingClientRect().width).to.be.at.most(401);
    expect(localStorage.getItem(STORAGE_KEY)).to.equal('{"size":200,"airy":false}');
  });

  it('are taken up by every reader of the page, and by the next page', async () => {
    const one = put(`${PX}<wayleaf-reader><p>One</p></wayleaf-reader>`);
    const two = put(`<wayleaf-reader><p>Two</p></wayleaf-reader>`);
    await ready(one);
    larger(await openPanel(one, 'comfort'));
    await settled(two);
    await waitUntil(() => getComputedStyle(two.querySelector('p')!).zoom === '1.15');
    const three = put(`<wayleaf-reader><p>Three</p></wayleaf-reader>`);
    await ready(three);
    expect(getComputedStyle(three.querySelector('p')!).zoom).to.equal('1.15');
    three.resetComfort();
    await waitUntil(() => getComputedStyle(one.querySelector('p')!).zoom === '1');
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
  });

  for (const [theme, ink] of [['sepia', 'rgb(60, 47, 32)'], ['dark', 'rgb(223, 220, 214)'], ['light', 'rgb(36, 40, 43)'], ['contrast', 'rgb(0, 0, 0)']] as const)
    it(`paint the words ${theme}, over the page’s own colours`, async () => {
      const reader = put(`${PX}<wayleaf-reader theme="${theme}"><p>One <a href="#x">link</a></p></wayleaf-reader>`);
      await ready(reader);
      await waitUntil(() => getComputedStyle(reader.querySelector('p')!).color === ink);
      expect(getComputedStyle(reader.querySelector('a')!).color).to.not.equal(ink);
      await expect(reader).to.be.accessible();
      await openPanel(reader, 'comfort');
      await expect(reader).to.be.accessible();
      inside<HTMLInputElement>(reader, '[value=auto]')!.click();
      await waitUntil(() => getComputedStyle(reader.querySelector('p')!).color === 'rgb(10, 20, 30)');
    });

  for (const adopted of [false, true])
    it(`leave the bar readable after every switch${adopted ? ' of an adopted article' : ''}`, async () => {
      const long = `${ARTICLE}<p>${'more words '.repeat(400)}</p>`;
      const reader = put(adopted ? `<article id="post">${long}</article><wayleaf-reader for="#post"></wayleaf-reader>` : `<wayleaf-reader>${long}</wayleaf-reader>`);
      await ready(reader);
      await openPanel(reader, 'comfort');
      let before = '';
      for (const theme of ['dark', 'sepia', 'light', 'dark', 'light', 'contrast', 'dark', 'auto', 'sepia']) {
        inside<HTMLInputElement>(reader, `[value=${theme}]`)!.click();
        await waitUntil(() => getComputedStyle(inside(reader, '.bar')!).backgroundColor !== before, theme);
        await settled(reader);
        const bar = getComputedStyle(inside(reader, '.bar')!);
        before = bar.backgroundColor;
        expect(contrast(bar.color, before === 'rgba(0, 0, 0, 0)' ? 'rgb(255, 255, 255)' : before), theme).to.be.at.least(4.5);
      }
    });

  it('leave the facts in the bar readable on a page between dark and light', async () => {
    const reader = put(`<div style="background: #808080; color: #000"><wayleaf-reader>${ARTICLE}</wayleaf-reader></div><div style="height: 2000px"></div>`);
    await ready(reader);
    expect(getComputedStyle(inside(reader, '.bar .facts')!).color).to.equal('rgb(0, 0, 0)');
  });

  it('offer no colours where the page alone decides', async () => {
    const reader = put(`<wayleaf-reader theme="host">${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    expect((await openPanel(reader, 'comfort')).querySelector('fieldset')).to.equal(null);
  });

  it('give lines and words more space', async () => {
    const reader = put(`${PX}<wayleaf-reader><p>Words here</p></wayleaf-reader>`);
    await ready(reader);
    const panel = await openPanel(reader, 'comfort');
    panel.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    await waitUntil(() => parseFloat(getComputedStyle(reader.querySelector('p')!).wordSpacing) > 2);
    expect(parseFloat(getComputedStyle(reader.querySelector('p')!).lineHeight)).to.be.closeTo(17 * 1.9, 0.5);
  });

  it('are kept for the session, or not at all, as the owner says', async () => {
    const reader = put(`<wayleaf-reader storage="session"><p>Words</p></wayleaf-reader>`);
    await ready(reader);
    larger(await openPanel(reader, 'comfort'));
    expect([localStorage.length, sessionStorage.getItem(STORAGE_KEY)]).to.deep.equal([0, '{"size":115,"airy":false}']);
    inside(reader, '[popover]')!.hidePopover();
    clear();
    const none = put(`<wayleaf-reader storage="none"><p>Words</p></wayleaf-reader>`);
    await ready(none);
    const panel = await openPanel(none, 'comfort');
    expect(panel.textContent).to.contain('last until you leave this page').and.not.contain('Kept');
    larger(panel);
    await waitUntil(() => getComputedStyle(none.querySelector('p')!).zoom === '1.15');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('work where storage throws', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('no', 'SecurityError'); } });
    try {
      const reader = put(`<wayleaf-reader><p>Words</p></wayleaf-reader>`);
      await ready(reader);
      const panel = await openPanel(reader, 'comfort');
      expect(panel.textContent).to.contain('last until you leave this page').and.not.contain('Kept');
      larger(panel);
      await waitUntil(() => getComputedStyle(reader.querySelector('p')!).zoom === '1.15');
      reader.resetComfort();
      await waitUntil(() => getComputedStyle(reader.querySelector('p')!).zoom === '1');
      expect(reader.problems.length).to.equal(0);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });
});
