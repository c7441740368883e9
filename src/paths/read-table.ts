/** @pure Reads the comparison as authors write it: a table, a list of signs and a section with support. */
import type { Report } from '../controllers/problems-controller.js';
import { isBlank, plainText } from '../internal/dom.js';
import { safeUrl } from '../internal/url.js';
import { cleanText, isOn } from '../internal/values.js';
import { idFrom, placed, weights, type Path, type PathsModel, type Row, type Sign, type Support } from './model.js';

/** What marks the nodes that the widget itself put among the author's. */
export const MADE = 'data-wayleaf-made';

/** Where the author's words stand on the page. */
export interface Sources {
  readonly table: HTMLTableElement;
  /** The cell of each fact, as `row:path id`. */
  readonly cells: ReadonlyMap<string, Element>;
}

/** What was read, and where it was. */
export interface Authored extends PathsModel {
  readonly sources: Sources | undefined;
  readonly lists: readonly Element[];
  readonly supportElement: Element | undefined;
}

/** An attribute under either spelling, without what builders put around its value. */
const attribute = (element: Element, name: string): string | undefined => {
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
      for (const line of lines.slice(y, y + (cell.rowSpan || Infinity))) for (let across = Math.min(cell.colSpan, 99); across--; ) line[x + across] ??= cell;
    }
  });
  return new Map([...rows].map((row, y) => [row, lines[y]!]));
}

function readTable(table: HTMLTableElement, report: Report) {
  const rows = [...table.rows].filter((row) => plainText(row));
  const head = rows.find((row) => row.querySelector(':scope > :is([data-path], [path])')) ?? table.tHead?.rows[0] ?? rows[0];
  if (!head) return;
  for (const cell of table.querySelectorAll<HTMLTableCellElement>(':is(td, th):is([colspan], [rowspan])'))
    if (cell.colSpan > 1 || cell.rowSpan > 1) report('WL-PATHS-017', { text: plainText(cell) }, cell);
  const columns = grid(table);
  const named = columns.get(head)!;
  // the first column holds the questions, unless the author says it is a path
  const from = named[0] && attribute(named[0], 'path') ? 0 : 1;
  const paths: Path[] = named.slice(from).map((cell) => {
    const label = plainText(cell);
    return placed({ id: attribute(cell, 'path') || idFrom(label), label }, cell);
  });
  const facts = new Map<string, Element>();
  const read: Row[] = rows
    .filter((row) => row !== head && row.parentNode !== table.tHead)
    .map((row, index) => {
      const found = columns.get(row)!;
      const answers = found.slice(1);
      paths.forEach(({ id }, at) => answers[at] && facts.set(`${index}:${id}`, answers[at]));
      return placed(
        {
          kind: attribute(row, 'row') ?? '',
          label: found[0] ? plainText(found[0]) : '',
          cells: Object.fromEntries(paths.map(({ id }, at) => [id, answers[at] ? plainText(answers[at]) : ''])),
          matter: isSet(row, 'matter'),
          fit: weights(attribute(row, 'fit')),
        },
        row,
      );
    });
  const caption = table.caption ?? table.closest('figure')?.querySelector('figcaption');
  const decision = caption ? plainText(caption) : '';
  return { paths, rows: read, ...(decision && { decision }), sources: { table, cells: facts } };
}

function readSign(item: Element): Sign {
  const text = plainText(item);
  const safety = isSet(item, 'safety');
  const sign: Sign = {
    id: attribute(item, 'id') || idFrom(text),
    text,
    for: safety ? {} : weights(attribute(item, 'for')),
    because: attribute(item, 'because') ?? '',
    safety,
  };
  return placed(sign, item);
}

function readSupport(section: Element, report: Report): Support | null {
  const heading = section.querySelector('h1, h2, h3, h4, h5, h6');
  // a paragraph that is nothing but a link is told as a link
  const text = (element: Element) => (plainText(element) === plainText(element.querySelector('a') ?? section) ? '' : plainText(element));
  const support: Support = {
    heading: heading ? plainText(heading) : '',
    paragraphs: [...section.querySelectorAll('p, li:not(:has(p))')].map(text).filter(Boolean),
    links: [...section.querySelectorAll('a[href]')].flatMap((link) => {
      const href = safeUrl(link.getAttribute('href'), section.baseURI);
      if (!href) report('WL-PATHS-020', { link: plainText(link) }, link);
      return href ? [{ label: plainText(link), href }] : [];
    }),
  };
  return plainText(section) ? support : null;
}

/** The fields that the words between the tags really give; `undefined` when there is nothing of a comparison in them. */
export function readChildren(host: Element, report: Report): Partial<Authored> | undefined {
  const mine = (element: Element) => !element.closest(`[${MADE}]`);
  const section = [...host.querySelectorAll('[data-support]')].find(mine);
  const table = [...host.querySelectorAll('table')].find((each) => mine(each) && !section?.contains(each));
  const items = [...host.querySelectorAll('[data-signs] li, li[data-for], li[data-safety]')].filter((item) => mine(item) && !isBlank(item) && (plainText(item) || attribute(item, 'for')));
  if (!table && !items.length && !section) return;
  const lists = new Set(items.flatMap((item) => item.closest('[data-signs], ul, ol') ?? []));
  return {
    ...(table && readTable(table, report)),
    ...(items.length && { signs: items.map(readSign) }),
    ...(section && { support: readSupport(section, report), supportElement: section }),
    lists: [...lists],
  };
}
