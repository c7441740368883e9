/** @pure Walks an article's nodes: its words, block by block, and its headings. */
import { plainText } from '../internal/dom.js';
import { countLetters, countWords } from './words.js';
import type { Counted } from './progress.js';
import { isPlain, runsOf, UNREAD, type Run } from './runs.js';

/** What is not counted, read or quoted: what {@link UNREAD} names, and the signs that lead to a note and back. */
const SKIP = `${UNREAD},[data-footnote-ref],[data-footnote-backref],[role=doc-noteref],[role=doc-backlink],sup>a[href^="#"],a[href^="#"]>sup`;

/** A run of text in one block, from its first text node to its last. */
export interface Block extends Counted {
  /** The element whose lines it is. */
  readonly element: Element;
  readonly first: Text;
  readonly last: Text;
}

/** What an article holds. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  readonly words: number;
  readonly letters: number;
}

/** Whether an element inside `root`, or something around it there, is matched by a selector that matches nothing that is {@link isPlain}. */
function within(element: Element, root: Element, selector: string): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (!isPlain(at) && at.matches(selector)) return true;
  return false;
}

/**
 * The runs of an article, in order.
 *
 * @param title - The article's title, which is left out, so that it makes no difference where it stands.
 */
export function* articleRuns(root: Element, title: Element | undefined): Generator<Run, void> {
  for (const run of runsOf(root, SKIP)) if (!title?.contains(run.block)) yield run;
}

/** What was counted before, by the element whose lines they are: words that have not changed are not counted again. */
export type Tally = WeakMap<Element, { readonly text: string; readonly words: number; readonly letters: number }>;

/**
 * Reads the words below `root`, a run at a step, so that a long article can be read in slices.
 *
 * @param title - The article's title, which is not counted.
 * @param tally - Keeps the counts for the next time.
 */
export function* readText(root: Element, title: Element | undefined, lang: string, tally: Tally): Generator<void, ArticleText> {
  const blocks: Block[] = [];
  let words = 0;
  let letters = 0;
  for (const { text, nodes, block } of articleRuns(root, title)) {
    let count = tally.get(block);
    if (count?.text !== text) tally.set(block, (count = { text, words: countWords(text, lang), letters: countLetters(text) }));
    if (count.words) {
      const first = nodes.find((node) => node?.data.trim());
      const last = nodes.findLast((node) => node?.data.trim());
      blocks.push({ element: block, first: first!, last: last!, words: count.words, before: words });
      words += count.words;
      letters += count.letters;
    }
    yield;
  }
  return { blocks, words, letters };
}

/** Where a heading begins no section of the article: what is not read, quoted, pictured, or a list of links. */
const ASIDE = `${SKIP},blockquote,figure,dialog,nav`;

/** A heading of an article. */
export interface FoundHeading {
  readonly element: HTMLElement;
  readonly level: number;
  readonly text: string;
}

/** The headings below `root` that say something, one at a step. A heading that is a picture says its alternative text. */
export function* headingsIn(root: Element): Generator<void, readonly FoundHeading[]> {
  const found: FoundHeading[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')) {
    const text = within(element, root, ASIDE) ? '' : plainText(element) || (element.querySelector('img')?.alt ?? '');
    if (text) found.push({ element, level: Number(element.localName[1]), text });
    yield;
  }
  return found;
}

/** The pictures below `root`. */
export const picturesIn = (root: Element): readonly Element[] => [...root.querySelectorAll('img,video')].filter((each) => !within(each, root, SKIP));
