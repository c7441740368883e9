/** @pure The problems that the lint of a comparison reports to its author. They are in the chunk for authors. */
import type { ProblemLevel } from '../controllers/problem-event.js';
import { sentence, type ProblemTable, type ProblemText, type ProblemValues } from './problem-table.js';

/** What was found, how much it weighs, and what to do about it. */
export interface LintText extends Omit<ProblemText, 'level'> {
  /** Defaults to `warning`. A function receives the comparison's `kind` among the values. */
  readonly level?: ProblemLevel | ((values: ProblemValues) => ProblemLevel);
}

const inHealth = ({ kind }: ProblemValues): ProblemLevel => (kind === 'health' ? 'error' : 'warning');

/** WL-PATHS-060 to -099. Where a limit is ours and not evidence, the hint says so. */
export const lintProblems = {
  'WL-PATHS-060': {
    message: ({ decision = '' }) => `“${decision}” hardly says what is being decided.`,
    hint: 'Write the caption as the decision: “Choosing how to …”.',
  },
  'WL-PATHS-061': {
    message: 'No row says what each path is.',
    hint: 'Mark the row that does with data-row="what", or add one.',
  },
  'WL-PATHS-062': {
    message: 'No row says what is good about each path.',
    hint: 'Mark the row that does with data-row="good", or add one.',
  },
  'WL-PATHS-063': {
    message: 'No row says what each path is like for the person who takes it.',
    hint: 'Mark the row that does with data-row="looks-like", or add one.',
  },
  'WL-PATHS-064': {
    message: ({ path = '', row = '', words = '', usual = '' }) =>
      `“${path}” is told in ${words} words at “${row}”, where ${usual} would be even.`,
    hint: 'Tell all paths in about the same detail: within one and a half times of the middle (our limit).',
  },
  'WL-PATHS-065': {
    message: ({ path = '', row = '', words = '', usual = '' }) =>
      `“${path}” is told in ${words} words at “${row}”, where ${usual} would be even: more than two and a half times apart.`,
    hint: 'Tell all paths in about the same detail. A path with many more words looks better founded, whatever they say.',
    level: 'error',
  },
  'WL-PATHS-067': {
    message: 'A comparison about health names no sources.',
    hint: 'Say where its facts are from, in sources.',
  },
  'WL-PATHS-068': {
    message: 'The comparison does not say when it was last reviewed.',
    hint: 'Add reviewed="2026-10-01" with the day someone last checked it.',
  },
  'WL-PATHS-069': {
    message: 'The comparison does not say when it will be reviewed again.',
    hint: 'Add review-by="2027-10-01". Old comparisons mislead without anyone noticing.',
  },
  'WL-PATHS-070': {
    message: ({ day = '' }) => `The comparison was to be reviewed by ${day}.`,
    hint: 'Check it, then set reviewed and review-by anew. Until then visitors are told that it is due.',
    level: inHealth,
  },
  'WL-PATHS-071': {
    message: ({ reviewed = '', reviewBy = '' }) =>
      reviewBy
        ? `The next review (${reviewBy}) comes before the last one (${reviewed}).`
        : `The last review (${reviewed}) is in the future.`,
    hint: 'Check both days.',
  },
  'WL-PATHS-072': {
    message: ({ offers = '' }) =>
      offers
        ? 'The page offers one of these paths itself and does not say so.'
        : 'The comparison does not say who made it and what they gain from it.',
    hint: 'Add interest="This page is by …, who offers …".',
    level: ({ offers }: ProblemValues) => (offers ? 'error' : 'warning'),
  },
  'WL-PATHS-073': {
    message: 'Waiting, or doing nothing for now, is not among the paths.',
    hint: 'Add it as a path and mark it with data-nothing, or say on the table why it is none: data-nothing-omitted="…".',
  },
  'WL-PATHS-074': {
    message: ({ words = '', where = '' }) => `“${where}” leans: ${words}.`,
    hint: 'Say what is so, and leave the weighing to the reader.',
  },
  'WL-PATHS-075': {
    message: ({ path = '', other = '' }) => `The names “${path}” and “${other}” are very unequal in length.`,
    hint: 'Names alone move choices. Give them a like length and a like tone.',
  },
  'WL-PATHS-076': {
    message: ({ path = '', what = '' }) => `“${path}” is set apart from the other paths by its ${what}.`,
    hint: 'Style all columns alike: a path that stands out is a path that is recommended.',
    level: inHealth,
  },
  'WL-PATHS-077': {
    message: ({ path = '', row = '' }) => `At “${row}”, words are emphasised for “${path}” and not for every path.`,
    hint: 'Emphasise in all paths or in none.',
  },
  'WL-PATHS-078': {
    message: ({ least = '', most = '', few = 0, many = 0 }) =>
      `“${least}” can have ${few} points at most, “${most}” ${many}.`,
    hint: 'We even this out, but one sign then weighs more for one path than for the other. Aim for less than a quarter’s difference.',
  },
  'WL-PATHS-079': {
    message: ({ path = '' }) => `No set of answers lines up with “${path}” alone.`,
    hint: 'A result needs two answers: give it a second sign that speaks for it and not for the others.',
    level: 'error',
  },
  'WL-PATHS-080': {
    message: ({ kind = '' }) => `No set of answers leads to the result “${kind}”.`,
    hint: ({ kind }) =>
      kind === 'several'
        ? 'The signs leave no room for “both”. Add one that several paths share.'
        : 'Check the weights: everyone is told that something lines up.',
  },
  'WL-PATHS-081': {
    message: ({ fragile = 0, named = 0 }) =>
      `Of ${named} sets of answers that lead to one path, ${fragile} would not after a single change.`,
    hint: 'The self-check hardly ever says anything firm. More signs, or weights of 2 for the telling ones, would steady it.',
  },
  'WL-PATHS-082': {
    message: ({ path = '', level = 0, usual = 0 }) =>
      usual
        ? `“${path}” is harder to read than the others (LIX ${level}, theirs ${usual}).`
        : `“${path}” is hard to read (LIX ${level}).`,
    hint: 'Shorter sentences and shorter words. The limits are ours.',
  },
  'WL-PATHS-083': {
    message: ({ sources = '' }) => `A source is not told: ${sources}.`,
    hint: 'Give each source a title, and an address where there is one.',
  },
  'WL-PATHS-084': {
    message: ({ sign = '', words = '' }) => `The sign “${sign}” names a condition: ${words}.`,
    hint: 'Write what someone may notice in themselves. A condition is for a clinician to name.',
    level: inHealth,
  },
  'WL-PATHS-085': {
    message: ({ sign = '', words = '' }) => `The sign “${sign}” names a way of doing harm: ${words}.`,
    hint: 'Leave methods out: “I have thoughts of hurting myself” is enough to ask for support.',
    level: 'error',
  },
  'WL-PATHS-086': {
    message: ({ count = 0, what = '' }) => `There are ${count} ${what}.`,
    hint: ({ what }) =>
      what === 'paths' ? 'Up to five can be held against each other.' : 'Up to ten sentences fit on one short page.',
  },
  'WL-PATHS-087': {
    message: ({ row = '', path = '' }) =>
      path
        ? `“${row}” may matter to visitors, but does not say how “${path}” does there.`
        : `“${row}” says how the paths do there, but visitors are not asked whether it matters to them.`,
    hint: 'Write data-matter data-fit="self:1 therapy:-1", with a number from -1 to 1 for each path.',
  },
  'WL-PATHS-088': {
    message: ({ text = '', what = '' }) => `Two ${what} have the same words: “${text}”.`,
    hint: 'Keep one of them, or tell them apart.',
  },
  'WL-PATHS-089': {
    message: ({ row = '', path = '' }) => `The answer at “${row}” for “${path}” is only a mark.`,
    hint: 'Write a word beside it: a tick alone says nothing to someone who hears the page.',
  },
  'WL-PATHS-090': {
    message: ({ text = '' }) => `“${text}” is a heading of the table and not marked as one.`,
    hint: 'Use <th scope="col"> for the paths and <th scope="row"> for the questions, so that they are read out with each answer.',
  },
  'WL-PATHS-091': {
    message: ({ sign = '', text = '' }) =>
      `The marked sentence “${text}” asks for the sign “${sign}”, and there is none of that id.`,
    hint: 'Write the data-id of a sign of the comparison into data-sign, spelled alike, or add data-id to the sign it means.',
  },
  'WL-PATHS-093': {
    message: ({ label = '', host = '' }) => `The support link “${label}” leads to ${host}.`,
    hint: 'Let the link lead where it says.',
    level: 'error',
  },
  'WL-PATHS-096': {
    message: 'A self-check about health listens for nobody who is in danger.',
    hint: 'Add a <li data-safety> such as “I have thoughts of hurting myself”, and a <section data-support> for whoever ticks it.',
  },
  'WL-PATHS-097': {
    message: 'The support gives no way to reach anyone.',
    hint: 'Add a link to a helpline, a number or a directory such as https://findahelpline.com/.',
    level: 'error',
  },
  'WL-PATHS-098': {
    message: ({ where = '', pointer = '', problem = '' }) =>
      `${where && `${where}: `}what stands at ${pointer || 'the top'} ${problem}.`,
    hint: 'Compare it with the schema: name it in "$schema" and your editor will show what fits.',
  },
  'WL-PATHS-099': {
    message: ({ where = '', pointer = '', name = '', guess = '' }) =>
      `${where && `${where}: `}what stands at ${pointer || 'the top'} has a field “${name}” that is not read.${guess ? ` Is it “${guess}”?` : ''}`,
    hint: 'Correct the name or leave the field out.',
  },
} satisfies ProblemTable<'PATHS', LintText>;

export type LintCode = keyof typeof lintProblems;

/** The sentences and the level for one problem. */
export function lintText(
  code: LintCode,
  values: ProblemValues,
): { readonly message: string; readonly hint: string; readonly level: ProblemLevel } {
  const { message, hint, level = 'warning' }: LintText = lintProblems[code];
  return {
    message: sentence(message, values),
    hint: sentence(hint, values),
    level: typeof level === 'function' ? level(values) : level,
  };
}
