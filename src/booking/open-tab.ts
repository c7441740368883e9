/**
 * Opens an address in a new tab, which learns no more than the page's origin and cannot reach back. Where the browser
 * would block it as a pop-up, because the click is too long ago, the page itself goes there.
 */
export function openTab(href: string): void {
  if (navigator.userActivation?.isActive === false) return location.assign(href);
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.referrerPolicy = 'strict-origin';
  link.click();
}
