import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { journey } from '../../src/journey/page-provider.js';
import { STORAGE_KEY } from '../../src/reader/appearance/reader-settings.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import type { WayleafReaderProgressEvent } from '../../src/reader/reader.events.js';
import { ARTICLE, clear, inside, openPanel, put, ready, scrollPage, settled } from './helpers.js';

const style = '<style>wayleaf-reader { font: 20px/1.5 sans-serif; max-inline-size: 30em } h2 { margin: 1em 0 }</style>';
const current = (reader: WayleafReader) => {
  const found = [...reader.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[aria-current=location]')];
  expect(found.length).to.be.lessThan(2);
  return found[0] ? decodeURIComponent(found[0].hash.slice(1)) : null;
};

describe('the outline', () => {
  beforeEach(() => setViewport({ width: 1200, height: 600 }));
  afterEach(clear);

  const wide = (article = ARTICLE) =>
    `<style>wayleaf-reader > * { font: 20px/1.5 sans-serif; max-inline-size: 30em }</style><wayleaf-reader>${article}</wayleaf-reader><div style="height: 1200px">comments</div>`;

  it('leaves the title all the room there is, also beside short lines', async () => {
    await setViewport({ width: 700, height: 600 });
    const reader = document.createElement('wayleaf-reader');
    reader.config = { heading: 'From JSON', html: '<p>Short.</p><h2>One</h2><p>Line.</p>' };
    put('<div id="box" style="font: 16px/1.5 sans-serif"></div>');
    document.querySelector('#box')!.append(reader);
    await waitUntil(() => inside(reader, '.outline'), 'the outline', { timeout: 5000 });
    await settled(reader);
    const title = inside(reader, 'h1')!;
    expect(title.getBoundingClientRect().height).to.be.below(parseFloat(getComputedStyle(title).fontSize) * 2);
    expect(title.getBoundingClientRect().right).to.be.at.most(inside(reader, '.outline')!.getBoundingClientRect().left);
  });

  it('stands beside the words where there is room, and moves nothing', async () => {
    const reader = put(wide());
    const box = () => JSON.stringify(reader.querySelector('p')!.getBoundingClientRect());
    const before = box();
    await ready(reader);
    await waitUntil(() => inside(reader, '.outline'));
    expect(box()).to.equal(before);
    expect(inside(reader, '[data-panel=contents]')).to.equal(null);
    const { right } = inside(reader, '.outline')!.getBoundingClientRect();
    expect(right).to.be.closeTo(reader.getBoundingClientRect().right, 1);
  });

  it('is behind a button of the bar where there is no room beside the words', async () => {
    await setViewport({ width: 500, height: 600 });
    const reader = put(wide());
    await ready(reader);
    expect(inside(reader, '.outline')).to.equal(null);
    expect(inside(reader, '[data-panel=contents]')!.textContent.trim()).to.equal('Contents');
  });

  it('is not offered with outline="none", nor where there are no sections', async () => {
    const reader = put(`<wayleaf-reader outline="none">${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    expect(inside(reader, '.outline, [data-panel=contents]')).to.equal(null);
    reader.setAttribute('outline', 'auto');
    await waitUntil(() => inside(reader, '.outline, [data-panel=contents]'));
    reader.innerHTML = '<h1>T</h1><p>Only words.</p>';
    await waitUntil(() => !inside(reader, '.outline, [data-panel=contents]'));
  });

  it('marks the section that holds the reading line, at every place', async () => {
    const reader = put(wide());
    await ready(reader);
    await waitUntil(() => inside(reader, '.outline'));
    expect(current(reader)).to.equal(null);
    const headings = [...reader.querySelectorAll('h2,h3')];
    const seen = new Set<string | null>();
    for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += 60) {
      await scrollPage(reader, y);
      const line = y < 210 ? y : 210;
      const max = document.documentElement.scrollHeight - innerHeight;
      const at = Math.max(Math.min(line, y), 600 - (max - y));
      const expected = headings.filter((each) => each.getBoundingClientRect().top <= at + 1).at(-1)?.id ?? null;
      expect(current(reader), `at ${y}`).to.equal(expected);
      seen.add(expected);
    }
    expect([...seen]).to.deep.equal([null, 'night-and-day', 'what-helps', 'own', 'the-end']);
  });

  for (const id of ['night-and-day', 'own', 'the-end'])
    it(`keeps a chosen section current until the visitor moves on: ${id}`, async () => {
      const reader = put(
        `<style>wayleaf-reader > * { max-inline-size: 30em }</style><wayleaf-reader>${ARTICLE}</wayleaf-reader>`,
      );
      await ready(reader);
      await waitUntil(() => inside(reader, '.outline'));
      const heading = reader.querySelector<HTMLElement>(`#${id}`)!;
      inside(reader, `a[href$="#${id}"]`)!.click();
      await settled(reader);
      expect(location.hash).to.equal(`#${id}`);
      expect(document.activeElement).to.equal(heading);
      await waitUntil(() => current(reader) === id);
      await aTimeout(60);
      await settled(reader);
      expect(current(reader)).to.equal(id);
      document.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
      await settled(reader);
      heading.blur();
      expect(heading.hasAttribute('tabindex')).to.equal(false);
    });

  it('goes to a section when a script asks, by id or number', async () => {
    const reader = put(wide());
    await ready(reader);
    expect(reader.goTo('own')).to.equal(true);
    expect(document.activeElement?.id).to.equal('own');
    expect(reader.querySelector('#own')!.getBoundingClientRect().top).to.be.within(0, 60);
    expect(reader.goTo(0)).to.equal(true);
    expect(document.activeElement?.id).to.equal('night-and-day');
    expect(reader.goTo('nowhere')).to.equal(false);
    expect(reader.goTo(99)).to.equal(false);
  });

  it('follows a link to a heading that had no id until now', async () => {
    await aTimeout(100); // the scroll events of the test before this one
    history.replaceState(null, '', '#night-and-day');
    const reader = put(`<div style="height: 2000px"></div>${wide()}`);
    await ready(reader);
    await waitUntil(() => Math.abs(reader.querySelector('h2')!.getBoundingClientRect().top) < 60);
  });
});

describe('progress', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('begins at nothing, ends at exactly everything, and counts words rather than pixels', async () => {
    const reader = put(
      `${style}<wayleaf-reader><div style="height: 900px">Ten words and then a gap as high as this</div>${ARTICLE}</wayleaf-reader><div style="height: 4000px">comments</div>`,
    );
    const events: WayleafReaderProgressEvent[] = [];
    let finished = 0;
    reader.addEventListener('wayleaf-reader-progress', (event) => events.push(event));
    reader.addEventListener('wayleaf-reader-finished', () => finished++);
    const { words } = await ready(reader);
    expect(events.length).to.equal(0);
    expect(journey().value.reading).to.include({
      wordsRead: 0,
      progress: 0,
      section: null,
      finished: false,
      listening: false,
      article: 'On sleep',
    });
    expect(inside(reader, '.bar .facts')!.innerText.trim()).to.match(/min read$/);
    await scrollPage(reader, 700);
    expect(journey().value.reading!.wordsRead).to.equal(10);
    await scrollPage(reader, reader.offsetTop + reader.offsetHeight - 100);
    expect(finished).to.equal(1);
    expect(events.at(-1)).to.include({ progress: 1, wordsRead: words, section: 'the-end' });
    expect(journey().value.reading).to.include({ progress: 1, finished: true });
    await scrollPage(reader, 0);
    await scrollPage(reader, reader.offsetTop + reader.offsetHeight - 100);
    expect(finished).to.equal(1);
    expect(events.length).to.be.lessThan(8);
  });

  it('reaches the last word at the end of a page that ends with it', async () => {
    const reader = put(`${style}<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await scrollPage(reader, 99999);
    expect(journey().value.reading!.progress).to.equal(1);
    expect(inside(reader, '.bar .facts')!.innerText.trim()).to.equal('Finished');
  });

  it('is right where the browser puts off the layout of what is not in view', async () => {
    const many = Array.from(
      { length: 40 },
      (_, i) =>
        `<section style="content-visibility: auto; contain-intrinsic-size: auto 50px"><h2>Part ${i}</h2><p>${'word '.repeat(98)}</p></section>`,
    ).join('');
    const reader = put(`${style}<wayleaf-reader>${many}</wayleaf-reader><div style="height: 3000px"></div>`);
    const { words } = await ready(reader);
    expect(words).to.equal(4000);
    reader.querySelectorAll('h2')[20]!.scrollIntoView();
    await scrollPage(reader, scrollY);
    await scrollPage(reader, scrollY);
    const line = innerHeight * 0.35;
    const within =
      (line - reader.querySelectorAll('h2')[20]!.getBoundingClientRect().top) /
      reader.querySelectorAll('section')[20]!.getBoundingClientRect().height;
    expect(journey().value.reading!.wordsRead).to.be.closeTo(2000 + within * 100, 40);
  });

  it('says nothing for a page that shows all at once, until the visitor does something', async () => {
    await aTimeout(100); // the scroll events of the test before this one
    const reader = put('<wayleaf-reader><p>Three short words.</p></wayleaf-reader>');
    let finished = 0;
    reader.addEventListener('wayleaf-reader-finished', () => finished++);
    await ready(reader);
    await aTimeout(50);
    expect(document.documentElement.scrollHeight).to.be.at.most(innerHeight);
    expect([finished, journey().value.reading!.progress]).to.deep.equal([0, 0]);
    for (const key of ['Shift', 'Tab', 'a']) await sendKeys({ press: key });
    await settled(reader);
    await settled(reader);
    expect([finished, journey().value.reading!.progress]).to.deep.equal([0, 0]);
    await sendKeys({ press: 'PageDown' });
    await settled(reader);
    await settled(reader);
    expect([finished, journey().value.reading!.progress]).to.deep.equal([1, 1]);
    // another article begins at its own start
    reader.innerHTML = '<p>Four other short words.</p>';
    await ready(reader);
    await settled(reader);
    expect([finished, journey().value.reading!.progress]).to.deep.equal([1, 0]);
    reader.querySelector('p')!.click();
    await settled(reader);
    await settled(reader);
    expect([finished, journey().value.reading!.progress]).to.deep.equal([2, 1]);
  });

  it('is as accurate at twice the text size', async () => {
    localStorage.setItem(STORAGE_KEY, '{"size":200}');
    const reader = put(
      `${style}<wayleaf-reader>${ARTICLE.replace('<h2>The end</h2>', '')}</wayleaf-reader><div id="comments" style="height: 3000px">comments</div>`,
    );
    await ready(reader);
    await settled(reader);
    // the part that makes the look may still be on its way
    await waitUntil(() => getComputedStyle(reader.querySelector('p')!).zoom === '2');
    await settled(reader);
    // the last paragraph has margins; what it says ends above them
    const bottom = () =>
      inside(reader, '.bar')!.getBoundingClientRect().top -
      document.querySelector('#comments')!.getBoundingClientRect().top;
    expect(bottom()).to.be.lessThan(0);
    const end = scrollY + document.querySelector('#comments')!.getBoundingClientRect().top;
    await scrollPage(reader, end - innerHeight * 0.35 - 300);
    await settled(reader);
    expect(journey().value.reading!.progress).to.be.within(0.85, 0.999);
    await scrollPage(reader, end - innerHeight * 0.35);
    await settled(reader);
    expect(journey().value.reading!.progress).to.equal(1);
    inside(reader, '[data-panel=contents]')!.click();
    await waitUntil(() => inside(reader, '.sheet a[href$="#own"]'));
    inside(reader, '.sheet a[href$="#own"]')!.click();
    await settled(reader);
    // asked by point: older engines give the boxes of zoomed elements in their own pixels
    expect([20, 40, 60, 80, 100].some((y) => document.elementFromPoint(60, y)?.closest('#own'))).to.equal(true);
  });

  it('works inside a box that scrolls by itself', async () => {
    const reader = put(
      `${style}<div id="box" style="height: 400px; overflow: auto"><wayleaf-reader>${ARTICLE}</wayleaf-reader></div>`,
    );
    await ready(reader);
    expect(journey().value.reading!.progress).to.equal(0);
    const box = document.querySelector('#box')!;
    box.scrollTop = 99999;
    await nextFrame();
    await settled(reader);
    expect(journey().value.reading!.progress).to.equal(1);
  });

  it('of a reader that goes is gone; of one that moves, it stays', async () => {
    const reader = put(`${style}<div id="there"></div><wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await scrollPage(reader, 400);
    expect(journey().value.reading!.wordsRead).to.be.greaterThan(0);
    const seen: unknown[] = [];
    const stop = journey().subscribe(({ reading }) => seen.push(reading));
    document.querySelector('#there')!.append(reader);
    await aTimeout(100);
    expect(seen).to.not.include(null);
    await waitUntil(() => reader.querySelector('h2')!.id === 'night-and-day');
    reader.remove();
    await waitUntil(() => journey().value.reading === null);
    stop();
  });
});

describe('by keyboard alone', () => {
  before(() => setViewport({ width: 500, height: 700 }));
  afterEach(clear);

  it('the contents open with the focus in them, lead to a section, and Escape gives the focus back', async () => {
    const reader = put(`${style}<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    const button = inside(reader, '[data-panel=contents]')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(reader, '[popover]')?.matches(':popover-open'));
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('.sheet a'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !inside(reader, '[popover]'));
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('[data-panel=contents]'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('.sheet a'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => document.activeElement?.id === 'what-helps');
    await waitUntil(() => !inside(reader, '[popover]'));
    await aTimeout(50);
    expect(document.activeElement?.id).to.equal('what-helps');
  });

  it('Tab out of a panel closes it, and the focus goes on', async () => {
    const reader = put(`${style}<wayleaf-reader>${ARTICLE}</wayleaf-reader><button id="next">next</button>`);
    await ready(reader);
    for (const panel of ['comfort', 'contents'] as const) {
      const sheet = await openPanel(reader, panel);
      await waitUntil(() => sheet.matches(':focus-within'));
      for (let i = 0; i < 24 && sheet.matches(':focus-within'); i++) await sendKeys({ press: 'Tab' });
      await waitUntil(() => !inside(reader, '[popover]'), panel);
      await aTimeout(50);
      expect(reader.shadowRoot!.activeElement?.getAttribute('data-panel') ?? '').to.not.equal(panel);
      expect(document.activeElement).to.not.equal(document.body);
    }
  });

  it('closes a panel by its button, and by a press outside', async () => {
    const reader = put(`${style}<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    (await openPanel(reader, 'comfort')).querySelector('button')!.click();
    await waitUntil(() => !inside(reader, '[popover]'));
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('[data-panel=comfort]'));
    await openPanel(reader, 'comfort');
    await sendMouse({ type: 'click', position: [20, 40] });
    await waitUntil(() => !inside(reader, '[popover]'));
  });

  it('what has the focus is never under the bar', async () => {
    const links = Array.from({ length: 30 }, (_, i) => `<p>Some words, and <a href="#x">link ${i}</a>.</p>`).join('');
    const reader = put(`${style}<wayleaf-reader>${links}</wayleaf-reader><div style="height: 2000px"></div>`);
    await ready(reader);
    for (const link of reader.querySelectorAll('a')) {
      link.focus();
      await nextFrame();
      const bar = inside(reader, '.bar')!.getBoundingClientRect();
      expect(link.getBoundingClientRect().bottom).to.be.at.most(bar.top + 1);
    }
  });
});
