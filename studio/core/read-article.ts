/**
 * Turns what an owner pastes into the clean HTML of an article: HTML from any editor, Word or Google Docs, or Markdown.
 * The reader's own steps do it, so that what is pasted is what will be read.
 */
import { cleanArticle } from '../../src/reader/article/article.js';
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import { hasRtl } from '../../src/reader/article/directions.js';
import type { Body } from '../../src/reader/article/model.js';
import { sentencesOf } from '../../src/reader/article/sentences.js';

/** Where relative addresses would lead while they are checked; afterwards they are relative again. */
const BASE = 'https://studio.invalid/';

/** Whether a text is HTML rather than Markdown or plain words. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype|html|body|p|h[1-6]|div|ul|ol|article|table|span|br|b|strong|em|i|mark)\b[^>]*>/i.test(text);

/** An article as clean HTML, without blank lines. Nothing in it runs, and nothing is requested for it. */
export async function readArticle(
  text: string,
  kind: 'html' | 'markdown' = isHtml(text) ? 'html' : 'markdown',
): Promise<string> {
  if (!text.trim()) return '';
  return (await cleanHtml({ kind, text, base: BASE })).replaceAll(BASE, '/');
}

/**
 * The HTML of a page that was selected whole, without its menus: what is in its one main part, or else what is not
 * navigation. `undefined` where it has neither.
 */
export function withoutMenus(html: string): string | undefined {
  if (!/<(?:main|nav)\b|\brole=["']?(?:main|navigation)\b/i.test(html)) return undefined;
  const page = parseInert(html);
  if (!page) return undefined;
  const mains = page.querySelectorAll('main, [role="main"]');
  const root = mains.length === 1 ? mains[0]! : bodyOf(page);
  for (const menu of root.querySelectorAll('nav, [role="navigation"]')) menu.remove();
  return root.innerHTML;
}

/**
 * The same of a text that came from an address, to which its links and pictures lead.
 *
 * @param heading - Its title, where the text does not begin with one.
 */
export async function cleanHtml(body: Body, heading?: string): Promise<string> {
  const { fragment, facts } = await cleanArticle(body, heading);
  const box = fragment.ownerDocument.createElement('div');
  const name = facts.heading ?? heading;
  // a title that Markdown keeps above the text is not the article's second
  if (name && !fragment.querySelector('h1')) {
    const title = fragment.ownerDocument.createElement('h1');
    title.textContent = name;
    box.append(title);
  }
  box.append(fragment);
  // Google Docs says of each paragraph that it is written from the left, which goes without saying in such a text
  const directed = [...box.querySelectorAll<HTMLElement>('[dir]')];
  if (directed.every(({ dir }) => dir === 'ltr') && !hasRtl(box.textContent ?? ''))
    for (const each of directed) each.removeAttribute('dir');
  for (const span of box.querySelectorAll('span:not([lang], [dir], [title])')) span.replaceWith(...span.childNodes);
  for (const block of [...box.querySelectorAll('div, article, section, main')].reverse()) {
    const isLine = ![...block.children].some((child) =>
      /^(?:h[1-6]|p|div|article|section|main|header|footer|aside|[uod]l|table|figure|blockquote|pre|details|hr)$/.test(
        child.localName,
      ),
    );
    if (isLine && block.textContent?.trim()) {
      const line = block.ownerDocument.createElement('p');
      line.append(...block.childNodes);
      block.replaceWith(line);
    } else block.replaceWith(...block.childNodes);
  }
  for (const item of box.querySelectorAll('li > p:only-child')) item.replaceWith(...item.childNodes);
  box.normalize();
  for (const empty of box.querySelectorAll('p, span'))
    if (!empty.textContent?.trim() && !empty.querySelector('img, video, audio, br')) empty.remove();
  return box.innerHTML
    .replace(/(<\/(?:p|h[1-6]|ul|ol|li|blockquote|table|figure|pre)>)(?=<)/g, '$1\n')
    .replace(/\n\s*\n/g, '\n')
    .trim();
}

/** What a sentence of an article is found by: its block, and its place in the block's words. */
export interface ArticleSentence {
  readonly block: Element;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The sign it is marked as, or an empty string. */
  readonly sign: string;
}

const BLOCKS = 'p, li, dd, blockquote:not(:has(p))';

/** The sentences below a root, in the order of the text. */
export function sentencesBelow(root: Element, lang: string): readonly ArticleSentence[] {
  return [...root.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS))
    .flatMap((block) => {
      const words = block.textContent ?? '';
      return sentencesOf(words, lang).flatMap(({ start, end }) => {
        const text = words.slice(start, end).replace(/\s+/g, ' ').trim();
        if (!text) return [];
        const marked = markAt(block, start);
        return [{ block, start, end, text, sign: marked?.getAttribute('data-sign') ?? '' }];
      });
    });
}

/** What of a block's words is meant. */
export interface Words {
  readonly block: Element;
  readonly start: number;
  readonly end: number;
}

const AROUND = 'p, li, dd, dt, td, th, blockquote, div, pre, caption, figcaption, summary, h1, h2, h3, h4, h5, h6';

/**
 * The words that a range selects below a root, if they are those of one block. A range that only begins or ends in
 * another, as after a triple click, selects none of its words.
 */
export function selectedWords(root: Element, range: Range): Words | undefined {
  let found: Element | undefined;
  const words = root.ownerDocument.createRange();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const nearest = node.parentElement!.closest(AROUND);
    const block = nearest && root.contains(nearest) ? nearest : root;
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (!node.data.slice(from, to).trim()) continue;
    if (found && found !== block) return undefined;
    if (!found) words.setStart(node, from);
    words.setEnd(node, to);
    found = block;
  }
  if (!found) return undefined;
  const before = root.ownerDocument.createRange();
  before.setStart(found, 0);
  before.setEnd(words.startContainer, words.startOffset);
  const start = before.toString().length;
  return { block: found, start, end: start + words.toString().length };
}

/** The text node that holds a place of a block's words, and how far into it that is. */
function placeIn(block: Element, at: number, isEnd: boolean): readonly [Text, number] | undefined {
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const after = before + node.data.length;
    if (isEnd ? at <= after : at < after) return [node, at - before];
    before = after;
  }
  return undefined;
}

const markAt = (block: Element, at: number): Element | null | undefined =>
  placeIn(block, at, false)?.[0].parentElement?.closest('mark[data-sign]');

/** Marks words of a block as a sign. Returns whether that could be done: they must not be marked already. */
export function markWords(block: Element, start: number, end: number, sign: string): boolean {
  const words = (block.textContent ?? '').slice(start, end);
  const from = placeIn(block, start + (words.length - words.trimStart().length), false);
  const to = placeIn(block, end - (words.length - words.trimEnd().length), true);
  if (!from || !to || !words.trim()) return false;
  const range = block.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  const mark = block.ownerDocument.createElement('mark');
  mark.setAttribute('data-sign', sign);
  const content = range.extractContents();
  if (content.querySelector('mark[data-sign]') || from[0].parentElement?.closest('mark[data-sign]')) {
    range.insertNode(content);
    return false;
  }
  mark.append(content);
  range.insertNode(mark);
  return true;
}

/** Takes a mark away, and leaves its words. */
export function unmark(root: Element, sign: string): void {
  for (const mark of root.querySelectorAll(`mark[data-sign="${CSS.escape(sign)}"]`))
    mark.replaceWith(...mark.childNodes);
}
