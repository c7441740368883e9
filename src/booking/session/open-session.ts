/** The chunk behind a click: the session, and where a link leads with what may travel along. */
import { misspeltNames } from '../../controllers/misspelt-names.js';
import { prepare } from '../providers/prepare.js';
import type { Provider } from '../detect.js';
import type { BookingHost } from '../booking-host.js';
import type { Mode } from '../launch-mode.js';
import type { LinkTarget } from '../link-action.js';
import type { BookingModel } from '../model.js';
import { contentChunks } from './session-content.js';
import type { PrefillSources } from '../providers/prefill.js';
import { attributeProblems, linkProblems } from './setup-problems.js';

export { afterNextPaint } from '../../internal/scheduling.js';
export { BookingSession } from './session.js';

/**
 * Reports what is wrong in how booking is set up, misspelt names among it.
 *
 * @param unknownValues - Those of attributes that take a word of a set.
 */
export function reportSetup(
  { element, report }: Pick<BookingHost, 'element' | 'report'>,
  { mode, provider }: { readonly mode: Mode; readonly provider: string | undefined },
  unknownValues: ReadonlyMap<string, string>,
  model: BookingModel,
  targetOf: (href: string) => LinkTarget,
): void {
  report('names', misspeltNames(element));
  report('setup', [
    ...attributeProblems(provider, unknownValues),
    ...linkProblems(mode, model, document.baseURI, targetOf),
  ]);
}

/**
 * Fetches the adapters that links need ahead of the click: our own files, nothing of the providers'. Reports what is
 * found wrong, misspelt names of the widget among it.
 */
export async function preload(
  targets: readonly { readonly url: URL; readonly provider: Provider; readonly native?: unknown }[],
  prefill: PrefillSources,
  { element, report }: Pick<BookingHost, 'element' | 'report'>,
): Promise<void> {
  report('names', misspeltNames(element));
  const loaded = targets.map(({ url, provider, native }) =>
    (native ? contentChunks.native().then(() => undefined) : prepare(url, provider, prefill)).catch(() => undefined),
  );
  report(
    'provider',
    (await Promise.all(loaded)).flatMap((each) => each?.problems ?? []),
  );
}

/** Where the link leads with what may travel, for a new tab. */
export const resolveUrl = async (url: URL, provider: Provider, prefill: PrefillSources): Promise<URL> =>
  (await prepare(url, provider, prefill)).url;
