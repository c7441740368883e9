import { expect } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import type { SanitiserChoice } from '../../src/sanitise/sanitise.js';
import {
  CALLOUTS,
  CONTROLS,
  DISCLOSURES,
  FORMULAS,
  NOTES,
  PASTES,
  PICTURES,
  type ForeignMarkup,
} from './data/foreign-markup.js';

const WAYS: readonly SanitiserChoice[] = 'setHTML' in Element.prototype ? ['auto', 'purify'] : ['purify'];
const BASE = 'https://practice.test/articles/one.html';
const BLOCK =
  /^(address|article|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|th|tr|ul)$/;

/** What is read below a node, with a space where a block or a line ends. */
function readOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += (child as Text).data;
    else text += BLOCK.test((child as Element).localName) ? ` ${readOf(child)} ` : readOf(child);
  }
  return text;
}

async function clean(html: string, way: SanitiserChoice): Promise<{ box: HTMLElement; codes: string[] }> {
  const { fragment, problems } = await cleanArticle(
    { kind: 'html', text: html, base: BASE },
    'No sample says this',
    way,
  );
  const box = document.createElement('div');
  box.append(fragment);
  return { box, codes: problems.map(({ code }) => code) };
}

function all(samples: readonly ForeignMarkup[]): void {
  for (const { from, html, says, has = [], lacks = [] } of samples)
    it(from, async () => {
      for (const way of WAYS) {
        const { box } = await clean(html, way);
        expect(readOf(box).replace(/\s+/g, ' ').trim(), way).to.equal(says);
        for (const each of has)
          expect(box.querySelector(each), `${way}: ${each} in ${box.innerHTML}`).to.not.equal(null);
        for (const each of lacks) expect(box.querySelector(each)?.outerHTML, `${way}: ${each}`).to.equal(undefined);
      }
    });
}

describe('each formula is read once', () => all(FORMULAS));
describe('controls leave with their words', () => all(CONTROLS));
describe('pictures have their address, and what shows nothing is never asked for', () => all(PICTURES));
describe('what a page opens by script is open', () => all(DISCLOSURES));
describe('notes become the reader’s own', () => all(NOTES));
describe('boxes with a note or a warning keep their name', () => all(CALLOUTS));
describe('what office programs and editors wrote keeps its meaning', () => all(PASTES));
