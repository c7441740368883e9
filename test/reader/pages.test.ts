import { expect, waitUntil } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import { echo } from '../support/ports.js';
import { HTML, PAGE } from './data/article.js';
import { clear, inside, outlineIds, problem, put, ready } from './helpers.js';

const src = (text: string, part = '', type = 'text/html') =>
  `<wayleaf-reader src="${echo({ body: text, type }).replaceAll('&', '&amp;')}${part}"></wayleaf-reader>`;
const article = (reader: Element): HTMLElement => reader.querySelector<HTMLElement>('[data-wayleaf-article]')!;
const BASE = 'https://practice.test/blog/nights.html';

describe('a whole page', () => {
  afterEach(clear);

  it('is read for its article, without what stands around it', async () => {
    const reader = put(src(PAGE));
    await ready(reader);
    expect(article(reader).textContent).to.not.match(/cookies|Share this|Comments|Related|Copyright|Home|never/);
    expect(reader.querySelector('form,button,nav,aside,footer')).to.equal(null);
  });

  it('keeps its own links within the article, and takes the others from its own address or base', async () => {
    const { fragment } = await cleanArticle({ kind: 'html', text: PAGE, base: BASE });
    expect(fragment.querySelector('[data-footnote-ref]')!.getAttribute('href')).to.equal('#footnote-1');
    expect(fragment.querySelector('img')!.getAttribute('src')).to.equal('https://practice.test/blog/pond.jpg');
    const moved = await cleanArticle({
      kind: 'html',
      text: PAGE.replace('<title>', '<base href="/files/"><title>'),
      base: BASE,
    });
    expect(moved.fragment.querySelector('img')!.getAttribute('src')).to.equal('https://practice.test/files/pond.jpg');
    const evil = await cleanArticle({
      kind: 'html',
      text: PAGE.replace('<title>', '<base href="javascript:x//"><title>'),
      base: BASE,
    });
    expect(evil.fragment.querySelector('img')!.getAttribute('src')).to.equal('https://practice.test/blog/pond.jpg');
  });

  it('lets widgets in it load from where it came from, not from where its base points', async () => {
    const text = HTML.replace('<h2>', '<wayleaf-paths src="paths.json"></wayleaf-paths><h2>');
    const { fragment } = await cleanArticle({
      kind: 'html',
      text: `<html><head><base href="https://evil.test/"></head><body><main>${text}</main></body></html>`,
      base: BASE,
      section: 'none',
    });
    expect(fragment.querySelector('wayleaf-paths')!.hasAttribute('src')).to.equal(false);
  });

  it('that runs from right to left, and says so, does here, too', async () => {
    const text = `<html lang="ar" dir="rtl"><body><article><h1>النوم</h1>${'<p>ينام الناس في الليل، ويستيقظون في الصباح، ولا يعرفون لماذا لا يأتي النوم أحيانا، مهما كانوا متعبين.</p>'.repeat(12)}</article></body></html>`;
    const reader = put(src(text));
    await ready(reader);
    expect([article(reader).lang, article(reader).dir, getComputedStyle(article(reader)).direction]).to.deep.equal([
      'ar',
      'rtl',
      'rtl',
    ]);
    expect(inside(reader, 'h1')!.textContent).to.equal('النوم');
  });

  it('with next to nothing on it is shown all the same', async () => {
    const reader = put(
      src('<!doctype html><html><head><title>T</title></head><body><p>Just these words.</p></body></html>'),
    );
    expect((await ready(reader)).words).to.equal(3);
  });

  it('under Trusted Types is read by what it marks as its article, at the least', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lit-html dompurify"><script type="module" src="${new URL('../../src/reader/define.ts', import.meta.url).href}"></script>${src(PAGE)}`;
    document.body.append(frame);
    await waitUntil(() => frame.contentDocument?.querySelector('[data-wayleaf-article]'), 'the article', {
      timeout: 9000,
    });
    const shown = frame.contentDocument!.querySelector('[data-wayleaf-article]')!.textContent;
    expect(shown).to.contain('Dr. Weber saw it first').and.contain('asleep = tired');
    expect(shown).to.not.match(/Related|Copyright|About us/);
    frame.remove();
  });
});

describe('a piece of HTML', () => {
  it('is shown as it is: nobody decides what of it counts', async () => {
    const text =
      '<header><p class="comment sidebar">By me</p></header><div class="footer share"><p>Words</p></div><aside>Aside</aside><h2 class="hidden">Short</h2>';
    const { fragment } = await cleanArticle({ kind: 'html', text, base: BASE });
    expect(fragment.textContent).to.equal('By meWordsAsideShort');
  });
});

describe('an address that ends in #id', () => {
  afterEach(clear);

  it('takes just that element, whatever a reader of pages would think of it', async () => {
    const reader = put(src(PAGE, '#comments'));
    await ready(reader);
    expect(article(reader).textContent.trim()).to.equal('CommentsFirst!');
  });

  it('takes an element whose id would hide something of the page’s, without the id', async () => {
    const reader = put(src('<html><body><p>No</p><div id="body"><p>Just this</p></div></body></html>', '#body'));
    expect((await ready(reader)).words).to.equal(2);
    expect(reader.querySelector('#body')).to.equal(null);
  });

  for (const [name, text, type] of [
    [
      'a page',
      '<html><body><h2>One</h2><p>a</p><h2 id="two">Two</h2><p>b c</p><h3>In two</h3><p>d</p><h2>Three</h2><p>e</p></body></html>',
      'text/html',
    ],
    ['Markdown', '## One\n\na\n\n## Two\n\nb c\n\n### In two\n\nd\n\n## Three\n\ne\n', 'text/markdown'],
  ] as const)
    it(`takes the section that a heading begins, in ${name}`, async () => {
      const reader = put(src(text, '#two', type));
      expect((await ready(reader)).words).to.equal(6);
      expect(await outlineIds(reader)).to.deep.equal(['two', 'in-two']);
    });

  it('that leads nowhere is named, and all is shown', async () => {
    const reader = put(src(PAGE, '#gone'));
    await problem(reader, 'WL-READER-030');
    expect(article(reader).textContent).to.contain('Dr. Weber saw it first');
  });

  it('that leads nowhere is named in Markdown, too, and all is shown', async () => {
    const reader = put(src('# T\n\nWords', '#gone', 'text/markdown'));
    await problem(reader, 'WL-READER-030');
    expect(article(reader).textContent).to.contain('Words');
  });
});
