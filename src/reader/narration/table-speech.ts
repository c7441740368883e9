/** @pure Reads a table as a person would: row by row, each cell after the head of its column. */

/** Whether a table holds data, and is not there for layout. */
export function isDataTable(table: HTMLTableElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.caption || table.tHead || table.querySelector('th')) return true;
  const rows = [...table.rows];
  return (
    rows.length > 1 &&
    rows.every(({ cells }) => cells.length > 1) &&
    !table.querySelector('table,h1,h2,h3,h4,p + p,ul,ol')
  );
}

/** A row of a table, and what is said for it. */
export interface SpokenRow {
  readonly row: HTMLTableRowElement;
  readonly text: string;
}

const isHead = (cell: HTMLTableCellElement): boolean => cell.nodeName === 'TH';
const isHeadRow = ({ cells, parentElement }: HTMLTableRowElement): boolean =>
  parentElement?.nodeName === 'THEAD' || (cells.length > 1 && [...cells].every(isHead));

/**
 * The rows of a table below its heads.
 *
 * @param textOf - What is said for a cell.
 */
export function spokenRows(table: HTMLTableElement, textOf: (cell: Element) => string): readonly SpokenRow[] {
  const heads: string[] = [];
  const spoken: SpokenRow[] = [];
  /** For each column, the cell that reaches down into the next rows, and into how many. */
  const reaching: { text: string; left: number; head: boolean }[] = [];
  for (const row of table.rows) {
    const headRow = isHeadRow(row);
    const cells: { readonly text: string; readonly column: number; readonly head: boolean }[] = [];
    let column = 0;
    const skipReached = () => {
      for (let reached = reaching[column]; reached && reached.left > 0; reached = reaching[++column]) {
        reached.left--;
        cells.push({ text: reached.text, column, head: reached.head });
      }
    };
    for (const cell of row.cells) {
      skipReached();
      const text = textOf(cell);
      const head = isHead(cell) && cell.scope !== 'col';
      cells.push({ text, column, head });
      for (let i = 0; i < Math.min(cell.colSpan, 50); i++)
        reaching[column + i] = { text, left: cell.rowSpan ? cell.rowSpan - 1 : table.rows.length, head };
      column += cell.colSpan;
    }
    skipReached();
    if (headRow) {
      for (const { text, column: at } of cells) {
        const end = cells.find((each) => each.column > at)?.column ?? column;
        for (let i = at; i < end; i++)
          heads[i] = heads[i] && text && heads[i] !== text ? `${heads[i]}, ${text}` : text || (heads[i] ?? '');
      }
      continue;
    }
    const named = cells.filter(({ head, text }) => head && text).map(({ text }) => text);
    const said = cells
      .filter(({ head, text }) => !head && text)
      .map(({ text, column: at }) => (heads[at] ? `${heads[at]}: ${text}` : text));
    const text = [named.join(', '), said.join('; ')].filter(Boolean).join('. ');
    if (text) spoken.push({ row, text: /[.!?…。؟]$/u.test(text) ? text : `${text}.` });
  }
  return spoken;
}
