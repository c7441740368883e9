/**
 * Reports what only the rendered page shows: columns that stand out, words emphasised on one side, table headings that
 * are not marked as such, support links that lead elsewhere.
 */
import { styleOf } from '../../internal/view.js';
import { plainText } from '../../internal/dom.js';
import { elementOf, type PathsModel } from '../model.js';
import type { Authored } from '../read-children.js';
import { lintLink, type LintReporter } from './lint.js';

/** The styles that may set a column apart, by their names in a sentence. */
const COMPARED_STYLES = {
  'size of letters': 'fontSize',
  'weight of letters': 'fontWeight',
  slant: 'fontStyle',
  colour: 'color',
  background: 'backgroundColor',
  picture: 'backgroundImage',
  shadow: 'boxShadow',
} as const satisfies Readonly<Record<string, keyof CSSStyleDeclaration>>;

const EMPHASIS = 'b, strong, em, i, u, mark, big';

/** The elements that the comparison was read from. */
export type PageInput = Pick<Partial<Authored>, 'places' | 'supportElement'>;

/** Whether the page itself offers a path: a booking widget, or a link in the comparison that stays on this site. */
export function offersAPath(host: Element, { places }: PageInput): boolean {
  if (document.querySelector('wayleaf-booking, [data-wayleaf="booking"]')) return true;
  return (
    !!places &&
    [...host.querySelectorAll<HTMLAnchorElement>('table a[href]')].some(
      ({ href, host: to, hash }) =>
        to === location.host && !(hash && href.split('#')[0] === location.href.split('#')[0]),
    )
  );
}

/** The index of the value that differs from the rest; of two that differ, of the second. */
function indexOfOutlier(values: readonly string[]): number | undefined {
  if (new Set(values).size < 2) return;
  const count = (value: string) => values.filter((other) => other === value).length;
  const least = Math.min(...values.map(count));
  return values.findLastIndex((value) => count(value) === least);
}

/** Reports problems of the comparison as it is rendered. */
export function lintPage(model: PathsModel, { places, supportElement }: PageInput, note: LintReporter): void {
  if (places) {
    lintColumns(model, places, note);
    lintHeadings(model, places, note);
  }
  lintMarks(model, note);
  for (const link of supportElement?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])
    lintLink({ label: plainText(link), href: link.href }, link, note);
}

/** Reports marked sentences of the page that ask for a sign the only comparison does not have. */
function lintMarks({ signs }: PathsModel, note: LintReporter): void {
  if (document.querySelectorAll('wayleaf-paths').length > 1) return;
  for (const mark of document.querySelectorAll('mark[data-sign], li[data-sign]')) {
    const sign = mark.getAttribute('data-sign')!.trim();
    if (sign && !signs.some(({ id }) => id === sign)) note('WL-PATHS-091', { sign, text: plainText(mark) }, mark);
  }
}

/**
 * The cells of all paths in each row, headings first. A row that lacks a cell is left out: that is reported already.
 */
function comparableLines(
  { paths, rows }: PathsModel,
  { cells }: NonNullable<PageInput['places']>,
): { readonly label: string; readonly cells: readonly Element[] }[] {
  const heads = paths.flatMap((path) => elementOf(path) ?? []);
  const all = [
    { label: 'the headings', cells: heads },
    ...rows.map(({ label }, row) => ({ label, cells: paths.flatMap(({ id }) => cells.get(`${row}:${id}`) ?? []) })),
  ];
  return all.filter((line) => line.cells.length === paths.length);
}

function lintColumns(model: PathsModel, places: NonNullable<PageInput['places']>, note: LintReporter): void {
  const reported = new Set<string>();
  for (const { label, cells } of comparableLines(model, places)) {
    const styles = cells.map((cell) => styleOf(cell));
    for (const [what, name] of Object.entries(COMPARED_STYLES)) {
      const at = indexOfOutlier(styles.map((style) => style[name]));
      const path = at === undefined ? undefined : model.paths[at]!;
      if (!path || reported.has(`${path.id} ${what}`)) continue;
      reported.add(`${path.id} ${what}`);
      note('WL-PATHS-076', { path: path.label, what, kind: model.kind }, cells[at!]);
    }
    const emphasised = cells.map((cell) => String(!!cell.querySelector(EMPHASIS)));
    const at = emphasised.includes('false') ? emphasised.indexOf('true') : -1;
    if (at >= 0) note('WL-PATHS-077', { path: model.paths[at]!.label, row: label }, cells[at]);
  }
}

function lintHeadings(model: PathsModel, { table, cells }: NonNullable<PageInput['places']>, note: LintReporter): void {
  const pathCell = table.querySelector('td:is([data-path], [path])');
  if (pathCell) note('WL-PATHS-090', { text: plainText(pathCell) }, pathCell);
  const first = model.rows.findIndex((_, row) => {
    const question = cells.get(`${row}:${model.paths[0]?.id}`)?.parentElement?.firstElementChild;
    return question?.localName === 'td';
  });
  if (first >= 0)
    note(
      'WL-PATHS-090',
      { text: model.rows[first]!.label },
      cells.get(`${first}:${model.paths[0]!.id}`)!.parentElement!.firstElementChild!,
    );
}
