import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { contrast } from '../../src/theme/text-contrast.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, openPanel, put, ready, settled } from './helpers.js';
import { entry, openTools, select } from './tools.js';

type Rgba = readonly [number, number, number, number];

const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
})!;

const known = new Map<string, Rgba>();

/** Any colour that a browser writes, in numbers. */
function rgba(color: string): Rgba {
  const before = known.get(color);
  if (before) return before;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000';
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  const found: Rgba = [r!, g!, b!, a! / 255];
  known.set(color, found);
  return found;
}

const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];
const ratio = (one: Rgba, other: Rgba): number =>
  contrast(`rgb(${one.slice(0, 3).join(', ')})`, `rgb(${other.slice(0, 3).join(', ')})`)!;
const parentOf = (at: Element): Element | null =>
  at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host || null);

/** What is painted behind an element: all backgrounds down to the first that hides the rest. */
function behind(element: Element): Rgba {
  const layers: Rgba[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const color = rgba(getComputedStyle(at).backgroundColor);
    if (color[3]) layers.push(color);
    if (color[3] === 1) break;
  }
  const dark = getComputedStyle(element).colorScheme === 'dark';
  return layers.reverse().reduce((below, layer) => over(layer, below), rgba(dark ? '#121212' : '#ffffff'));
}

const holdsText = (element: Element): boolean =>
  /^(input|textarea|select)$/.test(element.localName) ||
  [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test((node as Text).data));

interface Pair {
  readonly what: string;
  readonly ratio: number;
}

/** Every text that is shown below a root, with how well it reads; and the outline that the focus would have. */
function pairs(root: ParentNode, name: string): Pair[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (
      !holdsText(element) ||
      !element.getClientRects().length ||
      element.closest('.visually-hidden,svg,style,script,[aria-disabled=true]')
    )
      return [];
    const style = getComputedStyle(element);
    const paper = behind(element);
    let opacity = 1;
    for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
    const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
    const [r, g, b, a] = rgba(fill);
    return [
      {
        what: `${name} ${element.localName}.${element.className} ${fill} on ${paper.join()}`,
        ratio: ratio(over([r, g, b, a * opacity], paper), paper),
      },
    ];
  });
}

const ARTICLE = `
  <h1>On sleep</h1>
  <p style="color: #999">Words <a href="#there">link</a> <a href="https://visited.invalid/">another</a> <code>code</code> <kbd>K</kbd> <mark>marked <a href="#x">link</a></mark> <small>small</small></p>
  <h2 class="shiny">Shiny</h2>
  <p class="faint">Faint words</p>
  <blockquote class="hero">Quoted <cite>by someone</cite></blockquote>
  <figure><img alt="" width="40" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><figcaption>Caption</figcaption></figure>
  <ul><li>One</li></ul>
  <table class="zebra"><caption>Numbers</caption><tr><th>Head</th><td>Cell</td></tr></table>
  <details open><summary>More</summary><p>Hidden words</p></details>
  <pre><code>const x = 1;</code></pre>
  <p>${'more words '.repeat(120)}</p>`;

/** What pages do to text. */
const SITE = `.shiny { background: linear-gradient(90deg, #fc0, #f0c); -webkit-background-clip: text; background-clip: text; -webkit-text-fill-color: transparent; color: transparent }
  .faint { opacity: 0.25 } .hero { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==) #ff0 !important; color: #fff !important }
  .zebra td { background: #123 !important; color: #eee !important } .site a { color: #ffd400 !important } .site a:visited { color: #f0f !important } .site code { background: #fffae0; color: #c7254e }`;

const HOSTS = {
  plain: '',
  'a dark page': '.site { background: #14181a; color: #e8e4da }',
  'white words on a picture': '.site { background: linear-gradient(#123, #456); color: #fff }',
  'a coloured page': '.site { background: #b5135b; color: #fff }',
  'a black page': '.site { background: #000; color: #fff }',
  'a page whose owner has chosen all colours':
    '.site { --wayleaf-accent: #b3541e; --wayleaf-text: #3a3330; --wayleaf-muted: #6d625c; --wayleaf-surface: #fff8ef; --wayleaf-on-surface: #4a403a; --wayleaf-strong-line: #a08 }',
} as const;

const LEAST = { light: 4.5, dark: 4.5, sepia: 4.5, contrast: 7 } as const;

async function look(reader: WayleafReader, theme: string, dressed: () => boolean): Promise<void> {
  inside<HTMLInputElement>(reader, `[value=${theme}]`)!.click();
  await waitUntil(dressed, theme);
  await settled(reader);
}

describe('every pair of colours can be read', () => {
  before(() => setViewport({ width: 1100, height: 800 }));
  afterEach(clear);

  for (const [host, css] of Object.entries(HOSTS))
    for (const adopted of [false, true])
      it(`on ${host}${adopted ? ', adopted' : ''}`, async () => {
        const reader = put(
          `<style>${SITE}${css}</style><div class="site" style="padding: 20px">${adopted ? `<article id="post">${ARTICLE}</article><wayleaf-reader for="#post"></wayleaf-reader>` : `<wayleaf-reader>${ARTICLE}</wayleaf-reader>`}</div><div style="height: 300px"></div>`,
        );
        await ready(reader);
        const words = adopted ? document.querySelector('#post')! : reader;
        await openPanel(reader, 'comfort');
        const missed: string[] = [];
        let count = 0;
        const papers = new Set<string>();
        for (const [theme, least] of Object.entries(LEAST)) {
          const before = getComputedStyle(words).backgroundColor;
          await look(reader, theme, () => getComputedStyle(words).backgroundColor !== before);
          papers.add(getComputedStyle(words).backgroundColor);
          const found = [...pairs(words, 'words'), ...pairs(reader.shadowRoot!, 'chrome')];
          // the marks of selection and focus
          const paper = behind(words);
          const link = words.querySelector('a')!;
          for (const [what, one, other] of [
            ['outline', getComputedStyle(link).color, paper],
            [
              'selection',
              getComputedStyle(link, '::selection').color,
              rgba(getComputedStyle(link, '::selection').backgroundColor),
            ],
          ] as const)
            if (other[3]) found.push({ what, ratio: ratio(over(rgba(one), other), other) });
          count += found.length;
          for (const { what, ratio: is } of found)
            if (is < least - 0.005) missed.push(`${theme}: ${what} ${is.toFixed(2)}`);
        }
        expect(missed, missed.join('\n')).to.deep.equal([]);
        expect(papers.size).to.equal(4);
        expect(count).to.be.greaterThan(150);
        // and the chrome alone, where the page keeps its own colours
        await look(reader, 'auto', () => getComputedStyle(words).backgroundColor === 'rgba(0, 0, 0, 0)');
        const own = pairs(reader.shadowRoot!, 'chrome').filter((each) => each.ratio < 4.5);
        expect(own, own.map(({ what }) => what).join('\n')).to.deep.equal([]);
      });

  const OWNED = 'a page whose owner has chosen all colours';
  for (const [host, adopted] of [
    ['plain', false],
    ['a black page', true],
    [OWNED, false],
    [OWNED, true],
  ] as const)
    it(`in every panel and box: ${host}${adopted ? ', adopted' : ''}`, async function () {
      this.timeout(20_000);
      const words = `<h1>On sleep</h1><h2>One</h2><p id="first">Words with a note<sup><a href="#fn1" id="ref1" role="doc-noteref">1</a></sup> ${'more words '.repeat(200)}</p>
        <figure><img alt="A lake" width="400" height="300" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1600' height='1200'/%3E"><figcaption>Caption</figcaption></figure><h2>Two</h2>
        <ol><li id="fn1">A note with a <a href="https://elsewhere.invalid/">link</a> <a href="#ref1" role="doc-backlink">back</a></li></ol>`;
      const reader = put(
        `<style>${HOSTS[host]}</style><div class="site" style="padding: 20px">${adopted ? `<article id="post">${words}</article><wayleaf-reader for="#post"></wayleaf-reader>` : `<wayleaf-reader>${words}</wayleaf-reader>`}</div>`,
      );
      await ready(reader);
      const shadow = reader.shadowRoot!;
      const article = adopted ? document.querySelector('#post')! : reader;
      const missed: string[] = [];
      for (const theme of ['dark', 'contrast'] as const) {
        const least = LEAST[theme];
        await openPanel(reader, 'comfort');
        const before = getComputedStyle(article).backgroundColor;
        await look(reader, theme, () => getComputedStyle(article).backgroundColor !== before);
        const judge = async (where: string, selector: string, close: () => void) => {
          await waitUntil(() => shadow.querySelector(selector)?.getClientRects().length, `${theme}: ${where}`);
          await settled(reader);
          const box = shadow.querySelector(selector)!;
          const found = pairs(box, where);
          expect(found.length, `${theme}: ${where}`).to.be.greaterThan(0);
          for (const { what, ratio: is } of found)
            if (is < least - 0.005) missed.push(`${theme}: ${what} ${is.toFixed(2)}`);
          close();
          await waitUntil(
            () => !shadow.querySelector(selector)?.getClientRects().length && !inside(reader, '.sheet'),
            `${theme}: ${where} closed`,
          );
        };
        const hide = () => inside(reader, '.sheet')!.hidePopover();
        await judge('comfort', '.sheet', hide);
        if (inside(reader, '[data-panel=contents]')) {
          await openPanel(reader, 'contents');
          await judge('contents', '.sheet', hide);
        }
        await openTools(reader);
        await judge('tools', '.sheet', hide);
        await openTools(reader);
        entry(reader, 'Find').click();
        await waitUntil(() => inside<HTMLInputElement>(reader, '.find input'));
        await reader.find('more words');
        await judge('find', '.find', () => void reader.find(''));
        select(article.querySelector('#first')!.firstChild!, 0, article.querySelector('#first')!.firstChild!, 10);
        await openTools(reader, 'quote');
        await judge('quote', '.sheet', hide);
        getSelection()!.removeAllRanges();
        article.querySelector<HTMLElement>('#ref1')!.click();
        await judge('note', '.note-popover', () => inside(reader, '.note-head .close')!.click());
        article.querySelector('img')!.click();
        await judge('lightbox', '.lightbox', () => inside(reader, '.lightbox .close')!.click());
      }
      expect(missed, missed.join('\n')).to.deep.equal([]);
    });

  it('on an article that brings no styles, with its title and facts', async () => {
    const reader = put('<wayleaf-reader byline="Someone" published="2026-10-12"></wayleaf-reader>');
    reader.config = { heading: 'On sleep', html: ARTICLE.replace(/ style="[^"]*"/, '') };
    await ready(reader);
    const found = [...pairs(reader, 'words'), ...pairs(reader.shadowRoot!, 'chrome')];
    expect(found.length).to.be.greaterThan(20);
    expect(found.filter((each) => each.ratio < 4.5)).to.deep.equal([]);
  });
});
