/**
 * @pure Reports what an author may want to improve in a comparison that works: equal detail, leaning words, fair
 * scoring, safety, reviews (docs/decisions/decision-aid-criteria.md).
 */
import type { LintCode } from '../../problems/paths-lint.js';
import { isDay } from '../../internal/date.js';
import { ownValue, type PathsModel, type Row } from '../model.js';
import { SEVERE_FROM, findUnequalDetail } from './equal-detail.js';
import { leadsElsewhere } from './link-text.js';
import { signsFor, unfairness, type Reachability } from './reachability.js';
import { conditionNames, isHard, lix, leaningWords, methodNames, wordCount } from './word-lists.js';

/** The comparison, and what the lint depends on besides. */
export interface LintFacts {
  readonly model: PathsModel;
  /** What the signs lead to; `undefined` when there are none. */
  readonly reach: Reachability | undefined;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The language of the author's words. */
  readonly lang: string;
  /** Whether the page itself offers one of the paths, for instance with a booking link. */
  readonly offers: boolean;
  /** Whether the support is on the page, where its links are checked as they are written. */
  readonly written?: boolean;
}

/**
 * Reports a problem, with the part of the model or the element it was found in, and for a row with the path of the
 * cell.
 */
export type LintReporter = (
  code: LintCode,
  values?: Readonly<Record<string, string | number>>,
  part?: object,
  path?: string,
) => void;

/** The difference in attainable points from which it is reported, as a share (docs/decisions/scoring.md). */
const UNFAIR_FROM = 0.25;
/** The share of answer sets naming a path that may change with a single answer. */
const FRAGILE_FROM = 0.9;
/** The ratio in length above which names of paths are reported as unequal. */
const NAME_RATIO = 2.5;
/** The kinds of rows that are expected, and the problem without one. */
const EXPECTED_ROWS = [
  ['what', 'WL-PATHS-061'],
  ['good', 'WL-PATHS-062'],
  ['looks-like', 'WL-PATHS-063'],
] as const;
const MAX_PATHS = 5;
const MAX_SIGNS = 10;
/** LIX points above the other paths from which a path is reported as harder to read. */
const HARDER_BY = 12;

/** Reports everything that the comparison alone shows. */
export function lint({ model, reach, today, lang, offers, written }: LintFacts, note: LintReporter): void {
  lintFrame(model, { today, lang, offers }, note);
  lintDetail(model, lang, note);
  lintWords(model, lang, note);
  if (reach) lintScoring(model, reach, note);
  lintSupport(model, note, !written);
}

function lintFrame(
  { decision, kind, reviewed, reviewBy, interest, nothingOmitted, sources, paths }: PathsModel,
  { today, lang, offers }: Pick<LintFacts, 'today' | 'lang' | 'offers'>,
  note: LintReporter,
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
  if (paths.length > MAX_PATHS) note('WL-PATHS-086', { count: paths.length, what: 'paths' });
}

function lintDetail(model: PathsModel, lang: string, note: LintReporter): void {
  const { paths, rows } = model;
  if (rows.length) for (const [kind, code] of EXPECTED_ROWS) if (!rows.some((row) => row.kind === kind)) note(code);
  for (const { path, row, words, usual, times } of findUnequalDetail(model, lang))
    note(
      times > SEVERE_FROM ? 'WL-PATHS-065' : 'WL-PATHS-064',
      { path: path.label, row: row?.label ?? 'all rows together', words, usual },
      row,
      path.id,
    );
  const lengths = paths.map(({ label }) => [...label].length);
  const [short, long] = [Math.min(...lengths), Math.max(...lengths)];
  if (paths.length > 1 && short && long / short > NAME_RATIO && long - short > 12)
    note(
      'WL-PATHS-075',
      { path: paths[lengths.indexOf(long)]!.label, other: paths[lengths.indexOf(short)]!.label },
      paths[lengths.indexOf(long)],
    );
  const reportDuplicates = (parts: readonly object[], texts: readonly string[], what: string) =>
    texts.forEach((text, at) => {
      if (text && texts.indexOf(text) < at) note('WL-PATHS-088', { text, what }, parts[at]);
    });
  reportDuplicates(
    paths,
    paths.map(({ label }) => label),
    'paths',
  );
  reportDuplicates(
    rows,
    rows.map(({ label }) => label),
    'rows',
  );
  reportDuplicates(
    model.signs,
    model.signs.map(({ text }) => text),
    'signs',
  );
  for (const row of rows) {
    for (const { id, label } of paths)
      if (ownValue(row.cells, id) && !/[\p{L}\p{N}]/u.test(ownValue(row.cells, id)!))
        note('WL-PATHS-089', { row: row.label, path: label }, row, id);
    lintFit(row, paths, note);
  }
}

function lintFit(row: Row, paths: PathsModel['paths'], note: LintReporter): void {
  if (row.matter) {
    for (const { id, label } of paths)
      if (ownValue(row.fit, id) === undefined) note('WL-PATHS-087', { row: row.label, path: label }, row);
  } else if (Object.keys(row.fit).length) note('WL-PATHS-087', { row: row.label }, row);
}

function lintWords({ decision, kind, paths, rows, signs }: PathsModel, lang: string, note: LintReporter): void {
  const reportLeaning = (text: string, part?: object, path?: string) => {
    const words = leaningWords(text, lang);
    if (words.length) note('WL-PATHS-074', { words: words.join(', '), where: text }, part, path);
  };
  reportLeaning(decision);
  for (const path of paths) reportLeaning(path.label, path);
  for (const row of rows) {
    reportLeaning(row.label, row);
    for (const { id } of paths) reportLeaning(ownValue(row.cells, id) ?? '', row, id);
  }
  for (const sign of signs) {
    reportLeaning(sign.because, sign);
    const named = conditionNames(sign.text, lang);
    if (named.length) note('WL-PATHS-084', { sign: sign.text, words: named.join(', '), kind }, sign);
    const harmful = methodNames(sign.text, lang);
    if (harmful.length && (sign.safety || kind === 'health'))
      note('WL-PATHS-085', { sign: sign.text, words: harmful.join(', ') }, sign);
  }
  const levels = paths.map(({ id }) => lix(rows.map((row) => ownValue(row.cells, id) ?? '')));
  levels.forEach((level, at) => {
    if (level === undefined) return;
    const others = levels.filter((other, index): other is number => other !== undefined && index !== at);
    const usual = others.length ? others.reduce((sum, other) => sum + other, 0) / others.length : level;
    const path = paths[at]!;
    if (isHard(level, lang)) note('WL-PATHS-082', { path: path.label, level: Math.round(level) }, path);
    else if (level - usual > HARDER_BY)
      note('WL-PATHS-082', { path: path.label, level: Math.round(level), usual: Math.round(usual) }, path);
  });
}

function lintScoring(model: PathsModel, reach: Reachability, note: LintReporter): void {
  const { kind, paths, signs } = model;
  const most = reach.attainable;
  if (paths.length > 1 && Math.min(...most) > 0 && unfairness(reach) > UNFAIR_FROM) {
    const [few, many] = [Math.min(...most), Math.max(...most)];
    const [least, highest] = [paths[most.indexOf(few)]!, paths[most.indexOf(many)]!];
    note('WL-PATHS-078', { least: least.label, most: highest.label, few, many }, least);
  }
  for (const { kind: result, path, sets } of reach.results) {
    if (sets || result === 'support') continue;
    const found = paths.find(({ id }) => id === path);
    // a path without a sign is reported by `validate`
    if (result !== 'one') note('WL-PATHS-080', { kind: result });
    else if (found && signsFor(model, found.id).length) note('WL-PATHS-079', { path: found.label }, found);
  }
  if (reach.named > 15 && reach.fragile / reach.named > FRAGILE_FROM)
    note('WL-PATHS-081', { fragile: reach.fragile, named: reach.named });
  const asked = signs.filter(({ safety }) => !safety).length;
  if (asked > MAX_SIGNS) note('WL-PATHS-086', { count: asked, what: 'signs' });
  if (kind === 'health' && !signs.some(({ safety }) => safety)) note('WL-PATHS-096');
}

function lintSupport({ signs, support }: PathsModel, note: LintReporter, withLinks: boolean): void {
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

/** Reports a support link that leads elsewhere than it says; numbers are checked in support-checks.ts. */
export function lintLink(
  { label, href }: { readonly label: string; readonly href: string },
  part: object,
  note: LintReporter,
): void {
  const host = leadsElsewhere(label, href);
  if (host) note('WL-PATHS-093', { label, host }, part);
}
