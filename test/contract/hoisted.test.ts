import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import type { WayleafReader } from '../../src/reader/reader.js';

const until = (condition: () => unknown, why = 'in time') => waitUntil(condition, why, { timeout: 8000 });

/** What WordPress 6.7 makes of the tags in its classic editor, and Jodit 4.15: a paragraph around each tag. */
const TABLE = `<table><caption>Choosing</caption><thead><tr><th>Question</th><th data-path="self">Alone</th><th data-path="guided">With someone</th></tr></thead>
  <tbody><tr data-row="what"><th>What is it?</th><td>Exercises</td><td>Meetings</td></tr><tr data-row="limits"><th>What may it not give?</th><td>Another view</td><td>Time</td></tr></tbody></table>`;
const SIGNS = `<ul data-signs><li data-for="self:2">I like my own pace</li><li data-for="guided:2">I keep ending up in the same place</li></ul>`;
const ARTICLE = '<h2>Two ways to begin</h2>\n<p>Your article.</p>\n<p>Its end.</p>';
const WORDPRESS = `<p>Before.</p>
<p><wayleaf-reader></p>\n${ARTICLE}\n<p></wayleaf-reader></p>
<p>Between.</p>
<p><wayleaf-paths></p>\n${TABLE}\n${SIGNS}\n<p></wayleaf-paths></p>
<p>After.</p>`;

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => box.remove());

const put = (markup: string) => {
  // as a parser that meets the widgets after the script
  const template = document.createElement('template');
  template.innerHTML = markup;
  box.replaceChildren(document.importNode(template.content, true));
  return {
    reader: box.querySelector<WayleafReader>('wayleaf-reader')!,
    paths: box.querySelector<WayleafPaths>('wayleaf-paths')!,
  };
};
const codes = (widget: WayleafReader | WayleafPaths) => widget.problems.map(({ code }) => code);
const order = () =>
  [...box.querySelectorAll('h2, p:not(:has(*)), td, li')]
    .map((each) => each.textContent)
    .filter((each) => each?.trim());

describe('words that an editor has moved out of their tag', () => {
  it('are taken back where WordPress’ classic editor did it, up to where the tag was closed', async () => {
    const { reader, paths } = put(WORDPRESS);
    const before = order();
    await until(() => codes(reader).length && codes(paths).length);
    expect(codes(reader)).to.deep.equal(['WL-READER-017']);
    expect(codes(paths)).to.deep.equal(['WL-PATHS-052']);
    expect(reader.querySelectorAll('p')).to.have.length(2);
    expect(paths.querySelectorAll('td')).to.have.length(4);
    expect(paths.querySelector('[data-signs]')).to.exist;
    await until(() => reader.shadowRoot!.querySelector('[part~=progress]'), 'the reader reads');
    await until(() => paths.shadowRoot!.querySelector('[part~=start]'), 'the comparison compares');
    expect(order(), 'nothing has changed its place').to.deep.equal(before);
  });

  it('are taken back up to the next widget, where Jodit has put one paragraph around all', async () => {
    const { reader } = put(
      `<p><wayleaf-reader>\n  ${ARTICLE}\n</wayleaf-reader>\n<wayleaf-booking><a href="https://example.org">Book</a></wayleaf-booking></p>`,
    );
    await until(() => codes(reader).includes('WL-READER-017'));
    expect(reader.textContent).to.contain('Its end.');
    expect(reader.querySelector('wayleaf-booking')).to.equal(null);
  });

  it('stay where they are, and it is said, where nobody knows where they end', async () => {
    const { reader } = put(`<p><wayleaf-reader></wayleaf-reader></p>${ARTICLE}`);
    await until(() => codes(reader).length);
    expect(codes(reader)).to.deep.equal(['WL-READER-018']);
    expect(reader.children).to.have.length(0);
    expect(reader.problems[0]!.hint).to.contain('data-wayleaf="reader"');
  });

  it('are not looked for beside a widget that is just empty', async () => {
    const { reader, paths } = put(
      `<wayleaf-reader></wayleaf-reader>${ARTICLE}<div><wayleaf-paths></wayleaf-paths></div>${TABLE}`,
    );
    await until(() => codes(reader).length && codes(paths).length);
    expect([...codes(reader), ...codes(paths)]).to.deep.equal(['WL-READER-008', 'WL-PATHS-001']);
    expect(paths.querySelector('table')).to.equal(null);
  });

  it('are no problem of a widget that gets its words a moment later', async () => {
    const { reader } = put('<p><wayleaf-reader></wayleaf-reader></p><p></p>');
    reader.innerHTML = ARTICLE;
    await until(() => reader.shadowRoot!.querySelector('[part~=progress]'));
    await aTimeout(50);
    expect(codes(reader)).to.deep.equal([]);
  });
});

describe('Markdown in a script', () => {
  it('reads as it was written after WordPress has made paragraphs in it', async () => {
    const { reader } = put(`<p><wayleaf-reader><br />
<script type="text/markdown">
# Two ways</p>
<p>Some *words* here.</p>
<p>- one -- two
- three</p>
<p>> quoted</p>
<p>    code
</script><br />
</wayleaf-reader></p>`);
    await until(() => reader.querySelector('[data-wayleaf-article]'));
    const article = reader.querySelector('[data-wayleaf-article]')!;
    expect([...article.children].map(({ localName }) => localName)).to.deep.equal(['p', 'ul', 'blockquote', 'pre']);
    expect(article.querySelectorAll('li')).to.have.length(2);
    expect(article.textContent).to.not.contain('<');
  });

  it('keeps an author’s own paragraphs', async () => {
    const { reader } = put(
      '<wayleaf-reader><script type="text/markdown">One.\n\n<p class="a">Two</p>\n\n<p>Three</p></script></wayleaf-reader>',
    );
    await until(() => reader.querySelector('[data-wayleaf-article] p.a, [data-wayleaf-article] p:nth-of-type(3)'));
    expect(reader.querySelectorAll('[data-wayleaf-article] p')).to.have.length(3);
  });
});

describe('paragraphs that a page leaves without a gap', () => {
  /** Twenty Twenty-One, in short: no margins but for what stands directly in the post. */
  const THEME = '.post p, .post h2 { margin: 0 } .post > * { margin-block: 30px }';
  let style: HTMLStyleElement;
  const page = async (css: string, article = ARTICLE) => {
    style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    box.className = 'post';
    const { reader } = put(`<wayleaf-reader>${article}</wayleaf-reader>`);
    await until(() => reader.shadowRoot?.querySelector('[part~=progress]'), 'it has read');
    return reader;
  };
  const gap = (reader: Element) => {
    const [one, two] = reader.querySelectorAll('p');
    return Math.round(two!.getBoundingClientRect().top - one!.getBoundingClientRect().bottom);
  };
  afterEach(() => style.remove());

  it('get the gap the reader has itself', async () => {
    const reader = await page(THEME);
    await until(() => gap(reader) === 30);
    expect(reader.querySelector('p')!.hasAttribute('style')).to.equal(false);
  });

  it('get one of a line where the reader has none', async () => {
    const reader = await page('.post p, .post h2 { margin: 0 }');
    await until(() => gap(reader) === 16);
  });

  it('keep theirs where they are set apart by their first line, or have a gap', async () => {
    const indented = await page(`${THEME} .post p + p { text-indent: 1em }`);
    expect(gap(indented)).to.equal(0);
    style.remove();
    const spaced = await page('.post p { margin: 7px 0 }');
    expect(gap(spaced)).to.equal(7);
  });
});
