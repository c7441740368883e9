/**
 * @pure Lists what of an article is said, passage by passage: paragraphs, rows of tables, pictures, examples of code.
 */
import { NOT_COUNTED } from '../article/own-words.js';
import { isPlain, runsOf, type Run } from '../article/text-runs.js';
import type { Kind } from './narration-settings.js';
import { wordsFor } from './say-as.js';
import { isDataTable, spokenRows } from './table-speech.js';

/** A part of the article that is said without a change of place: a paragraph, a row, a picture. */
export interface Passage {
  /** What is marked while it is said. */
  readonly element: Element;
  readonly lang: string;
  /** The words on the page; `undefined` where something else is said in their place. */
  readonly run?: Run;
  /** What is said where there is no run. */
  readonly text?: string;
  /** Letters, to tell how long it takes. */
  readonly length: number;
  /** Whether it is the title, which stands above the words, in the reader's own tree. */
  readonly isTitle?: boolean;
}

/** Lists of notes, and the marks that lead to them. */
const NOTES =
  '[data-footnotes],.footnotes,[role=doc-endnotes],[role=doc-endnote],[role=doc-footnote],[role=note].footnote';
const SPECIAL = 'table,pre,img';

/** The language that applies to an element. */
export const langOf = (element: Element, fallback: string): string =>
  element.closest('[lang]')?.getAttribute('lang') || fallback;

/** Whether a person sees an element. Collapsed and visually hidden text is not said; what was not laid out yet is. */
function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}

/** What screen readers alone are to read is one pixel large. */
function isForScreenReaders(element: Element): boolean {
  const { offsetWidth: width, offsetHeight: height } = element as HTMLElement;
  return width > 0 && height > 0 && width <= 1 && height <= 1;
}

const precedes = (one: Node, other: Node): boolean => !!(one.compareDocumentPosition(other) & 4); /* follows */

/** The words of an element with single spaces, without what is not the author's. */
export function wordsIn(element: Element): string {
  return [...runsOf(element, NOT_COUNTED)].map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(', ');
}

function pictureText(image: HTMLImageElement): string {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim();
  // pictures the size of a letter are emoji and icons; a caption that says the same is read anyway
  const isSmall = image.width > 0 && image.width < 40 && image.height < 40;
  return !alt || alt === caption || isSmall || !/[\p{L}\p{N}]/u.test(alt) ? '' : alt;
}

/** What is said for an element that is not a paragraph. */
function* special(element: Element, lang: string, says: Readonly<Record<Kind, boolean>>): Generator<Passage> {
  const spoken = langOf(element, lang);
  const words = wordsFor(spoken);
  const passage = (text: string, at = element): Passage => ({ element: at, lang: spoken, text, length: text.length });
  const end = (text: string) => (/[.!?…。؟]$/u.test(text) ? text : `${text}.`);
  if (element.nodeName === 'PRE') {
    if (says.code) yield passage(element.textContent ?? '');
    else if (words) yield passage(words.code);
  } else if (element.nodeName === 'IMG') {
    const text = says.pictures && pictureText(element as HTMLImageElement);
    if (text) yield passage(end(words ? words.picture(text) : text));
  } else {
    const table = element as HTMLTableElement;
    const caption = table.caption ? wordsIn(table.caption) : '';
    if (words || caption) yield passage(end(words ? words.table(caption) : caption), table.caption ?? table);
    if (says.tables) for (const { row, text } of spokenRows(table, wordsIn)) yield passage(text, row);
  }
}

/**
 * Lists the passages of an article, one a step, so that a long one can be read in chunks.
 *
 * @param lang - The language where the article declares none.
 */
export function* passagesIn(
  root: Element,
  lang: string,
  says: Readonly<Record<Kind, boolean>>,
): Generator<void, readonly Passage[]> {
  const passages: Passage[] = [];
  const skip = says.notes ? NOT_COUNTED : `${NOT_COUNTED},${NOTES}`;
  const isSkipped = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== root; at = at.parentElement)
      if ((!isPlain(at) && at.matches(skip)) || (at !== element && specials.has(at))) return true;
    return false;
  };
  const specials = new Set<Element>();
  for (const element of root.querySelectorAll<HTMLElement>(SPECIAL)) {
    if (element.nodeName === 'TABLE' && !isDataTable(element as HTMLTableElement)) continue;
    if (!isSkipped(element)) specials.add(element);
  }
  const isInTable = (element: Element): boolean => {
    for (let at = element.closest('table'); at; at = at.parentElement?.closest('table') ?? null)
      if (specials.has(at)) return true;
    return false;
  };
  const waiting = [...specials];
  const add = function* (until: Node | undefined): Generator<void> {
    while (waiting.length && (!until || precedes(waiting[0]!, until))) {
      const element = waiting.shift()!;
      if (isSeen(element)) passages.push(...special(element, lang, says));
      yield;
    }
  };
  const seen = new Map<Element, boolean>();
  for (const run of runsOf(root, `${skip},pre`)) {
    const first = run.nodes.find((node) => node?.data.trim());
    if (!first) continue;
    yield* add(first);
    const { block } = run;
    let isSaid = seen.get(block);
    if (isSaid === undefined)
      seen.set(block, (isSaid = !isInTable(block) && isSeen(block) && !isForScreenReaders(block)));
    if (isSaid) passages.push({ element: block, lang: langOf(block, lang), run, length: run.text.length });
    yield;
  }
  yield* add(undefined);
  return passages;
}
