/** @pure Runs the library's own checks on a comparison that is being written, and says which field each finding is about. */
import { audit, countVerdicts, type Criterion } from '../../src/paths/author/audit.js';
import { lint, type LintFacts } from '../../src/paths/author/lint.js';
import { analyseReachability, type Reachability } from '../../src/paths/author/reachability.js';
import { reportServiceProblems } from '../../src/paths/author/support-checks.js';
import { validate } from '../../src/paths/author/validate.js';
import { rememberElement, type PathsModel } from '../../src/paths/model.js';
import type { ProblemCode } from '../../src/problems/all-problems.js';
import { lintText } from '../../src/problems/paths-lint.js';
import type { ProblemValues } from '../../src/problems/problem-table.js';
import { problemText } from '../../src/problems/problem-texts.js';
import { writtenComparison } from './snippet.js';

/** Something to mend or to look at. */
export interface Finding {
  readonly code: ProblemCode;
  readonly level: 'error' | 'warning';
  readonly message: string;
  /** What to do, where that is not about markup, which the studio writes itself. */
  readonly hint: string;
  /** The id of the field it is about. */
  readonly field: string;
}

/** What the checks say about a comparison. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly criteria: readonly Criterion[];
  readonly counts: ReturnType<typeof countVerdicts>;
  readonly reach: Reachability | undefined;
}

/** What the checks depend on besides the comparison. */
export interface CheckContext {
  readonly today: string;
  readonly lang: string;
  /** Whether the page offers one of the paths, with a booking link. */
  readonly offers: boolean;
}

/** The fields of what is about the comparison as a whole. */
const FIELDS: Readonly<Record<string, string>> = {
  'WL-PATHS-001': 'path-0',
  'WL-PATHS-002': 'decision',
  'WL-PATHS-003': 'path-1',
  'WL-PATHS-010': 'add-row',
  'WL-PATHS-014': 'reviewed',
  'WL-PATHS-015': 'reviewed',
  'WL-PATHS-016': 'interest',
  'WL-PATHS-020': 'support-web-0',
  'WL-PATHS-060': 'decision',
  'WL-PATHS-061': 'add-row',
  'WL-PATHS-062': 'add-row',
  'WL-PATHS-063': 'add-row',
  'WL-PATHS-067': 'sources',
  'WL-PATHS-068': 'reviewed',
  'WL-PATHS-069': 'review-by',
  'WL-PATHS-070': 'review-by',
  'WL-PATHS-071': 'reviewed',
  'WL-PATHS-072': 'interest',
  'WL-PATHS-073': 'nothing-omitted',
  'WL-PATHS-083': 'sources',
  'WL-PATHS-096': 'add-sign',
  'WL-PATHS-097': 'add-service',
};

/** The hints speak of markup where a form has fields: those are left out, the message says enough. */
const isMarkup = /data-|<\w|="|\bJSON\b|\bcaption\b|Mark the row/;

/** What to do in the words of the form, where the library's hint speaks of numbers or markup. */
const FORM_HINTS: Readonly<Record<string, string>> = {
  'WL-PATHS-010': 'Say of a question that it is about “what it may not give”: no way is without a limit.',
  'WL-PATHS-012': 'Say in its row which way it speaks for, a little or clearly; or tick that it asks for support.',
  'WL-PATHS-013':
    'Without one the self-check could never line up with it. Choose “a little for it” or “clearly for it” in its column for at least one sign.',
};

/** The library speaks of paths and rows, the form of ways and questions. */
const formWords = (text: string): string =>
  text
    .replace(/\b([Pp])ath(s?)\b/g, (_, p: string, s: string) => `${p === 'P' ? 'W' : 'w'}ay${s}`)
    .replace(/\b([Rr])ow(s?)\b/g, (_, r: string, s: string) => `${r === 'R' ? 'Q' : 'q'}uestion${s}`);

/** Values that are an owner's own words, which stay as they are. */
const OWN = [
  ...['path', 'other', 'row', 'sign', 'text', 'decision', 'least', 'most', 'where', 'words', 'sources'],
  ...['name', 'label', 'link', 'id'],
];

/** The sentences of a problem in the form's words; what the owner wrote is not touched. */
function inFormWords(
  values: ProblemValues,
  write: (values: ProblemValues) => { message: string; hint: string; level?: string | undefined },
): { message: string; hint: string; level: string } {
  const own: string[] = [];
  const masked = Object.fromEntries(
    Object.entries(values).map(([key, value]) =>
      OWN.includes(key) && value !== '' ? [key, `\uE000${own.push(String(value)) - 1}\uE001`] : [key, value],
    ),
  );
  const back = (text: string): string =>
    formWords(text).replace(/\uE000(\d+)\uE001/g, (_, at: string) => own[Number(at)]!);
  const { message, hint, level = 'error' } = write(masked);
  return { message: back(message), hint: isMarkup.test(hint) ? '' : back(hint), level };
}

/** Remembers the field of each part, so that the checks' own words can lead to it. */
function withFields(model: PathsModel, written: PathsModel): PathsModel {
  const at = <T extends object>(part: T, field: string): T => rememberElement(part, field as unknown as Element);
  const index = <T extends { readonly id?: string }>(list: readonly T[], found: (each: T) => boolean): number =>
    Math.max(list.findIndex(found), 0);
  return {
    ...written,
    paths: written.paths.map((path) => at(path, `path-${index(model.paths, ({ id }) => id === path.id)}`)),
    rows: written.rows.map((row) =>
      at(
        row,
        `row-${index(model.rows as readonly (PathsModel['rows'][number] & { id?: string })[], (each) => each.label === row.label && each.kind === row.kind)}`,
      ),
    ),
    signs: written.signs.map((sign) => at(sign, `sign-${index(model.signs, ({ id }) => id === sign.id)}`)),
    support: written.support && {
      ...written.support,
      entries: written.support.entries.map((entry, place) => at(entry, `support-name-${place}`)),
      links: written.support.links.map((link) => at(link, 'support-text')),
    },
  };
}

/** Checks what is written. Places that are still empty are not counted as faults until something stands beside them. */
export function checkPaths(draft: PathsModel, { today, lang, offers }: CheckContext): Checked {
  const model = withFields(draft, writtenComparison(draft));
  const fields = new Map<object, string>();
  model.paths.forEach((path) => fields.set(path, `path-${draft.paths.findIndex(({ id }) => id === path.id)}`));
  model.rows.forEach((row) =>
    fields.set(row, `row-${draft.rows.findIndex(({ label, kind }) => label === row.label && kind === row.kind)}`),
  );
  model.signs.forEach((sign) => fields.set(sign, `sign-${draft.signs.findIndex(({ id }) => id === sign.id)}`));
  const findings: Finding[] = [];
  const add = (code: ProblemCode, text: { message: string; hint: string; level: string }, field?: string) => {
    const level = text.level === 'error' ? 'error' : 'warning';
    const hint = FORM_HINTS[code] ?? text.hint;
    const place = field || FIELDS[code] || 'decision';
    if (findings.some((each) => each.code === code && each.message === text.message)) return;
    findings.push({ code, level, message: text.message, hint, field: place });
  };
  const cellField = (part: object | undefined, path: string | undefined): string | undefined => {
    const field = part && fields.get(part);
    const column = draft.paths.findIndex(({ id }) => id === path);
    return field?.startsWith('row-') && column >= 0 ? `cell-${field.slice(4)}-${column}` : field;
  };
  const isComparable = model.paths.length > 0 && model.rows.length > 0;
  const reach = isComparable && model.signs.some(({ safety }) => !safety) ? analyseReachability(model) : undefined;
  const facts: LintFacts = { model, reach, today, lang, offers };
  validate(model, (code, values = {}, element) => {
    let field = element as unknown as string | undefined;
    if (code === 'WL-PATHS-005') {
      const row = draft.rows.findIndex(({ label }) => label === values['row']);
      const column = draft.paths.findIndex(({ label }) => label === values['path']);
      field = `cell-${row}-${column}`;
    }
    if (code === 'WL-PATHS-013') field = 'add-sign';
    add(
      code,
      inFormWords(values, (masked) => problemText(code, masked)),
      field,
    );
  });
  reportServiceProblems(model, (code, values = {}, element) =>
    add(
      code,
      inFormWords(values, (masked) => problemText(code, masked)),
      element as unknown as string | undefined,
    ),
  );
  if (isComparable)
    lint(facts, (code, values = {}, part, path) =>
      add(
        code,
        inFormWords({ kind: model.kind, ...values }, (masked) => lintText(code, masked)),
        cellField(part, path),
      ),
    );
  const found = new Map(findings.map(({ code }) => [code, undefined] as const));
  const criteria = isComparable ? audit({ ...facts, found, seen: false }) : [];
  const errors = findings.filter(({ level }) => level === 'error');
  return {
    findings: [...errors, ...findings.filter(({ level }) => level !== 'error')],
    criteria: criteria.map((each) => ({ ...each, name: formWords(each.name) })),
    counts: countVerdicts(criteria),
    reach,
  };
}
