/**
 * Finds in an article that weighs two or more ways what a comparison could take from it: the ways, the questions with
 * their answers, and the signs, each in the article's own words and with the place it stands at. Nothing is invented, and
 * nothing is weighted.
 */
import { plainText } from '../../src/internal/dom.js';
import { idFrom, type PathsModel } from '../../src/paths/model.js';
import { sentencesOf } from '../../src/reader/article/sentences.js';
import { comparisonIn } from './read-snippet.js';
import { headingLevel, HEADINGS, INLINE, labelOf, sectionsOf, type Section } from './sections.js';
import { capital, completed, marksOf, stemsIn, wayNamed, waysAmong, waysInTitle, type Marks } from './ways.js';

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
  [
    'limits',
    /\b(cons|disadvantages?|drawbacks?|downsides?|limits?|limitations?|challenges|not give|can(?:not|'t|’t) do|risks?)\b/i,
    '',
  ],
  ['good', /\b(pros|advantages?|benefits?|upsides?|strengths|what is good)\b/i, ''],
  ['cost', /(?<!\b(?:lower|less|more) )\b(costs?|prices?|pricing|fees?|afford\w*)\b/i, ''],
  ['time', /(?<!\b(?:less|more) )\b(time(?! sav)|how long|duration|commitment)\b/i, ''],
  [
    'looks-like',
    /\b((?:looks?|sounds?) like|what to expect|a (?:typical|usual) (?:day|week|session)|how .* works?)\b/i,
    '',
  ],
  ['uncertain', /\b(what (?:is|are|remains) (?:still )?(?:uncertain|unclear|not known))\b/i, ''],
  ['what', /\b(what (?:is|are)|definition|overview|at a glance)\b/i, 'What is it?'],
];
/** What headings say over things that a reader may recognise. */
const FOR_WHOM =
  /\b(signs|for you|(?:right|best|better|good|ideal|perfect|great) for|suits?|suit(?:ed|able)|makes? sense|(?:better|good|best|right) (?:choice|fit|option)(?!:)|who should)\b/i;
/** What says so only where a way is named: `Choose lessons if`, but not `How to choose lessons`. */
const IF = /^(?:choose|consider)\b|^(?!(?:how|what|why|where|if)\b).*\b(?:if|when|who)\b/i;
/** Headings whose parts are what to recognise, and not about it. */
const LISTING = /^(?:choose|consider|who)\b|\b(?:for|if|when)(?: you)?\W*$/i;
/** Headings of sections that ask nothing: those that end an article or stand after it, examples, and conditions. */
const CLOSING =
  /^(?:in |the |final |key )*(?:if|examples?|sample|conclusion|summary|verdict|bottom line|thoughts|takeaways?|related|further|faqs?|frequently|references|sources)\b/i;
/** Columns of a table that weigh the others. */
const WEIGHING = /\b(differences?|winner|verdict|better|best)\b/i;

/** What a row or a heading is about; an empty string where its words do not say. */
export const kindOf = (label: string): string => KINDS.find(([, pattern]) => pattern.test(label))?.[0] ?? '';
const isPoints = (kind: string): boolean => kind === 'good' || kind === 'limits';
const labelOfKind = (kind: string, heading: string): string => {
  const [, pattern, label] = KINDS.find((each) => each[0] === kind)!;
  const words = pattern.exec(heading)![0];
  return label || (/^(?:look|sound)s? like$/i.test(words) ? `What it ${words}` : capital(words));
};
/** Whether a heading stands over points of either kind: `Pros and cons`. */
const isBothPoints = (heading: string): boolean =>
  KINDS.filter(([kind, pattern]) => isPoints(kind) && pattern.test(heading)).length > 1;

/** As many of the parts as a cell has room for, none of them cut; an ellipsis stands for the others. */
function joined(parts: readonly string[]): string {
  let all = '';
  for (const part of parts) {
    const next = all && `${all}${/[.!?]$/.test(all) ? ' ' : '; '}${part}`;
    if (next.length > 320) return `${all} …`;
    all = next || part;
  }
  return all;
}

const saidIn = (part: Section): string =>
  part.level === INLINE && part.texts[0] ? `${part.heading}: ${part.texts[0]}` : part.heading;

/** The first sentence of a text. */
const firstIn = (text: string): string => {
  const [first] = sentencesOf(text);
  return first ? text.slice(first.start, first.end).trim() : '';
};

/** The answer that stands below a heading: its list, the names of its parts, or the first sentence. */
function answerIn(section: Section, kind: string, isOther: (heading: string) => boolean): string {
  const { items, parts, texts, above } = section;
  if (items.length) return joined(items);
  if (isPoints(kind)) {
    // the points of what a text announces may stand under headings of its own level
    const isAnnounced = !parts.length && texts.at(-1)?.endsWith(':');
    const next = isAnnounced ? above!.parts.slice(above!.parts.indexOf(section) + 1) : parts;
    const end = next.findIndex(({ heading }) => isOther(heading));
    const points = end < 0 ? next : next.slice(0, end);
    if (points.length > 1) return joined(points.map(saidIn));
  }
  if (texts[0]) return firstIn(texts[0]);
  if (!kind) return '';
  const told = parts.map((part) => [part.heading, answerIn(part, kind, isOther)]).filter(([, answer]) => answer);
  return joined(told.map((each) => each.join(': ')));
}

/** The sentences of a text that state something, in more than a few words. */
const statementsIn = (text: string): readonly string[] =>
  sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => !/^(?:if|when)\b|\?$/i.test(sentence) && sentence.split(' ').length > 3);

/** A comparison as a table has it. */
interface Compared {
  readonly decision: string;
  readonly from: string;
  readonly paths: readonly string[];
  readonly rows: readonly ProposedRow[];
}

/** The comparisons in the tables below an element. A table is read by itself: an article's others have other columns. */
function tablesIn(root: Element): readonly Compared[] {
  return [...root.querySelectorAll('table')].flatMap((table) => {
    const box = root.ownerDocument.createElement('div');
    box.append((table.closest('figure') ?? table).cloneNode(true));
    const read = comparisonIn(box);
    if (!read || read.paths.length < 2 || !read.rows.length) return [];
    const paths = read.paths.map(({ label }) => label);
    const kept = paths.map((_, at) => at).filter((at) => at === 0 || !WEIGHING.test(paths[at]!));
    const { decision } = read;
    const from = decision ? `the table “${decision}”` : 'the table';
    return [
      {
        decision,
        from,
        paths: kept.map((at) => paths[at]!),
        rows: read.rows.map(({ label, kind, cells }) => ({
          text: label,
          from,
          kind: kind || kindOf(label),
          cells: kept.map((at) => cells[read.paths[at]!.id] ?? ''),
        })),
      },
    ];
  });
}
/** A table whose rows are the ways, turned. */
const turned = ({ paths, rows, ...rest }: Compared): Compared => ({
  ...rest,
  paths: rows.map(({ text }) => text),
  rows: paths.map((text, at) => ({
    text,
    from: rest.from,
    kind: kindOf(text),
    cells: rows.map(({ cells }) => cells[at]!),
  })),
});

/** The table that compares the ways of the title: in its columns, or in its rows. */
function tableOf(tables: readonly Compared[], marks: Marks): Compared | undefined {
  const isNamed = (text: string): boolean => marks.flat().some((mark) => stemsIn(text).includes(mark));
  const inColumns = ({ paths }: Compared): boolean => {
    const told = waysAmong(paths, marks).size;
    return told > 1 || (told > 0 && paths.length === marks.length && !paths.some(kindOf));
  };
  const inRows = ({ paths, rows }: Compared): boolean =>
    rows.length <= 5 && !paths.some(isNamed) && rows.filter(({ text }) => isNamed(text)).length > 1;
  const sideways = tables.find(inRows);
  return tables.find(inColumns) ?? (sideways && turned(sideways));
}

/** The title of an article, the ways it names, and the place that names them where it is another heading. */
function titleOf(root: Element) {
  const headings = [...root.querySelectorAll(`${HEADINGS}, p`)]
    .filter((element) => !element.closest('li, table, blockquote') && headingLevel(element))
    .map(plainText);
  const h1 = root.querySelector('h1');
  const title = h1 ? plainText(h1) : (headings[0] ?? '');
  const weighing = headings.filter((heading) => /\b(?:vs\.?|versus|between)\b/i.test(heading));
  const place = [title, ...weighing].find((heading) => waysInTitle(heading).length) ?? title;
  const from = place === title ? `the title “${title}”` : `“${place}”`;
  return { title, named: completed(waysInTitle(place), plainText(root)).map((text) => ({ text, from })) };
}

const sameIn = (some: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean =>
  others !== undefined && some.size === others.size && [...some].every((each) => others.has(each));

/** Reads sections for the answers that an article gives of each way, and for what a reader may recognise. */
function readSections(top: Section, title: string, marks: Marks) {
  const wayIn = (text: string): number => wayNamed(text, marks);
  const isTop = ({ level, heading }: Section): boolean => !level || heading === labelOf(title);
  const waysIn = (parts: readonly Section[]) =>
    waysAmong(
      parts.map(({ heading }) => heading),
      marks,
    );
  const signs: Taken[] = [];
  const rows = new Map<Section | string, { text: string; kind: string; from: Set<string>; cells: string[] }>();
  /** Rows with the same key are one; a way's first answer stays. */
  const put = (key: Section | string, row: Taken & { kind?: string }, way: number, answer: string): void => {
    const found = rows.get(key) ?? {
      text: row.text,
      kind: row.kind ?? '',
      from: new Set(),
      cells: marks.map(() => ''),
    };
    if (found.cells[way] || !answer) return;
    found.cells[way] = answer;
    found.from.add(row.from);
    rows.set(key, found);
  };

  /** Takes what a section offers. `holder` is the section around it that names a way, if any. */
  function take(section: Section, holder: Section | undefined, isPoint: boolean): void {
    const { heading, level, items, texts, parts, above } = section;
    // what holds several ways is about none of them, whatever its words are
    const named = isTop(section) || waysIn(parts).size > 1 ? -1 : wayIn(heading);
    const way = named < 0 && holder ? wayIn(holder.heading) : named;
    const kind = isTop(section) || isBothPoints(heading) ? '' : kindOf(heading);
    const from = named < 0 && holder ? `“${holder.heading} › ${heading}”` : `“${heading}”`;
    const isForWhom =
      !isTop(section) &&
      (way < 0
        ? (FOR_WHOM.test(heading) && level < INLINE) ||
          (IF.test(heading) && /\b(?:both|either|neither)\b/i.test(heading))
        : FOR_WHOM.test(heading) || IF.test(heading));
    if (isForWhom) {
      const listed = way >= 0 && !waysIn(parts).size && LISTING.test(heading) ? parts.map(saidIn) : [];
      const all = [...items, ...listed, ...(level === INLINE ? texts.slice(0, 1) : [])];
      signs.push(...all.filter((text) => text.length <= 160).map((text) => ({ text, from })));
      if (all.length) return;
    }
    const isAsked = !CLOSING.test(heading) && !(isForWhom && (!kind || !holder));
    if (way >= 0 && isAsked) {
      const answer = answerIn(section, kind, (other) => {
        const next = wayIn(other);
        return (next >= 0 && next !== way) || isPoints(kindOf(other)) || CLOSING.test(other);
      });
      if (kind && (named >= 0 || !isPoint)) {
        // a question that is known: `Pros of lessons`, or `Pros` in the section on lessons
        put(kind, { text: labelOfKind(kind, heading), from, kind }, way, answer);
      } else if (named < 0) {
        // the same question in the section of each way
        if (!isPoint && !IF.test(holder!.heading))
          put(`each ${heading.toLowerCase()}`, { text: heading, from }, way, answer);
      } else if (!holder && !isTop(above!)) {
        // a question with the ways below it
        const question = above!.heading;
        const row = { text: question, from: `“${heading}” below it`, kind: kindOf(question) };
        if (!CLOSING.test(question)) put(above!, row, way, answer);
      } else {
        // headings that are the same but for the way: `What coaches do`, `What therapists do`
        const shared = heading
          .replace(/[\p{L}\p{N}'’‑-]+/gu, (word) => (wayIn(word) === way ? '…' : word))
          .replace(/\b(?:an?|the) (?=…)/gi, '')
          .replace(/…(?: …)+/g, '…');
        const isMore = shared.match(/\p{L}{4,}/gu)?.some((word) => !stemsIn(title).includes(stemsIn(word)[0]!));
        if (isMore) put(`like ${shared.toLowerCase()}`, { text: shared, from }, way, answer);
        // the section of a way begins with what it is
        const isOwn = !holder && /^(?:the |an? )?…/i.test(shared) && heading.split(':')[0]!.split(' ').length <= 4;
        if (isOwn && texts[0]) put('about', { text: 'What is it?', from, kind: 'what' }, way, firstIn(texts[0]));
      }
    } else if (isAsked && way < 0 && !isTop(section) && level < INLINE && !isForWhom && !waysIn(parts).size) {
      // running text: what it states first of each way
      for (const sentence of texts.flatMap(statementsIn)) {
        const about = wayIn(sentence);
        if (about >= 0 && about === wayIn(sentence.split(' ').slice(0, 3).join(' ')))
          put(section, { text: heading, from: `sentences below “${heading}”`, kind }, about, sentence);
      }
    }
    for (const part of parts) take(part, named >= 0 ? section : holder, way >= 0 && (isPoint || isPoints(kind)));
  }
  take(top, undefined, false);

  // another question that the same sections answer is not what it is
  const isTaken = [...rows].some(([key, { from }]) => key !== 'about' && sameIn(from, rows.get('about')?.from));
  if (rows.has('what') || isTaken) rows.delete('about');
  return {
    signs,
    // one way's advantages say something by themselves; one way's price compares nothing
    rows: [...rows]
      .filter(
        ([key, { kind, cells }]) =>
          (key === kind && /^(?:good|limits|what)$/.test(kind)) || cells.filter(Boolean).length > 1,
      )
      .map(([key, { from, ...row }]) => ({ ...row, from: [...from].join(', '), isKind: key === row.kind })),
  };
}

/** Proposes a comparison from the words below an element. */
export function proposeFrom(root: Element): Proposal {
  const { title, named } = titleOf(root);
  const tables = tablesIn(root);
  const table = named.length ? tableOf(tables, marksOf(named.map(({ text }) => text))) : tables[0];
  const paths: readonly Taken[] = table ? table.paths.map((text) => ({ text, from: table.from })) : named;
  const marks = marksOf(paths.map(({ text }) => text));
  const top = sectionsOf(root, {
    wayIn: (text) => wayNamed(text, marks),
    isQuestion: (text) => !!kindOf(text) || FOR_WHOM.test(text),
  });
  const read = readSections(top, title, marks);

  // a table goes before headings, and the tables of an article that have the same columns are one
  const rows: ProposedRow[] = tables
    .filter((each) => each.paths.join() === table?.paths.join())
    .flatMap((each) => each.rows);
  if (table && !rows.length) rows.push(...table.rows);
  for (const { isKind, ...row } of read.rows)
    if (!rows.some(({ text, kind }) => text === row.text || (isKind && kind === row.kind))) rows.push(row);

  const marked = [...root.querySelectorAll('mark[data-sign]')].map((mark) => ({
    text: plainText(mark),
    from: 'a sentence you have marked',
  }));
  const signs = [...marked, ...read.signs];
  return {
    decision: table?.decision
      ? { text: table.decision, from: table.from }
      : paths.length && title
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
