import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { journey } from '../../src/journey/page-provider.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { ARTICLE, clear, inside, openPanel, outlineIds, put, ready, scrollPage, settled } from './helpers.js';
import { echo } from '../support/ports.js';

const paragraphs = (count: number) => '<p>One two three four five six seven eight nine ten.</p>'.repeat(count);

describe('a page that is still arriving', () => {
  afterEach(clear);

  it('is read once, when the article is whole', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('data-test', '');
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.open();
    page.write(`<script>counts = []; addEventListener('wayleaf-reader-ready', (event) => counts.push(event.words))</script>
      <script>loaded = import('${new URL('../../src/reader/define.ts', import.meta.url).href}')</script><wayleaf-reader><p>One two`);
    const view = frame.contentWindow as unknown as { loaded: Promise<unknown>; counts: number[] };
    await view.loaded;
    for (let i = 0; i < 4; i++) {
      await aTimeout(60);
      page.write(` three four</p><h2>More</h2><p>`);
    }
    await aTimeout(150);
    expect(view.counts).to.deep.equal([]);
    page.write('the end</p></wayleaf-reader><p>footer</p>');
    page.close();
    await waitUntil(() => view.counts.length);
    await aTimeout(100);
    expect(view.counts).to.deep.equal([2 + 4 * 2 + 4 + 2]);
  });
});

describe('what scrolls', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('elsewhere on the page is no reading', async () => {
    await aTimeout(100); // the scroll events of the test before this one
    const reader = put(
      '<div id="carousel" style="width: 100px; overflow: auto"><div style="width: 500px">x</div></div><wayleaf-reader><p>Three short words.</p></wayleaf-reader>',
    );
    await ready(reader);
    document.querySelector('#carousel')!.scrollLeft = 200;
    await aTimeout(50);
    await settled(reader);
    expect(journey().value.reading).to.include({ progress: 0, finished: false });
  });

  it('may be the reader itself, or the body', async () => {
    const reader = put(`<wayleaf-reader style="height: 300px; overflow: auto">${paragraphs(60)}</wayleaf-reader>`);
    await ready(reader);
    expect(journey().value.reading!.progress).to.equal(0);
    reader.scrollTop = 600;
    await nextFrame();
    await settled(reader);
    expect(journey().value.reading!.progress).to.be.within(0.15, 0.6);
    clear();
    const { documentElement: page, body } = document;
    page.style.cssText = 'height: 100%; overflow: hidden';
    body.style.cssText = 'height: 100%; margin: 0; overflow: auto';
    try {
      const other = put(`<wayleaf-reader>${paragraphs(80)}</wayleaf-reader>`);
      await ready(other);
      body.scrollTop = body.scrollHeight / 3;
      await nextFrame();
      await settled(other);
      expect(journey().value.reading!.progress).to.be.within(0.2, 0.8);
    } finally {
      body.scrollTop = 0;
      page.style.cssText = body.style.cssText = '';
    }
  });
});

describe('a reader that is not on screen yet', () => {
  before(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  const hides: Record<string, [markup: (reader: string) => string, show: () => void]> = {
    'in a tab': [
      (reader) => `<div id="tab" style="display: none">${reader}</div>`,
      () => document.querySelector<HTMLElement>('#tab')!.style.removeProperty('display'),
    ],
    'in closed details': [
      (reader) => `<details id="tab"><summary>x</summary>${reader}</details>`,
      () => (document.querySelector<HTMLDetailsElement>('#tab')!.open = true),
    ],
  };
  for (const [name, [markup, show]] of Object.entries(hides))
    it(`${name} counts its words, and goes on when it is shown, with text of another size, too`, async () => {
      localStorage.setItem('wayleaf-reader-comfort', '{"size":150}');
      const reader = put(
        `${markup(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`)}<div style="height: 3000px">comments</div>`,
      );
      expect((await ready(reader)).words).to.equal(502);
      await waitUntil(() => journey().value.reading, 'the page knows of it');
      expect(journey().value.reading!.progress).to.equal(0);
      show();
      await settled(reader);
      await waitUntil(() => inside(reader, '.bar'));
      await scrollPage(reader, 350);
      await settled(reader);
      expect(journey().value.reading!.progress).to.be.within(0.05, 0.95);
      await scrollPage(reader, 3000);
      await settled(reader);
      expect(journey().value.reading!.progress).to.equal(1);
    });
});

describe('headings', () => {
  beforeEach(() => setViewport({ width: 500, height: 600 }));
  afterEach(clear);

  it('that are quoted, pictured or lists of links are no sections', async () => {
    const reader = put(
      `<wayleaf-reader><nav><h2>On this page</h2></nav><h2>One</h2><p>a</p><blockquote><h2>Quoted</h2></blockquote><figure><h3>Chart</h3></figure><my-card><h2>Two</h2></my-card><h2 hidden>No</h2><div aria-hidden="true"><h2>No</h2></div></wayleaf-reader>`,
    );
    await ready(reader);
    expect(await outlineIds(reader)).to.deep.equal(['one', 'two']);
    expect(reader.querySelectorAll('[id]').length).to.equal(2);
  });

  it('with one id between them are still two sections', async () => {
    const reader = put(
      `<h2 id="twin">Elsewhere</h2><wayleaf-reader><h2 id="twin">First</h2>${paragraphs(30)}<h2 id="twin">Second</h2>${paragraphs(30)}</wayleaf-reader>`,
    );
    await ready(reader);
    const panel = await openPanel(reader, 'contents');
    const second = reader.querySelectorAll('h2')[1]!;
    panel.querySelectorAll('a')[1]!.click();
    await settled(reader);
    expect(document.activeElement).to.equal(second);
    expect(second.getBoundingClientRect().top).to.be.within(0, 100);
    expect(
      [...(await openPanel(reader, 'contents')).querySelectorAll('[aria-current]')].map((each) => each.textContent),
    ).to.deep.equal(['Second']);
  });

  it('in closed details are opened to', async () => {
    const reader = put(
      `<wayleaf-reader>${paragraphs(30)}<details><summary>More</summary><h2 id="in">In it</h2><p>x</p></details>${paragraphs(30)}</wayleaf-reader>`,
    );
    await ready(reader);
    expect(reader.goTo('in')).to.equal(true);
    await settled(reader);
    expect(reader.querySelector('details')!.open).to.equal(true);
    expect(document.activeElement?.id).to.equal('in');
  });

  it('stay current after a jump only while they are in view', async () => {
    const reader = put(
      `<wayleaf-reader><h2>One</h2>${paragraphs(60)}<h2>Two</h2><p>x</p><h2>Three</h2>${paragraphs(10)}</wayleaf-reader>`,
    );
    await ready(reader);
    reader.goTo('three');
    await settled(reader);
    expect(journey().value.reading!.section).to.equal('three');
    // a scroll bar is dragged: no wheel, no key
    await scrollPage(reader, 400);
    await waitUntil(() => journey().value.reading!.section === 'one', 'the section in view is current');
  });
});

describe('a link into an article', () => {
  afterEach(clear);

  for (const id of ['own', 'note'])
    it(`that had to be fetched is followed when it is there: #${id}`, async () => {
      await aTimeout(100); // the scroll events of the test before this one
      history.replaceState(null, '', `#${id}`);
      const body = `<h2>A</h2>${paragraphs(40)}<h2 id="own">B</h2>${paragraphs(40)}<p id="note">A note</p>${paragraphs(40)}`;
      const reader = put(
        `<wayleaf-reader src="${echo({ body, type: 'text/html' }).replaceAll('&', '&amp;')}"></wayleaf-reader>`,
      );
      await ready(reader);
      await waitUntil(() => scrollY && Math.abs(document.querySelector(`#${id}`)!.getBoundingClientRect().top) < 100);
    });
});

describe('an article that the page changes', () => {
  afterEach(clear);
  const config = (markdown: string) => `<wayleaf-reader config='${JSON.stringify({ markdown })}'></wayleaf-reader>`;

  it('is still shown when the page has emptied the element around it', async () => {
    const reader = put(config('Two words'));
    await ready(reader);
    reader.innerHTML = '<p>New fallback</p>';
    await settled(reader);
    expect(reader.querySelector('[data-wayleaf-article]')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('is given back whole when it is swapped for another, and the journey follows', async () => {
    const reader = put(
      `<main><article class="post"><h2>One</h2><p>a <mark data-sign="x">b</mark></p></article></main><wayleaf-reader for=".post"></wayleaf-reader>`,
    );
    await ready(reader);
    const old = document.querySelector('.post')!;
    old.replaceWith(
      Object.assign(document.createElement('article'), { className: 'post', innerHTML: '<h2>Two</h2><p>a b c</p>' }),
    );
    expect((await ready(reader)).words).to.equal(4);
    expect(old.outerHTML).to.equal('<article class="post"><h2>One</h2><p>a <mark data-sign="x">b</mark></p></article>');
    document.querySelector('.post')!.remove();
    await waitUntil(() => journey().value.reading === null);
  });

  it('may be around the reader, or match it as well', async () => {
    const reader = put(
      `<main class="both"><wayleaf-reader for="main"></wayleaf-reader><h2>One</h2>${paragraphs(80)}</main>`,
    );
    await ready(reader);
    (await openPanel(reader, 'comfort')).querySelector<HTMLElement>('[aria-label="Larger text"]')!.click();
    await waitUntil(() => getComputedStyle(document.querySelector('main p')!).zoom === '1.15');
    expect(getComputedStyle(reader).zoom).to.equal('1');
    inside(reader, '[popover]')!.hidePopover();
    clear();
    const own = put(
      `<wayleaf-reader class="post" for=".post"></wayleaf-reader><article class="post"><p>One two</p></article>`,
    );
    expect((await ready(own)).words).to.equal(2);
    expect(own.problems).to.deep.equal([]);
  });

  it('in a copy has nothing of ours in it twice', async () => {
    const reader = put(
      '<div style="height: 2000px"></div><wayleaf-reader><p>A <mark data-sign="x">passage</mark></p></wayleaf-reader>',
    );
    await ready(reader);
    await waitUntil(() => reader.querySelector('[data-wayleaf-mark]'));
    const copy = reader.cloneNode(true) as WayleafReader;
    reader.after(copy);
    await ready(copy);
    await aTimeout(100);
    expect([reader, copy].map((each) => each.querySelectorAll('[data-wayleaf-mark]').length)).to.deep.equal([1, 1]);
    copy.remove();
    expect(copy.querySelector('[data-wayleaf-mark]')).to.equal(null);
  });
});

describe('a long article', () => {
  afterEach(clear);

  it('is not styled anew while someone scrolls: what changes is set on the chrome alone', async () => {
    const reader = put(`<wayleaf-reader>${paragraphs(200)}</wayleaf-reader>`);
    await ready(reader);
    await scrollPage(reader, 500);
    const names = ['--_progress', '--_room', '--_page'];
    expect(names.map((name) => getComputedStyle(reader.querySelector('p')!).getPropertyValue(name))).to.deep.equal([
      '',
      '',
      '',
    ]);
    expect(getComputedStyle(inside(reader, '.line')!).getPropertyValue('--_progress')).to.not.equal('');
  });

  it('is not looked through at every step', async () => {
    const reader = put(`<wayleaf-reader>${paragraphs(200)}<p><mark data-sign="x">y</mark></p></wayleaf-reader>`);
    await ready(reader);
    await waitUntil(() => reader.querySelector('[data-wayleaf-mark]'));
    await settled(reader);
    const { querySelectorAll } = Element.prototype;
    let walks = 0;
    Element.prototype.querySelectorAll = function (this: Element, selector: string) {
      if (this === reader) walks++;
      return querySelectorAll.call(this, selector);
    };
    try {
      for (let y = 0; y < 3000; y += 300) await scrollPage(reader, y);
    } finally {
      Element.prototype.querySelectorAll = querySelectorAll;
    }
    expect(walks).to.be.at.most(1);
  });
});
