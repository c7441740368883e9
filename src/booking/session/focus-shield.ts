/** Keeps the focus traps and outside-click handlers of the page from locking a modal window of ours. */
import { viewOf } from '../../internal/view.js';

/** What traps listen to. The browser does what belongs to these events whether or not anybody hears them. */
const HEARD = ['focusin', 'pointerdown', 'mousedown', 'touchstart'] as const;

/**
 * A page's menu or banner may hold the focus: it takes Tab and everything pressed outside of it for its own, and even
 * keeps clicks from us, although a modal window makes all of it inert. While the window is open, what happens in it is
 * none of the page's listeners' business; a click that they stopped is given to what was clicked once more.
 *
 * @returns What ends it.
 */
export function shieldFocus(dialog: HTMLElement): () => void {
  const outer = viewOf(dialog);
  let arrived: Event | undefined;
  const isInside = (event: Event): boolean => event.composedPath().includes(dialog);
  const stop = (event: Event): void => {
    if (isInside(event)) event.stopImmediatePropagation();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') stop(event);
  };
  const onArrival = (event: Event): void => void (arrived = event);
  const onClick = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    if (!event.isTrusted || !target || !isInside(event)) return;
    setTimeout(() => {
      if (arrived !== event && dialog.isConnected) clickAgain(target, event);
    });
  };
  for (const type of HEARD) outer.addEventListener(type, stop, true);
  outer.addEventListener('keydown', onKeydown, true);
  outer.addEventListener('click', onClick, true);
  dialog.addEventListener('click', onArrival, true);
  return () => {
    for (const type of HEARD) outer.removeEventListener(type, stop, true);
    outer.removeEventListener('keydown', onKeydown, true);
    outer.removeEventListener('click', onClick, true);
    dialog.removeEventListener('click', onArrival, true);
  };
}

/** A click that stays within our shadow root. What the browser has done already is not done twice. */
function clickAgain(
  target: EventTarget,
  { detail, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent,
): void {
  const again = new MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    detail,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
  });
  if (!defaultPrevented)
    (target as Node).getRootNode().addEventListener('click', (event) => event.preventDefault(), { once: true });
  target.dispatchEvent(again);
}
