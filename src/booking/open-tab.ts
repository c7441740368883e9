import { viewOf } from '../internal/view.js';

/**
 * Opens an address in a new tab, which learns no more than the page's origin and cannot reach back. Where the browser
 * would block it as a pop-up, because the click is too long ago, the page itself goes there.
 *
 * @param from - What was pressed, in the window that may open another.
 */
export function openTab(href: string, from: Element): void {
  const view = viewOf(from);
  if (view.navigator.userActivation?.isActive === false) return view.location.assign(href);
  const link = view.document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.referrerPolicy = 'strict-origin';
  link.click();
}
