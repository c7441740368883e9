import { isLaidOut, piecesIn, startsIn } from '../article/piece.js';
import { countAbove, edges, unzoom, type Edges } from './progress.js';
import { picturesIn, type Block } from '../article/article-text.js';

interface Headed {
  readonly element: Element;
}

/**
 * Where an article's blocks of text are in the window, measured when it is asked for. Of a long article in pieces, only
 * the piece that is asked about is looked into: to measure what is far from the window is to lay it out.
 */
export class BlockBoxes {
  list: readonly Block[] = [];
  readonly #scale: () => number;
  #range: Range | undefined;
  #pieces: readonly Element[] = [];
  /** Where each piece begins among the blocks, and among the sections. */
  #blocks: Uint32Array = new Uint32Array();
  #sections: Uint32Array = new Uint32Array();
  #reach: { readonly left: number; readonly right: number; readonly width: number } | undefined;

  /** @param scale - What boxes measured inside the article are multiplied by. */
  constructor(scale: () => number) {
    this.#scale = scale;
  }

  /** Takes what was found in an article. */
  set(root: Element, blocks: readonly Block[], sections: readonly Headed[]): void {
    this.list = blocks;
    this.#pieces = piecesIn(root);
    this.#blocks = startsIn(
      this.#pieces,
      blocks.map(({ element }) => element),
    );
    this.#sections = startsIn(
      this.#pieces,
      sections.map(({ element }) => element),
    );
    this.#reach = undefined;
  }

  clear(): void {
    this.list = this.#pieces = [];
    this.#reach = undefined;
  }

  get last(): Edges {
    return this.list.length ? this.edges(this.list.length - 1) : undefined;
  }

  /** Whether anything of the article is laid out: not in a closed tab, say. An article without words may be. */
  get shown(): boolean {
    return (
      !this.list.length ||
      !!(this.#pieces.length ? this.#pieces[0]!.getClientRects().length : (this.edges(0) ?? this.last))
    );
  }

  edges(index: number, real = unzoom(this.#scale(), scrollY)): Edges {
    return edges(this.#box(index), real);
  }

  /** How many blocks end at or above a line of the window. */
  above(line: number): number {
    const real = unzoom(this.#scale(), scrollY);
    const [from, to] = this.#within(this.#blocks, this.list.length, line);
    return from + countAbove(to - from, (index) => this.edges(from + index, real), 'bottom', line);
  }

  /** How many sections begin at or above a line of the window. */
  sectionsAbove(sections: readonly Headed[], line: number): number {
    const real = unzoom(this.#scale(), scrollY);
    const [from, to] = this.#within(this.#sections, sections.length, line);
    return (
      from +
      countAbove(
        to - from,
        (index) => edges(sections[from + index]!.element.getBoundingClientRect(), real),
        'top',
        line,
      )
    );
  }

  /** How far the article's words and pictures reach to either side. */
  extent(root: Element): { readonly left: number; readonly right: number } | undefined {
    const near = this.#pieces.length ? this.#pieces.filter(isNear) : undefined;
    const boxes = [...picturesIn(root), ...root.querySelectorAll('table,pre,iframe')]
      .filter(isLaidOut)
      .map((each) => each.getBoundingClientRect());
    const blocks = near ? near.flatMap((piece) => this.#in(piece)) : this.list;
    // a long article is as wide as a hundred of its paragraphs
    const step = Math.ceil(blocks.length / 100);
    // what stands in these reaches no further than they do, whatever they hide
    for (let index = 0; index < blocks.length; index += step)
      if (!blocks[index]!.first.parentElement?.closest('pre,table')) boxes.push(this.#boxOf(blocks[index]!));
    const seen = boxes.filter(({ width }) => width);
    const real = unzoom(this.#scale(), scrollX);
    const { width } = root.getBoundingClientRect();
    // what was as wide further up is so still
    const known = near && this.#reach?.width === width ? [this.#reach] : [];
    if (!seen.length) return known[0];
    this.#reach = {
      left: Math.min(...seen.map(({ left }) => real(left)), ...known.map(({ left }) => left)),
      right: Math.max(...seen.map(({ right }) => real(right)), ...known.map(({ right }) => right)),
      width,
    };
    return this.#reach;
  }

  #in(piece: Element): readonly Block[] {
    const number = this.#pieces.indexOf(piece);
    return this.list.slice(this.#blocks[number], this.#blocks[number + 1]);
  }

  /** Between which two numbers of a list the line is: those of one piece. */
  #within(starts: Uint32Array, count: number, line: number): readonly [from: number, to: number] {
    if (!this.#pieces.length) return [0, count];
    const real = unzoom(this.#scale(), scrollY);
    const piece =
      countAbove(
        this.#pieces.length,
        (index) => edges(this.#pieces[index]!.getBoundingClientRect(), real),
        'top',
        line,
      ) - 1;
    return piece < 0 ? [0, 0] : [starts[piece]!, starts[piece + 1]!];
  }

  #box(index: number): DOMRect {
    return this.#boxOf(this.list[index]!);
  }

  #boxOf({ first, last }: Block): DOMRect {
    // gone since the words were read, which takes a while: it has no box, and is about to be forgotten
    if (!first.isConnected || !last.isConnected) return new DOMRect();
    const range = (this.#range ??= document.createRange());
    // from a block to one far away a range would count what is between them
    range.setEnd(document, 0);
    range.setStartBefore(first);
    range.setEndAfter(last);
    return range.getBoundingClientRect();
  }
}

/** Whether a piece is in the window, or nearly. */
function isNear(piece: Element): boolean {
  const { top, bottom } = piece.getBoundingClientRect();
  return bottom > -innerHeight / 2 && top < innerHeight * 1.5;
}
