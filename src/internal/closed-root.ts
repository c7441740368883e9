/**
 * @copyable Attaches closed shadow roots for what only the visitor may see. A page's scripts see clicks on the host,
 * not what was clicked inside; the attributes make the usual session recorders skip the element. A script that replaced
 * `attachShadow` before ours could still read the root: no code of a page can prevent that, and the documentation says
 * so (docs/decisions/private-answers.md).
 */

const MASKS = {
  'data-sentry-mask': '',
  'data-sentry-block': '',
  'data-amp-mask': '',
  'data-dd-privacy': 'mask',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
} as const;

/** @perCopy never changed outside of tests, so that copies of this file agree. */
let mode: ShadowRootMode = 'closed';

/** Opens the roots attached from now on, for accessibility checks that cannot see into closed ones. For tests only. */
export function openRootsForTesting(): void {
  mode = 'open';
}

/** Attaches a closed root to `host` and hides the host from session recorders. */
export function attachClosedRoot(host: HTMLElement): ShadowRoot {
  for (const [name, value] of Object.entries(MASKS)) host.setAttribute(name, value);
  host.classList.add('ph-no-capture', 'sentry-block');
  return host.attachShadow({ mode });
}
