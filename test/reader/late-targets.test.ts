import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { textDirectives } from '../../src/reader/reading/text-directives.js';
import { findPassage } from '../../src/reader/tools/find-passage.js';
import { clear, inside, outlineIds, put, ready, settled } from './helpers.js';

const words = (count: number) => '<p>Calm and ordinary words that fill a line or two of the page.</p>'.repeat(count);

describe('headings that a style sheet hides', () => {
  beforeEach(() => setViewport({ width: 1200, height: 600 }));
  afterEach(clear);

  const tabs = (controls: string) =>
    put(
      `<style>.panel:not(.open) { display: none }</style>${controls}<wayleaf-reader><h1>T</h1><h2 id="one">One</h2>${words(3)}<div class="panel" id="second"><h2 id="two">Two</h2>${words(20)}</div><h2 id="three">Three</h2>${words(20)}</wayleaf-reader>`,
    );

  it('are not listed where nothing opens them, and are as soon as they are shown', async () => {
    const reader = tabs('');
    await ready(reader);
    expect(await outlineIds(reader)).to.deep.equal(['one', 'three']);
    document.querySelector('#second')!.classList.add('open');
    await waitUntil(async () => (await outlineIds(reader)).includes('two'), 'the heading is listed');
    document.querySelector('#second')!.classList.remove('open');
    await waitUntil(async () => !(await outlineIds(reader)).includes('two'), 'it is listed no more');
  });

  for (const [what, control] of Object.entries({
    'aria-controls': '<button aria-controls="second">Second</button>',
    'a tab with an address': '<a role="tab" href="#second">Second</a>',
    'data-bs-target': '<button data-bs-target="#second" data-bs-toggle="tab">Second</button>',
  }))
    it(`open their tab where the page offers one: ${what}`, async () => {
      const reader = tabs(`<div id="control">${control}</div>`);
      const panel = document.querySelector('#second')!;
      document.querySelector('#control')!.addEventListener('click', (event) => {
        event.preventDefault();
        panel.classList.add('open');
      });
      await ready(reader);
      expect(await outlineIds(reader)).to.deep.equal(['one', 'two', 'three']);
      reader.goTo('two');
      await settled(reader);
      expect(panel.classList.contains('open')).to.equal(true);
      expect(document.querySelector('#two')!.getBoundingClientRect().top).to.be.within(-5, 600);
    });

  it('are listed in an article that is hidden as a whole', async () => {
    const reader = put(
      `<div id="all" style="display: none"><wayleaf-reader><h1>T</h1><h2 id="one">One</h2>${words(20)}</wayleaf-reader></div>`,
    );
    await waitUntil(() => reader.shadowRoot && !inside(reader, '.skeleton'));
    await aTimeout(50);
    document.querySelector<HTMLElement>('#all')!.style.display = '';
    await waitUntil(() => inside(reader, '.outline a, [data-panel=contents]'), 'the outline', { timeout: 5000 });
  });
});

describe('sections with the author’s content-visibility', () => {
  beforeEach(() => setViewport({ width: 1200, height: 600 }));
  afterEach(clear);

  it('are where the outline leads, at the first press', async () => {
    const reader = put(
      `<style>.cv { display: block; content-visibility: auto; contain-intrinsic-size: auto 200px }</style><wayleaf-reader><h1>T</h1>${Array.from({ length: 12 }, (_, i) => `<section class="cv"><h2 id="cv${i}">Part ${i}</h2>${words(12 + (i % 3) * 9)}</section>`).join('')}</wayleaf-reader>`,
    );
    await ready(reader);
    await waitUntil(() => inside(reader, '.outline a'), 'the outline');
    const link = [...reader.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.outline a')].find(
      (each) => each.hash === '#cv8',
    )!;
    link.click();
    const top = () => Math.abs(document.querySelector('#cv8')!.getBoundingClientRect().top);
    await waitUntil(() => top() < 40, 'the section is at the top', { timeout: 5000 });
    await aTimeout(700);
    expect(top(), 'and stays there').to.be.below(40);
    expect(inside(reader, '.outline [aria-current]')!.textContent).to.equal('Part 8');
  });
});

describe('a link to quoted words', () => {
  beforeEach(() => setViewport({ width: 900, height: 500 }));
  afterEach(clear);

  it('is read from the addresses that browsers keep', () => {
    expect(textDirectives(['https://a.test/x', 'https://a.test/x#:~:text=two%20words'])).to.deep.equal([
      'text=two%20words',
    ]);
    expect(textDirectives(['https://a.test/x#part:~:text=a,b&text=c&other=1'])).to.deep.equal(['text=a,b', 'text=c']);
    expect(textDirectives([null, undefined, 'https://a.test/x#part', 'https://a.test/?q=:~:text=a'])).to.deep.equal([]);
  });

  it('finds its words over elements and paragraphs, whatever their case and accents', () => {
    const box = document.createElement('div');
    box.innerHTML =
      '<p>The <em>quiet</em> words, once.</p><p>The quiet words, <b>twice</b>, and a résumé.</p><p>The last ones.</p>';
    const found = (...directives: string[]) => findPassage(box, directives)?.range.toString();
    expect(found('text=quiet%20words')).to.equal('quiet words');
    expect(found('text=once.-,The%20quiet,resume')).to.equal('The quiet words, twice, and a résumé');
    expect(found('text=twice,last%20ones')).to.match(/^twice[^]*last ones$/);
    expect(found('text=words,-%2C%20twice')).to.equal('words');
    expect(found('text=nowhere', 'text=Last')).to.equal('last');
    expect(found('text=nowhere')).to.equal(undefined);
    expect(found('text=')).to.equal(undefined);
  });

  it('opens at the words where the article is made late, unless the visitor has moved', async function () {
    const here = location.pathname + location.search;
    const open = async (scrolled: boolean): Promise<WayleafReader> => {
      const reader = put('<div style="height: 30px"></div><wayleaf-reader></wayleaf-reader>');
      if (scrolled) {
        put(`<div style="height: 3000px"></div>`);
        document.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
      }
      reader.config = { html: `<h1>T</h1>${words(60)}<p id="q">Here stand the quoted words at last.</p>${words(60)}` };
      await ready(reader);
      return reader;
    };
    history.replaceState(null, '', `${here}#:~:text=the%20quoted%20words`);
    const kept =
      (globalThis as { navigation?: { currentEntry?: { url?: string } } }).navigation?.currentEntry?.url ?? '';
    if (!kept.includes(':~:')) this.skip(); // nowhere to read it from
    await open(false);
    await waitUntil(
      () => {
        const { top } = document.querySelector('#q')!.getBoundingClientRect();
        return top > 0 && top < 500;
      },
      'the words are in view',
      { timeout: 5000 },
    );
    history.replaceState(null, '', here);
  });
});
