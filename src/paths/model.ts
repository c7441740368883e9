/**
 * @pure @shared The model of a comparison, the same for every input: its types, its defaults, and whether it is sound.
 */
import { isDay } from '../internal/date.js';
import { cleanText } from '../internal/values.js';

/** What a comparison is about: `health` asks more of its author. */
export type PathsKind = 'general' | 'health';

/** One of the options compared. */
export interface Path {
  readonly id: string;
  readonly label: string;
  /** What stands above its name, over several paths. */
  readonly heading?: string;
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
  /** The group of questions it belongs to. */
  readonly heading?: string;
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

/** One service that someone can turn to, as its own pages describe it (docs/decisions/support-contacts.md). */
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
  /** Why waiting, or doing nothing for now, is not among the paths, in a sentence that readers see. */
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

const DEFAULTS: PathsModel = {
  decision: '',
  kind: 'general',
  reviewed: '',
  reviewBy: '',
  interest: '',
  sources: [],
  answers: 'three',
  paths: [],
  rows: [],
  signs: [],
  questions: [],
  support: null,
};

/** Completes the fields that were given with defaults. */
export const normalise = ({ nothingOmitted, ...given }: Partial<PathsModel>): PathsModel => ({
  ...DEFAULTS,
  ...Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== undefined && name in DEFAULTS)),
  ...(nothingOmitted && { nothingOmitted }),
});

/** The own property of a record for an id: an id may be any word, `constructor` too. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** An id made of a text, the same for the same text always, in any script. */
export const idFrom = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Reads `self:2 therapy:-1`. What is no number becomes `NaN`, which `validate` reports. */
export function parseWeights(text = ''): Weights {
  const pairs = cleanText(text)
    .replace(/\s*[:=]\s*/g, ':')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf(':');
      return at > 0 ? [pair.slice(0, at), parseNumber(pair.slice(at + 1))] : [pair, NaN];
    }),
  );
}

/** Reads a whole number as editors leave it: they turn a minus into a dash. Adding 0 makes −0 a plain 0. */
export const parseNumber = (text: string): number =>
  text.trim() ? Number(text.trim().replace(/^[–—−]/, '-')) + 0 : NaN;

const elements = new WeakMap<object, Element>();

/** Records the element that a part of the model was read from, so that a problem can point at it. */
export function rememberElement<T extends object>(part: T, element: Element): T {
  elements.set(part, element);
  return part;
}

/** The element that a part of the model was read from, if any. */
export const elementOf = (part: object): Element | undefined => elements.get(part);

const different = new WeakSet<Row>();

/** Records that the answers of a row are not the same, though their words may be. */
export const markDifferent = (row: Row): unknown => different.add(row);

/** Whether the answers of a row are the same for all paths. */
export const sameForAll = (row: Row, paths: readonly Path[]): boolean =>
  paths.length > 1 &&
  !different.has(row) &&
  paths.every(({ id }) => ownValue(row.cells, id) && ownValue(row.cells, id) === ownValue(row.cells, paths[0]!.id));

/** Stands for support whose words have not been read yet: they are on the page, or still loading. */
export const UNREAD_SUPPORT: Support = { heading: '', paragraphs: [], links: [], entries: [] };

/** Whether weights are whole numbers within a limit, of paths that are there. */
const areValidWeights = (given: Weights, limit: number, ids: readonly string[]): boolean =>
  Object.entries(given).every(
    ([id, weight]) => ids.includes(id) && Number.isInteger(weight) && Math.abs(weight) <= limit,
  );

/** Whether a comparison is complete and valid enough for a self-check. What is wrong exactly, `validate` reports. */
export function isSound({ decision, kind, reviewed, paths, rows, signs, support }: PathsModel): boolean {
  const ids = paths.map(({ id }) => id);
  const distinct = (parts: readonly { readonly id: string }[]) =>
    new Set(parts.map(({ id }) => id)).size === parts.length;
  return (
    !!decision &&
    ids.length > 1 &&
    signs.length > 0 &&
    distinct(paths) &&
    distinct(signs) &&
    (kind !== 'health' || !!reviewed) &&
    rows.some((row) => row.kind === 'limits') &&
    rows.every(
      ({ label, cells, fit }) =>
        label &&
        ids.every((id) => ownValue(cells, id)) &&
        Object.keys(cells).every((id) => ids.includes(id)) &&
        areValidWeights(fit, 1, ids),
    ) &&
    signs.every(({ text, safety, for: given, because }) => {
      const weighed = Object.values(given);
      return (
        text &&
        (safety
          ? support
          : weighed.length && areValidWeights(given, 2, ids) && (because || weighed.every((weight) => weight >= 0)))
      );
    }) &&
    paths.every(({ id, label }) => label && signs.some((sign) => !sign.safety && (ownValue(sign.for, id) ?? 0) > 0))
  );
}

/** Whether a comparison states who made it, and when, as far as its kind requires. */
export const isAttributed = ({ kind, reviewed, reviewBy, interest }: PathsModel): boolean =>
  [reviewed, reviewBy].every((day) => !day || isDay(day)) && (kind !== 'health' || !!interest);
