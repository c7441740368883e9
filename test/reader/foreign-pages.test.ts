import { expect } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import { FOREIGN_PAGES } from './data/foreign-pages.js';

/** All that is said below a node, with a space between one node and the next. */
function wordsOf(node: Node): string {
  const said: string[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) said.push((walker.currentNode as Text).data.trim());
  return said.filter(Boolean).join(' ');
}

/** The words of a page that have to arrive, or must not. */
const marked = (text: string, sign: 'KEEP' | 'DROP'): readonly string[] => [
  ...new Set(text.match(new RegExp(`${sign}[A-Z]+\\d*`, 'g'))),
];

describe('a whole page of somebody else', () => {
  it('the samples cover sixteen kinds of pages', () =>
    expect(
      FOREIGN_PAGES.map(({ html }) => marked(html, 'KEEP').length > 0 && marked(html, 'DROP').length > 0),
    ).to.deep.equal(Array.from({ length: 16 }, () => true)));

  for (const { name, html, title, has = [], titled } of FOREIGN_PAGES)
    it(`comes with all of its article and nothing of what stands around it: ${name}`, async () => {
      const { fragment, facts } = await cleanArticle({
        kind: 'html',
        text: html,
        base: 'https://elsewhere.test/page.html',
      });
      const box = document.createElement('div');
      box.append(fragment);
      const words = wordsOf(box);
      const shown = (each: string) => new RegExp(`${each}(?!\\w)`).test(words);
      expect(
        marked(html, 'KEEP').filter((each) => !shown(each)),
        'lost',
      ).to.deep.equal([]);
      expect(marked(html, 'DROP').filter(shown), 'left in').to.deep.equal([]);
      expect(
        has.filter((each) => !box.querySelector(each)),
        'lost',
      ).to.deep.equal([]);
      expect(facts.heading).to.equal(title);
      expect(words.startsWith(title), 'the title is said once').to.equal(!!titled);
    });
});
