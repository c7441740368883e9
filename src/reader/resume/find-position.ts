/** Finds a saved reading position again in the article and renders the offer to continue there. */
import { html } from 'lit';
import { close, icon } from '../tools/icons.js';
import { viewOf } from '../../internal/view.js';
import { yieldToMain, CHUNK_MS } from '../../internal/scheduling.js';
import { search } from '../../vendor/approx-string-match.js';
import { normalise, originalRange, type Normalised } from '../tools/normalise-text.js';
import type { LinePosition } from '../reading/reading-controller.js';
import type { ScannedHeading } from '../article/article-scanner.js';
import { rangeIn, type Run } from '../article/text-runs.js';
import { unzoom } from '../reading/progress.js';
import { sentenceAt, sentencesOf } from '../article/sentences.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { articleRuns, type Block } from '../article/article-text.js';
import { anchorAt, locate, type Anchor } from './text-anchor.js';
import { english } from './resume.strings.js';

/** A saved position, located in the current text. */
export interface RestoredPosition {
  readonly run: Run;
  /** The sentence that contains it. */
  readonly range: Range;
}

/** The position offered to continue from. */
export interface ResumeTarget {
  readonly range: Range;
  readonly element: HTMLElement;
  /** The title of its section; `undefined` before the first. */
  readonly section: string | undefined;
  /** The number of words before it. */
  readonly words: number;
}

const langOf = ({ block }: Run): string => block.closest('[lang]')?.getAttribute('lang') ?? '';
/** The run that begins with a block's first node. */
function runOf({ element, first }: Block): Run | undefined {
  for (const run of articleRuns(element, undefined)) if (run.nodes.includes(first)) return run;
  return undefined;
}

/** A run's normalised text, and the length of the white space before it. */
function normaliseRun(text: string): { readonly normalised: Normalised; readonly lead: number } {
  return { normalised: normalise(text.trim()), lead: text.length - text.trimStart().length };
}

/**
 * Creates the anchor of the sentence at the reading line.
 *
 * @param progress - The share of the article above it.
 */
export function anchorAtLine(
  { block, before, after, line }: LinePosition,
  scale: number,
  progress: number,
): Anchor | undefined {
  const run = runOf(block);
  if (!run) return undefined;
  const toWindow = unzoom(scale, viewOf(block.element).scrollY);
  const sentences = sentencesOf(run.text, langOf(run));
  const above = sentences.filter(
    ({ start }) => toWindow(rangeIn(run, start, start + 1).getBoundingClientRect().top) <= line,
  );
  const sentence = above[above.length - 1] ?? sentences[0];
  if (!sentence) return undefined;
  const textOf = (other: Block | undefined) => {
    const text = other && runOf(other)?.text;
    return text ? normaliseRun(text).normalised.text : '';
  };
  const lead = textOf(before);
  const text = `${lead} ${normaliseRun(run.text).normalised.text} ${textOf(after)}`;
  const to = (offset: number) => lead.length + 1 + normalise(run.text.slice(0, offset).trimStart()).text.length;
  return anchorAt(text, to(sentence.start), to(sentence.end), progress);
}

/**
 * Locates an anchor in an article, in chunks that yield to the page.
 *
 * @param isCurrent - Whether the result is still wanted.
 */
export async function findPosition(
  root: Element,
  title: Element | undefined,
  anchor: Anchor,
  isCurrent: () => boolean,
): Promise<RestoredPosition | undefined> {
  const runs: { readonly run: Run; readonly normalised: Normalised; readonly lead: number; readonly base: number }[] =
    [];
  const texts: string[] = [];
  let length = 0;
  let from = performance.now();
  const pause = async () => {
    if (performance.now() - from < CHUNK_MS) return true;
    await yieldToMain();
    from = performance.now();
    return isCurrent();
  };
  for (const run of articleRuns(root, title)) {
    const { normalised, lead } = normaliseRun(run.text);
    runs.push({ run, normalised, lead, base: length });
    texts.push(normalised.text);
    length += normalised.text.length + 1;
    if (runs.length % 32 === 0 && !(await pause())) return undefined;
  }
  const steps = locate(texts.join(' '), anchor, search);
  let step = steps.next();
  while (!step.done) {
    if (!(await pause())) return undefined;
    step = steps.next();
  }
  const found = step.value;
  if (!found) return undefined;
  let index = runs.findIndex(({ base }) => base > found.start);
  index = (index < 0 ? runs.length : index) - 1;
  const entry = runs[index];
  if (!entry) return undefined;
  const { run, normalised, lead, base } = entry;
  const within = Math.min(found.start - base, Math.max(0, normalised.text.length - 1));
  const [offset] = originalRange(normalised, within, within + 1, run.text.trim());
  const sentences = sentencesOf(run.text, langOf(run));
  const sentence = sentences[sentenceAt(sentences, offset + lead)];
  return sentence && { run, range: rangeIn(run, sentence.start, sentence.end) };
}

const precedes = (one: Node, other: Node): boolean => !!(one.compareDocumentPosition(other) & 4); /* follows */

/** Resolves the section and word count of a restored position. */
export function resumeTarget(
  { run, range }: RestoredPosition,
  blocks: readonly Block[],
  entries: readonly ScannedHeading[],
): ResumeTarget {
  const [node] = run.nodes;
  const block = blocks.find(({ first }) => first === node || run.nodes.includes(first));
  const section = entries.findLast(
    ({ element }) => element.contains(range.startContainer) || precedes(element, range.startContainer),
  );
  return { range, element: run.block as HTMLElement, section: section?.text, words: block?.before ?? 0 };
}

/** Renders the offer to continue: a button with the section's name, and one that dismisses it. */
export function resumeView(
  { t: strings }: Localized<ReaderStrings>,
  section: string | undefined,
  onResume: () => void,
  onDismiss: () => void,
): unknown {
  const t = strings.resume ?? english;
  return html`
    <span class="offer" role="status">
      <button class="button plain go" type="button" @click=${onResume}
        ><span>${section ? t.continueFrom(section) : t.continueReading}</span></button
      >
      <button class="button plain" type="button" aria-label=${t.notNow} title=${t.notNow} @click=${onDismiss}>
        ${icon(close())}
      </button>
    </span>
  `;
}
