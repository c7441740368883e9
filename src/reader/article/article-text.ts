/** @pure Reads an article's nodes: its blocks of words, its headings and its pictures. */
import { countLetters, countWords } from './count-words.js';
import { HEADINGS, headingLevel, headingName } from './heading-name.js';
import { NOT_COUNTED } from './own-words.js';
import type { CountedBlock } from '../reading/progress.js';
import { isPlain, runsOf, type Run } from './text-runs.js';

/** A run of text in one block element, from its first text node to its last. */
export interface Block extends CountedBlock {
  /** The element whose lines it is. */
  readonly element: Element;
  readonly first: Text;
  readonly last: Text;
}

/** The words of an article. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  readonly words: number;
  readonly letters: number;
}

/**
 * Whether an element inside `root`, or an ancestor of it there, matches a selector. The selector must match no {@link
 * isPlain} element.
 */
function isInside(element: Element, root: Element, selector: string): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (!isPlain(at) && at.matches(selector)) return true;
  return false;
}

/**
 * The runs of an article, in order.
 *
 * @param title - The article's title, which is left out, so that it makes no difference whether it is part of `root`.
 * @param isCached - Whether a block's content is cached: see {@link runsOf}.
 */
export function* articleRuns(
  root: Element,
  title: Element | undefined,
  isCached?: (block: Element) => boolean,
): Generator<Run, void> {
  for (const run of runsOf(root, NOT_COUNTED, isCached)) if (!title?.contains(run.block)) yield run;
}

/** Counts of blocks that consist of a single run, valid until their content changes. */
export type BlockCache = WeakMap<Element, Omit<Block, 'before'> & { readonly letters: number }>;

function countRun({ text, nodes, block }: Run, lang: string): Omit<Block, 'before'> & { readonly letters: number } {
  const hasText = (node: Text | null) => node?.data.trim();
  return {
    element: block,
    first: nodes.find(hasText)!,
    last: nodes.findLast(hasText)!,
    words: countWords(text, lang),
    letters: countLetters(text),
  };
}

/**
 * Counts the words below `root`, one run per step, so that a long article can be read in chunks. Cached blocks are not
 * read again.
 *
 * @param title - The article's title, which is not counted.
 * @param cache - Receives the counts for the next scan.
 */
export function* readText(
  root: Element,
  title: Element | undefined,
  lang: string,
  cache: BlockCache,
): Generator<void, ArticleText> {
  const blocks: Block[] = [];
  let words = 0;
  let letters = 0;
  for (const run of articleRuns(root, title, (block) => cache.has(block))) {
    const found = (!run.nodes.length && cache.get(run.block)) || countRun(run, lang);
    if (run.whole) cache.set(run.block, found);
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

/** Elements in which a heading begins no section of the article. */
const NO_SECTION = `${NOT_COUNTED},blockquote,figure,dialog,nav,[data-callout]`;

/** A heading of an article. */
export interface FoundHeading {
  readonly element: HTMLElement;
  readonly level: number;
  readonly text: string;
}

/** The headings below `root` that have a name, one per step. */
export function* headingsIn(root: Element): Generator<void, readonly FoundHeading[]> {
  const found: FoundHeading[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(HEADINGS)) {
    const level = headingLevel(element);
    const text = level && !isInside(element, root, NO_SECTION) ? headingName(element) : '';
    if (text) found.push({ element, level, text });
    yield;
  }
  return found;
}

/** A length of at most one pixel, as in an attribute or a style. */
const isNothing = (length: string | null | undefined): boolean => /^\s*[01](px)?\s*$/.test(length ?? '');

/** Whether a picture has an address and a size to be seen in; by its attributes, since nothing is measured here. */
const isPresent = (media: Element): boolean =>
  media.localName !== 'img' ||
  ((!!media.getAttribute('src')?.trim() || media.matches('[srcset]:not([srcset=""]),picture > img')) &&
    !isNothing(media.getAttribute('width')) &&
    !isNothing(media.getAttribute('height')) &&
    !/(^|;)\s*((width|height)\s*:\s*[01](px)?|display\s*:\s*none)\s*(;|!|$)/i.test(media.getAttribute('style') ?? ''));

/** The pictures and videos below `root` that count for the reading time; not those without an address or a size. */
export const mediaIn = (root: Element): readonly Element[] =>
  [...root.querySelectorAll('img,video')].filter((each) => isPresent(each) && !isInside(each, root, NOT_COUNTED));
