/** @pure Writes the one sentence that states the result of a self-check. */
import type { PathsModel } from '../model.js';
import type { Result } from './scoring.js';
import { isolate } from '../../i18n/isolate.js';
import type { SelfCheckStrings } from './strings.js';

/** Names one path, several or none; a tie is never resolved into a winner. */
export function resultSentence(
  { paths }: PathsModel,
  { kind, leading }: Pick<Result, 'kind' | 'leading'>,
  { t, locale }: { readonly t: SelfCheckStrings; readonly locale: string },
): string {
  const labels = paths.filter(({ id }) => leading.includes(id)).map(({ label }) => label);
  if (kind === 'one') return t.one(labels[0]!);
  if (kind === 'several')
    return labels.length === paths.length
      ? t.any(paths.length)
      : t.several(new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels.map(isolate)));
  return kind === 'none' ? t.none : t.unsure;
}
