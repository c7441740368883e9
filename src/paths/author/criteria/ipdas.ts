/**
 * @pure The criteria of IPDAS, the International Patient Decision Aid Standards: those that qualify a decision aid,
 * those that certify it, and some of the others (docs/decisions/decision-aid-criteria.md).
 */
import { isDay } from '../../../internal/date.js';
import { ownValue, type PathsModel, type Row } from '../../model.js';
import { isHard, lix } from '../word-lists.js';
import {
  hasSelfCheck,
  met,
  missed,
  needsAPerson,
  quote,
  type AuditFacts,
  type CriterionRule,
  type Judgement,
} from './criterion-rule.js';

const NO_SELF_CHECK = 'There is no self-check, so nothing to explain.';

/** The first row of these kinds that has an answer for every path. */
const completeRow = ({ paths, rows }: PathsModel, kinds: readonly string[]): Row | undefined =>
  rows.find(({ kind, cells }) => kinds.includes(kind) && paths.every(({ id }) => ownValue(cells, id)));

/** Judges a criterion that a row of one kind answers. */
const answeredByRow =
  (kind: string) =>
  ({ model }: AuditFacts): Judgement => {
    const row = completeRow(model, [kind]);
    return row
      ? met(`The row ${quote(row.label)} says it for every path.`)
      : missed(`No row with data-row="${kind}" says it for every path.`);
  };

/** Judges what every self-check states, and a comparison without one need not. */
const statedBySelfCheck =
  (evidence: string) =>
  (facts: AuditFacts): Judgement =>
    met(hasSelfCheck(facts) ? evidence : NO_SELF_CHECK);

/** What makes it a decision aid at all. */
export const IPDAS_QUALIFYING: readonly CriterionRule[] = [
  {
    standard: 'ipdas-qualifying',
    id: 'problem',
    name: 'It describes what the decision is about.',
    problems: [],
    verdict: ({ model: { decision } }) =>
      needsAPerson(
        `The caption is ${quote(decision)}. Read whether the page says in a sentence or two what it is about, before ` +
          'the comparison.',
      ),
  },
  {
    standard: 'ipdas-qualifying',
    id: 'decision',
    name: 'It states the decision that is to be made.',
    problems: ['WL-PATHS-002', 'WL-PATHS-060'],
    notMet: 'The caption does not state a decision.',
    verdict: ({ model: { decision } }) => met(`The caption is ${quote(decision)}.`),
  },
  {
    standard: 'ipdas-qualifying',
    id: 'options',
    name: 'It describes the options.',
    problems: ['WL-PATHS-001', 'WL-PATHS-003', 'WL-PATHS-006', 'WL-PATHS-018', 'WL-PATHS-061'],
    notMet: 'Not every option is named and described.',
    verdict: answeredByRow('what'),
  },
  {
    standard: 'ipdas-qualifying',
    id: 'positive',
    name: 'It describes the positive features of each option.',
    problems: ['WL-PATHS-062'],
    notMet: 'No row says what is good about each path.',
    verdict: answeredByRow('good'),
  },
  {
    standard: 'ipdas-qualifying',
    id: 'negative',
    name: 'It describes the negative features of each option.',
    problems: ['WL-PATHS-010'],
    notMet: 'No row says what each path may not give.',
    verdict: answeredByRow('limits'),
  },
  {
    standard: 'ipdas-qualifying',
    id: 'experience',
    name: 'It describes what it is like to experience each option.',
    problems: ['WL-PATHS-063'],
    notMet: 'No row says what each path is like.',
    verdict: answeredByRow('looks-like'),
  },
];

/** Whether it is detailed, certain and plain enough. */
export const DETAIL_AND_CERTAINTY: readonly CriterionRule[] = [
  {
    standard: 'ipdas-certifying',
    id: 'equal-detail',
    name: 'It shows positive and negative features of all options in equal detail.',
    problems: ['WL-PATHS-005', 'WL-PATHS-064', 'WL-PATHS-065', 'WL-PATHS-089'],
    notMet: 'Cells are missing, or paths are told in unequal detail.',
    verdict: ({ model: { paths, rows } }) =>
      met(
        `${rows.length} rows, each with an answer for each of ${paths.length} paths, none far longer than the others.`,
      ),
  },
  {
    standard: 'ipdas-certifying',
    id: 'uncertainty',
    name: 'It says how sure anyone can be of what it says.',
    problems: [],
    verdict: ({ model }) => {
      const row = completeRow(model, ['uncertain', 'uncertainty']);
      return row
        ? met(`The row ${quote(row.label)} says it.`)
        : needsAPerson(
            'Every result is worded as a may and a little more. Read whether the rows say where outcomes are unsure; ' +
              'a row with data-row="uncertain" would.',
          );
    },
  },
  {
    standard: 'ipdas',
    id: 'reading-level',
    name: 'It can be understood by most people it is for.',
    problems: ['WL-PATHS-082'],
    notMet: 'A path is hard to read.',
    verdict: ({ model: { paths, rows }, lang }) => {
      const levels = paths.map(({ id }) => lix(rows.map(({ cells }) => ownValue(cells, id) ?? '')));
      const easy = levels.length && levels.every((level) => level !== undefined && isHard(level, lang) === false);
      return easy
        ? met(
            `LIX ${levels.map((level) => Math.round(level!)).join(' and ')}: plain enough for this language. ` +
              'Readers are the better test.',
          )
        : needsAPerson(
            'There are too few words, or we know no limit for this language. Let someone it is for read it.',
          );
    },
  },
];

/** Whom and what it comes from, and when. */
export const PROVENANCE: readonly CriterionRule[] = [
  {
    standard: 'ipdas-certifying',
    id: 'citations',
    name: 'It says what its facts rest on.',
    problems: ['WL-PATHS-067', 'WL-PATHS-083'],
    notMet: 'Sources are missing.',
    verdict: ({ model: { sources } }) =>
      sources.length
        ? met(`${sources.length} sources are named. Whether they carry the facts is for a person to check.`)
        : missed('No sources are named.'),
  },
  {
    standard: 'ipdas-certifying',
    id: 'date',
    name: 'It says when it was last reviewed.',
    problems: ['WL-PATHS-014', 'WL-PATHS-068', 'WL-PATHS-071'],
    notMet: 'There is no credible day of the last review.',
    verdict: ({ model: { reviewed }, today }) =>
      isDay(reviewed) && reviewed <= today
        ? met(`Reviewed ${reviewed}.`)
        : missed('There is no day of the last review.'),
  },
  {
    standard: 'ipdas-certifying',
    id: 'update-policy',
    name: 'It says when it will be reviewed again, and that day has not passed.',
    problems: ['WL-PATHS-069', 'WL-PATHS-070'],
    notMet: 'The next review is missing or overdue.',
    verdict: ({ model: { reviewBy } }) =>
      isDay(reviewBy) ? met(`Next review by ${reviewBy}.`) : missed('There is no day of the next review.'),
  },
  {
    standard: 'ipdas-certifying',
    id: 'interest',
    name: 'It says who made it and what they gain from it.',
    problems: ['WL-PATHS-016', 'WL-PATHS-072'],
    notMet: 'Nothing is said about it.',
    verdict: ({ model: { interest }, offers }) =>
      interest
        ? met(
            `${quote(interest)}${offers ? ' The page itself offers a path, and this is where it has to say so.' : ''}`,
          )
        : missed('Nothing is said about it.'),
  },
  {
    standard: 'ipdas',
    id: 'credentials',
    name: 'It says what qualifies its authors.',
    problems: [],
    verdict: ({ model: { kind } }) =>
      needsAPerson(
        `Read whether the interest${kind === 'health' ? ', the sources' : ''} or the page name the people behind it.`,
      ),
  },
];

/** What a self-check adds, as far as IPDAS asks for it. */
export const SELF_CHECK_IN_IPDAS: readonly CriterionRule[] = [
  {
    standard: 'ipdas-certifying',
    id: 'what-it-measures',
    name: 'It says what the self-check looks at, and what it does not.',
    problems: [],
    verdict: statedBySelfCheck(
      'The self-check opens with it: a way to think, not a test; it only looks at the sentences below.',
    ),
  },
  {
    standard: 'ipdas-certifying',
    id: 'next-step-positive',
    name: 'It says what may come next when paths line up.',
    problems: [],
    verdict: statedBySelfCheck('Each result that names paths says that any of them can be begun and changed later.'),
  },
  {
    standard: 'ipdas-certifying',
    id: 'next-step-negative',
    name: 'It says what may come next when nothing lines up, or too little is said.',
    problems: [],
    verdict: statedBySelfCheck('Both results say so, in words of their own.'),
  },
  {
    standard: 'ipdas',
    id: 'values',
    name: 'It helps people find out what matters to them.',
    problems: ['WL-PATHS-087'],
    notMet: 'Some rows ask what matters and do not say how each path does.',
    verdict: ({ model: { rows } }) => {
      const rated = rows.filter((row) => row.matter);
      return rated.length
        ? met(`${rated.length} rows ask how much they matter: ${rated.map(({ label }) => quote(label)).join(', ')}.`)
        : missed('No row is marked data-matter, so nobody is asked.');
    },
  },
  {
    standard: 'ipdas',
    id: 'deliberation',
    name: 'It helps people talk the decision over with others.',
    problems: [],
    verdict: (facts) => {
      if (!hasSelfCheck(facts))
        return needsAPerson('The comparison can be printed. Read whether the page says whom one could talk to.');
      const { questions } = facts.model;
      return questions.length
        ? met(`The sheet to take along has ${questions.length} questions to ask.`)
        : needsAPerson(
            'The sheet to take along has our general questions to ask. Yours, in a list with data-questions, may be ' +
              'closer.',
          );
    },
  },
];
