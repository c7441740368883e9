import { expect, waitUntil } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import type { SanitiserChoice } from '../../src/sanitise/sanitise.js';
import { clear, outlineIds, put, ready } from './helpers.js';

const BASE = 'https://practice.test/one.md';
const WAYS: readonly SanitiserChoice[] = 'setHTML' in Element.prototype ? ['auto', 'purify'] : ['purify'];
const TEXT = `# Sleep

One[^1] and two[^Long name] and one again[^1], [^none] stays.

## Notes

[^1]: First, with *emphasis*.
[^Long name]: Second.

    In two paragraphs.
[^unused]: Nobody refers to this.
`;

async function clean(text: string, way: SanitiserChoice): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.append((await cleanArticle({ kind: 'markdown', text, base: BASE }, undefined, way)).fragment);
  return box;
}

const links = (box: ParentNode, selector: string): readonly (string | null)[] =>
  [...box.querySelectorAll(selector)].map((each) => each.getAttribute('href'));

describe('footnotes in Markdown', () => {
  afterEach(clear);

  for (const way of WAYS)
    it(`are links, and a list at the end that leads back (${way})`, async () => {
      const box = await clean(TEXT, way);
      expect(
        [...box.querySelectorAll('sup > a[data-footnote-ref][role=doc-noteref]')].map((each) => [
          each.textContent,
          each.id,
        ]),
      ).to.deep.equal([
        ['1', 'footnote-ref-1'],
        ['2', 'footnote-ref-Long-name'],
        ['1', 'footnote-ref-1-2'],
      ]);
      const notes = box.querySelector('section[data-footnotes][role=doc-endnotes]')!;
      expect(box.lastElementChild).to.equal(notes);
      expect(notes.querySelector('h1,h2,h3')).to.equal(null);
      expect([...notes.querySelectorAll('ol > li')].map((each) => each.id)).to.deep.equal([
        'footnote-1',
        'footnote-Long-name',
      ]);
      for (const href of [...links(box, '[data-footnote-ref]'), ...links(box, '[data-footnote-backref]')])
        expect(box.querySelector(`[id="${decodeURIComponent(href!.slice(1))}"]`), href!).to.not.equal(null);
      expect(links(notes, 'li:first-child [data-footnote-backref][role=doc-backlink]').length).to.equal(2);
      expect(notes.textContent).to.contain('In two paragraphs.').and.not.contain('Nobody refers');
      expect(box.textContent).to.contain('[^none] stays');
    });

  it('are counted once, and the signs not at all; they are no section', async () => {
    const reader = put(`<wayleaf-reader><script type="text/markdown">${TEXT}</script></wayleaf-reader>`);
    const { words } = await ready(reader);
    expect(words).to.equal(
      'One and two and one again none stays'.split(' ').length +
        1 +
        'First with emphasis Second In two paragraphs'.split(' ').length,
    );
    expect(await outlineIds(reader)).to.deep.equal(['notes']);
  });

  it('of two articles on one page do not meet', async () => {
    const one = put(`<div><wayleaf-reader><script type="text/markdown">${TEXT}</script></wayleaf-reader></div>`);
    await ready(one);
    const two = put(`<div><wayleaf-reader><script type="text/markdown">${TEXT}</script></wayleaf-reader></div>`);
    await ready(two);
    const ids = [...document.querySelectorAll('[data-wayleaf-article] [id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const link of two.querySelectorAll<HTMLAnchorElement>('[data-footnote-ref],[data-footnote-backref]'))
      expect(two.contains(document.getElementById(decodeURIComponent(link.hash.slice(1)))), link.hash).to.equal(true);
  });

  it('have names in the language of the reader, and stand axe', async () => {
    const reader = put(
      `<div lang="de"><wayleaf-reader><script type="text/markdown">${TEXT}</script></wayleaf-reader></div>`,
    );
    await ready(reader);
    await waitUntil(() => reader.querySelector('section')!.getAttribute('aria-label') === 'Anmerkungen');
    expect(reader.querySelector('[data-footnote-backref]')!.getAttribute('aria-label')).to.equal(
      'Zurück zum Text, Anmerkung 1',
    );
    await expect(reader).to.be.accessible();
  });

  it('of hostile names take nothing over', async () => {
    for (const way of WAYS) {
      const box = await clean(
        'a[^__proto__] b[^constructor] c[^"><b>]\n\n[^__proto__]: x\n\n[^constructor]: y\n\n[^"><b>]: z\n',
        way,
      );
      expect(box.querySelectorAll('[data-footnotes] li').length).to.equal(3);
      expect(box.querySelector('b')).to.equal(null);
      for (const { id } of box.querySelectorAll('[id]')) expect(id in document, id).to.equal(false);
    }
  });
});
