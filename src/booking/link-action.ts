/** @pure What a press on a booking link does, what is said of it beforehand, and what it takes along. */
import type { Journey } from '../journey/journey.js';
import { detect, isOverride, type Provider } from './detect.js';
import { endpointUrl, nativeEndpoint, type NativeEndpoint } from './native-endpoint.js';
import { launchModeOf, type Mode, type LaunchMode, type Surroundings } from './launch-mode.js';
import type { BookingStrings } from './strings.js';
import type { PrefillSources } from './providers/prefill.js';

/** What is known of a link before it is pressed. */
export interface LinkTarget {
  readonly url: URL;
  readonly provider: Provider;
  readonly opening: LaunchMode;
  /** Of whom the booking is asked where it is made here. */
  readonly native: NativeEndpoint | undefined;
}

/** What the owner asks for, whichever link it is. */
export interface LaunchProps {
  readonly mode: Mode;
  readonly provider: string | undefined;
}

/** What a press on a link would do. */
export function targetOf(
  href: string,
  { mode, provider: given }: LaunchProps,
  endpoint: string | undefined,
  around: Surroundings,
): LinkTarget {
  const url = new URL(href);
  const override = given && isOverride(given) ? given : undefined;
  const provider = detect(url, override);
  const native = mode.startsWith('native')
    ? nativeEndpoint(url, provider, endpointUrl(endpoint, around.page))
    : undefined;
  return { url, provider, native, opening: launchModeOf(url, provider, mode, around, !!override, !!native) };
}

/**
 * Who will receive data, and where it opens; nothing for a link that is left to the browser.
 *
 * @param told - Whether the provider learns what was chosen and read here.
 * @param shows - Says what is shown instead, once something was booked.
 */
export function sentenceOf(
  { provider: { name, isKnownService }, opening, native }: LinkTarget,
  { opens, shares }: BookingStrings,
  told: boolean,
  shows?: () => string,
): string {
  if (opening === 'plain') return '';
  if (opening !== 'tab' && shows) return shows();
  if (opening !== 'tab' && native) return opens.native(native.receiver);
  return opens[opening](name, isKnownService) + (told ? ` ${shares}` : '');
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
