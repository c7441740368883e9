/** @pure What a click on a booking link does, the sentence that announces it, and what travels along. */
import type { Journey } from '../journey/journey.js';
import { detect, isOverride, type Provider } from './detect.js';
import { endpointUrl, nativeEndpoint, type NativeEndpoint } from './native-endpoint.js';
import { launchModeOf, type Mode, type LaunchMode, type Surroundings } from './launch-mode.js';
import type { BookingStrings } from './strings.js';
import type { PrefillSources } from './providers/prefill.js';

/** What is known of a link before it is clicked. */
export interface LinkTarget {
  readonly url: URL;
  readonly provider: Provider;
  readonly launchMode: LaunchMode;
  /** Where openings are requested and bookings sent, where the booking is made here. */
  readonly native: NativeEndpoint | undefined;
}

/** The owner's settings, for every link alike. */
export interface LaunchProps {
  readonly mode: Mode;
  readonly provider: string | undefined;
}

/** What a click on a link would do. */
export function targetOf(
  href: string,
  { mode, provider: given }: LaunchProps,
  endpoint: string | undefined,
  surroundings: Surroundings,
): LinkTarget {
  const url = new URL(href);
  const override = given && isOverride(given) ? given : undefined;
  const provider = detect(url, override);
  const native = mode.startsWith('native')
    ? nativeEndpoint(url, provider, endpointUrl(endpoint, surroundings.page))
    : undefined;
  const launchMode = launchModeOf(url, provider, mode, surroundings, !!override, !!native);
  return { url, provider, native, launchMode };
}

/**
 * Who will receive data, and where it opens; nothing for a link that is left to the browser.
 *
 * @param shared - Whether the provider learns what was chosen and read here.
 * @param reopens - Whether a press shows what was booked.
 */
export function sentenceOf(
  { provider: { name, isKnownService }, launchMode, native }: LinkTarget,
  { opens, shares }: BookingStrings,
  shared: boolean,
  reopens?: unknown,
): string {
  if (launchMode === 'plain' || (launchMode !== 'tab' && reopens)) return '';
  if (launchMode !== 'tab' && native) return opens.native(native.receiver);
  return opens[launchMode](name, isKnownService) + (shared ? ` ${shares}` : '');
}

/** What the owner lets travel. */
export interface SharingProps {
  readonly prefill: string | undefined;
  readonly utm: boolean;
  readonly shareContext: boolean;
}

/**
 * What travels to the provider; while booking steps back no path does.
 *
 * @param choice - With whom, for what and where, as the visitor chose.
 * @param query - The page's own.
 */
export function prefillSourcesOf(
  { prefill, utm, shareContext }: SharingProps,
  choice: Readonly<Record<string, string>>,
  query: string,
  journey: Journey | undefined,
): PrefillSources | undefined {
  if (!prefill && !utm && !shareContext && !Object.keys(choice).length) return undefined;
  return {
    prefill,
    choice,
    campaign: utm ? query : '',
    ...(shareContext && {
      shared: { path: journey?.hold ? '' : journey?.choice?.label, article: journey?.reading?.article },
    }),
  };
}
