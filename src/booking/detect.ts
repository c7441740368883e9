/** @pure Who stands behind a booking link, as far as its address tells. Names only: nothing is asked of anyone. */

/** A booking service Wayleaf knows how to listen to; `other` is everything else. */
export type ProviderId = 'calendly' | 'cal.com' | 'acuity' | 'simplepractice' | 'other';

/** Who will receive what the visitor enters. */
export interface Provider {
  readonly id: ProviderId;
  /** The service's name where the address is its own; the host name otherwise. */
  readonly name: string;
  /** Whether {@link name} is the name of a service rather than a host. */
  readonly named: boolean;
  /** Whether it opens on this page unless the owner says otherwise: it does so reliably, and says when it is there. */
  readonly framed: boolean;
}

const TABLE: Readonly<Record<Exclude<ProviderId, 'other'>, readonly [name: string, framed: boolean, hosts: RegExp]>> = {
  calendly: ['Calendly', true, /(^|\.)calendly\.com$/],
  'cal.com': ['Cal.com', true, /(^|\.)cal\.com$/],
  acuity: ['Acuity', true, /(^|\.)(acuityscheduling\.com|squarespacescheduling\.com|as\.me)$/],
  // it can be framed, but nobody would ever learn whether it was (research/booking.md §2.6)
  simplepractice: ['SimplePractice', false, /(^|\.)clientsecure\.me$/],
};

const isKnown = (id: string): id is keyof typeof TABLE => Object.hasOwn(TABLE, id);

/** Whether an id given as `provider` is one of those Wayleaf knows. */
export const isProvider = (id: string): id is ProviderId => id === 'other' || isKnown(id);

/** Whether an address lies on one of a service's own hosts, rather than on a look-alike or a self-hosted copy. */
export const isAtHome = (id: ProviderId, { hostname }: URL): boolean => isKnown(id) && TABLE[id][2].test(hostname);

/**
 * Names the provider behind an address.
 *
 * @param url - The booking page.
 * @param override - The owner's word for it, such as `cal.com` for a copy on the owner's own host.
 */
export function detect(url: URL, override?: string): Provider {
  const id = override && isProvider(override) ? override : ((Object.keys(TABLE) as ProviderId[]).find((each) => isAtHome(each, url)) ?? 'other');
  const named = isAtHome(id, url);
  return { id, named, name: named && isKnown(id) ? TABLE[id][0] : url.host, framed: isKnown(id) && TABLE[id][1] };
}
