/** @pure The rules of NICE, Britain's institute for care excellence, for decision aids that lean towards no option. */
import { isKnown, met, needsAPerson, quote, type CriterionRule } from './criterion-rule.js';

/** Whether all options are presented neutrally. */
export const NICE: readonly CriterionRule[] = [
  {
    standard: 'nice',
    id: 'doing-nothing',
    name: 'Doing nothing for now is among the options.',
    problems: ['WL-PATHS-073'],
    notMet: 'It is not, and no reason is given.',
    verdict: ({ model: { paths, nothingOmitted } }) => {
      const nothing = paths.find((path) => path.nothing);
      return nothing
        ? met(`It is: ${quote(nothing.label)}.`)
        : needsAPerson(`It is not, because: ${nothingOmitted ?? ''}`);
    },
  },
  {
    standard: 'nice',
    id: 'presentation',
    name: 'No option stands out by size, weight, colour or place.',
    problems: ['WL-PATHS-076', 'WL-PATHS-077'],
    notMet: 'A column is drawn differently, or words are emphasised on one side.',
    verdict: ({ seen }) =>
      seen
        ? met(
            'Fonts and colours of all columns are alike as they are drawn here, and Wayleaf has no way to set a path ' +
              'apart. Pictures are for a person to judge.',
          )
        : needsAPerson('Wayleaf has no way to set a path apart. Look at the page’s own style.'),
  },
  {
    standard: 'nice',
    id: 'language',
    name: 'The words lean towards no option.',
    problems: ['WL-PATHS-074'],
    notMet: 'Some words lean.',
    verdict: ({ lang }) =>
      isKnown(lang)
        ? met(`No word of our list of leaning words for “${lang}” is used.`)
        : needsAPerson(`We have no list of leaning words for “${lang || 'this language'}”.`),
  },
  {
    standard: 'nice',
    id: 'names',
    name: 'The names of the options are neutral.',
    problems: ['WL-PATHS-075', 'WL-PATHS-088'],
    notMet: 'The names are very unequal, or the same.',
    verdict: ({ model: { paths } }) =>
      needsAPerson(
        `They are ${paths.map(({ label }) => quote(label)).join(' and ')}. Names alone can move a choice: read them ` +
          'as someone who does not know your work.',
      ),
  },
  {
    standard: 'nice',
    id: 'no-default',
    name: 'Nothing is preselected or recommended.',
    problems: [],
    verdict: () => met('Wayleaf preselects nothing, badges nothing, and keeps the author’s order in every result.'),
  },
];
