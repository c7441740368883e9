/**
 * @pure What an author may want to mend in a comparison that works: balance, words, fairness, safety, age
 * (research/paths.md §2.2, §4).
 */
import type { LintCode } from '../../problems/paths-lint.js';
import { isDay, own, type PathsModel, type Row } from '../model.js';
import { GRAVE, unequal } from './balance.js';
import { leadsElsewhere } from './link-text.js';
import { signsFor, unfairness, type Reach } from './reach.js';
import { conditions, isHard, lix, loaded, methods, wordCount } from './word-lists.js';

/** What the lint has to know besides the comparison. */
export interface LintFacts {
  readonly model: PathsModel;
  /** What the signs lead to; `undefined` when there are none. */
  readonly reach: Reach | undefined;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The language of the author's words. */
  readonly lang: string;
  /** Whether the page itself offers one of the paths, for instance with a booking link. */
  readonly offers: boolean;
  /** Whether the support stands on the page, where its links are looked at as they are written. */
  readonly written?: boolean;
}

/**
 * Takes what was found, with the part of the model it was found in, or the element, and with the path whose cell of a
 * row it is.
 */
export type Note = (
  code: LintCode,
  values?: Readonly<Record<string, string | number>>,
  part?: object,
  path?: string,
) => void;

/** Apart by a quarter, and it is told (research/paths.md §4.1). */
const UNFAIR = 0.25;
/** So many of the answer sets that name a path may change their mind at a single answer. */
const FRAGILE = 0.9;
/** Paths whose names differ by more than this, in letters, tell which one was loved more. */
const NAMES = 2.5;
const MOST_PATHS = 5;
const MOST_SIGNS = 10;
/** LIX points between paths. */
const HARDER = 12;

/** Goes through everything that can be told from the comparison alone. */
export function lint({ model, reach, today, lang, offers, written }: LintFacts, note: Note): void {
  lintFrame(model, { today, lang, offers }, note);
  lintDetail(model, lang, note);
  lintWords(model, lang, note);
  if (reach) lintCheck(model, reach, note);
  lintSupport(model, note, !written);
}

function lintFrame(
  { decision, kind, reviewed, reviewBy, interest, nothingOmitted, sources, paths }: PathsModel,
  { today, lang, offers }: Pick<LintFacts, 'today' | 'lang' | 'offers'>,
  note: Note,
): void {
  if (decision && wordCount(decision, lang) < 3) note('WL-PATHS-060', { decision });
  if (!sources.length && kind === 'health') note('WL-PATHS-067');
  for (const source of sources)
    if (!source.label) note('WL-PATHS-083', { sources: source.href || 'an empty one' }, source);
  if (!reviewed && kind !== 'health') note('WL-PATHS-068');
  if (!reviewBy) note('WL-PATHS-069');
  else if (isDay(reviewBy) && reviewBy < today) note('WL-PATHS-070', { day: reviewBy });
  if (isDay(reviewed) && reviewed > today) note('WL-PATHS-071', { reviewed });
  else if (isDay(reviewed) && isDay(reviewBy) && reviewBy < reviewed) note('WL-PATHS-071', { reviewed, reviewBy });
  if (!interest && (kind !== 'health' || offers)) note('WL-PATHS-072', { offers: offers ? 1 : '' });
  if (paths.length > 1 && !nothingOmitted && !paths.some(({ nothing }) => nothing)) note('WL-PATHS-073');
  if (paths.length > MOST_PATHS) note('WL-PATHS-086', { count: paths.length, what: 'paths' });
}

function lintDetail(model: PathsModel, lang: string, note: Note): void {
  const { paths, rows } = model;
  if (rows.length)
    for (const [row, code] of [
      ['what', 'WL-PATHS-061'],
      ['good', 'WL-PATHS-062'],
      ['looks-like', 'WL-PATHS-063'],
    ] as const)
      if (!rows.some(({ kind }) => kind === row)) note(code);
  for (const { path, row, words, usual, times } of unequal(model, lang))
    note(
      times > GRAVE ? 'WL-PATHS-065' : 'WL-PATHS-064',
      { path: path.label, row: row?.label ?? 'all rows together', words, usual },
      row,
      path.id,
    );
  const lengths = paths.map(({ label }) => [...label].length);
  const [short, long] = [Math.min(...lengths), Math.max(...lengths)];
  if (paths.length > 1 && short && long / short > NAMES && long - short > 12)
    note(
      'WL-PATHS-075',
      { path: paths[lengths.indexOf(long)]!.label, other: paths[lengths.indexOf(short)]!.label },
      paths[lengths.indexOf(long)],
    );
  const twice = (parts: readonly object[], texts: readonly string[], what: string) =>
    texts.forEach((text, at) => text && texts.indexOf(text) < at && note('WL-PATHS-088', { text, what }, parts[at]));
  twice(
    paths,
    paths.map(({ label }) => label),
    'paths',
  );
  twice(
    rows,
    rows.map(({ label }) => label),
    'rows',
  );
  twice(
    model.signs,
    model.signs.map(({ text }) => text),
    'signs',
  );
  for (const row of rows) {
    for (const { id, label } of paths)
      if (own(row.cells, id) && !/[\p{L}\p{N}]/u.test(own(row.cells, id)!))
        note('WL-PATHS-089', { row: row.label, path: label }, row, id);
    lintFit(row, paths, note);
  }
}

function lintFit(row: Row, paths: PathsModel['paths'], note: Note): void {
  if (row.matter) {
    for (const { id, label } of paths)
      if (own(row.fit, id) === undefined) note('WL-PATHS-087', { row: row.label, path: label }, row);
  } else if (Object.keys(row.fit).length) note('WL-PATHS-087', { row: row.label }, row);
}

function lintWords({ decision, kind, paths, rows, signs }: PathsModel, lang: string, note: Note): void {
  const lean = (text: string, part?: object, path?: string) => {
    const words = loaded(text, lang);
    if (words.length) note('WL-PATHS-074', { words: words.join(', '), where: text }, part, path);
  };
  lean(decision);
  for (const path of paths) lean(path.label, path);
  for (const row of rows) {
    lean(row.label, row);
    for (const { id } of paths) lean(own(row.cells, id) ?? '', row, id);
  }
  for (const sign of signs) {
    lean(sign.because, sign);
    const named = conditions(sign.text, lang);
    if (named.length) note('WL-PATHS-084', { sign: sign.text, words: named.join(', '), kind }, sign);
    const told = methods(sign.text, lang);
    if (told.length && (sign.safety || kind === 'health'))
      note('WL-PATHS-085', { sign: sign.text, words: told.join(', ') }, sign);
  }
  const levels = paths.map(({ id }) => lix(rows.map((row) => own(row.cells, id) ?? '')));
  levels.forEach((level, at) => {
    if (level === undefined) return;
    const others = levels.filter((other, index): other is number => other !== undefined && index !== at);
    const usual = others.length ? others.reduce((sum, other) => sum + other, 0) / others.length : level;
    const path = paths[at]!;
    if (isHard(level, lang)) note('WL-PATHS-082', { path: path.label, level: Math.round(level) }, path);
    else if (level - usual > HARDER)
      note('WL-PATHS-082', { path: path.label, level: Math.round(level), usual: Math.round(usual) }, path);
  });
}

function lintCheck(model: PathsModel, reach: Reach, note: Note): void {
  const { kind, paths, signs } = model;
  const most = reach.attainable;
  if (paths.length > 1 && Math.min(...most) > 0 && unfairness(reach) > UNFAIR) {
    const [few, many] = [Math.min(...most), Math.max(...most)];
    const [least, highest] = [paths[most.indexOf(few)]!, paths[most.indexOf(many)]!];
    note('WL-PATHS-078', { least: least.label, most: highest.label, few, many }, least);
  }
  for (const { kind: result, path, sets } of reach.results) {
    if (sets || result === 'support') continue;
    const found = paths.find(({ id }) => id === path);
    // a path that no sign speaks for is named without the lint
    if (result !== 'one') note('WL-PATHS-080', { kind: result });
    else if (found && signsFor(model, found.id).length) note('WL-PATHS-079', { path: found.label }, found);
  }
  if (reach.named > 15 && reach.fragile / reach.named > FRAGILE)
    note('WL-PATHS-081', { fragile: reach.fragile, named: reach.named });
  const asked = signs.filter(({ safety }) => !safety).length;
  if (asked > MOST_SIGNS) note('WL-PATHS-086', { count: asked, what: 'signs' });
  if (kind === 'health' && !signs.some(({ safety }) => safety)) note('WL-PATHS-096');
}

function lintSupport({ signs, support }: PathsModel, note: Note, withLinks: boolean): void {
  if (!support) return;
  const { links, entries } = support;
  if (
    signs.some(({ safety }) => safety) &&
    !links.length &&
    !entries.some(({ call, text, chat, web }) => call || text || chat || web)
  )
    note('WL-PATHS-097');
  if (withLinks) for (const link of links) lintLink(link, link, note);
}

/** Whether a link of the support leads where it says; the numbers are looked at by support-facts.ts. */
export function lintLink(
  { label, href }: { readonly label: string; readonly href: string },
  part: object,
  note: Note,
): void {
  const host = leadsElsewhere(label, href);
  if (host) note('WL-PATHS-093', { label, host }, part);
}
