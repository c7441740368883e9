/** @pure Puts the focus on words, which cannot take it, and leaves no trace. */

/**
 * Focuses an element as long as the focus stays there.
 *
 * @returns A function that takes back what made it possible.
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
