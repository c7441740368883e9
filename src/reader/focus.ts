/** @pure Moves the focus to elements that are not focusable by themselves, such as headings. */

/**
 * Focuses an element and removes the temporary `tabindex` as soon as the focus leaves.
 *
 * @returns A function that removes the temporary `tabindex`.
 */
export function focusFor(element: HTMLElement | undefined): () => void {
  if (!element) return () => undefined;
  if (element.hasAttribute('tabindex')) {
    element.focus({ preventScroll: true });
    return () => undefined;
  }
  const end = () => element.removeAttribute('tabindex');
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener('blur', end, { once: true });
  return end;
}
