/**
 * Splits a long article into pieces with `content-visibility`, of which the browser lays out only those near the
 * window.
 */
import { yieldToMain, afterNextPaint, CHUNK_MS } from '../../internal/scheduling.js';
import { isInline } from './text-runs.js';
import { PIECE } from './piece.js';

/** The length in characters from which an article is split: half an hour and more. */
const LONG_ARTICLE = 40_000;
/**
 * The minimum length of a piece, in characters: some screens. The browser checks each piece in every frame, so there
 * should not be many.
 */
const MIN_LENGTH = 12_000;
/** The length from which a piece is cut even where no section begins. */
const MAX_LENGTH = 24_000;
/** What the first piece is of those: the first screen waits for it. */
const FIRST = 1 / 3;

/**
 * Estimates for the height of pieces that are not laid out yet: characters per line, and the height of a line and of
 * the space after a block in em.
 */
const ESTIMATE = { line: 68, lines: 1.6, block: 1.1 };

const SECTION_START = /^(h[1-6]|section|article)$/;

const isBlock = (node: Node | null | undefined): boolean => node?.nodeType === 1 && !isInline(node);

/** The element that holds the blocks: some articles come in a wrapper. */
function containerOf(fragment: DocumentFragment): ParentNode & Node {
  let box: ParentNode & Node = fragment;
  for (;;) {
    const only = contentFrom(box.firstChild);
    if (!only || contentFrom(only.nextSibling) || !/^(ARTICLE|MAIN|DIV|SECTION)$/.test(only.nodeName)) return box;
    box = only as Element;
  }
}

/** The first of a node and its next siblings that is an element, or text with more than spaces in it. */
function contentFrom(node: ChildNode | null): ChildNode | null {
  let at = node;
  while (at && at.nodeType !== 1 && !(at.nodeType === 3 && at.textContent?.trim())) at = at.nextSibling;
  return at;
}

/**
 * Wraps the blocks of a long article in pieces, a block a step, cut where sections begin. Margins across a cut are kept
 * (prose.styles.ts): `tail` marks a piece that the next section follows, `mid` one that begins inside of a section.
 *
 * @param minLength - The length in characters from which it is split.
 * @returns The pieces, in order; none where the article is short.
 */
export function* splitIntoPieces(
  fragment: DocumentFragment,
  minLength = LONG_ARTICLE,
): Generator<void, readonly HTMLElement[]> {
  const container = containerOf(fragment);
  const groups: { readonly nodes: ChildNode[]; length: number; blocks: number; mid: boolean; tail: boolean }[] = [
    { nodes: [], length: 0, blocks: 0, mid: false, tail: false },
  ];
  let before: ChildNode | undefined;
  let all = 0;
  for (let node = container.firstChild; node; node = node.nextSibling) {
    let group = groups[groups.length - 1]!;
    const share = groups.length > 1 ? 1 : FIRST;
    if (group.length >= MIN_LENGTH * share && isBlock(node) && isBlock(before)) {
      const startsSection = SECTION_START.test((node as Element).localName);
      if (startsSection || group.length >= MAX_LENGTH * share) {
        group.tail = startsSection;
        groups.push((group = { nodes: [], length: 0, blocks: 0, mid: !startsSection, tail: false }));
      }
    }
    const length = node.textContent?.trim().length ?? 0;
    all += length;
    group.nodes.push(node);
    group.length += length;
    if (node.nodeType === 1) group.blocks++;
    if (node.nodeType === 1 || length) before = node;
    yield;
  }
  if (groups.length < 2 || all < minLength) return [];
  const pieces: HTMLElement[] = [];
  for (const { nodes, length, blocks, mid, tail } of groups) {
    const piece = fragment.ownerDocument.createElement('div');
    piece.setAttribute(PIECE, [mid && 'mid', tail && 'tail'].filter(Boolean).join(' '));
    piece.style.setProperty(
      'contain-intrinsic-block-size',
      `auto ${Math.round((length / ESTIMATE.line) * ESTIMATE.lines + blocks * ESTIMATE.block)}em`,
    );
    nodes[0]!.before(piece);
    piece.append(...nodes);
    pieces.push(piece);
    yield;
  }
  return pieces;
}

/**
 * Appends the rest of an article, some pieces at a time.
 *
 * @param runUnobserved - Runs a change without treating it as the author's.
 * @param isCurrent - Whether the article is still wanted.
 */
export type AppendRest = (runUnobserved: (change: () => void) => void, isCurrent: () => boolean) => Promise<void>;

/** Appends pieces, some at a time. */
export async function appendPieces(
  container: ParentNode,
  pieces: readonly HTMLElement[],
  runUnobserved: (change: () => void) => void,
  isCurrent: () => boolean,
): Promise<void> {
  for (let index = 0; index < pieces.length && isCurrent(); await yieldToMain()) {
    const from = performance.now();
    runUnobserved(() => {
      do container.append(pieces[index++]!);
      while (index < pieces.length && performance.now() - from < CHUNK_MS);
    });
  }
}

/** Detaches all pieces but the first, until that one was painted; `undefined` where there are no others. */
export function detachRest([first, ...rest]: readonly HTMLElement[]): AppendRest | undefined {
  const container = first?.parentElement;
  if (!container || !rest.length) return undefined;
  for (const each of rest) each.remove();
  return async (...how) => {
    await afterNextPaint();
    await appendPieces(container, rest, ...how);
  };
}
