import { countAbove, edges, unzoom, type Edges } from './progress.js';
import { picturesIn, type Block } from './text.js';

/** Where an article's blocks of text are in the window, measured when it is asked for. */
export class BlockBoxes {
  list: readonly Block[] = [];
  readonly #scale: () => number;
  #range: Range | undefined;

  /** @param scale - What boxes measured inside the article are multiplied by. */
  constructor(scale: () => number) {
    this.#scale = scale;
  }

  get last(): Edges {
    return this.list.length ? this.edges(this.list.length - 1) : undefined;
  }

  /** Whether anything of the article is laid out: not in a closed tab, say. An article without words may be. */
  get shown(): boolean {
    return !this.list.length || !!(this.edges(0) ?? this.last);
  }

  edges(index: number, real = unzoom(this.#scale(), scrollY)): Edges {
    return edges(this.#box(index), real);
  }

  /** How many blocks end at or above a line of the window. */
  above(line: number): number {
    const real = unzoom(this.#scale(), scrollY);
    return countAbove(this.list.length, (index) => this.edges(index, real), 'bottom', line);
  }

  /** How far the article's words and pictures reach to either side. */
  extent(root: Element): { readonly left: number; readonly right: number } | undefined {
    const boxes = [...picturesIn(root), ...root.querySelectorAll('table,pre,iframe')].map((each) => each.getBoundingClientRect());
    // a long article is as wide as a hundred of its paragraphs
    const step = Math.ceil(this.list.length / 100);
    // what stands in these reaches no further than they do, whatever they hide
    for (let index = 0; index < this.list.length; index += step) if (!this.list[index]!.first.parentElement?.closest('pre,table')) boxes.push(this.#box(index));
    const seen = boxes.filter(({ width }) => width);
    if (!seen.length) return undefined;
    const real = unzoom(this.#scale(), scrollX);
    return { left: real(Math.min(...seen.map(({ left }) => left))), right: real(Math.max(...seen.map(({ right }) => right))) };
  }

  #box(index: number): DOMRect {
    const { first, last } = this.list[index]!;
    const range = (this.#range ??= document.createRange());
    range.setStartBefore(first);
    range.setEndAfter(last);
    return range.getBoundingClientRect();
  }
}
