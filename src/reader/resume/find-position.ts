import { html } from 'lit';
import { yieldToMain, CHUNK_MS } from '../../internal/scheduling.js';
import { search } from '../../vendor/approx-string-match.js';
import { normalise, originalRange, type Normalised } from '../tools/normalise-text.js';
import type { LinePosition } from '../reading/reading-controller.js';
import type { ScannedBlock } from '../article/article-scanner.js';
import { rangeIn, type Run } from '../article/text-runs.js';
import { unzoom } from '../reading/progress.js';
import { sentenceAt, sentencesOf } from '../article/sentences.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { articleRuns, type Block } from '../article/article-text.js';
import { anchorAt, locate, type Anchor } from './text-anchor.js';
import { english } from './resume.strings.js';

/** A place that was found again. */
export interface FoundPosition {
  readonly run: Run;
  /** The sentence it stands in. */
  readonly range: Range;
}

/** A place to go on from. */
export interface Offer {
  readonly range: Range;
  readonly element: HTMLElement;
  /** The section it is in; `undefined` before the first. */
  readonly section: string | undefined;
  /** The words before it. */
  readonly words: number;
}

const langOf = ({ block }: Run): string => block.closest('[lang]')?.getAttribute('lang') ?? '';
/** The run that begins with a block's first node. */
function runOf({ element, first }: Block): Run | undefined {
  for (const run of articleRuns(element, undefined)) if (run.nodes.includes(first)) return run;
  return undefined;
}

/** A run's words as they are compared, and how many units of white space stood before them. */
function foldedOf(text: string): { readonly folded: Normalised; readonly lead: number } {
  return { folded: normalise(text.trim()), lead: text.length - text.trimStart().length };
}

/**
 * The anchor of the sentence at the reading line.
 *
 * @param share - How much of the article stands above it.
 */
export function anchorHere(
  { block, before, after, line }: LinePosition,
  scale: number,
  share: number,
): Anchor | undefined {
  const run = runOf(block);
  if (!run) return undefined;
  const real = unzoom(scale, scrollY);
  const sentences = sentencesOf(run.text, langOf(run));
  const above = sentences.filter(
    ({ start }) => real(rangeIn(run, start, start + 1).getBoundingClientRect().top) <= line,
  );
  const sentence = above[above.length - 1] ?? sentences[0];
  if (!sentence) return undefined;
  const around = (other: Block | undefined) => {
    const text = other && runOf(other)?.text;
    return text ? foldedOf(text).folded.text : '';
  };
  const lead = around(before);
  const text = `${lead} ${foldedOf(run.text).folded.text} ${around(after)}`;
  const to = (offset: number) => lead.length + 1 + normalise(run.text.slice(0, offset).trimStart()).text.length;
  return anchorAt(text, to(sentence.start), to(sentence.end), share);
}

/**
 * Finds a place in an article, in slices.
 *
 * @param wanted - Whether it still is.
 */
export async function findPosition(
  root: Element,
  title: Element | undefined,
  anchor: Anchor,
  wanted: () => boolean,
): Promise<FoundPosition | undefined> {
  const runs: { readonly run: Run; readonly folded: Normalised; readonly lead: number; readonly base: number }[] = [];
  const texts: string[] = [];
  let length = 0;
  let from = performance.now();
  const pause = async () => {
    if (performance.now() - from < CHUNK_MS) return true;
    await yieldToMain();
    from = performance.now();
    return wanted();
  };
  for (const run of articleRuns(root, title)) {
    const { folded, lead } = foldedOf(run.text);
    runs.push({ run, folded, lead, base: length });
    texts.push(folded.text);
    length += folded.text.length + 1;
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
  const at = runs[index];
  if (!at) return undefined;
  const { run, folded, lead, base } = at;
  const within = Math.min(found.start - base, Math.max(0, folded.text.length - 1));
  const [offset] = originalRange(folded, within, within + 1, run.text.trim());
  const sentences = sentencesOf(run.text, langOf(run));
  const sentence = sentences[sentenceAt(sentences, offset + lead)];
  return sentence && { run, range: rangeIn(run, sentence.start, sentence.end) };
}

const isBefore = (one: Node, other: Node): boolean => !!(one.compareDocumentPosition(other) & 4); /* follows */

/** What can be offered of a place: where it is among the article's sections and words. */
export function offerOf(
  { run, range }: FoundPosition,
  blocks: readonly Block[],
  entries: readonly ScannedBlock[],
): Offer {
  const [node] = run.nodes;
  const block = blocks.find(({ first }) => first === node || run.nodes.includes(first));
  const section = entries.findLast(
    ({ element }) => element.contains(range.startContainer) || isBefore(element, range.startContainer),
  );
  return { range, element: run.block as HTMLElement, section: section?.text, words: block?.before ?? 0 };
}

/** The offer to go on where the visitor was: a button with the section's name, and one that puts it away. */
export function offerView(
  { t: strings }: Localized<ReaderStrings>,
  section: string | undefined,
  go: () => void,
  dismiss: () => void,
): unknown {
  const t = strings.resume ?? english;
  return html`
    <span class="offer" role="status">
      <button class="button plain go" type="button" @click=${go}><span>${section ? t.continueFrom(section) : t.continueReading}</span></button>
      <button class="button plain" type="button" aria-label=${t.notNow} title=${t.notNow} @click=${dismiss}>
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m5 5 10 10M15 5 5 15" /></svg>
      </button>
    </span>
  `;
}
