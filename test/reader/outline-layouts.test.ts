import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, settled } from './helpers.js';

const words = (count: number): string => 'Some words of an article. '.repeat(count / 5);
const svg = (width: string, height = 120): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" style="display: block; inline-size: ${width}; block-size: ${height}px; background: silver"></svg>`;
const P = `<p>${words(60)}</p>`;
const SECTIONS = `<h2>The first week</h2>${P}<h2>The second week</h2>${P}`;
const TITLE = '<h1>What a first month with a trained dog teaches a whole family about patience</h1>';
const NARROW = 'p { max-width: 34em }';

/** Layouts of real pages: a style sheet, an article, and where it matters what stands around the reader. */
const LAYOUTS: Readonly<Record<string, { css: string; article: string; around?: (reader: string) => string }>> = {
  'short lines and a free title': { css: NARROW, article: TITLE + P + SECTIONS },
  'a title that fits': { css: NARROW, article: `<h1>Sleep</h1>${P}${SECTIONS}` },
  'a title in a header with a line of facts': {
    css: NARROW,
    article: `<header>${TITLE}<div>By someone who has thought about it, on a day in a month of a year, in a place far away from here</div></header>${P}${SECTIONS}`,
  },
  'a header with a background': {
    css: `${NARROW} header { background: silver; padding: 1em }`,
    article: `<header>${TITLE}</header>${P}${SECTIONS}`,
  },
  'a wide picture': { css: NARROW, article: TITLE + P + svg('100%') + SECTIONS },
  'a wide picture that a figure holds, with a caption': {
    css: NARROW,
    article: `${TITLE}${P}${SECTIONS}<figure style="margin: 0">${svg('90%')}<figcaption>${words(20)}</figcaption></figure>`,
  },
  'a picture that reaches out to both sides': {
    css: `${NARROW} svg { margin-inline: -1rem }`,
    article: TITLE + P + svg('calc(100% + 2rem)') + SECTIONS,
  },
  'a wide table': {
    css: `${NARROW} table { inline-size: 100% }`,
    article: `${P}<table><tr><td>One</td><td>Two</td><td>Three</td></tr></table>${SECTIONS}`,
  },
  'a table in a box that scrolls': {
    css: `${NARROW} .scroll { overflow-x: auto; max-inline-size: 34em } table { inline-size: 1400px }`,
    article: `${P}<div class="scroll"><table><tr><td>One</td><td>Two</td><td>Three</td></tr></table></div>${SECTIONS}`,
  },
  'wide code': { css: NARROW, article: `${P}<pre>${'code '.repeat(60)}</pre>${SECTIONS}` },
  'code that scrolls in short lines': {
    css: `${NARROW} pre { max-width: 34em; overflow: auto }`,
    article: `${P}<pre>${'code '.repeat(60)}</pre>${SECTIONS}`,
  },
  'a word that does not break': { css: NARROW, article: `${P}<p>${'longer'.repeat(25)}</p>${SECTIONS}` },
  'lists that are not held back': {
    css: NARROW,
    article: `${P}<ul><li>${words(60)}</li><li>${words(10)}</li></ul>${SECTIONS}`,
  },
  'headings that are not held back': {
    css: NARROW,
    article: `${P}<h2>A heading of a section that says in one long line what it is all about, and some more</h2>${P}${SECTIONS}`,
  },
  'a quotation with a background': {
    css: `${NARROW} blockquote { margin: 0; background: silver }`,
    article: `${P}<blockquote><p>${words(20)}</p></blockquote>${SECTIONS}`,
  },
  'a box with a border': {
    css: `${NARROW} aside { border: 1px solid }`,
    article: `${P}<aside><p>${words(20)}</p></aside>${SECTIONS}`,
  },
  'a rule from edge to edge': { css: NARROW, article: `${P}<hr>${SECTIONS}` },
  'a note in the margin': {
    css: `${NARROW} .note { position: absolute; left: 40em; inline-size: 8em }`,
    article: `<div class="note">${words(10)}</div>${P}${SECTIONS}`,
  },
  'a video in a frame': {
    css: `${NARROW} iframe { inline-size: 100%; border: 0 }`,
    article: `${P}<iframe srcdoc="" title="A film"></iframe>${SECTIONS}`,
  },
  'a grid of cards': {
    css: `${NARROW} .grid { display: grid; grid-template-columns: 1fr 1fr 1fr } .grid div { background: silver }`,
    article: `${P}<div class="grid"><div>One</div><div>Two</div><div>Three</div></div>${SECTIONS}`,
  },
  'two columns': { css: '.two { columns: 2 }', article: `${TITLE}<div class="two">${SECTIONS}${SECTIONS}</div>` },
  'words in the middle': { css: 'h1, h2, p { max-width: 30em; margin-inline: auto }', article: TITLE + P + SECTIONS },
  'a wrapper in the middle with a wide one': {
    css: '.in { max-width: 34em; margin-inline: auto } .wide { margin-inline: -6em }',
    article: `<div class="in">${TITLE}${P}<p class="wide">${words(60)}</p>${SECTIONS}</div>`,
  },
  'from right to left': {
    css: NARROW,
    article: TITLE + P + SECTIONS,
    around: (reader) => `<div dir="rtl">${reader}</div>`,
  },
  'from right to left with a wide table': {
    css: `${NARROW} table { inline-size: 100% }`,
    article: `${P}<table><tr><td>One</td><td>Two</td></tr></table>${SECTIONS}`,
    around: (reader) => `<div dir="rtl">${reader}</div>`,
  },
  'a sidebar that floats': {
    css: `${NARROW} .side { float: right; inline-size: 220px }`,
    article: TITLE + P + SECTIONS,
    around: (reader) => `<div class="side">${words(120)}</div>${reader}`,
  },
  'a sidebar that is placed': {
    css: `${NARROW} .side { position: absolute; inset: 0 0 auto auto; inline-size: 220px } .page { position: relative }`,
    article: P + SECTIONS,
    around: (reader) => `<div class="page">${reader}<div class="side">${words(120)}</div></div>`,
  },
  'a padding of the widget': {
    css: `${NARROW} wayleaf-reader { display: block; padding-inline: 0 6em }`,
    article: TITLE + P + SECTIONS,
  },
  'a grid of the page': {
    css: '.page { display: grid; grid-template-columns: minmax(0, 1fr) 200px; gap: 2em } p { max-width: 30em }',
    article: TITLE + P + SECTIONS,
    around: (reader) => `<div class="page"><div>${reader}</div><div>${words(60)}</div></div>`,
  },
  'a wide line among many short ones': {
    css: `${NARROW} .wide { max-width: none }`,
    article: SECTIONS.repeat(60) + `<p class="wide">${words(60)}</p>` + P.repeat(3),
  },
  'letters of several sizes': {
    css: `${NARROW} .lead { font-size: 1.5em }`,
    article: `<p class="lead">${words(60)}</p>${SECTIONS}`,
  },
};
const WIDTHS = [320, 560, 760, 900, 1000, 1100, 1280, 1600, 2000];

const REPLACED = 'img,svg,iframe,video,canvas,hr,table,pre';

/** The boxes of all that is to be seen of the page, clipped as the page clips it, found in another way than ours. */
function seen(box: Element): DOMRect[] {
  const boxes: DOMRect[] = [];
  const clip = (element: Element | null, rect: DOMRectReadOnly): DOMRect => {
    let { left, right } = rect;
    for (let at = element; at && at !== box; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') {
        const edges = at.getBoundingClientRect();
        [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
      }
    return new DOMRect(left, rect.top, Math.max(0, right - left), rect.height);
  };
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!(node as Text).data.trim() || node.parentElement!.closest('style')) continue;
    const range = document.createRange();
    range.selectNode(node);
    for (const rect of range.getClientRects()) boxes.push(clip(node.parentElement, rect));
  }
  for (const element of box.querySelectorAll('*')) {
    const { backgroundColor, borderLeftWidth } = getComputedStyle(element);
    const isPainted = backgroundColor !== 'rgba(0, 0, 0, 0)' || borderLeftWidth !== '0px';
    if (isPainted || element.matches(REPLACED))
      boxes.push(clip(element.parentElement, element.getBoundingClientRect()));
  }
  return boxes.filter(({ width, height }) => width && height);
}

/** What of the page the outline lies on; `undefined` where it is not shown. */
function covered(reader: WayleafReader): readonly string[] | undefined {
  const outline = inside(reader, '.outline')?.getBoundingClientRect();
  if (!outline) return undefined;
  return seen(reader.closest('[data-test]')!)
    .filter(
      ({ left, right, top, bottom }) =>
        right > outline.left + 1 && left < outline.right - 1 && bottom > outline.top + 1 && top < outline.bottom - 1,
    )
    .map(({ left, right, top }) => `${Math.round(left)}–${Math.round(right)} at ${Math.round(top)}`);
}

describe('the outline on layouts of real pages', () => {
  afterEach(clear);
  let shown = 0;

  for (const [name, { css, article, around = (reader: string) => reader }] of Object.entries(LAYOUTS))
    it(`never lies on words, pictures or boxes: ${name}`, async function () {
      this.timeout(20_000);
      await setViewport({ width: 1000, height: 700 });
      const style = `<style>[data-test] { font: 16px/1.5 serif } ${css}</style>`;
      const reader = put(`${style}${around(`<wayleaf-reader>${article}</wayleaf-reader>`)}`);
      await ready(reader);
      const wrong: string[] = [];
      for (const width of WIDTHS) {
        await setViewport({ width, height: 700 });
        await settled(reader);
        await settled(reader);
        for (const y of [0, 500]) {
          scrollTo(0, y);
          await settled(reader);
          const found = covered(reader);
          if (found?.length) wrong.push(`${width} px, scrolled by ${y}: ${found.join('; ')}`);
        }
        if (inside(reader, '.outline') && width === 2000) shown++;
      }
      expect(wrong).to.deep.equal([]);
    });

  it('is tested on thirty of them, and stands beside the words on most where the window is wide', () => {
    expect(Object.keys(LAYOUTS).length).to.be.at.least(30);
    expect(shown).to.be.at.least(14);
  });

  it('goes behind its button when a wide picture comes late, and comes back when that is gone', async () => {
    await setViewport({ width: 1100, height: 700 });
    const reader = put(
      `<style>${NARROW}</style><wayleaf-reader>${P}<div id="here" style="block-size: 200px"></div>${SECTIONS}</wayleaf-reader>`,
    );
    await ready(reader);
    await waitUntil(() => inside(reader, '.outline'), 'the outline');
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1000, 150];
    const image = new Image();
    document.querySelector('#here')!.append(image);
    await settled(reader);
    expect(inside(reader, '.outline')).to.not.equal(null);
    image.src = canvas.toDataURL();
    await waitUntil(() => !inside(reader, '.outline'), 'a picture as wide as the page');
    image.remove();
    await waitUntil(() => inside(reader, '.outline'), 'it is gone');
  });

  it('begins below a title that is wider than the lines', async () => {
    await setViewport({ width: 1000, height: 700 });
    const reader = put(`<style>${NARROW}</style><wayleaf-reader>${TITLE}${P}${SECTIONS}</wayleaf-reader>`);
    await ready(reader);
    await waitUntil(() => inside(reader, '.outline'), 'the outline');
    const title = reader.querySelector('h1')!.getBoundingClientRect();
    expect(inside(reader, '.outline')!.getBoundingClientRect().top).to.be.at.least(title.bottom);
  });
});
