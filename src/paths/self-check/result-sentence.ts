/** @pure Writes the one sentence that states the result of a self-check. */
import type { PathsModel } from '../model.js';
import type { Result } from './scoring.js';
import { apart } from '../strings.js';
import type { CheckStrings } from './strings.js';

/** Names one path, several or none; a tie is never resolved into a winner. */
export function resultSentence(
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
