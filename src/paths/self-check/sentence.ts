/** @pure The one sentence that a self-check comes to. */
import type { PathsModel } from '../model.js';
import type { Result } from './scoring.js';
import { apart } from '../strings.js';
import type { CheckStrings } from './strings.js';

/** Says what the answers come to, without naming a winner where there is none. */
export function sentence(
  { paths }: PathsModel,
  { kind, leading }: Pick<Result, 'kind' | 'leading'>,
  { words, locale }: { readonly words: CheckStrings; readonly locale: string },
): string {
  const labels = paths.filter(({ id }) => leading.includes(id)).map(({ label }) => label);
  if (kind === 'one') return words.one(labels[0]!);
  if (kind === 'several')
    return labels.length === paths.length
      ? words.any(paths.length)
      : words.several(new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels.map(apart)));
  return kind === 'none' ? words.none : words.unsure;
}
