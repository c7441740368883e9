/**
 * @pure What a self-check has to stand up to: our own criteria for its scoring, and those of safety for its signs and
 * its support (docs/decisions/decision-aid-criteria.md).
 */
import type { PathsModel } from '../../model.js';
import { unfairness, type Reachability } from '../reachability.js';
import {
  hasSelfCheck,
  hasSupport,
  isKnown,
  met,
  missed,
  needsAPerson,
  quote,
  type CriterionRule,
  type Judgement,
} from './criterion-rule.js';

/** A rule about what the signs lead to, judged where there is a self-check only. */
const reachRule = ({
  verdict,
  ...rule
}: Omit<CriterionRule, 'applies' | 'verdict'> & {
  readonly verdict: (reach: Reachability, model: PathsModel) => Judgement;
}): CriterionRule => ({ ...rule, applies: hasSelfCheck, verdict: ({ reach, model }) => verdict(reach!, model) });

/** What the signs can lead to. */
export const SCORING: readonly CriterionRule[] = [
  reachRule({
    standard: 'wayleaf',
    id: 'reachable',
    name: 'Every path and every result can come up.',
    problems: ['WL-PATHS-013', 'WL-PATHS-079', 'WL-PATHS-080'],
    notMet: 'A path or a result can never come up.',
    verdict: ({ sets, exhaustive, results }, { paths }) => {
      const counts = paths.map(
        ({ id, label }) => `${quote(label)} alone in ${results.find(({ path }) => path === id)?.sets ?? 0}`,
      );
      return met(
        `Of ${sets} sets of answers${exhaustive ? '' : ' (a sample)'}: ${counts.join(', ')}; several, none and too ` +
          'little to say come up, too.',
      );
    },
  }),
  reachRule({
    standard: 'wayleaf',
    id: 'fair',
    name: 'Every path can gain about as many points.',
    problems: ['WL-PATHS-078'],
    notMet: 'One path can gain far more points than another.',
    verdict: (reach) =>
      met(
        `At most ${reach.attainable.join(' and ')} points: ${
          unfairness(reach) ? 'less than a quarter apart' : 'equal'
        }.`,
      ),
  }),
  reachRule({
    standard: 'wayleaf',
    id: 'no-reversal',
    name: 'No single answer turns one path into another.',
    problems: [],
    verdict: ({ named, fragile, reversible }) =>
      reversible
        ? missed(`${reversible} of ${named} sets of answers would.`)
        : met(`None of the ${named} sets of answers that name a path; ${fragile} of them would become a close call.`),
  }),
  reachRule({
    standard: 'wayleaf',
    id: 'explained',
    name: 'What speaks against a path is said in words.',
    problems: ['WL-PATHS-009'],
    notMet: 'A sign speaks against a path without saying why.',
    verdict: (_, { signs }) =>
      met(
        signs.some((sign) => sign.because)
          ? 'Every sign with a weight below zero says why.'
          : 'No sign speaks against a path.',
      ),
  }),
];

/** What someone in danger meets. */
export const SAFETY: readonly CriterionRule[] = [
  {
    standard: 'safety',
    id: 'no-diagnosis',
    name: 'The signs name no condition and no method.',
    applies: (facts) => hasSelfCheck(facts) || facts.model.kind === 'health',
    problems: ['WL-PATHS-084', 'WL-PATHS-085'],
    notMet: 'A sign names a condition or a method.',
    verdict: ({ lang }) =>
      isKnown(lang)
        ? met('None of our list of names is used. Read the signs as someone who is not well.')
        : needsAPerson(`We have no list of names for “${lang || 'this language'}”.`),
  },
  {
    standard: 'safety',
    id: 'listens',
    name: 'Someone in danger is met before any result.',
    applies: hasSelfCheck,
    problems: ['WL-PATHS-011', 'WL-PATHS-096'],
    notMet: 'Nobody in danger is listened for, or there is nothing to show them.',
    verdict: ({ model: { signs } }) => {
      const count = signs.filter((sign) => sign.safety).length;
      return count
        ? met(`${count} signs of safety bring up the support in the place of any result.`)
        : needsAPerson('No sign asks for support. Judge whether someone who needs it could be reading this.');
    },
  },
  {
    standard: 'safety',
    id: 'support-works',
    name: 'The support leads where it says.',
    applies: hasSupport,
    problems: ['WL-PATHS-020', 'WL-PATHS-041', 'WL-PATHS-043', 'WL-PATHS-045', 'WL-PATHS-093', 'WL-PATHS-097'],
    notMet: 'A link of the support does not do what it says, or there is none.',
    verdict: ({ model: { support } }) =>
      needsAPerson(
        `${support!.entries.length + support!.links.length} ways to reach someone, and no number or address that ` +
          'says one thing and does another. Call and open each of them yourself.',
      ),
  },
  {
    standard: 'safety',
    id: 'support-current',
    name: 'The support was checked lately, with the services themselves.',
    applies: hasSupport,
    problems: ['WL-PATHS-042', 'WL-PATHS-044', 'WL-PATHS-046'],
    notMet: 'Some entries were not checked lately, or not with the service itself.',
    verdict: ({ model: { support } }) =>
      support!.entries.length
        ? met(
            `All ${support!.entries.length} entries were checked within half a year, against the services’ own pages.`,
          )
        : needsAPerson('There are only links, which carry no day. Entries with data-checked would.'),
  },
];
