/** @pure Problems in how booking is set up, as far as they show before any click. */
import type { ProblemInput } from '../../controllers/problems-controller.js';
import { isOverride } from '../detect.js';
import type { Mode } from '../launch-mode.js';
import type { LinkTarget } from '../link-action.js';
import { linksOf, type BookingModel } from '../model.js';
import { endpointUrl } from '../native-endpoint.js';

/**
 * Attributes with values that are none of theirs.
 *
 * @param unknownValues - Those of attributes that take a word of a set.
 */
export function attributeProblems(
  provider: string | undefined,
  unknownValues: ReadonlyMap<string, string>,
): ProblemInput[] {
  const unknownProvider: ProblemInput[] =
    provider && !isOverride(provider)
      ? [{ code: provider[0] === '{' ? 'WL-BOOKING-030' : 'WL-BOOKING-004', values: { provider } }]
      : [];
  return [
    ...unknownProvider,
    ...[...unknownValues].map(([name, value]): ProblemInput => ({ code: 'WL-BOOKING-011', values: { name, value } })),
  ];
}

/** Reports links that cannot open in the mode the owner set. */
export function linkProblems(
  mode: Mode,
  model: BookingModel,
  base: string,
  targetOf: (href: string) => LinkTarget,
): ProblemInput[] {
  const links = linksOf(model);
  if (mode === 'dialog' || mode === 'inline') {
    const refused = links.map(({ href }) => targetOf(href).provider).find(({ blocksFraming }) => blocksFraming);
    return refused ? [{ code: 'WL-BOOKING-031', values: { provider: refused.name } }] : [];
  }
  if (!mode.startsWith('native')) return [];
  const { endpoint = '' } = model;
  if (endpoint && !endpointUrl(endpoint, base)) return [{ code: 'WL-BOOKING-051', values: { endpoint } }];
  return links
    .filter(({ href }) => /^https?:/.test(href) && !targetOf(href).native)
    .slice(0, 1)
    .map(({ href }) => ({ code: 'WL-BOOKING-050', values: { href } }));
}
