/** @pure Parses a comparison from JSON, tolerantly: what has the wrong type is converted or left out. */
import type { Report } from '../../controllers/problems-controller.js';
import { safeUrl } from '../../internal/url.js';
import { isRecord, oneOf, wordsOf } from '../../internal/values.js';
import {
  idFrom,
  parseNumber,
  parseWeights,
  type AnswerStyle,
  type PathsKind,
  type PathsModel,
  type Row,
  type Sign,
  type Support,
  type SupportEntry,
  type Weights,
} from '../model.js';

type Data = Readonly<Record<string, unknown>>;

const words = (value: unknown): string => wordsOf(value).replace(/\s+/g, ' ');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const records = (value: unknown): readonly Data[] =>
  list(value).map((each) => (isRecord(each) ? each : { label: each, text: each }));
const on = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && !/^(false|0|no|off)$/i.test(value.trim()));

const toNumber = (value: unknown): number => {
  if (typeof value === 'number') return value + 0;
  return typeof value === 'string' ? parseNumber(value) : NaN;
};

/** Weights as an object, or as in an attribute. */
export function readWeights(value: unknown): Weights {
  if (typeof value === 'string') return parseWeights(value);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([id, weight]) => [id, toNumber(weight)])) : {};
}

const readRow = (data: Data): Row => ({
  kind: words(data.kind),
  label: words(data.label),
  ...(words(data.heading) && { heading: words(data.heading) }),
  cells: isRecord(data.cells)
    ? Object.fromEntries(Object.entries(data.cells).map(([id, text]) => [id, words(text)]))
    : {},
  matter: on(data.matter),
  fit: readWeights(data.fit),
});

const readSign = (data: Data): Sign => {
  const text = words(data.text);
  const safety = on(data.safety);
  return {
    id: words(data.id) || idFrom(text),
    text,
    for: safety ? {} : readWeights(data.for),
    because: words(data.because),
    safety,
  };
};

/** Several short words, as a list or in one text: `["US", "CA"]`, `US CA`. */
const several = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(words) : words(value).split(/[\s,;]+/)).filter(Boolean);

/** Parses support: a field of the JSON, or a document of its own behind `support-src`. */
export function readSupport(data: unknown, base: string, report: Report): Support | null {
  if (!isRecord(data)) return null;
  const address = (value: unknown, where: string): string => {
    const href = safeUrl(words(value), base);
    if (!href && words(value)) report('WL-PATHS-020', { link: where || words(value) });
    return href ?? '';
  };
  const entry = (each: Data): SupportEntry => {
    const name = words(each.name);
    const text = isRecord(each.text)
      ? { to: words(each.text.to), body: words(each.text.body) }
      : { to: words(each.text), body: '' };
    return {
      name,
      region: several(each.region),
      for: words(each.for),
      call: words(each.call),
      text: text.to ? text : null,
      chat: address(each.chat, name),
      web: address(each.web, name),
      hours: words(each.hours),
      free: on(each.free),
      lang: several(each.lang),
      source: address(each.source, name),
      checked: words(each.checked),
    };
  };
  const support: Support = {
    heading: words(data.heading),
    paragraphs: list(data.paragraphs).map(words).filter(Boolean),
    links: records(data.links).flatMap((link) => {
      const href = safeUrl(words(link.href), base);
      if (!href) report('WL-PATHS-020', { link: words(link.label) || words(link.href) });
      return href ? [{ label: words(link.label) || href, href }] : [];
    }),
    entries: records(data.entries).map(entry),
  };
  return support.heading || support.paragraphs.length || support.links.length || support.entries.length
    ? support
    : null;
}

/**
 * Parses the fields that `data` gives.
 *
 * @param base - The address that relative links are resolved against.
 */
export function readData(data: Data, base: string, report: Report): Partial<PathsModel> {
  const fields: { -readonly [Key in keyof PathsModel]?: PathsModel[Key] } = {};
  for (const name of ['decision', 'reviewed', 'reviewBy', 'interest', 'nothingOmitted'] as const)
    if (words(data[name])) fields[name] = words(data[name]);
  if (data.kind !== undefined) fields.kind = oneOf<PathsKind>(words(data.kind), ['general', 'health']);
  if (data.answers !== undefined) fields.answers = oneOf<AnswerStyle>(words(data.answers), ['three', 'ticks']);
  if (data.sources !== undefined)
    fields.sources = records(data.sources).map((source) => ({
      label: words(source.label) || words(source.href),
      href: safeUrl(words(source.href), base) ?? '',
    }));
  if (data.questions !== undefined) fields.questions = list(data.questions).map(words).filter(Boolean);
  if (data.paths !== undefined)
    fields.paths = records(data.paths).map((path) => ({
      id: words(path.id) || idFrom(words(path.label)),
      label: words(path.label),
      ...(words(path.heading) && { heading: words(path.heading) }),
      ...(on(path.nothing) && { nothing: true }),
    }));
  if (data.rows !== undefined) fields.rows = records(data.rows).map(readRow);
  if (data.signs !== undefined) fields.signs = records(data.signs).map(readSign);
  if (data.support !== undefined) fields.support = readSupport(data.support, base, report);
  return fields;
}
