/**
 * Reads tables that are more than one row of names over rows of plain answers: spanning cells, several rows of heads,
 * groups, a foot, and cells whose words are pictures, lists or controls. A lazy part.
 */
import { isElement } from '../../internal/dom.js';
import type { ModelHost } from '../../controllers/model-controller.js';
import type { Report } from '../../controllers/problems-controller.js';
import { markDifferent, type Row } from '../model.js';
import { attribute, captionOf, modelOf, type Authored, type TableReader } from '../read-children.js';
import { cardModel } from './card-model.js';
import { copyContent, readContent, words, type Content } from './cell-content.js';
import type { GridCell, GridRow } from './grid.js';
import { readLayout, type TableLayout } from './table-layout.js';
import { isPicture } from './text-alternative.js';

/** A cell of the grid with its element. */
interface ReadCell extends GridCell, Content {
  readonly element: HTMLTableCellElement;
}

const isHidden = (element: Element): boolean =>
  element.matches('[hidden]') || (element as HTMLElement).style.display === 'none';

function readCell(element: HTMLTableCellElement): ReadCell {
  const content = readContent(element);
  return {
    ...content,
    element,
    blank: !content.words && !content.drawn,
    header: element.localName === 'th',
    path: attribute(element, 'path') || undefined,
  };
}

/** The cells of each row by column; one that spans columns or rows stands in each of them, within its row group. */
function readGrid(table: HTMLTableElement): {
  readonly rows: readonly HTMLTableRowElement[];
  readonly grid: readonly GridRow<ReadCell>[];
} {
  const rows = [...table.rows].filter((row) => !isHidden(row) && !isHidden(row.parentElement!));
  const lines = rows.map((): ReadCell[] => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const element of row.cells) {
      if (isHidden(element)) continue;
      const cell = readCell(element);
      while (lines[y]![x]) x++;
      for (let down = 0; down < (element.rowSpan || Infinity) && rows[y + down]?.parentNode === row.parentNode; down++)
        for (let across = Math.min(element.colSpan, 99); across--;) lines[y + down]![x + across] ??= cell;
    }
  });
  const sections = { thead: 'head', tfoot: 'foot' } as const;
  return {
    rows,
    grid: rows.map((row, y) => ({
      cells: [...lines[y]!],
      section: sections[row.parentElement!.localName as keyof typeof sections] ?? 'body',
      marked: ['row', 'matter', 'fit'].some((name) => attribute(row, name) !== undefined),
    })),
  };
}

/** Whether a table only lays out what is in it, among which is another that compares. */
const laysOut = (table: HTMLTableElement): boolean =>
  table.matches('[role=presentation], [role=none]') ||
  (!!table.querySelector('table :is(th, caption, [data-path])') &&
    ![...table.rows].some(({ cells }) => [...cells].some((cell) => cell.matches('th, [data-path]'))));

/** The table that compares, and not a copy of its head that a script keeps in view. */
function findTable(tables: readonly HTMLTableElement[]): HTMLTableElement | undefined {
  const candidates = tables.filter((table) => !table.closest('[aria-hidden=true], [hidden]') && !laysOut(table));
  return candidates.find(({ rows }) => rows.length > 1) ?? candidates[0] ?? tables[0];
}

function readTable(tables: readonly HTMLTableElement[], report: Report): Partial<Authored> | undefined {
  const table = findTable(tables);
  if (!table) return undefined;
  const { rows, grid } = readGrid(table);
  const layout = readLayout(grid);
  const caption = captionOf(table);
  if ('code' in layout) {
    const { code, cell, column } = layout;
    report(code, { text: cell?.words ?? '', column: column ?? '' }, cell?.element ?? table);
    return { unread: true };
  }
  const columns = new Map<Element, string>();
  for (const { cells } of layout.rows)
    cells.forEach((cell, x) => cell && !columns.has(cell.element) && columns.set(cell.element, layout.names[x]!.label));
  const answers = new Map([...columns].map(([element, column]) => [element, readContent(element, column)]));
  const decision = (caption && words(caption)) || layout.title?.words || '';
  const { paths, places, ...read } = modelOf(table, {
    names: layout.names.map(({ cell, label, heading }) => [cell.element, label, heading]),
    rows: layout.rows.map(({ row, label, heading, cells }) => [
      rows[row]!,
      label,
      cells.map((cell) => cell?.element),
      heading,
    ]),
    text: (cell) => answers.get(cell)!.words,
    decision,
  });
  const copies = (cell: Element) => copyContent(cell, columns.get(cell));
  const marks = reportCells(layout, answers, read.rows, copies, report);
  layout.notes.forEach(({ element }, at) => (places.cells as Map<string, Element>).set(`note:${at}`, element));
  return {
    ...read,
    paths,
    places: {
      ...places,
      cardModel: cardModel(layout.notes.map((note) => note.words)),
      copy: copies,
      tableOnly: marks || paths.length < 2 || paths.some(({ label }) => !label),
    },
  };
}

/**
 * Reports cells that say less than they show, and marks rows whose answers have the same words and are not the same.
 *
 * @returns Whether some cell can be shown in its own table only.
 */
function reportCells(
  { rows }: TableLayout<ReadCell>,
  answers: ReadonlyMap<Element, Content>,
  read: readonly Row[],
  copies: (cell: Element) => readonly Node[],
  report: Report,
): boolean {
  let tableOnly = false;
  const wordless = (cell: ReadCell, { words: said, drawn }: Content) => {
    if (said || !drawn) return;
    report('WL-PATHS-024', {}, cell.element);
    tableOnly ||= !copies(cell.element).some(
      (node) => isElement(node) && (isPicture(node) || node.querySelector('img, svg')),
    );
  };
  const spanned = new Set<Element>();
  rows.forEach(({ cell, cells, spanning }, at) => {
    if (cell?.drawn && !cell.words) {
      tableOnly = true;
      report('WL-PATHS-024', {}, cell.element);
    }
    const contents = cells.map((each) => each && answers.get(each.element)!);
    if (spanning || new Set(contents.map((content) => content?.key)).size > 1) markDifferent(read[at]!);
    cells.forEach((each, x) => {
      if (!each || cells.indexOf(each) < x || spanned.has(each.element)) return;
      const { element, words: said } = each;
      wordless(each, contents[x]!);
      if (contents[x]!.struck) report('WL-PATHS-026', { text: said }, element);
      if (element.colSpan < 2 && element.rowSpan === 1) return;
      spanned.add(element);
      report('WL-PATHS-017', { text: said }, element);
    });
  });
  return tableOnly;
}

/** The slot that shows a node below the host. */
const slotOf = (host: Element, node: Node): Element | null | undefined =>
  [...host.children].find((child) => child.contains(node))?.assignedSlot;

/**
 * Makes the reader of a widget.
 *
 * @param readAgain - Called when children were read that have no style yet, because no slot shows them.
 */
export function makeReader(host: ModelHost, readAgain: () => void): TableReader {
  const seen = new WeakSet<Element>();
  return {
    words,
    readTable(tables, report) {
      const isNew = tables.some((table) => !seen.has(table) && !slotOf(host, table));
      for (const table of tables) seen.add(table);
      if (isNew && host.isConnected && host.shadowRoot) void host.updateComplete.then(readAgain);
      return readTable(tables, report);
    },
  };
}
