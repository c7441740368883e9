/**
 * @stateless Closed shadow roots for what is nobody's business but the visitor's. A page's scripts see clicks on the
 *   host, not what
 * was clicked inside; the masks ask the usual session recorders to look away. A script that replaced `attachShadow`
 * before us could still look in: no page-level code can prevent that, and the documentation says so
 * (research/paths.md §4.7).
 */

const MASKS = {
  'data-sentry-mask': '',
  'data-sentry-block': '',
  'data-amp-mask': '',
  'data-dd-privacy': 'mask',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
} as const;

// never changed outside of tests, so that copies of this file agree
let mode: ShadowRootMode = 'closed';

/** Opens the roots attached from now on, for accessibility checks that cannot see into closed ones. For tests only. */
export function openRootsForTesting(): void {
  mode = 'open';
}

/** Attaches a closed root to `host` and marks it for session recorders. */
export function attachClosedRoot(host: HTMLElement): ShadowRoot {
  for (const [name, value] of Object.entries(MASKS)) host.setAttribute(name, value);
  host.classList.add('ph-no-capture', 'sentry-block');
  return host.attachShadow({ mode });
}
