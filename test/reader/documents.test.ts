import { expect, waitUntil } from '@open-wc/testing';
import { xhtmlToHtml } from '../../src/reader/article/xhtml.js';
import { echo } from '../support/ports.js';
import { clear, inside, outlineIds, problem, put, ready } from './helpers.js';

const from = (body: string, type: string, more = ''): string =>
  `<wayleaf-reader ${more} src="${echo({ body, type }).replaceAll('&', '&amp;')}"></wayleaf-reader>`;
const article = (reader: Element): HTMLElement => reader.querySelector<HTMLElement>('[data-wayleaf-article]')!;
const words = (reader: Element): string => article(reader).textContent.replace(/\s+/g, ' ').trim();
const xhtml = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`;

describe('an XHTML page', () => {
  afterEach(clear);

  for (const type of ['application/xhtml+xml', 'application/xml', 'text/html'])
    it(`is parsed as XML: ${type}`, async () => {
      const reader = put(from(xhtml('<h2 id="a">One</h2><p><a id="p1"/>First.</p><p>Last <i/>words.</p>'), type));
      await ready(reader);
      expect(words(reader)).to.equal('OneFirst.Last words.');
      expect(article(reader).querySelectorAll('#p1').length).to.equal(1);
      expect(await outlineIds(reader)).to.deep.equal(['a']);
      expect(reader.problems.length).to.equal(0);
    });

  it('that is not well-formed is read as HTML, which is told', async () => {
    const reader = put(from(xhtml('<p>First<br>line.<p>Last <a id="x"/>words.'), 'application/xhtml+xml'));
    await ready(reader);
    await problem(reader, 'WL-READER-041');
    expect(words(reader)).to.equal('Firstline.Last words.');
    expect(article(reader).querySelectorAll('p').length).to.equal(2);
  });

  it('becomes the tree that the browser’s own XML parser makes of it', () => {
    const describeNode = (node: Element): unknown => [
      node.localName,
      [...node.attributes].filter(({ name }) => name !== 'xmlns').map(({ name, value }) => `${name}=${value}`),
      [...node.childNodes]
        .filter((each) => each.nodeType !== Node.COMMENT_NODE)
        .map((each) => (each.nodeType === Node.ELEMENT_NODE ? describeNode(each as Element) : each.textContent)),
    ];
    for (const body of [
      '<p>a<br/>b<i/>c</p><p/><div><a id="x"/><span title=\'"\'>d &amp; e &#233;</span></div>',
      '<ul><li>a<ul><li/></ul></li></ul><textarea/><table><tbody><tr><td/><td>b</td></tr></tbody></table>',
      '<pre>a\n  b</pre><blockquote><p>c</p></blockquote><dl><dt>d</dt><dd/></dl>',
    ]) {
      const source = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>${body}</body></html>`;
      const expected = new DOMParser().parseFromString(source, 'application/xhtml+xml').querySelector('body')!;
      const found = new DOMParser().parseFromString(xhtmlToHtml(source)!, 'text/html').body;
      expect(describeNode(found)).to.deep.equal(describeNode(expected));
    }
  });
});

describe('a feed', () => {
  afterEach(clear);
  const feed =
    '<?xml version="1.0"?><!-- a --><rss version="2.0"><channel><item><title>One</title><description><p>First <b>bold</b>.</p></description><enclosure url="https://pod.test/1.mp3" type="audio/mpeg"/></item></channel></rss>';

  for (const type of ['text/html', 'text/plain', 'application/xml'])
    it(`is recognised by its root, and brings its sound, which loads nothing: ${type}`, async () => {
      const reader = put(from(feed, type));
      await ready(reader);
      expect(inside(reader, '[part~=heading]')!.textContent).to.equal('One');
      expect(words(reader)).to.equal('First bold.');
      const sound = article(reader).querySelector('audio')!;
      expect([sound.preload, sound.getAttribute('src')]).to.deep.equal(['none', 'https://pod.test/1.mp3']);
    });
});

describe('Markdown with boxes', () => {
  afterEach(clear);
  const boxes = '> [!WARNING]\n> One.\n\n> [!tip] Mine\n> Two.\n\n> [!note]-\n> Three.\n';

  it('names them in the reader’s language, and leaves the author’s titles', async () => {
    const reader = put(from(boxes, 'text/markdown', 'lang="de"'));
    await ready(reader);
    await waitUntil(() => words(reader).includes('Warnung'), 'the name is German', { timeout: 5000 });
    expect(words(reader)).to.equal('Warnung One. Mine Two. Hinweis Three.');
    expect([...article(reader).querySelectorAll('[data-callout]')].map((each) => each.localName)).to.deep.equal([
      'div',
      'div',
      'details',
    ]);
  });

  it('tells what code it leaves out, and lets none of it through', async () => {
    const reader = put(
      from('import A from "a"\n\n<A b={alert(1)}>Words</A> <img src={x} onError={alert(1)} alt="p" />\n', 'text/mdx'),
    );
    await ready(reader);
    await problem(reader, 'WL-READER-042');
    expect(words(reader)).to.equal('Words');
    expect(article(reader).innerHTML).to.not.match(/alert|onerror/i);
  });
});
