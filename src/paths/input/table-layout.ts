/**
 * @pure Tells what the cells of a table are: names of paths, questions, answers, headings of groups, notes. What cannot
 * be told apart is said by its problem code, and nothing is read.
 */
import { distinct, filled, isBlank, wordsOf, type GridCell, type GridRow, type Line } from './grid.js';
import { labelColumns, numberingColumns } from './label-columns.js';

/** A column with answers. */
export interface NameColumn<C extends GridCell> {
  readonly label: string;
  /** What stands above its name, over several columns; an empty string where nothing does. */
  readonly heading: string;
  readonly cell: C;
}

/** A row with answers. */
export interface QuestionRow<C extends GridCell> {
  /** Its index in the grid. */
  readonly row: number;
  readonly label: string;
  /** The cell of its question. */
  readonly cell: C | undefined;
  /** The group it belongs to; an empty string where there is none. */
  readonly heading: string;
  /** The answers, one for each name. */
  readonly cells: readonly (C | undefined)[];
  /** Whether one of its cells stands in another row, too. */
  readonly spanning: boolean;
}

/** What the cells of a table are. */
export interface TableLayout<C extends GridCell> {
  /** A cell over the whole width above everything else. */
  readonly title: C | undefined;
  readonly names: readonly NameColumn<C>[];
  readonly rows: readonly QuestionRow<C>[];
  /** Cells over the whole width that no row follows. */
  readonly notes: readonly C[];
}

/** Why a table is not read. */
export interface LayoutProblem<C extends GridCell> {
  readonly code: 'WL-PATHS-021' | 'WL-PATHS-022' | 'WL-PATHS-023' | 'WL-PATHS-024' | 'WL-PATHS-025';
  readonly cell?: C | undefined;
  /** The number of the column, from 1. */
  readonly column?: number;
}

const joined = (words: readonly string[]): string => [...new Set(words.filter(Boolean))].join(' · ');

/** The lines that hold anything, without the columns that hold nothing. */
function withoutBlanks<C extends GridCell>(lines: readonly Line<C>[]): readonly Line<C>[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const columns = [...Array(width).keys()].filter((x) => lines.some(({ cells }) => !isBlank(cells[x])));
  return lines
    .filter(({ cells }) => filled(cells).length)
    .map((line) => ({ ...line, cells: columns.map((x) => line.cells[x]) }));
}

/** Whether the letters of a spreadsheet's columns stand above everything, and its numbers beside it. */
function hasCoordinates<C extends GridCell>([first, ...rest]: readonly Line<C>[]): boolean {
  const letters = first?.cells.slice(1) ?? [];
  return (
    letters.length > 1 &&
    rest.length > 1 &&
    isBlank(first!.cells[0]) &&
    letters.every((cell, x) => wordsOf(cell) === String.fromCharCode(65 + x)) &&
    rest.every(({ cells }, y) => +wordsOf(cells[0]) > (y ? +wordsOf(rest[y - 1]!.cells[0]) : 0))
  );
}

/** The cell that fills a line: over the whole width, or alone in its first column. */
function onlyCell<C extends GridCell>({ cells, marked }: Line<C>): C | undefined {
  const [only, ...others] = filled(cells);
  return !marked && only && !others.length && only === cells[0] && !only.path ? only : undefined;
}

/** The cell above the head, where the line is a title rather than a head whose columns have no names. */
function titleOf<C extends GridCell>(line: Line<C>, next: Line<C> | undefined): C | undefined {
  const only = onlyCell(line);
  const spans = line.cells.length > 1 && line.cells.every((cell) => cell === only);
  const aboveHead = !!next && filled(next.cells).length > 1;
  const stands = !only?.header && (isBlank(next?.cells[0]) || next?.section === 'head' || !!next?.cells[1]?.header);
  return only && aboveHead && (spans || stands) ? only : undefined;
}

/** Whether a cell stands in several columns with answers. */
const spansColumns = <C extends GridCell>({ cells }: Line<C>): boolean => {
  const answers = cells.slice(1).filter(Boolean);
  return distinct(answers).length < answers.length;
};

/** How many of the lines are head rows, from the first. */
function headRows<C extends GridCell>(lines: readonly Line<C>[]): number {
  const named = lines.findIndex(({ cells }) => cells.some((cell) => cell?.path));
  if (named >= 0) return named + 1;
  const sections = lines.findIndex(({ section }) => section !== 'head');
  let count = Math.max(sections, 1);
  for (let next = lines[count]; next && count < lines.length - 1; next = lines[++count]) {
    const { cells } = lines[count - 1]!;
    const goesOn =
      cells.some((cell, x) => cell && x && cell === next.cells[x]) || (!!cells[0] && cells[0] === next.cells[0]);
    const allHeaders = sections <= 0 && next.cells.length > 1 && next.cells.slice(1).every((cell) => cell?.header);
    const isBelow = spansColumns(lines[count - 1]!) && isBlank(next.cells[0]);
    if (next.marked || filled(next.cells).length < 2 || !(goesOn || allHeaders || isBelow)) break;
  }
  return count;
}

/** Whether the first line is a question like the others, so that no line names the paths. */
function hasNoHead<C extends GridCell>(lines: readonly Line<C>[]): boolean {
  const isQuestion = ({ cells, section }: Line<C>) =>
    section !== 'head' && !!cells[0]?.header && !cells[0].blank && cells.slice(1).every((cell) => !cell?.header);
  return lines.slice(0, 2).every(isQuestion);
}

/** Where the author's ids stand in one column, or differ from row to row: the paths are not side by side. */
function misplacedPath<C extends GridCell>(head: Line<C>, body: readonly Line<C>[]): C | undefined {
  return filled(body.flatMap(({ cells }) => cells)).find(
    (cell) => cell.path && !head.cells.some((name) => name?.path === cell.path && wordsOf(name) === cell.words),
  );
}

/** The names of the columns from `labels` on, or why one has none. */
function readNames<C extends GridCell>(
  head: readonly Line<C>[],
  labels: number,
  shift: number,
): readonly NameColumn<C>[] | LayoutProblem<C> {
  const last = head[head.length - 1]!;
  const isNamed = last.cells.some((cell) => cell?.path);
  const isGrouped = head
    .slice(0, -1)
    .some((line) => spansColumns({ ...line, cells: [undefined, ...line.cells.slice(labels)] }));
  const names: NameColumn<C>[] = [];
  for (let x = labels; x < last.cells.length; x++) {
    const stack = filled(head.map(({ cells }) => cells[x - shift]));
    const own = isNamed ? last.cells[x - shift] : stack[stack.length - 1];
    if (!own || (own.blank && !own.path)) return { code: 'WL-PATHS-023', column: x + 1 };
    if (!own.words && !own.path) return { code: 'WL-PATHS-024', cell: own };
    if (names.some(({ cell }) => cell === own)) return { code: 'WL-PATHS-025', cell: own };
    const above = joined(stack.filter((cell) => cell !== own && cell.words !== own.words).map(wordsOf));
    names.push(
      isNamed || isGrouped
        ? { label: own.words, heading: above, cell: own }
        : { label: joined(stack.map(wordsOf)), heading: '', cell: own },
    );
  }
  const isClear = new Set(names.map(({ label }) => label)).size === names.length;
  return isClear
    ? names
    : names.map(({ label, heading, cell }) => ({ label: joined([heading, label]), heading: '', cell }));
}

/** The rows with answers and, over them, the headings of their groups. */
function readRows<C extends GridCell>(
  body: readonly Line<C>[],
  head: Line<C>,
  labels: number,
): Pick<TableLayout<C>, 'rows' | 'notes'> {
  const rows: QuestionRow<C>[] = [];
  const notes: C[] = [];
  let groups: C[] = [];
  let isFresh = true;
  const outer: string[] = [];
  const same = (a: Line<C>, x: number) => wordsOf(a.cells[x]) === wordsOf(head.cells[x]);
  body.forEach((line, y) => {
    const { cells, section, at } = line;
    const only = onlyCell(line);
    if (only && (labels || cells.every((cell) => cell === only))) {
      if (section === 'foot') return void notes.push(only);
      groups = isFresh ? [...groups, only] : [only];
      isFresh = true;
      return;
    }
    // the names, once more
    if (cells.every((_, x) => same(line, x) || (!x && isBlank(cells[0])))) return;
    const cell = cells.slice(0, labels).findLast((each) => !isBlank(each));
    for (let x = 0; x < labels - 1; x++) if (!isBlank(cells[x])) outer.splice(x, Infinity, wordsOf(cells[x]));
    const label = wordsOf(cell);
    const isPart = cell !== undefined && cell === cells[labels - 1] && cell !== cells[labels - 2];
    const beside = [body[y - 1], body[y + 1]];
    rows.push({
      row: at,
      label,
      cell,
      heading: joined([...groups.map(wordsOf), ...(isPart ? outer.filter((words) => words !== label) : [])]),
      cells: cells.slice(labels).map((each) => (each === cell ? undefined : each)),
      spanning: beside.some((other) => cells.some((each, x) => each && each === other?.cells[x])),
    });
    isFresh = false;
  });
  // headings that nothing follows
  if (isFresh) notes.unshift(...groups);
  const repeated = (each: QuestionRow<C>) => rows.some((other) => other !== each && other.label === each.label);
  const clear = (row: QuestionRow<C>) =>
    row.heading && repeated(row) ? { ...row, label: joined([row.heading, row.label]), heading: '' } : row;
  return { rows: rows.map(clear), notes };
}

/** Reads the layout of a table, or says why it cannot be read. */
export function readLayout<C extends GridCell>(grid: readonly GridRow<C>[]): TableLayout<C> | LayoutProblem<C> {
  let lines = withoutBlanks(grid.map((row, at) => ({ ...row, at })));
  const trim = (rows: number, columns: number) => {
    lines = withoutBlanks(lines.slice(rows).map((line) => ({ ...line, cells: line.cells.slice(columns) })));
  };
  if (hasCoordinates(lines)) trim(1, 1);
  const [first] = lines;
  const title = first && titleOf(first, lines[1]);
  if (title) trim(1, 0);
  if (lines[0] && numberingColumns(lines)) trim(0, 1);
  const width = lines[0]?.cells.length ?? 0;
  if (width < 2 || hasNoHead(lines)) return { code: 'WL-PATHS-021', cell: lines[0] && filled(lines[0].cells)[0] };
  const count = headRows(lines);
  const [head, body] = [lines.slice(0, count), lines.slice(count)];
  const last = head[count - 1]!;
  const misplaced = misplacedPath(last, body);
  if (misplaced) return { code: 'WL-PATHS-022', cell: misplaced };
  // a head without a corner: its names stand one column before their answers
  const shift = last.cells[0]?.path && isBlank(last.cells[width - 1]) ? 1 : 0;
  const labels = shift || labelColumns(head, body);
  const names = readNames(head, labels, shift);
  if ('code' in names) return names;
  return { title, names, ...readRows(body, shift ? { ...last, cells: [undefined, ...last.cells] } : last, labels) };
}
