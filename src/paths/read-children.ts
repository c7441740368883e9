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

/** The content of a fact or a note: its text, or nodes copied from the author's cell. */
export type ContentOf = (fact: string, text: string) => unknown;

/** The table on the page, and its cells. */
export interface Places {
  readonly table: HTMLTableElement;
  /** The cell of each fact, as `row:path id`, and of each note, as `note:index`. */
  readonly cells: ReadonlyMap<string, Element>;
  /** Whether the decision stands outside of the table, where it is always seen. */
  readonly captioned: boolean;
  /** Adds to the model what the cards show besides: headings of groups, and notes. */
  readonly cardModel?: (model: PathsModel, contentOf: ContentOf, onlyDifferences: boolean) => PathsModel;
  /** Whether the cells cannot be shown anywhere else. */
  readonly tableOnly?: boolean;
  /** Copies what is in a cell for the cards. */
  readonly copy?: (cell: Element) => readonly Node[];
}

/** The model as it was read, with the elements it was read from. */
export interface Authored extends PathsModel {
  readonly places: Places | undefined;
  readonly lists: readonly Element[];
  readonly supportElement: Element | undefined;
  /** Whether there is a table that is not read, or not yet. */
  readonly unread?: boolean;
}

/** Reads what is more than plain words: a lazy part. */
export interface TableReader {
  readonly words: (element: Element) => string;
  readonly readTable: (tables: readonly HTMLTableElement[], report: Report) => Partial<Authored> | undefined;
}

/** An attribute in either spelling, without what page builders put around its value; a plain `id` is the page's own. */
export const attribute = (element: Element, name: string): string | undefined => {
  const value = element.getAttribute(`data-${name}`) ?? (name === 'id' ? null : element.getAttribute(name));
  return value === null ? undefined : cleanText(value);
};
const isSet = (element: Element, name: string): boolean => isOn(attribute(element, name) ?? null);

/**
 * What only the lazy reader reads: tags other than those of a plain table, links and emphasis; attributes that may
 * hide, name or stretch something; characters that nobody sees; rows that begin with a path or a mere number.
 */
const INTRICATE =
  /<(?!\/|(?:thead|tbody|tr|t[hd]|caption)(?: (?:id|class|scope|data-[-\w]+)="[^"]*")*>|(?:a|b|strong|em|i)(?: href="[^"]*")?>)|[\xAD\u200B\u2060\uFEFF\uE000-\uF8FF]|<tr[^>]*>\s*<t[^>]+( data-path|>\s*\d+\s*<)|<td[^>]+ data-path/;

/** The cells of a table by what they are. */
export interface TableParts {
  /** The names of the paths, each with what stands over it. */
  readonly names: readonly (readonly [cell: Element, label: string, heading?: string])[];
  /** The questions, each with its answers and the heading of its group. */
  readonly rows: readonly (readonly [
    row: Element,
    label: string,
    answers: readonly (Element | undefined)[],
    heading?: string,
  ])[];
  readonly text: (cell: Element) => string;
  readonly decision: string;
}

/** The model of a table whose cells are known. */
export function modelOf(table: HTMLTableElement, { names, rows, text, decision }: TableParts) {
  const paths = names.map(([cell, label, heading]): Path =>
    rememberElement(
      {
        id: attribute(cell, 'path') || idFrom(label),
        label,
        ...(heading && { heading }),
        ...(isSet(cell, 'nothing') && { nothing: true }),
      },
      cell,
    ),
  );
  const cells = new Map<string, Element>();
  const read = rows.map(([row, label, answers, heading], index): Row => {
    paths.forEach(({ id }, at) => answers[at] && cells.set(`${index}:${id}`, answers[at]));
    return rememberElement(
      {
        kind: attribute(row, 'row') ?? '',
        label,
        ...(heading && { heading }),
        cells: Object.fromEntries(paths.map(({ id }, at) => [id, answers[at] ? text(answers[at]) : ''])),
        matter: isSet(row, 'matter'),
        fit: parseWeights(attribute(row, 'fit')),
      },
      row,
    );
  });
  const nothingOmitted = attribute(table, 'nothing-omitted');
  const places: Places = { table, cells, captioned: !table.caption && !!captionOf(table) };
  return { paths, rows: read, ...(decision && { decision }), ...(nothingOmitted && { nothingOmitted }), places };
}

/** The element that says what is being decided. */
export const captionOf = (table: HTMLTableElement): Element | null | undefined =>
  table.caption ?? table.closest('figure')?.querySelector('figcaption');

/** Reads one row of names over rows of answers; `undefined` for any other table. */
function readPlainTable(table: HTMLTableElement) {
  const [head, ...lines] = [...table.rows].map(({ cells }) => [...cells]);
  const [corner, ...names] = head ?? [];
  const isPlain =
    table.tHead?.rows.length === 1 &&
    names.length > 1 &&
    names.every(plainText) &&
    !table.querySelector('tbody * + th') &&
    lines.every(
      (cells) =>
        cells.length > names.length &&
        cells.every((cell, x) => x <= names.length && plainText(cell)) &&
        plainText(cells[0]!) !== plainText(corner!),
    );
  if (!isPlain) return;
  const caption = captionOf(table);
  return modelOf(table, {
    names: names.map((cell) => [cell, plainText(cell)]),
    rows: lines.map(([question, ...answers], at) => [table.rows[at + 1]!, plainText(question!), answers]),
    text: plainText,
    decision: caption ? plainText(caption) : '',
  });
}

function readSign(item: Element, words: (item: Element) => string): Sign {
  const text = words(item);
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

/**
 * The fields given by the words between the tags; `undefined` when they hold nothing of a comparison.
 *
 * @param reader - The lazy reader, once it is loaded. Without it, a table that needs it is unread.
 */
export function readChildren(host: Element, report: Report, reader?: TableReader): Partial<Authored> | undefined {
  const isAuthored = (element: Element) => !element.closest(`[${GENERATED_ATTRIBUTE}]`);
  const section = [...host.querySelectorAll('[data-support]')].find(isAuthored);
  const isOurs = (element: Element) => isAuthored(element) && !section?.contains(element);
  const tables = [...host.querySelectorAll('table')].filter(isOurs);
  const signs = [...host.querySelectorAll('[data-signs] li, li[data-for], li[data-safety]')].filter(
    (item) => isAuthored(item) && !isBlank(item) && (plainText(item) || attribute(item, 'for')),
  );
  if (!tables.length && !signs.length && !section) return;
  const lists = new Set(signs.flatMap((item) => item.closest('[data-signs], ul, ol') ?? []));
  const [table] = tables;
  const isIntricate =
    tables.length > 1 ||
    [...signs, table, table && captionOf(table)].some((each) => each && INTRICATE.test(each.innerHTML));
  const plain = !isIntricate && table && readPlainTable(table);
  const isUnread = !reader && (isIntricate || (table && !plain));
  return {
    ...(plain || reader?.readTable(tables, report)),
    ...(isUnread && { unread: true }),
    ...(signs.length && { signs: signs.map((item) => readSign(item, reader?.words ?? plainText)) }),
    // its words are read by the lazy parts that need them
    ...(section && { support: plainText(section) ? UNREAD_SUPPORT : null, supportElement: section }),
    lists: [...lists],
  };
}
