import { viewOf } from '../internal/view.js';

/**
 * Opens an address in a new tab, which learns no more than the page's origin and cannot reach back. Where the browser
 * would block it as a pop-up, because the click is too long ago, the page itself goes there.
 *
 * @param from - What was pressed, in the window that may open another.
 * @param waited - Whether something was waited for since the press: WebKit blocks the tab then, and says it would not.
 */
export function openTab(href: string, from: Element, waited = false): void {
  const { navigator, document } = viewOf(from);
  const link = document.createElement('a');
  link.href = href;
  link.target =
    navigator.userActivation?.isActive === false || (waited && navigator.vendor[0] === 'A') ? '_self' : '_blank';
  link.rel = 'noopener';
  link.referrerPolicy = 'strict-origin';
  link.click();
}
