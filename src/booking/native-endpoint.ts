/** @pure Whether a booking can be made in our own hands, and of whom it is asked. */
import { isAtHome, type Provider } from './detect.js';
import { safeUrl } from '../internal/url.js';

/** Of whom openings are asked, and who takes the booking. */
export interface NativeEndpoint {
  /** The booking page behind the link. */
  readonly url: URL;
  /** The owner's endpoint, or the API of a copy of Cal.com; absolute. */
  readonly endpoint: string | undefined;
  /** Whether Cal.com's API is spoken. */
  readonly cal: boolean;
  /** Who will receive what is entered: a service's name, or a host. */
  readonly receiver: string;
}

/** The endpoint's address, if it can be asked from this page. */
export function endpointUrl(endpoint: string | undefined, base: string): string | undefined {
  const url = safeUrl(endpoint, base, 'fetch');
  return url && !(base.startsWith('https:') && url.startsWith('http:')) ? url : undefined;
}

/**
 * Of whom a booking is asked where the owner wants it made here: of the owner's endpoint, or of Cal.com for its links.
 * A
 * copy of Cal.com on another host needs its API's address as the endpoint. Nothing where there is nobody to ask.
 */
export function nativeEndpoint(url: URL, provider: Provider, endpoint: string | undefined): NativeEndpoint | undefined {
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const cal = provider.id === 'cal.com';
  if (!endpoint && !(cal && isAtHome('cal.com', url))) return undefined;
  return { url, endpoint, cal, receiver: endpoint ? new URL(endpoint).host : provider.name };
}
