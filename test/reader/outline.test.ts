import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, scrollPage, settled } from './helpers.js';

const words = (count: number): string => 'word '.repeat(count);
const STYLE =
  '<style>wayleaf-reader > * { font: 18px/1.5 sans-serif; max-inline-size: 30em } h2, h3 { margin: 1em 0 }</style>';

/** Articles that outlines go wrong on. */
const ARTICLES: Readonly<Record<string, string>> = {
  'sections of every length': Array.from(
    { length: 9 },
    (_, i) => `<h${2 + (i % 3)}>Part ${i}</h${2 + (i % 3)}><p>${words([120, 4, 0, 260, 30, 0, 0, 90, 8][i]!)}</p>`,
  ).join(''),
  'headings one after the other, the last with nothing below':
    '<p>Before</p><h2>One</h2><h3>Two</h3><h4>Three</h4><h2>Four</h2>' +
    `<p>${words(300)}</p><h2>Five</h2><h2>Six</h2>`,
  'levels skipped, and from below': `<h4>Low</h4><p>${words(100)}</p><h2>High</h2><p>${words(80)}</p><h6>Deep</h6><p>${words(120)}</p><h3>Middle</h3><p>${words(60)}</p>`,
  'the same heading again and again': Array.from({ length: 6 }, () => `<h2>Again</h2><p>${words(70)}</p>`).join(''),
  'markup and pictures in headings': `<h2>A <em>second</em> <code>start</code></h2><p>${words(90)}</p><h2><img alt="A picture" width="40" height="40"></h2><p>${words(90)}</p><h2><a href="#x">A link</a></h2><p>${words(50)}</p>`,
  'parts that are laid out late': Array.from(
    { length: 12 },
    (_, i) =>
      `<section style="content-visibility: auto; contain-intrinsic-size: auto 90px"><h2>Late ${i}</h2><p>${words(60 + i * 9)}</p></section>`,
  ).join(''),
  'wrapped, floated and in columns': `<div><div><h2>Wrapped</h2></div><p>${words(100)}</p></div><div style="float: inline-start; inline-size: 9em"><h3>Beside</h3><p>${words(20)}</p></div><p>${words(160)}</p><h2 style="clear: both">After</h2><p>${words(60)}</p>`,
};

const marked = (reader: WayleafReader): readonly (string | null)[] =>
  [...reader.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.outline a[aria-current=location]')].map((each) =>
    decodeURIComponent(each.hash.slice(1)),
  );

/**
 * The section at the reading line, found in another way than the reader does: every heading is asked, from the last to
 * the first, and the line is drawn anew from what the documentation says of it.
 */
function expected(reader: WayleafReader): string | null {
  const { scrollHeight } = document.documentElement;
  const [above, below] = [scrollY, Math.max(0, scrollHeight - innerHeight - scrollY)];
  const third = innerHeight * 0.35;
  let line = above < third ? above : third;
  if (below < 1) line = innerHeight;
  else if (innerHeight - below > line) line = innerHeight - below;
  const headings = [...reader.querySelectorAll<HTMLElement>('h2,h3,h4,h5,h6')].reverse();
  return headings.find((each) => each.getBoundingClientRect().top <= line + 1)?.id ?? null;
}

async function outlined(markup: string): Promise<WayleafReader> {
  const reader = put(markup);
  await ready(reader);
  await waitUntil(() => inside(reader, '.outline'), 'the outline', { timeout: 4000 });
  return reader;
}

describe('the marked section', () => {
  beforeEach(() => setViewport({ width: 1200, height: 600 }));
  afterEach(clear);

  let positions = 0;
  for (const [name, article] of Object.entries(ARTICLES))
    it(`is the one at the reading line, wherever the page is scrolled to: ${name}`, async function () {
      this.timeout(30_000);
      const reader = await outlined(
        `${STYLE}<wayleaf-reader>${article}</wayleaf-reader><div style="block-size: 900px">comments</div>`,
      );
      const wrong: string[] = [];
      const max = () => document.documentElement.scrollHeight - innerHeight;
      // up and down, in steps that meet no line of text twice in the same way, and jumps
      const stops = [
        ...Array.from({ length: 60 }, (_, i) => i / 60),
        ...Array.from({ length: 15 }, (_, i) => ((i * 7) % 15) / 15),
        1,
        0,
      ];
      for (const stop of stops) {
        scrollTo({ top: stop * max(), behavior: 'instant' });
        await nextFrame();
        await reader.updateComplete;
        positions++;
        // sections that have just been laid out move the others; the reader looks again, and so do we
        if ((marked(reader)[0] ?? null) !== expected(reader)) await settled(reader);
        const [current = null, second] = marked(reader);
        if (second || current !== expected(reader)) wrong.push(`${scrollY}: ${current} for ${expected(reader)}`);
      }
      expect(wrong).to.deep.equal([]);
    });

  it('was looked at in hundreds of places', () => void expect(positions).to.be.at.least(500));

  it('is right while pictures come and make room', async () => {
    const reader = await outlined(
      `${STYLE}<wayleaf-reader><p>${words(90)}</p><p class="here"></p><h2>One</h2><p>${words(200)}</p><p class="here"></p><h2>Two</h2><p>${words(300)}</p></wayleaf-reader><div style="block-size: 900px"></div>`,
    );
    await scrollPage(reader, 300);
    for (const here of reader.querySelectorAll('.here')) {
      here.innerHTML =
        '<svg xmlns="http://www.w3.org/2000/svg" style="display: block; inline-size: 200px; block-size: 700px"></svg>';
      await settled(reader);
      await settled(reader);
      expect(marked(reader)[0] ?? null).to.equal(expected(reader));
    }
  });
});

/** Ends a test when nothing scrolls any more: a key, or the way back, goes on scrolling into the next one. */
async function end(): Promise<void> {
  for (let still = 0, before = scrollY; still < 12; still = scrollY === before ? still + 1 : 0, before = scrollY)
    await nextFrame();
  clear();
}

describe('a section that was asked for', () => {
  beforeEach(() => setViewport({ width: 1200, height: 600 }));
  afterEach(end);
  const short = `${STYLE}<wayleaf-reader><h2>One</h2><p>${words(500)}</p><h2>Two</h2><h2>Three</h2><p>${words(12)}</p><h2>Four</h2></wayleaf-reader>`;

  const choose = async (reader: WayleafReader, id: string) => {
    inside(reader, `.outline a[href$="#${id}"]`)!.click();
    await waitUntil(() => marked(reader)[0] === id, id);
    await aTimeout(400); // long enough for the way there to be over
    await settled(reader);
    expect(marked(reader)).to.deep.equal([id]);
  };

  for (const id of ['two', 'three', 'four'])
    it(`stays marked though the page cannot scroll it to the line: ${id}`, async () =>
      choose(await outlined(short), id));

  it('stays marked on a page that scrolls smoothly, and while a picture above makes room', async () => {
    const reader = await outlined(
      `<style>html { scroll-behavior: smooth }</style>${STYLE}<wayleaf-reader><h2>One</h2><p>${words(300)}</p><p id="room"></p><h2>Two</h2><p>${words(300)}</p><h2>Three</h2></wayleaf-reader>`,
    );
    await choose(reader, 'three');
    await waitUntil(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
    document.querySelector<HTMLElement>('#room')!.style.blockSize = '500px';
    await settled(reader);
    await settled(reader);
    expect(marked(reader)).to.deep.equal(['three']);
  });

  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    'the wheel': () =>
      sendMouse({ type: 'move', position: [200, 300] }).then(() =>
        document.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: -200 })),
      ),
    'a finger': async () => document.dispatchEvent(new Event('touchmove', { bubbles: true })),
    'the keys': async () => {
      (document.activeElement as HTMLElement).blur();
      await sendKeys({ press: 'PageUp' });
    },
    'a scroll bar, of which only the scrolling tells': async () => {
      // a hand that drags takes its time: a busy page may have taken the first step for the way to the section
      for (let step = 0; step < 4; step++) {
        scrollBy({ top: -40, behavior: 'instant' });
        await aTimeout(250);
      }
    },
  };
  for (const [way, act] of Object.entries(ways))
    it(`is let go when the visitor scrolls with ${way}`, async () => {
      const reader = await outlined(short);
      await choose(reader, 'three');
      await act();
      scrollBy({ top: -150, behavior: 'instant' });
      await waitUntil(() => marked(reader)[0] !== 'three' && (marked(reader)[0] ?? null) === expected(reader), way);
    });
});

describe('links to a section', () => {
  beforeEach(() => setViewport({ width: 1200, height: 600 }));
  afterEach(end);
  const article = `<wayleaf-reader><h2>One</h2><p>${words(300)} <a href="#four">down</a></p><h2>Two</h2><p>${words(300)}</p><h2>Three</h2><h2>Four</h2></wayleaf-reader>`;
  const top = (element: Element) => element.getBoundingClientRect().top;

  it('in the article mark it, and the way back too', async () => {
    const reader = await outlined(STYLE + article);
    inside(reader, '.outline a[href$="#two"]')!.click();
    await waitUntil(() => location.hash === '#two' && marked(reader)[0] === 'two');
    reader.querySelector('a')!.click();
    await waitUntil(() => marked(reader)[0] === 'four');
    history.back();
    await waitUntil(() => location.hash === '#two' && marked(reader)[0] === 'two');
    expect(top(reader.querySelector('#two')!)).to.be.within(-1, 120);
  });

  it('are not covered by a header that sticks in the box that scrolls', async () => {
    const reader = await outlined(
      `<div style="block-size: 400px; overflow: auto"><div id="head" style="position: sticky; inset-block-start: 0; block-size: 110px; background: gold; z-index: 2">A shop</div>${STYLE}${article}<div style="block-size: 900px"></div></div>`,
    );
    const header = document.querySelector('#head')!;
    for (const id of ['two', 'one']) {
      reader.goTo(id);
      const isClear = () => top(reader.querySelector(`#${id}`)!) >= header.getBoundingClientRect().bottom - 1;
      await waitUntil(isClear, `${id} below the header`, { timeout: 4000 });
    }
  });

  it('are not covered by a header that the page keeps at the top', async () => {
    const reader = await outlined(
      `<div id="head" style="position: fixed; inset: 0 0 auto; block-size: 110px; background: gold; z-index: 2">A shop</div><div style="block-size: 300px"></div>${STYLE}${article}<div style="block-size: 900px"></div>`,
    );
    const header = document.querySelector('#head')!.getBoundingClientRect();
    inside(reader, '.outline a[href$="#two"]')!.click();
    await waitUntil(() => scrollY > 100);
    await waitUntil(() => top(reader.querySelector('#two')!) >= header.bottom, 'below the header', { timeout: 4000 });
    expect(marked(reader)).to.deep.equal(['two']);
    reader.goTo('one');
    await waitUntil(() => top(reader.querySelector('#one')!) >= header.bottom - 1, 'below it again', { timeout: 4000 });
  });

  it('lead into a shadow root, where browsers follow none', async () => {
    const box = document.createElement('div');
    box.setAttribute('data-test', '');
    document.body.append(box);
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = `${STYLE}${article}<div style="block-size: 900px"></div>`;
    const reader = root.querySelector('wayleaf-reader')!;
    await ready(reader);
    location.hash = '#two';
    await waitUntil(() => Math.abs(top(root.querySelector('#two')!)) < 120, 'scrolled to it');
  });

  it('have ids that are the same whatever the article comes from', async () => {
    const text =
      '## Was hilft?\n\nA.\n\n## Was hilft?\n\nB.\n\n## ما هو النوم؟\n\nC.\n\n## A *second* `start`\n\nD.\n\n## 眠れない夜\n\nE.\n';
    const html =
      '<h2>Was hilft?</h2><p>A.</p><h2>Was hilft?</h2><p>B.</p><h2>ما هو النوم؟</h2><p>C.</p><h2>A <em>second</em> <code>start</code></h2><p>D.</p><h2>眠れない夜</h2><p>E.</p>';
    const seen: string[] = [];
    for (const body of [html, `<script type="text/markdown">${text}</script>`, `<template>${html}</template>`]) {
      const reader = put(`<wayleaf-reader>${body}</wayleaf-reader>`);
      await ready(reader);
      seen.push([...reader.querySelectorAll('h2')].map(({ id }) => id).join());
      clear();
    }
    expect(new Set(seen).size, seen.join('\n')).to.equal(1);
    expect(seen[0]).to.equal('was-hilft,was-hilft-2,ما-هو-النوم,a-second-start,眠れない夜');
  });
});

describe('the names of headings', () => {
  afterEach(clear);

  const listed = (reader: WayleafReader): readonly (string | null)[] =>
    [...reader.shadowRoot!.querySelectorAll('.outline a')].map((each) => each.textContent);
  const LAST = '<h2>Last</h2><p>Words</p>';

  for (const [name, heading, text] of [
    ['a break', 'First part<br>The beginning', 'First part The beginning'],
    ['blocks', '<div>First part</div><div>The beginning</div>', 'First part The beginning'],
    [
      'a pilcrow of Sphinx',
      'First part<a class="headerlink" href="#a" title="Permalink to this heading">¶</a>',
      'First part',
    ],
    ['a sign before it', '<a href="#a">#</a> First part', 'First part'],
    ['a section sign without a class', 'First part <a href="/page#a">§</a>', 'First part'],
    [
      'a permalink with words',
      'First part <a class="anchor" href="#a"><span>Link to this section</span></a>',
      'First part',
    ],
    ['a permalink by its label', 'First part <a href="#a" aria-label="Permalink: First part">copy</a>', 'First part'],
    [
      'a link of Docusaurus',
      'First part<a class="hash-link" href="#a" title="Direct link to First part">\u200B</a>',
      'First part',
    ],
    [
      'a heading that is its own permalink',
      '<a class="header-anchor" href="#a"><span>First part</span></a>',
      'First part',
    ],
    ['a numbered one', '1. <a class="header-anchor" href="#a">First part</a>', '1. First part'],
    ['a hidden icon', '<span aria-hidden="true">link</span> First part <svg><title>Icon</title></svg>', 'First part'],
    [
      'an edit link of MediaWiki',
      'First part<span class="mw-editsection">[<a href="/x?action=edit">edit</a>]</span>',
      'First part',
    ],
    [
      'an edit link without its class',
      'First part<span>[<a href="/x?title=A&amp;action=edit">edit</a>]</span>',
      'First part',
    ],
    ['the mark of a note', 'First part<sup>[<a href="#a">1</a>]</sup>', 'First part'],
    ['the mark of a note, the other way round', 'First part<a href="#a"><sup>1</sup></a>', 'First part'],
    ['a square in a link', '<a href="#a">Metres<sup>2</sup></a>', 'Metres2'],
    ['a copy button', 'First part <button>Copy</button>', 'First part'],
    [
      'a button that is the question',
      '<button aria-expanded="true">First part?</button><span>+</span>',
      'First part? +',
    ],
    ['characters without width', 'First\u200B part\uFEFF', 'First part'],
    ['a sign of the author', 'What is # for in C#?', 'What is # for in C#?'],
    [
      'a formula twice',
      '<span><math><mi>x</mi><annotation>\\x</annotation></math></span><span aria-hidden="true">x</span> First',
      'x First',
    ],
    ['a year', '2024 <a href="#a">#</a>', '2024'],
    ['letters one by one', '<span aria-hidden="true">F</span><span aria-hidden="true">i</span>', 'The label'],
  ] as const)
    it(`do not take over ${name}`, async () => {
      const markup = `<h2 id="a" aria-label="The label">${heading}</h2><p>Words</p>${LAST}`;
      const reader = await outlined(`<wayleaf-reader>${markup}</wayleaf-reader>`);
      expect(listed(reader)).to.deep.equal([text, 'Last']);
      const template = document.createElement('template');
      template.innerHTML = heading;
      expect(reader.querySelector('#a')!.innerHTML, 'the heading itself').to.equal(template.innerHTML);
    });

  it('make the ids of those that have none', async () => {
    const reader = await outlined(
      `<wayleaf-reader><h2>First<br>part<a href="#x">¶</a></h2><p>Words</p>${LAST}</wayleaf-reader>`,
    );
    expect([...reader.querySelectorAll('h2')].map(({ id }) => id)).to.deep.equal(['first-part', 'last']);
  });

  it('count roles and levels, and leave out what is no heading or hidden', async () => {
    const reader = await outlined(`<wayleaf-reader>
      <div role="heading" aria-level="2">By role</div><p>Words</p>
      <div role="heading" aria-level="3">Below it</div><p>Words</p>
      <div role="heading">Without level</div><p>Words</p>
      <h2 role="presentation">Not one</h2><h2 role="none">Nor this</h2><h2 aria-hidden="true">Hidden</h2>
      <div hidden role="tabpanel"><h2>In a hidden tab</h2></div>
      <div role="heading" aria-level="2"><h2>Once</h2></div><p>Words</p>
      <h4 aria-level="3">Stated</h4><p>Words</p>
      <details><summary>More</summary><h2>In details</h2><p>Words</p></details>
    </wayleaf-reader>`);
    expect(listed(reader)).to.deep.equal(['By role', 'Below it', 'Without level', 'Once', 'Stated', 'In details']);
  });
});
