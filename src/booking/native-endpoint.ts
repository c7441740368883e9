/** @pure Decides whether a booking can be made in Wayleaf's own window, and which endpoint takes it. */
import { isAtHome, type Provider } from './detect.js';
import { safeUrl } from '../internal/url.js';

/** Where openings are requested, and where the booking is sent. */
export interface NativeEndpoint {
  /** The booking page behind the link. */
  readonly url: URL;
  /** The owner's endpoint, or the API of a copy of Cal.com; absolute. */
  readonly endpoint: string | undefined;
  /** Whether it answers Cal.com's API rather than Wayleaf's protocol. */
  readonly cal: boolean;
  /** Who will receive what is entered: a service's name, or a host. */
  readonly receiver: string;
}

/** The endpoint's address, if this page may send requests to it. */
export function endpointUrl(endpoint: string | undefined, base: string): string | undefined {
  const url = safeUrl(endpoint, base, 'fetch');
  return url && !(base.startsWith('https:') && url.startsWith('http:')) ? url : undefined;
}

/**
 * The endpoint where the owner wants bookings made here: the owner's own, or Cal.com for its links. A copy of Cal.com
 * on another host needs its API's address as the endpoint.
 */
export function nativeEndpoint(url: URL, provider: Provider, endpoint: string | undefined): NativeEndpoint | undefined {
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const cal = provider.id === 'cal.com';
  if (!endpoint && !(cal && isAtHome('cal.com', url))) return undefined;
  return { url, endpoint, cal, receiver: endpoint ? new URL(endpoint).host : provider.name };
}
