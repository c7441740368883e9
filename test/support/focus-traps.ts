/** Stand-ins for what holds the focus on real pages, each after the code of the library it is named for. */

const focusable = (box: Element): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('button, a[href], input')];

/** Sets a trap on `box`; returns what takes it away. */
export type Trap = (box: HTMLElement) => () => void;

function listen(
  target: EventTarget,
  listeners: Readonly<Record<string, (event: Event) => void>>,
  capture: boolean,
): () => void {
  for (const [type, listener] of Object.entries(listeners)) target.addEventListener(type, listener, capture);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) target.removeEventListener(type, listener, capture);
  };
}

const outside = (box: Element, event: Event): boolean => !box.contains(event.target as Node);
const isTab = (event: Event): boolean => (event as KeyboardEvent).key === 'Tab';

export const TRAPS: Readonly<Record<string, Trap>> = {
  // focus-trap 7, by default: captures on the document, takes Tab, brings the focus back, and lets no click outside
  'focus-trap': (box) =>
    listen(
      document,
      {
        focusin: (event) => {
          if (!outside(box, event)) return;
          event.stopImmediatePropagation();
          focusable(box)[0]?.focus();
        },
        mousedown: (event) => outside(box, event) && event.preventDefault(),
        touchstart: (event) => outside(box, event) && event.preventDefault(),
        click: (event) => {
          if (!outside(box, event)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        keydown: (event) => {
          if (!isTab(event) || !outside(box, event)) return;
          event.preventDefault();
          focusable(box)[0]?.focus();
        },
      },
      true,
    ),
  // Bootstrap 5's FocusTrap: bubbling listeners on the document
  Bootstrap: (box) =>
    listen(
      document,
      {
        focusin: (event) => outside(box, event) && focusable(box)[0]?.focus(),
        keydown: () => undefined,
      },
      false,
    ),
  // jQuery UI's dialog: whatever takes the focus outside gives it back, and the focused element loses it
  'jQuery UI': (box) =>
    listen(
      document,
      {
        focusin: (event) => {
          if (!outside(box, event)) return;
          event.preventDefault();
          (document.activeElement as HTMLElement | null)?.blur();
          focusable(box)[0]?.focus();
        },
      },
      false,
    ),
  // a modal of the page's own: takes Tab wherever it is pressed, and stops clicks beside it without holding them back
  'the page’s own modal': (box) =>
    listen(
      document,
      {
        keydown: (event) => {
          if (!isTab(event)) return;
          event.preventDefault();
          event.stopPropagation();
          focusable(box)[0]?.focus();
        },
        click: (event) => outside(box, event) && event.stopImmediatePropagation(),
      },
      true,
    ),
};
