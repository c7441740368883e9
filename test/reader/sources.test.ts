import { expect, waitUntil } from '@open-wc/testing';
import { sentencesOf } from '../../src/reader/article/sentences.js';
import { articleRuns } from '../../src/reader/article/article-text.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { echo as answer } from '../support/ports.js';
import * as full from './data/article.js';
import { ARTICLE, MARKDOWN, clear, inside, outlineIds, put, ready, settled } from './helpers.js';

const echo = (body: string, type: string) => answer({ body, type });
const IDS = ['night-and-day', 'what-helps', 'own', 'the-end'];
const json = JSON.stringify({ heading: 'On sleep', byline: 'Someone', html: ARTICLE });

/** Every way to give the same article. */
const WAYS: Record<string, () => string> = {
  children: () => `<wayleaf-reader>${ARTICLE}</wayleaf-reader>`,
  'a Markdown script': () => `<wayleaf-reader><script type="text/markdown">${MARKDOWN}</script></wayleaf-reader>`,
  'a Markdown pre': () =>
    `<wayleaf-reader><pre data-markdown>${MARKDOWN.replaceAll('<', '&lt;')}</pre></wayleaf-reader>`,
  'a template': () => `<wayleaf-reader><template>${ARTICLE}</template></wayleaf-reader>`,
  'src to Markdown': () =>
    `<wayleaf-reader src="${echo(MARKDOWN, 'text/markdown; charset=utf-8').replaceAll('&', '&amp;')}"></wayleaf-reader>`,
  'src to HTML': () =>
    `<wayleaf-reader src="${echo(`<!doctype html><title>x</title><body><nav>Menu</nav><article>${ARTICLE}</article></body>`, 'text/html').replaceAll('&', '&amp;')}"></wayleaf-reader>`,
  'src to JSON': () =>
    `<wayleaf-reader src="${echo(json, 'application/json').replaceAll('&', '&amp;')}"></wayleaf-reader>`,
  'src that only `type` explains': () =>
    `<wayleaf-reader type="html" src="${echo(ARTICLE, 'text/plain').replaceAll('&', '&amp;')}"></wayleaf-reader>`,
  config: () =>
    `<wayleaf-reader config='${JSON.stringify({ heading: 'On sleep', markdown: MARKDOWN }).replaceAll("'", '&#39;')}'></wayleaf-reader>`,
  'inline JSON': () =>
    `<wayleaf-reader><script type="application/json">${json.replaceAll('</', '<\\/')}</script></wayleaf-reader>`,
  for: () => `<article id="post">${ARTICLE}</article><wayleaf-reader for="#post"></wayleaf-reader>`,
};

describe('the same article, however it is given', () => {
  afterEach(clear);

  for (const [name, markup] of Object.entries(WAYS))
    it(`has the same words and outline from ${name}`, async () => {
      const reader = put(markup());
      const { words, sections } = await ready(reader);
      expect(words).to.equal(492 + 10); // in paragraphs and lists, and in headings; the title is not counted
      expect(sections).to.equal(4);
      expect(await outlineIds(reader)).to.deep.equal(IDS);
    });

  it('is put into the light DOM, in place of the children, which stay', async () => {
    const reader = put(
      `<wayleaf-reader src="${echo(MARKDOWN, 'text/markdown').replaceAll('&', '&amp;')}"><p>Until then.</p></wayleaf-reader>`,
    );
    await reader.updateComplete;
    expect(inside(reader, '.skeleton')).to.equal(null);
    // a slow answer finds the children read first
    await waitUntil(() => reader.querySelector('[data-wayleaf-article]'), 'the article came', { timeout: 5000 });
    await settled(reader);
    const container = reader.querySelector<HTMLElement>(':scope > [data-wayleaf-article]')!;
    expect(container.slot).to.equal('article');
    expect(container.assignedSlot).to.not.equal(null);
    expect(reader.lastElementChild!.textContent).to.equal('Until then.');
    expect((reader.lastElementChild as HTMLElement).assignedSlot).to.equal(null);
    expect(inside(reader, 'h1')!.textContent).to.equal('On sleep');
    expect(inside(reader, '.header .facts')!.textContent)
      .to.contain('Someone')
      .and.contain('October 12, 2026')
      .and.contain('min');
    expect(container.querySelector('h1')).to.equal(null);
    reader.removeAttribute('src');
    await waitUntil(() => !reader.querySelector('[data-wayleaf-article]'));
    await settled(reader);
    expect((reader.lastElementChild as HTMLElement).assignedSlot).to.not.equal(null);
  });

  it('gives attributes the last word over what it says itself', async () => {
    const reader = put(
      `<wayleaf-reader heading="Mine" byline="Me" src="${echo(MARKDOWN, 'text/markdown').replaceAll('&', '&amp;')}"></wayleaf-reader>`,
    );
    await ready(reader);
    expect(inside(reader, 'h1')!.textContent).to.equal('Mine');
    expect(inside(reader, '.header .facts')!.textContent).to.contain('Me');
    // another title than its own: that one stays in the text, where it is the first heading
    expect(reader.querySelector('[data-wayleaf-article] h1')!.textContent).to.equal('On sleep');
  });

  it('keeps its language', async () => {
    const reader = put(
      `<wayleaf-reader config='{"heading":"Schlaf","lang":"de","markdown":"Guten Abend."}'></wayleaf-reader>`,
    );
    await ready(reader);
    expect(reader.querySelector<HTMLElement>('[data-wayleaf-article]')!.lang).to.equal('de');
  });

  it('takes `updated` as a property, too, where Lit has a method', async () => {
    const reader = put('<wayleaf-reader heading="T" config=\'{"markdown":"Words."}\'></wayleaf-reader>');
    (reader as unknown as { updated: string }).updated = '2026-10-13';
    await ready(reader);
    expect(reader.updatedOn).to.equal('2026-10-13');
    expect(inside(reader, '.header .facts')!.textContent).to.contain('October 13, 2026');
  });
});

const src = (text: string, type: string, more = '') =>
  `<wayleaf-reader src="${echo(text, type).replaceAll('&', '&amp;')}" ${more}></wayleaf-reader>`;
const asJson = (fields: object) => JSON.stringify(fields).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

/** The same, as it would come from a content management system, a blog, a feed. */
const FULL: Record<string, () => string> = {
  children: () => `<wayleaf-reader>${full.HTML}</wayleaf-reader>`,
  'a Markdown script': () => `<wayleaf-reader><script type="text/markdown">${full.MARKDOWN}</script></wayleaf-reader>`,
  'Markdown set in as its tag is': () =>
    `<wayleaf-reader><pre data-markdown>\n${full.MARKDOWN.replace(/^(?=.)/gm, '      ')}</pre></wayleaf-reader>`,
  'src to Markdown': () => src(full.MARKDOWN, 'text/markdown'),
  'src to HTML': () => src(full.HTML, 'text/html'),
  'src to a whole page': () => src(full.PAGE, 'text/html'),
  'src to an element of a page': () =>
    `<wayleaf-reader src="${echo(full.PAGE.replace('class="post"', 'id="the-post"').replace(/<div class="share[^]*?<\/div>/, ''), 'text/html').replaceAll('&', '&amp;')}#the-post"></wayleaf-reader>`,
  'src to JSON': () =>
    src(JSON.stringify({ heading: 'Nights begin in the morning', markdown: full.MARKDOWN }), 'application/json'),
  config: () => `<wayleaf-reader config='${asJson({ html: full.HTML })}'></wayleaf-reader>`,
  'an RSS feed, by guid': () => src(full.RSS, 'application/rss+xml', 'item="tag:practice,2026:7"'),
  'an RSS feed of escaped HTML, by address': () =>
    src(full.RSS_ESCAPED, 'text/xml', 'item="https://practice.test/nights/"'),
  'an Atom feed, by number': () => src(full.ATOM, 'application/atom+xml', 'item="2"'),
  'an Atom feed of XHTML, by id': () => src(full.ATOM_XHTML, 'application/xml', 'item="urn:nights"'),
  'a JSON feed': () => src(full.JSON_FEED, 'application/feed+json', 'item="nights"'),
  'a feed that only `type` explains': () => src(full.RSS, 'text/plain', 'type="feed" item="2"'),
  for: () => `<article id="post">${full.HTML}</article><wayleaf-reader for="#post"></wayleaf-reader>`,
};

/** What a voice would say, block by block. */
function sentences(reader: WayleafReader): string[] {
  const root = reader.for
    ? document.querySelector(reader.for)!
    : (reader.querySelector('[data-wayleaf-article]') ?? reader);
  return [...articleRuns(root, root.querySelector('h1') ?? undefined)]
    .flatMap(({ text }) =>
      sentencesOf(text, 'en').map(({ start, end }) =>
        text
          .slice(start, end)
          .replace(/[\s\u2060]+/g, ' ')
          .trim(),
      ),
    )
    .filter(Boolean);
}

describe('a full article, however it is given', () => {
  afterEach(clear);

  for (const [name, markup] of Object.entries(FULL))
    it(`has the same words, outline, sentences and pictures from ${name}`, async () => {
      const reader = put(markup());
      const { words, sections } = await ready(reader);
      expect([words, sections]).to.deep.equal([209, 3]);
      expect(await outlineIds(reader)).to.deep.equal([
        'what-the-day-does-to-the-night',
        'three-things-that-help',
        'was-hilft-und-眠りの話',
      ]);
      expect(sentences(reader)).to.deep.equal(full.SENTENCES);
      const root = reader.for ? document.querySelector(reader.for)! : reader;
      expect(root.querySelectorAll('img[alt="A pond at dawn"]').length).to.equal(1);
      expect(reader.problems.map(({ code }) => code)).to.deep.equal([]);
    });

  for (const name of [
    'src to a whole page',
    'an RSS feed, by guid',
    'an RSS feed of escaped HTML, by address',
    'an Atom feed, by number',
    'a JSON feed',
  ])
    it(`has the facts that ${name.replace(/,.*/, '').replace('src to ', '')} gives`, async () => {
      const reader = put(FULL[name]!());
      await ready(reader);
      expect(inside(reader, 'h1')!.textContent).to.equal('Nights begin in the morning');
      expect(inside(reader, '.header .facts')!.textContent).to.contain('Ann Weber').and.contain('March 4, 2026');
      expect(reader.querySelector<HTMLElement>('[data-wayleaf-article]')!.lang.toLowerCase()).to.equal('en-gb');
      expect(reader.querySelector('img')!.src).to.match(
        /^(https:\/\/practice\.test|http:\/\/127\.0\.0\.1:\d+)\/pond\.jpg$/,
      );
    });
});

describe('children', () => {
  afterEach(clear);

  it('are counted again when they change or come late', async () => {
    const reader = put('<wayleaf-reader></wayleaf-reader>');
    await settled(reader);
    reader.insertAdjacentHTML('beforeend', '<h2>One</h2><p>two three</p>');
    expect((await ready(reader)).words).to.equal(3);
    reader.insertAdjacentHTML('beforeend', '<h2>Four</h2>');
    const again = await ready(reader);
    expect([again.words, again.sections]).to.deep.equal([4, 2]);
    expect(await outlineIds(reader)).to.deep.equal(['one', 'four']);
  });

  it('are never touched but for ids on headings, which go with the widget', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    const before = reader.innerHTML;
    const nodes = [...reader.childNodes];
    await ready(reader);
    expect(nodes.every((node, i) => reader.childNodes[i] === node)).to.equal(true);
    expect(reader.innerHTML.replace(/ id="(night-and-day|what-helps|the-end)"/g, '')).to.equal(before);
    reader.remove();
    expect(reader.innerHTML).to.equal(before);
  });

  it('are on screen at every moment of the upgrade', async () => {
    const box = document.createElement('div');
    box.setAttribute('data-test', '');
    document.body.append(box);
    box.innerHTML = '<wayleaf-reader><p>Words</p></wayleaf-reader>';
    const paragraph = box.querySelector('p')!;
    for (let i = 0; i < 40; i++) {
      expect(paragraph.getBoundingClientRect().height, `step ${i}`).to.be.greaterThan(0);
      await (i % 2 ? new Promise((resolve) => setTimeout(resolve, 3)) : Promise.resolve());
    }
  });
});

describe('front matter', () => {
  afterEach(clear);

  for (const [name, source] of Object.entries({
    'YAML with a folded title':
      '---\ntitle: >-\n  A rather long title\n  over two lines\nauthor:\n  name: A. Writer\ndate: 2023-11-09 20:25:36 +0100\n---\n',
    TOML: '+++\ntitle = "A rather long title over two lines"\ndate = 2023-11-09\nauthor = "A. Writer"\n+++\n',
    JSON: '{\n  "title": "A rather long title over two lines",\n  "authors": [{ "name": "A. Writer" }],\n  "date": "Nov 09 2023"\n}\n',
  }))
    it(`is read as ${name}, and is none of the words`, async () => {
      const reader = put(src(`${source}\nFirst words.\n\n## One {#first}\n\nText.\n`, 'text/markdown', 'lang="en"'));
      const { words } = await ready(reader);
      await settled(reader);
      expect(words).to.equal(4);
      expect(inside(reader, '[part~=heading]')!.textContent).to.equal('A rather long title over two lines');
      expect(reader.shadowRoot!.textContent).to.contain('A. Writer');
      expect(inside(reader, 'time')!.textContent).to.contain('2023');
      expect(reader.querySelector('[slot=article]')!.textContent.trim()).to.match(/^First words\.\s+One\s+Text\.$/);
      expect(reader.querySelector('#first')!.textContent).to.equal('One');
      expect(reader.problems).to.deep.equal([]);
    });
});
