/**
 * @pure Compares the detail in which the paths are described (IPDAS: equal detail;
 * docs/decisions/decision-aid-criteria.md).
 */
import { ownValue, type Path, type PathsModel, type Row } from '../model.js';
import { wordCount } from './word-lists.js';

/** A path described in far more or far fewer words than the others. */
export interface UnequalDetail {
  readonly path: Path;
  /** The row it shows in; `undefined` for all rows together. */
  readonly row: Row | undefined;
  readonly words: number;
  /** The median of all paths. */
  readonly usual: number;
  /** The ratio to the median: reported above 1.5, an error above 2.5. The limits are ours. */
  readonly times: number;
}

/** The ratio above which a difference is reported. */
const UNEQUAL_FROM = 1.5;
/** The ratio above which a difference is an error. */
export const SEVERE_FROM = 2.5;
/** Differences of fewer words are ignored: "Free." beside "About twenty a month." */
const SLACK = 6;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The paths that are described in unequal detail, row by row and as a whole. */
export function findUnequalDetail({ paths, rows }: PathsModel, lang: string): readonly UnequalDetail[] {
  if (paths.length < 2) return [];
  const table = rows.map((row) => paths.map(({ id }) => wordCount(ownValue(row.cells, id) ?? '', lang)));
  const compare = (counts: readonly number[], row: Row | undefined): UnequalDetail[] => {
    // a missing cell is a problem of its own
    const present = counts.filter(Boolean);
    if (present.length < 2) return [];
    const usual = median(present);
    const longest = Math.max(...present);
    const shortest = Math.min(...present);
    // of two paths each is as far from the median: only the longer one is reported, compared with the shorter
    const isPair = paths.length === 2;
    return paths.flatMap((path, at) => {
      const words = counts[at]!;
      if (!words || Math.abs(words - usual) * (isPair ? 2 : 1) < SLACK) return [];
      if (isPair && words !== longest) return [];
      const times = isPair ? longest / shortest : Math.max(words / usual, usual / words);
      return times > UNEQUAL_FROM ? [{ path, row, words, usual: Math.round(isPair ? shortest : usual), times }] : [];
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
