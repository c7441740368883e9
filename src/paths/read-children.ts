/** @pure Reads a comparison from the light DOM: a table, a list of signs and a section with support. */
import type { Report } from '../controllers/problems-controller.js';
import { isBlank, plainText } from '../internal/dom.js';
import { cleanText, isOn } from '../internal/values.js';
import {
  idFrom,
  rememberElement,
  UNREAD_SUPPORT,
  parseWeights,
  type Path,
  type PathsModel,
  type Row,
  type Sign,
} from './model.js';

/** The attribute on the nodes that the widget itself has put among the author's. */
export const GENERATED_ATTRIBUTE = 'data-wayleaf-made';

/** The table on the page, and its cells. */
export interface Places {
  readonly table: HTMLTableElement;
  /** The cell of each fact, as `row:path id`. */
  readonly cells: ReadonlyMap<string, Element>;
}

/** The model as it was read, with the elements it was read from. */
export interface Authored extends PathsModel {
  readonly places: Places | undefined;
  readonly lists: readonly Element[];
  readonly supportElement: Element | undefined;
}

/** An attribute in either spelling, without what page builders put around its value; a plain `id` is the page's own. */
export const attribute = (element: Element, name: string): string | undefined => {
  const value = element.getAttribute(`data-${name}`) ?? (name === 'id' ? null : element.getAttribute(name));
  return value === null ? undefined : cleanText(value);
};
const isSet = (element: Element, name: string): boolean => isOn(attribute(element, name) ?? null);

/** The cells of each row by column; a cell that spans columns or rows stands in each of them. */
function grid({ rows }: HTMLTableElement): ReadonlyMap<Element, readonly HTMLTableCellElement[]> {
  const lines = [...rows].map((): HTMLTableCellElement[] => []);
  [...rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (lines[y]![x]) x++;
      for (const line of lines.slice(y, y + (cell.rowSpan || Infinity)))
        for (let across = Math.min(cell.colSpan, 99); across--;) line[x + across] ??= cell;
    }
  });
  return new Map([...rows].map((row, y) => [row, lines[y]!]));
}

function readTable(table: HTMLTableElement, report: Report) {
  const rows = [...table.rows].filter((row) => plainText(row));
  const head =
    rows.find((row) => row.querySelector(':scope > :is([data-path], [path])')) ?? table.tHead?.rows[0] ?? rows[0];
  if (!head) return;
  for (const cell of table.querySelectorAll<HTMLTableCellElement>(':is(td, th):is([colspan], [rowspan])'))
    if (cell.colSpan > 1 || cell.rowSpan > 1) report('WL-PATHS-017', { text: plainText(cell) }, cell);
  const columns = grid(table);
  const named = columns.get(head)!;
  // the first column holds the questions, unless the author says it is a path
  const from = named[0] && attribute(named[0], 'path') ? 0 : 1;
  const paths: Path[] = named.slice(from).map((cell) => {
    const label = plainText(cell);
    return rememberElement(
      { id: attribute(cell, 'path') || idFrom(label), label, ...(isSet(cell, 'nothing') && { nothing: true }) },
      cell,
    );
  });
  const facts = new Map<string, Element>();
  const read: Row[] = rows
    .filter((row) => row !== head && row.parentNode !== table.tHead)
    .map((row, index) => {
      const found = columns.get(row)!;
      const answers = found.slice(1);
      paths.forEach(({ id }, at) => answers[at] && facts.set(`${index}:${id}`, answers[at]));
      return rememberElement(
        {
          kind: attribute(row, 'row') ?? '',
          label: found[0] ? plainText(found[0]) : '',
          cells: Object.fromEntries(paths.map(({ id }, at) => [id, answers[at] ? plainText(answers[at]) : ''])),
          matter: isSet(row, 'matter'),
          fit: parseWeights(attribute(row, 'fit')),
        },
        row,
      );
    });
  const caption = table.caption ?? table.closest('figure')?.querySelector('figcaption');
  const decision = caption ? plainText(caption) : '';
  const nothingOmitted = attribute(table, 'nothing-omitted');
  return {
    paths,
    rows: read,
    ...(decision && { decision }),
    ...(nothingOmitted && { nothingOmitted }),
    places: { table, cells: facts },
  };
}

function readSign(item: Element): Sign {
  const text = plainText(item);
  const safety = isSet(item, 'safety');
  const sign: Sign = {
    id: attribute(item, 'id') || idFrom(text),
    text,
    for: safety ? {} : parseWeights(attribute(item, 'for')),
    because: attribute(item, 'because') ?? '',
    safety,
  };
  return rememberElement(sign, item);
}

/** The fields given by the words between the tags; `undefined` when they hold nothing of a comparison. */
export function readChildren(host: Element, report: Report): Partial<Authored> | undefined {
  const isAuthored = (element: Element) => !element.closest(`[${GENERATED_ATTRIBUTE}]`);
  const section = [...host.querySelectorAll('[data-support]')].find(isAuthored);
  const table = [...host.querySelectorAll('table')].find((each) => isAuthored(each) && !section?.contains(each));
  const signs = [...host.querySelectorAll('[data-signs] li, li[data-for], li[data-safety]')].filter(
    (item) => isAuthored(item) && !isBlank(item) && (plainText(item) || attribute(item, 'for')),
  );
  if (!table && !signs.length && !section) return;
  const lists = new Set(signs.flatMap((item) => item.closest('[data-signs], ul, ol') ?? []));
  return {
    ...(table && readTable(table, report)),
    ...(signs.length && { signs: signs.map(readSign) }),
    // its words are read by the lazy parts that need them
    ...(section && { support: plainText(section) ? UNREAD_SUPPORT : null, supportElement: section }),
    lists: [...lists],
  };
}
