/** Measures where an article's blocks of text are in the window. */
import { viewOf } from '../../internal/view.js';
import { piecesIn, firstIndexes } from '../article/piece.js';
import { axisOf, edgesAlong, type BlockAxis } from './block-axis.js';
import { countAbove, unzoom, type Edges } from './progress.js';
import { contentExtent, isPutOff, type Extent } from './content-extent.js';
import type { Block } from '../article/article-text.js';

interface WithElement {
  readonly element: Element;
}

/**
 * Measures the blocks of an article on demand. In a long article only the relevant piece is measured: measuring content
 * far from the window would force its layout.
 */
export class BlockBoxes {
  list: readonly Block[] = [];
  /** The axis on which its lines follow each other. */
  axis: BlockAxis = 'down';
  readonly #scale: () => number;
  readonly #view: () => Window;
  #range: Range | undefined;
  #pieces: readonly Element[] = [];
  /** The index of the first block, and of the first section, of each piece. */
  #blocks: Uint32Array = new Uint32Array();
  #sections: Uint32Array = new Uint32Array();
  /** How far the content of an article of this width is known to reach, from the left edge of its element. */
  #knownExtent: (Extent & { readonly width: number }) | undefined;
  /** The heights of the pieces whose content was measured for that. */
  #measured = new WeakMap<Element, number>();

  /**
   * @param scale - The factor for boxes measured inside the article.
   * @param view - The window that shows it.
   */
  constructor(scale: () => number, view: () => Window) {
    this.#scale = scale;
    this.#view = view;
  }

  #toWindow(): (at: number) => number {
    return unzoom(this.#scale(), this.#view().scrollY);
  }

  /** Takes over the result of a scan. */
  set(root: Element, blocks: readonly Block[], sections: readonly WithElement[]): void {
    this.list = blocks;
    this.axis = axisOf(root);
    this.#pieces = piecesIn(root);
    this.#blocks = firstIndexes(
      this.#pieces,
      blocks.map(({ element }) => element),
    );
    this.#sections = firstIndexes(
      this.#pieces,
      sections.map(({ element }) => element),
    );
    this.#knownExtent = undefined;
    this.forgetWidths();
  }

  clear(): void {
    this.list = this.#pieces = [];
    this.#knownExtent = undefined;
    this.forgetWidths();
  }

  /**
   * Has content measured again that may have become wider while its height stayed: a picture or a typeface has come.
   */
  forgetWidths(): void {
    this.#measured = new WeakMap();
  }

  get last(): Edges {
    return this.list.length ? this.edges(this.list.length - 1) : undefined;
  }

  /** Whether the article is rendered: not in a hidden tab panel, for example. An article without words may be. */
  get isRendered(): boolean {
    return (
      !this.list.length ||
      !!(this.#pieces.length ? this.#pieces[0]!.getClientRects().length : (this.edges(0) ?? this.last))
    );
  }

  edges(index: number, toWindow = this.#toWindow()): Edges {
    return edgesAlong(this.axis, this.#box(index), this.#view(), toWindow);
  }

  /** The number of blocks that end at or above a line of the window. */
  above(line: number): number {
    const toWindow = this.#toWindow();
    const [from, to] = this.#within(this.#blocks, this.list.length, line);
    return from + countAbove(to - from, (index) => this.edges(from + index, toWindow), 'bottom', line);
  }

  /** The number of sections that begin at or above a line of the window. */
  sectionsAbove(sections: readonly WithElement[], line: number): number {
    const toWindow = this.#toWindow();
    const view = this.#view();
    const [from, to] = this.#within(this.#sections, sections.length, line);
    return (
      from +
      countAbove(
        to - from,
        (index) => edgesAlong(this.axis, sections[from + index]!.element.getBoundingClientRect(), view, toWindow),
        'top',
        line,
      )
    );
  }

  /**
   * The outermost edges of the article's content to either side.
   *
   * @param leftOut - An element whose content does not count.
   */
  extent(root: Element, leftOut?: Element): Extent | undefined {
    // also before the first scan, which a long article may wait for
    const pieces = this.#pieces.length ? this.#pieces : piecesIn(root);
    const box = root.getBoundingClientRect();
    const known = this.#knownExtent?.width === box.width ? this.#knownExtent : undefined;
    const isScanned = this.#pieces.length > 0;
    if (!known || !isScanned) this.forgetWidths();
    const heights = new Map(pieces.filter(isNear).map((piece) => [piece, piece.getBoundingClientRect().height]));
    const isDone = (piece: Element): boolean => this.#measured.get(piece) === heights.get(piece);
    // the extent of pieces measured before still applies at the same width
    const previous = isScanned && known ? { left: known.left + box.left, right: known.right + box.left } : undefined;
    const others = new Set(pieces.filter((piece) => !heights.has(piece) || isDone(piece)));
    const found = contentExtent(root, (element) => element === leftOut || others.has(element), previous);
    // far from the window an engine may lay out nothing that the page lets it skip
    if (found) this.#knownExtent = { left: found.left - box.left, right: found.right - box.left, width: box.width };
    for (const [piece, height] of heights) if (!isDone(piece) && !isPutOff(piece)) this.#measured.set(piece, height);
    const extent = found ?? (known && { left: known.left + box.left, right: known.right + box.left });
    const toWindow = unzoom(this.#scale(), this.#view().scrollX);
    return extent && { left: toWindow(extent.left), right: toWindow(extent.right) };
  }

  /** The index range of the piece that the line crosses. */
  #within(starts: Uint32Array, count: number, line: number): readonly [from: number, to: number] {
    if (!this.#pieces.length) return [0, count];
    const toWindow = this.#toWindow();
    const view = this.#view();
    const piece =
      countAbove(
        this.#pieces.length,
        (index) => edgesAlong(this.axis, this.#pieces[index]!.getBoundingClientRect(), view, toWindow),
        'top',
        line,
      ) - 1;
    return piece < 0 ? [0, 0] : [starts[piece]!, starts[piece + 1]!];
  }

  #box(index: number): DOMRect {
    return this.#boxOf(this.list[index]!);
  }

  #boxOf({ first, last }: Block): DOMRect {
    // removed since the scan, which will be repeated: it has no box
    if (!first.isConnected || !last.isConnected) return new DOMRect();
    const range = (this.#range ??= document.createRange());
    // moving a range directly to a distant block would count everything in between
    range.setEnd(first.ownerDocument, 0);
    range.setStartBefore(first);
    range.setEndAfter(last);
    return range.getBoundingClientRect();
  }
}

/** Whether a piece is in or near the window. */
function isNear(piece: Element): boolean {
  const { top, bottom } = piece.getBoundingClientRect();
  const { innerHeight } = viewOf(piece);
  return bottom > -innerHeight / 2 && top < innerHeight * 1.5;
}
