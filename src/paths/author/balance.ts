/** @pure Whether all paths are told in like detail (IPDAS: equal detail; research/paths.md §2.2). */
import { own, type Path, type PathsModel, type Row } from '../model.js';
import { wordCount } from './word-lists.js';

/** A path told in far more or far fewer words than the others. */
export interface Unequal {
  readonly path: Path;
  /** The row it shows in; `undefined` for all rows together. */
  readonly row: Row | undefined;
  readonly words: number;
  /** The middle of all paths. */
  readonly usual: number;
  /** How many times apart; from 1.5 it is told, from 2.5 it is grave. The limits are ours. */
  readonly times: number;
}

/** Apart by this much is told. */
const UNEQUAL = 1.5;
/** Apart by this much is grave. */
export const GRAVE = 2.5;
/** Fewer words of difference than this are no matter of balance: "Free." beside "About twenty a month." */
const SLACK = 6;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The paths that are told in unequal detail, row by row and as a whole. */
export function unequal({ paths, rows }: PathsModel, lang: string): readonly Unequal[] {
  if (paths.length < 2) return [];
  const table = rows.map((row) => paths.map(({ id }) => wordCount(own(row.cells, id) ?? '', lang)));
  const compare = (counts: readonly number[], row: Row | undefined): Unequal[] => {
    // a cell that is missing is named as missing
    const told = counts.filter(Boolean);
    if (told.length < 2) return [];
    const usual = median(told);
    // with two paths each would be as far from the middle: only the longer is told
    const apart = paths.length === 2 ? Math.max(...told) / Math.min(...told) : 0;
    return paths.flatMap((path, at) => {
      const words = counts[at]!;
      if (!words || Math.abs(words - usual) * (paths.length === 2 ? 2 : 1) < SLACK) return [];
      const times =
        paths.length === 2 ? (words === Math.max(...told) ? apart : 1) : Math.max(words / usual, usual / words);
      return times > UNEQUAL
        ? [{ path, row, words, usual: Math.round(paths.length === 2 ? Math.min(...told) : usual), times }]
        : [];
    });
  };
  return [
    ...rows.flatMap((row, at) => compare(table[at]!, row)),
    ...compare(
      paths.map((_, at) => table.reduce((sum, counts) => sum + counts[at]!, 0)),
      undefined,
    ),
  ];
}
