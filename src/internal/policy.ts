/** @pure Tells whether a report of the page's Content Security Policy is about a request of ours. */

/** What a report says of the request that was blocked. */
export type Violation = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'blockedURI' | 'disposition'>;

/**
 * Whether the policy has blocked a request to an address: other requests of the page may be blocked at the same moment.
 * Browsers report the origin alone, or the address before any redirect, so that the origin is all that can be compared.
 *
 * @param directives - Those that govern such a request, without `-src`: `connect|default`.
 */
export function isBlocked(
  { effectiveDirective, blockedURI, disposition }: Violation,
  directives: string,
  address: string,
): boolean {
  return (
    disposition === 'enforce' &&
    directives.split('|').some((each) => effectiveDirective === `${each}-src`) &&
    `${blockedURI}/`.startsWith(`${new URL(address).origin}/`)
  );
}
