/**
 * Keeps from the page where a finger touches a frame. Of a pointer that comes over a frame, the document around it
 * hears where; a mouse comes in over an edge, a finger lands on an answer (in Firefox with each touch, elsewhere with
 * the first). Listeners that were added to the window before this module ran, or before the widget came into that
 * window, cannot be kept from it.
 */
import { viewOf } from '../../internal/view.js';

/** The frames whose touches are hidden. */
const frames = new Set<Element>();

const TYPES = ['over', 'enter', 'out', 'leave'].flatMap((name) => [`pointer${name}`, `mouse${name}`]);
/** The number Firefox gives mouse events that a finger has caused. */
const TOUCH_IN_FIREFOX = 5;

type TouchedEvent = PointerEvent & {
  readonly mozInputSource?: number;
  readonly sourceCapabilities?: { readonly firesTouchEvents: boolean } | null;
};

function hide(event: Event): void {
  const { clientX: x, clientY: y, pointerType, mozInputSource, sourceCapabilities } = event as TouchedEvent;
  if (pointerType !== 'touch' && mozInputSource !== TOUCH_IN_FIREFOX && !sourceCapabilities?.firesTouchEvents) return;
  for (const frame of frames) {
    if (viewOf(frame) !== event.currentTarget) continue;
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    if (x >= left && x <= right && y >= top && y <= bottom) event.stopImmediatePropagation();
  }
}

/** Adding the same listener to a window once more does nothing. */
function listen(view: Window): void {
  for (const type of TYPES) view.addEventListener(type, hide, true);
}
// eslint-disable-next-line wayleaf/own-view -- before a widget is in any other
listen(window);

/** Hides where a frame is touched, in the window that shows it. Returns what ends it. */
export function hideTouches(frame: Element): () => void {
  frames.add(frame);
  listen(viewOf(frame));
  return () => void frames.delete(frame);
}
