/** @pure Walks an article's nodes: its words, block by block, and its headings. */
import { plainText } from '../../internal/dom.js';
import { countLetters, countWords } from './count-words.js';
import type { Counted } from '../reading/progress.js';
import { isPlain, runsOf, UNREAD, type Run } from './text-runs.js';

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

/**
 * Whether an element inside `root`, or something around it there, is matched by a selector that matches nothing that is
 * {@link isPlain}.
 */
function within(element: Element, root: Element, selector: string): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (!isPlain(at) && at.matches(selector)) return true;
  return false;
}

/**
 * The runs of an article, in order.
 *
 * @param title - The article's title, which is left out, so that it makes no difference where it stands.
 * @param known - Whether what is in a block is known already: see {@link runsOf}.
 */
export function* articleRuns(
  root: Element,
  title: Element | undefined,
  known?: (block: Element) => boolean,
): Generator<Run, void> {
  for (const run of runsOf(root, SKIP, known)) if (!title?.contains(run.block)) yield run;
}

/** What was found in blocks that hold one run and nothing else, as long as nothing in them changes. */
export type Known = WeakMap<Element, Omit<Block, 'before'> & { readonly letters: number }>;

function countRun({ text, nodes, block }: Run, lang: string): Omit<Block, 'before'> & { readonly letters: number } {
  const said = (node: Text | null) => node?.data.trim();
  return {
    element: block,
    first: nodes.find(said)!,
    last: nodes.findLast(said)!,
    words: countWords(text, lang),
    letters: countLetters(text),
  };
}

/**
 * Reads the words below `root`, a run at a step, so that a long article can be read in slices. Blocks that are known
 * are
 * not read again.
 *
 * @param title - The article's title, which is not counted.
 * @param known - Takes up what is found, for the next time.
 */
export function* readText(
  root: Element,
  title: Element | undefined,
  lang: string,
  known: Known,
): Generator<void, ArticleText> {
  const blocks: Block[] = [];
  let words = 0;
  let letters = 0;
  for (const run of articleRuns(root, title, (block) => known.has(block))) {
    const found = (!run.nodes.length && known.get(run.block)) || countRun(run, lang);
    if (run.whole) known.set(run.block, found);
    if (found.words) {
      const { element, first, last } = found;
      blocks.push({ element, first, last, words: found.words, before: words });
      words += found.words;
      letters += found.letters;
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

/**
 * The headings below `root` that say something, one at a step. A heading that is a picture says its alternative text.
 */
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
export const picturesIn = (root: Element): readonly Element[] =>
  [...root.querySelectorAll('img,video')].filter((each) => !within(each, root, SKIP));
