import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { STORAGE_KEY } from '../../src/reader/appearance/reader-settings.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, openPanel, put, ready, scrollPage, settled } from './helpers.js';

const LONG = `<h1>Title</h1>${Array.from({ length: 40 }, (_, i) => `<p>${`Line focus keeps words ${i} apart. `.repeat(8)} <a href="#x${i}">link ${i}</a></p>`).join('')}`;

const panes = (reader: WayleafReader) =>
  [...reader.shadowRoot!.querySelectorAll<HTMLElement>('.dim div')].map((each) => each.getBoundingClientRect());
const gap = (reader: WayleafReader) => {
  const [above, below] = panes(reader);
  return { top: above!.bottom, bottom: below!.top, size: below!.top - above!.bottom };
};

async function on(reader: WayleafReader, lines: number): Promise<void> {
  const panel = await openPanel(reader, 'comfort');
  const select = panel.querySelector<HTMLSelectElement>('[name=focus]')!;
  select.value = String(lines);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => (lines ? panes(reader).length === 2 : !panes(reader).length));
  panel.hidePopover();
  await settled(reader);
  await nextFrame();
}

describe('line focus', () => {
  before(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  for (const adopted of [false, true])
    it(`keeps as many lines clear as was asked for${adopted ? ', in an adopted article' : ''}`, async () => {
      const reader = put(
        `<style>#post p, wayleaf-reader p { font-size: 18px; line-height: 30px }</style>${adopted ? `<article id="post">${LONG}</article><wayleaf-reader for="#post"></wayleaf-reader>` : `<wayleaf-reader>${LONG}</wayleaf-reader>`}`,
      );
      const words = adopted ? document.querySelector('#post')! : reader;
      await ready(reader);
      const after = words.innerHTML;
      await scrollPage(reader, 1200);
      for (const lines of [1, 3, 5]) {
        await on(reader, lines);
        await waitUntil(() => Math.abs(gap(reader).size - lines * 30) < 3, `${lines} lines: ${gap(reader).size}`);
        expect(gap(reader).top).to.be.greaterThan(100);
        expect(gap(reader).bottom).to.be.lessThan(450);
      }
      expect(words.innerHTML === after, 'the words are not touched').to.equal(true);
      // presses go through, and nothing is said about it
      const { top } = gap(reader);
      expect(inside(reader, '.dim')!.getAttribute('aria-hidden')).to.equal('true');
      expect(words.contains(document.elementFromPoint(60, top - 40))).to.equal(true);
      await expect(reader).to.be.accessible({ ignoredRules: ['color-contrast'] });
    });

  it('goes to what is found', async () => {
    const reader = put(`<wayleaf-reader>${LONG}</wayleaf-reader>`);
    await ready(reader);
    await on(reader, 1);
    expect(await reader.find('link 23')).to.equal(1);
    const { top, bottom } = reader.querySelector('[href="#x23"]')!.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    await waitUntil(() => gap(reader).top < middle && gap(reader).bottom > middle, 'its line is clear');
  });

  it('rests at a whole line, wherever the page is scrolled', async () => {
    const reader = put(
      `<style>wayleaf-reader p { font-size: 18px; line-height: 30px; margin: 0 }</style><wayleaf-reader>${LONG}</wayleaf-reader>`,
    );
    await ready(reader);
    await on(reader, 1);
    const range = document.createRange();
    for (const y of [40, 333, 777, 1200, 1313]) {
      await scrollPage(reader, y);
      await nextFrame();
      const { top, bottom } = gap(reader);
      // the letters that are clear are not cut
      const cut = [...reader.querySelectorAll('p')].some((each) => {
        range.selectNodeContents(each);
        return [...range.getClientRects()].some(
          (rect) =>
            (rect.top < top - 1 && rect.bottom > top + 4) || (rect.bottom > bottom + 1 && rect.top < bottom - 4),
        );
      });
      expect(cut, String(y)).to.equal(false);
    }
  });

  it('steps by lines with the arrow keys, and ends with Escape', async () => {
    const reader = put(
      `<style>wayleaf-reader p { font-size: 18px; line-height: 30px; margin: 0 }</style><wayleaf-reader><p>${'Some words to read here, line by line. '.repeat(60)}</p></wayleaf-reader>`,
    );
    await ready(reader);
    await on(reader, 1);
    // where the panel has left the focus
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('[data-panel=comfort]'));
    const place = () => gap(reader).top + scrollY;
    let at = place();
    const seen: number[] = [];
    for (let i = 0; i < 12; i++) {
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => place() > at + 4, `step ${i}`);
      await nextFrame();
      seen.push(Math.round(place() - at));
      at = place();
    }
    expect(
      seen.filter((each) => Math.abs(each - 30) > 2),
      seen.join(),
    ).to.deep.equal([]);
    (reader.shadowRoot!.activeElement as HTMLElement).blur();
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => place() < at - 4);
    expect(at - place()).to.be.closeTo(30, 2);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !panes(reader).length);
    expect([...reader.shadowRoot!.querySelectorAll('[role=status]')].map((each) => each.textContent.trim())).to.include(
      'Line focus is off',
    );
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
    const still = scrollY;
    await sendKeys({ press: 'ArrowUp' });
    await aTimeout(50);
    expect(panes(reader).length).to.equal(0);
    expect(scrollY).to.be.at.most(still);
  });

  it('has its keys in a browser that does not know popovers, whose selector throws there', async () => {
    const reader = put(
      `<wayleaf-reader><p>${'Some words to read here, line by line. '.repeat(300)}</p></wayleaf-reader>`,
    );
    await ready(reader);
    await on(reader, 1);
    const { closest } = Element.prototype;
    const { supports } = CSS;
    const faults: string[] = [];
    const onError = (event: ErrorEvent) => faults.push(event.message);
    addEventListener('error', onError);
    Element.prototype.closest = function (this: Element, selector: string) {
      if (selector.includes(':popover-open')) throw new DOMException('not a valid selector', 'SyntaxError');
      return closest.call(this, selector);
    };
    CSS.supports = (...query: [string]) => !query[0].includes('popover') && supports.apply(CSS, query);
    try {
      await waitUntil(() => reader.shadowRoot!.activeElement?.matches('[data-panel=comfort]'));
      const place = () => gap(reader).top + scrollY;
      const before = place();
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => place() > before + 4, 'a line further');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !panes(reader).length, 'it ends');
      expect(faults).to.deep.equal([]);
    } finally {
      removeEventListener('error', onError);
      Element.prototype.closest = closest;
      CSS.supports = supports;
    }
  });

  it('reaches the first line and the last by scrolling alone', async () => {
    const reader = put(
      `<style>wayleaf-reader p { font-size: 18px; line-height: 30px }</style><wayleaf-reader>${LONG}</wayleaf-reader>`,
    );
    await ready(reader);
    await on(reader, 1);
    const all = [...reader.querySelectorAll('h1,p')];
    await scrollPage(reader, 0);
    await waitUntil(() => gap(reader).top < all[0]!.getBoundingClientRect().bottom);
    await scrollPage(reader, 1e6);
    await waitUntil(() => gap(reader).bottom > all.at(-1)!.getBoundingClientRect().bottom - 8);
  });

  it('goes with the mouse and with the focus, and leaves fields their keys', async () => {
    const reader = put(
      `<style>wayleaf-reader p { font-size: 18px; line-height: 30px }</style><textarea id="field">a\nb</textarea><wayleaf-reader>${LONG}</wayleaf-reader>`,
    );
    await ready(reader);
    await scrollPage(reader, 1200);
    await on(reader, 1);
    const target = [...reader.querySelectorAll('p')].find((each) => each.getBoundingClientRect().top > 380)!;
    const { left, top } = target.getBoundingClientRect();
    target.dispatchEvent(
      new PointerEvent('pointermove', {
        bubbles: true,
        composed: true,
        pointerType: 'mouse',
        clientX: left + 5,
        clientY: top + 15,
      }),
    );
    await waitUntil(() => Math.abs(gap(reader).top - top) < 6);
    target.dispatchEvent(
      new PointerEvent('pointermove', {
        bubbles: true,
        composed: true,
        pointerType: 'mouse',
        clientX: left + 5,
        clientY: -10,
      }),
    );
    await waitUntil(() => gap(reader).top < 300);
    const field = document.querySelector<HTMLTextAreaElement>('#field')!;
    field.focus({ preventScroll: true });
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true, cancelable: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('is over when the reader goes, or is told so by another reader', async () => {
    const one = put(`<wayleaf-reader>${LONG}</wayleaf-reader>`);
    const two = put(`<wayleaf-reader>${LONG}</wayleaf-reader>`);
    await Promise.all([ready(one), ready(two)]);
    await on(one, 3);
    await waitUntil(() => panes(two).length === 2);
    two.resetComfort();
    await waitUntil(() => !panes(one).length && !panes(two).length);
    await on(one, 3);
    one.remove();
    two.remove();
    expect(panes(one).length).to.equal(0);
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    document.body.append(one);
    await waitUntil(() => panes(one).length === 2);
    one.remove();
  });
});
