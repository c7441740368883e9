/** @pure The grid of a table: its cells by row and column. */

/** A cell, which stands in each place of the grid that it spans. */
export interface GridCell {
  readonly words: string;
  /** Whether it has neither words nor a picture. */
  readonly blank: boolean;
  /** Whether it is a `<th>`. */
  readonly header: boolean;
  /** The author's `data-path`. */
  readonly path?: string | undefined;
}

/** A row with a cell, or none, for each column. */
export interface GridRow<C extends GridCell> {
  readonly cells: readonly (C | undefined)[];
  readonly section: 'head' | 'body' | 'foot';
  /** Whether its author marked it as a question. */
  readonly marked?: boolean;
}

/** A row of the grid that holds anything, and its index there. */
export type Line<C extends GridCell> = GridRow<C> & { readonly at: number };

/** Each value once. */
export const distinct = <T>(values: readonly (T | undefined)[]): readonly T[] => [
  ...new Set(values.filter((value): value is T => value !== undefined)),
];
/** The cells that hold anything, each once. */
export const filled = <C extends GridCell>(cells: readonly (C | undefined)[]): readonly C[] =>
  distinct(cells).filter(({ blank }) => !blank);
/** Whether a place of the grid holds nothing. */
export const isBlank = (cell: GridCell | undefined): boolean => !cell || cell.blank;
/** The words in a place of the grid. */
export const wordsOf = (cell: GridCell | undefined): string => cell?.words ?? '';
