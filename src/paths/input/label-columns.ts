/** @pure Tells how many columns of a table hold questions rather than answers. */
import { filled, isBlank, wordsOf, type GridCell, type Line } from './grid.js';

/** Whether the first column numbers the rows, under a head that says so. */
export const numberingColumns = <C extends GridCell>([head, ...body]: readonly Line<C>[]): boolean =>
  /^(#|№|n[oºr°]?\.?|pos\.?)$/i.test(wordsOf(head!.cells[0])) &&
  body.every(({ cells }) => isBlank(cells[0]) || /^\d+[.)]?$/.test(wordsOf(cells[0])));

/**
 * How many columns hold questions, from the first: those before the first `data-path`; else the first, and those after
 * it that the same head stands over, or that have no name and a group or a `<th>` in each row.
 */
export function labelColumns<C extends GridCell>(head: readonly Line<C>[], body: readonly Line<C>[]): number {
  const names = head[head.length - 1]!.cells;
  const first = names.findIndex((cell) => cell?.path);
  if (first >= 0) return first;
  const rows = body.filter(({ cells }) => filled(cells).length > 1);
  const allHeaders = (x: number) => rows.length > 0 && rows.every(({ cells }) => cells[x]?.header);
  const hasNoName = (x: number) => head.every(({ cells }) => isBlank(cells[x]));
  const sharesName = (x: number) => !isBlank(names[x]) && names[x] === names[x - 1];
  const isGroup = (x: number) =>
    rows.some(({ cells }, y) => cells[x] && (cells[x] === rows[y - 1]?.cells[x] || cells[x] === cells[x + 1]));
  let count = 1;
  while (
    count < names.length - 1 &&
    (sharesName(count) ||
      (hasNoName(count) && isGroup(count - 1)) ||
      (allHeaders(count) && !allHeaders(names.length - 1)))
  )
    count++;
  return count;
}
