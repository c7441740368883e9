/** @pure Names the results that a comparison's self-check can lead to, which answers lead there, and why some never come. */
import { signsFor, type Reachability, type ReachableResult } from '../../src/paths/author/reachability.js';
import type { Path, PathsModel } from '../../src/paths/model.js';

const NAMES: Readonly<Record<ReachableResult['kind'], string>> = {
  one: 'One way',
  several: 'Several ways',
  none: 'None of them',
  unsure: 'Too little to say',
  support: 'Support first',
};

/** What tells one result from another. */
export const resultKey = ({ kind, path }: ReachableResult): string => (path === undefined ? kind : `one ${path}`);

/** The name of a result: that of its way, where it names one. */
export const resultName = ({ kind, path }: ReachableResult, paths: readonly Path[]): string =>
  (kind === 'one' && paths.find(({ id }) => id === path)?.label) || NAMES[kind];

/** The fewest answers that lead to a result. */
export const answersFor = ({ example = [] }: ReachableResult): string =>
  example.length ? example.map(({ text }) => text.replace(/\.$/, '')).join(' · ') : 'no to every sign';

/** Why no answers lead to a result. */
export function whyNever({ kind, path }: ReachableResult, reach: Reachability, model: PathsModel): string {
  if (kind === 'support') return 'No sign asks for support.';
  if (path !== undefined && !signsFor(model, path).length) return 'No sign speaks for it.';
  const tried = reach.exhaustive
    ? 'Whatever is answered'
    : `In ${reach.sets.toLocaleString('en')} sets of answers that were tried`;
  if (kind === 'one') return `${tried}, another way comes as close, or closer.`;
  return kind === 'several' ? `${tried}, no two ways come close to each other.` : `${tried}, it does not come.`;
}
