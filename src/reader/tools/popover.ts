/**
 * @copyable Opens and closes popovers. A browser without them shows the element where its styles put it, above the
 * page; Escape and a press beside it close it there, too.
 */
import { viewOf } from '../../internal/view.js';

const supported = (panel: HTMLElement): boolean => typeof panel.showPopover === 'function';

export function showPopover(panel: HTMLElement): void {
  if (supported(panel)) return panel.showPopover();
  const view = viewOf(panel);
  const manual = panel.getAttribute('popover') === 'manual';
  // the styles of a panel without the attribute fix it above the page
  panel.removeAttribute('popover');
  if (manual) return;
  const close = (event: Event): void => {
    const leaves =
      event.type === 'keydown' ? (event as KeyboardEvent).key === 'Escape' : !event.composedPath().includes(panel);
    if (leaves && panel.isConnected) hidePopover(panel);
    if (leaves) for (const type of ['keydown', 'pointerdown']) view.removeEventListener(type, close, true);
  };
  for (const type of ['keydown', 'pointerdown']) view.addEventListener(type, close, true);
}

export function hidePopover(panel: HTMLElement): void {
  if (supported(panel)) return panel.hidePopover();
  panel.dispatchEvent(Object.assign(new CustomEvent('toggle'), { newState: 'closed' }));
}
