/** @pure Creates the sheet that a visitor can take to a first conversation, as plain data and as text. */
import { ownValue, type PathsModel } from '../model.js';
import type { Answers, Reason, Result } from './scoring.js';
import { interleave } from './interleave.js';
import { resultSentence } from './result-sentence.js';
import type { SelfCheckStrings } from './strings.js';

/** One block of the sheet. */
export interface SheetBlock {
  readonly title: string;
  /** Whether it is short enough to share its place with another that is; these come last. */
  readonly short?: boolean;
  /** Lists stand below one another, or, where they have a name each, side by side. */
  readonly lists: readonly {
    readonly name: string;
    readonly lead: string;
    readonly items: readonly (readonly [text: string, note: string])[];
  }[];
}

/** Everything on the sheet, in its order. */
export interface ConversationSheet {
  readonly title: string;
  readonly decision: string;
  readonly date: string;
  readonly sentence: string;
  readonly blocks: readonly SheetBlock[];
  readonly note: string;
}

/** What a sheet is created from. */
export interface SheetInput {
  readonly model: PathsModel;
  readonly answers: Answers;
  readonly result: Result;
  readonly concern: string;
  readonly t: SelfCheckStrings;
  readonly locale: string;
  /** Today. */
  readonly today: Date;
}

/** Creates the sheet. Every path has its reasons, in the author's order; while support is shown there is no sheet. */
export function createSheet({ model, answers, result, concern, t, locale, today }: SheetInput): ConversationSheet {
  const answerNames = new Map([
    [0, t.no],
    [0.5, t.little],
    [1, t.yes],
  ]);
  const matterNames = new Map([
    [0, t.notMuch],
    [1, t.somewhat],
    [2, t.aLot],
  ]);
  const answered = interleave(model).flatMap(({ sign }) => {
    const answer = answers.signs.get(sign.id);
    // a no to a safety sign does not belong in a first conversation either
    return answer === undefined || sign.safety ? [] : [[sign.text, answerNames.get(answer)!] as const];
  });
  const mattering = model.rows.flatMap((row, index) => {
    const matter = row.matter ? answers.matters.get(index) : undefined;
    return matter === undefined ? [] : [[row.label, matterNames.get(matter)!] as const];
  });
  const reason = (path: string, { sign, row, share }: Reason): readonly [string, string] =>
    sign ? [sign.text, share < 0 ? sign.because : ''] : [row!.label, ownValue(row!.cells, path) ?? ''];
  const list = (items: readonly (readonly [string, string])[], name = '', lead = '') => ({ name, lead, items });
  const reasons = result.accounts.flatMap(({ path, for: speaks, against }) => {
    const items = (from: readonly Reason[]) => from.map((each) => reason(path.id, each));
    const inFavour = list(speaks.length ? items(speaks) : [[t.speaksNothing, '']], path.label, t.speaks);
    return against.length ? [inFavour, list(items(against), path.label, t.pulls)] : [inFavour];
  });
  const questions = model.questions.length ? model.questions : t.ownQuestions;
  const blocks: SheetBlock[] = [
    {
      title: t.yourAnswers,
      lists: [
        list(answered.length ? answered : [[t.nothingAnswered, '']]),
        ...(mattering.length ? [list(mattering, '', t.matters)] : []),
      ],
    },
    ...(answered.length || mattering.length ? [{ title: t.reasons, lists: reasons }] : []),
    ...(concern ? [{ title: t.concern, short: true, lists: [list([[concern, '']])] }] : []),
    { title: t.questions, short: true, lists: [list(questions.map((question) => [question, ''] as const))] },
  ];
  return {
    title: t.sheet,
    decision: model.decision,
    date: t.madeOn(new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(today)),
    sentence: resultSentence(model, result, { t, locale }),
    blocks,
    note: t.sheetNote,
  };
}

/** The sheet as a text file. */
export function sheetToText({ title, decision, date, sentence: line, blocks, note }: ConversationSheet): string {
  const lines = [title, decision, date, '', line];
  for (const block of blocks) {
    lines.push('', block.title, '-'.repeat([...block.title].length));
    for (const [at, { name, lead, items }] of block.lists.entries()) {
      if (name && name !== block.lists[at - 1]?.name) lines.push('', name);
      if (lead) lines.push('', lead);
      for (const [text, more] of items) lines.push(`- ${text}${more ? ` (${more})` : ''}`);
    }
  }
  lines.push('', note, '');
  // no two blank lines in a row, and no invisible characters
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[\u2068\u2069]/g, '');
}
