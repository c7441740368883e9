/** Fetches a provider's adapter, and applies to the link what may travel. */
import { once } from '../../internal/load.js';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import type { Provider } from '../detect.js';
import { adapters } from './adapters.js';
import type { ProviderAdapter } from './provider-adapter.js';
import { isReadable, collectPrefill, applyPrefill, type PrefillSources } from './prefill.js';

const declared = once(() => import('./declared.js'));

/** What is known once a provider's adapter has come. */
export interface Prepared {
  readonly adapter: ProviderAdapter;
  /** The owner's link, with what may travel. */
  readonly url: URL;
  /** What the owner could mend. */
  readonly problems: readonly ProblemInput[];
}

/**
 * Fetches a provider's adapter, our own chunk and nothing of the provider's, and puts together where the link leads.
 */
export async function prepare(url: URL, provider: Provider, sources: PrefillSources = {}): Promise<Prepared> {
  const problems: ProblemInput[] = [];
  let adapter: ProviderAdapter;
  if (provider.id === 'custom') {
    const made = (await declared()).declare(provider.declared ?? {});
    adapter = made.adapter;
    problems.push(...made.faults.map(([code, values]) => ({ code, values })));
  } else ({ provider: adapter } = await adapters[provider.id]());
  const given = collectPrefill(sources);
  if (sources.prefill && !isReadable(sources.prefill))
    problems.push({ code: 'WL-BOOKING-034', values: { value: sources.prefill.slice(0, 60) } });
  const dropped: string[] = [];
  const result = applyPrefill(url, adapter, given, (name) => dropped.push(name));
  const { name: service } = provider;
  // the names only: what stands there is the visitor's
  const owners = dropped.filter((name) => !/^utm_|^(path|article)$/.test(name));
  if (owners.length) problems.push({ code: 'WL-BOOKING-035', values: { names: owners.join(', '), provider: service } });
  if (sources.shared && dropped.some((name) => name === 'path' || name === 'article'))
    problems.push({ code: 'WL-BOOKING-036', values: { provider: service } });
  return { adapter, url: result, problems };
}
