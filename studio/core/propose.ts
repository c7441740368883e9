/**
 * Finds in an article that weighs two or more ways what a comparison could take from it: the ways, the questions with
 * their answers, and the signs, each in the article's own words and with the place it stands at. Nothing is invented, and
 * nothing is weighted.
 */
import { plainText } from '../../src/internal/dom.js';
import { idFrom, type PathsModel } from '../../src/paths/model.js';
import { sentencesOf } from '../../src/reader/article/sentences.js';
import { comparisonIn } from './read-snippet.js';

/** Words of the article, and where they stand: the heading over them, or the title. */
export interface Taken {
  readonly text: string;
  readonly from: string;
}

/** A question with its answers by way, in the order of the ways; an empty string where the article says nothing. */
export interface ProposedRow extends Taken {
  /** What it is about, as in `data-row`; an empty string where that is not said. */
  readonly kind: string;
  readonly cells: readonly string[];
}

/** All that an article offers. */
export interface Proposal {
  readonly decision: Taken | undefined;
  readonly paths: readonly Taken[];
  readonly rows: readonly ProposedRow[];
  readonly signs: readonly Taken[];
}

/** What a heading, or the name of a row, is about. The first that fits counts. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp, label: string])[] = [
  ['limits', /\b(cons|disadvantages?|drawbacks?|downsides?|limits?|limitations?|not give|risks?)\b/i, ''],
  ['good', /\b(pros|advantages?|benefits?|upsides?|strengths?|what is good)\b/i, ''],
  ['cost', /\b(costs?|prices?|pricing|fees?|afford\w*)\b/i, ''],
  ['time', /\b(time|how long|duration|commitment)\b/i, ''],
  ['looks-like', /\b(looks? like|what to expect|a (typical|usual) (day|week|session)|how .* works?)\b/i, ''],
  ['what', /\b(what (is|are)|definition|overview|at a glance)\b/i, 'What is it?'],
];
/** Headings over what a reader may recognise. */
const FOR_WHOM =
  /\b(if|when|who|for you|signs|right for|best for|good for|suits?|consider|makes sense|better choice|good choice|ideal)\b/i;

/** What a row or a heading is about; an empty string where its words do not say. */
export const kindOf = (label: string): string => KINDS.find(([, pattern]) => pattern.test(label))?.[0] ?? '';

const LEADING =
  /^(?:(?:should (?:i|you|we)|do (?:i|you) (?:need|want)|when to|how to (?:choose|decide)(?: between)?|choosing(?: between)?|deciding between|(?:what is )?the difference between|what'?s the difference between|comparing)\s+)+/i;
const TRAILING = /\s*(?:[:?|(]|\s[–—-]\s|,\s*(?:which|what|how)\b).*$/i;
const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The ways that a title names: `Renting vs. buying: which is right for you?`. */
export function waysInTitle(title: string): readonly string[] {
  const isBetween = /\bbetween\b/i.test(title);
  const core = title
    .replace(/[’]/g, "'")
    .replace(/^[^:?]*\bwhich\b[^:?]*[:?]\s*/i, '')
    .replace(TRAILING, '')
    .replace(LEADING, '')
    .trim();
  const parts = core.split(
    isBetween
      ? /\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|vs\.?|versus)\s+/i
      : /\s+(?:or|vs\.?|versus)\s+|\s*,\s*(?:or\s+)?(?=.*\b(?:or|vs\.?|versus)\s)/i,
  );
  const ways = parts.map((part) => capital(part.replace(/^(?:an?|the|to)\s+/i, '').trim())).filter(Boolean);
  const isShort = ways.every((way) => way.split(/\s+/).length <= 5 && way.length <= 48);
  return ways.length > 1 && ways.length <= 5 && isShort ? ways : [];
}

/** The beginnings of a name's words, by which headings are recognised that use another form of them. */
const stems = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 && !/^(the|and|for|with|your|own)$/.test(word))
    .map((word) => word.slice(0, Math.max(4, Math.min(6, word.length - 3))));

/** Which of the ways a text names, if it is exactly one. */
function wayIn(text: string, ways: readonly string[]): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = ways.map(stems);
  // what several names share tells them apart no more
  const own = all.map((list, at) => {
    const left = list.filter((stem) => !all.some((other, index) => index !== at && other.includes(stem)));
    return left.length ? left : list;
  });
  const named = own.map((list) => list.length > 0 && list.some((stem) => words.some((word) => word.startsWith(stem))));
  return named.filter(Boolean).length === 1 ? named.indexOf(true) : -1;
}

/** A heading with what stands below it, until the next one. */
interface Section {
  readonly heading: string;
  readonly level: number;
  readonly blocks: readonly Element[];
}

/** Headings, and paragraphs that are nothing but a few strong words, as many articles have them. */
const headingLevel = (element: Element): number => {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level) return Number(level);
  const strong = element.localName === 'p' && element.querySelector('strong, b');
  const words = plainText(element);
  return strong && words.length < 60 && plainText(strong).replace(/:$/, '') === words.replace(/:$/, '') ? 7 : 0;
};

function sectionsOf(root: Element): readonly Section[] {
  const sections: { heading: string; level: number; blocks: Element[] }[] = [];
  for (const element of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, ul, ol')) {
    const level = element.closest('li, table, blockquote') === null ? headingLevel(element) : 0;
    if (level) sections.push({ heading: plainText(element).replace(/:$/, ''), level, blocks: [] });
    else if (!element.parentElement?.closest('li, table, ul, ol')) sections.at(-1)?.blocks.push(element);
  }
  return sections;
}

const items = (blocks: readonly Element[]): readonly string[] =>
  blocks
    .filter((block) => /^[uo]l$/.test(block.localName))
    .flatMap((list) => [...list.children].map(plainText))
    .filter(Boolean);

/** The answer that stands below a heading: its list, or the first sentence. */
function answerIn(blocks: readonly Element[]): string {
  const list = items(blocks);
  if (list.length) return list.join('; ').slice(0, 320);
  const words = plainText(blocks.find(({ localName }) => localName === 'p') ?? blocks[0]!);
  const [first] = sentencesOf(words);
  return first ? words.slice(first.start, first.end).trim() : '';
}

/** Proposes a comparison from the words below an element. */
export function proposeFrom(root: Element): Proposal {
  const sections = sectionsOf(root);
  const title = sections[0]?.heading ?? '';
  const table = comparisonIn(root);
  const fromTable = table && table.paths.length > 1 && table.rows.length > 0 ? table : undefined;
  const titled = waysInTitle(title);
  const tableName = fromTable?.decision ? `the table “${fromTable.decision}”` : 'the table';
  const paths: readonly Taken[] = fromTable
    ? fromTable.paths.map(({ label }) => ({ text: label, from: tableName }))
    : titled.map((text) => ({ text, from: `the title “${title}”` }));
  const ways = paths.map(({ text }) => text);

  const rows: ProposedRow[] = (fromTable?.rows ?? []).map(({ label, kind, cells }) => ({
    text: label,
    from: tableName,
    kind: kind || kindOf(label),
    cells: fromTable!.paths.map(({ id }) => cells[id] ?? ''),
  }));
  const signs: Taken[] = [...root.querySelectorAll('mark[data-sign]')].map((mark) => ({
    text: plainText(mark),
    from: 'a sentence you have marked',
  }));

  const own = new Map<string, { label: string; from: string[]; cells: string[] }>();
  const above: { level: number; way: number }[] = [];
  for (const { heading, level, blocks } of sections.slice(1)) {
    while (above.length && above.at(-1)!.level >= level) above.pop();
    const named = wayIn(heading, ways);
    const way = named >= 0 ? named : (above.at(-1)?.way ?? -1);
    above.push({ level, way });
    if (!blocks.length) continue;
    const list = items(blocks);
    if (FOR_WHOM.test(heading) && list.length) {
      signs.push(...list.filter((text) => text.length <= 160).map((text) => ({ text, from: `“${heading}”` })));
      continue;
    }
    const [kind, pattern, label = ''] = KINDS.find(([, each]) => each.test(heading)) ?? [];
    if (way < 0 || !kind || !pattern) continue;
    const row = own.get(kind) ?? {
      label: label || capital(pattern.exec(heading)![0]),
      from: [],
      cells: ways.map(() => ''),
    };
    const answer = answerIn(blocks);
    if (row.cells[way] || !answer) continue;
    row.cells[way] = answer;
    row.from.push(`“${heading}”`);
    own.set(kind, row);
  }
  for (const [kind, { label, from, cells }] of own)
    if (!rows.some((row) => row.kind === kind)) rows.push({ text: label, from: from.join(', '), kind, cells });

  return {
    decision: fromTable?.decision
      ? { text: fromTable.decision, from: tableName }
      : ways.length && title
        ? { text: title, from: 'the title' }
        : undefined,
    paths: paths.length > 1 ? paths : [],
    rows,
    signs: signs.filter(({ text }, at) => text && signs.findIndex((other) => other.text === text) === at),
  };
}

/** Which parts of a proposal are taken. */
export interface Picked {
  readonly decision: boolean;
  readonly paths: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  readonly signs: ReadonlySet<number>;
}

/** The table of what is taken; the ways stay as they are where none is taken. */
export function pickedTable(
  { decision, paths, rows }: Proposal,
  picked: Picked,
): Pick<PathsModel, 'decision' | 'paths' | 'rows'> {
  const kept = paths.flatMap(({ text }, at) => (picked.paths.has(at) ? [{ id: idFrom(text), label: text, at }] : []));
  return {
    decision: picked.decision && decision ? decision.text : '',
    paths: kept.map(({ id, label }) => ({ id, label })),
    rows: rows
      .filter((_, at) => picked.rows.has(at))
      .map(({ text, kind, cells }) => ({
        kind,
        label: text,
        cells: Object.fromEntries(kept.flatMap(({ id, at }) => (cells[at] ? [[id, cells[at]]] : []))),
        matter: false,
        fit: {},
      })),
  };
}
