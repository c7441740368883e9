/** @pure The one model behind every comparison card, whichever way its words came in, and what may be wrong with it. */
import type { Report } from '../controllers/problems-controller.js';
import { startsWithDay } from '../internal/date.js';
import { cleanText, isRecord } from '../internal/values.js';

/** What a comparison is about: `health` asks more of its author. */
export type PathsKind = 'general' | 'health';

/** One of the options compared. */
export interface Path {
  readonly id: string;
  readonly label: string;
  /** Whether it is the option of waiting, or of doing nothing for now. */
  readonly nothing?: boolean;
}

/** Whole numbers by path id. */
export type Weights = Readonly<Record<string, number>>;

/** One question, with an answer for each path. */
export interface Row {
  /** What the row is about, such as `what`, `good`, `limits`, `cost`; an empty string when the author names nothing. */
  readonly kind: string;
  readonly label: string;
  /** The answers by path id. */
  readonly cells: Readonly<Record<string, string>>;
  /** Whether visitors are asked how much this matters to them. */
  readonly matter: boolean;
  /** How each path does here, from −1 to 1. */
  readonly fit: Weights;
}

/** A sentence a visitor may recognise. */
export interface Sign {
  readonly id: string;
  readonly text: string;
  /** What it speaks for (up to 2) and against (down to −2), by path id. */
  readonly for: Weights;
  /** Why it speaks against a path; an empty string when it does not. */
  readonly because: string;
  /** Whether it asks for support at once. Such a sign has no weights. */
  readonly safety: boolean;
}

/** An address with its name; a source in print has no address. */
export interface Source {
  readonly label: string;
  /** An empty string when there is none. */
  readonly href: string;
}

/** One service that someone can turn to, as its own pages describe it (research/paths.md §4.5). */
export interface SupportEntry {
  readonly name: string;
  /** Where it answers, such as `US` or `GB`; empty when it answers everywhere. */
  readonly region: readonly string[];
  /** Whom it is for, where that is not everyone. */
  readonly for: string;
  /** What people there dial, written as they write it: `988`, `116 123`. Never turned into another form. */
  readonly call: string;
  /** Where a text message goes, and what it is to say, if anything. */
  readonly text: { readonly to: string; readonly body: string } | null;
  /** Addresses of its chat and of its pages; empty strings when there are none. */
  readonly chat: string;
  readonly web: string;
  /** When it answers, in the author's words. */
  readonly hours: string;
  readonly free: boolean;
  /** Language tags. */
  readonly lang: readonly string[];
  /** The page these facts were taken from. */
  readonly source: string;
  /** The day someone last checked them, as `YYYY-MM-DD`. */
  readonly checked: string;
}

/** The author's words for someone who needs company first. */
export interface Support {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly entries: readonly SupportEntry[];
}

/** How a sign is answered: in `three` steps, or with one of its `ticks`. */
export type AnswerStyle = 'three' | 'ticks';

/** A comparison and its self-check, as plain data. */
export interface PathsModel {
  /** What is being decided. */
  readonly decision: string;
  readonly kind: PathsKind;
  /** Days as `YYYY-MM-DD`, or empty strings. */
  readonly reviewed: string;
  readonly reviewBy: string;
  /** Who made this and what they gain from it. */
  readonly interest: string;
  /** Why waiting, or doing nothing for now, is not among the paths. For the lint; it is not shown. */
  readonly nothingOmitted?: string;
  /** What the comparison rests on. */
  readonly sources: readonly Source[];
  readonly answers: AnswerStyle;
  readonly paths: readonly Path[];
  readonly rows: readonly Row[];
  readonly signs: readonly Sign[];
  /** What a visitor could ask when they first meet someone; printed on the sheet they may take away. */
  readonly questions: readonly string[];
  readonly support: Support | null;
}

/** Completes what the ways in have given. */
export const normalise = (given: Partial<PathsModel>): PathsModel => ({
  decision: given.decision ?? '',
  kind: given.kind ?? 'general',
  reviewed: given.reviewed ?? '',
  reviewBy: given.reviewBy ?? '',
  interest: given.interest ?? '',
  ...(given.nothingOmitted && { nothingOmitted: given.nothingOmitted }),
  sources: given.sources ?? [],
  answers: given.answers ?? 'three',
  paths: given.paths ?? [],
  rows: given.rows ?? [],
  signs: given.signs ?? [],
  questions: given.questions ?? [],
  support: given.support ?? null,
});

/** The value a record itself holds for an id: an id may be any word, `constructor` too. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** An id made of a text, the same for the same text always, in any script. */
export const idFrom = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Reads `self:2 therapy:-1`, or the same as an object. What is no number becomes `NaN`, which {@link check} reports. */
export function weights(value: unknown): Weights {
  if (isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([id, weight]) => [id, typeof weight === 'number' ? weight + 0 : typeof weight === 'string' ? number(weight) : NaN]),
    );
  if (typeof value !== 'string') return {};
  const pairs = cleanText(value)
    .replace(/\s*[:=]\s*/g, ':')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf(':');
      return at > 0 ? [pair.slice(0, at), number(pair.slice(at + 1))] : [pair, NaN];
    }),
  );
}

// editors turn a minus into a dash; adding 0 makes −0 a plain 0
const number = (text: string): number => (text.trim() ? Number(text.trim().replace(/^[–—−]/, '-')) + 0 : NaN);

const places = new WeakMap<object, Element>();

/** Remembers which element a part of the model was read from, so that a problem can point at it. */
export function placed<T extends object>(part: T, element: Element): T {
  places.set(part, element);
  return part;
}

/** The element a part of the model was read from, if it was one. */
export const placeOf = (part: object): Element | undefined => places.get(part);

/** Whether the answers of a row are the same for all paths. */
export const sameForAll = ({ cells }: Row, paths: readonly Path[]): boolean =>
  paths.length > 1 && paths.every(({ id }) => own(cells, id) && own(cells, id) === own(cells, paths[0]!.id));

/** Whether a text is a day, as `YYYY-MM-DD`, that really exists. */
export const isDay = (text: string): boolean => text.length === 10 && startsWithDay(text);

/**
 * Looks for what an author would want to mend.
 *
 * @returns Whether the model is sound enough for a self-check. The comparison is shown in any case.
 */
export function check(model: PathsModel, report: Report): boolean {
  const { paths, rows, signs, support, kind } = model;
  let sound = true;
  const fail = (code: number, values?: Record<string, string | number>, part?: object) => {
    sound = false;
    note(code, values, part);
  };
  const note = (code: number, values?: Record<string, string | number>, part?: object) =>
    report(`WL-PATHS-0${String(code).padStart(2, '0')}`, values, part && places.get(part));

  const known = new Set(paths.map(({ id }) => id));
  const twice = (parts: readonly Path[] | readonly Sign[], code: number) => {
    const seen = new Set<string>();
    for (const part of parts) {
      if (seen.has(part.id)) fail(code, { id: part.id }, part);
      seen.add(part.id);
    }
  };
  const weigh = (part: object, given: Weights, limit: number, where: string) => {
    for (const [id, weight] of Object.entries(given)) {
      if (!known.has(id)) fail(4, { id, where }, part);
      if (!Number.isInteger(weight) || Math.abs(weight) > limit) fail(8, { id, where, limit }, part);
    }
  };

  if (!paths.length && !rows.length) {
    note(1);
    return false;
  }
  if (!model.decision) fail(2);
  if (paths.length < 2) fail(3);
  twice(paths, 6);
  for (const path of paths) if (!path.label) fail(18, { where: path.id }, path);
  for (const row of rows) {
    for (const { id, label } of paths) if (!own(row.cells, id)) fail(5, { row: row.label, path: label }, row);
    if (!row.label) fail(18, { where: row.kind || 'a row' }, row);
    for (const id of Object.keys(row.cells)) if (!known.has(id)) fail(4, { id, where: row.label }, row);
    weigh(row, row.fit, 1, row.label);
  }
  if (kind === 'health' && !model.reviewed) fail(14);
  if (kind === 'health' && !model.interest) note(16);
  for (const day of [model.reviewed, model.reviewBy]) if (day && !isDay(day)) note(15, { day });

  if (!signs.length) return false;
  if (!rows.some((row) => row.kind === 'limits')) fail(10);
  twice(signs, 7);
  for (const sign of signs) {
    if (!sign.text) fail(18, { where: sign.id || 'a sign' }, sign);
    if (sign.safety) {
      if (!support) fail(11, { sign: sign.text }, sign);
      continue;
    }
    if (!Object.keys(sign.for).length) fail(12, { sign: sign.text }, sign);
    weigh(sign, sign.for, 2, sign.text);
    if (!sign.because && Object.values(sign.for).some((weight) => weight < 0)) fail(9, { sign: sign.text }, sign);
  }
  for (const path of paths)
    if (!signs.some((sign) => !sign.safety && (own(sign.for, path.id) ?? 0) > 0)) fail(13, { path: path.label }, path);
  return sound;
}
