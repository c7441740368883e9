import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clear, put, ready, settled } from './helpers.js';

const row = (cell: string, text: string) =>
  `<tr>${`<${cell} style="white-space: nowrap; padding: 0 12px">${text}</${cell}>`.repeat(14)}</tr>`;
const WIDE = `<table id="wide"><caption>Hours by day</caption>${row('th', 'A weekday')}${row('td', 'seven')}</table>`;
const NARROW = '<table id="narrow"><tr><td>One</td><td>Two</td></tr></table>';
const words = `<p>${'word '.repeat(80)}</p>`;

const table = () => document.querySelector<HTMLTableElement>('#wide')!;
const overflows = () => document.documentElement.scrollWidth > innerWidth;

describe('wide tables', () => {
  beforeEach(() => setViewport({ width: 600, height: 600 }));
  afterEach(clear);

  it('of the page scroll by themselves where they stand, and only while they are too wide', async () => {
    const markup = words + WIDE + NARROW;
    const reader = put(`<wayleaf-reader>${markup}</wayleaf-reader>`);
    const parent = table().parentNode;
    const before = reader.innerHTML;
    await ready(reader);
    await waitUntil(() => getComputedStyle(table()).overflowX === 'auto', 'the wide one scrolls');
    expect(overflows()).to.equal(false);
    expect(table().parentNode).to.equal(parent);
    expect(table().scrollWidth).to.be.above(table().clientWidth);
    expect(getComputedStyle(document.querySelector('#narrow')!).display).to.equal('table');
    table().focus();
    expect(document.activeElement).to.equal(table());
    // its caption stays in view and names it
    table().scrollLeft = 300;
    expect(table().caption!.getBoundingClientRect().left).to.be.closeTo(table().getBoundingClientRect().left, 3);
    await setViewport({ width: 2400, height: 600 });
    await waitUntil(() => getComputedStyle(table()).display === 'table', 'there is room enough');
    expect(table().hasAttribute('tabindex')).to.equal(false);
    await setViewport({ width: 600, height: 600 });
    await waitUntil(() => getComputedStyle(table()).overflowX === 'auto', 'there is not, again');
    await expect(reader).to.be.accessible();
    reader.remove();
    expect(reader.innerHTML === before, 'byte for byte').to.equal(true);
  });

  it('of an adopted element scroll without any change to it, but where only a tabindex lets the keyboard reach them', async () => {
    const webkit = navigator.vendor.startsWith('Apple');
    const markup = `${words}${WIDE}`;
    const reader = put(`<article id="post">${markup}</article><wayleaf-reader for="#post"></wayleaf-reader>`);
    const before = document.querySelector('#post')!.outerHTML;
    await ready(reader);
    await waitUntil(() => getComputedStyle(table()).overflowX === 'auto', 'it scrolls');
    expect(overflows()).to.equal(false);
    expect(table().getAttribute('tabindex')).to.equal(webkit ? '0' : null);
    expect(document.querySelector('#post')!.outerHTML.replace(' tabindex="0"', '') === before, 'nothing else').to.equal(
      true,
    );
    reader.remove();
    expect(document.querySelector('#post')!.outerHTML === before, 'byte for byte').to.equal(true);
    expect(getComputedStyle(table()).display).to.equal('table');
  });

  it('of a fetched article stand in a region with their caption’s name', async () => {
    const cells = (text: string) => `| ${Array.from({ length: 14 }, () => text).join(' | ')} |`;
    const reader = put(
      `<wayleaf-reader><script type="text/markdown">Words.\n\n${cells('Unbreakable-weekday-name'.replaceAll('-', ''))}\n${cells('---')}\n${cells('seven')}\n</script></wayleaf-reader>`,
    );
    await ready(reader);
    await waitUntil(() => reader.querySelector('[role=region]'), 'it has a region');
    const region = reader.querySelector<HTMLElement>('[role=region]')!;
    expect(region.getAttribute('aria-label')).to.equal('Wide table');
    expect(region.tabIndex).to.equal(0);
    expect(region.firstElementChild!.localName).to.equal('table');
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(overflows()).to.equal(false);
    await expect(reader).to.be.accessible();
    await setViewport({ width: 6000, height: 600 });
    await waitUntil(() => !reader.querySelector('[role=region]'), 'none where there is room');
  });

  it('fade at the side where there is more', async () => {
    const reader = put(`<wayleaf-reader>${words}${WIDE}</wayleaf-reader>`);
    await ready(reader);
    const mask = () =>
      getComputedStyle(table()).maskImage || getComputedStyle(table()).getPropertyValue('-webkit-mask-image');
    await waitUntil(() => mask().includes('gradient'), 'it fades');
    const atStart = mask();
    table().scrollLeft = 9999;
    await waitUntil(() => mask() !== atStart, 'the other way at the end');
    table().focus();
    await settled(reader);
  });

  it('are measured when sizes change, and not in every frame', async () => {
    const reader = put(`<wayleaf-reader>${words}${WIDE}</wayleaf-reader>`);
    await ready(reader);
    await waitUntil(() => getComputedStyle(table()).overflowX === 'auto', 'it scrolls');
    await settled(reader);
    const { replaceSync } = CSSStyleSheet.prototype;
    let count = 0;
    CSSStyleSheet.prototype.replaceSync = function (...all) {
      count++;
      return replaceSync.apply(this, all);
    };
    try {
      for (let frame = 0; frame < 10; frame++) await nextFrame();
      expect(count).to.equal(0);
      await setViewport({ width: 500, height: 600 });
      await waitUntil(() => count, 'measured anew');
    } finally {
      CSSStyleSheet.prototype.replaceSync = replaceSync;
    }
  });

  it('that the author lets scroll already are left alone; so are those of the comparison', async () => {
    const reader = put(`<wayleaf-reader>${words}<div id="own" style="overflow-x: auto">${WIDE}</div></wayleaf-reader>`);
    await ready(reader);
    await settled(reader);
    expect(getComputedStyle(table()).display).to.equal('table');
  });
});
